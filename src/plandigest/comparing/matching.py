"""Which measures of two sides are one, the surest pairs first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from plandigest.comparing.likeness import likeness_of
from plandigest.comparing.measure import Measure
from plandigest.comparing.wording import Accrual, is_bare
from plandigest.model.comparison import Likeness
from plandigest.model.figure import Bound

_SCORES = {
    Likeness.SAME: 1.0,
    Likeness.SYNONYM: 0.95,
    Likeness.CONTEXT: 0.8,
    Likeness.FLOW: 0.7,
    Likeness.DIMENSION: 0.6,
}
_NEVER = 9999
_MANY = 100
"""Measures that are looked at for one name, and for two characters of it; more tell nothing."""
Fit = Callable[[Measure, Measure], bool]
"""Whether a measure of the left side and one of the right may stand in one row, by their times."""


class Match(NamedTuple):
    """Two measures that say the same, and how that was found."""

    left: Measure
    right: Measure
    likeness: Likeness

    @property
    def score(self) -> float:
        """How sure it is, from 0 to 1."""
        return _SCORES[self.likeness]


def matches(
    left: Sequence[Measure], right: Sequence[Measure], fit: Fit, likely: frozenset[Likeness]
) -> Iterator[Match]:
    """The pairs that say the same, each measure in one at most, the surest first.

    Args:
        left: measures of one side.
        right: those of the other.
        fit: whether the times of two measures allow it.
        likely: the ways of saying the same that count.
    """
    taken: set[int] = set()
    found = (match for match in _candidates(left, right, fit) if match.likeness in likely)
    for match in sorted(found, key=_order):
        ends = {id(match.left), id(match.right)}
        if not ends & taken:
            taken |= ends
            yield match


def _order(match: Match) -> tuple[float, bool, int, bool, float]:
    """The surest first; then those of one unit, of next year, that say how much; then the rest.

    Words of one meaning are as sure as the same words where a document has both: 粮食总产446亿斤,
    粮食产量连续多年稳定在430亿斤以上.
    """
    left, right = match.left, match.right
    unlike = match.score if match.score < _SCORES[Likeness.SYNONYM] else 1.0
    vague = right.figure.bound is Bound.GE
    return -unlike, left.unit != right.unit, right.until or _NEVER, vague, -match.score


def _candidates(left: Sequence[Measure], right: Sequence[Measure], fit: Fit) -> Iterator[Match]:
    """All pairs that could be one, in the order of the left side, then of the right."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    by_pair: defaultdict[str, list[int]] = defaultdict(list)
    for at, measure in enumerate(right):
        by_key[measure.key].append(at)
        for pair in _pairs(measure):
            by_pair[pair].append(at)
    sizes = [max(len(measure.words) - 1, 1) for measure in right]
    for measure in left:
        own = _pairs(measure)
        shared = Counter(at for pair in own for at in by_pair[pair][:_MANY])
        near = {at for at, count in shared.items() if 2 * count >= min(len(own), sizes[at])}
        for at in sorted(near.union(by_key[measure.key][:_MANY])):
            fits = fit(measure, right[at]) and _says_which(measure, right[at])
            likeness = likeness_of(measure, right[at]) if fits else None
            if likeness is not None:
                yield Match(measure, right[at], likeness)


def _pairs(measure: Measure) -> set[str]:
    return {one + other for one, other in pairwise(measure.words)}


def _says_which(left: Measure, right: Measure) -> bool:
    """Whether the names say what is measured, or both say in the same words what was added."""
    if not (is_bare(left.words) or is_bare(right.words)):
        return True
    done = {left.accrual, right.accrual} <= {Accrual.ADDED, Accrual.LED}
    return left.name == right.name and done  # 引进项目, 实施改造企业
