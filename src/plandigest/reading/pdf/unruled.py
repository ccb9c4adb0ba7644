"""Finds tables without ruling lines: their columns show by white space alone.

Values in columns show such a table. Strips of white space that no line of its body touches
part its columns, and words over each column are its head. What lies between is told apart
into rows by `unruled_rows`. A table whose columns are plain and whose rows are not is kept
as one that cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.reading.pdf.grids import Grid, GridBox
from plandigest.reading.pdf.runs import Run
from plandigest.reading.pdf.unruled_cells import Row, column_at
from plandigest.reading.pdf.unruled_groups import Split, head_above, is_spaced, part_run
from plandigest.reading.pdf.unruled_head import Head
from plandigest.reading.pdf.unruled_rest import find_rest
from plandigest.reading.pdf.unruled_rows import find_rows

Line = list[Run]

_STRIP = 0.6
"""Ems of white space that part columns."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_MOST_RUNS = 5_000
_APART = 7.0
"""Ems between two lines with values of one table."""
_VALUED = 0.6
"""Share of the lines of a column that are values if it is a column of values."""
_PROSE = re.compile(r"[。；！？]|，.*，")
_PAGE = re.compile(r"页[码次数]?|页　?码")


def find_unruled(
    grids: Sequence[Grid], runs: Sequence[Run], split: Split, before: Grid | None = None
) -> list[Grid]:
    """The tables that stand in no grid and between no rules.

    Args:
        grids: the tables and frames already found.
        runs: the text of the page.
        split: parts a run at vertical lines that it crosses.
        before: the table with which the page before ends.
    """
    free = [run for run in runs if not run.aside and not _is_in(run, grids)]
    if len(free) > _MOST_RUNS:
        return []
    lines = lines_of(free)
    found: list[Grid] = []
    used = 0
    for first, last in _stretches(lines):
        grid = _table(lines, first, last, used, split) if first >= used else None
        if grid is None and before is not None and not found:
            grid = find_rest(lines, first, last, before)
        before = None
        if grid is not None:
            found.append(grid)
            used = last + 1
    return found


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Runs grouped by their baselines, each line from the left."""
    lines: list[Line] = []
    for run in sorted(runs, key=lambda run: run.baseline):
        if lines and run.baseline - lines[-1][0].baseline <= run.size / 2:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda run: run.left) for line in lines]


def _is_in(run: Run, grids: Sequence[Grid]) -> bool:
    x, y = (run.left + run.right) / 2, (run.top + run.bottom) / 2
    return any(grid.left < x < grid.right and grid.top < y < grid.bottom for grid in grids)


def is_valued(run: Run) -> bool:
    """Whether a run is a value: a number, or a dash for none."""
    return is_number(run.text) or is_dash(run.text)


def _stretches(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """First and last line with values of what may be a table; no sentence stands between."""
    start: int | None = None
    last = 0
    for index, line in enumerate(lines):
        size = line[0].size
        if start is not None and (
            any(_PROSE.search(run.text) for run in line)
            or line[0].baseline - lines[last][0].baseline > _APART * size
        ):
            yield start, last
            start = None
        if len(line) > 1 and any(map(is_valued, line)) and not _is_sentence(line):
            start = index if start is None else start
            last = index
    if start is not None:
        yield start, last


def _is_sentence(line: Line) -> bool:
    return any(_PROSE.search(run.text) for run in line)


def _table(lines: list[Line], first: int, last: int, used: int, split: Split) -> Grid | None:
    """The table whose values stand in some lines, if they are of one."""
    lines[first : last + 1] = _parted(lines[first : last + 1], split)
    valued = [line for line in lines[first : last + 1] if any(map(is_valued, line))]
    body = [run for line in lines[first : last + 1] for run in line]
    edges = columns_of(body)
    if len(edges) <= _FEWEST_COLUMNS or len(valued) < _FEWEST_ROWS:
        return None
    if not any(_is_column_of_values(valued, edges, at) for at in range(1, len(edges) - 1)):
        return None
    rows = find_rows(lines, first, last, edges)
    begin, end = (rows[0].first, rows[-1].last) if rows else (first, last)
    head = head_above(lines, begin, used, _sides(lines[begin : end + 1], edges), edges, split)
    if head is None or _PAGE.fullmatch("".join(head.cells[-1].words.split())):
        return None
    around = _around(head, rows, edges) if rows and head.is_plain else None
    if rows is None or around is None:
        return _unread(lines[head.first : end + 1], edges)
    return _grid(head, rows, around)


def _parted(lines: Sequence[Line], split: Split) -> list[Line]:
    """The lines, words parted that fill the white space between columns of the others.

    They stay as they are where the columns do not hold all of them then.
    """
    body = [run for line in lines for run in line]
    plain = [run for run in body if not is_spaced(run)]
    strips = _strips(plain) if len(plain) < len(body) else []
    if len(strips) < _FEWEST_COLUMNS - 1:
        return list(lines)
    parted = [[part for run in line for part in part_run(run, strips, split)] for line in lines]
    fits = _strips([run for line in parted for run in line])
    return parted if len(fits) == len(strips) else list(lines)


def _sides(lines: Sequence[Line], edges: Sequence[float]) -> list[tuple[float, float]]:
    """Left and right side of what stands in each column."""
    runs: list[Line] = [[] for _ in edges[1:]]
    for run in (run for line in lines for run in line):
        column = column_at(run, edges)
        if column is not None:
            runs[column].append(run)
    return [(min(r.left for r in some), max(r.right for r in some)) for some in runs]


def _around(head: Head, rows: Sequence[Row], edges: Sequence[float]) -> list[float] | None:
    """The edges of the columns with their heads; None where these stand over one another."""
    runs: list[list[Run]] = [[] for _ in edges[1:]]
    for row in rows:
        for column, cell in row.cells.items():
            runs[column] += cell.runs
        if row.label is not None:
            runs[0] += row.label.runs
    for each in head.cells:
        if each.columns == 1:
            runs[each.column] += each.runs
    sides = [(min(r.left for r in some), max(r.right for r in some)) for some in runs]
    if any(left[1] > right[0] for left, right in pairwise(sides)):
        return None
    between = [(left[1] + right[0]) / 2 for left, right in pairwise(sides)]
    return [sides[0][0] - 2.0, *between, sides[-1][1] + 2.0]


def columns_of(runs: Sequence[Run]) -> list[float]:
    """The edges of the columns: in the middle of strips that no run of the body touches."""
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    return [left - 2.0, *((before + after) / 2 for before, after in _strips(runs)), right + 2.0]


def _strips(runs: Sequence[Run]) -> list[tuple[float, float]]:
    """Both sides of the strips of white space that no run touches, from the left."""
    strips: list[tuple[float, float]] = []
    reached: float | None = None
    for run in sorted(runs, key=lambda run: run.left):
        if reached is not None and run.left - reached >= _STRIP * run.size:
            strips.append((reached, run.left))
        reached = run.right if reached is None else max(reached, run.right)
    return strips


def _is_column_of_values(lines: Sequence[Line], edges: Sequence[float], column: int) -> bool:
    runs = [run for line in lines for run in line if column_at(run, edges) == column]
    return len(runs) >= _FEWEST_ROWS and sum(map(is_valued, runs)) >= _VALUED * len(runs)


def _unread(lines: Sequence[Line], edges: Sequence[float]) -> Grid:
    """A table of which only the columns are known: a row a line."""
    spans = [(min(r.top for r in line), max(r.bottom for r in line)) for line in lines]
    return _of_levels(_levels(spans), edges, {}, is_readable=False)


def _grid(head: Head, rows: Sequence[Row], edges: Sequence[float]) -> Grid:
    """The grid of a head and rows; cells that reach over several of them are one."""
    spans = [*head.levels, *((row.top, row.bottom) for row in rows)]
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for cell in head.cells:
        for level in range(cell.level, cell.level + cell.levels):
            for column in range(cell.column, cell.column + cell.columns):
                owners[level, column] = (cell.level, cell.column)
    deep = len(head.levels)
    begins = 0
    for number, row in enumerate(rows):
        if row.is_sharing:
            owners[deep + number, 0] = (deep + begins, 0)
        else:
            begins = number
    return _of_levels(_levels(spans), edges, owners, is_readable=True)


def _levels(spans: Sequence[tuple[float, float]]) -> list[float]:
    between = [(above[1] + below[0]) / 2 for above, below in pairwise(spans)]
    return [spans[0][0] - 1.0, *between, spans[-1][1] + 1.0]


def _of_levels(
    levels: Sequence[float],
    edges: Sequence[float],
    owners: dict[tuple[int, int], tuple[int, int]],
    *,
    is_readable: bool,
) -> Grid:
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    places: list[list[tuple[int, int]]] = []
    for row in range(len(levels) - 1):
        places.append([owners.get((row, at), (row, at)) for at in range(len(edges) - 1)])
        for at, owner in enumerate(places[-1]):
            ends[owner] = (row + 1, max(at + 1, ends.get(owner, (0, 0))[1]))
    order = {owner: index for index, owner in enumerate(sorted(ends))}
    cells = tuple(
        GridBox(i, j, down - i, across - j, edges[j], levels[i], edges[across], levels[down])
        for (i, j), (down, across) in sorted(ends.items())
    )
    rows = tuple(tuple(order[owner] for owner in line) for line in places)
    return Grid(tuple(edges), tuple(levels), cells, rows, is_readable)
