"""What a paragraph says of those that follow it in its section."""

from __future__ import annotations

import re

from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.frame import PLAN_YEARS, Frame, is_goal, under
from plandigest.extracting.time.heading import opened_by
from plandigest.lexicon.periods import period_words, relative_years
from plandigest.model.figure import Status

_DASHES = re.compile(r"[\s“”\"\-—–]*")
_WORDS = 20
_YEARS_OF = re.compile(r"这是[^，。；：\n]{2,40}的(?:五|5)年(?=[，。；：\n]|\Z)")
_ENDS = frozenset("。！；")


def behind_paragraph(
    around: Frame, text: str, start: int, end: int, *, first: bool, listing: bool
) -> Frame:
    """The frame of what follows the paragraph `text[start:end]` in its section.

    到2025年，…的主要目标是： and 五年来，…做了以下工作： lead the paragraphs behind them; a
    section about the years of a plan mostly says so in its first words; and an announcement
    of goals makes what follows in its chapter goals, wherever the headings are silent.

    Args:
        around: the frame of the paragraph itself.
        text: folded text.
        start: where it begins.
        end: where it ends.
        first: whether it is the first of its section.
        listing: whether a list of statements (——…) follows it.
    """
    announced = _announcement(text, start, end)
    leads = listing or text[end - 1 : end] in {"：", ":"}
    goals = around.heading is Status.TARGET
    if goals and not around.given.first and (year := _this_year(around, text, start, end)):
        return under(around, opened_by(year, until=True), Status.TARGET)._replace(led=True)
    aims = goals and not around.led and _aims(text, start, end)
    reviews = not goals and _reviews(around, text, start, end, first=first)
    if not (announced or leads or first or aims or reviews):
        return around
    found = [m for m in moments(text, start, end, around.calendar) if m.role == "time" and m.first]
    if reviews and (year := _review(found, around, text, start)):
        return under(around, opened_by(year, until=False), around.heading)._replace(led=True)
    if announced:
        moment = _announced(found, around, text, start, announced)
    elif leads:
        last = max(text.rfind(mark, start, end - 1) for mark in "。！；")
        moment = _only(found) or _only([m for m in found if m.start > last])
    else:
        moment = None if around.led else _opening(found, text, start, first=first, goals=goals)
    if announced and around.heading is not Status.ACTUAL:
        given = opened_by(moment, until=True) if moment else around.given
        return under(around, given, Status.TARGET)._replace(led=True)
    if moment is None or (is_goal(around.given) and not (moment.until or leads)):
        return around
    past = around.heading is Status.ACTUAL
    given = opened_by(moment, until=not past and (goals or moment.until or not moment.last))
    frame = under(around, given, around.heading)
    if not past:
        frame = frame._replace(calendar=around.calendar)  # 年内 is not of the year aimed at
    return frame._replace(led=True, unled=None if leads or goals else around)


def of_years(around: Frame, text: str, start: int, end: int) -> Frame:
    """The frame of a paragraph that a review of several years begins with: 这是…的五年.

    A chapter on a year and on the plan that ended with it turns so from one to the other.
    """
    ended = around.calendar.ended
    match = _YEARS_OF.match(text, start, end) if around.heading is Status.ACTUAL else None
    if match is None or ended is None:
        return around
    years = str(ended - PLAN_YEARS + 1), str(ended)
    moment = Moment(match.start(), match.end(), *years, "time", until=False)
    return under(around, opened_by(moment, until=False), around.heading)._replace(led=True)


def restates(led: Frame, text: str, start: int, end: int) -> bool:
    """Whether a paragraph opens with the time that the frame around it was given."""
    dashes = _DASHES.match(text, start, end)
    begin = dashes.end() if dashes else start
    found = moments(text, start, min(end, begin + _WORDS), led.calendar)
    given = (led.given.first, led.given.last)
    return bool(found) and found[0].start <= begin and (found[0].first, found[0].last) == given


def _announcement(text: str, start: int, end: int) -> int:
    """Where a paragraph announces goals (主要预期目标是); 0 if it does not."""
    places = (text.find(word, start, end) for word in period_words("announcing"))
    return min((at for at in places if at >= 0), default=0)


def _announced(
    found: list[Moment], around: Frame, text: str, start: int, announced: int
) -> Moment | None:
    """The time that goals are announced for, the nearest before the announcement.

    What an earlier sentence speaks of (确保“十五五”良好开局。主要预期目标是) does not count
    where a heading has named the time.
    """
    sentence = text.rfind("。", start, announced)
    first = sentence if around.given.first else start
    before = [m for m in found if first <= m.start and m.end <= announced]
    return before[-1] if before else None


def _aims(text: str, start: int, end: int) -> bool:
    """Whether a paragraph may aim at a year; most do not, and need not be read for it."""
    return text.find("到20", start, end) >= 0 or text.find("至20", start, end) >= 0


def _this_year(around: Frame, text: str, start: int, end: int) -> Moment | None:
    """今年是…开局之年 in a chapter on the years of a plan and on its first year."""
    words = tuple(word for word, offset in relative_years().items() if offset == 0)
    if not text.startswith(words, start, end):
        return None
    found = moments(text, start, min(end, start + _WORDS), around.calendar)
    return found[0] if found and found[0].first == str(around.year) else None


def _reviews(around: Frame, text: str, start: int, end: int, *, first: bool) -> bool:
    """Whether a paragraph may look back on a year.

    The first of its section may, where nothing told a time, and any in a review of several
    years, which turns to the last of them.
    """
    if around.genre is Status.RULE or not (first or around.given.last):
        return False
    if around.given.first and not around.given.last:
        return False
    return any(text.find(word, start, end) >= 0 for word in period_words("review"))


def _review(found: list[Moment], around: Frame, text: str, start: int) -> Moment | None:
    """The year a section looks back on: 2025年是收官之年。一年来，…."""
    turns = bool(around.given.last)  # from all the years to the last of them
    for moment in found:
        begins = moment.start == start or text[moment.start - 1] in _ENDS
        if turns and (
            moment.first != around.given.last or text[moment.end : moment.end + 1] != "，"
        ):
            continue
        if begins and text.startswith(period_words("review"), moment.start, moment.end):
            return moment
    return None


def _only(found: list[Moment]) -> Moment | None:
    return found[0] if len({(m.first, m.last) for m in found}) == 1 else None


def _opening(
    found: list[Moment], text: str, start: int, *, first: bool, goals: bool
) -> Moment | None:
    """The year that a section of goals aims at, or the years its first words are about."""
    dashes = _DASHES.match(text, start)
    begin = dashes.end() if dashes else start
    aims = [m for m in found if m.until and not m.last]
    if goals and aims:
        return _only(aims) if first or aims[0].start <= begin + len("到") else None
    return found[0] if first and found and found[0].last and found[0].start <= begin else None
