"""Terms of a text: nouns and phrases of nouns, as policy language forms them.

A run of Han is cut into the words that are likeliest together; a term is up to four
words in a row that begin and end like a noun phrase (数字化转型, 高端航运服务). No segmenter
is loaded: the words and their frequencies are those of the baked background.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
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


class Terms:
    """Finds the terms of texts."""

    def __init__(self, table: Background) -> None:
        total = math.log(sum(table.words.values()) or 1)
        self._chances = {word: math.log(count or 1) - total for word, count in table.words.items()}
        self._unknown = -total
        self._longest = _longest(table.words)
        self._classes = table.classes
        self._stopped = stop_words()
        self._unending = unending_words()

    def of(self, text: str) -> Iterator[Term]:
        """The terms of a text, shorter ones within longer ones too."""
        for run in _HAN.findall(text):
            words = self.cut(run)
            for at, word in enumerate(words):
                if self._classes.get(word) in _BEGINS and word not in self._stopped:
                    yield from self._from(words, at)

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

    def _from(self, words: list[str], first: int) -> Iterator[Term]:
        """The terms that begin with a word that may begin one."""
        text = ""
        for last in range(first, min(first + _MOST_WORDS, len(words))):
            word = words[last]
            text += word
            sort = self._classes.get(word, WordClass.FUNCTION)
            if len(text) > _LONGEST or sort is WordClass.FUNCTION:
                return
            if last > first and len(word) == 1 and sort is not WordClass.NOUN:
                return
            stopped = text in self._stopped or word in self._stopped or word in self._unending
            ends = sort in (_ENDS if last > first else _ALONE)
            if ends and not stopped and len(text) >= _SHORTEST:
                yield Term(text, _single(words, first - 1), _single(words, last + 1))


def _longest(words: Iterable[str]) -> dict[str, int]:
    """By the first two characters of words, how long the longest of them is."""
    longest: dict[str, int] = {}
    for word in words:
        size = len(word)
        if 1 < size <= _LONGEST_WORD and size > longest.get(word[:2], 0):
            longest[word[:2]] = size
    return longest


def _single(words: list[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) and len(words[at]) == 1 else ""
