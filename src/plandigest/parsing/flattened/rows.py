"""Makes a table of the cells that a flattened one was cut into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from plandigest.lexicon.tables import Column
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.parsing.flattened.head import Head
from plandigest.parsing.flattened.tokens import Token
from plandigest.parsing.flattened.ways import Placed
from plandigest.parsing.grids import EMPTY, Row


@dataclass(slots=True)
class _Part:
    """A row, or one of several that share a number.

    Attributes:
        row: the number.
        cells: its cells by their columns.
        across: the one cell of a line that names a class, or of a row that is unreadable.
        unreadable: whether it is such a row.
        above: the name of the row whose part it is, where that has one of its own.
    """

    row: int
    cells: dict[int, Cell] = field(default_factory=dict)
    across: Cell | None = None
    unreadable: bool = False
    above: Cell | None = None


def table_of(
    head: Head, tokens: Sequence[Token], placed: Sequence[Placed], caption: Span | None
) -> Table:
    """The table with the columns of a head and the cells that its words make."""
    roles = [column.role for column in head.columns]
    parts = _parts(tokens, placed)
    name = roles.index(Column.INDICATOR)
    for _, run in groupby((part for part in parts if part.cells), key=lambda part: part.row):
        _share(list(run), roles)
    named = any(part.above for part in parts)
    header = [Cell(column.spans) for column in head.columns]
    if named:
        header.insert(name, header[name])
    return Table(
        span=_whole(header, tokens, placed, caption),
        caption=caption,
        unit=None,
        header=tuple(header),
        rows=tuple(_rows(parts, roles, name, named=named)),
        unreadable=frozenset(at for at, part in enumerate(parts) if part.unreadable),
    )


def _parts(tokens: Sequence[Token], placed: Sequence[Placed]) -> list[_Part]:
    parts: list[_Part] = []
    for each in placed:
        cell = Cell(tuple(token.span for token in tokens[each.start : each.end]))
        if each.column is None:
            parts.append(_Part(each.row, across=cell, unreadable=each.unreadable))
            continue
        if each.opens:
            parts.append(_Part(each.row))
        parts[-1].cells[each.column] = cell
    return parts


def _share(parts: Sequence[_Part], roles: Sequence[Column]) -> None:
    """Give the parts of one row what is said once for all of them: its nature and its name.

    The words before the first part's own name are the name of the row.
    """
    if len(parts) < 2:
        return
    name = roles.index(Column.INDICATOR)
    for shared in (Column.NATURE, Column.NUMBER):
        if shared in roles:
            at = roles.index(shared)
            cell = next((part.cells[at] for part in parts if at in part.cells), EMPTY)
            for part in parts:
                part.cells.setdefault(at, cell)
    first = parts[0].cells[name]
    if len(first.spans) > 1:
        parts[0].cells[name] = Cell(first.spans[-1:])
        for part in parts:
            part.above = Cell(first.spans[:-1])


def _rows(parts: Sequence[_Part], roles: Sequence[Column], name: int, *, named: bool) -> list[Row]:
    """The rows, all of one length; the name of a class holds until the next."""
    group = roles.index(Column.GROUP) if Column.GROUP in roles else None
    rows: list[Row] = []
    current = EMPTY
    for part in parts:
        if part.across is not None:
            rows.append((part.across,) * (len(roles) + named))
            continue
        cells = [part.cells.get(at, EMPTY) for at in range(len(roles))]
        if group is not None:
            current = cells[group] = cells[group] if cells[group].spans else current
        if named:
            cells.insert(name, part.above or cells[name])
        rows.append(tuple(cells))
    return rows


def unreadable_table(lines: Sequence[Span], header: Sequence[Cell], caption: Span | None) -> Table:
    """A table of which nothing is known but that it is one: a row a line, none readable."""
    width = max(len(header), 1)
    rows = tuple((Cell((line,)),) * width for line in lines)
    spans = [
        *lines,
        *(span for cell in header for span in cell.spans),
        *([caption] if caption else []),
    ]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Table(whole, caption, None, tuple(header), rows, frozenset(range(len(rows))))


def _whole(
    header: Sequence[Cell], tokens: Sequence[Token], placed: Sequence[Placed], caption: Span | None
) -> Span:
    starts = [span.start for cell in header for span in cell.spans]
    if caption is not None:
        starts.append(caption.start)
    return Span(min(starts), tokens[placed[-1].end - 1].span.end)
