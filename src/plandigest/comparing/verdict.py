"""Whether a result reaches a target, and how a target is set against the one before."""

from __future__ import annotations

from decimal import Decimal

from plandigest.comparing.likeness import accrue_alike
from plandigest.comparing.measure import Measure
from plandigest.comparing.times import of_one_length
from plandigest.lexicon.measures import measure_words
from plandigest.model.comparison import Shift, Verdict
from plandigest.model.figure import Bound, Direction, Figure, FigureKind

_ABOUT = Decimal("0.05")
"""By how much of the target a result may miss one that is 左右 or 约."""
_COUNTS = frozenset({None, "个", "人"})
"""Units of things that are counted, and none at all."""
_KEPT_DOWN = ("控制",)
"""Words in the clause of a target that say which side of it is the better one."""
_MOVEMENTS = frozenset({FigureKind.GROWTH_RATE, FigureKind.PP_DIFFERENCE})
_BELOW = frozenset({Bound.LT, Bound.LE})
_ABOVE = frozenset({Bound.GT, Bound.GE, Bound.REACH})


def verdict(target: Measure, result: Measure) -> Verdict:
    """Whether the result reaches the target; unknown where their bounds leave it open."""
    aim, got = target.figure, result.figure
    lower = is_better_lower(target)
    wanted, reached = _nearest_end(target, lower=lower), signed(result)
    if not _of_one_sort(target, result) or got.value_max is not None:
        return Verdict.UNKNOWN
    if wanted is None or reached is None:
        return Verdict.UNKNOWN
    if is_steady(target):
        return _kept_steady(target, wanted, reached)
    if aim.bound is Bound.ABOUT:
        slack = abs(wanted) * _ABOUT
        wanted = wanted + slack if lower else wanted - slack
    if lower:
        met, open_end = _at_most(aim, wanted, reached, got), got.bound in _ABOVE - {Bound.REACH}
    else:
        met, open_end = _at_least(aim, wanted, reached, got), got.bound in _BELOW
    return Verdict.UNKNOWN if open_end and met else Verdict.MET if met else Verdict.MISSED


def _nearest_end(target: Measure, *, lower: bool) -> Decimal | None:
    """The value to be reached; of a range (8%—8.5%) the end that is reached first."""
    figure, end = target.figure, signed(target)
    if figure.value_max is None or not lower or figure.kind in _MOVEMENTS:
        return end
    return end * figure.value_max / figure.value if end and figure.value else None


def is_steady(measure: Measure) -> bool:
    """Whether a measure is neither to rise nor to fall: prices, where no bound says otherwise."""
    bounded = measure.figure.bound in _BELOW | _ABOVE
    return not bounded and any(word in measure.name for word in measure_words("steady"))


def _kept_steady(target: Measure, wanted: Decimal, reached: Decimal) -> Verdict:
    """Met at the target or near it; below it only where it was to be kept down (控制在2%左右)."""
    slack = abs(wanted) * _ABOUT
    if abs(reached - wanted) <= slack:
        return Verdict.MET
    if reached > wanted:
        return Verdict.MISSED
    return Verdict.MET if any(word in target.clause for word in _KEPT_DOWN) else Verdict.UNKNOWN


def is_better_lower(measure: Measure) -> bool:
    """Whether the measure is to fall: the target says so by its bound, or the name does."""
    figure = measure.figure
    if figure.bound in _BELOW or figure.direction is Direction.DOWN:
        return True
    if figure.bound in _ABOVE or figure.kind is FigureKind.GROWTH_RATE:
        return False
    if any(word in measure.name for word in measure_words("removed")):
        return False
    return any(word in measure.name for word in measure_words("lower"))


def _at_most(aim: Figure, wanted: Decimal, reached: Decimal, got: Figure) -> bool:
    if aim.bound is Bound.LT or got.bound is Bound.GT:
        return reached < wanted
    return reached <= wanted


def _at_least(aim: Figure, wanted: Decimal, reached: Decimal, got: Figure) -> bool:
    beyond = got.bound is Bound.GT  # 突破1000 reaches 1000以上 and 超过1000 alike
    if (aim.bound is Bound.GT and not beyond) or got.bound is Bound.LT:  # 近1000 is less
        return reached > wanted
    return reached >= wanted


def signed(measure: Measure) -> Decimal | None:
    """The amount, below zero for a fall, as screens show it."""
    figure, amount = measure.figure, measure.amount
    falls = figure.direction is Direction.DOWN and figure.kind in _MOVEMENTS
    return -amount if falls and amount is not None else amount


def comparable(one: Measure, other: Measure) -> bool:
    """Whether the values of two measures can be subtracted."""
    ranges = one.figure.value_max is not None or other.figure.value_max is not None
    return _of_one_sort(one, other) and not ranges


def _of_one_sort(one: Measure, other: Measure) -> bool:
    """Whether two measures are counted alike.

    What is added or done within a time, or how much something grows, is told of that time:
    of one year and of five it cannot be held together.
    """
    if None in (one.amount, other.amount) or one.dimension is not other.dimension:
        return False
    if not (accrue_alike(one, other) and of_one_length(one, other)):
        return False
    units = {one.unit, other.unit}
    return len(units) == 1 or (None in units and units <= _COUNTS)  # 1万贫困人口, 10560名


def shift_of(old: Measure, new: Measure) -> Shift | None:
    """How the new target is set against the old one; None where it cannot be told."""
    before, after = signed(old), signed(new)
    if before is None or after is None or not comparable(old, new):
        return None
    if before == after:
        return Shift.SAME
    return Shift.RAISED if after > before else Shift.LOWERED
