"""What multipliers and denominators do to an amount."""

from __future__ import annotations

from decimal import Decimal

from plandigest.lexicon.numerals import powers
from plandigest.lexicon.units import Units


def multiplier(scale: str) -> Decimal:
    """What 万, 亿 and their like multiply by."""
    return Decimal(10) ** sum(3 if char in "kK" else powers()[char] for char in scale)


def divided(factor: Decimal, base: str, per: str, units: Units) -> tuple[Decimal, str]:
    """Factor and base unit of a rate: 万元/亩, 人/亿元, /10万."""
    below = per[1:]
    digits = Decimal(10) if below.startswith("10") else Decimal(1)
    below = below.removeprefix("10")
    stem = below.lstrip("十百千万亿")
    scale = below[: len(below) - len(stem)]
    unit = units.at(below, len(scale) - 1, len(below)) if scale else None
    if unit and len(unit.text) > 1:  # 千瓦时
        stem, scale = scale[-1:] + stem, scale[:-1]
    return factor / (digits * multiplier(scale)), f"{base}/{stem}" if stem else "1"
