"""What a cell holds, and how a number stands in one."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from plandigest.model.figure import Bound, Figure
from plandigest.rendering.quantities import falls

_MOST_DIGITS = 15
"""Digits that a cell keeps of a number (IEEE 754 double, as ECMA-376 has it)."""
_PLAIN = re.compile(r"[-−－]?(?:[1-9]\d{0,2}(?:[,，]\d{3})+|[1-9]\d*|0)(?:\.\d+)?[%％]?")
"""A number that a sheet shows as it is written; 007 is a code and stays a text."""
_SIGNS = str.maketrans({"−": "-", "－": "-", ",": "", "，": "", "％": "", "%": ""})
_TURNED = {Bound.GT: Bound.LT, Bound.GE: Bound.LE, Bound.LT: Bound.GT, Bound.LE: Bound.GE}


class Number(NamedTuple):
    """A number and how it is shown.

    Attributes:
        value: the number.
        decimals: digits behind the point.
        share: whether it is shown in per cent: .125 as 12.5%.
    """

    value: int | float
    decimals: int = 0
    share: bool = False


Cell: TypeAlias = str | Number | int | float | date | None
Row: TypeAlias = tuple[Cell, ...]


class Signed(NamedTuple):
    """A figure on the number line.

    Attributes:
        low: its value, or the lower end of a range.
        high: the upper end of a range.
        bound: how the true value lies to it.
    """

    low: Decimal | None
    high: Decimal | None
    bound: Bound


def signed(figure: Figure) -> Signed:
    """The value of a figure with the sign of a fall, whose bounds turn round with it.

    A fall of at least 3 lies at −3 or below.
    """
    low, high = figure.value, figure.value_max
    if not falls(figure) or low is None or low < 0:
        return Signed(low, high, figure.bound)
    bound = _TURNED.get(figure.bound, figure.bound)
    return Signed(-low, None, bound) if high is None else Signed(-high, -low, bound)


def number_cell(value: Decimal | None) -> Cell:
    """A number with the decimals it was written with; a text where a cell would round it."""
    if value is None:
        return None
    if len(value.as_tuple().digits) > _MOST_DIGITS or abs(value.adjusted()) > _MOST_DIGITS:
        return format(value, "f") if abs(value.adjusted()) < 1000 else str(value)
    exponent = value.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    return Number(float(value) if decimals else int(value), decimals)


def share_cell(per_cent: float | None) -> Cell:
    """A number of per cent as a share, shown in per cent."""
    return None if per_cent is None else Number(round(per_cent / 100, 6), 1, share=True)


def table_cell(text: str) -> Cell:
    """A cell of a table of the document: a number where it is written as one and no more."""
    if not _PLAIN.fullmatch(text):
        return text or None
    cell = number_cell(Decimal(text.translate(_SIGNS)))
    if isinstance(cell, Number) and text[-1] in "%％":
        value = Decimal(text.translate(_SIGNS)).scaleb(-2)
        return Number(float(value), cell.decimals, share=True)
    return cell if isinstance(cell, Number) else text
