"""By when something is to be done, as a date of ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandigest.lexicon.deadlines import deadline_patterns
from plandigest.model.task import Deadline
from plandigest.tasking.line import Line

_QUARTER = {"一": "03", "二": "06", "三": "09", "四": "12"}
_MONTHS = 12
_DONE = re.compile(
    r"(?:基本|全部|全面|力争)?(?:完成|落实|建成|到位|实施|启动|投用|见效)+(?:到位)?\Z"
)
"""What is to happen by then."""
_LONGEST = 30
"""Characters of a stated deadline."""


def stated_deadline(line: Line, year: int | None) -> Deadline | None:
    """The deadline that a bracket, a label or a column states; None for other words.

    Args:
        line: what is said.
        year: the year that 年底前 and 6月底前 mean; None where it is not known.
    """
    text = line.text
    if not 1 < len(text) <= _LONGEST:
        return None
    if any(pattern.match(text) for pattern in deadline_patterns("lasting")):
        return Deadline(None, line.span(0, len(text)))
    end = _DONE.search(text)
    whole = line.span(0, end.start() if end and end.start() else len(text))
    sorts = ([*pattern.finditer(text)] for pattern in deadline_patterns("stated"))
    found = next(filter(None, sorts), None)
    if found is None:
        return None
    return Deadline(_date(found[0], year) if len(found) == 1 else None, whole)


def deadline_in(line: Line, year: int | None, since: int | None) -> Deadline | None:
    """The time by which a text says that something is done, the last of several.

    A task with two steps (2026年完成编制，2027年建成) is done when the last of them is.

    Args:
        line: the text.
        year: the year that 今年 means.
        since: years before it are past.
    """
    found: list[tuple[str, Deadline]] = []
    for match in _limits(line.text):
        date = _date(match, year)
        if date is not None and (since is None or int(date[:4]) >= since):
            found.append((_last_day(date), Deadline(date, line.span(*match.span()))))
    return max(found, key=lambda each: each[0])[1] if found else None


def _last_day(date: str) -> str:
    """A date so written that later ones sort behind: a year ends behind its months."""
    year, *rest = date.split("-")
    month, day = [*rest, "99", "99"][:2]
    return f"{year}-{month}-{day}"


def _limits(text: str) -> Iterator[re.Match[str]]:
    end = 0
    matches = (m for pattern in deadline_patterns("text") for m in pattern.finditer(text))
    for match in sorted(matches, key=re.Match.start):
        if match.start() >= end:
            end = match.end()
            yield match


def _date(match: re.Match[str], year: int | None) -> str | None:
    """The date of a match; None where the words name no year and none is known."""
    said = match.groupdict()
    named = said.get("year") or (str(year) if year else None)
    if named is None:
        return None
    part, month, day = said.get("part"), said.get("month"), said.get("day")
    if part:
        return f"{named}-{_end_of(part)}" if _end_of(part) else named
    if month is None or not 1 <= int(month) <= _MONTHS:
        return named
    return f"{named}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _end_of(part: str) -> str | None:
    """The month in which a part of a year ends."""
    if part.endswith("季度"):
        return _QUARTER[part[-3]]
    return {"上半年": "06", "下半年": "12"}.get(part)
