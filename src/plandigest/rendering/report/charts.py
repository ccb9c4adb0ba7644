"""Changes and targets as dumbbells: from one value to another on one axis a unit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from plandigest.model.digest import Digest
from plandigest.model.figure import Figure
from plandigest.rendering.digest_words import growth_words, target_name
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.sentences import Language

_LEFT = 4.0
_WIDTH = 292.0
"""Of the axis, within a drawing 300 wide: the greatest value of a group stands at its end."""


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """One row: where its two ends stand, and what they say."""

    name: str
    start: float
    end: float
    old: str
    new: str
    by: str
    period: str
    anchor: str
    place: str


@dataclass(frozen=True, slots=True)
class DumbbellGroup:
    """The rows of one unit and of one order of size; units never share an axis."""

    unit: str
    rows: tuple[Dumbbell, ...]


class _Pair(NamedTuple):
    before: Figure
    after: Figure
    name: str
    by: str

    @property
    def greatest(self) -> float:
        return max(_amount(self.before), _amount(self.after))

    @property
    def scale(self) -> int:
        """Hundreds, ten thousands, millions: values far apart would hide on one axis."""
        return math.floor(math.log10(self.greatest) / 2) if self.greatest > 0 else 0


def dumbbells(digest: Digest, at: int, language: Language) -> tuple[DumbbellGroup, ...]:
    """Results that changed, then targets with what they start from, by unit."""
    pairs = [
        _Pair(*growth.pair, _name(growth.pair.after), growth_words(growth, language))
        for growth in digest.growths
    ]
    pairs += [
        _Pair(target.base, target.figure, target_name(target, language), "")
        for target in digest.targets
        if target.base and _comparable(target.base, target.figure)
    ]
    groups: dict[tuple[str, int], list[_Pair]] = {}
    for pair in pairs:
        groups.setdefault((pair.after.base_unit or "", pair.scale), []).append(pair)
    return tuple(
        DumbbellGroup(rows[0].after.unit or "", tuple(_rows(digest, rows, at)))
        for rows in groups.values()
    )


def _comparable(before: Figure, after: Figure) -> bool:
    return (
        before.base_unit == after.base_unit
        and before.kind is after.kind
        and before.amount is not None
        and after.amount is not None
        and min(before.amount, after.amount) >= 0
    )


def _rows(digest: Digest, rows: list[_Pair], at: int) -> list[Dumbbell]:
    document = digest.document
    most = max(row.greatest for row in rows) or 1.0
    return [
        Dumbbell(
            name=name,
            start=round(_LEFT + _WIDTH * _amount(before) / most, 1),
            end=round(_LEFT + _WIDTH * _amount(after) / most, 1),
            old=str(quantity(document, before)),
            new=str(quantity(document, after)),
            by=by,
            period=arrow(period(before), period(after)),
            anchor=f"d{at}-f{after.span.start}",
            place=place(document, after),
        )
        for before, after, name, by in rows
    ]


def _amount(figure: Figure) -> float:
    return float(figure.amount) if figure.amount is not None else 0.0


def _name(figure: Figure) -> str:
    return str(figure.indicator) if figure.indicator else "–"
