"""Reads a period as people write it: 2020年, 2024-06, 2021-2025, 十四五."""

from __future__ import annotations

from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.periods import plan_years

Years = tuple[str, str]
"""The first and the last year or month, ISO 8601, both included."""

_MOMENT = r"(\d{4})(?:年(\d{1,2})月|-(\d{2})(?!\d)|年)?"
_RANGE = Pattern(rf"{_MOMENT}(?:(?:[/~～—–－-]|至|到|——){_MOMENT})?")
_PLAN = Pattern(
    r"[“\"「]?(?:第(?P<counted>[一二三四五六七八九十]{1,3})个五年|(?P<short>十?[一二三四五六七八九]?)五)"
    r"[”\"」]?(?:时期|期间|规划|计划)?"
)
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}


def years_of(text: str) -> Years | None:
    """The years or months of a period; None where it is none."""
    written = "".join(text.split())
    plan = _PLAN.fullmatch(written)
    if plan:
        number = _number(plan["counted"] or plan["short"])
        return None if number is None else _as_text(plan_years(number))
    match = _RANGE.fullmatch(written)
    if match is None:
        return None
    first = _iso(*match.groups()[:3])
    last = _iso(*match.groups()[3:]) if match[4] else first
    return None if first is None or last is None else (first, last)


def _iso(year: str, month: str | None, iso_month: str | None) -> str | None:
    number = int(month or iso_month or 0)
    if number > 12:
        return None
    return f"{year}-{number:02}" if number else year


def _number(written: str) -> int | None:
    """A number below twenty in hanzi; None where it is none."""
    tens, mark, ones = written.rpartition("十")
    if tens or len(ones) > 1 or not written:
        return None
    return (10 if mark else 0) + _DIGITS.get(ones, 0)


def _as_text(years: tuple[int, int]) -> Years:
    return str(years[0]), str(years[1])
