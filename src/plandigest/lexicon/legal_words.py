"""Words by which a sentence of a rule is read."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary


@cache
def legal_words(*sorts: str) -> Vocabulary:
    """The words of the sorts together: imposing, granting, ruling, authority, person, …."""
    return Vocabulary(
        word
        for rule in rules("legal_words")
        if rule.text("sort") in sorts
        for word in rule.texts("words")
    )
