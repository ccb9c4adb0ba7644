"""What sort of quantity a figure is, once its context is known."""

from __future__ import annotations

import re
from decimal import Decimal

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.quantity.model import Quantity
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import Direction, FigureKind

_GROWTH = re.compile(r"(?:年均)?(?:增速|增幅|增长率|增长速度|降幅|涨幅|跌幅|年均增长|增长幅度)\Z")
_GROWING = re.compile(r"(?:以上|左右)?的?(?:年均)?(?:高?速?增长|增速|增幅|的速度)")
_SUMS = ("总值", "产值", "收入", "支出", "利润", "税收", "投资")
_DOWN = ("降幅", "跌幅", "下降", "降低", "减少")


def kind_of(text: str, quantity: Quantity, lead: Lead, indicator: str | None) -> FigureKind:
    """The kind of a figure.

    A percentage is a growth rate where a word of movement leads to it and does not
    name a new level: 增长5% is, 提高到5% is not.
    """
    kind = quantity.kind
    if quantity.group == "tenths" and lead.trend is not None and not lead.arrival:
        return FigureKind.GROWTH_RATE  # 增长近四成
    if quantity.group == "percent" or (quantity.group == "permille" and lead.trend):
        rate = _GROWTH.search(lead.phrase) or (not lead.phrase and _GROWTH.search(indicator or ""))
        changing = lead.trend is not None and not lead.arrival
        if quantity.value < 0 or rate or changing or _GROWING.match(text, quantity.end):
            return FigureKind.GROWTH_RATE
        return FigureKind.SHARE if quantity.group == "percent" else kind
    if (
        quantity.unit == "位"
        and lead.step is None
        and ("排名" in lead.phrase or "位次" in lead.phrase)
    ):
        return FigureKind.RANK
    people = lead.phrase.endswith(("人口", "人数", "用户", "用户数"))
    if quantity.unit in {"亿", "万亿"} and not people and _is_measured(lead):
        return FigureKind.LEVEL  # 经济总量突破千亿
    if quantity.unit == "万" and lead.phrase.endswith(_SUMS):
        return FigureKind.LEVEL  # 人均生产总值突破5万
    if _is_spec(text, quantity, lead):
        return FigureKind.SPEC
    if kind is FigureKind.LEVEL and quantity.group == "permille":
        return FigureKind.SHARE if "占" in (indicator or "") else kind
    return kind


def _is_measured(lead: Lead) -> bool:
    """Whether a noun that measures something stands before the number."""
    return bool(indicator_words("head").before(lead.text, lead.start, lead.end))


def _is_spec(text: str, quantity: Quantity, lead: Lead) -> bool:
    """A dimension that tells a product apart: 7纳米刻蚀机, 26兆瓦级机组."""
    if quantity.qualifier == "级" and quantity.group != "money":
        return True
    if not quantity.spec or quantity.qualifier is not None:
        return False
    behind = text[quantity.end : quantity.end + 1]
    measured = _is_measured(lead)
    listed = behind in "和、/（" and not lead.phrase
    return not measured and (
        "\u4e00" <= behind <= "\u9fff" or (behind.isascii() and behind.isalnum()) or listed
    )


def direction_of(
    kind: FigureKind, quantity: Quantity, lead: Lead, indicator: str | None
) -> Direction | None:
    """Which way a rate or difference goes; None for all other kinds."""
    if kind not in {FigureKind.GROWTH_RATE, FigureKind.PP_DIFFERENCE}:
        return None
    if quantity.value < 0:
        return Direction.DOWN
    if lead.trend is not None:
        return lead.trend.direction
    return Direction.DOWN if (indicator or "").endswith(_DOWN) else Direction.UP


def amount_of(quantity: Quantity, lead: Lead) -> tuple[Decimal, str | None]:
    """The amount and its base unit; 增长1.5倍 makes 2.5 of the base, 是…的1.5倍 makes 1.5."""
    if quantity.group == "multiples":
        grown = lead.trend is not None and not lead.arrival
        return quantity.value + 1 if grown else quantity.value, "1"
    return quantity.amount, quantity.base
