"""Whether a result reaches a target, and how a target is set against the one before."""

from __future__ import annotations

from decimal import Decimal

from plandigest.comparing.measure import Dimension, Measure
from plandigest.lexicon.measures import measure_words
from plandigest.model.comparison import Shift, Verdict
from plandigest.model.figure import Bound, Direction, Figure, FigureKind

_ABOUT = Decimal("0.05")
"""By how much of the target a result may miss one that is 左右 or 约."""
_MOVEMENTS = frozenset({FigureKind.GROWTH_RATE, FigureKind.PP_DIFFERENCE})
_BELOW = frozenset({Bound.LT, Bound.LE})
_ABOVE = frozenset({Bound.GT, Bound.GE, Bound.REACH})


def verdict(target: Measure, result: Measure) -> Verdict:
    """Whether the result reaches the target; unknown where their bounds leave it open."""
    aim, got = target.figure, result.figure
    if not comparable(target, result):
        return Verdict.UNKNOWN
    wanted, reached = signed(aim), signed(got)
    if wanted is None or reached is None:
        return Verdict.UNKNOWN
    lower = is_better_lower(target)
    if aim.bound is Bound.ABOUT:
        slack = abs(wanted) * _ABOUT
        wanted = wanted + slack if lower else wanted - slack
    if lower:
        met, open_end = _at_most(aim, wanted, reached), got.bound in _ABOVE - {Bound.REACH}
    else:
        met, open_end = _at_least(aim, wanted, reached, got), got.bound in _BELOW
    return Verdict.UNKNOWN if open_end and met else Verdict.MET if met else Verdict.MISSED


def is_better_lower(measure: Measure) -> bool:
    """Whether the measure is to fall: the target says so by its bound, or the name does."""
    figure = measure.figure
    if figure.bound in _BELOW or figure.direction is Direction.DOWN:
        return True
    if figure.bound in _ABOVE or figure.kind is FigureKind.GROWTH_RATE:
        return False
    return any(word in measure.name for word in measure_words("lower"))


def _at_most(aim: Figure, wanted: Decimal, reached: Decimal) -> bool:
    return reached < wanted if aim.bound is Bound.LT else reached <= wanted


def _at_least(aim: Figure, wanted: Decimal, reached: Decimal, got: Figure) -> bool:
    beyond = got.bound is Bound.GT  # 突破1000 reaches 1000以上 and 超过1000 alike
    if aim.bound is Bound.GT and not beyond:
        return reached > wanted
    return reached >= wanted


def signed(figure: Figure) -> Decimal | None:
    """The amount, below zero for a fall, as screens show it."""
    amount = figure.amount
    falls = figure.direction is Direction.DOWN and figure.kind in _MOVEMENTS
    return -amount if falls and amount is not None else amount


def comparable(one: Measure, other: Measure) -> bool:
    """Whether the values of two measures can be subtracted.

    What is added or done within a time, or how much something grows, is told of that time:
    of one year and of five it cannot be.
    """
    left, right = one.figure, other.figure
    if None in (left.amount, right.amount) or one.dimension is not other.dimension:
        return False
    of_a_time = one.flow or other.flow or left.kind in _MOVEMENTS or _within(one, other)
    if one.flow != other.flow or (of_a_time and _differ(one.years, other.years)):
        return False
    return left.base_unit == right.base_unit and left.value_max is right.value_max is None


def _within(one: Measure, other: Measure) -> bool:
    """Whether an amount is told of several years together (2026–2030: 1.2 万家)."""
    spans = any(each.figure.period and each.figure.period.end for each in (one, other))
    return spans and one.dimension is Dimension.AMOUNT


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other


def shift_of(old: Measure, new: Measure) -> Shift | None:
    """How the new target is set against the old one; None where it cannot be told."""
    before, after = signed(old.figure), signed(new.figure)
    if before is None or after is None or not comparable(old, new):
        return None
    if before == after:
        return Shift.SAME
    return Shift.RAISED if after > before else Shift.LOWERED
