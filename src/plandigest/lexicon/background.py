"""What policy documents usually say: words with their classes, and terms with usual counts.

`background.json` is made by `tools/background.py` and holds no sentence of any
document, only words and how often they stand.
"""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import FOLDER
from plandigest.lexicon.words import free_phrases, policy_words

_OWN_FREQUENCY = 3000
"""How common a word of ours or of the user's counts as; most longer words are rarer."""


class WordClass(StrEnum):
    """What a word can be in a term."""

    NOUN = "noun"
    """nouns, verbs used as nouns, abbreviations and fixed phrases"""
    NAME = "name"
    """names of places"""
    ACTOR = "actor"
    """names of persons and bodies"""
    QUALIFIER = "qualifier"
    """adjectives and adverbial nouns that can open a term (大型, 绿色)"""
    VERB = "verb"
    FUNCTION = "function"
    """what no term holds: particles, pronouns, numerals, measure words"""


class Background(NamedTuple):
    """The baked table.

    Attributes:
        words: how often each stands in Chinese at large.
        classes: the class of each word.
        total: all terms of all documents that were counted.
        documents: how many documents these were.
        usual: how often a term stands in all these documents together, each document
            taken at the median of those that hold the term, so that one document that
            speaks of nothing else does not make a term usual.
    """

    words: dict[str, int]
    classes: dict[str, WordClass]
    total: int
    documents: int
    usual: dict[str, int]


@cache
def background() -> Background:
    """The shipped table, with the policy words of `words.yaml` among its words."""
    read = json.loads((FOLDER / "background.json").read_text("utf-8"))
    words: dict[str, int] = {}
    classes: dict[str, WordClass] = {}
    for word_class in WordClass:
        of_class = _counts(read["words"][word_class])
        words.update(of_class)
        classes.update(dict.fromkeys(of_class, word_class))
    for phrase in free_phrases():
        words.pop(phrase, None)
    for word in policy_words():
        words[word] = max(words.get(word, 0), _OWN_FREQUENCY)
        classes[word] = WordClass.NOUN
    return Background(words, classes, read["total"], read["documents"], _counts(read["terms"]))


def _counts(baked: dict[str, str]) -> dict[str, int]:
    return dict(zip(baked["words"].split(" "), map(int, baked["counts"].split(" ")), strict=True))


def bake_counts(counts: dict[str, int]) -> dict[str, str]:
    """Words and counts in their baked form: two strings, which are read in half the time."""
    return {"words": " ".join(counts), "counts": " ".join(map(str, counts.values()))}


def with_own(table: Background, own: tuple[str, ...]) -> Background:
    """The table with words of the user's, which are kept whole."""
    if not own:
        return table
    words = table.words | dict.fromkeys(own, _OWN_FREQUENCY)
    classes = table.classes | dict.fromkeys(own, WordClass.NOUN)
    return Background(words, classes, table.total, table.documents, table.usual)
