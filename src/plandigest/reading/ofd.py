"""OFD (GB/T 33190-2016), the national page format: its text, set as that of a PDF is.

Where characters stand and what is ruled comes from the file; lines, columns and tables are
found from that by the same code as in PDF.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import MediaType, Note, NoteCode, Source
from plandigest.reading.parts import Parts, joined
from plandigest.reading.pdf.continued import join_continued
from plandigest.reading.pdf.drawn import Box
from plandigest.reading.pdf.lines import SetPage
from plandigest.reading.pdf.notes import page_notes, repair_notes
from plandigest.reading.pdf.runs import Run
from plandigest.reading.pdf.setting import set_runs
from plandigest.reading.pdf.writing import cleaned, written

_OFD = "{http://www.ofdspec.org/2016}"
_POINTS = 72 / 25.4
"""OFD counts in millimetres."""
_A4 = (0.0, 0.0, 210.0, 297.0)
_BOLD_FACES = re.compile(r"黑|小标宋|粗|bold|hei|xbs", re.IGNORECASE)
_BOLD_WEIGHT = 600
_THIN = 2.5
"""Points up to which a drawn shape is a ruling line."""
_RIGHT_ANGLE = 0.1
_MOST_PAGES = 10_000
_OUTLINE = re.compile(r"([MLCQABS])|([+-]?(?:\d+\.?\d*|\.\d+))")


def read(name: str, data: bytes) -> Source:
    """Read an OFD file; of several documents in it, all.

    Raises:
        ReadError: it is damaged, unsafe, too large, or holds pictures of text only.
    """
    parts = Parts(name, data)
    if "encryptions.xml" in parts:
        raise ReadError(ErrorCode.OFFICE_PASSWORD, name)
    pages: list[SetPage] = []
    missing: list[str] = []
    for root in parts.parse("OFD.xml").iter(f"{_OFD}DocRoot"):
        for page in _Document(parts, joined("", (root.text or "").strip())).pages(missing):
            tables = pages[-1].first_table + len(pages[-1].tables) if pages else 0
            pages.append(_set(page, tables))
    join_continued(pages)
    lines, repairs = written(pages)
    if not lines:
        pictured = any(page.is_pictured for page in pages)
        raise ReadError(ErrorCode.OFD_PICTURES if pictured else ErrorCode.FILE_WITHOUT_TEXT, name)
    notes = [
        *page_notes(pages),
        *([Note(NoteCode.PAGES_MISSING, (", ".join(missing),))] if missing else []),
        *repair_notes(repairs),
    ]
    digest = hashlib.sha256(data).hexdigest()
    kept = tuple(cleaned(line) for line in lines)
    return Source(name, MediaType.OFD, None, digest, kept, notes=tuple(notes))


class _Page:
    """A page: its content, with that of its templates, and its size."""

    def __init__(self, contents: list[ET.Element], box: Box, bold: frozenset[str]) -> None:
        self.contents = contents
        self.box = box
        self.bold = bold


class _Document:
    """One of the documents of a file."""

    def __init__(self, parts: Parts, path: str) -> None:
        self._parts = parts
        self._folder = posixpath.dirname(path)
        self._root = parts.parse(path)
        self._box = _area(self._root.find(f"{_OFD}CommonData/{_OFD}PageArea")) or _A4
        self._templates = {
            element.get("ID", ""): element.get("BaseLoc", "")
            for element in self._root.iter(f"{_OFD}TemplatePage")
        }
        self._bold = self._bold_fonts()

    def pages(self, missing: list[str]) -> Iterator[_Page]:
        """The pages in order; the paths of those that are not there are added to `missing`."""
        for element in list(self._root.iterfind(f"{_OFD}Pages/{_OFD}Page"))[:_MOST_PAGES]:
            path = joined(self._folder, element.get("BaseLoc", ""))
            if path not in self._parts:
                missing.append(path)
                continue
            root = self._parts.parse(path)
            box = _area(root.find(f"{_OFD}Area")) or self._box
            yield _Page([*self._behind(root), root], box, self._bold)

    def _behind(self, page: ET.Element) -> Iterator[ET.Element]:
        """The templates of a page: forms and letterheads that its text is written on."""
        for use in page.iter(f"{_OFD}Template"):
            path = joined(self._folder, self._templates.get(use.get("TemplateID", ""), ""))
            if path in self._parts:
                yield self._parts.parse(path)

    def _bold_fonts(self) -> frozenset[str]:
        bold: set[str] = set()
        for place in (*self._root.iter(f"{_OFD}PublicRes"), *self._root.iter(f"{_OFD}DocumentRes")):
            path = joined(self._folder, (place.text or "").strip())
            if path not in self._parts:
                continue
            for font in self._parts.parse(path).iter(f"{_OFD}Font"):
                names = font.get("FontName", "") + font.get("FamilyName", "")
                if font.get("Bold") == "true" or _BOLD_FACES.search(names):
                    bold.add(font.get("ID", ""))
        return frozenset(bold)


def _set(page: _Page, tables: int) -> SetPage:
    left, top, width, height = page.box
    runs: list[Run] = []
    rules: list[Box] = []
    pictures = 0
    for content in page.contents:
        for item in content.iter():
            if item.tag == f"{_OFD}TextObject":
                runs += _runs(item, page.bold, (left, top))
            elif item.tag == f"{_OFD}PathObject":
                rules += _rules(item)
            pictures += item.tag == f"{_OFD}ImageObject"
    found = SetPage(is_pictured=pictures > 0)
    shape = width * _POINTS, height * _POINTS
    set_runs(found, runs, rules, shape, tables, lambda run, _: [run])
    return found


def _runs(item: ET.Element, bold: frozenset[str], corner: tuple[float, float]) -> Iterator[Run]:
    """The runs of a text object: one for each of its `TextCode`."""
    box = _numbers(item.get("Boundary"))
    if len(box) < 4 or item.get("Visible") == "false":
        return
    matrix = [*_numbers(item.get("CTM"))] or [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    if len(matrix) < 6:
        return
    own = (_numbers(item.get("Size")) or [3.7])[0]
    size = max(own * abs(matrix[3] or matrix[1]), 0.1)
    is_bold = (
        item.get("Font", "") in bold or (_numbers(item.get("Weight")) or [0])[0] >= _BOLD_WEIGHT
    )
    x = y = 0.0
    for code in item.iter(f"{_OFD}TextCode"):
        text = "".join(code.itertext())
        x = (_numbers(code.get("X")) or [x])[0]
        y = (_numbers(code.get("Y")) or [y])[0]
        if not text.strip():
            continue
        steps = list(_steps(code.get("DeltaX"), len(text) - 1))
        length = sum(steps) if steps else _ems(text[:-1]) * own
        start = matrix[0] * x + matrix[2] * y + matrix[4] + box[0] - corner[0]
        base = matrix[1] * x + matrix[3] * y + matrix[5] + box[1] - corner[1]
        yield Run(
            text=text,
            first=0,
            last=0,
            left=start * _POINTS,
            right=(start + length * abs(matrix[0] or 1.0) + _ems(text[-1]) * size) * _POINTS,
            baseline=base * _POINTS,
            size=size * _POINTS,
            bold=is_bold,
            guessed=False,
            aside=abs(matrix[1]) > _RIGHT_ANGLE * max(abs(matrix[0]), 0.001),
        )


def _steps(written: str | None, most: int) -> Iterator[float]:
    """The steps from character to character; `g 4 3.5` is four of them (GB/T 33190, 11.3)."""
    words = iter((written or "").split())
    left = most
    for word in words:
        count, step = 1, word
        if word == "g":
            counted, step = next(words, "0"), next(words, "0")
            count = int(counted) if counted.isascii() and counted.isdigit() else 0
        value = (_numbers(step) or [0.0])[0]
        for _ in range(min(count, left)):
            yield value
        left -= min(count, left)


def _rules(item: ET.Element) -> Iterator[Box]:
    """The level and upright lines of a path."""
    box = _numbers(item.get("Boundary"))
    if len(box) < 4:
        return
    left, top, width, height = (value * _POINTS for value in box[:4])
    if min(width, height) <= _THIN:
        yield left, top, left + width, top + height
        return
    matrix = _numbers(item.get("CTM")) or [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    if item.get("Stroke") == "false" or len(matrix) < 6:
        return
    data = item.findtext(f"{_OFD}AbbreviatedData") or ""
    for (a, b), (c, d) in _segments(data):
        xs = [
            (matrix[0] * x + matrix[2] * y + matrix[4]) * _POINTS + left
            for x, y in ((a, b), (c, d))
        ]
        ys = [
            (matrix[1] * x + matrix[3] * y + matrix[5]) * _POINTS + top for x, y in ((a, b), (c, d))
        ]
        if min(abs(xs[0] - xs[1]), abs(ys[0] - ys[1])) <= _THIN:
            yield min(xs), min(ys), max(xs), max(ys)


def _segments(data: str) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight pieces of a path: `M x y L x y C` (C closes)."""
    opened = here = (0.0, 0.0)
    command = ""
    numbers: list[float] = []
    for match in _OUTLINE.finditer(data):
        if match[1]:
            command, numbers = match[1], []
            if command == "C":
                yield here, opened
                here = opened
            continue
        numbers.append(float(match[2]))
        if command in ("M", "S", "L") and len(numbers) == 2:
            there = numbers[0], numbers[1]
            if command == "L":
                yield here, there
            else:
                opened = there
            here, numbers = there, []


def _area(element: ET.Element | None) -> Box | None:
    box = _numbers(element.findtext(f"{_OFD}PhysicalBox")) if element is not None else []
    return (box[0], box[1], box[2], box[3]) if len(box) >= 4 else None


def _numbers(written: str | None) -> list[float]:
    """The numbers of an attribute; none where one of them is none."""
    try:
        numbers = [float(word) for word in (written or "").split()]
    except ValueError:
        return []
    return numbers if all(abs(number) < 1e6 for number in numbers) else []


def _ems(text: str) -> float:
    """The usual width of characters, in ems."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) / 4
