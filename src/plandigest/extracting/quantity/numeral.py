"""A number as it stands in the text, and where a run of characters that write one ends."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.numerals import digits, numeral_words, powers
from plandigest.lexicon.units import Units

ARABIC = r"(?:\d{1,3}(?:[,，]\d{3})++(?!\d)|\d++)(?:\.\d++)?"
"""A pattern for a number in digits: 3,541.07."""

_TWO = "两兩"


class Numeral(NamedTuple):
    """A number as it stands in the text.

    Attributes:
        start: first character of the numeral.
        end: the character behind it.
        value: what is written, 万 and 亿 at its end left out (see `scale`).
        scale: the multiplier at its end (万, 亿, 万亿), as written.
        hanzi: whether it is written in hanzi.
        form: plain, percent (百分之), fraction, rank, first (前十), doubling, half,
            digits (两位数), ratio, great (三大).
        vague: the hanzi numeral has no digit of its own (百亿, 千家).
        value_max: the upper end of an approximation (三四十).
    """

    start: int
    end: int
    value: Decimal
    scale: str = ""
    hanzi: bool = False
    form: str = "plain"
    vague: bool = False
    value_max: Decimal | None = None


@cache
def hanzi_run() -> str:
    """A pattern for a run of hanzi that write a number.

    两 opens a number (两千) or stands before a power in it; 三千亿两个 ends before it. The repeat
    is no possessive one: in Python 3.11.2 one that holds an assertion takes nothing.
    """
    power = "".join(powers())
    others = "".join(char for char in [*digits(), *powers()] if char not in _TWO)
    return rf"[{_TWO}{others}](?:[{others}]|[{_TWO}](?=[{power}])|(?<=一)两)*"


def trimmed(text: str, start: int, end: int, units: Units) -> int:
    """Where a run of numeral characters ends: before a word or a unit that begins with one.

    百分之七十百分位 ends before 百分位, 一百千瓦 before 千瓦, 两万一线职工 before 一线.
    """
    while end > start and not text[end - 1].isdecimal():
        word = numeral_words().at(text, end - 1, len(text))
        unit = units.at(text, end - 1, len(text)) if text[end - 1] in powers() else None
        if not word and (unit is None or len(unit.text) == 1):
            break
        end -= 1
    return end
