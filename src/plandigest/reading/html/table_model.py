"""The grid of an HTML table, and whether a table is one or only lays out the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from plandigest.model.source import GridCell

_MOST_SPANNED = 100
"""Columns that one cell may cover; more is nonsense or malice."""
_MOST_COLUMNS = 256
_WHOLE_TEXT = 400
"""Characters from which a cell with most of a table's text is the page's text."""
_MOST = 0.7
"""Share of a table's text for that."""


@dataclass(slots=True)
class Grid:
    """A table while it is being walked through.

    Attributes:
        number: its ordinal in the page.
        presentation: whether the page itself says that it is for layout.
        nested: whether it holds another table.
        rows: rows opened so far.
        columns: columns its cells cover.
    """

    number: int
    presentation: bool = False
    nested: bool = False
    rows: int = 0
    columns: int = 0
    _free: list[int] = field(default_factory=list)
    """For every column the first row that no cell from above covers."""
    _next: int = 0

    def open_row(self) -> None:
        """Begin the next row."""
        self.rows += 1
        self._next = 0

    def open_cell(self, rowspan: str | None, colspan: str | None, *, header: bool) -> GridCell:
        """Place the next cell of the row in the first column that is free."""
        row = max(self.rows - 1, 0)
        while self._next < len(self._free) and self._free[self._next] > row:
            self._next += 1
        first = min(self._next, _MOST_COLUMNS)
        width = min(_count(colspan), _MOST_SPANNED)
        height = _count(rowspan)
        self._free += [0] * (first + width - len(self._free))
        for column in range(first, first + width):
            self._free[column] = row + height
        self._next = first + width
        self.columns = max(self.columns, first + width)
        return GridCell(self.number, row, first, header, height, width)

    def fit(self, cell: GridCell, number: int) -> GridCell:
        """The cell as one of table `number`, ending where the table ends."""
        rows = max(min(cell.rows, self.rows - cell.row), 1)
        return GridCell(number, cell.row, cell.column, cell.header, rows, cell.columns)


def _count(attribute: str | None) -> int:
    """The number of rows or columns that an attribute names, at least one."""
    digits = (attribute or "").strip()[:5]
    return max(int(digits), 1) if digits.isascii() and digits.isdigit() else 1


def layout_tables(grids: Iterable[Grid], cells: Iterable[tuple[GridCell, int]]) -> frozenset[int]:
    """The tables that only lay out the page: their cells are no cells.

    Args:
        grids: all tables.
        cells: the cell that each line stands in, and the characters of the line.
    """
    length: Counter[tuple[int, int, int]] = Counter()
    for cell, characters in cells:
        length[cell.table, cell.row, cell.column] += characters
    total: Counter[int] = Counter()
    largest: dict[int, int] = {}
    filled: dict[int, tuple[set[int], set[int]]] = {}
    for (table, row, column), characters in length.items():
        total[table] += characters
        largest[table] = max(largest.get(table, 0), characters)
        rows, columns = filled.setdefault(table, (set(), set()))
        rows.add(row)
        columns.add(column)
    layout = set()
    for grid in grids:
        rows, columns = filled.get(grid.number, (set(), set()))
        most = largest.get(grid.number, 0)
        whole = most >= _WHOLE_TEXT and most >= _MOST * total[grid.number]
        odd = grid.nested or grid.presentation or grid.columns > _MOST_COLUMNS
        if odd or whole or len(rows) < 2 or len(columns) < 2:
            layout.add(grid.number)
    return frozenset(layout)
