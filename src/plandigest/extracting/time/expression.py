"""Finds the times a text speaks of: years, months, ranges, plan periods, relative words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from plandigest.extracting.quantity.value import read_number
from plandigest.extracting.scanning import scan
from plandigest.extracting.time.calendar import UNTOLD, Calendar
from plandigest.extracting.time.role import role_of
from plandigest.lexicon.periods import (
    plan_years,
    relative_years,
    years_of_what_is_told,
)
from plandigest.lexicon.times import time_heads, time_pattern

MONTHS_A_QUARTER = 3
_BEFORE_REPUBLIC = 1911
_SENTENCE, _BACK = 200, 16
_PLAN = 5
_PARTS = frozenset({"上半年", "下半年", "前三季度"})
_UNTIL = re.compile(r"(?<!截)(?:到|至)\Z")

Bounds = tuple[str | None, str | None]
"""First and last year or month; None for what the text leaves open."""


class Moment(NamedTuple):
    """A time the text speaks of; offsets are into the folded text.

    Attributes:
        start: first character of its words.
        end: the character behind them.
        first: ISO year or month; None for a time whose bounds the text leaves open.
        last: the last year or month of a range; None for a single one.
        role: time, base (compared with), name (part of a plan's name).
        until: whether it is said as an aim or a limit (到2025年).
    """

    start: int
    end: int
    first: str | None
    last: str | None
    role: str
    until: bool

    @property
    def is_range(self) -> bool:
        """Whether it spans several years or months."""
        return self.last is not None


def moments(text: str, start: int, end: int, calendar: Calendar = UNTOLD) -> list[Moment]:
    """The times in `text[start:end]`, in order.

    Args:
        text: folded text.
        start: where to begin.
        end: where to stop.
        calendar: by which 今年 and 去年 are read; where it does not tell, they are times
            left open.
    """
    found: list[Moment] = []
    for match in scan(time_pattern(), time_heads(), text, start, end):
        bounds = _bounds(match, calendar, found)
        if bounds is None:
            continue
        first, last = bounds
        until = bool(_UNTIL.search(text, max(start, match.start() - 3), match.start()))
        found.append(
            Moment(match.start(), match.end(), first, last, role_of(text, match, start, end), until)
        )
    return found


def _bounds(match: re.Match[str], calendar: Calendar, before: list[Moment]) -> Bounds | None:
    """First and last year or month; None for the match if it is no time at all."""
    for group, read in _ABSOLUTE.items():
        if match[group]:
            return read(match)
    for group, read_by in _RELATIVE.items():
        if match[group]:
            return read_by(match, calendar)
    return _of_month(match, calendar, before)


def _of_years(match: re.Match[str]) -> Bounds | None:
    return (match["y1"], match["y2"]) if match["y1"] < match["y2"] else None


def _of_han_year(match: re.Match[str]) -> Bounds | None:
    value = read_number(match["hanyear"])
    return (str(value), None) if value is not None else None


def _of_republic(match: re.Match[str]) -> Bounds:
    """民國113年, 113年度: year 1 is 1912."""
    year = str(int(match["roc"] or match["roc2"]) + _BEFORE_REPUBLIC)
    return (f"{year}-{int(match['rocmonth']):02d}" if match["rocmonth"] else year), None


def _of_total(match: re.Match[str], calendar: Calendar) -> Bounds | None:
    """五年累计, where the text looks back."""
    return _of_past(match, calendar) if calendar.reviewing else None


def _of_coming(match: re.Match[str], calendar: Calendar) -> Bounds:
    """今后五年: the years behind the last that has ended."""
    count = read_number(match["n4"])
    if count is None or calendar.ended is None or calendar.reviewing:
        return None, None
    first, last = calendar.ended + 1, calendar.ended + int(count)
    return (str(first), str(last)) if first < last else (str(first), None)


def _of_whole(_match: re.Match[str], calendar: Calendar) -> Bounds | None:
    return (str(calendar.named), None) if calendar.named else None


def _of_relative(match: re.Match[str], calendar: Calendar) -> Bounds:
    told = calendar.named if match["relative"] in years_of_what_is_told() else None
    base, part = told or calendar.today, match["span"]
    if base is None:
        return None, None
    year = str(base + relative_years()[match["relative"]])
    return _months_of(year, part) if part in _PARTS else (year, None)


def _of_year(match: re.Match[str]) -> Bounds:
    year = match["year"]
    if match["edge"] in {"以来", "以前", "以后", "起", "前"}:
        return None, None
    if match["month"]:
        first = f"{year}-{int(match['month']):02d}"
        return first, f"{year}-{int(match['month2']):02d}" if match["month2"] else None
    part = match["part"]
    if part:
        return _months_of(year, part)
    return year, None


def _months_of(year: str, part: str) -> tuple[str, str]:
    if part == "前三季度":
        return f"{year}-01", f"{year}-09"
    if part.endswith("半年"):
        first = 1 if part.startswith("上") else 7
        return f"{year}-{first:02d}", f"{year}-{first + 5:02d}"
    first = "一二三四".index(part[-3]) * MONTHS_A_QUARTER + 1
    return f"{year}-{first:02d}", f"{year}-{first + 2:02d}"


def _of_plan(match: re.Match[str], calendar: Calendar) -> Bounds | None:
    """“十三五”期间; the bare words without quotes or tail are not taken (十五 may be a number)."""
    quoted = match[0][0] in '“"'
    tail = match["tail"] or ""
    if not (quoted or tail):
        return None
    number = read_number(match["plan"][:-1])
    if number is None:
        return None
    first, last = plan_years(int(number))
    if match["plan2"]:
        second = read_number(match["plan2"][:-1])
        last = plan_years(int(second))[1] if second is not None else last
    if tail.endswith("末"):
        return str(last), None
    if "前" in tail:
        return str(first), str(first + "一二三四".index(tail[-2]))
    if "开局" in tail:
        return None, None
    if tail.endswith("以来"):
        return _since(first, min(last, calendar.ended or 0))
    return str(first), str(last)


def _since(first: int, ended: int) -> Bounds:
    """“十四五”以来: the years of the plan up to the last that has ended; open where none has."""
    if ended < first:
        return None, None
    return (str(first), str(ended)) if first < ended else (str(first), None)


def _of_past(match: re.Match[str], calendar: Calendar) -> Bounds:
    """近三年, 五年来: the years up to the last that has ended."""
    count = read_number(match["n"] or match["n2"] or match["n3"])
    if count is None or calendar.ended is None or (calendar.by_plan and count != _PLAN):
        return None, None  # 近三年 of a plan without a date may end with any of its years
    first, last = calendar.ended - int(count) + 1, calendar.ended
    return (str(first), str(last)) if first < last else (str(last), None)


def _of_month(match: re.Match[str], calendar: Calendar, before: list[Moment]) -> Bounds | None:
    """截至6月末: of the year that its sentence names, else of the section's or the document's."""
    year = calendar.named or calendar.today
    sentence = match.string.rfind("。", max(0, match.start() - _SENTENCE), match.start())
    near = [m for m in before[-_BACK:] if m.start > sentence or not year]
    said = (m.first for m in reversed(near) if m.role == "time")
    named = next((first[:4] for first in said if first), None)
    if named is None and year is None:
        return None if match["quarter"] else (None, None)
    if match["yearend"]:
        return (named or str(year)), None
    if match["quarter"]:
        return _months_of(named or str(year), match["quarter"])
    months = re.findall(r"\d+", match["bare"])
    first, last = (f"{named or year}-{int(month):02d}" for month in (months[0], months[-1]))
    return first, last if last != first else None


_ABSOLUTE: dict[str, Callable[[re.Match[str]], Bounds | None]] = {
    "y1": _of_years,
    "year": _of_year,
    "hanyear": _of_han_year,
    "roc": _of_republic,
    "roc2": _of_republic,
}
"""By the group of the pattern that took part, what reads the years written out."""
_RELATIVE: dict[str, Callable[[re.Match[str], Calendar], Bounds | None]] = {
    "plan": _of_plan,
    "relative": _of_relative,
    "n": _of_past,
    "n2": _of_past,
    "n3": _of_total,
    "coming": _of_coming,
    "whole": _of_whole,
}
"""Likewise what reads those that hang on the calendar."""
