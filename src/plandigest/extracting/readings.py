"""What stands around a numeral: its multiplier, unit and qualifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from plandigest.extracting.numbers import Numeral, numerals
from plandigest.lexicon.qualifiers import qualifier_pattern, qualifiers
from plandigest.lexicon.units import Unit, unit_pattern, units


@dataclass(slots=True)
class Reading:
    """A numeral with what stands around it.

    Attributes:
        numeral: the number.
        start: where the qualifiers before it begin, or the numeral itself.
        end: the character behind the last thing that belongs to it.
        scale: all of its multiplier, as written.
        unit: its unit, if a known one follows.
        per: a denominator with its slash ("/万元"), else "".
        inside: qualifiers between number and unit.
        after: the qualifier behind the unit.
        before: the qualifiers before the number.
        coins: 角 and 分 behind 元, in 元.
    """

    numeral: Numeral
    end: int
    scale: str
    unit: Unit | None
    per: str
    inside: str
    after: str
    before: str
    start: int
    coins: Decimal


@cache
def _tail() -> re.Pattern[str]:
    inside = qualifier_pattern("inside")
    scale = r"万亿|亿|万|[萬億]|(?!千[瓦克米伏卡焦]|百分点|百比)[千百十](?:万亿|亿|万)?"
    unit = unit_pattern()
    return re.compile(
        rf"(?P<in1>{inside})?(?P<scale>{scale})?(?P<in2>{inside})?"
        rf"(?:(?P<unit>{unit})(?P<per>/(?:[百千万亿]?(?:{unit})|10万|[百千万亿]))?"
        rf"|(?P<rate>/(?:10万|十万|万|百万|亿)))?"
        r"(?P<coins>(?<=元)\d角(?:\d分)?)?"
        rf"(?P<after>{qualifier_pattern('after')})?"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"{qualifier_pattern('before')}\\Z")


def read_around(text: str, numeral: Numeral, start: int, end: int) -> Reading:
    """A numeral with its tail and the qualifiers before it."""
    _give_back(text, numeral)
    tail = _tail().match(text, numeral.end, end)
    assert tail is not None  # noqa: S101 - every part of the pattern is optional
    unit = units()[tail["unit"]] if tail["unit"] else None
    per = tail["per"] or tail["rate"] or ""
    before, begin = _qualifiers_before(text, numeral, start)
    stop = tail.end() if numeral.form != "ordinal" else numeral.end
    return Reading(
        numeral=numeral,
        end=stop,
        scale=numeral.scale + (tail["scale"] or ""),
        unit=unit,
        per=per,
        inside=(tail["in1"] or "") + (tail["in2"] or ""),
        after=tail["after"] or "",
        before=before,
        start=begin,
        coins=_coins(tail["coins"] or ""),
    )


def _give_back(text: str, numeral: Numeral) -> None:
    """The 千 of 一千瓦 belongs to the unit: it is one 千瓦, not a thousand 瓦."""
    if numeral.hanzi and text[numeral.end - 1 : numeral.end + 1] in {
        "千瓦",
        "千克",
        "千伏",
        "千卡",
    }:
        shorter = numerals(text, numeral.start, numeral.end - 1)
        if len(shorter) == 1:
            numeral.end -= 1
            numeral.value, numeral.scale = shorter[0].value, shorter[0].scale


def _coins(written: str) -> Decimal:
    """角 and 分 behind a sum in 元."""
    if not written:
        return Decimal(0)
    fen = written[2] if len(written) > 2 else "0"
    return Decimal(f"0.{written[0]}{fen}")


def _qualifiers_before(text: str, numeral: Numeral, floor: int) -> tuple[str, int]:
    """The qualifiers that touch the numeral, and where they begin; 达到近 is two."""
    begin = numeral.start
    known = qualifiers("before")
    for _ in range(2):
        match = _before().search(text, max(floor, begin - 8), begin)
        if match is None:
            break
        word = known[match[0]]
        ahead = text[match.start() - 1] if match.start() > floor else " "
        if (word.hanzi and not numeral.hanzi) or ahead in word.not_after:
            break
        begin = match.start()
    return text[begin : numeral.start], begin
