"""How names of one measure differ from document to document."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules


class UnitRate(NamedTuple):
    """A unit that amounts can be turned from: an amount times `factor` is one in `into`."""

    unit: str
    into: str
    factor: Decimal


@cache
def unit_rates() -> tuple[UnitRate, ...]:
    """The units that are turned into another before amounts are compared (斤 into 吨)."""
    return tuple(
        UnitRate(word, rule.text("as"), Decimal(rule.text("factor")))
        for rule in rules("measures")
        if rule.text("sort") == "unit"
        for word in rule.texts("words")
    )


@cache
def measure_words(sort: str) -> tuple[str, ...]:
    """The words of a sort, longer ones first: filler, opening, added, growth, scope, …."""
    words = {
        word
        for rule in rules("measures")
        if rule.text("sort") == sort
        for word in rule.texts("words")
    }
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def same_measures() -> dict[str, str]:
    """Of each word that says the same as another, the one that it is read as."""
    return {
        word: rule.texts("words")[0]
        for rule in rules("measures")
        if rule.text("sort") == "same"
        for word in rule.texts("words")
    }
