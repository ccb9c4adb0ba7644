"""Words that help to find what a figure measures."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary

_FUNCTIONS = ("link", "opening", "preposition")


@cache
def function_characters() -> frozenset[str]:
    """Words of one character that are never part of an unknown word (的, 和, 达)."""
    return frozenset(word for word in indicator_words(*_FUNCTIONS) if len(word) == 1)


@cache
def indicator_words(*sorts: str) -> Vocabulary:
    """The words of the sorts together: head, rate, link, place, opening, verb, predicate, …."""
    return Vocabulary(
        word
        for rule in rules("indicators")
        if rule.text("sort") in sorts
        for word in rule.texts("words")
    )


@cache
def own_words() -> frozenset[str]:
    """The words of all our rules that a clause is read by, to be kept whole."""
    from plandigest.lexicon.qualifiers import qualifier_words
    from plandigest.lexicon.trends import trend_words
    from plandigest.lexicon.words import policy_words

    phrases = {word for rule in rules("indicators") for word in rule.texts("words")}
    words = {
        *trend_words("change", "difference", "arrival"),
        *qualifier_words("before"),
        *policy_words(),
        *phrases,
        *(word for rule in rules("legal_words") for word in rule.texts("words")),
    }
    whole = {word for word in words if len(word) > 1 and word.isalpha()}
    return frozenset(word for word in whole if word not in phrases or not _is_phrase(word, whole))


def _is_phrase(word: str, words: set[str]) -> bool:
    """Whether a listed phrase is made of two listed words, and so no word itself (居全国)."""
    cuts = range(1, len(word))
    known = words | {
        each for rule in rules("indicators") for each in rule.texts("words") if len(each) == 1
    }
    return any(word[:cut] in known and word[cut:] in known for cut in cuts)
