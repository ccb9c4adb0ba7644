"""A term to look for, as a finder of its occurrences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from plandigest.searching.folding import SPACES, Folding, one_of

if TYPE_CHECKING:
    from plandigest.searching.numeral_variants import Numeral

GAP = f"[{SPACES}]*"
"""Between two characters of a word: letter-spaced titles, a space the typesetter left."""
_SPACE = re.compile(r"\s")


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

    def literal(self) -> str | None:
        """What is an occurrence wherever it stands; None if there is nothing of the kind."""
        ...


class TermFinder:
    """Finds a plain term. Its time is linear: no part of its pattern can be read in two ways."""

    __slots__ = ("_pattern", "_term", "whole")

    def __init__(self, term: str, folding: Folding, *, whole: bool = False) -> None:
        """Prepare to find a term.

        Args:
            term: the term; not blank.
            folding: what does not count.
            whole: whether a Latin word must not be part of a longer one (IC in ICT).
        """
        self._term = term
        self.whole = whole
        written = expression(term, folding)
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

    def literal(self) -> str | None:
        """See `Finder.literal`. White space in a term is not to the letter."""
        return None if self.whole or _SPACE.search(self._term) else self._term


class Piece(NamedTuple):
    """A character or a number of a term.

    Attributes:
        expression: what it may be in a text, as a regular expression.
        spaced: whether spaces may stand before it.
    """

    expression: str
    spaced: bool


def pieces(term: str, folding: Folding) -> list[Piece]:
    """The pieces of a term, which is neither empty nor blank."""
    made: list[Piece] = []
    before = ""
    for expression, first, last in _pieces(term.strip() if folding.characters else term, folding):
        parted = " " in (before, first) or (_latin(before) and _latin(first))
        made.append(Piece(expression, bool(before) and folding.characters and not parted))
        before = last
    return made


def expression(term: str, folding: Folding) -> str:
    """The regular expression of a plain term."""
    return "".join((GAP if spaced else "") + each for each, spaced in pieces(term, folding))


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
    from plandigest.searching.numeral_variants import numerals  # seldom asked for

    return {number.start: number for number in numerals(term)}


def _parts_words(term: str, at: int) -> bool:
    """Whether the space before `at` parts two Latin words and so must stand in the text."""
    left = term[:at].rstrip()[-1:]
    return _latin(left) and _latin(term[at : at + 1])


def _any_way(ways: tuple[str, ...], folding: Folding) -> str:
    """A number in any of its ways; one not as asked for must not be part of a longer number."""
    from plandigest.searching.numeral_variants import HANZI

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


def _latin(character: str) -> bool:
    """Whether a letter or digit is of a script that writes spaces between words."""
    return character.isalnum() and character < "\u2e80"  # the first CJK radical
