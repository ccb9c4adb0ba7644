"""Whether two measures speak of times that may stand in one row.

What is added, done or grown within one year is no result of what was set for five, nor
the other way round; how much there is at the end of a year may be held beside any other.
"""

from __future__ import annotations

from plandigest.comparing.measure import Dimension, Measure
from plandigest.model.figure import Figure


def last_year(figure: Figure) -> int | None:
    """The last year that a figure speaks of."""
    period = figure.period
    return int((period.end or period.start)[:4]) if period else None


def is_due(aim: Measure, result: Measure) -> bool:
    """Whether a result is of the time that a target was set for."""
    year = last_year(result.figure)
    return year is not None and year == aim.until and of_one_length(aim, result)


def leads_to(result: Measure, goal: Measure) -> bool:
    """Whether a result is what a new target starts from: that of the time just before it."""
    year = last_year(result.figure)
    before = goal.since is not None and year == goal.since - 1
    return before and of_one_length(result, goal)


def precedes(before: Measure, after: Measure) -> bool:
    """Whether one of two results is of an earlier year."""
    one, other = last_year(before.figure), last_year(after.figure)
    return one is not None and other is not None and one < other and of_one_length(before, after)


def of_one_length(one: Measure, other: Measure) -> bool:
    """Whether two measures may be held together by how many years they are told of.

    Over several years, how much something grew in all is not how much it grew in a year.
    """
    lengths = {one.years, other.years} - {None}
    if len(lengths) > 1:
        return not (one.of_a_time or other.of_a_time)
    grows = one.dimension is other.dimension is Dimension.GROWTH
    return lengths <= {1} or not grows or one.yearly == other.yearly
