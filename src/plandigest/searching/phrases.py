"""Terms of a text: nouns and phrases of nouns, as policy language forms them.

A run of Han is cut into the words that are likeliest together; a term is up to four
words in a row that begin and end like a noun phrase (数字化转型, 高端航运服务). No segmenter
is loaded: the words and their frequencies are those of the baked background.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Term:
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
        self._words = table.words
        self._all = math.log(sum(table.words.values()) or 1)
        self._classes = table.classes
        self._stopped = stop_words()
        self._unending = unending_words()

    def of(self, text: str) -> Iterator[Term]:
        """The terms of a text, shorter ones within longer ones too."""
        for run in _HAN.findall(text):
            words = self.cut(run)
            for at in range(len(words)):
                yield from self._from(words, at)

    def cut(self, run: str) -> list[str]:
        """The words of a run of Han that are likeliest together; joined they are the run."""
        known, log, everything = self._words.get, math.log, self._all
        end = len(run)
        best = [0.0] * (end + 1)
        ends = [0] * end
        for start in range(end - 1, -1, -1):
            most = log(known(run[start], 0) or 1) - everything + best[start + 1]
            to = start + 1
            for stop in range(start + 2, min(start + _LONGEST_WORD, end) + 1):
                count = known(run[start:stop])
                if count is None:
                    continue
                chance = log(count or 1) - everything + best[stop]
                if chance > most:
                    most, to = chance, stop
            best[start], ends[start] = most, to
        words = []
        at = 0
        while at < end:
            words.append(run[at : ends[at]])
            at = ends[at]
        return words

    def _from(self, words: list[str], first: int) -> Iterator[Term]:
        """The terms that begin with a word."""
        opening = words[first]
        if opening in self._stopped or not self._may_begin(opening):
            return
        text = ""
        for last in range(first, min(first + _MOST_WORDS, len(words))):
            word = words[last]
            text += word
            if len(text) > _LONGEST or self._class(word) is WordClass.FUNCTION:
                return
            if last > first and len(word) == 1 and self._class(word) is not WordClass.NOUN:
                return
            ends = text not in self._stopped and self._may_end(word, alone=last == first)
            if ends and len(text) >= _SHORTEST:
                yield Term(text, _single(words, first - 1), _single(words, last + 1))

    def _class(self, word: str) -> WordClass:
        return self._classes.get(word, WordClass.FUNCTION)

    def _may_begin(self, word: str) -> bool:
        return self._class(word) in _BEGINS

    def _may_end(self, word: str, *, alone: bool) -> bool:
        if word in self._stopped or word in self._unending:
            return False
        return self._class(word) in (_ALONE if alone else _ENDS)


def _single(words: list[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) and len(words[at]) == 1 else ""
