"""The quantity grammar: qualifier, number or range, multiplier, unit, trailing qualifier."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plandigest.model.figure import Bound, FigureKind


class Quantity(NamedTuple):
    """A number with its unit and qualifiers, before anything is known of its context.

    Offsets are into the folded text.

    Attributes:
        start: first character, a qualifier that touches the number included.
        end: the character behind it, a trailing qualifier included.
        number: where the numeral itself begins.
        value: as written, multiplier left in the unit.
        value_max: the upper end of a range.
        unit: with its multiplier, as written; None for a bare number.
        group: the name of the unit's rule; "" without a unit.
        factor: value times this is the amount in the base unit.
        base: the base unit; "1" for a pure number, None for none.
        kind: what the unit alone says.
        qualifier: the words that set the bound.
        bound: what they say.
        form: how the number is written (see `Numeral`), or "range".
        hanzi: whether it is written in hanzi.
        minor: it numbers or names things rather than measuring (三大, 千亩).
        listed: it stands in a list with the quantity before it and shares its words.
        spec: its unit tells products apart where a noun follows (7纳米刻蚀机).
    """

    start: int
    end: int
    number: int
    value: Decimal
    value_max: Decimal | None
    unit: str | None
    group: str
    factor: Decimal
    base: str | None
    kind: FigureKind
    qualifier: str | None
    bound: Bound
    form: str
    hanzi: bool = False
    minor: bool = False
    listed: bool = False
    spec: bool = False

    @property
    def amount(self) -> Decimal:
        """The value in the base unit; of a range, its lower end."""
        amount = self.value * self.factor
        return amount.to_integral_value() if self.group == "doublings" else amount
