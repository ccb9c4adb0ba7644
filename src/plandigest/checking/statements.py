"""One indicator stated twice, for the same time, with values that cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from plandigest.model.document import Document
from plandigest.model.figure import Bound, Figure, FigureKind, Status
from plandigest.model.outline import Problem, ProblemCode

_COMPARED = frozenset(
    {FigureKind.LEVEL, FigureKind.COUNT, FigureKind.SHARE, FigureKind.GROWTH_RATE}
)
_STATUSES = frozenset({Status.ACTUAL, Status.TARGET})
_SHORTEST = 4
"""Characters of an indicator that says of itself what it measures."""
_HOW = re.compile(
    r"[\d一二三四五六七八九十]+年|累计|合计|总计|年均|平均|同比|环比|增速|增长率?|下降|比重|占比"
)
"""Words that say how something is counted, not what: 五年累计, 年均增速."""
_ABOUT = Decimal("0.1")
"""Share by which 约 may be off."""

_MOST_FIRST = 20
"""Figures that are gone through, so that mostly the first place that disagrees is named."""

Key = tuple[str, str, str | None, str, str, str | None, str | None]


def check_statements(document: Document, figures: Sequence[Figure]) -> list[Problem]:
    """Figures that contradict an earlier one; both places are given."""
    stated: dict[Key, _Stated] = {}
    problems: list[Problem] = []
    for figure in figures:
        key = _key(figure)
        if key is None:
            continue
        contradicted = stated.setdefault(key, _Stated()).take(figure)
        if contradicted:
            problems.append(
                Problem(
                    ProblemCode.CONTRADICTION,
                    figure.span,
                    _detail(document, contradicted, figure),
                    contradicted.span,
                )
            )
    return problems


class _Stated:
    """What has been stated of one thing: the first figures, and the narrowest bounds of all.

    So a figure is held against all earlier ones without going through them.
    """

    def __init__(self) -> None:
        self._first: list[Figure] = []
        self._least: tuple[Decimal, Figure] | None = None
        self._most: tuple[Decimal, Figure] | None = None
        self._same: list[Figure] = []

    def take(self, figure: Figure) -> Figure | None:
        """An earlier figure that it contradicts; figures of one sentence explain one another."""
        if self._same and self._same[0].sentence != figure.sentence:
            for each in self._same:
                self._note(each)
            self._same.clear()
        self._same.append(figure)
        for each in self._first:
            if _contradict(each, figure):
                return each
        bounds = [bound[1] for bound in (self._least, self._most) if bound]
        return next((each for each in bounds if _contradict(each, figure)), None)

    def _note(self, figure: Figure) -> None:
        if len(self._first) < _MOST_FIRST:
            self._first.append(figure)
        low, high = _range(figure)
        if self._least is None or low > self._least[0]:
            self._least = (low, figure)
        if self._most is None or high < self._most[0]:
            self._most = (high, figure)


def _key(figure: Figure) -> Key | None:
    """What two figures must have in common to speak of the same thing."""
    indicator = "".join(str(figure.indicator or "").split())
    if len(_HOW.sub("", indicator)) < _SHORTEST or figure.period is None:
        return None
    if figure.base_unit is None:  # a bare number may be a footnote or a row of a torn table
        return None
    if figure.kind not in _COMPARED or figure.status not in _STATUSES or figure.enumeration:
        return None
    return (
        indicator,
        str(figure.period),
        figure.base_unit,
        figure.kind.value,
        figure.status.value,
        figure.direction.value if figure.direction else None,
        figure.compared_to,
    )


def _contradict(one: Figure, other: Figure) -> bool:
    """Whether no value satisfies both; figures of one sentence explain one another."""
    if one.sentence == other.sentence:
        return False
    (low, high), (least, most) = _range(one), _range(other)
    return high < least or most < low


def _range(figure: Figure) -> tuple[Decimal, Decimal]:
    """The least and the greatest amount that a figure's words allow, as precisely as written."""
    value, amount = figure.value or Decimal(0), figure.amount or Decimal(0)
    scale = amount / value if value else Decimal(1)
    exponent = value.as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    slack = abs(scale) * Decimal(1).scaleb(places) / 2
    low, high = amount - slack, amount + slack
    if figure.value_max is not None:
        high = figure.value_max * scale + slack
    if figure.bound in (Bound.GT, Bound.GE):
        return low, Decimal("Infinity")
    if figure.bound in (Bound.LT, Bound.LE):
        return Decimal("-Infinity"), high
    if figure.bound is Bound.ABOUT:
        return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high


def _detail(document: Document, one: Figure, other: Figure) -> str:
    quotes = " / ".join(document.string(figure.span) for figure in (one, other))
    return f"{other.indicator} {other.period}: {quotes}"
