"""Cells and rows of a table without ruling lines, as they are found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from plandigest.reading.pdf.runs import Run

LEVEL = 0.45
"""Ems by which the cells of a row may be out of line."""


@dataclass(slots=True)
class Chain:
    """The lines of one cell."""

    runs: list[Run]

    @property
    def top(self) -> float:
        """Its upper end."""
        return self.runs[0].top

    @property
    def bottom(self) -> float:
        """Its lower end."""
        return self.runs[-1].bottom

    @property
    def first(self) -> float:
        """The baseline of its first line."""
        return self.runs[0].baseline

    @property
    def last(self) -> float:
        """The baseline of its last line."""
        return self.runs[-1].baseline

    @property
    def words(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Row:
    """A row of the table.

    Attributes:
        cells: its cells by their columns.
        first: the first line of the page that is of it.
        last: the last one.
        label: the cell before it that is of this row and of those below that share it.
        is_sharing: whether it shares the label above.
    """

    cells: dict[int, Chain] = field(default_factory=dict)
    first: int = 0
    last: int = 0
    label: Chain | None = None
    is_sharing: bool = False

    @property
    def top(self) -> float:
        """Its upper end."""
        return min(cell.top for cell in self.cells.values())

    @property
    def bottom(self) -> float:
        """Its lower end."""
        return max(cell.bottom for cell in self.cells.values())


def column_at(run: Run, edges: Sequence[float]) -> int | None:
    """The column that a run stands in; None if it crosses an edge."""
    column = bisect_right(edges, run.left) - 1
    inside = 0 <= column < len(edges) - 1 and run.right <= edges[column + 1] + run.size / 4
    return column if inside else None
