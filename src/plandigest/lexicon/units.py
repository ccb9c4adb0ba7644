"""What a number may be counted or measured in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from plandigest.lexicon.loader import Rule, rules
from plandigest.lexicon.patterns import alternation
from plandigest.model.figure import FigureKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a classifier.

    Attributes:
        text: as written.
        group: the name of its rule.
        kind: what a figure with it is, before the context says more.
        worth: its value in `base`; None if it is a base unit itself.
        base: the unit it is a fixed part of; "1" for pure numbers.
        hanzi: "any", "large" (small numerals in hanzi only number things off) or "none".
        followed_by: what must follow it, if anything must.
    """

    text: str
    group: str
    kind: FigureKind
    worth: Decimal | None
    base: str
    hanzi: str
    followed_by: tuple[str, ...]


_added: tuple[Rule, ...] = ()


def add_units(more: tuple[Rule, ...]) -> None:
    """Take a user's own units in, written as in `units.yaml`; replaces those taken in before."""
    global _added
    _added = more
    units.cache_clear()
    unit_pattern.cache_clear()


@cache
def units() -> dict[str, Unit]:
    """Every unit by its text."""
    return {
        text: Unit(
            text=text,
            group=rule.text("name"),
            kind=FigureKind(rule.text("kind", "count")),
            worth=Decimal(rule.text("worth")) if rule.text("worth", "") else None,
            base=rule.text("base", text),
            hanzi=rule.text("hanzi", "any"),
            followed_by=rule.texts("followed_by"),
        )
        for rule in (*rules("units"), *_added)
        for text in rule.texts("units")
    }


@cache
def unit_pattern() -> str:
    """A pattern that takes the longest unit that does not begin another word."""
    guarded: dict[str, str] = {}
    for rule in (*rules("units"), *_added):
        others = rule.texts("not_in")
        for text in rule.texts("units"):
            rests = [word.removeprefix(text) for word in others if word.startswith(text)]
            barred = f"(?!{alternation(rests)})" if rests and "" not in rests else ""
            # A Latin unit ends where the word ends: 15GB, but not the 5G of 5Gbit.
            latin = "(?![A-Za-z])" if text[-1].isascii() and text[-1].isalpha() else ""
            guarded[text] = barred + latin
    return alternation(guarded)
