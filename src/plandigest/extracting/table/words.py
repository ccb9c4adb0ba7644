"""The words of a cell in the folded text, and the way back from them to their places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from plandigest.extracting.folding import Folded
from plandigest.lexicon.units import Units
from plandigest.model.outline import Cell
from plandigest.model.span import Span

Place = tuple[int, int]
"""A stretch of the folded text of the document: offsets of its first character and behind it."""


class Words(NamedTuple):
    """What a cell says, on one line.

    A cell broken over several lines is read as one, so that a number keeps its unit;
    what is found in it is led back to the places it was put together from.

    Attributes:
        text: the folded text of the pieces, joined.
        pieces: where they stand, in the order they are read.
        folded: the folded text of the document; not a copy.
        units: those that are known.
    """

    text: str
    pieces: tuple[Place, ...]
    folded: str
    units: Units

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Where the characters `text[start:end]` stand, one place for each piece touched."""
        found: list[Place] = []
        at = 0
        for begin, stop in self.pieces:
            low, high = max(start - at, 0), min(end - at, stop - begin)
            if low < high:
                found.append((begin + low, begin + high))
            at += stop - begin
        return tuple(found)

    def whole(self, start: int, end: int) -> Place:
        """From the first to the last of these characters in the folded text."""
        places = self.places(start, end)
        return min(place[0] for place in places), max(place[1] for place in places)


class Sheet(NamedTuple):
    """The folded text that the cells of a document point into.

    Attributes:
        folded: the folded text.
        offset: where the document begins in the original text.
        units: those that are known.
    """

    folded: Folded
    offset: int
    units: Units

    def words(self, cell: Cell) -> Words:
        """What a cell says."""
        return self.words_of(cell.spans)

    def words_of(self, spans: Iterable[Span]) -> Words:
        """What some stretches of the original text say together."""
        pieces: list[Place] = []
        for span in spans:
            start, end = self.place(span)
            for line in self.folded.content[start:end].split("\n"):
                if line:
                    pieces.append((start, start + len(line)))
                start += len(line) + 1
        text = self.folded.content
        return Words(
            "".join(text[start:end] for start, end in pieces), tuple(pieces), text, self.units
        )

    def place(self, span: Span) -> Place:
        """Where an original span stands in the folded text."""
        return (
            self.folded.folded(span.start - self.offset),
            self.folded.folded(span.end - self.offset),
        )
