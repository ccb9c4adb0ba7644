"""Figures made by hand, so that what shows them is tested without what finds them."""

from __future__ import annotations

from decimal import Decimal

from plandigest import parse
from plandigest.model.document import Document
from plandigest.model.figure import (
    Bound,
    Change,
    ChangeRole,
    Direction,
    Figure,
    FigureKind,
    Indicator,
    IndicatorPart,
    Nature,
    PartRole,
    Period,
    PeriodSource,
    Status,
)
from plandigest.model.span import Span

TEXT = """数字经济发展规划
一、发展基础
数字经济增加值由 2015 年的 3746 亿元增长至 2020 年的 7328 亿元，企业超过 1150 家，能耗下降 13.5%。
二、发展目标
到 2025 年，占比提高 5.8 个百分点，培育企业 70 余家，三大高地基本建成。
"""


def document() -> Document:
    """A plan of two sections, shown without pages."""
    return parse(TEXT, "规划.txt")


def figure(
    of: Document,
    quote: str,
    value: str,
    unit: str,
    *,
    indicator: str | None = None,
    period: str | None = None,
    kind: FigureKind = FigureKind.LEVEL,
    status: Status = Status.ACTUAL,
    nature: Nature | None = None,
    qualifier: str | None = None,
    direction: Direction | None = None,
    change: tuple[str, ChangeRole] | None = None,
    enumeration: bool = False,
) -> Figure:
    """The figure whose quote stands first in the document."""
    start = of.text.content.index(quote)
    span = Span(start, start + len(quote))
    sections = next(unit.sections for unit in of.units() if unit.span.covers(span))
    first, _, last = (period or "").partition("/")
    return Figure(
        span=span,
        value=Decimal(value),
        value_max=None,
        unit=unit,
        amount=Decimal(value),
        base_unit=unit.removeprefix("亿"),
        qualifier=qualifier,
        bound=Bound.GT if qualifier else Bound.EXACT,
        indicator=named(of, indicator) if indicator else None,
        period=Period(first, last or None, span) if period else None,
        period_source=PeriodSource.EXPLICIT if period else PeriodSource.NONE,
        kind=kind,
        direction=direction,
        status=status,
        nature=nature,
        change=Change(*change) if change else None,
        compared_to=None,
        per=None,
        sentence=next(
            sentence for unit in of.units() for sentence in unit.sentences if sentence.covers(span)
        ),
        sections=sections,
        enumeration=enumeration,
    )


def named(of: Document, words: str) -> Indicator:
    """A name that stands in the document, or else in a text of its own."""
    text = of.text if words in of.text.content else parse(words).text
    start = text.content.index(words)
    part = IndicatorPart(Span(start, start + len(words)), PartRole.PROPERTY)
    return Indicator(text, (part,), "named")


def figures(of: Document) -> list[Figure]:
    """The figures of the document above."""
    return [
        figure(of, "3746 亿元", "3746", "亿元", indicator="数字经济增加值", period="2015",
               change=("c1", ChangeRole.FROM)),
        figure(of, "7328 亿元", "7328", "亿元", indicator="数字经济增加值", period="2020",
               change=("c1", ChangeRole.TO)),
        figure(of, "超过 1150 家", "1150", "家", indicator="企业", kind=FigureKind.COUNT,
               qualifier="超过"),
        figure(of, "13.5%", "13.5", "%", indicator="能耗", period="2016/2020",
               kind=FigureKind.GROWTH_RATE, direction=Direction.DOWN),
        figure(of, "5.8 个百分点", "5.8", "个百分点", indicator="占比", period="2025-06",
               kind=FigureKind.PP_DIFFERENCE, direction=Direction.UP, status=Status.TARGET,
               nature=Nature.BINDING),
        figure(of, "70 余家", "70", "家", kind=FigureKind.COUNT, qualifier="余",
               status=Status.TARGET),
        figure(of, "三大", "3", "大", enumeration=True),
    ]  # fmt: skip
