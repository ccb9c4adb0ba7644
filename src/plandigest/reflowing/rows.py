"""The non-blank lines of a source, measured.

Widths are display columns as a terminal or a Chinese printer counts them: a Han
character takes two, a Latin letter one.
"""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.model.source import Line, Source

BLANK = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff"
)
"""White space of every kind, zero-width characters and byte order mark included."""


@dataclass(slots=True)
class Row:
    """A line that is not blank; passes of reflowing narrow it as noise is found.

    Attributes:
        line: the line itself.
        index: its index into `Source.lines`.
        start: its first character that belongs to the text.
        end: the character after its last one.
        indent: columns of white space before `start`.
        width: columns from `start` to `end`.
        gap: whether a blank line stands before it.
        page: the number of the page that begins with this row; None within a page.
        measure: columns at which the lines around it are wrapped; 0 if they are not.
    """

    line: Line
    index: int
    start: int
    end: int
    indent: int
    width: int
    gap: bool
    page: int | None = None
    measure: int = 0

    @property
    def opens_page(self) -> bool:
        """Whether a page begins with this row."""
        return self.page is not None

    @property
    def text(self) -> str:
        """The characters that belong to the text."""
        return self.line.text[self.start : self.end]


def columns(text: str) -> int:
    """Display columns of a text: characters of three and more UTF-8 bytes count two."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) // 2


def measure(source: Source) -> list[Row]:
    """The rows of a source, in order."""
    rows: list[Row] = []
    gap = False
    for index, line in enumerate(source.lines):
        text = line.text
        tail = text.lstrip(BLANK)
        if not tail:
            gap = True
            continue
        start = len(text) - len(tail)
        core = tail.rstrip(BLANK)
        indent = columns(text[:start]) if start else 0
        rows.append(Row(line, index, start, start + len(core), indent, columns(core), gap))
        gap = False
    return rows


def shorten(row: Row, start: int, end: int) -> None:
    """Narrow a row to `line.text[start:end]`, white space around it left out."""
    text = row.line.text[start:end]
    tail = text.lstrip(BLANK)
    core = tail.rstrip(BLANK)
    row.start = start + len(text) - len(tail)
    row.end = row.start + len(core)
    row.width = columns(core)


def is_double_spaced(rows: list[Row]) -> bool:
    """Whether a blank line after every line is the rule, so that none means anything."""
    gaps = sum(row.gap for row in rows[1:])
    return len(rows) > 4 and gaps >= DOUBLE_SPACED * (len(rows) - 1)


DOUBLE_SPACED = 0.75
"""Share of lines preceded by a blank one from which a text counts as double-spaced."""
