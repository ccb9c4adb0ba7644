"""Words that help to find what a figure measures."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.patterns import alternation


@cache
def indicator_words(sort: str) -> frozenset[str]:
    """The words of a sort: head, rate, link, place, opening, verb, flow, predicate, …."""
    return frozenset(
        word
        for rule in rules("indicators")
        if rule.text("sort") == sort
        for word in rule.texts("words")
    )


@cache
def at_start(*sorts: str) -> re.Pattern[str]:
    """A pattern that takes the longest word of the sorts, for `match`."""
    return re.compile(_words(*sorts))


@cache
def at_end(*sorts: str) -> re.Pattern[str]:
    """A pattern that takes a run of words of the sorts at the very end, for `search`."""
    return re.compile(f"(?:{_words(*sorts)})+\\Z")


def _words(*sorts: str) -> str:
    return alternation(sorted(word for sort in sorts for word in indicator_words(sort)))
