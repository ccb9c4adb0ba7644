"""The words that set the bound of a number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary
from plandigest.model.figure import Bound


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word that says how the true value lies to the one written.

    Attributes:
        text: as written.
        bound: what it says.
        hanzi: whether it goes with magnitudes in hanzi only (上百家).
        not_after: characters that make another word of it (the 签 of 签约).
        award: whether a verb of giving may stand between it and the number.
        apart: whether what a share is of may (不超过销售价格的10%).
    """

    text: str
    bound: Bound
    hanzi: bool
    not_after: str
    award: bool
    apart: bool


@cache
def qualifiers(place: str) -> dict[str, Qualifier]:
    """The qualifiers that stand "before" a number, "inside" or "after" the unit, by text."""
    return {
        rule.text("text"): Qualifier(
            rule.text("text"),
            Bound(rule.text("bound")),
            rule.flag("hanzi"),
            rule.text("not_after", ""),
            rule.flag("award"),
            rule.flag("apart"),
        )
        for rule in rules("qualifiers")
        if rule.text("place") == place
    }


@cache
def qualifier_words(place: str) -> Vocabulary:
    """The qualifiers of a place, to be looked up in a text."""
    return Vocabulary(qualifiers(place))
