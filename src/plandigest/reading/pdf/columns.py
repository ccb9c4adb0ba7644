"""Puts what stands on a page into reading order: column by column, where there are any."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from plandigest.reading.pdf.grids import Grid
from plandigest.reading.pdf.runs import Run

Item = Run | Grid

_FEWEST = 4
"""Lines that a column must have on both sides of a gutter."""
_INDENT = 4
"""Half ems by which the first lines of paragraphs are set in."""
_NARROWEST = 7.0
"""Ems that the lines of a column of prose must be wide."""
_GUTTER = 0.8
"""Ems between the columns."""
_FULL = 0.4
"""Share of lines that must reach the edge of their column, as those of prose do."""
_MARKS = re.compile("[，。；]")
_PUNCTUATED = 0.5
"""Share of lines with a comma or a stop that shows prose whose lines are ragged, or few."""
_APART = 2.5
"""Ems of white space between a column and what stands above or below it."""
_REACH = 1.6
"""Ems by which a line may fall short of the edge and still reach it."""
_DEEPEST = 4
"""How often a part of a page may be parted."""


class Region(NamedTuple):
    """Part of a page that is read from top to bottom.

    Attributes:
        items: what stands in it, in no order yet.
        path: which column it is: "" for the whole width, "1" and "2" for the columns of
            two, "21" for the first half of the second.
    """

    items: list[Item]
    path: str = ""


class _Gutter(NamedTuple):
    """An empty strip between two columns of prose, from one height to another."""

    at: float
    top: float
    bottom: float
    lines: int


def find_regions(items: list[Item], size: float) -> list[Region]:
    """The regions of a page in reading order.

    Args:
        items: the runs and tables on it.
        size: the commonest font size on it.
    """
    return _part(Region(items), size, _DEEPEST)


def _part(region: Region, size: float, depth: int) -> list[Region]:
    gutter = _find_gutter(region.items, size) if depth else None
    if gutter is None:
        return [region] if region.items else []
    above: list[Item] = []
    left: list[Item] = []
    right: list[Item] = []
    below: list[Item] = []
    for item in region.items:
        middle = (item.top + item.bottom) / 2
        if middle < gutter.top:
            above.append(item)
        elif middle > gutter.bottom:
            below.append(item)
        else:
            (left if item.right <= gutter.at else right).append(item)
    parts = (above, ""), (left, "1"), (right, "2"), (below, "")
    return [
        part
        for some, column in parts
        for part in _part(Region(some, region.path + column), size, depth - 1)
    ]


def _find_gutter(items: list[Item], size: float) -> _Gutter | None:
    """The gutter with the most lines beside it."""
    if len(items) < 2 * _FEWEST:
        return None
    start = min(item.left for item in items)
    lefts = Counter(
        round(2 * item.left / size)
        for item in items
        if item.left > start + _NARROWEST * size and isinstance(item, Run)
    )
    edges = [
        place * size / 2
        for place, count in lefts.most_common(8)
        if count + lefts[place + _INDENT] >= _FEWEST
    ]
    found = [gutter for edge in edges for gutter in _gutters(items, edge, size)]
    return max(found, key=lambda gutter: gutter.lines, default=None)


def _gutters(items: list[Item], edge: float, size: float) -> list[_Gutter]:
    """The gutters left of an edge at which many lines begin: one a band without crossing lines."""
    at = edge - 0.4 * size
    crossing = sorted(
        ((item.top, item.bottom) for item in items if item.left < at < item.right),
        key=lambda span: span[0],
    )
    top = min(item.top for item in items)
    bottom = max(item.bottom for item in items)
    bands: list[tuple[float, float]] = []
    for start, end in [*crossing, (bottom, bottom)]:
        bands.append((top, start))
        top = max(top, end)
    return [
        gutter
        for band in bands
        if band[1] - band[0] > _FEWEST * size and (gutter := _gutter(items, at, band, size))
    ]


def _gutter(items: list[Item], at: float, band: tuple[float, float], size: float) -> _Gutter | None:
    inside = [item for item in items if band[0] <= (item.top + item.bottom) / 2 <= band[1]]
    left = [item for item in inside if item.right <= at and isinstance(item, Run)]
    right = [item for item in inside if item.left >= at and isinstance(item, Run)]
    if len(left) + len(right) < len(inside) - 1:
        return None
    if not (_is_prose(left, size) and _is_prose(right, size)):
        return None
    if min(run.left for run in right) - max(run.right for run in left) < _GUTTER * size:
        return None
    top, bottom = _body(sorted((*left, *right), key=lambda run: run.top), size)
    return _Gutter(at, top, bottom, len(left) + len(right))


def _body(runs: list[Run], size: float) -> tuple[float, float]:
    """Top and bottom of what follows line on line; running heads stand further off."""
    start, end = 0, len(runs) - 1
    for index in range(len(runs) // 2):
        if runs[index + 1].top - runs[index].bottom > _APART * size:
            start = index + 1
    for index in range(len(runs) - 1, len(runs) // 2, -1):
        if runs[index].top - runs[index - 1].bottom > _APART * size:
            end = index - 1
    return runs[start].top, runs[end].bottom


def _is_prose(runs: list[Run], size: float) -> bool:
    """Whether lines are wide, and reach to the right edge or are of sentences, unlike cells."""
    if len(runs) < _FEWEST:
        return False
    edge = sorted(run.right for run in runs)[-max(len(runs) // 10, 1)]
    full = sum(run.right >= edge - _REACH * size for run in runs)
    widths = sorted(run.right - run.left for run in runs)
    if full >= _FULL * len(runs) and widths[len(runs) // 2] >= _NARROWEST * size:
        return True
    of_sentences = sum(_MARKS.search(run.text) is not None for run in runs)
    return of_sentences >= _PUNCTUATED * len(runs) and widths[-len(runs) // 4] >= _NARROWEST * size
