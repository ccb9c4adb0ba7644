"""Finds tables that are ruled only across: their columns show by alignment alone.

The three-line table of textbooks and reports has a rule above, one below its head and
one at its end. Where its cells cannot be told apart with certainty it is left as lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plandigest.lexicon.cell_words import is_number
from plandigest.reading.pdf.drawn import Box
from plandigest.reading.pdf.grids import Grid, GridBox, level_rules
from plandigest.reading.pdf.runs import Run

_SAME = 3.0
"""Points by which the ends of a table's rules may differ."""
_NARROWEST = 12.0
"""Ems that a table's rules must be long."""
_MOST_RULES, _MOST_RUNS = 30, 3_000
"""Rules of one length on a page, and runs between them; more are no table."""
_FEWEST_ROWS = 3
"""Rows of a table, its head included; the imprint of a document has two."""
_STRIP = 0.8
"""Ems of white space that part columns."""
_FILLED = 0.7
"""Share of the rows that must have something in two columns or more."""
_NEARER = 0.85
"""How much nearer to one row than to the other a line in a single column must stand."""


def find_aligned(rules: list[Box], grids: list[Grid], runs: list[Run], size: float) -> list[Grid]:
    """The tables between rules of one length that stand in no grid.

    Args:
        rules: all ruling lines of the page.
        grids: the tables and frames already found.
        runs: the text of the page.
        size: the commonest font size.
    """
    found: list[Grid] = []
    for left, right, heights in _stacks(level_rules(rules), grids, size):
        inside = [run for run in runs if left - _SAME <= run.left and run.right <= right + size]
        if len(inside) > _MOST_RUNS:
            continue
        bands = [_lines(_between(inside, top, bottom)) for top, bottom in pairwise(heights)]
        first = 0
        while first < len(bands) - 1:
            for last in range(len(bands), first + 1, -1):
                grid = _table(bands[first:last], heights[first : last + 1], left, right)
                if grid is not None:
                    found.append(grid)
                    first = last
                    break
            else:
                first += 1
    return found


def _between(runs: list[Run], top: float, bottom: float) -> list[Run]:
    return [run for run in runs if top < (run.top + run.bottom) / 2 < bottom]


def _stacks(
    rules: list[Box], grids: list[Grid], size: float
) -> Iterator[tuple[float, float, list[float]]]:
    """Left and right end and the heights of rules that lie above one another, three or more."""
    stacks: list[tuple[float, float, list[float]]] = []
    for left, top, right, _ in rules:
        if right - left < _NARROWEST * size or _is_in(top, left, grids):
            continue
        for start, end, heights in stacks:
            if abs(start - left) <= _SAME and abs(end - right) <= _SAME:
                if top - heights[-1] > _SAME:
                    heights.append(top)
                break
        else:
            stacks.append((left, right, [top]))
    return (stack for stack in stacks if _FEWEST_ROWS <= len(stack[2]) <= _MOST_RULES)


def _is_in(height: float, left: float, grids: list[Grid]) -> bool:
    return any(
        grid.top - _SAME <= height <= grid.bottom + _SAME
        and grid.left - _SAME <= left <= grid.right + _SAME
        for grid in grids
    )


def _table(
    bands: list[list[list[Run]]], heights: list[float], left: float, right: float
) -> Grid | None:
    """The table that some bands between rules make, by their lines, if they make one."""
    if not all(bands) or len(bands[0][0]) < 2:
        return None
    if any(is_number(run.text) for line in bands[0] for run in line[1:]):
        return None  # the head stands above the rules
    edges = _columns([run for band in bands[1:] for line in band for run in line], left, right)
    if len(edges) < 3:
        return None
    rows: list[list[list[Run]]] = [bands[0]]
    for band in bands[1:]:
        joined = _rows(band, edges)
        if joined is None:
            return None
        rows += joined
    filled = [_places(row, edges) for row in rows]
    if None in filled or len(rows) < _FEWEST_ROWS:
        return None
    full = sum(places is not None and len(places) > 1 for places in filled)
    return _grid(rows, edges, heights) if full >= _FILLED * len(rows) else None


def _lines(runs: list[Run]) -> list[list[Run]]:
    """Runs grouped by their baselines."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.baseline):
        if lines and run.baseline - lines[-1][0].baseline <= run.size / 2:
            lines[-1].append(run)
        else:
            lines.append([run])
    return lines


def _columns(runs: list[Run], left: float, right: float) -> list[float]:
    """The edges of the columns: in the middle of strips that no run of the body touches."""
    edges = [left]
    reached = left
    for run in sorted(runs, key=lambda run: run.left):
        if reached > left and run.left - reached >= _STRIP * run.size:
            edges.append((reached + run.left) / 2)
        reached = max(reached, run.right)
    return [*edges, right]


def _places(row: list[list[Run]], edges: list[float]) -> set[int] | None:
    """The columns that a row fills; None if something in it lies across two."""
    places: set[int] = set()
    for run in (run for line in row for run in line):
        place = sum(edge <= run.left for edge in edges[1:-1])
        if run.right > edges[place + 1] + run.size / 2:
            return None
        places.add(place)
    return places


def _rows(band: list[list[Run]], edges: list[float]) -> list[list[list[Run]]] | None:
    """The lines of a band grouped into rows; None where it is unclear which go together.

    A line in few columns goes on with the row that it is nearer to.
    """
    most = len(edges) / 2
    whole = [index for index, line in enumerate(band) if len(_places([line], edges) or ()) >= most]
    if not whole:
        return None
    rows = {index: [band[index]] for index in whole}
    for index, line in enumerate(band):
        if index in rows:
            continue
        here = line[0].baseline
        near = sorted((abs(band[other][0].baseline - here), other) for other in whole)[:2]
        if len(near) == 2 and near[0][0] > _NEARER * near[1][0]:
            return None
        rows[near[0][1]].append(line)
    return [rows[index] for index in whole]


def _grid(rows: list[list[list[Run]]], edges: list[float], heights: list[float]) -> Grid:
    spans = [
        (
            min(run.top for line in row for run in line),
            max(run.bottom for line in row for run in line),
        )
        for row in rows
    ]
    between = [(above[1] + below[0]) / 2 for above, below in pairwise(spans)]
    levels = [heights[0], *between, heights[-1]]
    cells = tuple(
        GridBox(i, j, 1, 1, left, top, right, bottom)
        for i, (top, bottom) in enumerate(pairwise(levels))
        for j, (left, right) in enumerate(pairwise(edges))
    )
    count = len(edges) - 1
    places = tuple(tuple(range(i * count, (i + 1) * count)) for i in range(len(rows)))
    return Grid(tuple(edges), tuple(levels), cells, places)
