"""One section with its text on a terminal: headings, paragraphs, tables, its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.model.span import Span
from plandigest.rendering.characters import cells, fold, printable
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.records import heading, whereabouts
from plandigest.rendering.section_records import citation
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, Line, Run, Screen, paint

_WIDEST = 100
"""Columns beyond which lines of Han characters are tiring to read."""


def render_section(document: Document, chain: tuple[Section, ...], screen: Screen) -> str:
    """The last section of a chain with all that stands under it, as lines for a terminal.

    Args:
        document: the document.
        chain: the section behind those it stands in, outermost first.
        screen: where it is shown.
    """
    section = chain[-1]
    width = None if screen.width is None else min(screen.width, _WIDEST)
    lines: list[Line] = []
    if len(chain) > 1:
        crumbs = " › ".join(heading(document, each) for each in chain[:-1])
        lines += [(Run(line, PLACE),) for line in fold(printable(crumbs), width)]
    lines += _heading(document, section, width)
    lines.append((Run(whereabouts(document, section.span.start, screen.language), QUIET),))
    lines += _body(document, section.body, width)
    source = fold(printable(citation(document, chain)), width)
    return paint([*lines, (), *((Run(line, QUIET),) for line in source)], screen)


def _body(
    document: Document, body: Sequence[Section | Paragraph | Table], width: int | None
) -> Iterator[Line]:
    for item in body:
        yield ()
        if (
            isinstance(item, Section)
            and not len(item.title)
            and item.paragraphs[:1] == item.body[:1]
        ):
            yield from _item(document, item, width)
            yield from _body(document, item.body[1:], width)
        elif isinstance(item, Section):
            yield from _heading(document, item, width)
            yield from _body(document, item.body, width)
        elif isinstance(item, Paragraph):
            for line in fold(printable(document.string(item.span)), width):
                yield (Run(line),)
        else:
            yield from _table(document, item, width)


def _item(document: Document, section: Section, width: int | None) -> Iterator[Line]:
    """A list item or an article without a title: its number and its words on one line."""
    marker = printable(heading(document, section))
    words = "".join(document.string(each.span) for each in section.paragraphs[:1])
    gap = "" if marker.endswith(("、", "）", ")", "．")) else " "
    first, *others = fold(marker + gap + printable(words), width)
    yield (Run(first[: len(marker)], STRONG), Run(first[len(marker) :]))
    yield from ((Run(line),) for line in others)


def _heading(document: Document, section: Section, width: int | None) -> Iterator[Line]:
    for line in fold(printable(heading(document, section)), width):
        yield (Run(line, STRONG),)


def _table(document: Document, table: Table, width: int | None) -> Iterator[Line]:
    """A table in columns; where the screen is too narrow, a line for each cell."""
    if table.caption:
        for line in fold(printable(document.string(table.caption)), width):
            yield (Run(line, PLACE),)
    header = [_words(document, cell.spans) for cell in table.header]
    rows = [[_words(document, cell.spans) for cell in row] for row in table.rows]
    columns = len(header) or max(map(len, rows), default=0)
    layout = Columns(
        [Column(name) for name in header or [""] * columns],
        [[Run(words) for words in row] for row in rows],
        None,
    )
    if width is None or layout.total <= width:
        if header:
            yield layout.header(QUIET)
        for row in rows:
            yield from layout.lines([Run(words) for words in row])
        return
    for number, row in enumerate(rows):
        if number:
            yield ()
        for name, words in zip(header or [""] * columns, row, strict=True):
            yield from _cell(name, words, width)


def _cell(name: str, words: str, width: int) -> Iterator[Line]:
    lead = f"{name}  " if name else ""
    indent = min(cells(printable(lead)), width // 2)
    lines = fold(printable(words), width - indent)
    if cells(printable(lead)) > indent:
        yield from ((Run(line, QUIET),) for line in fold(printable(name), width))
        lead = " " * indent
    for number, line in enumerate(lines):
        yield (Run(lead if not number else " " * indent, QUIET), Run(line))


def _words(document: Document, spans: Sequence[Span]) -> str:
    return "".join(map(document.string, spans))
