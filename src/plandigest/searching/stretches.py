"""Whether a text may hold a term, told by what stands between the marks in it.

Marks are white space, digits, and what ASCII has beside letters: markup, for the most part.
Two characters beside one another in a document stand so between marks, or the first before a
mark and the second behind one, near or far. What is said here is certain where it says no.
"""

from __future__ import annotations

import re

from plandigest.lexicon.folding import folds
from plandigest.searching.pattern import Pattern

_NUMBERS = r"\d\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3220-\u3247\u3280-\u32b0"
_ASCII = re.compile(rf"[\x00-\x7f\s{_NUMBERS}]+")
_SIGNS = re.compile(rf"[\x00-\x40\x5b-\x60\x7b-\x7f\s{_NUMBERS}]+")
_NEITHER = re.compile(r"[^\w\n]+|_")
"""Stops and other signs, which white space, hidden text and folding may part or change."""
_COUNTED = re.compile(
    r"[\d〇零一二三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
    r"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]|[^\u3400-\u9fffA-Za-z]"
)
"""What may stand in the number of a list, which reading counts, or is of yet another script."""
_LETTERS = re.compile(r"[A-Za-z]")


class Stretches:
    """Tells of texts with marks whether a pattern may match what is read of them."""

    def __init__(self, pattern: Pattern) -> None:
        """Prepare to tell.

        Args:
            pattern: what will be searched for.
        """
        self._wanted = [
            [_folded(_NEITHER.sub("", need)) for _, finder in finders for need in finder.needs()]
            if all(finder.needs() for _, finder in finders)
            else [""]
            for finders in pattern.wanted
        ]
        self._every = pattern.every
        terms = [term for each in self._wanted for term in each]
        self._marks = _SIGNS if any(map(_LETTERS.search, terms)) else _ASCII

    @property
    def can_tell(self) -> bool:
        """Whether there are texts of which it says no."""
        lost = (any(map(_is_untold, terms)) for terms in self._wanted)
        return not all(lost) if self._every else not any(lost)

    def may_match(self, text: str) -> bool:
        """Whether what is read of a text may hold a match.

        Args:
            text: the text, its marks in it.
        """
        bare = _folded(_NEITHER.sub("", self._marks.sub("\n", f"\n{text}\n")))
        held = (any(_may_hold(bare, term) for term in terms) for terms in self._wanted)
        return all(held) if self._every else any(held)


def _folded(text: str) -> str:
    return text.translate(folds()).casefold()


def _is_untold(term: str) -> bool:
    return not term or bool(_COUNTED.search(term))


def _may_hold(text: str, term: str) -> bool:
    if _is_untold(term) or term in text:
        return True
    return any(f"{term[:at]}\n" in text and f"\n{term[at]}" in text for at in range(1, len(term)))
