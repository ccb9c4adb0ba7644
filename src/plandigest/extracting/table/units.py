"""The units of a table: of a row, of a column, of the whole."""

from __future__ import annotations

import re
from decimal import Decimal

from plandigest.extracting.quantity.unit import Measure, measure_of
from plandigest.lexicon.units import Units
from plandigest.model.figure import FigureKind
from plandigest.model.unit_of_measure import UnitOfMeasure

NO_UNIT = Measure(
    "", UnitOfMeasure("", "none", FigureKind.LEVEL, None, "", "any", (), (), latin=False), ""
)
"""Stands in for a unit where numbers have none (a coefficient), so that they are read."""
PERCENT = frozenset({"%", "％"})
NOTHING = frozenset({"", "-", "—", "/", "——", "－", "…", "–", "--", "无"})
"""What a cell says that says nothing."""
_RATES = {"10万": Decimal("0.00001"), "十万": Decimal("0.00001"), "万": Decimal("0.0001")}
_RATE = re.compile(rf"1/({'|'.join(_RATES)})")
"""Shares that are counted by the ten or the hundred thousand (1/10万)."""
_LABEL = re.compile(r"[（(\[【]([^（）()\[\]【】]{1,12})[）)\]】]\Z")
_PERCENT = re.compile(r"[（(]?%[）)]?\Z")
_BETWEEN = re.compile(r"[、，,；;]")
_PURE = re.compile(r"(?:率|比重|占比|比例|增速|增长|增幅|降幅|系数|指数)\Z")


def unit_said(text: str, units: Units) -> Measure | None:
    """The unit that a cell of the unit column says; one unknown to us is taken as it stands."""
    if text in NOTHING:
        return None
    rate = _RATE.fullmatch(text)
    if rate:
        share = UnitOfMeasure(
            text, "rate", FigureKind.SHARE, _RATES[rate[1]], "1", "any", (), (), latin=False
        )
        return Measure("", share, "")
    known = measure_of(text, units)
    if known or any(char.isdigit() for char in text):
        return known
    unit = UnitOfMeasure(text, "other", FigureKind.LEVEL, None, text, "any", (), (), latin=False)
    return Measure("", unit, "")


def unit_of_all(text: str, units: Units, *, pure: bool) -> Measure | None:
    """The unit that a table states above its rows for a row of it.

    Of two (亿元、%) per cent is that of rates and shares, and the other of the rest; which of
    more is meant is not said.

    Args:
        text: what the table states.
        units: those that are known.
        pure: whether the row tells a rate or a share.
    """
    said = [part for part in _BETWEEN.split(text) if part]
    rates = [part for part in said if part in PERCENT]
    rest = [part for part in said if part not in PERCENT]
    if pure and len(said) > 1:
        return unit_said(rates[0], units) if rates else None
    return unit_said(rest[0], units) if len(rest) == 1 and not pure else None


def label_of(title: str, units: Units, *, labelled: bool) -> tuple[int, str] | None:
    """The unit in brackets behind a name: where the bracket opens, and what stands in it.

    Args:
        title: the name.
        units: those that are known.
        labelled: whether the brackets are known to hold units, so that one unknown to us
            (毫克/升) is one as well.
    """
    match = _LABEL.search(title)
    if match is None:
        return None
    inside = match[1].removeprefix("单位").lstrip(":：")
    foreign = "/" in inside and not any(char.isdigit() for char in inside)
    known = measure_of(inside, units) or _RATE.fullmatch(inside)
    return (match.start(), inside) if labelled or foreign or known else None


def percent_of(title: str, units: Units) -> Measure | None:
    """Per cent, if a head ends with its sign (完成预算%)."""
    return measure_of("%", units) if _PERCENT.search(title) else None


def is_pure(name: str) -> bool:
    """Whether what a name measures has no unit of money or of things (财政自给率)."""
    return _PURE.search(name) is not None
