"""What stands behind a numeral: 余, 万, 元, /亩, 以上."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from plandigest.lexicon.numerals import numeral_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.qualifiers import qualifier_words
from plandigest.lexicon.units import Units
from plandigest.model.figure import FigureKind
from plandigest.model.unit_of_measure import UnitOfMeasure

_SCALE = re.compile("万亿|萬億|[万亿萬億]|[个個][亿億]|[千百十](?:万亿|[万亿萬億])?")
_LATIN_SCALE = Pattern(r"[kK](?=[\u4e00-\u9fff])")
_PER = re.compile(
    "每(立方厘米|立方米|平方厘米|平方米|平方公里|毫升|升|秒|小时|千克|公斤|千米|公里|米)"
)
"""Denominators of compound units as their names are spoken (GB 3100-1993, 5.3)."""
_RATE = re.compile(r"/(?:10万|十万|百万|[万亿])")
_DIGIT = "[\\d一二三四五六七八九]"
_COINS = re.compile(rf"({_DIGIT})[角毛](?:({_DIGIT})分)?|({_DIGIT})分(?!之)")
_HALF = re.compile(r"半(?![成导径挂数年岛自夜天月工封])")
_HANZI_DIGITS = "零一二三四五六七八九"


class Measure(NamedTuple):
    """A unit that a table or a label gives to the numbers under or behind it.

    Attributes:
        scale: its multiplier.
        unit: the unit; None for a rate without one (/10万).
        per: the denominator with its slash.
    """

    scale: str
    unit: UnitOfMeasure | None
    per: str


class Tail(NamedTuple):
    """What was read behind a numeral.

    Attributes:
        end: the character behind the last thing that belongs to it.
        scale: its multiplier, as written.
        unit: its unit, if a known one follows.
        per: a denominator with its slash ("/万元"), else "".
        inside: qualifiers between number and unit.
        after: the qualifier behind the unit.
        added: what stands behind the unit and counts too: 角 and 分 in 元, 半, the 六 of 七成六.
    """

    end: int
    scale: str = ""
    unit: UnitOfMeasure | None = None
    per: str = ""
    inside: str = ""
    after: str = ""
    added: Decimal = Decimal(0)


def measure_of(text: str, units: Units) -> Measure | None:
    """The unit that a cell or a label consists of (万元/人); None if it is something else."""
    tail = read_tail(text, 0, len(text), units)
    if tail.end != len(text) or tail.inside or tail.after or not (tail.unit or tail.per):
        return None
    return Measure(tail.scale, tail.unit, tail.per)


def read_tail(text: str, start: int, end: int, units: Units) -> Tail:
    """余 · 万 · 余 · 元 · /亩 · 以上, each of them if it is there."""
    inside = qualifier_words("inside").at(text, start, end)
    at = start + len(inside)
    scale = _scale(text, at, end, units)
    at += len(scale)
    more = qualifier_words("inside").at(text, at, end)
    at += len(more)
    half, written, unit = _unit(text, at, end, units)
    per, added = "", half
    if unit:
        at += written
        per = _denominator(text, at, end, units) or _said_per(text, at, end, unit)
        at += len(per)
        extra, at = _added(text, at, end, unit) if not half else (Decimal(0), at)
        added += extra
    elif rate := _RATE.match(text, at, end):
        per = rate[0]
        at = rate.end()
    after = qualifier_words("after").at(text, at, end)
    scale = scale.removeprefix("个").removeprefix("個")
    return Tail(at + len(after), scale, unit, per, inside + more, after, added)


def _unit(
    text: str, start: int, end: int, units: Units
) -> tuple[Decimal, int, UnitOfMeasure | None]:
    """What 半 adds (两个半小时, 两个半月), the characters of the unit, and the unit."""
    if text.startswith(("个半", "個半"), start):
        unit = units.at(text, start + 2, end)
        if unit is None and text.startswith("月", start + 2, end):
            return Decimal("0.5"), 3, units["个月"]
        return (Decimal("0.5"), 2 + len(unit.text), unit) if unit else (Decimal(0), 0, None)
    unit = units.at(text, start, end)
    return Decimal(0), len(unit.text) if unit else 0, unit


def _scale(text: str, start: int, end: int, units: Units) -> str:
    found = (_LATIN_SCALE if text.startswith(("k", "K"), start) else _SCALE).match(text, start, end)
    if (
        found is None
        or numeral_words().at(text, start, end)
        or _is_unit_head(text, start, end, units)
    ):
        return ""
    return found[0]


def _is_unit_head(text: str, start: int, end: int, units: Units) -> bool:
    """Whether 千 or 百 here begins a unit of its own (千瓦) rather than multiplying one."""
    unit = units.at(text, start, end)
    return unit is not None and len(unit.text) > 1


def _denominator(text: str, start: int, end: int, units: Units) -> str:
    if not text.startswith("/", start, end):
        return ""
    scale = _scale(text, start + 1, end, units)
    unit = units.at(text, start + 1 + len(scale), end)
    if unit:
        return text[start : start + 1 + len(scale) + len(unit.text)]
    rate = _RATE.match(text, start, end)
    return rate[0] if rate else ""


def _said_per(text: str, start: int, end: int, unit: UnitOfMeasure) -> str:
    """The denominator of a compound unit said in words (微克每立方米), as a sign says it."""
    said = _PER.match(text, start, end) if unit.kind is FigureKind.LEVEL else None
    return f"/{said[1]}" if said and unit.group != "money" else ""


def _added(text: str, start: int, end: int, unit: UnitOfMeasure) -> tuple[Decimal, int]:
    """What counts behind the unit, and where it ends: 元三角, 吨半, 成六."""
    if unit.text in {"元", "块"} and (coins := _COINS.match(text, start, end)):
        jiao, fen, bare = (_digit(part) for part in coins.groups())
        return jiao / 10 + (fen + bare) / 100, coins.end()
    char = text[start : min(end, start + 1)]
    if unit.group == "tenths" and char and char in _HANZI_DIGITS[1:]:
        return _digit(char) / 10, start + 1
    if unit.group not in {"organisations", "things", "persons"} and _HALF.match(text, start, end):
        return Decimal("0.5"), start + 1
    return Decimal(0), start


def _digit(written: str | None) -> Decimal:
    if not written:
        return Decimal(0)
    return Decimal(int(written) if written.isdecimal() else _HANZI_DIGITS.index(written))
