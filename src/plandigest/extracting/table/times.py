"""Of which time a table's values are, and whether that makes them goals or results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from plandigest.extracting.quantity.value import read_number
from plandigest.extracting.table.heads import Head, status_in
from plandigest.extracting.table.words import Place
from plandigest.extracting.time.expression import Moment, moments
from plandigest.lexicon.periods import plan_years
from plandigest.model.figure import Nature, Status

_TOTAL = re.compile(r"[合总小]计(?:[（(].*[）)])?")
_YEARS = 5
_PLAN = re.compile(r"第([一二三四五六七八九十]{1,3})个五年")
_END = re.compile(r"(?:规划|计划)?期末")


class Times(NamedTuple):
    """The time that stands around a table.

    Attributes:
        plan: the years of the plan it belongs to.
        said: whether caption, heading or title name them, and not the last column alone.
        year: the one year that the nearest of these names.
        status: goal or result, by the words of these.
        dated: the date of the document.
        columns: the years that its columns name.
    """

    plan: Moment | None
    said: bool
    year: Moment | None
    status: Status | None
    dated: date | None
    columns: tuple[int, ...]


def times_of(
    text: str, places: Iterable[Place], heads: Sequence[Head], dated: date | None
) -> Times:
    """The times around a table.

    Args:
        text: folded text.
        places: its caption, the headings above it and the document's title, nearest first.
        heads: its columns.
        dated: the date of the document.
    """
    found = [_said(text, start, end) for start, end in places]
    plan = next((m for level in found for m in level if m.last), None)
    level = next((level for level in found if level), [])
    years = {m.first for m in level if not m.last and m.role == "time"}
    year = level[-1] if len(years) == 1 and not any(m.last for m in level) else None
    words = (status_in(text[start:end]) for start, end in places)
    columns = [h.moment for h in heads if h.moment and h.moment.first]
    return Times(
        plan=plan or _inferred(columns),
        said=plan is not None,
        year=year,
        status=next((status for status in words if status), None),
        dated=dated,
        columns=tuple(sorted({int((m.first or "0")[:4]) for m in columns if not m.last})),
    )


def _said(text: str, start: int, end: int) -> list[Moment]:
    found = [m for m in moments(text, start, end) if m.first]
    match = _PLAN.search(text, start, end)
    number = read_number(match[1]) if match else None
    if match and number is not None:
        first, last = plan_years(int(number))
        found.insert(
            0, Moment(match.start(), match.end(), str(first), str(last), "time", until=False)
        )
    return found


def _inferred(columns: Sequence[Moment]) -> Moment | None:
    """Where nothing names the plan: the five years that end with the last column."""
    final = max(columns, key=lambda moment: moment.last or moment.first or "", default=None)
    if final is None or final.last:
        return final
    if not final.first or final.first[-1] not in "05" or len(final.first) != len("2025"):
        return None
    return _five_years(final, int(final.first))


def _five_years(moment: Moment, last: int) -> Moment:
    return moment._replace(first=str(last - _YEARS + 1), last=str(last))


def time_of(head: Head, times: Times, *, summed: bool, own: Moment | None) -> Moment | None:
    """The time of a value.

    Args:
        head: its column.
        times: what stands around the table.
        summed: whether it is a sum over all years of a plan.
        own: the time that the cell itself names.
    """
    if own is not None:
        return own
    moment = head.moment
    if head.summed or summed:
        if moment is not None and moment.last is None and moment.first:
            year = int(moment.first[:4])
            return _five_years(moment, year) if summed and year % _YEARS == 0 else moment
        first = times.year if _TOTAL.fullmatch(head.own.text) else None  # of all columns
        return moment or first or times.plan or times.year
    if moment is not None:
        return moment
    if times.plan and times.plan.last and times.said and _END.search(head.own.text):
        return times.plan._replace(first=times.plan.last, last=None)
    if times.year is not None and not times.columns:
        return times.year
    if times.plan and times.plan.last and times.said and head.status is Status.TARGET:
        return times.plan._replace(first=times.plan.last, last=None)
    return None


def status_of_value(
    head: Head, times: Times, moment: Moment | None, nature: Nature | None, genre: Status | None
) -> Status:
    """Goal or result: by the column's words, its time, then what stands around the table."""
    if head.status is not None:
        return head.status
    year = int((moment.last or moment.first or "0")[:4]) if moment else 0
    plan, dated = times.plan, times.dated
    if year and plan and plan.first and year < int(plan.first[:4]):
        return Status.ACTUAL
    if year and dated and year != dated.year:
        return Status.TARGET if year > dated.year else Status.ACTUAL
    if times.status is Status.ACTUAL and not times.said and genre is Status.ACTUAL:
        return Status.ACTUAL  # 2025年1-6月 in a report on what was done
    if year and plan and not dated and (times.said or len(times.columns) > 1):
        first = not times.said and len(times.columns) > 1 and year == times.columns[0]
        return Status.ACTUAL if first else Status.TARGET
    if nature is not None:
        return Status.TARGET
    return times.status or genre or Status.ACTUAL
