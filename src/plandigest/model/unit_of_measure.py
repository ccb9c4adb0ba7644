"""What a number may be counted or measured in."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plandigest.model.kinds import FigureKind


class UnitOfMeasure(NamedTuple):
    """A unit of measure or a classifier.

    Attributes:
        text: as written.
        group: the name of its rule.
        kind: what a figure with it is, before the context says more.
        worth: its value in `base`; None if it is a base unit itself.
        base: the unit it is a fixed part of; "1" for pure numbers.
        hanzi: "any", "large" (small numerals in hanzi only number things off) or "none".
        followed_by: what must follow it, if anything must.
        not_in: words that begin with it and are something else.
        spec: whether it tells products apart when a noun follows (7纳米刻蚀机).
        bounded: whether it is a unit only of a number with a bound (不低于3级).
        preceded_by: what may stand before the number instead.
        within: words that begin with one of `not_in` and hold the unit all the same (名城乡妇女).
        latin: whether it ends in a Latin letter, and so must be a whole word.
    """

    text: str
    group: str
    kind: FigureKind
    worth: Decimal | None
    base: str
    hanzi: str
    followed_by: tuple[str, ...]
    not_in: tuple[str, ...]
    latin: bool
    spec: bool = False
    bounded: bool = False
    preceded_by: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
