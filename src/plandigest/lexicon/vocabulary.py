"""Sets of words that are looked up at a place in a text.

A pattern of hundreds of words takes longer to compile than most documents take to
read, so words are found by their first or last character instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


class Vocabulary:
    """Words, to be found where they begin or where they end."""

    __slots__ = ("_by_first", "_by_last", "_heads", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        longest_first = sorted(self._words, key=len, reverse=True)
        self._by_first = _index(longest_first, 0)
        self._by_last = _index(longest_first, -1)
        self._heads: re.Pattern[str] | None = None

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def at(self, text: str, start: int, end: int) -> str:
        """The longest word that begins at `start` and ends at or before `end`; "" if none does."""
        for word in self._by_first.get(text[start : start + 1], ()):
            if text.startswith(word, start, end):
                return word
        return ""

    def find(self, text: str, start: int, end: int) -> tuple[int, str]:
        """The first place at or behind `start` where a word begins, and the longest there.

        (`end`, "") if there is none.
        """
        if self._heads is None:
            firsts = "".join(map(re.escape, self._by_first)) or "\0"
            self._heads = re.compile(f"[{firsts}]")
        for head in self._heads.finditer(text, start, end):
            if word := self.at(text, head.start(), end):
                return head.start(), word
        return end, ""

    def before(self, text: str, start: int, end: int) -> str:
        """The longest word that ends at `end` and begins at or behind `start`; "" if none does."""
        for word in self._by_last.get(text[end - 1 : end], ()):
            if text.endswith(word, start, end):
                return word
        return ""

    def run_before(self, text: str, start: int, end: int) -> int:
        """Where a run of words begins that ends at `end`; `end` if no word does."""
        while end > start and (word := self.before(text, start, end)):
            end -= len(word)
        return end


def _index(words: list[str], place: int) -> dict[str, tuple[str, ...]]:
    """The words by the character at `place`, in their order."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[place], []).append(word)
    return {char: tuple(group) for char, group in found.items()}
