"""Makes a quantity of one reading, or finds that it is none."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from plandigest.extracting.quantities import Quantity
from plandigest.extracting.readings import Reading
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.lexicon.units import Unit, unit_at
from plandigest.model.figure import Bound, FigureKind

_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "萬": 4, "億": 8}
_CODE = re.compile(r"[A-Za-z_=\\]")
_LASTING = re.compile(r"(?:连续|为期|有效期|期限|期|满|长达|历时|每|延长)(?:为|至|到)?\Z")
_CENTURY = 100
_LEAST_SUM = 10
_MINOR_BELOW = 20
"""Numerals in hanzi below this, before a classifier, number things off (三个方面)."""


def worth(reading: Reading) -> Decimal:
    """What the number is worth in the unit without its multiplier."""
    return reading.numeral.value * _multiplier(reading.scale)


def _multiplier(scale: str) -> Decimal:
    return Decimal(10) ** sum(_POWERS[char] for char in scale)


def build(text: str, reading: Reading) -> Quantity | None:
    """The quantity that a reading is; None where the number is a name or has no unit."""
    return _BUILDERS.get(reading.numeral.form, _special)(text, reading)


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
    multiplier = _multiplier(reading.scale)
    worth = unit.worth if unit else None
    base = unit.base if unit and worth else (unit.text if unit else "")
    value = numeral.value + (reading.coins / multiplier if reading.coins else 0)
    factor, base = multiplier * (worth or 1), base
    if reading.per:
        factor, base = _divided(factor, base, reading.per)
    qualifier, bound = _bound(reading)
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


def _divided(factor: Decimal, base: str, per: str) -> tuple[Decimal, str]:
    """Factor and base unit of a rate: 万元/亩, 人/亿元, /10万."""
    below = per[1:]
    digits = Decimal(10) if below.startswith("10") else Decimal(1)
    below = below.removeprefix("10")
    stem = below.lstrip("十百千万亿")
    scale = below[: len(below) - len(stem)]
    unit = unit_at(below, len(scale) - 1, len(below)) if scale else None
    if unit and len(unit.text) > 1:  # 千瓦时
        stem, scale = scale[-1:] + stem, scale[:-1]
    return factor / (digits * _multiplier(scale)), f"{base}/{stem}" if stem else "1"


def _unitless(text: str, reading: Reading) -> Quantity | None:
    """A number without a unit: a figure only with 万 or 亿, or where a qualifier says so."""
    numeral = reading.numeral
    scale, qualifier_bound = reading.scale, _bound(reading)
    big = bool(scale) and scale[-1] in "万亿萬億"
    lone = numeral.vague and numeral.end - numeral.start == 1
    closed = not _goes_on(text, reading.end)
    if big and (not numeral.vague or (reading.before and (closed or not lone))):
        minor = numeral.vague and not reading.before
        return _bare(reading, scale, _multiplier(scale), None, FigureKind.COUNT, minor=minor)
    if scale or numeral.hanzi or numeral.vague:
        if reading.after == "级" and numeral.vague:
            return _bare(
                reading, scale or None, _multiplier(scale), None, FigureKind.LEVEL, minor=True
            )
        return None
    sets_bound = qualifier_bound[1] is not Bound.EXACT and not reading.inside
    if sets_bound and closed and reading.after not in {"级", "内", "多"}:
        return _bare(reading, None, Decimal(1), None, FigureKind.LEVEL, minor=False)
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word follows, which may be a classifier unknown to us."""
    behind = text[end : end + 1]
    return behind.isalnum() and behind not in "的且并"


def _bare(
    reading: Reading,
    unit: str | None,
    factor: Decimal,
    base: str | None,
    kind: FigureKind,
    *,
    minor: bool,
) -> Quantity:
    qualifier, bound = _bound(reading)
    return Quantity(
        start=reading.start,
        end=reading.end,
        number=reading.numeral.start,
        value=reading.numeral.value,
        value_max=None,
        unit=unit,
        group="",
        factor=factor,
        base=base,
        kind=kind,
        qualifier=qualifier,
        bound=bound,
        form=reading.numeral.form,
        hanzi=reading.numeral.hanzi,
        minor=minor,
    )


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


def _special(text: str, reading: Reading) -> Quantity | None:
    numeral = reading.numeral
    if numeral.form in {"percent", "permille"}:
        per_cent = numeral.form == "percent"
        share = _bare(
            reading,
            "%" if per_cent else "‰",
            Decimal("0.01") if per_cent else Decimal("0.001"),
            "1",
            FigureKind.SHARE if per_cent else FigureKind.LEVEL,
            minor=False,
        )
        return replace(share, group="percent" if per_cent else "permille")
    if numeral.form in {"fraction", "half"}:
        if reading.unit is not None:
            return None
        quantity = _bare(reading, None, Decimal(1), "1", FigureKind.FRACTION, minor=False)
        if text.startswith("过半", numeral.start):
            return replace(quantity, qualifier="过", bound=Bound.GT)
        return quantity
    if numeral.form == "digits":
        quantity = _bare(reading, "%", Decimal("0.01"), "1", FigureKind.GROWTH_RATE, minor=False)
        return replace(quantity, qualifier="两位数", bound=Bound.GE, group="percent")
    if numeral.form == "great":
        return _bare(reading, None, Decimal(1), None, FigureKind.COUNT, minor=True)
    if numeral.form == "ratio":
        return _bare(reading, None, Decimal(1), "1", FigureKind.MULTIPLE, minor=False)
    return None


def _rank(text: str, reading: Reading) -> Quantity | None:
    """第5位, 前十名, 位居第一; 第 and 前 belong to the quote."""
    written = text[reading.numeral.start : reading.numeral.end]
    unit = written[-1] if written[-1] in "位名" else None
    if written.endswith("强"):
        return None
    start = reading.numeral.start
    qualifier = "前" if written.startswith("前") else None
    return Quantity(
        start=start,
        end=reading.numeral.end,
        number=start,
        value=reading.numeral.value,
        value_max=None,
        unit=unit,
        group="rank",
        factor=Decimal(1),
        base=unit,
        kind=FigureKind.RANK,
        qualifier=qualifier,
        bound=Bound.LE if qualifier else Bound.EXACT,
        form="rank",
        hanzi=reading.numeral.hanzi,
    )


def _doubling(text: str, reading: Reading) -> Quantity | None:
    """翻一番 is twice, 翻两番 four times, 倍增 twice."""
    written = text[reading.numeral.start : reading.numeral.end]
    times = reading.numeral.value
    whole = Decimal(2) ** times
    if written.startswith("倍增"):
        times = Decimal(2)
    quantity = _bare(
        reading,
        "番" if "番" in written else "倍",
        Decimal(1),
        "1",
        FigureKind.MULTIPLE,
        minor=False,
    )
    return replace(quantity, value=times, factor=whole / times, group="doublings")


def _bound(reading: Reading) -> tuple[str | None, Bound]:
    """The qualifier and its bound; of several, the one that says more than 达到."""
    if not (reading.before or reading.inside or reading.after):
        return None, Bound.EXACT
    spoken = [
        *_words("before", reading.before),
        *_words("inside", reading.inside),
        *_words("after", reading.after),
    ]
    if not spoken:
        return None, Bound.EXACT
    for word, bound in spoken:
        if bound is not Bound.REACH:
            return word, bound
    return spoken[0]


def _words(place: str, written: str) -> list[tuple[str, Bound]]:
    known = qualifiers(place)
    if written in known:
        return [(written, known[written].bound)]
    for cut in range(len(written) - 1, 0, -1):
        first, second = written[:cut], written[cut:]
        if first in known and second in known:
            return [(first, known[first].bound), (second, known[second].bound)]
    return []


_BUILDERS = {
    "plain": _plain,
    "rank": _rank,
    "first": _rank,
    "doubling": _doubling,
}
