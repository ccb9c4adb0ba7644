"""Keeps amounts of increase apart from the stock that increased: 收入增加500元 is no income."""

from __future__ import annotations

from plandigest.extracting.leads import Lead
from plandigest.extracting.quantities import Quantity
from plandigest.model.figure import FigureKind

_SUMS = frozenset({FigureKind.LEVEL, FigureKind.COUNT})


def moved(indicator: str, lead: Lead, quantity: Quantity, behind: str, *, listed: bool) -> str:
    """The indicator, with the words that make the value an increment or a running total.

    Args:
        indicator: what moved, or is summed up; nothing is said of it if it is empty.
        lead: what stands before the number.
        quantity: the number.
        behind: the noun behind the number, if the indicator stands there.
        listed: whether it goes on a list; with a qualifier of its own it then is a level
            again (净增98万户、突破1900万户).
    """
    if not indicator or (listed and quantity.start < quantity.number):
        return indicator
    total = "累计" if lead.total and quantity.kind in _SUMS and "累计" not in indicator else ""
    if behind and not lead.step:
        return total + indicator
    yearly = "年均" if lead.step and lead.annual else ""
    return indicator + total + yearly + lead.step
