"""Finds tables by their ruling lines: the grid, and the cells that lines do not part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from plandigest.reading.pdf.drawn import Box

_JOIN = 3.0
"""Points by which ruling lines that meet, or go on from one another, may miss."""
_SHORTEST = 8.0
"""Points below which a ruling line is a dash, a tick or the edge of one."""
_OPEN = 12.0
"""Points by which rows must reach beyond the outer columns for a side without a line."""
_MOST_RULES = 2_000
"""Ruling lines of a page; one with more is hatched or drawn, and holds no table."""
_MOST_CELLS = 20_000


class GridBox(NamedTuple):
    """A cell of a grid; counts from 0, edges in points.

    Attributes:
        row: first row it covers.
        column: first column it covers.
        rows: rows covered.
        columns: columns covered.
        left: its left edge.
        top: its top edge.
        right: its right edge.
        bottom: its bottom edge.
    """

    row: int
    column: int
    rows: int
    columns: int
    left: float
    top: float
    right: float
    bottom: float


class Grid(NamedTuple):
    """A table, or a frame if it has only one column.

    Attributes:
        columns: the vertical lines, from the left; one more than there are columns.
        rows: the horizontal lines, from the top.
        cells: row by row.
        places: for every row and column of the grid, the index into `cells`.
        is_readable: whether it is certain what stands in which row.
        is_rest: whether it has no head of its own, since it goes on from the page before.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[GridBox, ...]
    places: tuple[tuple[int, ...], ...]
    is_readable: bool = True
    is_rest: bool = False

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.columns[0]

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.columns[-1]

    @property
    def top(self) -> float:
        """Its top edge."""
        return self.rows[0]

    @property
    def bottom(self) -> float:
        """Its bottom edge."""
        return self.rows[-1]

    @property
    def is_frame(self) -> bool:
        """Whether it only frames text: a box, not a table."""
        return len(self.columns) == 2

    def cell_at(self, x: float, y: float) -> int | None:
        """The index of the cell at a point, None outside the grid."""
        column, row = bisect_right(self.columns, x) - 1, bisect_right(self.rows, y) - 1
        if 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1:
            return self.places[row][column]
        return None


@dataclass(slots=True)
class _Rule:
    """A horizontal or vertical line: its place across, and from where to where it runs."""

    at: float
    start: float
    end: float


def find_grids(rules: list[Box]) -> list[Grid]:
    """The tables and frames that ruling lines make, from the top."""
    if len(rules) > _MOST_RULES:
        return []
    level = _level(rules)
    upright = _merge(_Rule((left + r) / 2, t, b) for left, t, r, b in rules if r - left <= b - t)
    grids = [_grid(*group) for group in _connected(level, upright)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.top)


def level_rules(rules: list[Box]) -> list[Box]:
    """The horizontal lines from the top, pieces put together."""
    if len(rules) > _MOST_RULES:
        return []
    return [(rule.start, rule.at, rule.end, rule.at) for rule in _level(rules)]


def _level(rules: list[Box]) -> list[_Rule]:
    return _merge(_Rule((t + b) / 2, left, r) for left, t, r, b in rules if r - left > b - t)


def _merge(rules: Iterable[_Rule]) -> list[_Rule]:
    """Lines at the same place that touch become one; short ones are left out."""
    merged: list[_Rule] = []
    open_rules: list[_Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.at, rule.start)):
        open_rules = [other for other in open_rules if rule.at - other.at <= _JOIN / 2]
        for other in open_rules:
            if rule.start <= other.end + _JOIN and other.start <= rule.end + _JOIN:
                other.start, other.end = min(other.start, rule.start), max(other.end, rule.end)
                break
        else:
            merged.append(rule)
            open_rules.append(rule)
    return [rule for rule in merged if rule.end - rule.start >= _SHORTEST]


def _connected(level: list[_Rule], upright: list[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Groups of lines that cross or touch one another."""
    parent = list(range(len(level) + len(upright)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for i, row in enumerate(level):
        for j, column in enumerate(upright, len(level)):
            if _meet(row, column):
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[_Rule], list[_Rule]]] = {}
    for index, rule in enumerate([*level, *upright]):
        groups.setdefault(root(index), ([], []))[index >= len(level)].append(rule)
    return [group for group in groups.values() if len(group[0]) > 1 and group[1]]


def _meet(row: _Rule, column: _Rule) -> bool:
    return (
        row.start - _JOIN <= column.at <= row.end + _JOIN
        and column.start - _JOIN <= row.at <= column.end + _JOIN
    )


def _grid(level: list[_Rule], upright: list[_Rule]) -> Grid | None:
    """The grid that connected lines make; None if it has no cells worth the name."""
    rows = _places(rule.at for rule in level)
    columns = _places(rule.at for rule in upright)
    left, right = min(rule.start for rule in level), max(rule.end for rule in level)
    if left < columns[0] - _OPEN:  # tables are often open at the sides
        columns.insert(0, left)
    if right > columns[-1] + _OPEN:
        columns.append(right)
    count = (len(rows) - 1) * (len(columns) - 1)
    if not 0 < count <= _MOST_CELLS:
        return None
    owners = _owners(rows, columns, level, upright)
    cells, places = _cells(rows, columns, owners)
    return Grid(tuple(columns), tuple(rows), cells, places)


def _places(values: Iterable[float]) -> list[float]:
    """The distinct places of lines, those that miss one another by little taken as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _JOIN:
            places.append(value)
    return places


def _owners(
    rows: list[float], columns: list[float], level: list[_Rule], upright: list[_Rule]
) -> list[list[tuple[int, int]]]:
    """For every place of the grid, the top left place of the cell it belongs to."""
    above, before = _by_place(rows, level), _by_place(columns, upright)
    owners: list[list[tuple[int, int]]] = []
    for i, (top, bottom) in enumerate(pairwise(rows)):
        owners.append([])
        for j, (left, right) in enumerate(pairwise(columns)):
            owner = (i, j)
            if j and not _is_ruled(before[j], (top + bottom) / 2):
                owner = owners[i][j - 1]
            elif i and not _is_ruled(above[i], (left + right) / 2):
                owner = owners[i - 1][j]
            owners[i].append(owner)
    return owners


def _by_place(places: list[float], rules: list[_Rule]) -> list[list[_Rule]]:
    return [[rule for rule in rules if abs(rule.at - place) <= _JOIN] for place in places]


def _is_ruled(rules: list[_Rule], middle: float) -> bool:
    return any(rule.start - _JOIN <= middle <= rule.end + _JOIN for rule in rules)


def _cells(
    rows: list[float], columns: list[float], owners: list[list[tuple[int, int]]]
) -> tuple[tuple[GridBox, ...], tuple[tuple[int, ...], ...]]:
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    for i, line in enumerate(owners):
        for j, owner in enumerate(line):
            row, column = ends.get(owner, (0, 0))
            ends[owner] = max(row, i + 1), max(column, j + 1)
    order = {owner: index for index, owner in enumerate(sorted(ends))}
    cells = tuple(
        GridBox(i, j, row - i, column - j, columns[j], rows[i], columns[column], rows[row])
        for (i, j), (row, column) in sorted(ends.items())
    )
    return cells, tuple(tuple(order[owner] for owner in line) for line in owners)
