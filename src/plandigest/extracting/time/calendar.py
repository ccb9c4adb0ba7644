"""By which years the relative words of a document are read: 今年, 五年来, 年末, 全年."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from plandigest.extracting.quantity.value import read_number
from plandigest.lexicon.periods import period_words, plan_years

_PLAN = re.compile(
    r"第([一二三四五六七八九十]{1,3})个五年|[“\"]?([一二三四五六七八九十]{1,2})五[”\"]?"
)
_DATE = re.compile(r"((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年(?!远景|愿景)")
_EARLY = 3
_HEAD = 1500
"""Characters in which a date of the document is looked for, where the letterhead has none."""


class Calendar(NamedTuple):
    """The years that relative words mean.

    Attributes:
        today: what 今年 means; None where nothing tells.
        ended: the last of the years that 近三年 and 五年来 count back from.
        named: the year of 年末, 全年 and of months and quarters that stand without one.
        reviewing: whether the text looks back, so that 五年累计 are the years that ended.
        by_plan: whether nothing but the plan that the title names tells which year ended last.
    """

    today: int | None = None
    ended: int | None = None
    named: int | None = None
    reviewing: bool = False
    by_plan: bool = False


UNTOLD = Calendar()


class DocumentTime(NamedTuple):
    """When a document speaks.

    Attributes:
        dated: its date.
        year: its year; without a date, the first year of the plan its title names.
        early: whether that year had hardly begun, so that what is said of it is meant.
        plan: the years of the five-year plan its title names.
        reported: the year that a yearly account is about (2024年…统计公报), and where it
            stands in the title.
        calendar: by which its relative words are read.
    """

    dated: date | None
    year: int | None
    early: bool
    plan: tuple[int, int] | None
    reported: tuple[int, int, int] | None
    calendar: Calendar


def calendar_of(dated: date | None) -> Calendar:
    """The calendar of a document of which nothing but the date is known.

    Later than in March it is open whether 近三年 counts the current year.
    """
    if dated is None:
        return UNTOLD
    ended = dated.year - 1 if dated.month <= _EARLY else None
    return Calendar(dated.year, ended)


def document_time(title: str, dated: date | None, text: str) -> DocumentTime:
    """When a document speaks, by its title, its date, or the first date in its text."""
    dated = dated or _first_date(text)
    year = _YEAR.search(title)
    account = year is not None and any(word in title for word in period_words("account"))
    if year and account:
        said = int(year[1])
        whole = Calendar(said, said, said, reviewing=True)
        return DocumentTime(
            dated, said, early=False, plan=None, reported=(said, *year.span(1)), calendar=whole
        )
    if dated is None and year and any(word in title for word in period_words("opening")):
        dated = date(int(year[1]), 1, 1)
    plan = _plan_of(title)
    calendar = calendar_of(dated)
    if plan and (dated is None or dated.year <= plan[0]):
        calendar = calendar._replace(ended=plan[0] - 1, by_plan=dated is None)
    first = plan[0] if plan else None
    early = dated is None or dated.month <= _EARLY
    return DocumentTime(dated, dated.year if dated else first, early, plan, None, calendar)


def _plan_of(title: str) -> tuple[int, int] | None:
    match = _PLAN.search(title)
    number = read_number(match[1] or match[2]) if match else None
    return plan_years(int(number)) if number is not None else None


def _first_date(text: str) -> date | None:
    match = _DATE.search(text, 0, _HEAD)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
