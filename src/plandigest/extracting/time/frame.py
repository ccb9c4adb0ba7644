"""What is known of a paragraph before it is read: its time, its status, its calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from plandigest.extracting.time.calendar import UNTOLD, Calendar
from plandigest.extracting.time.timing import UNKNOWN, Timing
from plandigest.model.document import Unit
from plandigest.model.figure import Nature, Status

PLAN_YEARS = 5


class Frame(NamedTuple):
    """What is known of a paragraph before it is read.

    Attributes:
        calendar: by which its relative words are read.
        given: the time of figures for which the paragraph itself says none.
        planned: the years of the plan that the title names, for goals without any time.
        plan: the years of the five-year plan that is spoken of.
        genre: what the document's genre speaks for, if anything.
        heading: what the innermost telling heading or lead-in speaks for.
        year: the year of the document.
        early: whether that year had hardly begun, so that what is said of it is meant.
        nature: how targets of the section bind, where its heading says.
        definition: the paragraph says what a word means.
        led: whether a paragraph of the section itself, and no heading, set the time.
        unled: what was known before the first words of its first paragraph set it.
    """

    calendar: Calendar = UNTOLD
    given: Timing = UNKNOWN
    planned: Timing = UNKNOWN
    plan: tuple[int, int] | None = None
    genre: Status | None = None
    heading: Status | None = None
    year: int | None = None
    early: bool = False
    nature: Nature | None = None
    definition: bool = False
    led: bool = False
    unled: Frame | None = None


class Frames(NamedTuple):
    """The frames of a document.

    Attributes:
        dated: the date of the document.
        genre: what its genre speaks for.
        frames: by the place where a paragraph, a heading or, for its cells, a section begins.
        outermost: the frame of what stands in no section.
    """

    dated: date | None
    genre: Status | None
    frames: Mapping[int, Frame]
    outermost: Frame

    def of(self, unit: Unit) -> Frame:
        """The frame of a unit of the document; a cell has that of its section."""
        frame = self.frames.get(unit.span.start)
        if frame is None and unit.sections:
            frame = self.frames.get(unit.sections[-1].span.start)
        return frame or self.outermost


def under(around: Frame, given: Timing, status: Status | None) -> Frame:
    """The frame of what a heading or a lead-in puts under a time and a status."""
    return around._replace(
        calendar=_within(around.calendar, given, status),
        given=given,
        plan=_plan_in(given) or around.plan,
        heading=status,
    )


def is_goal(timing: Timing) -> bool:
    """Whether a time is said as an aim."""
    return timing.moment is not None and timing.moment.until


def _plan_in(timing: Timing) -> tuple[int, int] | None:
    """The years of a plan, if the time is that of a plan."""
    if not timing.first or not timing.last or len(timing.last) > len("2025"):
        return None
    first, last = int(timing.first), int(timing.last)
    return (first, last) if last - first == PLAN_YEARS - 1 else None


def _within(calendar: Calendar, given: Timing, status: Status | None) -> Calendar:
    """The calendar of a section that is about a time: 年末 in a review is its end."""
    reviewing = status is Status.ACTUAL
    if not given.first or len(given.first) > len("2024"):
        return calendar._replace(reviewing=reviewing)
    last = int(given.last or given.first)
    named = None if given.last else last
    if reviewing:
        return Calendar(calendar.today, last, last, reviewing=True)
    return Calendar(calendar.today or named, calendar.ended, named or calendar.named)
