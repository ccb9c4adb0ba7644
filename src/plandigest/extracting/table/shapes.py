"""The grid of a table in the shape that is read: a row an indicator, a column a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plandigest.extracting.table.heads import Head, read_heads
from plandigest.extracting.table.words import Sheet
from plandigest.extracting.time.expression import moments
from plandigest.lexicon.tables import Column
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span

Row = tuple[Cell, ...]

_UNIT_WORDS = ("单位",)


class Grid(NamedTuple):
    """A table with rows of indicators, turned if its rows were years.

    Attributes:
        heads: of its columns.
        rows: each with the stretch of the original text that the row of each cell covers.
        labelled: whether the head of the names says that brackets behind them hold units.
    """

    heads: list[Head]
    rows: list[tuple[Row, tuple[Span, ...]]]
    labelled: bool

    def of_role(self, role: Column) -> list[int]:
        """The columns that hold this."""
        return [at for at, head in enumerate(self.heads) if head.role is role]


def grid_of(sheet: Sheet, table: Table, dated: date | None) -> Grid:
    """The grid of a table; rows that repeat its head, name a group or are unreadable go."""
    header, rows = (
        table.header,
        [row for at, row in enumerate(table.rows) if at not in table.unreadable],
    )
    if not header or not rows:
        return Grid([], [], labelled=False)
    titles = [sheet.words(cell).text for cell in header]
    rows = [row for row in rows if _is_data(sheet, row, titles)]
    if not rows:
        return Grid([], [], labelled=False)
    wholes = [(_whole(row),) * len(row) for row in rows]
    turned = _is_turned(sheet, header, rows)
    if turned:
        columns = list(zip(header, *rows, strict=True))
        named = any(cell.spans for cell in header)  # the head of a turned table may be empty
        lines = (_whole(header) if named else wholes[0][0], *(whole[0] for whole in wholes))
        header, rows = columns[0], columns[1:]
        wholes = [lines] * len(rows)
    heads = read_heads(sheet, header, rows, dated, names=0 if turned else None)
    labelled = any(
        head.role is Column.INDICATOR and any(word in head.own.text for word in _UNIT_WORDS)
        for head in heads
    )
    return Grid(heads, list(zip(rows, wholes, strict=True)), labelled)


def _is_data(sheet: Sheet, row: Row, titles: Sequence[str]) -> bool:
    """Whether a row holds values: neither one cell across, nor the head again, nor nothing."""
    filled = [cell for cell in dict.fromkeys(row) if cell.spans]
    if not filled or (len(filled) == 1 and len(row) > 1 and row.count(filled[0]) == len(row)):
        return False
    return [sheet.words(cell).text for cell in row] != list(titles)


def _is_turned(sheet: Sheet, header: Row, rows: Sequence[Row]) -> bool:
    """Whether the first column names years and the head does not."""
    if len(header) < 2:
        return False
    years = sum(_is_time(sheet.words(row[0]).text) for row in rows)
    across = sum(_is_time(sheet.words(cell).text) for cell in header[1:])
    return years * 2 > len(rows) and not across


def _is_time(text: str) -> bool:
    """Whether a cell opens with a time, or is the digits of a year."""
    found = [moment for moment in moments(text, 0, len(text)) if moment.first]
    if found:
        return found[0].start <= 1
    return len(text) == len("2025") and text.isdecimal() and text[:2] in {"19", "20"}


def _whole(row: Sequence[Cell]) -> Span:
    spans = [span for cell in row for span in cell.spans]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
