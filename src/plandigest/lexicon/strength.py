"""How words commit those whom they address."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary
from plandigest.model.task import Strength


@cache
def strength_words(strength: Strength) -> re.Pattern[str] | None:
    """One pattern for the words of a class that tell wherever they stand; None for no words."""
    words = [
        word
        for rule in rules("strength")
        if rule.text("class") == strength.value
        for word in rule.texts("words")
    ]
    return re.compile("|".join(words)) if words else None


@cache
def _classes() -> dict[str, Strength]:
    return {
        verb: Strength(rule.text("class"))
        for rule in rules("strength")
        for verb in rule.texts("verbs")
    }


def strength_of_verb(verb: str) -> Strength:
    """The class of a verb of the lexicon."""
    return _classes()[verb]


@cache
def verbs() -> Vocabulary:
    """Verbs of what is done."""
    return Vocabulary(_classes())


@cache
def verbal_nouns() -> frozenset[str]:
    """Verbs that stand for things so often that within a clause they tell nothing."""
    return frozenset(word for rule in rules("strength") for word in rule.texts("nouns"))


@cache
def plain_adverbs() -> Vocabulary:
    """Adverbs before verbs that tell nothing of what is done."""
    return Vocabulary(word for rule in rules("strength") for word in rule.texts("plain"))
