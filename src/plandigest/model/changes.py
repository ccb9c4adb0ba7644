"""The two figures of each change, and how great it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plandigest.model.figure import ChangeRole, Figure, FigureKind

_MEASURED = frozenset({FigureKind.LEVEL, FigureKind.COUNT, FigureKind.SHARE})


class ChangePair(NamedTuple):
    """Both ends of one change (由 3746 亿元增长至 7328 亿元)."""

    before: Figure
    after: Figure


@dataclass(frozen=True, slots=True)
class Growth:
    """A change with both ends stated, and how great it is.

    Attributes:
        pair: both ends.
        relative: by how much of the first value, in per cent, rounded to a tenth; None
            where a share or a rate changes, which is told in points.
        points: by how many percentage points; None of other quantities.
    """

    pair: ChangePair
    relative: float | None
    points: float | None


def change_pairs(figures: Iterable[Figure]) -> Iterator[ChangePair]:
    """The changes both of whose ends are among the figures, in order of their first end."""
    waiting: dict[str, Figure] = {}
    for figure in figures:
        change = figure.change
        if change is None:
            continue
        other = waiting.pop(change.id, None)
        if other is None:
            waiting[change.id] = figure
        elif change.role is ChangeRole.TO:
            yield ChangePair(other, figure)
        else:
            yield ChangePair(figure, other)


def growth_of(pair: ChangePair) -> Growth | None:
    """How great a change is; None where its ends cannot be set against each other.

    A change of a rate of growth has no size: what it is a change of is not stated.
    """
    old, new = pair.before.amount, pair.after.amount
    if old is None or new is None or old <= 0 or not _comparable(pair):
        return None
    before, after = pair.before.value, pair.after.value
    if pair.after.kind is FigureKind.SHARE and before is not None and after is not None:
        return Growth(pair, None, round(float(after - before), 2))
    return Growth(pair, round(float((new - old) / old * 100), 1), None)


def _comparable(pair: ChangePair) -> bool:
    before, after = pair
    return (
        before.base_unit == after.base_unit
        and before.kind is after.kind
        and after.kind in _MEASURED
        and before.value_max is None
        and after.value_max is None
    )
