"""ODT (OpenDocument text): headings, paragraphs, automatic numbers and tables."""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import GridCell, Line, MediaType, Source, Style
from plandigest.reading.docx.numbering import LEVELS, Level, List, Numbering
from plandigest.reading.parts import Parts

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE = f"{{{_OASIS}text:1.0}}", f"{{{_OASIS}table:1.0}}"
_STYLE, _OFFICE = f"{{{_OASIS}style:1.0}}", f"{{{_OASIS}office:1.0}}"
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一, 二, 三, ...": "chineseCountingThousand", "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "甲, 乙, 丙, ...": "ideographTraditional", "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle", "１, ２, ３, ...": "decimalFullWidth",
}  # fmt: skip
"""Number formats, in the words of DOCX."""
_LEFT_OUT = frozenset((f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms"))
_BOX = f"{{{_OASIS}drawing:1.0}}text-box"
_ASIDE = _LEFT_OUT | {f"{_TEXT}note", _BOX}
_SPACES = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_NOTE_LABEL = "注{}："
_DEEPEST = 60
_MOST_REPEATED = 100
_DIGITS = frozenset("0123456789")


def read(name: str, data: bytes) -> Source:
    """Read an ODT file.

    Raises:
        ReadError: it is damaged, protected, unsafe or too large.
    """
    parts = Parts(name, data)
    if _MANIFEST in parts and b"encryption-data" in parts.unpack(_MANIFEST):
        raise ReadError(ErrorCode.OFFICE_PASSWORD, name)
    root = parts.parse(_CONTENT)
    roots = [root, *([parts.parse("styles.xml")] if "styles.xml" in parts else [])]
    reader = _Reader(name, roots)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is not None:
        reader.walk(body)
    digest = hashlib.sha256(data).hexdigest()
    lines = tuple(reader.lines)
    return Source(name, MediaType.ODT, None, digest, lines, paragraphs_given=True)


@dataclass(slots=True)
class _Reader:
    """Writes down the lines of a document.

    Attributes:
        lines: what was written.
    """

    name: str
    roots: list[ET.Element]
    lines: list[Line] = field(default_factory=list)
    _numbering: Numbering = field(default_factory=Numbering)
    _tables: int = 0
    _depth: int = 0
    _cell: GridCell | None = None
    _inlaid: list[ET.Element] = field(default_factory=list)
    _list: tuple[str, int] | None = None
    _label: str = ""
    _notes: int = 0

    def __post_init__(self) -> None:
        for root in self.roots:
            for style in root.iter(f"{_TEXT}list-style"):
                name = style.get(f"{_STYLE}name", "")
                self._numbering.lists.setdefault(name, List(name, _levels(style), {}))

    def walk(self, container: ET.Element) -> None:
        """Write what stands in an element."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ReadError(ErrorCode.NESTED, self.name)
        for child in container:
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._paragraph(child)
            elif child.tag == f"{_TEXT}list":
                self._read_list(child)
            elif child.tag == f"{_TABLE}table":
                self._table(child)
            elif child.tag not in _LEFT_OUT:
                self.walk(child)
        self._depth -= 1

    def _read_list(self, element: ET.Element) -> None:
        outer = self._list
        style = element.get(f"{_TEXT}style-name") or (outer[0] if outer else "")
        self._list = style, outer[1] + 1 if outer else 0
        if outer is None and element.get(f"{_TEXT}continue-numbering") != "true":
            self._numbering.restart(style)
        for item in element:
            if item.tag == f"{_TEXT}list-item":
                first = item.find("*")
                if first is not None and first.tag != f"{_TEXT}list":
                    self._label = self._numbering.count(style, min(self._list[1], LEVELS - 1))
            self._depth += 1
            self.walk(item)
            self._depth -= 1
        self._list = outer

    def _paragraph(self, element: ET.Element) -> None:
        notes: list[ET.Element] = []
        inner: list[ET.Element] = []
        text = "".join(_characters(element, notes, inner))
        level = element.get(f"{_TEXT}outline-level", "") if element.tag == f"{_TEXT}h" else ""
        heading = int(level) if level and set(level) <= _DIGITS and len(level) < 3 else None
        label, self._label = self._label, ""
        for number, line in enumerate((label + text).split("\n")):
            style = Style(heading, continues=number > 0)
            self.lines.append(Line(line, len(self.lines) + 1, style=style, cell=self._cell))
        for box in inner:
            self.walk(box)
        for note in notes:
            self._notes += 1
            self._label = _NOTE_LABEL.format(self._notes)
            self.walk(note)

    def _table(self, table: ET.Element) -> None:
        """A table, and those in its cells behind it; one of a single cell only frames its words."""
        if self._cell is not None:
            cells = list(islice(table.iter(f"{_TABLE}table-cell"), 2))
            if len(cells) > 1:
                self._inlaid.append(table)
            else:
                for cell in cells:
                    self.walk(cell)
            return
        waiting = [table]
        while waiting:
            self._rows(waiting.pop(0))
            waiting, self._inlaid = self._inlaid + waiting, []

    def _rows(self, table: ET.Element) -> None:
        number, self._tables = self._tables, self._tables + 1
        for row, element in enumerate(_inside(table, f"{_TABLE}table-row")):
            column = 0
            for cell in element:
                repeated = min(_count(cell, "number-columns-repeated"), _MOST_REPEATED)
                if cell.tag == f"{_TABLE}table-cell":
                    rows, columns = (
                        _count(cell, "number-rows-spanned"),
                        _count(cell, "number-columns-spanned"),
                    )
                    self._cell = GridCell(number, row, column, rows=rows, columns=columns)
                    self.walk(cell)
                    self._cell = None
                column += repeated


def _characters(
    element: ET.Element, notes: list[ET.Element], boxes: list[ET.Element]
) -> Iterator[str]:
    """The characters of a paragraph; notes and text boxes in it are put aside."""
    waiting: list[ET.Element | str] = [element]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        if item.tag in _ASIDE:
            _put_aside(item, notes, boxes)
            continue
        yield _SPACES.get(item.tag, "") * min(_count(item, "c", _TEXT), _MOST_REPEATED)
        for child in reversed(item):
            if child.tail:
                waiting.append(" ".join(child.tail.splitlines()))
            waiting.append(child)
        if item.text:
            yield " ".join(item.text.splitlines())


def _put_aside(item: ET.Element, notes: list[ET.Element], boxes: list[ET.Element]) -> None:
    if item.tag == f"{_TEXT}note":
        notes += item.findall(f"{_TEXT}note-body")
    elif item.tag == _BOX:
        boxes.append(item)


def _inside(element: ET.Element, wanted: str) -> Iterator[ET.Element]:
    """The rows of a table, those of its head and of groups among them."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in (
            f"{_TABLE}table-header-rows",
            f"{_TABLE}table-rows",
            f"{_TABLE}table-row-group",
        ):
            yield from child.findall(wanted)


def _count(element: ET.Element, name: str, names: str = _TABLE) -> int:
    written = element.get(f"{names}{name}", "1")
    return max(int(written), 1) if set(written) <= _DIGITS and 0 < len(written) < 6 else 1


def _levels(style: ET.Element) -> list[Level]:
    levels = [Level(text="") for _ in range(LEVELS)]
    for element in style.iter(f"{_TEXT}list-level-style-number"):
        index = _count(element, "level", _TEXT) - 1
        if index >= LEVELS:
            continue
        written = element.get(f"{_STYLE}num-format", "")
        shown = min(_count(element, "display-levels", _TEXT), index + 1)
        places = ".".join(f"%{place + 1}" for place in range(index + 1 - shown, index + 1))
        before, after = (
            element.get(f"{_STYLE}num-prefix", ""),
            element.get(f"{_STYLE}num-suffix", ""),
        )
        levels[index] = Level(
            start=_count(element, "start-value", _TEXT),
            form=_FORMS.get(written, "decimal") if written else "none",
            text=before + (places if written else "") + after,
        )
    return levels
