"""What a figure measures: its name, the sort of quantity, its unit and its time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plandigest.comparing.conversion import converted
from plandigest.comparing.surroundings import calibre, clause_after, clause_before, context
from plandigest.comparing.wording import Accrual, accrual_of, tight, wording
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.measures import measure_words
from plandigest.model.digest import Years
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind, Status

_MOVING = frozenset({FigureKind.GROWTH_RATE, FigureKind.PP_DIFFERENCE, FigureKind.QUALITATIVE})
"""Kinds that tell of a movement themselves, whether the name says so or not."""


class Dimension(StrEnum):
    """What sort of quantities can be set against one another."""

    AMOUNT = "amount"
    SHARE = "share"
    GROWTH = "growth"
    MULTIPLE = "multiple"
    RANK = "rank"
    WORDS = "words"


_DIMENSIONS = {
    FigureKind.SHARE: Dimension.SHARE,
    FigureKind.FRACTION: Dimension.SHARE,
    FigureKind.GROWTH_RATE: Dimension.GROWTH,
    FigureKind.PP_DIFFERENCE: Dimension.GROWTH,
    FigureKind.MULTIPLE: Dimension.MULTIPLE,
    FigureKind.RANK: Dimension.RANK,
    FigureKind.QUALITATIVE: Dimension.WORDS,
}

_MEANS = ("日均", "月均", "人均", "户均")


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its name as it is compared.

    Attributes:
        figure: the figure.
        name: its name as it stands.
        words: the name without what does not count, in its order.
        key: the words, whatever their order.
        plain: `key` before words of one meaning were read as one.
        accrual: whether it counts what is added in the period, or all there is.
        dimension: the sort of quantity.
        amount: its amount in `unit`.
        unit: what it is counted in; one unit for those that turn into one another.
        years: how many years it is told of, where it tells of what is added or grows; a
            target of a plan is one for all its years.
        yearly: whether it is the mean of a year.
        since: the first year that a target is for.
        until: the last year that a target is for.
        clause: what its clause says before the value.
        sentence: what its sentence says.
        context: what its paragraph and the headings above it say.
    """

    figure: Figure
    name: str
    words: str
    key: str
    plain: str
    accrual: Accrual
    dimension: Dimension
    amount: Decimal | None
    unit: str | None
    years: int | None
    yearly: bool
    since: int | None
    until: int | None
    clause: str
    sentence: str
    context: str

    @property
    def flow(self) -> bool:
        """Whether it counts what is added in its time."""
        return self.accrual in (Accrual.ADDED, Accrual.LED)

    @property
    def summed(self) -> bool:
        """Whether its name or clause says that it is all since the beginning (累计)."""
        return any(word in self.name + self.clause for word in measure_words("summed"))

    @property
    def says_added(self) -> bool:
        """Whether its name or clause says that it is new (新建), and not only that it was built."""
        said = self.name + self.clause
        return any(word in said for word in measure_words("added") + measure_words("inner"))

    @property
    def of_a_time(self) -> bool:
        """Whether its value would be another if it were told of more years or fewer.

        The mean of a day or a month (日均) is not summed up.
        """
        if self.dimension is not Dimension.GROWTH and self.name.startswith(_MEANS):
            return False
        if self.flow or self.dimension is Dimension.GROWTH:
            return True
        period = self.figure.period
        spans = period is not None and period.end is not None
        return spans and self.accrual is Accrual.UNSAID and self.dimension is Dimension.AMOUNT


def measures_of(
    document: Document, figure: Figure, owners: tuple[str, ...], years: Years | None = None
) -> list[Measure]:
    """The measures of a figure; several where one value is that of each thing of a list.

    Args:
        document: where it stands.
        figure: the figure.
        owners: names of the place or body that the document is of (上海, 上海市).
        years: what years the document is for; None where it does not say.
    """
    whole = measure_of(document, figure, owners, years)
    if whole is None:
        return []
    names = _listed(whole)
    if len(names) == 1:
        return [whole]
    return [measure_of(document, figure, owners, years, name) or whole for name in names]


def _listed(measure: Measure) -> list[str]:
    """The names that a name lists, where its value is that of each: 零售总额、固定资产投资增长4%.

    Growth and shares are, where each part says by itself what is measured; an amount is where
    the clause says so (分别, 均), and then the last part may say for all by what they are
    measured: 二氧化硫、氮氧化物排放量.
    """
    parts = re.split(_LISTS, measure.name)
    last = tight(parts[-1])
    if len(parts) < _SEVERAL or not last:
        return [measure.name]
    behind = measure.clause.rpartition(last)[2]
    if "、" in measure.name and _EACH.search(behind):
        head = _head(parts[-1])
        shared = [part if _head(part) else part + head for part in parts]
        return shared if all(len(part) >= _PART for part in shared) else [measure.name]
    each = measure.figure.kind in _OF_EACH and all(map(_head, parts))
    return parts if each else [measure.name]


def _head(name: str) -> str:
    """The word at the end of a name that says by what a thing is measured; "" if there is none."""
    head = indicator_words("head", "rate").before(name, 1, len(name))
    others = measure_words("rate") + measure_words("amount")
    return head or next(filter(name.endswith, others), "")


_LISTS = re.compile("、|以?及|和|与")
_EACH = re.compile("分别|均(?!衡)|都(?!市)|双双|同步|一律")
_SEVERAL, _PART = 2, 3
_OF_EACH = frozenset({FigureKind.GROWTH_RATE, FigureKind.SHARE})
"""What is never a sum: of A和B增长5% each grows so."""


def measure_of(
    document: Document,
    figure: Figure,
    owners: tuple[str, ...],
    years: Years | None = None,
    name: str | None = None,
) -> Measure | None:
    """The measure of a figure; None where it has no name.

    Args:
        document: where it stands.
        figure: the figure.
        owners: names of the place or body that the document is of (上海, 上海市).
        years: what years the document is for; None where it does not say.
        name: which of the names that its name lists is meant; the whole name where none is.
    """
    if figure.indicator is None:
        return None
    name = name or str(figure.indicator)
    dimension = _DIMENSIONS.get(figure.kind, Dimension.AMOUNT)
    less = calibre(document, figure)
    share = dimension is Dimension.SHARE
    said = wording(less + name, owners, moves=figure.kind in _MOVING, share=share)
    clause = clause_before(document, figure)
    accrual = said.accrual
    if dimension is Dimension.AMOUNT:
        spans = figure.period is not None and figure.period.end is not None
        around = clause, clause_after(document, figure)
        accrual = accrual_of(around, figure.bound, accrual, spans=spans)
    amount, unit = converted(figure.amount, figure.base_unit)
    first, last = _told(figure, years)
    return Measure(
        figure=figure,
        name=name,
        words=said.words,
        key="".join(sorted(said.words)),
        plain="".join(sorted(said.plain)),
        accrual=accrual,
        dimension=dimension,
        amount=amount,
        unit=unit,
        years=_length(figure, name, years),
        yearly=any(word in name or word in clause for word in measure_words("yearly")),
        since=first,
        until=last,
        clause=clause,
        sentence=tight(document.text[figure.sentence]),
        context=context(document, figure),
    )


def _told(figure: Figure, years: Years | None) -> tuple[int | None, int | None]:
    """The first and the last year that a target is for."""
    period = figure.period
    first = int(period.start[:4]) if period else None
    last = int((period.end or period.start)[:4]) if period else None
    if years is None:
        return first, last
    return min(first or years.first, years.first), last or years.last


def _length(figure: Figure, name: str, years: Years | None) -> int | None:
    period = figure.period
    if period is None or (_YEARLY in name and figure.kind not in _MOVING):
        return None
    if period.end:
        return int(period.end[:4]) - int(period.start[:4]) + 1
    if figure.status is not Status.TARGET:
        return 1
    return years.last - years.first + 1 if years else None


_YEARLY = "年均"
