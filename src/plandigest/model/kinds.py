"""The closed lists of words by which figures, what is read of their clauses and norms are told."""

from __future__ import annotations

from enum import StrEnum


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


class NormKind(StrEnum):
    """What sort of norm it is."""

    SANCTION = "sanction"
    """a fine, a surcharge for delay, imprisonment, a ban"""
    TERM = "term"
    """within how long something is to be done, or how long it lasts"""
    LIMIT = "limit"
    """how much or how little something may be"""
    STANDARD = "standard"
    """what is paid, charged or deducted for one of something, or by class"""
    AWARD = "award"
    """a sum or a share that is granted"""
