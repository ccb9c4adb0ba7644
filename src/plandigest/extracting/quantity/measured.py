"""Makes a quantity of one reading, or finds that it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from plandigest.extracting.clause.movement import movement_before
from plandigest.extracting.quantity.amount import divided, multiplier
from plandigest.extracting.quantity.bound import bound_of
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reading import Reading
from plandigest.extracting.quantity.special import bare, doubling, rank, special
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.lexicon.units import currency_before
from plandigest.model.figure import Bound, FigureKind
from plandigest.model.unit_of_measure import UnitOfMeasure

_CODE = re.compile(r"[A-Za-z_=\\]")
_MARKS = Pattern(r"[十百千万亿元\d]{0,6}(?:台阶|关口|大关|门槛)")
"""Marks that are passed: 跨过3个|万亿元大关."""
_AHEAD = 14
"""Characters before a number without a unit in which its measure must end."""
_CENTURY = 100
_MONTH = 31
_LEAST_SUM = 10
_PRICED = Pattern(r"(?:每[\u4e00-\u9fff]{1,4}|处|收取|缴纳|加收|支付)\Z")
"""What stands before a small sum in hanzi: 每次五元, 处五元罚款."""
_MINOR_BELOW = 20
"""Numerals in hanzi below this, before a classifier, number things off (三个方面)."""


def build(text: str, reading: Reading) -> Quantity | None:
    """The quantity that a reading is; None where the number is a name or has no unit."""
    return _BUILDERS.get(reading.numeral.form, special)(text, reading)


def _plain(text: str, reading: Reading) -> Quantity | None:
    reading = _settled(text, reading)
    numeral, unit = reading.numeral, reading.unit
    if _is_name(text, reading):
        return None
    if unit is None and not reading.per:
        return _unitless(text, reading)
    if unit and not _stands(text, reading, unit):
        return None
    minor = _is_minor(text, reading)
    if minor is None:
        return None
    times = multiplier(reading.scale)
    part = unit.worth if unit else None
    base = (unit.base if part else unit.text) if unit else ""
    factor = times * (part or 1)
    if unit and unit.text == "元":
        base = currency_before(text, reading.start) or base
    if unit and unit.group == "discount" and numeral.value >= _LEAST_SUM:
        factor /= 10  # 75折 and 7.5折 are one
    if reading.per:
        factor, base = divided(factor, base, reading.per, reading.units)
    qualifier, bound = bound_of(reading)
    start = reading.start
    if unit and unit.kind is FigureKind.COUNT and _MARKS.match(text, reading.end):
        start, qualifier, bound = numeral.start, None, Bound.EXACT  # 跨过3个万亿元大关: three
    return Quantity(
        start=start,
        end=reading.end,
        number=numeral.start,
        value=numeral.value + (reading.added / times if reading.added else 0),
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
        spec=unit is not None and unit.spec and not (reading.scale or reading.per),
    )


def _settled(text: str, reading: Reading) -> Reading:
    """The reading without a qualifier behind it that opens a word: 5家内资企业, 3级别."""
    word, unit = reading.after, reading.unit
    if unit and unit.bounded and (reading.scale or reading.numeral.vague) and not word:
        return reading._replace(unit=None, after=unit.text)  # 千亿级
    if not word:
        return reading
    following = text[reading.end : reading.end + 1]
    opens = bool(following) and following in qualifiers("after")[word].not_before
    lasts = unit is not None and unit.kind is FigureKind.DURATION
    counted = unit is not None and unit.text in {"个", "家", "项", "年", "%"}
    if opens or (word == "内" and not lasts) or (word == "级" and counted):
        return reading._replace(end=reading.end - len(word), after="")
    return reading


def _is_name(text: str, reading: Reading) -> bool:
    """Whether the number is part of a name or of another number: B2座, 十几二十万, 1米8, 203年."""
    numeral, unit = reading.numeral, reading.unit
    ahead = text[numeral.start - 1 : numeral.start] if numeral.start else ""
    if _CODE.match(ahead) and not (unit and unit.group == "percent") and not reading.scale:
        return True
    if ahead == "几" and not reading.before:
        return True
    if unit is None:
        return False
    measured = unit.kind is FigureKind.LEVEL and unit.group != "money"
    behind = text[reading.end : reading.end + 1]
    if measured and behind.isdecimal() and text.endswith(unit.text, 0, reading.end):
        return True
    return unit.text == "年" and numeral.value >= _CENTURY and not (reading.before or reading.after)


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
    if closed and _is_ratio(text, reading):
        return unmeasured(reading)
    sets_bound = qualifier_bound[1] is not Bound.EXACT and not reading.inside
    if sets_bound and closed and reading.after not in {"级", "内", "多"}:
        return unmeasured(reading)
    return None


def _is_ratio(text: str, reading: Reading) -> bool:
    """Whether what the number is of needs no unit: 收入比缩小到|2.1."""
    floor = max(0, reading.start - _AHEAD)
    moved = movement_before(text, floor, reading.start)
    begin = moved.start if moved else reading.start
    begin = indicator_words("link").run_before(text, floor, begin)
    return bool(indicator_words("ratio").before(text, floor, begin))


def unmeasured(reading: Reading) -> Quantity:
    """The quantity of a number that has no unit (PUE降至1.3以下)."""
    return bare(reading, None, multiplier(""), None, FigureKind.LEVEL, minor=False)


def _goes_on(text: str, end: int) -> bool:
    """Whether a word follows, which may be a classifier unknown to us."""
    behind = text[end : end + 1]
    return behind.isalnum() and behind not in "的且并"


def _stands(text: str, reading: Reading, unit: UnitOfMeasure) -> bool:
    """Whether the unit is one here: what it needs around it is there."""
    bounded = bound_of(reading)[1] not in {Bound.EXACT, Bound.REACH}
    if unit.bounded and not (bounded or reading.numeral.value_max):
        return False
    needed = unit.followed_by
    if not needed or reading.after or reading.before:
        return True
    led = bool(unit.preceded_by) and text.endswith(unit.preceded_by, 0, reading.numeral.start)
    return led or text.startswith(needed, reading.end)


def _is_minor(text: str, reading: Reading) -> bool | None:
    """Whether a numeral in hanzi only numbers things; None where it is no quantity at all."""
    numeral, unit = reading.numeral, reading.unit
    if not numeral.hanzi or unit is None:
        return False
    bounded = bool(reading.before or reading.inside or reading.after not in {"", "级"})
    bounded = bounded or numeral.value_max is not None
    if unit.hanzi == "none":
        return None
    if unit.kind is FigureKind.DURATION:
        end = numeral.start - text.endswith(("为", "至", "到", "其"), 0, numeral.start)
        lasting = indicator_words("enduring").before(text, max(0, numeral.start - 4), end)
        ruled = text.endswith(_IS_FOR, 0, numeral.start)
        days = unit.text == "天" and numeral.value > _MONTH
        return None if not (bounded or lasting or ruled or days) else False
    if unit.group == "money" and reading.worth < _LEAST_SUM:
        priced = _PRICED.search(text, max(0, numeral.start - 6), numeral.start)
        return False if priced else None  # 每吨五元, but 三元乳业, 四元数
    if numeral.vague:
        return not bounded or reading.after == "级"
    if unit.kind is FigureKind.COUNT or unit.hanzi == "large":
        value = reading.worth
        if value == 1 and not reading.before:
            return None
        return value < _MINOR_BELOW and not bounded
    return False


_IS_FOR = ("的为", "的，为")
"""累计缴费满四年的为十二个月: how long, for those of whom a clause says which."""
_BUILDERS: Mapping[str, Callable[[str, Reading], Quantity | None]] = MappingProxyType(
    {"plain": _plain, "rank": rank, "first": rank, "doubling": doubling}
)
