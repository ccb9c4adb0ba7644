"""Decides which of the times a text speaks of each figure belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.time.expression import Moment
from plandigest.model.figure import ChangeRole, FigureKind, PeriodSource

_STOCKS = frozenset(
    {
        FigureKind.LEVEL,
        FigureKind.COUNT,
        FigureKind.SHARE,
        FigureKind.FRACTION,
        FigureKind.RANK,
        FigureKind.SPEC,
        FigureKind.MULTIPLE,
    }
)


@dataclass(frozen=True, slots=True)
class Timing:
    """The time of a figure, as ISO years or months, and how near it is said.

    Attributes:
        first: year or month; None for a time that is unknown.
        last: the last one of a range.
        moment: where the words stand, if they stand in the document.
        source: how near.
    """

    first: str | None = None
    last: str | None = None
    moment: Moment | None = None
    source: PeriodSource = PeriodSource.NONE


UNKNOWN = Timing()


@dataclass(slots=True)
class Clock:
    """What time it is while a paragraph is read.

    Attributes:
        given: the time of the headings or of the sentence that leads to a list.
        leading: the last time that opened a sentence of this paragraph.
        ends: the two times of the last change, which a later one without its own takes over.
    """

    given: Timing = UNKNOWN
    leading: Moment | None = None
    ends: tuple[Timing, Timing] | None = None
    sentence: int = -1
    previous: Timing = field(default=UNKNOWN)

    def timing(
        self, passage: Passage, group: Group, lead: Lead, kind: FigureKind, role: ChangeRole | None
    ) -> Timing:
        """The time of a group of figures."""
        if group.sentence != self.sentence:
            self._close(passage, group)
        found = self._timing(passage, group, lead, kind, role)
        self.previous = found
        return found

    def each(
        self, passage: Passage, group: Group, lead: Lead, timing: Timing
    ) -> tuple[Timing, ...]:
        """The time of each figure of a group that has `timing`: 2023年、2024年分别为3、5."""
        count = len(group.quantities)
        if not lead.respective or count == 1:
            return (timing,) * count
        named = passage.times.within(group.clause, group.quantities[0].start)
        if len(named) <= 1:
            return (timing,) * count
        if len(named) != count:
            return (UNKNOWN,) * count
        return tuple(_of(moment, PeriodSource.EXPLICIT) for moment in named)

    def _close(self, passage: Passage, group: Group) -> None:
        """Go on to another sentence: the time that led the ones before still holds."""
        before = passage.times.leading_before(group.sentence)
        if before is not None:
            self.leading = before
        self.sentence, self.previous = group.sentence, UNKNOWN

    def _timing(
        self, passage: Passage, group: Group, lead: Lead, kind: FigureKind, role: ChangeRole | None
    ) -> Timing:
        if lead.moment is not None and lead.moment.role == "time":
            return _of(lead.moment, PeriodSource.EXPLICIT)
        near = passage.times.near(group.quantities[0].start, group.clause, group.sentence)
        if role is not None and (near is None or near.is_range or role is ChangeRole.FROM):
            return self._of_end(near, role)
        if near is not None and lead.annual and not near.is_range:
            years = self._since_base(passage, group, near)
            if years:
                return years
        if near is not None:
            explicit = near.end + 1 >= group.clause  # 到2025年，… is one clause with what follows
            return _of(near, PeriodSource.EXPLICIT if explicit else PeriodSource.INHERITED)
        if lead.annual or kind is FigureKind.PP_DIFFERENCE or "年均" in lead.phrase:
            return self._of_rate(kind)
        return self._of_paragraph(kind)

    def _since_base(self, passage: Passage, group: Group, near: Moment) -> Timing | None:
        """比2010年…年均递增 in a sentence on 2015: the years 2011 to 2015."""
        base = passage.times.base(group.quantities[0].start, group.sentence)
        return _years_between(base.first, near) if base is not None else None

    def _of_end(self, near: Moment | None, role: ChangeRole) -> Timing:
        """An end of a change without a year of its own takes that of the change before."""
        if self.ends is not None:
            return _inherited(self.ends[0] if role is ChangeRole.FROM else self.ends[1])
        if role is ChangeRole.FROM:
            return UNKNOWN
        moment = near or self.leading
        if moment is None:
            return self._stock(self.given)
        return Timing(moment.last or moment.first, None, moment, PeriodSource.INHERITED)

    def _of_rate(self, kind: FigureKind) -> Timing:
        """年均增速: the years between the two ends of the change, or the range in force."""
        if self.leading is not None and self.leading.is_range:
            return _of(self.leading, PeriodSource.INHERITED)
        if kind is FigureKind.PP_DIFFERENCE and self.previous.first:
            return _inherited(self.previous)
        if self.ends is not None and self.ends[1].moment is not None:
            years = _years_between(self.ends[0].first, self.ends[1].moment)
            if years:
                return years
        return _inherited(self.given) if self.leading is None else self._of_paragraph(kind)

    def _of_paragraph(self, kind: FigureKind) -> Timing:
        if kind is FigureKind.DURATION and self.leading is not None and self.leading.until:
            return UNKNOWN  # 到2025年，…。有效期3年: the aim before says nothing of a term
        if self.leading is not None:
            if self.leading.is_range and kind in _STOCKS:
                return UNKNOWN  # a stock is of one time, and the text does not say which
            return _of(self.leading, PeriodSource.INHERITED)
        return self._stock(self.given) if kind in _STOCKS else _inherited(self.given)

    def _stock(self, timing: Timing) -> Timing:
        """Of a plan's years, a stock to be reached is of the last one."""
        if timing.last and timing.moment is not None and timing.moment.until:
            return Timing(timing.last, None, timing.moment, PeriodSource.INHERITED)
        return UNKNOWN if timing.last else _inherited(timing)


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
