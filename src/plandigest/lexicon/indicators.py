"""Words that help to find what a figure measures."""

from __future__ import annotations

from enum import IntFlag
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary


class Sort(IntFlag):
    """What a word can be in a clause; many can be several things."""

    NONE = 0
    HEAD = 1
    RATE = 2
    LINK = 4
    PLACE = 8
    OPENING = 16
    VERB = 32
    ACT = 64
    FLOW = 128
    PREDICATE = 256
    KEEPING = 512
    GIFT = 1024
    SCOPE = 2048
    PROCESS = 4096
    NOUN = 8192
    WHOLE = 16384
    MILESTONE = 32768
    PREPOSITION = 65536
    FUNCTION = LINK | OPENING | PREPOSITION


@cache
def _sorts() -> dict[str, Sort]:
    found: dict[str, Sort] = {}
    for rule in rules("indicators"):
        sort = Sort.__members__.get(rule.text("sort").upper(), Sort.NONE)
        for word in rule.texts("words"):
            found[word] = found.get(word, Sort.NONE) | sort
    return found


@cache
def function_characters() -> frozenset[str]:
    """Words of one character that are never part of an unknown word (的, 和, 达)."""
    return frozenset(
        word for word, sort in _sorts().items() if len(word) == 1 and sort & Sort.FUNCTION
    )


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
    }
    whole = {word for word in words if len(word) > 1 and word.isalpha()}
    return frozenset(word for word in whole if word not in phrases or not _is_phrase(word, whole))


def _is_phrase(word: str, words: set[str]) -> bool:
    """Whether a listed phrase is made of two listed words, and so no word itself (居全国)."""
    cuts = range(1, len(word))
    known = words | {each for each in _sorts() if len(each) == 1}
    return any(word[:cut] in known and word[cut:] in known for cut in cuts)
