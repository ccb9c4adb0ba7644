"""A table of a document on a terminal: in columns, or a line a cell where it is too wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.model.document import Document
from plandigest.model.outline import Cell, Table
from plandigest.rendering.characters import cells, fold, printable
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, Line, Run

Row = Sequence[Cell]


def grid_lines(document: Document, table: Table, width: int | None) -> Iterator[Line]:
    """The lines of a table, caption and unit above it; a merged cell is said once.

    Args:
        document: the document it stands in.
        table: the table.
        width: columns of the screen it has; None for no limit.
    """
    for line in fold(printable(_above(document, table)), width) if _above(document, table) else ():
        yield (Run(line, PLACE),)
    names = [document.words(cell) for cell in table.header]
    size = len(names) or max(map(len, table.rows), default=0)
    rows = list(_rows(document, table))
    layout = Columns(
        [Column(name) for name in _once(names) or [""] * size],
        [_runs(row) for row in rows if len(row) == size],
        None,
    )
    if width is not None and layout.total > width:
        yield from _narrow(document, table, names or [""] * size, width)
        return
    if names:
        yield layout.header(QUIET)
    for row in rows:
        across = len(row) < size
        yield from ((Run(row[0], STRONG),),) if across else layout.lines(_runs(row))


def _above(document: Document, table: Table) -> str:
    """Caption and unit, which may stand in it."""
    caption, unit = table.caption, table.unit
    spans = [caption, None if unit and caption and caption.covers(unit) else unit]
    return "  ".join(document.string(span) for span in spans if span)


def _narrow(document: Document, table: Table, names: Sequence[str], width: int) -> Iterator[Line]:
    """A line a cell behind the head of its column, for a screen too narrow for all columns."""
    for number, row in enumerate(table.rows):
        if number:
            yield ()
        if _is_across(row):
            yield from ((Run(line, STRONG),) for line in fold(document.words(row[0]), width))
            continue
        for name, cell in zip(names, row, strict=True):
            yield from _cell(name, document.words(cell), width)


def _rows(document: Document, table: Table) -> Iterator[list[str]]:
    """The words of each row; one cell for a row of one, none said again below itself."""
    above: Row = ()
    for row in table.rows:
        if _is_across(row):
            yield [document.words(row[0])]
        else:
            said = [
                cell.spans and cell in (*row[:at], *above[at : at + 1])
                for at, cell in enumerate(row)
            ]
            yield [
                "" if again else document.words(cell) for cell, again in zip(row, said, strict=True)
            ]
        above = row


def _is_across(row: Row) -> bool:
    """Whether a row is one cell across all columns, the name of those below it."""
    return len(row) > 1 and bool(row[0].spans) and all(cell == row[0] for cell in row)


def _once(names: Sequence[str]) -> list[str]:
    """The heads of the columns, one that covers several said above the first of these."""
    return ["" if at and names[at - 1] == name else name for at, name in enumerate(names)]


def _runs(row: Sequence[str]) -> list[Run]:
    return [Run(words) for words in row]


def _cell(name: str, words: str, width: int) -> Iterator[Line]:
    lead = f"{name}  " if name else ""
    indent = min(cells(printable(lead)), width // 2)
    lines = fold(printable(words), width - indent)
    if cells(printable(lead)) > indent:
        yield from ((Run(line, QUIET),) for line in fold(printable(name), width))
        lead = " " * indent
    for number, line in enumerate(lines):
        yield (Run(lead if not number else " " * indent, QUIET), Run(line))
