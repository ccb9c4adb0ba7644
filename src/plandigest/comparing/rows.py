"""Puts the figures of two documents in rows: last target, result, new target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from plandigest.comparing.matching import Match, matches
from plandigest.comparing.measure import Measure, measure_of
from plandigest.comparing.owners import owners_of
from plandigest.comparing.redefinition import Redefinitions
from plandigest.comparing.verdict import comparable, shift_of, signed, verdict
from plandigest.model.comparison import Likeness, Row, Shift
from plandigest.model.digest import Digest, Years
from plandigest.model.figure import Figure, Status


def rows_of(old: Digest, new: Digest) -> tuple[Row, ...]:
    """The measures of two documents: shared ones, then new ones, then dropped ones."""
    return _Pairing(old, new).rows()


class _Pairing:
    """The measures of two documents, and which of them say the same."""

    def __init__(self, old: Digest, new: Digest) -> None:
        self._old, self._new = old, new
        owners = owners_of(old.document) + owners_of(new.document)
        self._aims = measures(old, targets(old), owners)
        self._goals = measures(new, targets(new), owners)
        results = [figure for figure in new.figures if figure.status is Status.ACTUAL]
        self._results = measures(new, results, owners)
        before = [figure for figure in old.figures if figure.status is Status.ACTUAL]
        self._before = measures(old, before, owners)
        self._redefined = Redefinitions(new.document)

    def rows(self) -> tuple[Row, ...]:
        goals = _by_left(matches(self._aims, self._goals))
        due = _by_left(self._results_due())
        reported = {id(match.right) for match in due.values()}
        shared: list[Row] = []
        dropped: list[Row] = []
        for aim in self._aims:
            goal, result = goals.get(id(aim)), due.get(id(aim))
            row = self._row(aim, result, goal)
            (shared if goal or result else dropped).append(row)
        baselines = self._baselines(reported)
        matched = {id(match.right) for match in goals.values()}
        fresh = [self._fresh(goal) for goal in self._goals if id(goal) not in matched]
        return (*shared, *baselines, *fresh, *dropped)

    def _results_due(self) -> Iterable[Match]:
        """The results that stand for the time an old target was set for."""
        last = _last(self._old.years)
        due = [result for result in self._results if _ends(result.figure) in (None, last)]
        ended = [result for result in due if _ends(result.figure) == last] if last else due
        found = matches(self._aims, ended)
        return (match for match in found if match.likeness is not Likeness.DIMENSION)

    def _baselines(self, reported: set[int]) -> list[Row]:
        """What the old document reports and the new one reports again, with no target between."""
        aimed = {(aim.key, aim.dimension) for aim in self._aims}
        latest = self._latest(self._before)
        before = [each for each in latest if (each.key, each.dimension) not in aimed]
        later = [result for result in self._latest(self._results) if id(result) not in reported]
        found = [
            match
            for match in matches(before, later)
            if (_ends(match.left.figure) or "") < (_ends(match.right.figure) or "")
        ]
        return [self._row(match.left, match, None, aimed=False) for match in found]

    def _latest(self, measures: Sequence[Measure]) -> list[Measure]:
        """Of what is reported for several years, the last."""
        best: dict[tuple[str, str], Measure] = {}
        for measure in measures:
            key = measure.key, measure.dimension
            other = best.get(key)
            if other is None or _recency(measure.figure) > _recency(other.figure):
                best[key] = measure
        return [*best.values()]

    def _row(
        self, left: Measure, result: Match | None, goal: Match | None, *, aimed: bool = True
    ) -> Row:
        """A row of the old document's measure, with what the new one says of it."""
        surest = max(filter(None, (result, goal)), key=lambda match: match.score, default=None)
        weakest = min(filter(None, (result, goal)), key=lambda match: match.score, default=None)
        new = goal.right if goal else None
        note = self._redefined.of(new) if new else None
        difference, unit = _difference(left, new) if new and not note else (None, None)
        return Row(
            name=(new or (surest.right if surest else left)).name,
            old=left.figure,
            result=result.right.figure if result else None,
            new=new.figure if new else None,
            difference=difference,
            difference_unit=unit,
            verdict=verdict(left, result.right) if result and aimed else None,
            shift=Shift.REDEFINED if note else self._shift(left, new, aimed=aimed),
            note=note,
            likeness=weakest.likeness if weakest else None,
            score=weakest.score if weakest else 1.0,
        )

    def _shift(self, left: Measure, new: Measure | None, *, aimed: bool) -> Shift | None:
        if new is not None:
            return shift_of(left, new)
        return Shift.DROPPED if aimed else None

    def _fresh(self, goal: Measure) -> Row:
        """A row that only the new document has."""
        return Row(goal.name, None, None, goal.figure, None, None, None, Shift.NEW, None, None, 1.0)


def measures(digest: Digest, figures: Iterable[Figure], owners: tuple[str, ...]) -> list[Measure]:
    """The measures of figures, each once: the first of those with one name, time and value."""
    found: dict[tuple[str, str, str, Decimal | None], Measure] = {}
    years = digest.years
    span = years.last - years.first + 1 if years else None
    for figure in figures:
        measure = measure_of(digest.document, figure, owners, span)
        if measure is not None:
            key = measure.key, measure.dimension, _ends(figure) or "", figure.amount
            found.setdefault(key, measure)
    return [*found.values()]


def targets(digest: Digest) -> list[Figure]:
    """The targets of a document, those of its main table first."""
    return [target.figure for target in digest.targets]


def _by_left(found: Iterable[Match]) -> dict[int, Match]:
    return {id(match.left): match for match in found}


def _last(years: Years | None) -> str | None:
    return str(years.last) if years else None


def _ends(figure: Figure) -> str | None:
    """The last year that a figure speaks of."""
    period = figure.period
    return (period.end or period.start)[:4] if period else None


def _recency(figure: Figure) -> tuple[str, bool]:
    """The last year, and whether the figure is of that year alone."""
    return _ends(figure) or "", bool(figure.period and figure.period.end is None)


def _difference(old: Measure, new: Measure) -> tuple[Decimal | None, str | None]:
    """New less old in the unit of the new one; of two shares in percentage points."""
    one, other = old.figure, new.figure
    before, after = signed(one), signed(other)
    if not comparable(old, new) or before is None or after is None or not other.amount:
        return None, None
    scale = (other.value or Decimal(0)) / other.amount  # from the base unit to 万 or 亿
    unit = "个百分点" if other.unit == "%" else other.unit
    return _plain((after - before) * scale), unit


_DIGITS = 9
"""Decimals that are kept: units are multiples of ten of one another."""


def _plain(number: Decimal) -> Decimal:
    """The number without zeros at its end, and without an exponent."""
    short = round(number, _DIGITS).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral() else short
