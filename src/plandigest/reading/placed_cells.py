"""Places the cells of a table by the edges that its rows give, as word processors keep them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from plandigest.model.source import GridCell

_SAME = 30
"""Twentieths of a point by which the edges of one column differ from row to row."""


class Merge(Enum):
    """The part of a cell in a merge over rows."""

    NONE = auto()
    BEGINS = auto()
    GOES_ON = auto()


class CellShape(NamedTuple):
    """A cell as its row gives it.

    Attributes:
        left: its left edge, in twentieths of a point.
        right: its right edge.
        down: its part in a merge over rows.
        goes_on_across: whether it belongs to the cell at its left.
    """

    left: int
    right: int
    down: Merge = Merge.NONE
    goes_on_across: bool = False


def place_cells(
    rows: Sequence[Sequence[CellShape]], headers: Sequence[bool], ordinal: int
) -> list[list[GridCell]]:
    """The place of each cell; cells that are merged have one place.

    Args:
        rows: the cells of each row.
        headers: of each row, whether it is marked as a head.
        ordinal: of the table in its file, from 0.
    """
    columns = _columns(edge for row in rows for cell in row for edge in (cell.left, cell.right))
    places: list[GridCell] = []
    owners: list[list[int]] = []
    above: dict[int, int] = {}  # by column, the place above that may go on
    for number, (row, header) in enumerate(zip(rows, headers, strict=True)):
        mine: list[int] = []
        merging: dict[int, int] = {}
        for cell in row:
            column, end = _column(columns, cell.left), _column(columns, cell.right)
            if cell.goes_on_across and mine:
                owner = mine[-1]
                places[owner] = places[owner]._replace(columns=end - places[owner].column)
            elif cell.down is Merge.GOES_ON and column in above:
                owner = above[column]
                places[owner] = places[owner]._replace(rows=number - places[owner].row + 1)
                merging[column] = owner
            else:
                owner = len(places)
                places.append(GridCell(ordinal, number, column, header, 1, max(end - column, 1)))
                if cell.down is not Merge.NONE:
                    merging[column] = owner
            mine.append(owner)
        owners.append(mine)
        above = merging
    return [[places[owner] for owner in mine] for mine in owners]


def _columns(edges: Iterable[int]) -> list[int]:
    """The edges of all columns, those that differ by a hair made one."""
    columns: list[int] = []
    for edge in sorted(set(edges)):
        if not columns or edge - columns[-1] > _SAME:
            columns.append(edge)
    return columns


def _column(columns: Sequence[int], edge: int) -> int:
    return max(bisect_left(columns, edge - _SAME), 0)
