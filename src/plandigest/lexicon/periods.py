"""Words that say a time."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary


@cache
def relative_years() -> dict[str, int]:
    """Words for a year, and how far it lies from the document's (去年: -1)."""
    return {
        word: rule.integer("offset")
        for rule in rules("periods")
        if rule.text("sort") == "year"
        for word in rule.texts("words")
    }


@cache
def years_of_what_is_told() -> frozenset[str]:
    """Words for a year that is told from the one spoken of, and not from today (上年)."""
    return frozenset(
        word
        for rule in rules("periods")
        if rule.text("sort") == "year" and rule.text("of", "")
        for word in rule.texts("words")
    )


@cache
def period_words(sort: str, place: str = "") -> tuple[str, ...]:
    """The words of a sort; of `base`, those that stand "before" or "behind" the time."""
    return tuple(
        word
        for rule in rules("periods")
        if rule.text("sort") == sort and rule.text("place", "") == place
        for word in rule.texts("words")
    )


@cache
def period_vocabulary(sort: str, place: str = "") -> Vocabulary:
    """The words of a sort, to be looked up in a text."""
    return Vocabulary(period_words(sort, place))


def plan_years(number: int) -> tuple[int, int]:
    """First and last year of a five-year plan (14: 2021 and 2025).

    No plan covers 1963 to 1965, so the third began three years late.
    """
    first = _first_year()
    gap = 3 if number > 2 else 0
    start = first + 5 * (number - 1) + gap
    return start, start + 4


@cache
def _first_year() -> int:
    return next(rule.integer("first") for rule in rules("periods") if rule.text("sort") == "plan")
