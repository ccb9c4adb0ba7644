"""Finds the head of a table whose first line groups the columns of its last.

Words over several columns stand in the middle above these; words of the columns beside them
stand half-way between the two lines, or on one of them. Where the groups could be dealt out to
the columns in several ways, or in none, there is no such head.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plandigest.reading.pdf.runs import Run
from plandigest.reading.pdf.unruled_head import NO_HEAD, Head, HeadCell, find_head

_NEAR = 2.2
"""Ems between the line of the groups and that of their columns."""
_OFF = 0.8
"""Ems by which the words of a group may stand beside the middle of its columns."""
_HEAD_LINES = 12
"""Lines above a body among which its head is looked for."""
_MOST = 12
"""Columns of a table whose groups are looked for."""

Sides = Sequence[tuple[float, float]]
Split = Callable[[Run, list[float]], list[Run]]


def head_above(
    lines: Sequence[Sequence[Run]],
    begin: int,
    used: int,
    sides: Sides,
    edges: Sequence[float],
    split: Split,
) -> Head | None:
    """The head above a body; in one line or several, or in two that group its columns."""
    near = max(used, begin - _HEAD_LINES)
    some = [_part_line(line, edges, split) for line in lines[near:begin]] + [lines[begin]]
    head = _find_grouped_head(some, begin - near, 0, sides)
    head = head or find_head(some, begin - near, 0, sides)
    return replace(head, first=head.first + near) if head else None


def is_spaced(run: Run) -> bool:
    """Whether white space stands within a run, be it too little for a space between words."""
    return " " in run.text or len(run.text) <= run.last - run.first


def part_run(run: Run, strips: Sequence[tuple[float, float]], split: Split) -> list[Run]:
    """A run parted at white space that stands in one of the strips between columns, or near it.

    Words of the next column that are wider than the others begin somewhat before these.
    """
    parts = [run]
    for before, after in strips:
        for x in (after, after - run.size, after - 2 * run.size, (before + after) / 2, before):
            pieces = split(parts[-1], [x]) if is_spaced(parts[-1]) else []
            if len(pieces) == 2 and pieces[1].first - pieces[0].last > 1:
                parts[-1:] = pieces
                break
    return parts


def _part_line(line: Sequence[Run], edges: Sequence[float], split: Split) -> list[Run]:
    """A line with the words parted that stand over different columns, a space between them."""
    parted: list[Run] = []
    for run in line:
        pieces = split(run, list(edges)) if is_spaced(run) else [run]
        apart = all(right.first - left.last > 1 for left, right in pairwise(pieces))
        parted += pieces if apart else [run]
    return parted


def _find_grouped_head(
    lines: Sequence[Sequence[Run]], body: int, used: int, sides: Sides
) -> Head | None:
    """The head in the two or three lines above the body of a table, if it has two levels.

    Args:
        lines: all lines of the page.
        body: the first line of the body.
        used: the first line that is not of a table above.
        sides: left and right side of what stands in each column.
    """
    if body - 2 < used or len(sides) > _MOST:
        return None
    lower = _by_columns(lines[body - 1], sides)
    if lower is None or len(lower) < 2 or 0 in lower:
        return None
    for first in (body - 2, body - 3):
        if first < used or not _is_near(lines[first], lines[body - 1]):
            return None
        head = _head(lines, first, lower, sides)
        if head is not None:
            return head
    return None


def _is_near(above: Sequence[Run], line: Sequence[Run]) -> bool:
    return line[0].baseline - above[0].baseline <= _NEAR * line[0].size


def _by_columns(line: Sequence[Run], sides: Sides) -> dict[int, Run] | None:
    """The words over each column, if every run stands over one and none over two."""
    found: dict[int, Run] = {}
    for run in line:
        middle = (run.left + run.right) / 2
        over = [
            at
            for at, (left, right) in enumerate(sides)
            if left - run.size < middle < right + run.size
            or run.left < (left + right) / 2 < run.right
        ]
        if len(over) != 1 or over[0] in found or NO_HEAD.search(run.text):
            return None
        found[over[0]] = run
    return found


def _head(
    lines: Sequence[Sequence[Run]], first: int, lower: dict[int, Run], sides: Sides
) -> Head | None:
    """The head whose groups stand on a line, with the words beside them on it or below it."""
    inside = [run for line in lines[first : first + 2] for run in line]
    upper = [run for run in lines[first] if not _is_beside(run, lower, sides)]
    beside = [run for run in inside if _is_beside(run, lower, sides)]
    named = _by_columns(beside, sides)
    expected = set(range(1, len(sides))) - set(lower)
    if named is None or not expected <= set(named) or not upper:
        return None
    if {id(run) for run in inside} - {id(run) for run in (*upper, *beside, *lower.values())}:
        return None
    ways = list(_ways(upper, sorted(lower), lower))
    return _of(upper, ways[0], named, lower, first) if len(ways) == 1 else None


def _is_beside(run: Run, lower: dict[int, Run], sides: Sides) -> bool:
    """Whether a run stands over one column that has no words on the last line of the head."""
    columns = _by_columns([run], sides)
    return columns is not None and not set(columns) & set(lower)


def _ways(
    groups: Sequence[Run], columns: Sequence[int], lower: dict[int, Run]
) -> Iterator[list[int]]:
    """How many columns each group may have, so that it stands in the middle above them."""
    if not groups:
        if not columns:
            yield []
        return
    run = groups[0]
    for count in range(1, len(columns) - len(groups) + 2):
        if columns[count - 1] - columns[0] != count - 1:
            return  # another column stands between
        middle = (lower[columns[0]].left + lower[columns[count - 1]].right) / 2
        if abs((run.left + run.right) / 2 - middle) <= _OFF * run.size:
            for rest in _ways(groups[1:], columns[count:], lower):
                yield [count, *rest]


def _of(
    groups: Sequence[Run],
    counts: Sequence[int],
    named: dict[int, Run],
    lower: dict[int, Run],
    first: int,
) -> Head:
    cells = [HeadCell([run], at, levels=2) for at, run in named.items()]
    cells += [HeadCell([run], at, level=1) for at, run in lower.items()]
    columns = sorted(lower)
    for run, count in zip(groups, counts, strict=True):
        cells.append(HeadCell([run], columns[0], columns=count))
        columns = columns[count:]
    upper, below = groups[0], next(iter(lower.values()))
    levels = ((upper.top, upper.bottom), (below.top, below.bottom))
    cells.sort(key=lambda cell: (cell.column, cell.level))
    return Head(tuple(cells), levels, first, is_plain=True)
