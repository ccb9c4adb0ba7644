"""The targets of a document, in the order in which it puts them first itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plandigest.lexicon.goals import counts_goals, names_goals, opens_goals
from plandigest.model.changes import change_pairs
from plandigest.model.digest import Rank, Target, Years
from plandigest.model.document import Document
from plandigest.model.figure import ChangeRole, Figure, FigureKind, Nature, PeriodSource, Status
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.model.span import Span

_LEAST_ROWS = 3
"""Targets that make a table one of indicators."""

_ITEMS = frozenset({"项", "个", "条"})
"""What goals, tasks and measures themselves are counted in."""

_Key = tuple[str, bool, Decimal | None, Decimal | None]


def targets(
    document: Document, figures: Sequence[Figure], years: Years | None
) -> tuple[Target, ...]:
    """The targets that have an indicator, each once.

    Args:
        document: the document.
        figures: its figures, in reading order.
        years: what time it is for.
    """
    aims = [figure for figure in figures if _is_aim(figure)]
    table = _main_table(document, aims)
    goals = tuple(_goals(document))
    ranked: defaultdict[_Key, list[tuple[Rank, Figure]]] = defaultdict(list)
    for figure in aims:
        ranked[_key(figure)].append((_rank(figure, table, goals), figure))
    bases = _Bases(figures, years)
    found = []
    for mentions in ranked.values():
        rank, first = min(mentions, key=lambda each: (each[0], each[1].span))
        said = tuple(figure for _, figure in mentions)
        found.append(Target(first, bases.of(said), rank, said))
    own = str(years.first) if years and years.first == years.last else None
    return tuple(sorted(found, key=lambda target: _order(target, own)))


def _is_aim(figure: Figure) -> bool:
    """Whether it says what is to be attained, and not from where (由12公顷增加到18公顷)."""
    starts = figure.change is not None and figure.change.role is ChangeRole.FROM
    if figure.unit in _ITEMS and counts_goals(str(figure.indicator)):
        return False  # 22项主要指标
    return figure.status is Status.TARGET and figure.indicator is not None and not starts


def _order(target: Target, year: str | None) -> tuple[Rank, bool, bool, Span]:
    """Where a target stands: in a report on one year, its goals before those of a plan."""
    figure = target.figure
    binds = target.rank is Rank.TABLE and figure.nature is Nature.BINDING
    own = year is not None and figure.period is not None and str(figure.period) == year
    return target.rank, not binds, not own, figure.span


def _key(figure: Figure) -> _Key:
    """What tells targets apart; units do not, which tables and sentences word differently."""
    return str(figure.indicator), figure.base_unit == "1", figure.value, figure.value_max


def _rank(figure: Figure, table: Span | None, goals: Sequence[Span]) -> Rank:
    if table and table.covers(figure.span):
        return Rank.TABLE
    return Rank.GOALS if any(goal.covers(figure.span) for goal in goals) else Rank.TEXT


def _main_table(document: Document, aims: Sequence[Figure]) -> Span | None:
    """The table that holds the most targets, if it holds some."""
    held = Counter(
        table.span
        for table in _tables(document.body)
        for figure in aims
        if table.span.covers(figure.span)
    )
    span, count = next(iter(held.most_common(1)), (None, 0))
    return span if count >= _LEAST_ROWS else None


def _tables(body: Sequence[Section | Paragraph | Table]) -> Iterator[Table]:
    for item in body:
        if isinstance(item, Section):
            yield from _tables(item.body)
        elif isinstance(item, Table):
            yield item


def _goals(document: Document) -> Iterator[Span]:
    """Sections named as goals, and paragraphs from where they begin to say them."""
    for section in document.walk():
        if names_goals(document.string(section.title)):
            yield section.span
    for unit in document.units():
        at = opens_goals(document.text[unit.span])
        if at is not None:
            yield Span(unit.span.start + at, unit.span.end)


class _Bases:
    """What targets start from."""

    def __init__(self, figures: Sequence[Figure], years: Years | None) -> None:
        self._before = {pair.after.span: pair.before for pair in change_pairs(figures)}
        self._year = str(years.first - 1) if years else None
        self._results: defaultdict[tuple[str, str | None, FigureKind], list[Figure]]
        self._results = defaultdict(list)
        for figure in figures:
            if figure.status is Status.ACTUAL and figure.indicator:
                self._results[_measured(figure)].append(figure)

    def of(self, mentions: Sequence[Figure]) -> Figure | None:
        """The other end of its change, the result in its row, or that of the year before.

        The year before a plan or report begins is the only one whose result is surely
        what a target is set against; two values for it are none.
        """
        for figure in mentions:
            if before := self._before.get(figure.span):
                return before
        results = self._results[_measured(mentions[0])]
        rows = {figure.sentence for figure in mentions}
        beside = [result for result in results if result.sentence in rows]
        stated = [result for result in results if self._is_of_the_year_before(result)]
        return _agreed(beside) or _agreed(stated)

    def _is_of_the_year_before(self, result: Figure) -> bool:
        return (
            self._year is not None
            and result.period is not None
            and result.period_source is not PeriodSource.NONE
            and str(result.period) == self._year
        )


def _measured(figure: Figure) -> tuple[str, str | None, FigureKind]:
    return str(figure.indicator), figure.base_unit, figure.kind


def _agreed(results: Sequence[Figure]) -> Figure | None:
    """The first of them, where all say the same."""
    return (
        results[0] if len({(result.amount, result.value_max) for result in results}) == 1 else None
    )
