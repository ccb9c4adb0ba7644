"""Whether two measures are one: the only place that decides it.

A qualifier on one side alone makes two measures (数字经济, 数字经济核心产业), unless it is
the owner that the other side says in its sentence or heading. Numbers decide nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from plandigest.comparing.measure import Dimension, Measure
from plandigest.lexicon.measures import measure_words
from plandigest.model.comparison import Likeness

_SCORES = {
    Likeness.SAME: 1.0,
    Likeness.SYNONYM: 0.95,
    Likeness.CONTEXT: 0.8,
    Likeness.FLOW: 0.7,
    Likeness.DIMENSION: 0.6,
}
_GROWING = frozenset({Dimension.AMOUNT, Dimension.MULTIPLE})
"""What grows: an amount, and how many times it is to be what it was (翻一番)."""
_TAIL = 3
"""Characters at the end of a name by which candidates are found."""
_LEAST = 3
"""Characters of a name that may go without the words that its context says."""


class Match(NamedTuple):
    """Two measures that say the same, and how that was found."""

    left: Measure
    right: Measure
    likeness: Likeness

    @property
    def score(self) -> float:
        """How sure it is, from 0 to 1."""
        return _SCORES[self.likeness]


def matches(left: Sequence[Measure], right: Sequence[Measure]) -> Iterator[Match]:
    """The pairs that say the same, each measure in one at most, the surest first."""
    taken: set[int] = set()
    for match in sorted(_candidates(left, right), key=lambda each: -each.score):
        ends = {id(match.left), id(match.right)}
        if not ends & taken:
            taken |= ends
            yield match


def _candidates(left: Sequence[Measure], right: Sequence[Measure]) -> Iterator[Match]:
    """All pairs that could be one, in the order of the left side, then of the right."""
    by_key = _indexed(right, lambda measure: measure.key)
    by_tail = _indexed(right, lambda measure: measure.words[-_TAIL:])
    for measure in left:
        near = {id(each): each for each in by_key[measure.key]}
        near |= {id(each): each for each in by_tail[measure.words[-_TAIL:]]}
        for other in near.values():
            likeness = likeness_of(measure, other)
            if likeness is not None:
                yield Match(measure, other, likeness)


def likeness_of(left: Measure, right: Measure) -> Likeness | None:
    """How two measures say the same; None where they do not."""
    same = left.key == right.key
    if not same and not (left.flow == right.flow and _says_the_rest(left, right)):
        return None
    if left.dimension is not right.dimension:
        both = {left.dimension, right.dimension}
        told = both <= _GROWING or (same and left.flow == right.flow)
        return Likeness.DIMENSION if told and Dimension.RANK not in both else None
    if not same:
        return Likeness.CONTEXT
    if left.flow != right.flow:
        return Likeness.FLOW
    return Likeness.SAME if sorted(left.plain) == sorted(right.plain) else Likeness.SYNONYM


def _says_the_rest(left: Measure, right: Measure) -> bool:
    """Whether the longer name only adds an owner that the other's context says."""
    short, long = sorted((left, right), key=lambda measure: len(measure.words))
    rest = owner_of(long.words, short.words)
    return bool(rest) and rest in short.context


def owner_of(long: str, short: str) -> str:
    """What a longer name has before a shorter one; "" where it makes another measure of it."""
    if len(short) < _LEAST or not long.endswith(short):
        return ""
    rest = long.removesuffix(short)
    return "" if rest.endswith(measure_words("narrowing")) else rest


def _indexed(
    measures: Iterable[Measure], by: Callable[[Measure], str]
) -> defaultdict[str, list[Measure]]:
    found: defaultdict[str, list[Measure]] = defaultdict(list)
    for measure in measures:
        found[by(measure)].append(measure)
    return found
