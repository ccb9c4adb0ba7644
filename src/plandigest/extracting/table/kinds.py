"""What a value of a table is: its unit says most, names and heads of growth the rest."""

from __future__ import annotations

import re

from plandigest.extracting.table.values import Reading
from plandigest.model.figure import FigureKind

_GROWTH = re.compile(r"(?:增长率?|增速|增幅|涨幅|提升|提高|降低|下降|减少|降幅|压减)\Z")


def kind_of_value(reading: Reading, name: str, *, rate: bool) -> FigureKind:
    """The kind of a value; the rise of a share over all years is in points.

    Args:
        reading: the value.
        name: what it measures.
        rate: whether its column holds rates of growth.
    """
    quantity = reading.quantity
    if quantity is None:
        return FigureKind.QUALITATIVE
    if quantity.group != "percent":
        return quantity.kind
    if _GROWTH.search(name) or (rate and not reading.summed) or reading.moving:
        return FigureKind.GROWTH_RATE
    return FigureKind.PP_DIFFERENCE if rate else quantity.kind
