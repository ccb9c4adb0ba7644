"""What stands around a paragraph of a rule and says what its numbers are of.

A clause such as 三级资质的，50万元 leaves out what the heading above it, the words that lead to its
list, or the short sentence that opens its paragraph have named.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from plandigest.lexicon.pattern import Pattern
from plandigest.model.document import Unit
from plandigest.model.outline import Paragraph
from plandigest.model.span import Span

Stretch = tuple[int, int]
Place = Callable[[Span], Stretch]

_TITLE = Pattern(r"[^，。；：、！？\d]{4,24}。")
_ITEMS = 60
"""Items of a list that are looked at before one, for the paragraph that leads to it."""


class Setting(NamedTuple):
    """Stretches of the folded text that name what a paragraph is about; None where there is none.

    Attributes:
        ruled: whether the document is a rule: a law, a regulation, a measure, a guide.
        heading: the words of the innermost heading that has some.
        lead_in: the paragraph, or the title, that leads to the list of which this is an item.
        opening: the words without a verb that open the paragraph as a heading would.
    """

    ruled: bool = False
    heading: Stretch | None = None
    lead_in: Stretch | None = None
    opening: Stretch | None = None


NOWHERE = Setting()


def setting_of(unit: Unit, text: str, place: Place) -> Setting:
    """The setting of a unit of a rule.

    Args:
        unit: the unit.
        text: the folded text.
        place: where an original span lies in it.
    """
    titles = [section.title for section in unit.sections if len(section.title)]
    lead_in = _lead_in(unit)
    opening = None
    if len(unit.sentences) > 1:
        first = place(unit.sentences[0])
        opening = (first[0], first[1] - 1) if _TITLE.fullmatch(text, *first) else None
    heading = place(titles[-1]) if titles else None
    return Setting(
        ruled=True,
        heading=heading,
        lead_in=place(lead_in) if lead_in else _led_by_title(unit, text, heading),
        opening=opening,
    )


def _led_by_title(unit: Unit, text: str, heading: Stretch | None) -> Stretch | None:
    """The title of the unit's own section, where ： leads from it to the text behind.

    Of an item without a title of its own, that of the section around it.
    """
    titled = [len(section.title) > 0 for section in unit.sections[-2:]]
    if heading is None or not any(titled):
        return None
    return (heading[0], heading[1] + 1) if text.startswith("：", heading[1]) else None


def _lead_in(unit: Unit) -> Span | None:
    """The paragraph before the list of which the unit is an item without words of its own above."""
    if len(unit.sections) < 2 or len(unit.sections[-1].title):
        return None
    body = unit.sections[-2].body
    at = bisect_left(body, unit.sections[-1].span.start, key=lambda item: item.span.start)
    before = (item for item in reversed(body[max(0, at - _ITEMS) : at]))
    return next((item.span for item in before if isinstance(item, Paragraph)), None)
