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
_BIN = 3.0
"""Points within which edges count as one."""
_SAME = 1.0
"""Ems by which columns of the same width may differ."""


def find_edges(pages: list[list[SetLine]]) -> list[Edges]:
    """The edges of the column that each line stands in; lines in the order of the pages."""
    shown: dict[tuple[int, Column], tuple[Edges, int]] = {}
    for number, lines in enumerate(pages):
        by_column: dict[Column, list[SetLine]] = {}
        for line in lines:
            by_column.setdefault(line.column, []).append(line)
        for column, members in by_column.items():
            shown[number, column] = _edges(members), len(members)
    usual = _usual(shown)
    edges = {
        (number, column): _settle(own, usual[column])
        for (number, column), (own, _) in shown.items()
    }
    return [edges[number, line.column] for number, lines in enumerate(pages) for line in lines]


def _edges(lines: list[SetLine]) -> Edges:
    """The edges that the lines of one page show: the outermost that several of them share."""
    enough = max(2, round(_SHARE * len(lines)))
    size = sorted(line.main.size for line in lines)[len(lines) // 2]
    left = _outermost([line.left for line in lines], enough, size)
    right = -_outermost([-line.right for line in lines], enough, size)
    return left, right


def _outermost(values: list[float], enough: int, size: float) -> float:
    """The least value that enough others are close to, or the least if none is."""
    values = sorted(values)
    for index, value in enumerate(values):
        last = index + enough - 1
        if last < len(values) and values[last] - value <= 0.3 * size:
            return value
    return values[0]


def _usual(shown: dict[tuple[int, Column], tuple[Edges, int]]) -> dict[Column, Edges]:
    """The edges that most lines of each column have, over all pages."""
    votes: dict[Column, Counter[tuple[int, int]]] = {}
    members: dict[tuple[Column, tuple[int, int]], Edges] = {}
    for (_, column), (edges, lines) in shown.items():
        key = round(edges[0] / _BIN), round(edges[1] / _BIN)
        votes.setdefault(column, Counter())[key] += lines
        members.setdefault((column, key), edges)
    usual: dict[Column, Edges] = {}
    for column, counts in votes.items():
        key = max(counts, key=lambda key: (counts[key], key[1] - key[0]))
        usual[column] = members[column, key]
    return usual


def _settle(own: Edges, usual: Edges) -> Edges:
    """The page's own edges if they are as far apart as usual, or wider; else the usual ones."""
    width, wanted = own[1] - own[0], usual[1] - usual[0]
    inside = usual[0] - _BIN <= own[0] and own[1] <= usual[1] + _BIN
    return usual if inside and width < wanted else own
