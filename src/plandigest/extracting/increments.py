"""Keeps amounts of increase apart from the stock that increased: 收入增加500元 is no income."""

from __future__ import annotations

from plandigest.extracting.leads import Lead
from plandigest.extracting.nouns import ends_with
from plandigest.extracting.quantities import Quantity
from plandigest.model.figure import Bound, FigureKind

_PART = 6
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


def is_part(phrase: str, lead: Lead, quantity: Quantity, raised: str) -> bool:
    """Whether a few words name a part of what was raised: 标准提高70元，小学达到720元.

    Args:
        phrase: the words before the number.
        lead: all that stands before the number.
        quantity: the number; it must say what is reached, in the unit of the increment.
        raised: the base unit of the increment; "" if there was none in the sentence.
    """
    reached = quantity.bound is Bound.REACH and not lead.step
    named = ends_with(phrase, "head") or ends_with(phrase, "rate")
    return (
        bool(raised) and reached and quantity.base == raised and len(phrase) <= _PART and not named
    )
