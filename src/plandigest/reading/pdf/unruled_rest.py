"""Finds the rest of a table without ruling lines on a page that does not repeat its head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plandigest.reading.pdf.grids import Grid, GridBox
from plandigest.reading.pdf.runs import Run
from plandigest.reading.pdf.unruled_cells import Row, column_at
from plandigest.reading.pdf.unruled_rows import find_rows

_HEADS = 2
"""Lines of a running head that may stand above it."""


def find_rest(lines: Sequence[Sequence[Run]], first: int, last: int, before: Grid) -> Grid | None:
    """The rows at the top of a page that stand in the columns of a table.

    Args:
        lines: all lines of the page.
        first: the first line with values.
        last: the last one of them.
        before: the table with which the page before ends.
    """
    rows = find_rows(lines, first, last, before.columns)
    if not rows or rows[0].first > _HEADS:
        return None
    inside = (run for line in lines[rows[0].first : rows[-1].last + 1] for run in line)
    if any(column_at(run, before.columns) is None for run in inside):
        return None
    if any(row.label is not None or row.is_sharing for row in rows):
        return None
    return _grid(rows, before.columns)


def _grid(rows: Sequence[Row], edges: tuple[float, ...]) -> Grid:
    between = [(above.bottom + below.top) / 2 for above, below in pairwise(rows)]
    levels = (rows[0].top - 1.0, *between, rows[-1].bottom + 1.0)
    wide = len(edges) - 1
    cells = tuple(
        GridBox(i, j, 1, 1, edges[j], levels[i], edges[j + 1], levels[i + 1])
        for i in range(len(rows))
        for j in range(wide)
    )
    places = tuple(tuple(range(i * wide, (i + 1) * wide)) for i in range(len(rows)))
    return Grid(edges, levels, cells, places, is_rest=True)
