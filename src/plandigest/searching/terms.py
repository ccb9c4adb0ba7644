"""A term to look for, as a finder of its occurrences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from plandigest.searching.folding import SPACES, Folding, one_of

if TYPE_CHECKING:
    from plandigest.searching.numerals import Numeral

GAP = f"[{SPACES}]*"
"""Between two characters of a word: letter-spaced titles, a space the typesetter left."""


class Finder(Protocol):
    """Finds the occurrences of one term, regular expression or synonym."""

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The occurrences within `text[start:end]`, in order, none overlapping another.

        Each is a pair of half-open offsets into `text`.
        """
        ...

    def may_occur(self, text: str) -> bool:
        """Whether there may be an occurrence; quick, and sure where it says no."""
        ...

    def needs(self) -> tuple[str, ...]:
        """Terms of which a text must hold one for an occurrence; none if that is not known."""
        ...


class TermFinder:
    """Finds a plain term. Its time is linear: no part of its pattern can be read in two ways."""

    __slots__ = ("_pattern", "_term")

    def __init__(self, term: str, folding: Folding, *, whole: bool = False) -> None:
        """Prepare to find a term.

        Args:
            term: the term; not blank.
            folding: what does not count.
            whole: whether a Latin word must not be part of a longer one (IC in ICT).
        """
        self._term = term
        written = expression(term, folding, GAP)
        if whole and _latin(term[0]):
            written = rf"(?<![A-Za-z0-9]){written}"
        if whole and _latin(term[-1]):
            written = rf"{written}(?![A-Za-z0-9])"
        self._pattern = re.compile(written)

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """See `Finder.find`."""
        for match in self._pattern.finditer(text, start, end):
            yield match.span()

    def may_occur(self, text: str) -> bool:
        """See `Finder.may_occur`."""
        return self._pattern.search(text) is not None

    def needs(self) -> tuple[str, ...]:
        """See `Finder.needs`."""
        return (self._term,)


def expression(term: str, folding: Folding, gap: str) -> str:
    """The regular expression of a plain term.

    Args:
        term: the term; neither empty nor blank.
        folding: what does not count.
        gap: an expression for what may stand between two characters of a word.
    """
    pieces: list[str] = []
    before = ""
    for piece, first, last in _pieces(term.strip(), folding):
        if before:
            pieces.append(_between(before, first, folding, gap))
        pieces.append(piece)
        before = last
    return "".join(pieces)


def _pieces(term: str, folding: Folding) -> Iterator[tuple[str, str, str]]:
    """Each character and number of a term: its expression, first and last character."""
    numbers = _numbers(term) if folding.numbers else {}
    at = 0
    while at < len(term):
        number = numbers.get(at)
        if number:
            ways = (term[at : number.end], number.arabic, *number.hanzi)
            yield _any_way(ways, folding), term[at], term[number.end - 1]
            at = number.end
        elif term[at].isspace() and folding.characters:
            at += 1
            if _parts_words(term, at):
                yield f"[{SPACES}]+", " ", " "
        else:
            yield one_of(folding.alike(term[at])), term[at], term[at]
            at += 1


def _numbers(term: str) -> dict[int, Numeral]:
    """The numbers of a term by where they begin."""
    from plandigest.searching.numerals import numerals  # seldom asked for

    return {number.start: number for number in numerals(term)}


def _parts_words(term: str, at: int) -> bool:
    """Whether the space before `at` parts two Latin words and so must stand in the text."""
    left = term[:at].rstrip()[-1:]
    return _latin(left) and _latin(term[at : at + 1])


def _any_way(ways: tuple[str, ...], folding: Folding) -> str:
    """A number in any of its ways; one not as asked for must not be part of a longer number."""
    from plandigest.searching.numerals import HANZI

    expressions = [_spelled(ways[0], folding)]
    for way in dict.fromkeys(ways[1:]):
        if way == ways[0]:
            continue
        around = "0-9０-９" if way.isdecimal() else HANZI
        expressions.append(f"(?<![{around}]){_spelled(way, folding)}(?![{around}])")
    return f"(?:{'|'.join(expressions)})"


def _spelled(way: str, folding: Folding) -> str:
    zero = "〇零○" if "〇" in way else ""
    return "".join(one_of(zero if char == "〇" else folding.alike(char)) for char in way)


def _between(left: str, right: str, folding: Folding, gap: str) -> str:
    if not folding.characters or left == " " or right == " ":
        return ""
    return "" if _latin(left) and _latin(right) else gap


def _latin(character: str) -> bool:
    """Whether a letter or digit is of a script that writes spaces between words."""
    return character.isalnum() and ord(character) < 0x2E80  # the first CJK radical
