"""Terms of a text: nouns and phrases of nouns, as policy language forms them.

A run of Han is cut into the words that are likeliest together; a term is up to four
words in a row that begin and end like a noun phrase (数字化转型, 高端航运服务). No segmenter
is loaded: the words and their frequencies are those of the baked background.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plandigest.lexicon.background import Background, WordClass
from plandigest.lexicon.stopwords import stop_words, unending_words

_HAN = re.compile("[\u4e00-\u9fff]+")
_LONGEST_WORD = 8
_MOST_WORDS = 4
_LONGEST = 10
"""Characters of a term."""
_SHORTEST = 3
"""Two characters are mostly one word, and one that every plan uses."""
_ENDS = frozenset({WordClass.NOUN, WordClass.NAME, WordClass.VERB})
_BEGINS = frozenset({WordClass.NOUN, WordClass.NAME, WordClass.QUALIFIER})
_ALONE = frozenset({WordClass.NOUN, WordClass.NAME})


class Term(NamedTuple):
    """An occurrence of a term.

    Attributes:
        text: its characters.
        before: the single character that stands before it as a word of its own; "" if
            none does. A term that always follows the same one is the rest of a longer word.
        after: the same behind it.
    """

    text: str
    before: str
    after: str


class _Trait(NamedTuple):
    """What a word can be in a term.

    Attributes:
        begins: whether it can begin one.
        goes_on: whether it can stand in one behind another word.
        ends: whether one can end with it.
        alone: whether it can be one by itself.
    """

    begins: bool
    goes_on: bool
    ends: bool
    alone: bool


class _Traits(dict[str, _Trait]):
    """The traits of words, each found out when it is first asked for."""

    def __init__(self, classes: Mapping[str, WordClass]) -> None:
        super().__init__()
        self._classes = classes

    def __missing__(self, word: str) -> _Trait:
        sort = self._classes.get(word, WordClass.FUNCTION)
        stopped = word in stop_words()
        ending = not stopped and word not in unending_words()
        trait = _Trait(
            sort in _BEGINS and not stopped,
            sort is WordClass.NOUN or (sort is not WordClass.FUNCTION and len(word) > 1),
            sort in _ENDS and ending,
            sort in _ALONE and ending,
        )
        self[word] = trait
        return trait


class Terms:
    """Finds the terms of texts."""

    def __init__(self, table: Background) -> None:
        total = math.log(sum(table.words.values()) or 1)
        self._chances = {word: math.log(count or 1) - total for word, count in table.words.items()}
        self._unknown = -total
        self._longest = _longest(table.words)
        self._traits = _Traits(table.classes)
        self._stopped = stop_words()

    def of(self, text: str) -> list[Term]:
        """The terms of a text, shorter ones within longer ones too."""
        found: list[Term] = []
        for run in _HAN.findall(text):
            if len(run) < _SHORTEST:
                continue
            words = self.cut(run)
            traits = [self._traits[word] for word in words]
            singles = [word if len(word) == 1 else "" for word in words]
            singles.append("")  # which stands before the first, too
            for at, trait in enumerate(traits):
                if trait.begins:
                    self._take_from(words, traits, singles, at, found)
        return found

    def cut(self, run: str) -> list[str]:
        """The words of a run of Han that are likeliest together; joined they are the run."""
        known, longest, unknown = self._chances.get, self._longest.get, self._unknown
        end = len(run)
        best = [0.0] * (end + 1)
        ends = [0] * end
        for start in range(end - 1, -1, -1):
            most = known(run[start], unknown) + best[start + 1]
            to = start + 1
            if size := longest(run[start : start + 2]):  # most pairs begin no word
                for stop in range(start + 2, min(start + size, end) + 1):
                    chance = known(run[start:stop])
                    if chance is not None and chance + best[stop] > most:
                        most, to = chance + best[stop], stop
            best[start], ends[start] = most, to
        words = []
        at = 0
        while at < end:
            words.append(run[at : ends[at]])
            at = ends[at]
        return words

    def _take_from(
        self,
        words: list[str],
        traits: list[_Trait],
        singles: list[str],
        first: int,
        found: list[Term],
    ) -> None:
        """Take the terms that begin with a word that may begin one."""
        text = words[first]
        if traits[first].alone and _SHORTEST <= len(text) <= _LONGEST:
            found.append(Term(text, singles[first - 1], singles[first + 1]))
        for last in range(first + 1, min(first + _MOST_WORDS, len(words))):
            trait = traits[last]
            if not trait.goes_on:
                return
            text += words[last]
            if len(text) > _LONGEST:
                return
            if trait.ends and len(text) >= _SHORTEST and text not in self._stopped:
                found.append(Term(text, singles[first - 1], singles[last + 1]))


def _longest(words: Iterable[str]) -> dict[str, int]:
    """By the first two characters of words, how long the longest of them is."""
    longest: dict[str, int] = {}
    for word in words:
        size = len(word)
        if 1 < size <= _LONGEST_WORD and size > longest.get(word[:2], 0):
            longest[word[:2]] = size
    return longest
