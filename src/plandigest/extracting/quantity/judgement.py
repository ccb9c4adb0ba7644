"""Makes a quantity of one reading, or finds that it is none."""

from __future__ import annotations

import re
from decimal import Decimal

from plandigest.extracting.quantity.amount import bare, bound_of, divided, multiplier, worth
from plandigest.extracting.quantity.form import doubling, rank, special
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.unit import Reading
from plandigest.lexicon.units import Unit
from plandigest.model.figure import Bound, FigureKind

_CODE = re.compile(r"[A-Za-z_=\\]")
_LASTING = re.compile(r"(?:连续|后续|随后|为期|有效期|期限|期|满|长达|历时|每|延长)(?:为|至|到)?\Z")
_CENTURY = 100
_LEAST_SUM = 10
_MINOR_BELOW = 20
"""Numerals in hanzi below this, before a classifier, number things off (三个方面)."""


def build(text: str, reading: Reading) -> Quantity | None:
    """The quantity that a reading is; None where the number is a name or has no unit."""
    return _BUILDERS.get(reading.numeral.form, special)(text, reading)


def _plain(text: str, reading: Reading) -> Quantity | None:
    numeral, unit = reading.numeral, reading.unit
    ahead = text[numeral.start - 1 : numeral.start] if numeral.start else ""
    if _CODE.match(ahead) and not (unit and unit.group == "percent") and not reading.scale:
        return None
    if ahead == "几" and not reading.before:
        return None  # 十几二十万
    behind = text[reading.end : reading.end + 1]
    measured = unit and unit.kind is FigureKind.LEVEL and unit.group != "money"
    if unit and measured and behind.isdecimal() and text.endswith(unit.text, 0, reading.end):
        return None  # 1米8
    if unit is None and not reading.per:
        return _unitless(text, reading)
    if unit and not _stands(text, reading, unit):
        return None
    years = unit is not None and unit.text == "年" and numeral.value >= _CENTURY
    if years and not (reading.before or reading.after):
        return None  # a year with a digit lost
    minor = _is_minor(text, reading)
    if minor is None:
        return None
    times = multiplier(reading.scale)
    part = unit.worth if unit else None
    base = unit.base if unit and part else (unit.text if unit else "")
    value = numeral.value + (reading.coins / times if reading.coins else 0)
    factor, base = times * (part or 1), base
    if reading.per:
        factor, base = divided(factor, base, reading.per)
    qualifier, bound = bound_of(reading)
    return Quantity(
        start=reading.start,
        end=reading.end,
        number=numeral.start,
        value=value,
        value_max=None,
        unit=reading.scale + (unit.text if unit else "") + reading.per,
        group=unit.group if unit else "rate",
        factor=factor,
        base=base,
        kind=unit.kind if unit and not reading.per else FigureKind.LEVEL,
        qualifier=qualifier,
        bound=bound,
        form=numeral.form,
        hanzi=numeral.hanzi,
        minor=minor,
    )


def _unitless(text: str, reading: Reading) -> Quantity | None:
    """A number without a unit: a figure only with 万 or 亿, or where a qualifier says so."""
    numeral = reading.numeral
    scale, qualifier_bound = reading.scale, bound_of(reading)
    big = bool(scale) and scale[-1] in "万亿萬億"
    lone = numeral.vague and numeral.end - numeral.start == 1
    closed = not _goes_on(text, reading.end)
    if big and (not numeral.vague or (reading.before and (closed or not lone))):
        minor = numeral.vague and not reading.before
        return bare(reading, scale, multiplier(scale), None, FigureKind.COUNT, minor=minor)
    if scale or numeral.hanzi or numeral.vague:
        if reading.after == "级" and numeral.vague:
            return bare(
                reading, scale or None, multiplier(scale), None, FigureKind.LEVEL, minor=True
            )
        return None
    sets_bound = qualifier_bound[1] is not Bound.EXACT and not reading.inside
    if sets_bound and closed and reading.after not in {"级", "内", "多"}:
        return bare(reading, None, Decimal(1), None, FigureKind.LEVEL, minor=False)
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word follows, which may be a classifier unknown to us."""
    behind = text[end : end + 1]
    return behind.isalnum() and behind not in "的且并"


def _stands(text: str, reading: Reading, unit: Unit) -> bool:
    """Whether the unit is one here: what it needs behind it is there."""
    needed = unit.followed_by
    if needed and not reading.after and not reading.before:
        behind = text[reading.end : reading.end + 2]
        if not any(behind.startswith(word) for word in needed):
            return False
    if reading.after == "内":  # 30日内; but 5家内资企业
        following = text[reading.end : reading.end + 1]
        if unit.kind is not FigureKind.DURATION or following in set("资外部地"):
            reading.end, reading.after = reading.end - 1, ""
    if reading.after == "级" and (
        text[reading.end : reading.end + 1] in set("别联数市")
        or unit.text in {"个", "家", "项", "年", "%"}
    ):
        reading.end, reading.after = reading.end - 1, ""
    if reading.after == "多" and text[reading.end : reading.end + 1] in set("元式样种边极功"):
        reading.end, reading.after = reading.end - 1, ""
    return True


def _is_minor(text: str, reading: Reading) -> bool | None:
    """Whether a numeral in hanzi only numbers things; None where it is no quantity at all."""
    numeral, unit = reading.numeral, reading.unit
    if not numeral.hanzi or unit is None:
        return False
    bounded = bool(reading.before or reading.inside or reading.after not in {"", "级"})
    if unit.hanzi == "none":
        return None
    if unit.kind is FigureKind.DURATION:
        lasting = _LASTING.search(text, max(0, numeral.start - 4), numeral.start)
        return None if not (bounded or lasting) else False
    if unit.group == "money" and worth(reading) < _LEAST_SUM:
        return None  # 三元乳业, 四元数
    if numeral.vague:
        return not bounded or reading.after == "级"
    if unit.kind is FigureKind.COUNT or unit.hanzi == "large":
        value = worth(reading)
        if value == 1 and not reading.before:
            return None
        return value < _MINOR_BELOW and not bounded
    return False


_BUILDERS = {
    "plain": _plain,
    "rank": rank,
    "first": rank,
    "doubling": doubling,
}
