"""Words that help to find what a figure measures."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary


@cache
def indicator_words(*sorts: str) -> Vocabulary:
    """The words of the sorts together: head, rate, link, place, opening, verb, predicate, …."""
    return Vocabulary(
        word
        for rule in rules("indicators")
        if rule.text("sort") in sorts
        for word in rule.texts("words")
    )
