"""Which figures are wanted, and in what order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from plandigest.cli.periods import Years, years_of
from plandigest.errors import ErrorCode, PatternError
from plandigest.model.document import Document
from plandigest.model.figure import Figure, Indicator, Period
from plandigest.model.span import Span


@dataclass(frozen=True, slots=True)
class Selection:
    """What figures must be to be shown; an empty or None condition lets all pass.

    Attributes:
        kinds: any of these kinds.
        statuses: any of these statuses.
        natures: any of these natures.
        units: any of these, as written (亿元) or as base unit (元).
        period: their time lies within it: "2020", "2024-06", "2021-2025", "十四五".
        section: they stand in a section so called, or under it.
        indicator: a part of their indicator, white space and case aside.
        mention: a part of their sentence, white space and case aside.
        tables: they stand in a table.
        everything: enumerations (三大) too.
        sort: "place", "indicator", "period", or "value" (by unit, then from great to small).
    """

    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    natures: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    period: str | None = None
    section: str | None = None
    indicator: str | None = None
    mention: str | None = None
    tables: bool = False
    everything: bool = False
    sort: str = "place"

    def __post_init__(self) -> None:
        """Refuse a period that is none.

        Raises:
            PatternError: the period is not in a form this understands.
        """
        if self.period is not None and years_of(self.period) is None:
            raise PatternError(ErrorCode.PERIOD, self.period)

    @property
    def narrows(self) -> bool:
        """Whether there is any condition."""
        texts = (self.period, self.section, self.indicator, self.mention)
        return any((self.kinds, self.statuses, self.natures, self.units, self.tables)) or any(
            text is not None for text in texts
        )

    @property
    def words(self) -> str | None:
        """The words that were asked for, if any were."""
        return self.indicator if self.mention is None else self.mention

    def of(self, document: Document, figures: Sequence[Figure]) -> list[Figure]:
        """Those of a document's figures that are wanted, in the order they are wanted in."""
        inside = figures if self.section is None else _inside(document, figures, self.section)
        if self.mention is not None:
            inside = _mentioning(document, inside, self.mention)
        if self.tables:
            inside = _in_tables(document, inside)
        wanted = [figure for figure in inside if self._takes(figure)]
        if self.sort == "indicator":
            wanted.sort(key=lambda figure: (figure.indicator is None, str(figure.indicator)))
        elif self.sort == "period":
            wanted.sort(key=lambda figure: (figure.period is None, str(figure.period)))
        elif self.sort == "value":
            wanted.sort(key=lambda figure: (figure.base_unit or "", -(figure.amount or 0)))
        return wanted

    def hits(self, document: Document) -> int:
        """How often the words that were asked for stand in the document, figures or none."""
        return _tight(document.text[document.span]).count(_tight(self.words or "\0"))

    def _takes(self, figure: Figure) -> bool:
        return (
            (self.everything or not figure.enumeration)
            and (not self.kinds or figure.kind in self.kinds)
            and (not self.statuses or figure.status in self.statuses)
            and (not self.natures or figure.nature in self.natures)
            and (not self.units or bool(self.units & {figure.unit, figure.base_unit}))
            and (self.period is None or _within(figure.period, years_of(self.period)))
            and (self.indicator is None or _holds(figure.indicator, self.indicator))
        )


def _within(period: Period | None, wanted: Years | None) -> bool:
    if period is None or wanted is None:
        return False
    # ISO dates compare as texts; a month lies in a year that it begins with.
    first, last = wanted
    end = period.end or period.start
    return first <= period.start and end[: len(last)] <= last and len(end) >= len(last)


def _holds(text: Indicator | str | None, part: str) -> bool:
    return text is not None and _tight(part) in _tight(str(text))


def _mentioning(document: Document, figures: Sequence[Figure], words: str) -> list[Figure]:
    """The figures in whose sentences the words stand; each sentence is read once."""
    holds: dict[Span, bool] = {}
    for figure in figures:
        if figure.sentence not in holds:
            holds[figure.sentence] = _holds(document.text[figure.sentence], words)
    return [figure for figure in figures if holds[figure.sentence]]


def _tight(text: str) -> str:
    return "".join(text.split()).casefold()


def _inside(document: Document, figures: Sequence[Figure], name: str) -> list[Figure]:
    """The figures that stand in a section that the name means."""
    from plandigest.searching.sections import headings_of  # seldom needed

    meant = headings_of(document, name)
    return [each for each in figures if any(one.heading in meant for one in each.sections)]


def _in_tables(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that stand in a table."""
    spans = sorted(table.span for table, _ in document.tables())
    found = []
    for figure in figures:
        at = bisect_right(spans, figure.span.start, key=lambda span: span.start) - 1
        if at >= 0 and spans[at].covers(figure.span):
            found.append(figure)
    return found
