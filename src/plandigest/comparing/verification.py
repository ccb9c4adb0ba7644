"""Holds the quotations and the figures of a draft against its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plandigest.comparing.edits import edits
from plandigest.comparing.likeness import likeness_of
from plandigest.comparing.measure import Measure, measure_of
from plandigest.comparing.owners import owners_of
from plandigest.comparing.quotations import quotations, terms
from plandigest.comparing.sources import Sources, tight
from plandigest.model.comparison import Likeness
from plandigest.model.document import Document
from plandigest.model.figure import Bound, Figure
from plandigest.model.span import Span
from plandigest.model.verification import Fidelity, Finding

_SURE = frozenset({Likeness.SAME, Likeness.SYNONYM, Likeness.CONTEXT})

Read = tuple[Document, Sequence[Figure]]
"""A document with its figures."""


def verify(draft: Read, sources: Sequence[Read]) -> tuple[Finding, ...]:
    """What a draft quotes and counts, each with the place it comes from, in reading order.

    Args:
        draft: the draft.
        sources: the documents it may draw on.
    """
    document, figures = draft
    quoted = [*quotations(document)]
    looked_up = Sources([source for source, _ in sources])
    numbers = _Numbers(sources)
    own = [figure for figure in _unquoted(figures, quoted) if figure.indicator]
    found = [
        *(_quotation(document, span, looked_up) for span in quoted),
        *(numbers.finding(document, figure) for figure in own),
    ]
    return tuple(sorted(found, key=lambda finding: finding.span.start))


def unverified(draft: Read) -> tuple[list[Span], list[Figure]]:
    """What a draft quotes and counts that says too little to be looked up.

    Names and terms between quotation marks, and figures of which it does not say what they measure.
    """
    document, figures = draft
    own = _unquoted(figures, [*quotations(document)])
    return [*terms(document)], [figure for figure in own if not figure.indicator]


def _unquoted(figures: Sequence[Figure], quoted: Sequence[Span]) -> list[Figure]:
    """The quantities that a draft states itself; 三大工程 counts nothing."""
    return [
        figure
        for figure in figures
        if figure.amount is not None
        and not figure.enumeration
        and not any(span.covers(figure.span) for span in quoted)
    ]


def _quotation(draft: Document, span: Span, sources: Sources) -> Finding:
    words = draft.string(span)
    if place := sources.verbatim(words):
        return Finding(span, None, Fidelity.VERBATIM, place.document, place.span)
    if likely := sources.altered(words):
        place, pieces = likely
        return Finding(span, None, Fidelity.ALTERED, place.document, place.span, pieces)
    return Finding(span, None, Fidelity.NOT_FOUND)


class _Numbers:
    """The figures of the sources, by their amount and by the end of their name."""

    def __init__(self, sources: Sequence[Read]) -> None:
        self._by_value: defaultdict[tuple[Decimal | None, str | None], list[Measure]]
        self._by_value = defaultdict(list)
        self._by_name: defaultdict[str, list[Measure]] = defaultdict(list)
        self._home: dict[int, Document] = {}
        self._owners: tuple[str, ...] = tuple(
            owner for document, _ in sources for owner in owners_of(document)
        )
        for document, figures in sources:
            for figure in figures:
                measure = measure_of(document, figure, self._owners)
                if measure is not None and figure.amount is not None:
                    self._home[id(measure)] = document
                    self._by_value[figure.amount, figure.base_unit].append(measure)
                    self._by_name[measure.key].append(measure)

    def finding(self, draft: Document, figure: Figure) -> Finding:
        """Whether a source has the figure: the same value of the same measure, or another value."""
        measure = measure_of(draft, figure, self._owners)
        if measure is None:
            return Finding(figure.span, figure, Fidelity.NOT_FOUND)
        for other in self._by_value.get((figure.amount, figure.base_unit), ()):
            if likeness_of(measure, other) in _SURE and _same_bound(other.figure, figure):
                return self._found(figure, Fidelity.VERBATIM, other, draft)
        for other in self._alike(measure):
            if other.figure.status is figure.status or other.figure.amount == figure.amount:
                return self._found(figure, Fidelity.ALTERED, other, draft)
        return Finding(figure.span, figure, Fidelity.NOT_FOUND)

    def _alike(self, measure: Measure) -> Iterator[Measure]:
        """Other values of the measure for the same time, or where one side says no time."""
        when = measure.figure.period
        return (
            other
            for other in self._by_name.get(measure.key, ())
            if likeness_of(measure, other) in _SURE
            and (not when or not other.figure.period or str(when) == str(other.figure.period))
        )

    def _found(
        self, figure: Figure, fidelity: Fidelity, other: Measure, draft: Document
    ) -> Finding:
        source, span = self._home[id(other)], other.figure.span
        if fidelity is Fidelity.VERBATIM:
            return Finding(figure.span, figure, fidelity, source, span)
        pieces = edits(tight(source.string(span)), tight(draft.string(figure.span)))
        return Finding(figure.span, figure, fidelity, source, span, pieces)


def _same_bound(one: Figure, other: Figure) -> bool:
    """Whether two figures say as much of their value; 达到 adds nothing."""
    plain = frozenset({Bound.EXACT, Bound.REACH})
    return one.bound is other.bound or {one.bound, other.bound} <= plain
