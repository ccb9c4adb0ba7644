"""The ways a whole number of a term may be written in a text: 2035, 二〇三五, 二千零三十五."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_DIGITS = "〇一二三四五六七八九"
_UNITS = {"千": 1000, "百": 100, "十": 10}
_READ = {digit: value for value, digit in enumerate(_DIGITS)} | {"零": 0, "○": 0, "两": 2}
_NUMERAL = re.compile(r"[0-9０-９]{1,15}|[〇○零一二两三四五六七八九十百千]{1,15}")
_SPELLED = re.compile(
    r"(?:(?P<千>[一二两三四五六七八九])千零?)?"
    r"(?:(?P<百>[一二两三四五六七八九])百零?)?"
    r"(?:(?P<十>[一二三四五六七八九]?)(?P<ten>十))?"
    r"(?P<one>[一二三四五六七八九])?"
)
_LARGEST_SPELLED = 9999
_SHORTEST_BY_DIGIT = 3
"""Digits; shorter ones (四五, 三三) are words or two numbers rather than one."""

HANZI = "〇○零一二两三四五六七八九十百千"
"""Characters that would make a spelled number part of a longer one."""


class Numeral(NamedTuple):
    """A number within a term.

    Attributes:
        start: of its characters in the term.
        end: after them.
        arabic: it in digits.
        hanzi: it in Han characters, one string a way.
    """

    start: int
    end: int
    arabic: str
    hanzi: tuple[str, ...]


def numerals(term: str) -> Iterator[Numeral]:
    """The whole numbers of a term. A run that is no one number (十四五) is none."""
    for run in _NUMERAL.finditer(term):
        digits = _digits(run[0])
        if digits is not None:
            yield Numeral(run.start(), run.end(), digits, _in_hanzi(digits))


def _digits(run: str) -> str | None:
    if run.isdecimal():
        return str.translate(run, {0xFF10 + value: str(value) for value in range(10)})
    if all(character in _READ for character in run) and len(run) >= _SHORTEST_BY_DIGIT:
        return "".join(str(_READ[character]) for character in run)
    spelled = _SPELLED.fullmatch(run)
    if not spelled:
        return None
    value = sum(factor * _READ[spelled[unit] or "一"] for unit, factor in _UNITS.items()
                if spelled[unit] is not None)  # fmt: skip
    return str(value + (_READ[spelled["one"]] if spelled["one"] else 0))


def _in_hanzi(digits: str) -> tuple[str, ...]:
    ways = []
    if len(digits) >= _SHORTEST_BY_DIGIT:
        ways.append("".join(_DIGITS[int(digit)] for digit in digits))
    if digits == str(int(digits)) and 0 < int(digits) <= _LARGEST_SPELLED:
        ways.append(_spell(int(digits)))
    return tuple(ways)


def _spell(value: int) -> str:
    """1 to 9999 as spoken: 十四, 一百零五, 二千零三十五."""
    spelled, gap = "", False
    for unit, factor in (*_UNITS.items(), ("", 1)):
        digit = value // factor % 10
        if digit:
            leading_ten = unit == "十" and digit == 1 and not spelled
            spelled += "零" if gap and spelled else ""
            spelled += ("" if leading_ten else _DIGITS[digit]) + unit
        gap = not digit and bool(spelled)
    return spelled
