"""Whether a text may hold a term, told by what stands between the marks in it.

Marks are white space, digits, and what ASCII has beside letters: markup, for the most part.
Two characters beside one another in a document stand so between marks, or the first before a
mark and the second behind one, near or far. What is said here is certain where it says no.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from plandigest.lexicon.folding import letters_folded, variants
from plandigest.searching.pattern import Pattern

_NUMBERS = r"\d\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3220-\u3247\u3280-\u32b0"
_ASCII = re.compile(rf"[\x00-\x7f\s{_NUMBERS}]+")
_SIGNS = re.compile(rf"[\x00-\x40\x5b-\x60\x7b-\x7f\s{_NUMBERS}]+")
_NEITHER = re.compile(r"[^\w\n]+|_")
"""Stops and other signs, which white space, hidden text and folding may part or change."""
_OTHER = r"\d〇零]|[^\u3400-\u9fffA-Za-z"
"""Digits, and what is of yet another script."""
_HANZI = "一二三四五六七八九十百千"
_STEMS = "壹贰叁參肆伍陆陸柒捌玖拾佰仟甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_DIGITS = re.compile(f"[{_OTHER}]")
_COUNTED = re.compile(f"[{_HANZI}{_STEMS}{_OTHER}]")
"""What may stand in the number of a list, which reading counts."""
_NUMERALS = re.compile(f"[两{_HANZI}{_STEMS}{_OTHER}]")
"""What may stand in a number that is looked for in all ways of writing it."""
_LETTERS = re.compile(r"[A-Za-z]")


class _Chunk(NamedTuple):
    """Characters of a term that stand beside one another and are as they stand in the file.

    Attributes:
        text: the characters, folded.
        forms: by character, itself and those that are read as it.
    """

    text: str
    forms: tuple[str, ...]


_Needs = tuple[tuple[tuple[_Chunk, ...], ...], ...]
"""For each thing that is looked for, the terms of which one must stand; each by its chunks."""


class Stretches:
    """Tells of texts with marks whether a pattern may match what is read of them.

    Of a term with a number in it, what stands before and behind the number can be told.
    """

    def __init__(self, pattern: Pattern, *, numbers: bool = False) -> None:
        """Prepare to tell.

        Args:
            pattern: what will be searched for.
            numbers: whether numbers are found in all ways of writing them.
        """
        needs = [
            [need for _, finder in finders for need in finder.needs()]
            if all(finder.needs() for _, finder in finders)
            else [""]
            for finders in pattern.wanted
        ]
        self._every = pattern.every
        self._counted, self._plain = (
            tuple(tuple(_chunks(need, numerals) for need in each) for each in needs)
            for numerals in ((_NUMERALS, _NUMERALS) if numbers else (_COUNTED, _DIGITS))
        )
        letters = any(_LETTERS.search(need) for each in needs for need in map(_folded, each))
        self._marks = _SIGNS if letters else _ASCII

    def can_tell(self, *, counted: bool = True) -> bool:
        """Whether there are texts of which it says no.

        Args:
            counted: whether reading may write numbers in hanzi before the items of lists.
        """
        lost = (not all(terms) for terms in self._needs(counted=counted))
        return not all(lost) if self._every else not any(lost)

    def lacks_characters(self, text: str, *, counted: bool = True) -> bool:
        """Whether what is read of a text holds no match, as characters of it stand nowhere.

        Args:
            text: the text, its marks in it.
            counted: whether reading may write numbers in hanzi before the items of lists.
        """
        return not self._some(
            any(all(_stand_in(text, chunk) for chunk in chunks) for chunks in terms)
            for terms in self._needs(counted=counted)
        )

    def may_match(self, text: str, *, counted: bool = True) -> bool:
        """Whether what is read of a text may hold a match; arguments as above."""
        if self.lacks_characters(text, counted=counted):
            return False
        bare = _NEITHER.sub("", _folded(self._marks.sub("\n", f"\n{text}\n")))
        return self._some(
            any(all(_may_hold(bare, chunk.text) for chunk in chunks) for chunks in terms)
            for terms in self._needs(counted=counted)
        )

    def _needs(self, *, counted: bool) -> _Needs:
        return self._counted if counted else self._plain

    def _some(self, held: Iterable[bool]) -> bool:
        return all(held) if self._every else any(held)


def _folded(text: str) -> str:
    return letters_folded(text).casefold()


def _chunks(term: str, numerals: re.Pattern[str]) -> tuple[_Chunk, ...]:
    read = variants()
    bare = _NEITHER.sub("", _folded(term))
    return tuple(
        _Chunk(chunk, tuple(char + read.get(char, "") for char in chunk if char > "\u3400"))
        for chunk in numerals.split(bare)
        if chunk
    )


def _stand_in(text: str, chunk: _Chunk) -> bool:
    return all(any(form in text for form in forms) for forms in chunk.forms)


def _may_hold(text: str, term: str) -> bool:
    if term in text:
        return True
    return any(f"{term[:at]}\n" in text and f"\n{term[at]}" in text for at in range(1, len(term)))
