"""Finds the edges of the columns of a file, against which indents and full lines show.

A page need not show its own edges: a list may be indented throughout. So pages that are
set alike tell one another.
"""

from __future__ import annotations

from collections import Counter

from plandigest.reading.pdf.lines import Column, SetLine

Edges = tuple[float, float]
"""Left and right."""

_SHARE = 0.1
"""Share of the lines of a page that must begin or end at its edge, two lines at least."""
_RAGGED = 2.0
"""Ems beyond the right edge where no line ends but a stop that hangs."""
_HANGING = 5
"""Quarter ems that a stop may hang beyond the edge."""
_MORE = 2
"""Times as many lines end at the edge as have a stop hanging beyond it."""
_BIN = 3.0
"""Points within which edges count as one."""
_SAME = 1.0
"""Ems by which columns of the same width may differ."""


def find_edges(pages: list[list[SetLine]]) -> list[Edges]:
    """The edges of the column that each line stands in; lines in the order of the pages."""
    shown: dict[tuple[int, Column], tuple[Edges, int, float]] = {}
    for number, lines in enumerate(pages):
        by_column: dict[Column, list[SetLine]] = {}
        for line in lines:
            by_column.setdefault(line.column, []).append(line)
        for column, members in by_column.items():
            size = sorted(line.main.size for line in members)[len(members) // 2]
            shown[number, column] = _edges(members, size), len(members), size
    usual = _usual(shown)
    edges = {
        (number, column): _settle(own, usual[column], size)
        for (number, column), (own, _, size) in shown.items()
    }
    return [edges[number, line.column] for number, lines in enumerate(pages) for line in lines]


def _edges(lines: list[SetLine], size: float) -> Edges:
    """The edges that the lines of one page show: the outermost that several of them share."""
    enough = max(2, round(_SHARE * len(lines)))
    left = _outermost([line.left for line in lines], enough, size)
    rights = [line.right for line in lines]
    right = -_outermost([-value for value in rights], enough, size)
    if sum(value > right + _RAGGED * size for value in rights) >= enough:
        return left, max(rights)  # no edge of the column: few lines happen to end there
    return left, _without_hanging_stops(rights, right, size)


def _without_hanging_stops(rights: list[float], right: float, size: float) -> float:
    """The right edge that most lines end at, where some have a stop hanging beyond it."""
    near = Counter(round((right - value) / size * 4) for value in rights)
    hanging = sum(near[step] for step in range(-2, 2))
    step = max(range(2, _HANGING + 1), key=lambda step: near[step])
    return right - step * size / 4 if near[step] >= _MORE * hanging else right


def _outermost(values: list[float], enough: int, size: float) -> float:
    """The least value that enough others are close to, or the least if none is."""
    values = sorted(values)
    for index, value in enumerate(values):
        last = index + enough - 1
        if last < len(values) and values[last] - value <= 0.3 * size:
            return value
    return values[0]


def _usual(shown: dict[tuple[int, Column], tuple[Edges, int, float]]) -> dict[Column, Edges]:
    """The edges that most lines of each column have, over all pages."""
    votes: dict[Column, Counter[tuple[int, int]]] = {}
    members: dict[tuple[Column, tuple[int, int]], Edges] = {}
    for (_, column), (edges, lines, _) in shown.items():
        key = round(edges[0] / _BIN), round(edges[1] / _BIN)
        votes.setdefault(column, Counter())[key] += lines
        members.setdefault((column, key), edges)
    usual: dict[Column, Edges] = {}
    for column, counts in votes.items():
        key = max(counts, key=lambda key: (counts[key], key[1] - key[0]))
        usual[column] = members[column, key]
    return usual


def _settle(own: Edges, usual: Edges, size: float) -> Edges:
    """The page's own edges if they are as far apart as usual, or wider; else the usual ones.

    Wider by a hanging stop is no wider.
    """
    width, wanted = own[1] - own[0], usual[1] - usual[0]
    inside = usual[0] - _BIN <= own[0] and own[1] <= usual[1] + _HANGING / 4 * size
    return usual if inside and width < wanted + _HANGING / 4 * size else own
