"""Words of policy documents that a general dictionary lacks, and phrases it should not have."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


@cache
def policy_words() -> tuple[str, ...]:
    """Words to be kept whole."""
    return tuple(word for rule in rules("words") for word in rule.texts("words"))


@cache
def free_phrases() -> tuple[str, ...]:
    """Phrases to be cut into their words."""
    return tuple(phrase for rule in rules("words") for phrase in rule.texts("apart"))
