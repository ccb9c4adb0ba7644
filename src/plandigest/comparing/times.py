"""Whether two measures speak of times that may stand in one row.

What is added, done or grown within one year is no result of what was set for five, nor
the other way round; how much there is at the end of a year may be held beside any other.
"""

from __future__ import annotations

from decimal import Decimal

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
    return before and of_one_length(result, goal) and not _is_mean_growth(goal)


def _is_mean_growth(measure: Measure) -> bool:
    """Whether it is how much something grows in each of several years: no level to start from."""
    return measure.dimension is Dimension.GROWTH and (measure.years or 1) > 1


def precedes(before: Measure, after: Measure) -> bool:
    """Whether one of two results is of an earlier year."""
    one, other = last_year(before.figure), last_year(after.figure)
    if one is None or other is None or one >= other:
        return False
    return of_one_length(before, after) or _stands_a_year_on(before, after)


def _stands_a_year_on(before: Measure, after: Measure) -> bool:
    """Whether what is told in a review of several years can only be all there is at their end.

    What was done in five years is several times what was done in one; of what stands, there is
    about as much as the year before.
    """
    reviewed = (after.years or 1) > 1 and before.years == 1
    counted = before.dimension is after.dimension is Dimension.AMOUNT and before.unit == after.unit
    if not (reviewed and counted) or before.says_added or after.says_added:
        return False
    if not before.amount or after.amount is None:
        return False
    least, most = _A_YEAR_ON
    return least <= after.amount / before.amount <= most


_A_YEAR_ON = Decimal("0.9"), Decimal("1.5")
"""How much of what stands there may be a year on."""


def of_one_length(one: Measure, other: Measure) -> bool:
    """Whether two measures may be held together by how many years they are told of.

    Over several years, how much something grew in all is not how much it grew in a year.
    """
    lengths = {one.years, other.years} - {None}
    if len(lengths) > 1:
        return not (one.of_a_time or other.of_a_time)
    grows = one.dimension is other.dimension is Dimension.GROWTH
    return lengths <= {1} or not grows or one.yearly == other.yearly
