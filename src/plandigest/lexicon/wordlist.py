"""The word list that clauses are cut into words with.

It is a general dictionary, thinned out, with the words of our own rules on top. A word
costs the less the more often it is used; the cheapest way to cut a text is the best.
`python -m plandigest.lexicon.wordlist` bakes it anew from the dictionary of jieba.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plandigest.lexicon.loader import FOLDER

_FILE = FOLDER / "baked" / "wordlist.txt"
_LEAST_USED = 20
"""Rarer words of the general dictionary are left out: they are seldom met and slow to load."""
_LONGEST = 8
_CLASSIFIERS = frozenset("部个家条项座件名位台辆套所张只头种户艘场次")
_TRUSTED = 500
_NO_WORDS = frozenset({"m", "mq", "nr", "nrt", "nrfg"})
"""Parts of speech left out: numbers are quantities, and people's names hide common words."""
OWN_COST = 8
UNKNOWN_COST = 18
"""A character that is no word by itself: dearer than two common words."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_COST_OF = {letter: cost for cost, letter in enumerate(_LETTERS)}


class Words(NamedTuple):
    """The words that begin with one character.

    Attributes:
        alone: what the character costs as a word by itself.
        costs: every word with its cost, the negative logarithm of how often it is used.
        longest: by the second character, how long the longest of these words is.
    """

    alone: int
    costs: dict[str, int]
    longest: dict[str, int]


_NONE = Words(UNKNOWN_COST, {}, {})


class WordList(dict[str, Words]):
    """The words by their first character, each read when a text holds it: most texts hold few."""

    def __init__(self, baked: str) -> None:
        super().__init__()
        self._lines = {line[0]: line for line in baked.splitlines()}

    def __missing__(self, first: str) -> Words:
        line = self._lines.get(first)
        self[first] = found = _words_of(line) if line else _NONE
        return found


def _words_of(line: str) -> Words:
    words, _, costs = line.partition("\t")
    found = dict(zip(words.split(" "), map(_COST_OF.__getitem__, costs), strict=True))
    longest = {word[1]: len(word) for word in found if len(word) > 1}  # longer ones stand last
    return Words(found.get(line[0], UNKNOWN_COST), found, longest)


@cache
def wordlist() -> WordList:
    """The shipped word list."""
    return WordList(_FILE.read_text(encoding="utf-8"))


def bake_wordlist(dictionary: str, own: frozenset[str], modifiers: tuple[str, ...]) -> str:
    """The word list in its baked form: a line a first character, short words first.

    Behind a tab each word has its cost as a letter, "a" for none.

    Args:
        dictionary: the general dictionary, a word with its count and part of speech a line.
        own: the words of our rules.
        modifiers: words that are listed before what they describe (第一、第三产业); what begins
            with one is no single word.
    """
    rows = [line.split() for line in dictionary.splitlines()]
    total = sum(int(count) for _, count, *_ in rows)
    costs = dict.fromkeys(own, OWN_COST)
    for word, count, *sort in rows:
        described = word.startswith(modifiers) and word not in modifiers
        if not described and _is_kept(word, int(count), sort[0] if sort else ""):
            cost = round(math.log(total / int(count)))
            costs[word] = min(cost, costs.get(word, cost))
    lines: dict[str, list[str]] = defaultdict(list)
    for word in sorted(costs, key=lambda word: (word[0], len(word), word)):
        lines[word[0]].append(word)
    return "".join(
        f"{' '.join(words)}\t{''.join(_LETTERS[costs[word]] for word in words)}\n"
        for words in lines.values()
    )


def _is_kept(word: str, count: int, sort: str) -> bool:
    if not word.isalpha() or word.isascii() or len(word) > _LONGEST:
        return False
    if len(word) == 1:
        return True
    if word[0] in _CLASSIFIERS and sort.startswith("n") and count < _TRUSTED:
        return False  # 部手机 is a classifier with its noun
    return count >= _LEAST_USED and sort not in _NO_WORDS


def main() -> None:
    """Write the baked word list from the dictionary of the installed jieba."""
    from importlib.util import find_spec

    from plandigest.lexicon.indicators import indicator_words, own_words

    found = find_spec("jieba")
    folder = Path(found.origin or "").parent if found else Path()
    dictionary = (folder / "dict.txt").read_text(encoding="utf-8")
    _FILE.write_text(
        bake_wordlist(dictionary, own_words(), tuple(indicator_words("modifier"))), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
