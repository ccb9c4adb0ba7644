"""The greatest changes that a document tells with both ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from plandigest.model.changes import Growth, change_pairs, growth_of
from plandigest.model.figure import Figure, Status


def growths(figures: Sequence[Figure]) -> tuple[Growth, ...]:
    """The changes from one result to another, the greatest first; one told twice once."""
    found: dict[tuple[str, Decimal, Decimal], tuple[Decimal, Growth]] = {}
    for pair in change_pairs(figures):
        name = pair.after.indicator or pair.before.indicator
        before, after = pair.before.amount, pair.after.amount
        growth = growth_of(pair) if pair.after.status is Status.ACTUAL else None
        if name and before and after is not None and growth:
            share = abs((after - before) / before)
            found.setdefault((str(name), before, after), (share, growth))
    ordered = sorted(found.values(), key=lambda each: -each[0])
    return tuple(growth for _, growth in ordered)
