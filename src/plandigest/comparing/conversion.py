"""Amounts in one unit where documents count the same in several (亿斤, 万吨)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from plandigest.lexicon.measures import UnitRate, unit_rates

_MORE = re.compile(r"[（(][^（）()]+[）)]\Z")
"""What else is counted by a unit: 套（间）."""


@cache
def _rates() -> dict[str, UnitRate]:
    return {rate.unit: rate for rate in unit_rates()}


def converted(amount: Decimal | None, unit: str | None) -> tuple[Decimal | None, str | None]:
    """An amount in the unit that others of its kind are turned into (亿斤 and 万吨)."""
    unit = _MORE.sub("", unit) if unit else unit
    rate = _rates().get(unit or "")
    if rate is None:
        return amount, unit
    return None if amount is None else amount * rate.factor, rate.into
