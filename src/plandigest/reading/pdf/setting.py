"""Sets the runs of a page into lines, and tables into the lines of their cells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plandigest.model.source import GridCell
from plandigest.reading.pdf.aligned import find_aligned
from plandigest.reading.pdf.columns import Item, find_regions
from plandigest.reading.pdf.drawn import Box
from plandigest.reading.pdf.grids import Grid, find_grids
from plandigest.reading.pdf.lines import Column, SetLine, SetPage, baselines
from plandigest.reading.pdf.runs import Run, find_runs, split_run
from plandigest.reading.pdf.unruled import find_unruled
from plandigest.reading.pdf.unruled_groups import Split

if TYPE_CHECKING:
    from plandigest.reading.pdf.page import Page

_RULES = 3
"""Ruling lines that a table without vertical ones has at least."""
_LEAST = 30
"""Characters with which a page that is a picture counts as having a text layer."""


def set_page(page: Page, tables: int, before: Grid | None = None) -> SetPage:
    """The lines of a page in reading order.

    Args:
        page: an open page.
        tables: how many tables the pages before it have.
        before: the table with which the page before ends, if it ends with one.
    """
    runs = _without_shadows(find_runs(page))
    drawing = page.drawing()
    area = page.width * page.height / 2
    pictured = any((r - x) * (b - t) > area for x, t, r, b in drawing.images)
    found = SetPage(is_pictured=pictured, paths=drawing.paths)
    if pictured and sum(len(run.text) for run in runs) < _LEAST:
        from plandigest.reading.pdf.recognition import recognise, recogniser

        if read := recogniser():
            runs = recognise(page, read)
            found.is_recognised = True
    shape = page.width, page.height
    set_runs(found, runs, drawing.rules, shape, tables, partial(split_run, page), before)
    return found


def set_runs(
    page: SetPage,
    runs: list[Run],
    rules: list[Box],
    shape: tuple[float, float],
    tables: int,
    split: Split,
    before: Grid | None = None,
) -> None:
    """Set runs into the lines and tables of a page that has none yet.

    Args:
        page: the page.
        runs: what stands on it.
        rules: its ruling lines.
        shape: its width and height.
        tables: how many tables the pages before it have.
        split: parts a run at vertical lines that it crosses.
        before: the table with which the page before ends.
    """
    if not runs:
        return
    size = _usual_size(runs)
    grids = find_grids(rules)
    unruled = find_unruled(grids, runs, split, before)
    grids += [grid for grid in unruled if grid.is_readable]
    if len(rules) >= _RULES:
        grids += find_aligned(rules, grids, runs, size)
    grids += [grid for grid in unruled if not grid.is_readable and not _overlaps(grid, grids)]
    setter = _Setter(split, shape, size, tables)
    page.guessed = sum(len(run.text) for run in runs if run.guessed)
    page.lines = setter.set_items(runs, grids)
    page.tables, page.first_table = setter.tables, tables


class _Setter:
    """Sets the runs of one page.

    Attributes:
        tables: the tables set so far.
    """

    def __init__(
        self, split: Split, shape: tuple[float, float], size: float, first_table: int
    ) -> None:
        self.tables: list[Grid] = []
        self._first_table = first_table
        self._split = split
        self._size = size
        self._shape = tuple(map(round, shape))
        self._content: dict[int, list[list[Run]]] = {}

    def set_items(self, runs: list[Run], grids: list[Grid]) -> list[SetLine]:
        items: list[Item] = []
        self._content = {id(grid): [[] for _ in grid.cells] for grid in grids}
        for run in runs:
            grid = _grid_of(run, grids)
            if grid is None:
                items.append(run)
            else:
                self._put(run, grid)
        items += [grid for grid in grids if any(self._content[id(grid)])]
        return self._set_regions(items, ())

    def _put(self, run: Run, grid: Grid) -> None:
        for part in self._split(run, list(grid.columns)):
            middle = min(part.left + part.size / 2, (part.left + part.right) / 2)
            cell = grid.cell_at(middle, (part.top + part.bottom) / 2)
            self._content[id(grid)][cell or 0].append(part)

    def _set_regions(self, items: list[Item], within: Column) -> list[SetLine]:
        lines: list[SetLine] = []
        for region in find_regions(items, self._size):
            column = (*self._shape, region.path, *within)
            for group in baselines(region.items):
                if isinstance(group, Grid):
                    lines += self._set_grid(group)
                else:
                    lines.append(SetLine(group, column))
        return lines

    def _set_grid(self, grid: Grid) -> list[SetLine]:
        if grid.is_frame:
            return self._set_frame(grid)
        number = self._first_table + len(self.tables)
        self.tables.append(grid)
        lines: list[SetLine] = []
        for box, runs in zip(grid.cells, self._content[id(grid)], strict=True):
            cell = GridCell(
                number,
                box.row,
                box.column,
                rows=box.rows,
                columns=box.columns,
                is_readable=grid.is_readable,
            )
            column = ("table", number, box.column, box.columns)
            lines += [
                SetLine(group, column, cell)
                for group in baselines(list(runs))
                if not isinstance(group, Grid)
            ]
        return lines

    def _set_frame(self, grid: Grid) -> list[SetLine]:
        """A frame is read like a page of its own."""
        return [
            line
            for box, runs in zip(grid.cells, self._content[id(grid)], strict=True)
            for line in self._set_regions(list(runs), (round(box.left), round(box.right)))
        ]


def _overlaps(grid: Grid, others: list[Grid]) -> bool:
    """Whether a table shares lines with another one."""
    return any(grid.top < other.bottom and other.top < grid.bottom for other in others)


def _usual_size(runs: list[Run]) -> float:
    """The font size of most characters."""
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return max(sizes, key=lambda size: sizes[size])


def _without_shadows(runs: list[Run]) -> list[Run]:
    """The runs without those printed again on the same spot, to make them look bold."""
    kept: list[Run] = []
    known: dict[str, list[Run]] = {}
    for run in runs:
        alike = known.setdefault(run.text, [])
        near = 0.15 * run.size
        if not any(
            abs(run.left - other.left) < near and abs(run.baseline - other.baseline) < near
            for other in alike[-4:]
        ):
            alike.append(run)
            kept.append(run)
    return kept


def _grid_of(run: Run, grids: list[Grid]) -> Grid | None:
    """The innermost table or frame that a run stands in."""
    x, y = min(run.left + run.size / 2, (run.left + run.right) / 2), (run.top + run.bottom) / 2
    around = [g for g in grids if g.left < x < g.right and g.top < y < g.bottom]
    return min(around, key=lambda g: g.bottom - g.top, default=None)
