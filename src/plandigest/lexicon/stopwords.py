"""Words that say nothing of what a document is about."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


@cache
def stop_words() -> frozenset[str]:
    """The words, each on its own."""
    return _words("")


@cache
def unending_words() -> frozenset[str]:
    """Words that no term ends with (增加值增长 is what happens to 增加值)."""
    return _words("end")


def _words(place: str) -> frozenset[str]:
    return frozenset(
        word
        for rule in rules("stopwords")
        if rule.text("place", "") == place
        for word in rule.texts("words")
    )
