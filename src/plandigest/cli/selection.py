"""Which figures are wanted, and in what order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plandigest.errors import ErrorCode, PatternError
from plandigest.model.document import Document
from plandigest.model.figure import Figure, Indicator, Period

_PERIOD = re.compile(r"(\d{4}(?:-\d{2})?)(?:/(\d{4}(?:-\d{2})?))?")


@dataclass(frozen=True, slots=True)
class Selection:
    """What figures must be to be shown; an empty or None condition lets all pass.

    Attributes:
        kinds: any of these kinds.
        statuses: any of these statuses.
        units: any of these, as written (亿元) or as base unit (元).
        period: their time lies within it: "2020", "2024-06", "2016/2020".
        section: they stand in a section so called, or under it.
        indicator: a part of their indicator, white space and case aside.
        everything: enumerations (三大) too.
        sort: "place", "indicator", "period", or "value" (by unit, then from great to small).
    """

    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    period: str | None = None
    section: str | None = None
    indicator: str | None = None
    everything: bool = False
    sort: str = "place"

    def __post_init__(self) -> None:
        """Refuse a period that is none.

        Raises:
            PatternError: the period is not in a form this understands.
        """
        if self.period is not None and not _PERIOD.fullmatch(self.period):
            raise PatternError(ErrorCode.PERIOD, self.period)

    def of(self, document: Document, figures: Sequence[Figure]) -> list[Figure]:
        """Those of a document's figures that are wanted, in the order they are wanted in."""
        inside = figures if self.section is None else _inside(document, figures, self.section)
        wanted = [figure for figure in inside if self._takes(figure)]
        if self.sort == "indicator":
            wanted.sort(key=lambda figure: (figure.indicator is None, str(figure.indicator or "")))
        elif self.sort == "period":
            wanted.sort(key=lambda figure: (figure.period is None, str(figure.period)))
        elif self.sort == "value":
            wanted.sort(key=lambda figure: (figure.base_unit or "", -(figure.amount or 0)))
        return wanted

    def _takes(self, figure: Figure) -> bool:
        return (
            (self.everything or not figure.enumeration)
            and (not self.kinds or figure.kind in self.kinds)
            and (not self.statuses or figure.status in self.statuses)
            and (not self.units or bool(self.units & {figure.unit, figure.base_unit}))
            and (self.period is None or _within(figure.period, self.period))
            and (self.indicator is None or _holds(figure.indicator, self.indicator))
        )


def _within(period: Period | None, wanted: str) -> bool:
    match = _PERIOD.fullmatch(wanted)
    if period is None or match is None:
        return False
    first, last = match[1], match[2] or match[1]
    # ISO dates compare as texts; a month lies in a year that it begins with.
    end = period.end or period.start
    return first <= period.start and end[: len(last)] <= last and len(end) >= len(last)


def _holds(indicator: Indicator | None, part: str) -> bool:
    return indicator is not None and _tight(part) in _tight(str(indicator))


def _tight(text: str) -> str:
    return "".join(text.split()).casefold()


def _inside(document: Document, figures: Sequence[Figure], name: str) -> list[Figure]:
    """The figures that stand in a section that the name means."""
    from plandigest.searching.sections import headings_of  # seldom needed

    meant = headings_of(document, name)
    return [each for each in figures if any(one.heading in meant for one in each.sections)]
