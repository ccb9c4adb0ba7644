"""What a reading is worth, in which unit, and how its qualifiers bound it."""

from __future__ import annotations

from decimal import Decimal

from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.unit import Reading
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.lexicon.units import unit_at
from plandigest.model.figure import Bound, FigureKind

_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "萬": 4, "億": 8}


def worth(reading: Reading) -> Decimal:
    """What the number is worth in the unit without its multiplier."""
    return reading.numeral.value * multiplier(reading.scale)


def multiplier(scale: str) -> Decimal:
    """What 万, 亿 and their like multiply by."""
    return Decimal(10) ** sum(_POWERS[char] for char in scale)


def divided(factor: Decimal, base: str, per: str) -> tuple[Decimal, str]:
    """Factor and base unit of a rate: 万元/亩, 人/亿元, /10万."""
    below = per[1:]
    digits = Decimal(10) if below.startswith("10") else Decimal(1)
    below = below.removeprefix("10")
    stem = below.lstrip("十百千万亿")
    scale = below[: len(below) - len(stem)]
    unit = unit_at(below, len(scale) - 1, len(below)) if scale else None
    if unit and len(unit.text) > 1:  # 千瓦时
        stem, scale = scale[-1:] + stem, scale[:-1]
    return factor / (digits * multiplier(scale)), f"{base}/{stem}" if stem else "1"


def bare(
    reading: Reading,
    unit: str | None,
    factor: Decimal,
    base: str | None,
    kind: FigureKind,
    *,
    minor: bool,
) -> Quantity:
    """The quantity of a number that has no unit of its own."""
    qualifier, bound = bound_of(reading)
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


def bound_of(reading: Reading) -> tuple[str | None, Bound]:
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
