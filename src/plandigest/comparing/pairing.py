"""Which measures of two documents belong together: last target, its result, the new target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from plandigest.comparing.matching import Match, matches
from plandigest.comparing.measure import Dimension, Measure, measure_of, measures_of
from plandigest.comparing.owners import owners_of
from plandigest.comparing.times import is_due, last_year, leads_to, of_one_length, precedes
from plandigest.comparing.wording import is_bare
from plandigest.model.comparison import Likeness
from plandigest.model.digest import Digest
from plandigest.model.figure import Bound, Figure, FigureKind, Status

_SURE = frozenset({Likeness.SAME, Likeness.SYNONYM})
_LIKE = _SURE | {Likeness.CONTEXT}
"""How a result may say what a target says: of the same sort, all there is or what is added."""
_ANY = frozenset(Likeness)
_VAGUE = frozenset({Bound.LE, Bound.GE, Bound.GT})


class Group(NamedTuple):
    """What two documents say of one measure.

    Attributes:
        old: what the old one aims at; where it has no target, what it reports.
        aimed: whether that is a target.
        result: what the new one reports.
        goal: what the new one aims at.
    """

    old: Measure | None
    aimed: bool
    result: Match | None
    goal: Match | None


class Pairing:
    """The measures of two documents, and which of them say the same."""

    def __init__(self, old: Digest, new: Digest) -> None:
        owners = owners_of(old.document) + owners_of(new.document)
        self._aims = measures(old, targets(old), owners)
        self._goals = measures(new, targets(new), owners)
        self._results = measures(new, _reported(new), owners)
        self._before = measures(old, _reported(old), owners)

    def groups(self) -> Iterator[Group]:
        """The measures of the old document's targets, then of new ones, then of results alone."""
        ahead = _by_left(matches(self._aims, self._goals, of_one_length, _ANY))
        due = _by_left(matches(self._aims, self._results, is_due, _LIKE))
        told = {id(match.right) for match in due.values()}
        left = [result for result in self._results if id(result) not in told]
        bases = _by_left(matches(self._goals, left, _starts_from, _LIKE))
        again = {id(match.right): match for match in self._reported_again(left)}
        for aim in self._aims:
            goal = ahead.get(id(aim))
            result = due.get(id(aim)) or (_through(aim, goal, bases) if goal else None)
            if result:
                again.pop(id(result.right), None)
            yield Group(aim, aimed=True, result=result, goal=goal)
        aimed = {id(match.right) for match in ahead.values()}
        for fresh in self._goals:
            if id(fresh) not in aimed:
                base = bases.get(id(fresh))
                before = again.pop(id(base.right), None) if base else None
                yield _of_new(fresh, base, before)
        for match in again.values():
            yield Group(match.left, aimed=False, result=match, goal=None)

    def _reported_again(self, results: Sequence[Measure]) -> Iterator[Match]:
        """What the old document reports and the new one reports again, with no target between."""
        aimed = {_thing(aim) for aim in self._aims}
        before = [each for each in _latest(self._before) if _thing(each) not in aimed]
        return matches(before, _latest(results), precedes, _LIKE)


def _of_new(goal: Measure, base: Match | None, before: Match | None) -> Group:
    """A new target with the result it starts from, and what the old document reports of it.

    A base that its own row of a table gives is no news of the old document.
    """
    likeness = base.likeness if base else Likeness.SAME
    if base and not before and base.right.figure.sentence == goal.figure.sentence:
        base = None
    old = before.left if before else None
    return Group(old, aimed=False, result=base, goal=Match(goal, goal, likeness))


def _starts_from(goal: Measure, result: Measure) -> bool:
    return leads_to(result, goal)


def _through(aim: Measure, goal: Match, bases: Mapping[int, Match]) -> Match | None:
    """The result that the new target starts from, where it is of the time of the old one, too."""
    base = bases.get(id(goal.right))
    if base is None or not {base.likeness, goal.likeness} <= _SURE or not is_due(aim, base.right):
        return None
    return Match(aim, base.right, min(base, goal, key=lambda match: match.score).likeness)


_Thing = tuple[str, Dimension, bool, str | None]


def _thing(measure: Measure) -> _Thing:
    """What tells the measures of one document apart, whatever their time."""
    unit = measure.unit if measure.dimension is Dimension.AMOUNT else None
    return measure.key, measure.dimension, measure.flow, unit


def _latest(measures: Sequence[Measure]) -> list[Measure]:
    """Of what is reported for several years, the last."""
    best: dict[_Thing, Measure] = {}
    for measure in measures:
        key = _thing(measure)
        other = best.get(key)
        if other is None or _recency(measure.figure) > _recency(other.figure):
            best[key] = measure
    return [*best.values()]


def _recency(figure: Figure) -> tuple[int, bool, bool]:
    """The last year, whether the figure is of that year alone, and whether it says how much.

    总量突破3万亿元 only says what was passed; 达到32765亿元 says how much there is.
    """
    alone = figure.period is not None and figure.period.end is None
    return last_year(figure) or 0, alone, figure.bound not in _VAGUE


def measures(digest: Digest, figures: Iterable[Figure], owners: tuple[str, ...]) -> list[Measure]:
    """The measures of figures, each once: the first of those with one name, time and value."""
    found: dict[tuple[_Thing, int | None, Decimal | None], Measure] = {}
    counted = {figure.span.end: figure for figure in digest.figures if figure.indicator}
    for figure in figures:
        for each in measures_of(digest.document, figure, owners, digest.years):
            measure = _with_owner(each, digest, owners, counted)
            key = _thing(measure), last_year(figure), figure.amount
            found.setdefault(key, measure)
    return [*found.values()]


def _with_owner(
    measure: Measure, digest: Digest, owners: tuple[str, ...], counted: Mapping[int, Figure]
) -> Measure:
    """A bare measure (完成投资) as that of the things counted just before it in its sentence.

    实施重点项目640个、完成投资3500亿元: 重点项目完成投资.
    """
    figure = measure.figure
    if not is_bare(measure.words):
        return measure
    text, start = digest.document.text.content, figure.span.start
    name = text.rfind(measure.name, max(figure.sentence.start, start - _CLOSE), start)
    stop = max(text.rfind(mark, figure.sentence.start, name) for mark in "、，") if name > 0 else -1
    ends = (end for end in range(stop, max(stop - _CLOSE, 0), -1) if end in counted)
    before = counted.get(next(ends, -1))
    if before is None or before.kind is not FigureKind.COUNT or before.indicator is None:
        return measure
    if any(mark in text[before.span.end : stop] for mark in "、，；："):
        return measure
    whole = f"{before.indicator}{measure.name}"
    return measure_of(digest.document, figure, owners, digest.years, whole) or measure


_CLOSE = 16
"""Characters within which a measure and the things it is of stand."""


def targets(digest: Digest) -> list[Figure]:
    """The targets of a document, those of its main table first, each for all its times."""
    return [figure for target in digest.targets for figure in (target.figure, *target.mentions)]


def _reported(digest: Digest) -> list[Figure]:
    """What a document says has come about."""
    return [figure for figure in digest.figures if figure.status is Status.ACTUAL]


def _by_left(found: Iterable[Match]) -> dict[int, Match]:
    return {id(match.left): match for match in found}
