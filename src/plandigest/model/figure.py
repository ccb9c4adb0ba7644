"""A figure: one mention of a measured or counted quantity, with its meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from plandigest.model.kinds import (
    Bound,
    ChangeRole,
    ClauseRole,
    Direction,
    FigureKind,
    Nature,
    PartRole,
    PeriodSource,
    Status,
)
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.model.text import Text

__all__ = [
    "Bound",
    "Change",
    "ChangeRole",
    "ClausePart",
    "ClauseRole",
    "Direction",
    "Figure",
    "FigureKind",
    "Indicator",
    "IndicatorPart",
    "Nature",
    "PartRole",
    "Period",
    "PeriodSource",
    "Status",
]

_SPACE = re.compile(r"(?<![0-9A-Za-z])[\s\u200b\ufeff]+|[\s\u200b\ufeff]+(?![0-9A-Za-z])")
"""White space that does not part two Latin words or numbers."""


class IndicatorPart(NamedTuple):
    """A stretch of the document within an indicator.

    Attributes:
        span: where it stands.
        role: what it says.
        joiner: a word that the name has before it and the text has not (的, 占); mostly "".
    """

    span: Span
    role: PartRole
    joiner: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a figure measures: parts of the document, and why these were chosen.

    Attributes:
        text: the text the parts point into.
        parts: in the order in which the name reads; at least one.
        rule: the name of the rule that chose them ("counted").
        closing: a word that the name has behind them and the text has not (比重, 年数).
    """

    text: Text = field(repr=False)
    parts: tuple[IndicatorPart, ...]
    rule: str
    closing: str = ""

    def __str__(self) -> str:
        """The name as it reads, on one line, without the spaces that setting left in it."""
        said = (part.joiner + _SPACE.sub("", self.text[part.span]) for part in self.parts)
        return "".join(said) + self.closing


class ClausePart(NamedTuple):
    """A stretch of the clause that a figure was read from.

    Attributes:
        span: where it stands.
        role: what it does for the number.
    """

    span: Span
    role: ClauseRole


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure speaks of.

    Attributes:
        start: ISO 8601 year or month ("2020", "2024-06").
        end: the last year or month of a range, included; None for a single one.
        span: where the words stand that say so.
    """

    start: str
    end: str | None
    span: Span

    def __str__(self) -> str:
        """ISO 8601: "2020", "2024-06", or "2016/2020" for a closed range."""
        return f"{self.start}/{self.end}" if self.end else self.start


@dataclass(frozen=True, slots=True)
class Change:
    """The tie between the two ends of one change (由 A 增长至 B).

    Attributes:
        id: the same for both ends, and for no other figure of the document ("c1").
        role: which end.
    """

    id: str
    role: ChangeRole


@dataclass(frozen=True, slots=True, repr=False)
class Figure:
    """One mention of a quantity. Unknown is None, never a guess.

    Attributes:
        span: the quantity as quoted, qualifiers that touch it included.
        value: the number as written, 万 and 亿 left in the unit; the lower end of a range;
            None for a target in words.
        value_max: the upper end of a range.
        unit: the unit as written, multiplier included, without spaces ("亿元"); None for
            a bare number.
        amount: the value in the base unit; for 倍 and 番 the resulting multiple of the base;
            None for a target in words.
        base_unit: the unit without its multiplier ("元"); "1" for %, ‰ and 个百分点.
        qualifier: the words that set the bound, as written ("超过"); None if there are none.
        bound: what they say.
        indicator: the thing measured; None if it cannot be told.
        period: the time; None if nothing states it.
        period_source: how near it is stated.
        kind: the sort of quantity.
        direction: of growth rates and differences.
        status: result, goal, rule or background.
        nature: how a target binds, where the document says.
        change: the change this figure is one end of.
        compared_to: what a difference or a rate is measured against, in the document's
            words ("同期全市工业增加值年均增速", "2020年").
        per: for what one value is paid, charged or counted (每人每月, 按日); None where
            nothing says so.
        sentence: the sentence (or table row) it stands in.
        sections: the sections it stands in, outermost first.
        enumeration: whether it only numbers or names things (三大, 首个), and is
            shown on demand alone.
        clause: the parts of its clause as they were read, in order; empty unless they
            were asked for.
    """

    span: Span
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    amount: Decimal | None
    base_unit: str | None
    qualifier: str | None
    bound: Bound
    indicator: Indicator | None
    period: Period | None
    period_source: PeriodSource
    kind: FigureKind
    direction: Direction | None
    status: Status
    nature: Nature | None
    change: Change | None
    compared_to: str | None
    per: Span | None
    sentence: Span
    sections: tuple[Section, ...]
    enumeration: bool = False
    clause: tuple[ClausePart, ...] = ()

    def __repr__(self) -> str:
        """One line with what is read first."""
        value = "" if self.value is None else format(self.value, "f")
        if self.value_max is not None:
            value += f"–{self.value_max:f}"
        parts = (str(self.indicator or "-"), str(self.period or ""), value + (self.unit or ""))
        return (
            f"<Figure {' '.join(filter(None, parts))} ({self.bound}, {self.kind}, {self.status}) "
            f"at {self.span.start}-{self.span.end}>"
        )
