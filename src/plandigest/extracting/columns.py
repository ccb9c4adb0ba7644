"""What the columns of a table hold: indicators, units, natures, and values of which time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from plandigest.extracting.folding import fold
from plandigest.extracting.moments import Moment, moments
from plandigest.extracting.quantity.unit import Measure, measure_of
from plandigest.lexicon.tables import Column, column_of
from plandigest.lexicon.units import Unit
from plandigest.model.figure import FigureKind

_LABEL = re.compile(r"[（\[]([^（）\[\]]{1,12})[）\]]\Z")
_CUMULATIVE = re.compile(r"累计|年均")
_RATE = re.compile(r"增速|增长率|年均增长|增幅")
_NUMBER = re.compile(r"[\[〔（>≥<≤约近超]*-?\d[\d.,]*%?.{0,6}")
_PLAN = 5
_NOTHING = frozenset({"", "-", "—", "/", "——", "－", "…"})


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column.

    Attributes:
        role: what the column holds; None for words that are no value.
        title: its words, without spaces.
        moment: the time it names.
        measure: the unit it names.
        cumulative: its values are of all years of the plan.
        rate: its values are growth rates, whatever the unit of the row.
    """

    role: Column | None
    title: str
    moment: Moment | None = None
    measure: Measure | None = None
    cumulative: bool = False
    rate: bool = False


def read_head(title: str, cells: Sequence[str], dated: date | None) -> Head:
    """The head of a column with the given cells, all without spaces and folded.

    A column that its head does not explain holds values if most of its cells do.
    """
    found = [moment for moment in moments(title, 0, len(title), dated) if moment.first]
    label = _LABEL.search(title)
    measure = measure_of(label[1]) if label else None
    role = column_of(title) or column_of(_LABEL.sub("", title))
    if role is None and (found or measure or _hold_values(cells)):
        role = Column.VALUE
    return Head(
        role=role,
        title=title,
        moment=found[-1] if len(found) == 1 else None,
        measure=measure,
        cumulative=bool(_CUMULATIVE.search(title)),
        rate=bool(_RATE.search(title)),
    )


def _hold_values(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell not in _NOTHING]
    return bool(told) and sum(bool(_NUMBER.fullmatch(cell)) for cell in told) * 2 > len(told)


def unit_of(text: str) -> Measure | None:
    """The unit that a cell of the unit column says; one unknown to us is taken as it stands."""
    text = fold(text).content.replace("\n", "")
    if text in _NOTHING:
        return None
    known = measure_of(text)
    if known or any(char.isdigit() for char in text):
        return known
    unit = Unit(text, "other", FigureKind.LEVEL, None, text, "any", (), (), latin=False)
    return Measure("", unit, "")


def is_nothing(text: str) -> bool:
    """Whether a cell only says that there is no value."""
    return text in _NOTHING


def plan_of(text: str, places: tuple[tuple[int, int], ...], columns: list[Moment]) -> Moment | None:
    """The years of the plan a table belongs to, from its caption, the headings or the title.

    Args:
        text: folded text.
        places: where to look, the nearest first.
        columns: the times that its columns name; where nothing else names the plan, it
            is the five years that end with the last of them.
    """
    for start, end in places:
        for moment in moments(text, start, end, None):
            if moment.last:
                return moment
    final = max(columns, key=lambda moment: moment.first or "", default=None)
    if final is None or not final.first or final.first[-1] not in "05":
        return None
    return replace(final, first=str(int(final.first) - _PLAN + 1), last=final.first)
