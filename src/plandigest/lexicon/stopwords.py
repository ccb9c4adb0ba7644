"""Words that say nothing of what a document is about."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


@cache
def stop_words() -> frozenset[str]:
    """The words, each on its own."""
    return frozenset(word for rule in rules("stopwords") for word in rule.texts("words"))
