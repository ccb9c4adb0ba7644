"""Finds the head of a table without ruling lines: words above each of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plandigest.lexicon.cell_words import is_number
from plandigest.reading.pdf.runs import Run
from plandigest.reading.pdf.unruled_cells import LEVEL, Chain

_HIGHEST = 9.0
"""Ems that a head is high at most."""
_CLOSE = 2.2
"""Ems between the lines of a head."""
_OFF_CENTRE = 1.5
"""Ems by which a caption may stand beside the middle."""
_WIDE = 0.6
"""Share of the table's width that no cell of its head takes."""
_TIGHT = 1.75
"""Ems between the lines of one cell of it."""
_LONGEST = 20
_OVERLAP = 0.3
"""Ems by which two levels may overlap."""
NO_HEAD = re.compile(r"[。；！？]|单\s*位\s*[:：]|^(?:附?表|图表?|专栏)\s*[\d一二三四五六七八九十]")


@dataclass(slots=True)
class HeadCell(Chain):
    """A cell of the head: its lines, the columns and the levels that it covers."""

    column: int
    columns: int = 1
    level: int = 0
    levels: int = 1


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table.

    Attributes:
        cells: from the left, those of one column from the top.
        levels: top and bottom of each.
        first: the first line of the page that is of it.
        is_plain: whether it is certain which columns each cell heads.
    """

    cells: tuple[HeadCell, ...]
    levels: tuple[tuple[float, float], ...]
    first: int
    is_plain: bool


def find_head(
    lines: Sequence[Sequence[Run]], body: int, used: int, sides: Sequence[tuple[float, float]]
) -> Head | None:
    """The head above the body of a table; None if a column has none.

    Args:
        lines: all lines of the page.
        body: the first line of the body.
        used: the first line that is not of a table above.
        sides: left and right side of what stands in each column.
    """
    columns = _Columns(sides)
    first, below = body, lines[body][0].baseline
    start = below
    for number in range(body - 1, used - 1, -1):
        line = lines[number]
        size, baseline = line[0].size, line[0].baseline
        close = _CLOSE if first < body else 2 * _CLOSE
        if below - baseline > close * size or start - baseline > _HIGHEST * size:
            break
        if any(NO_HEAD.search(run.text) for run in line) or _is_caption(line, sides):
            break
        if columns.are_headed() and not columns.go_on(line):
            break
        columns.take(line)
        first, below = number, baseline
    return _arranged(columns, first) if columns.are_headed() else None


class _Columns:
    """The columns of a table, and the words found above them so far.

    Attributes:
        narrow: the cell above each column that stands over it alone.
        wide: those that stand over several.
    """

    def __init__(self, sides: Sequence[tuple[float, float]]) -> None:
        self.narrow: dict[int, HeadCell] = {}
        self.wide: list[HeadCell] = []
        self._sides = list(sides)

    def take(self, line: Sequence[Run]) -> None:
        """Put the words of a line above what was taken."""
        for run, (start, end) in [(run, self._over(run)) for run in line]:
            if start != end:
                self.wide.append(HeadCell([run], start, end - start + 1))
                continue
            left, right = self._sides[start]
            self._sides[start] = min(left, run.left), max(right, run.right)
            if start in self.narrow:
                self.narrow[start].runs.insert(0, run)
            else:
                self.narrow[start] = HeadCell([run], start)

    def are_headed(self) -> bool:
        """Whether every column has words of its own above it; the first may have none."""
        return all(at in self.narrow for at in range(1, len(self._sides)))

    def go_on(self, line: Sequence[Run]) -> bool:
        """Whether all words of a line stand over several columns each, or close over others."""
        for run in line:
            start, end = self._over(run)
            under = self.narrow.get(start)
            close = under is not None and (
                under.runs[0].baseline - run.baseline <= _TIGHT * run.size
            )
            if len(run.text) > _LONGEST or (start == end and not close):
                return False
        return True

    def _over(self, run: Run) -> tuple[int, int]:
        """First and last column that a run stands over; else the nearest."""
        slack = run.size / 4
        over = [
            at
            for at, (left, right) in enumerate(self._sides)
            if run.left + slack < right and left < run.right - slack
        ]
        if over:
            return over[0], over[-1]
        middle = (run.left + run.right) / 2
        gaps = [max(left - middle, middle - right) for left, right in self._sides]
        nearest = gaps.index(min(gaps))
        return nearest, nearest


def _is_caption(line: Sequence[Run], sides: Sequence[tuple[float, float]]) -> bool:
    """Whether a line stands in the middle above the whole table."""
    if len(line) > 1:
        return False
    run, left, right = line[0], sides[0][0], sides[-1][1]
    centred = abs((run.left + run.right - left - right) / 2) <= _OFF_CENTRE * run.size
    return (centred and run.left < sides[0][1]) or run.right - run.left > _WIDE * (right - left)


def _arranged(columns: _Columns, first: int) -> Head | None:
    """The cells of the head, each in its place; None for words that are no head."""
    if any(is_number(cell.words) for cell in columns.narrow.values()):
        return None
    if columns.wide:
        wide = sorted(columns.wide, key=lambda cell: cell.column)
        return _two_levels(columns.narrow, wide, first)
    cells = tuple(columns.narrow[at] for at in sorted(columns.narrow))
    level = min(cell.top for cell in cells), max(cell.bottom for cell in cells)
    return Head(cells, (level,), first, is_plain=_are_level(cells) and _are_told_apart(cells))


def _are_told_apart(cells: Sequence[HeadCell]) -> bool:
    """Whether no two columns are headed alike: what tells them apart stands above, unread."""
    return len({cell.words for cell in cells}) == len(cells)


def _are_level(cells: Sequence[HeadCell]) -> bool:
    """Whether all cells are centred on the head, or begin with it.

    Else words above one column may be meant for those beside it, too.
    """
    size = cells[0].runs[0].size
    middles = [(cell.top + cell.bottom) / 2 for cell in cells]
    tops = [cell.top for cell in cells]
    return any(max(each) - min(each) <= LEVEL * size for each in (middles, tops))


def _two_levels(narrow: dict[int, HeadCell], wide: Sequence[HeadCell], first: int) -> Head:
    """A head whose wide cells stand over those of several columns."""
    top = max(cell.bottom for cell in wide)
    for cell in wide:
        _widen(cell, narrow)
    under = [at for cell in wide for at in range(cell.column, cell.column + cell.columns)]
    lower = [narrow[at] for at in sorted(under) if at in narrow]
    beside = [cell for at, cell in narrow.items() if at not in under]
    for each in lower:
        each.level = 1
    for each in beside:
        each.levels = 2
    bottom = min((cell.top for cell in lower), default=top)
    plain = (
        len(lower) == len(under) == len(set(under))
        and top <= bottom + _OVERLAP * lower[0].runs[0].size
        and _are_level(lower)
        and not any(cell.top >= bottom for cell in beside)
    )
    levels = (
        (min(cell.top for cell in wide), top),
        (bottom, max(cell.bottom for cell in lower or wide)),
    )
    cells = sorted([*wide, *narrow.values()], key=lambda cell: (cell.column, cell.level))
    return Head(tuple(cells), levels, first, is_plain=plain)


def _widen(cell: HeadCell, narrow: dict[int, HeadCell]) -> None:
    """Let a cell reach over a column more at each side that has words below it alone."""
    before, after = cell.column - 1, cell.column + cell.columns
    under = [narrow[at].top for at in range(before + 1, after) if at in narrow]
    lowest = min(under, default=cell.bottom) - _OVERLAP * cell.runs[0].size
    if all(at in narrow and narrow[at].top >= lowest for at in (before, after)):
        cell.column, cell.columns = before, cell.columns + 2
