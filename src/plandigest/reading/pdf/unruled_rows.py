"""Tells the rows of a table without ruling lines apart, by how far its lines are from another.

The lines of a cell stand closer to one another than to those of the next row. All cells of
a row are centred on it, or begin with it, or end with it, in the whole table alike. Where
one or the other does not hold, nobody can tell which line is of which row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from plandigest.lexicon.cell_words import is_number
from plandigest.reading.pdf.runs import Run
from plandigest.reading.pdf.unruled_cells import LEVEL, Chain, Row, column_at
from plandigest.reading.pdf.unruled_labels import share_labels

_CLOSER = 1.12
"""How much the lines of a cell may differ in their distance."""
_WITHIN = 0.85
"""How close the lines of a cell stand at least, measured by the distance of rows."""
_HAN = re.compile("[\u4e00-\u9fff]{2}")


def find_rows(
    lines: Sequence[Sequence[Run]], first: int, last: int, edges: Sequence[float]
) -> list[Row] | None:
    """The rows of a table, or None where they cannot be told apart with certainty.

    Args:
        lines: all lines of the page.
        first: the first line of the table with values.
        last: the last one.
        edges: of its columns.
    """
    inside = lines[first : last + 1]
    if all(_is_whole(line, edges) for line in inside) and not (
        last + 1 < len(lines) and _follows(inside, lines[last + 1], edges)
    ):
        return _single_lines(inside, first, edges)
    lead = _lead(lines[max(first - 3, 0) : last + 4], edges)
    if lead is None:
        return None
    columns = _columns(lines, first, last, edges, lead)
    rows = _rows(columns, lines, grouped=False)
    if rows is not None:
        return rows
    rows = _rows(columns, lines, grouped=True)
    return rows if rows is not None and share_labels(rows, columns[0]) else None


def _is_whole(line: Sequence[Run], edges: Sequence[float]) -> bool:
    """Whether a line is a row of its own: it has a name and a value, no column twice."""
    columns = [column_at(run, edges) for run in line]
    if None in columns or len(set(columns)) < len(columns) or len(line) < len(edges) - 1:
        return False
    return any(_HAN.search(run.text) for run in line)


def _follows(lines: Sequence[Sequence[Run]], below: Sequence[Run], edges: Sequence[float]) -> bool:
    """Whether a line below the last row stands as close to it as rows do, in one column."""
    if len(lines) < 2 or any(column_at(run, edges) is None for run in below):
        return False
    pitch = lines[-1][0].baseline - lines[-2][0].baseline
    return below[0].baseline - lines[-1][0].baseline <= pitch * _CLOSER and len(below[0].text) < 8


def _single_lines(lines: Sequence[Sequence[Run]], first: int, edges: Sequence[float]) -> list[Row]:
    return [
        Row({column_at(run, edges) or 0: Chain([run]) for run in line}, number, number)
        for number, line in enumerate(lines, first)
    ]


def _lead(lines: Sequence[Sequence[Run]], edges: Sequence[float]) -> float | None:
    """The distance of the lines of a cell: the least in any column, of no two values."""
    above: dict[int, Run] = {}
    least: list[float] = []
    for run in (run for line in lines for run in line):
        column = column_at(run, edges)
        if column is None:
            continue
        before = above.get(column)
        if before and not (is_number(before.text) and is_number(run.text)):
            distance = run.baseline - before.baseline
            if distance > run.size / 2:
                least.append(distance)
        above[column] = run
    valued = [line[0].baseline for line in lines if any(is_number(run.text) for run in line[1:])]
    pitch = min((below - above for above, below in pairwise(valued)), default=1e6)
    return min(*least, _WITHIN * pitch) if least else None


def _columns(
    lines: Sequence[Sequence[Run]], first: int, last: int, edges: Sequence[float], lead: float
) -> list[list[Chain]]:
    """The cells of each column: lines that stand no further apart than `lead`."""
    columns: list[list[Chain]] = [[] for _ in edges[1:]]
    for run in (run for line in lines[first : last + 1] for run in line):
        column = column_at(run, edges)
        if column is not None and not _goes_on(run, columns[column], lead):
            columns[column].append(Chain([run]))
    for line in lines[last + 1 :]:
        places = [column_at(run, edges) for run in line]
        if not all(
            place is not None and _goes_on(run, columns[place], lead)
            for run, place in zip(line, places, strict=True)
        ):
            break
    for line in reversed(lines[:first]):
        taken = [_goes_before(run, columns, edges, lead) for run in line]
        if not any(taken):
            break
    return columns


def _goes_on(run: Run, cells: Sequence[Chain], lead: float) -> bool:
    """Whether a run goes on with the last cell above it, which takes it."""
    if not cells or run.baseline - cells[-1].last > lead * _CLOSER:
        return False
    cells[-1].runs.append(run)
    return True


def _goes_before(
    run: Run, columns: Sequence[Sequence[Chain]], edges: Sequence[float], lead: float
) -> bool:
    """Whether a run begins the first cell below it, which takes it."""
    column = column_at(run, edges)
    cells = columns[column] if column is not None else ()
    if not cells or cells[0].first - run.baseline > lead * _CLOSER:
        return False
    cells[0].runs.insert(0, run)
    return True


def _rows(
    columns: Sequence[Sequence[Chain]], lines: Sequence[Sequence[Run]], *, grouped: bool
) -> list[Row] | None:
    """The rows that cells beside one another make, if each has a name and a value."""
    used = list(enumerate(columns))[grouped:]
    cells = sorted(
        ((cell, column) for column, chains in used for cell in chains),
        key=lambda pair: pair[0].top,
    )
    rows: list[Row] = []
    bottom = -1e6
    for cell, column in cells:
        if not rows or cell.top + 0.2 * cell.runs[0].size > bottom:
            rows.append(Row())
        if column in rows[-1].cells:
            return None
        rows[-1].cells[column] = cell
        bottom = max(bottom, cell.bottom)
    if not all(_is_row(row, int(grouped)) for row in rows) or not _are_level(rows):
        return None
    heights = {id(run): number for number, line in enumerate(lines) for run in line}
    for row in rows:
        numbers = [heights[id(run)] for cell in row.cells.values() for run in cell.runs]
        row.first, row.last = min(numbers), max(numbers)
    return rows


def _is_row(row: Row, first: int) -> bool:
    """Whether the row has a name, and its first cell, and values that are whole."""
    if first not in row.cells or len(row.cells) < 3:
        return False
    named = any(_HAN.search(cell.words) for cell in row.cells.values())
    split = any(
        len(cell.runs) > 1 and (is_number(cell.runs[0].text) and is_number(cell.runs[1].text))
        for cell in row.cells.values()
    )
    return named and not split


def _are_level(rows: Sequence[Row]) -> bool:
    """Whether the cells of all rows are centred on them, or begin, or end with them."""
    ways: tuple[Callable[[Chain], float], ...] = (
        lambda cell: (cell.first + cell.last) / 2,
        lambda cell: cell.first,
        lambda cell: cell.last,
    )
    return any(all(_is_level(row, way) for row in rows) for way in ways)


def _is_level(row: Row, way: Callable[[Chain], float]) -> bool:
    heights = [way(cell) for cell in row.cells.values()]
    size = next(iter(row.cells.values())).runs[0].size
    return max(heights) - min(heights) <= LEVEL * size
