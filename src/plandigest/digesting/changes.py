"""The greatest changes that a document tells with both ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from plandigest.model.changes import change_pairs
from plandigest.model.digest import ChangePair, Growth
from plandigest.model.figure import Figure, FigureKind, Status

_MEASURED = frozenset({FigureKind.LEVEL, FigureKind.COUNT, FigureKind.SHARE})


def growths(figures: Sequence[Figure]) -> tuple[Growth, ...]:
    """The changes from one result to another, the greatest first; one told twice once.

    A change of a rate of growth is left out: what it is a change of is not stated.
    """
    found: dict[tuple[str, Decimal, Decimal], tuple[Decimal, Growth]] = {}
    for pair in change_pairs(figures):
        name = pair.after.indicator or pair.before.indicator
        before, after = pair.before.amount, pair.after.amount
        if name is None or before is None or after is None or before <= 0:
            continue
        if _comparable(pair):
            share = (after - before) / before
            found.setdefault((str(name), before, after), (abs(share), _growth(pair, share)))
    ordered = sorted(found.values(), key=lambda each: -each[0])
    return tuple(growth for _, growth in ordered)


def _comparable(pair: ChangePair) -> bool:
    before, after = pair
    return (
        before.base_unit == after.base_unit
        and before.kind is after.kind
        and after.kind in _MEASURED
        and after.status is Status.ACTUAL
        and before.value_max is None
        and after.value_max is None
    )


def _growth(pair: ChangePair, share: Decimal) -> Growth:
    old, new = pair.before.value, pair.after.value
    if pair.after.kind is FigureKind.SHARE and old is not None and new is not None:
        return Growth(pair, None, round(float(new - old), 2))
    return Growth(pair, round(float(share * 100), 1), None)
