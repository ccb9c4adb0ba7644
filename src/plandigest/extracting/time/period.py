"""Decides which of the times a text speaks of each figure belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.time.expression import Moment
from plandigest.extracting.time.frame import Frame
from plandigest.extracting.time.timing import UNKNOWN, Timing
from plandigest.lexicon.periods import period_words
from plandigest.model.figure import Bound, ChangeRole, FigureKind, PeriodSource, Status

_STOCKS = frozenset(
    {
        FigureKind.SHARE,
        FigureKind.FRACTION,
        FigureKind.RANK,
        FigureKind.SPEC,
    }
)
_AMOUNTS = frozenset({FigureKind.LEVEL, FigureKind.COUNT})
_BEYOND = frozenset({Bound.GT, Bound.GE, Bound.LT})
_YEARLY = re.compile(r"年均|每年")
_BEFORE = 24


class Clock(NamedTuple):
    """What time it is before a group of figures is read.

    Attributes:
        frame: what headings and lead-ins say.
        leading: the last time that opened a sentence of this paragraph.
        ends: the two times of the last change, which a later one without its own takes over.
        origin: the first of them, where only that has been read.
        sentence: where the sentence begins that is being read.
        previous: the time of the group before in it.
    """

    frame: Frame
    leading: Moment | None = None
    ends: tuple[Timing, Timing] | None = None
    origin: Timing = UNKNOWN
    sentence: int = -1
    previous: Timing = UNKNOWN

    def read(
        self, passage: Passage, group: Group, lead: Lead, kind: FigureKind, role: ChangeRole | None
    ) -> tuple[Timing, Clock]:
        """The time of a group of figures, and the clock for the next one."""
        if group.sentence != self.sentence:
            return self._in_sentence(passage, group).read(passage, group, lead, kind, role)
        found = self._timing(passage, group, lead, kind, role)
        after = self._replace(previous=found)
        if role is ChangeRole.FROM:
            after = after._replace(origin=found)
        elif role is ChangeRole.TO:
            after = after._replace(ends=(self.origin, found))
        return found, after

    def _in_sentence(self, passage: Passage, group: Group) -> Clock:
        """The clock in another sentence: the time that led the ones before still holds."""
        before = passage.times.leading_before(group.sentence) or self.leading
        if before is None and passage.text.startswith("其中", group.sentence):
            before = self.previous.moment  # 上半年，产值为5亿元。其中，…
        return self._replace(leading=before, sentence=group.sentence, previous=UNKNOWN)

    def _timing(
        self, passage: Passage, group: Group, lead: Lead, kind: FigureKind, role: ChangeRole | None
    ) -> Timing:
        if lead.moment is not None and lead.moment.role == "time":
            return _of(lead.moment, PeriodSource.EXPLICIT)
        near = passage.times.near(group.quantities[0].start, group.clause, group.sentence)
        if role is not None and (near is None or near.is_range or role is ChangeRole.FROM):
            return self._of_end(near, role)
        yearly = _is_yearly(passage, group, lead)
        if near is not None and yearly and not near.is_range:
            years = self._since_base(passage, group, near) or self._of_plan(near)
            if years:
                return years
        if near is not None:
            explicit = near.end + 1 >= group.clause  # 到2025年，… is one clause with what follows
            found = _of(near, PeriodSource.EXPLICIT if explicit else PeriodSource.INHERITED)
            grown = near.is_range and not group.first and _is_reached(passage, group, lead)
            return _at_end(found) if grown else found  # 5年增长18%、达到3亿吨
        stock = is_stock(passage, group, lead, kind)
        if yearly or kind is FigureKind.PP_DIFFERENCE:
            return self._of_rate(passage, group, lead, kind, stock=stock)
        return self._of_paragraph(passage, group, lead, kind, stock=stock)

    def _since_base(self, passage: Passage, group: Group, near: Moment) -> Timing | None:
        """比2010年…年均递增 in a sentence on 2015: the years 2011 to 2015."""
        base = passage.times.base(group.quantities[0].start, group.sentence)
        return _years_between(base.first, near) if base is not None else None

    def _of_plan(self, moment: Moment) -> Timing | None:
        """年均 under 到2025年 in a five-year plan: the years of the plan."""
        plan = self.frame.plan
        if plan is None or not moment.until or moment.first != str(plan[1]):
            return None
        return Timing(str(plan[0]), str(plan[1]), moment, PeriodSource.INHERITED)

    def _of_end(self, near: Moment | None, role: ChangeRole) -> Timing:
        """An end of a change without a year of its own takes that of the change before."""
        if self.ends is not None:
            end = self.ends[0] if role is ChangeRole.FROM else self.ends[1]
            if end.first:
                return _inherited(end)
        moment = near or self.leading
        if role is ChangeRole.FROM:
            return Timing(moment=moment or self.frame.given.moment)  # some time before this one
        if moment is None:
            return _at_end(self.frame.given)
        return Timing(moment.last or moment.first, None, moment, PeriodSource.INHERITED)

    def _of_rate(
        self, passage: Passage, group: Group, lead: Lead, kind: FigureKind, *, stock: bool
    ) -> Timing:
        """年均增速: the years between the two ends of the change, or the range in force."""
        if self.leading is not None and self.leading.is_range:
            return _of(self.leading, PeriodSource.INHERITED)
        if kind is FigureKind.PP_DIFFERENCE and self.previous.first:
            whole = _of(self.leading, PeriodSource.INHERITED) if self.leading else self.frame.given
            moved = lead.trend is not None and lead.trend.sort == "change"
            ended = whole.last is not None and whole.last == self.previous.first
            return _inherited(whole if moved and ended else self.previous)  # 超过50%、提升9个百分点
        if self.ends is not None and self.ends[1].moment is not None:
            years = _years_between(self.ends[0].first, self.ends[1].moment)
            if years:
                return years
        moment = self.leading or self.frame.given.moment
        yearly = _is_yearly(passage, group, lead)
        planned = self._of_plan(moment) if yearly and moment is not None else None
        if planned:
            return planned
        if self.leading is not None:
            return self._of_paragraph(passage, group, lead, kind, stock=stock)
        return _inherited(self.frame.given)

    def _of_paragraph(
        self, passage: Passage, group: Group, lead: Lead, kind: FigureKind, *, stock: bool
    ) -> Timing:
        if (
            kind is FigureKind.DURATION
            and self._is_aimed()
            and not _is_reached(passage, group, lead)
        ):
            return UNKNOWN  # 到2025年，…。有效期3年: the aim before says nothing of a term
        if self.leading is not None:
            other = passage.times.another(self.leading, group.quantities[0].start)
            if stock and other and self.leading.is_range and not _is_reached(passage, group, lead):
                return self.previous  # 由2015年的…，…。占比超过20%: of which of them is open
            timing = _of(self.leading, PeriodSource.INHERITED)
        else:
            timing = _inherited(self.frame.given)
        months = timing.last is not None and len(timing.last) > len("2024")
        summed = months and kind in _AMOUNTS and not _is_reached(passage, group, lead)
        return (
            _at_end(timing) if stock and not summed else timing
        )  # 上半年产值 is of all six months

    def _is_aimed(self) -> bool:
        moment = self.leading or self.frame.given.moment
        return moment is not None and moment.until


def each_timing(passage: Passage, group: Group, lead: Lead, timing: Timing) -> tuple[Timing, ...]:
    """The time of each figure of a group that has `timing`: 2023年、2024年分别为3、5."""
    count = len(group.quantities)
    if not lead.respective or count == 1:
        return (timing, *(_reaching(group, each, timing) for each in group.quantities[1:]))
    named = passage.times.within(group.clause, group.quantities[0].start)
    if len(named) <= 1:
        return (timing,) * count
    if len(named) != count:
        return (UNKNOWN,) * count
    return tuple(_of(moment, PeriodSource.EXPLICIT) for moment in named)


def _reaching(group: Group, quantity: Quantity, timing: Timing) -> Timing:
    """增加11个、达到25个: what was reached is of the end of the time, what was added is not."""
    reached = quantity.bound is Bound.REACH and group.quantities[0].bound is not Bound.REACH
    return _at_end(timing) if reached else timing


def planned(
    passage: Passage, group: Group, lead: Lead, kind: FigureKind, timing: Timing, frame: Frame
) -> Timing:
    """The time of goals for which nothing but the title of the plan names one."""
    lasts = kind is FigureKind.DURATION and not lead.arrival
    if timing.first or lasts or frame.genre is not Status.TARGET:
        return timing
    ended = kind is FigureKind.MULTIPLE or is_stock(passage, group, lead, kind)
    return _at_end(frame.planned) if ended else frame.planned


def is_stock(passage: Passage, group: Group, lead: Lead, kind: FigureKind) -> bool:
    """Whether figures tell how much there is at a time, and not how much in the course of it."""
    if kind is FigureKind.MULTIPLE:
        doubled = group.quantities[0].group == "doublings"
        return not doubled and (lead.trend is None or lead.arrival)
    if kind in _STOCKS or (kind is FigureKind.DURATION and lead.arrival):
        return True
    if lead.step is not None and not lead.arrival:
        return False  # 人均寿命再提高1岁
    if kind not in _AMOUNTS:
        return False
    if _is_reached(passage, group, lead):
        return True
    first = group.quantities[0]
    before = passage.text[max(group.clause, first.start - _BEFORE) : first.start]
    if any(word in before for word in period_words("course")):
        return False
    return first.bound in _BEYOND or any(word in before for word in period_words("state"))


def _is_reached(passage: Passage, group: Group, lead: Lead) -> bool:
    """达到, 增至: whatever the time, it is the end of it."""
    first = group.quantities[0]
    reached = first.bound is Bound.REACH or passage.text.startswith("达", first.start)
    return reached or lead.arrival


def _is_yearly(passage: Passage, group: Group, lead: Lead) -> bool:
    if lead.annual or _YEARLY.search(lead.phrase):
        return True
    first = group.quantities[0].start
    return bool(_YEARLY.search(passage.text, max(group.start, first - _BEFORE), first))


def _at_end(timing: Timing) -> Timing:
    """The last year or month of a time."""
    return timing._replace(first=timing.last, last=None) if timing.last else _inherited(timing)


def _years_between(base: str | None, moment: Moment) -> Timing | None:
    """The years that a yearly rate since a base year covers: 2011 to 2015 for 2010 and 2015."""
    last = moment.first
    if not base or not last or not len(base) == len(last) == len("2020") or base >= last:
        return None
    first = str(int(base) + 1)
    return Timing(first, last if last != first else None, moment, PeriodSource.INHERITED)


def _of(moment: Moment, source: PeriodSource) -> Timing:
    if moment.first is None:
        return UNKNOWN
    return Timing(moment.first, moment.last, moment, source)


def _inherited(timing: Timing) -> Timing:
    if timing.first is None:
        return UNKNOWN
    return Timing(timing.first, timing.last, timing.moment, PeriodSource.INHERITED)
