"""How names of one measure differ from document to document."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


@cache
def measure_words(sort: str) -> tuple[str, ...]:
    """The words of a sort, longer ones first: filler, opening, flow, growth, scope, …."""
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
