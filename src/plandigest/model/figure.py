"""A figure: one mention of a measured or counted quantity, with its meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.model.text import Text

_SPACE = re.compile(r"(?<![0-9A-Za-z])[\s\u200b\ufeff]+|[\s\u200b\ufeff]+(?![0-9A-Za-z])")
"""White space that does not part two Latin words or numbers."""


class Bound(StrEnum):
    """How the true value lies to the one written."""

    EXACT = "exact"
    """no word sets a bound"""
    GT = "gt"
    """more: 超过, 突破, 余, 多"""
    GE = "ge"
    """as much or more: 以上, 不低于, 至少"""
    LT = "lt"
    """less: 近"""
    LE = "le"
    """as much or less: 以内, 不超过, 最高"""
    ABOUT = "about"
    """约, 左右"""
    REACH = "reach"
    """达到: attained or to be attained, without saying whether exceeded"""


class FigureKind(StrEnum):
    """What sort of quantity a figure is."""

    LEVEL = "level"
    """an amount with a unit: money, area, length, weight"""
    COUNT = "count"
    """a number of things that can be counted"""
    SHARE = "share"
    """a proportion of a whole: 占比, 覆盖率, 失业率"""
    GROWTH_RATE = "growth_rate"
    """by how much something grows or falls"""
    PP_DIFFERENCE = "pp_difference"
    """a difference in percentage points"""
    MULTIPLE = "multiple"
    """倍, 番; the amount is the multiple that results: 2 of 翻一番, 2.5 of 增长 1.5 倍"""
    FRACTION = "fraction"
    """1/4, 三分之二"""
    RANK = "rank"
    """第 5 位"""
    DURATION = "duration"
    """5 年, 60 日"""
    SPEC = "spec"
    """a specification: 7 纳米, 12 英寸"""
    QUALITATIVE = "qualitative"
    """a target in words (与经济增长同步); value and amount are null"""


class Status(StrEnum):
    """Whether a figure is a result, a goal, a rule of a measure, or background."""

    ACTUAL = "actual"
    """a result"""
    TARGET = "target"
    """a goal"""
    RULE = "rule"
    """a threshold or amount that a measure sets"""
    REFERENCE = "reference"
    """background"""


class Nature(StrEnum):
    """How a target binds: 约束性 or 预期性."""

    BINDING = "binding"
    """约束性"""
    ANTICIPATORY = "anticipatory"
    """预期性"""


class Direction(StrEnum):
    """Which way a rate or difference goes."""

    UP = "+"
    """it grows"""
    DOWN = "-"
    """it falls"""


class PeriodSource(StrEnum):
    """How near to the figure its period is stated."""

    EXPLICIT = "explicit"
    """in the figure's own clause"""
    INHERITED = "inherited"
    """in its sentence, paragraph or a heading above it"""
    NONE = "none"
    """nowhere"""


class ChangeRole(StrEnum):
    """Which end of a change a figure is."""

    FROM = "from"
    """where it began"""
    TO = "to"
    """where it led"""


class PartRole(StrEnum):
    """What a part of an indicator says of the thing measured."""

    OWNER = "owner"
    """whose it is: 全省, 横琴合作区"""
    PROPERTY = "property"
    """what is measured: 增加值, 澳资企业"""
    NARROWING = "narrowing"
    """which of them: 入选国家级名单, 营业收入首次达到1亿元"""


@dataclass(frozen=True, slots=True)
class IndicatorPart:
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


class ClauseRole(StrEnum):
    """What a stretch of a clause does for the number in it."""

    OPENING = "opening"
    """leads into the clause and belongs to no name: 其中, 力争"""
    PERIOD = "period"
    """the time it speaks of"""
    BASE = "base"
    """the time it is compared with: 比2010年"""
    SUBJECT = "subject"
    """what is measured"""
    COMPARATOR = "comparator"
    """what it is compared with: 比全国平均水平"""
    MOVEMENT = "movement"
    """how the value moves or differs: 增长, 提高到, 高"""
    MANNER = "manner"
    """links and adverbs before the value: 分别, 累计, 已"""
    PER = "per"
    """for what one value is paid, charged or counted: 每人每月"""
    LABEL = "label"
    """the unit in brackets: （亿元）"""
    VALUE = "value"
    """the number itself"""
    COUNTED = "counted"
    """the things it counts"""
    NARROWING = "narrowing"
    """what tells which of them are counted"""


@dataclass(frozen=True, slots=True)
class ClausePart:
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
