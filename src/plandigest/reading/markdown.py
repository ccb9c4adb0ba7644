"""Markdown: headings, tables and emphasis taken from the marks, the marks taken out.

A line of the source holds what a reader of the printed page would see of the line of
the file with the same number. Every character of the file that is no markup is in one
of them: marks, comments, addresses of links and the front matter are in none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plandigest.errors import MissingExtraError
from plandigest.model.source import GridCell, Line, MediaType, Source, Style
from plandigest.reading.encodings import decode
from plandigest.reading.markdown_comments import without_comments
from plandigest.reading.markdown_inline import split_breaks, strip_marks
from plandigest.reading.markdown_lists import Lists
from plandigest.reading.plain import split_lines
from plandigest.reading.wraps import goes_on, wrap_width

_HEADING = re.compile(r" {0,3}(#(?=[ \t\u3000]|$)|#{2,6}(?![#!]))")
"""The space behind the marks is often forgotten in Chinese; #话题# is no heading all the same."""
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?")
_ITEM = re.compile(r"[ \t]*\d{1,9}[.)][ \t]")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]^]{1,100}\]:[ \t]*\S+(?:[ \t]+[\"'(].*)?$")
_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_CELL_END = re.compile(r"(?<!\\)\|")
_HTML_TABLE = re.compile(r"\s*<table\b", re.IGNORECASE)
_END_OF_HTML_TABLE = re.compile(r"</table\s*>", re.IGNORECASE)
_END_OF_HTML_CELL = re.compile(r"</t[dhr]\s*>", re.IGNORECASE)
_TITLE = re.compile(r"title[ \t]*[:=][ \t]*(['\"]?)(.{1,200}?)\1[ \t]*$", re.IGNORECASE)
_LONGEST_FRONT_MATTER = 60
"""Lines within which the front matter must end."""
_LONGEST_UNDERLINED = 60
"""Characters above which a line above a row of dashes is no heading."""


def read(name: str, data: bytes, encoding: str | None = None) -> Source:
    """Read a Markdown file.

    Args:
        name: of the file.
        data: its bytes.
        encoding: the encoding, where it is known; found out otherwise.

    Raises:
        ReadError: the bytes are no text.
    """
    found = decode(data, name, encoding)
    lines = _Reader(split_lines(without_comments(found.text))).read()
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        name,
        MediaType.MARKDOWN,
        found.encoding,
        digest,
        lines,
        paragraphs_given=True,
        notes=found.notes,
    )


class _Reader:
    """The lines of a file, and what has been made of them so far."""

    def __init__(self, raw: Sequence[Line]) -> None:
        self._raw = raw
        self._lines: list[Line] = []
        self._soft: set[int] = set()
        """Which of the lines go on with the block of the line before."""
        self._tables = 0
        self._lists = Lists()

    def read(self) -> tuple[Line, ...]:
        """What the lines say."""
        position, title = _front_matter(self._raw)
        while position < len(self._raw):
            position = self._block(position)
        if title is not None and not any(_level(line) == 1 for line in self._lines):
            self._lines.insert(0, title)
            self._soft = {index + 1 for index in self._soft}
        return tuple(self._joined())

    def _block(self, position: int) -> int:
        """Read the block that begins at a line; returns where the next one begins."""
        line = self._raw[position]
        text = _unquoted(line.text)
        if not text.strip() or _DEFINITION.match(text) or _RULE.match(text):
            self._lines.append(line._replace(text=""))
        elif fence := _FENCE.match(text):
            return self._fenced(position, fence[1])
        elif _HTML_TABLE.match(text):
            return self._html_table(position)
        elif self._is_table(position):
            return self._table(position)
        elif heading := _HEADING.match(text):
            words = text[heading.end() :].strip()
            bare = words.rstrip("#").rstrip()
            self._lists = Lists()
            self._say(line, bare if bare != words else words, level=len(heading[1]))
        else:
            return self._paragraph(position)
        return position + 1

    def _say(
        self, line: Line, marked: str, *, level: int | None = None, list_depth: int = 0
    ) -> None:
        text, bold = strip_marks(marked)
        lead = len(text) - len(text.lstrip())
        quoted = bool(_QUOTE.match(line.text))
        style = Style(level, max(bold - lead, 0), list_depth=list_depth, quoted=quoted)
        self._lines.append(line._replace(text=text.strip(), style=style))

    def _paragraph(self, position: int) -> int:
        """Lines up to the next blank one or the next block; each bullet is one of its own."""
        first = len(self._lines)
        while position < len(self._raw):
            line = self._raw[position]
            text = _unquoted(line.text)
            inside = len(self._lines) > first
            if inside and (level := self._underlined(first, text)):
                style = self._lines[first].style or Style()
                self._lines[first] = self._lines[first]._replace(style=style._replace(level=level))
                self._lines.append(line._replace(text=""))
                return position + 1
            if inside and (_interrupts(text) or self._is_table(position)):
                break
            bullet = _BULLET.match(text)
            ended = inside and self._raw[position - 1].text.endswith(("  ", "\\"))
            if inside and not bullet and not _ITEM.match(text) and not ended:
                self._soft.add(len(self._lines))
            text, depth = self._lists.counted(text)
            for part in split_breaks(text[bullet.end() :] if bullet else text.removesuffix("\\")):
                self._say(line, part, list_depth=depth)
                depth = 0
            position += 1
        return position

    def _underlined(self, first: int, text: str) -> int | None:
        """The level of the heading that a row of = or - makes of the one line above it."""
        underline = _UNDERLINE.match(text)
        alone = len(self._lines) == first + 1
        if not underline or not alone or len(self._lines[first].text) > _LONGEST_UNDERLINED:
            return None
        return 1 if underline[1][0] == "=" else 2

    def _fenced(self, position: int, fence: str) -> int:
        """Lines between fences, as they are."""
        self._lines.append(self._raw[position]._replace(text=""))
        for index in range(position + 1, len(self._raw)):
            line = self._raw[index]
            if line.text.strip().startswith(fence) and not line.text.strip().strip(fence[0]):
                self._lines.append(line._replace(text=""))
                return index + 1
            self._lines.append(line._replace(text=line.text.strip(), style=Style()))
        return len(self._raw)

    def _is_table(self, position: int) -> bool:
        """Whether a line is the head of a table: a row of cells above a row of dashes."""
        if "|" not in self._raw[position].text or position + 1 >= len(self._raw):
            return False
        below = _unquoted(self._raw[position + 1].text).strip()
        return "|" in below and _DELIMITERS.match(below) is not None

    def _table(self, position: int) -> int:
        row = 0
        for index in range(position, len(self._raw)):
            line = self._raw[index]
            text = _unquoted(line.text).strip()
            if "|" not in text:
                break
            if index != position + 1:
                self._row(line, text, row)
                row += 1
        else:
            index = len(self._raw)
        self._tables += 1
        return index

    def _row(self, line: Line, text: str, row: int) -> None:
        cells = _CELL_END.split(text.removeprefix("|"))
        if not cells[-1].strip():
            cells.pop()
        for column, content in enumerate(cells):
            cell = GridCell(self._tables, row, column, header=row == 0)
            for part in split_breaks(content):
                said, bold = strip_marks(part.strip())
                if said:
                    self._lines.append(line._replace(text=said, style=Style(bold=bold), cell=cell))

    def _html_table(self, position: int) -> int:
        """A table in HTML, as converters write it where cells are merged."""
        end = position
        while end < len(self._raw) - 1 and not _END_OF_HTML_TABLE.search(self._raw[end].text):
            end += 1
        first = self._raw[position]
        markup = "\n".join(line.text for line in self._raw[position : end + 1])
        before = self._tables
        for line in _lines_of_html(markup):
            cell = line.cell and line.cell._replace(table=before + line.cell.table)
            self._tables = max(self._tables, cell.table + 1 if cell else 0)
            self._lines.append(line._replace(number=first.number, page=first.page, cell=cell))
        return end + 1

    def _joined(self) -> Iterator[Line]:
        """The lines, those marked that go on with the paragraph of the line before."""
        broken = [self._lines[index - 1].text for index in sorted(self._soft)]
        width = wrap_width([text for text in broken if text])
        yield from self._lines[:1]
        for index, (before, line) in enumerate(pairwise(self._lines), 1):
            soft = index in self._soft and bool(before.text and line.text)
            if soft and line.style and goes_on(before.text, line.text, width):
                yield line._replace(style=line.style._replace(continues=True))
            else:
                yield line


def _front_matter(raw: Sequence[Line]) -> tuple[int, Line | None]:
    """Where the text begins behind the front matter, and the title that it names."""
    fence = raw[0].text.rstrip() if raw else ""
    if fence not in ("---", "+++"):
        return 0, None
    title = None
    for index, line in enumerate(raw[1:_LONGEST_FRONT_MATTER], 1):
        if line.text.rstrip() == fence:
            return index + 1, title
        if title is None and (named := _TITLE.match(line.text)):
            title = line._replace(text=named[2].strip(), style=Style(1))
    return 0, None


def _unquoted(text: str) -> str:
    """A line without the marks of quotation before it."""
    quote = _QUOTE.match(text)
    return text[quote.end() :] if quote else text


def _interrupts(text: str) -> bool:
    """Whether a line ends the paragraph above it."""
    if not text.strip() or _HTML_TABLE.match(text):
        return True
    return any(pattern.match(text) for pattern in (_HEADING, _FENCE, _RULE, _DEFINITION))


def _level(line: Line) -> int | None:
    return line.style.level if line.style else None


def _lines_of_html(markup: str) -> tuple[Line, ...]:
    """The lines of a table in HTML; without a parser for it, its cells as paragraphs."""
    from plandigest.reading import html

    try:
        return html.read_fragment(markup)
    except MissingExtraError:
        cells = (strip_marks(cell)[0].strip() for cell in _END_OF_HTML_CELL.split(markup))
        return tuple(Line(cell, 1, style=Style()) for cell in cells if cell)
