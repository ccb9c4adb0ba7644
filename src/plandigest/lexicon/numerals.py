"""The characters that write numbers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary


@cache
def digits() -> dict[str, int]:
    """The value of every hanzi digit."""
    return {
        char: rule.integer("digit")
        for rule in rules("numerals")
        if rule.integer("digit", -1) >= 0
        for char in rule.text("chars")
    }


@cache
def powers() -> dict[str, int]:
    """The power of ten by which a character multiplies (万: 4)."""
    return {
        char: rule.integer("power")
        for rule in rules("numerals")
        if rule.integer("power", 0)
        for char in rule.text("chars")
    }


@cache
def pairs() -> frozenset[str]:
    """Pairs of digits that are one digit or the other (三四十)."""
    return frozenset(pair for rule in rules("numerals") for pair in rule.texts("pairs"))


class Negative(NamedTuple):
    """A word before a number that is its sign.

    Attributes:
        text: as written.
        after: words behind which it is a sign, besides marks and the beginning of a text.
        nouns: words that end in it, behind which a number is an amount of its own (减负).
    """

    text: str
    after: tuple[str, ...]
    nouns: tuple[str, ...]


@cache
def negatives() -> dict[str, Negative]:
    """The words that are a sign before a number, by text."""
    return {
        rule.text("negative"): Negative(
            rule.text("negative"), rule.texts("after"), rule.texts("nouns")
        )
        for rule in rules("numerals")
        if rule.text("negative", "")
    }


@cache
def numeral_words() -> Vocabulary:
    """Words that begin with a character of numbers: a number ends before them."""
    return Vocabulary(word for rule in rules("numerals") for word in rule.texts("words"))


@cache
def numeral_endings() -> Vocabulary:
    """Words that end in a character of numbers, which then begins none (大陆|首部)."""
    return Vocabulary(word for rule in rules("numerals") for word in rule.texts("ending"))


@cache
def rank_places() -> str:
    """The characters before a bare 第一 that is a rank (位居世界第一), and not 第一产业."""
    return "".join(rule.text("rank_after", "") for rule in rules("numerals"))
