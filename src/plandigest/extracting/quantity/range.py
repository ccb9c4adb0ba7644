"""Two numbers that are the ends of one quantity: 3至5亿元, 10万元以上20万元以下, 三四十."""

from __future__ import annotations

import re
from decimal import Decimal

from plandigest.extracting.quantity.measured import build
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reading import Reading
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import Bound

RANGE = re.compile(r"-{1,2}|[–—~～至到]|——")
FROM = Pattern(r"[由从自](?:[^，。；：由从自至到]{0,16}的)?\Z")
FROM_WINDOW = 20
_MONTHS = {"个月": 1, "年": 12}
"""Units of time that a bracket may mix: 六个月以上三年以下."""


def is_range(text: str, first: Reading, second: Reading) -> bool:
    """Whether two readings that follow one another are the ends of a range."""
    gap = text[first.end : second.start]
    bracket = not gap and "以上" in first.after and _closes_bracket(second)
    if not (bracket or RANGE.fullmatch(gap)) or first.numeral.form != second.numeral.form:
        return False
    if first.numeral.form not in {"plain", "percent"} or second.inside not in {"", "（含）"}:
        return False
    if gap and gap in "至到" and comes_from(text, first):
        return False
    if bracket and _in_months(first) and _in_months(second):
        return _in_months(first) * first.worth < _in_months(second) * second.worth
    return _one_unit(first, second) and first.worth < second.worth


def _closes_bracket(reading: Reading) -> bool:
    """Whether a reading is the upper end of a bracket: 300元以上|600元以下, 不足600元."""
    below = any(each.bound is Bound.LT for each in reading.before)
    return below or reading.after in {"以下", "以内", "（含）以下", "（不含）以下"}


def comes_from(text: str, reading: Reading) -> bool:
    """Whether 从 or 由 opens a change at the reading."""
    return bool(FROM.search(text, max(0, reading.start - FROM_WINDOW), reading.start))


def _in_months(reading: Reading) -> int:
    """How many months the unit is; 0 if it is no whole number of them."""
    return _MONTHS.get(reading.unit.text, 0) if reading.unit else 0


def _one_unit(first: Reading, second: Reading) -> bool:
    if first.unit is None or second.unit is None:
        return first.unit is second.unit
    return first.unit.base == second.unit.base


def range_of(text: str, first: Reading, second: Reading) -> Quantity | None:
    """The quantity from the first reading to the second."""
    low = build(text, first._replace(after=first.after or second.after))
    high = build(text, second)
    if low is None or high is None or low.factor == 0:
        return None
    bound = high.bound if second.after else low.bound
    if bound not in {Bound.ABOUT, Bound.REACH}:  # 10万元以上20万元以下 is a plain range
        bound = Bound.EXACT
    mixed = _in_months(second) // (_in_months(first) or 1) if low.unit != high.unit else 0
    return low._replace(
        end=high.end,
        value_max=_exact(high.amount * (mixed or 1), low.factor),
        qualifier=low.qualifier if low.bound is not Bound.EXACT else high.qualifier,
        bound=bound,
        form="range",
        minor=False,
    )


def _exact(amount: Decimal, factor: Decimal) -> Decimal:
    return amount / factor


def approximated(quantity: Quantity, reading: Reading) -> Quantity:
    """三四十万 is a range, and about."""
    most = reading.numeral.value_max
    if most is None:
        return quantity
    bound = Bound.ABOUT if quantity.bound is Bound.EXACT else quantity.bound
    return quantity._replace(value_max=most, bound=bound, form="range")
