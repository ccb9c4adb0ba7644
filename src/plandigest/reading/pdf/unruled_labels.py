"""Deals the labels before the rows of a table without ruling lines out to these."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.reading.pdf.unruled_cells import LEVEL, Chain, Row


def share_labels(rows: Sequence[Row], labels: Sequence[Chain]) -> bool:
    """Give rows the labels before them, where they can be dealt out in one way."""
    ways = [starts for way in (_from_middles, _from_tops) if (starts := way(rows, labels))]
    if not ways or any(way != ways[0] for way in ways):
        return False
    for number, row in enumerate(rows):
        if number in ways[0]:
            row.label = labels[ways[0].index(number)]
        else:
            row.is_sharing = True
    return True


def _from_middles(rows: Sequence[Row], labels: Sequence[Chain]) -> list[int] | None:
    """The rows at which labels begin, each being centred on its rows."""
    starts: list[int] = []
    at = 0
    for label in labels:
        starts.append(at)
        ends = range(at + 1, len(rows) + 1)
        at = next((end for end in ends if _is_middle(label, rows[at:end])), 0)
        if not at:
            return None
    return starts if at == len(rows) else None


def _is_middle(label: Chain, rows: Sequence[Row]) -> bool:
    middle = (rows[0].top + rows[-1].bottom) / 2
    return abs((label.top + label.bottom) / 2 - middle) <= LEVEL * label.runs[0].size


def _from_tops(rows: Sequence[Row], labels: Sequence[Chain]) -> list[int] | None:
    """The rows at which labels begin, each standing beside the first of its rows."""
    slack = LEVEL * labels[0].runs[0].size if labels else 0.0
    starts = [
        next((at for at, row in enumerate(rows) if abs(row.top - label.top) <= slack), None)
        for label in labels
    ]
    found = [start for start in starts if start is not None]
    apart = len(found) == len(set(found)) == len(starts)
    return found if apart and found[:1] == [0] else None
