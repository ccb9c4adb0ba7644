"""Finds words in documents: as they stand, or the words that were made of them.

Spaces and widths do not count: a file breaks its lines and sets its spaces as it pleases.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from plandigest.comparing.edits import edits, stretch_of
from plandigest.lexicon.folding import widths
from plandigest.model.comparison import Edit, Piece
from plandigest.model.document import Document
from plandigest.model.span import Span

_ELISION = re.compile(r"……|…|\.{3,6}|⋯⋯")
_ANCHOR = 5
"""Characters of a stretch by which the source of altered words is looked for."""
_TRIED = 3
"""Places of a document that are tried."""
_MOST_PLACES = 40
"""Places of a stretch from which it leads nowhere."""
_ALIKE = 0.6
"""From which share of the words that stay it is the same sentence, altered."""
_CLOSING = "。，；：、！？.,;:!?"


class Place(NamedTuple):
    """Where words stand."""

    document: Document
    span: Span


class Sources:
    """Documents in which words are looked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._sources = [_Source(document) for document in documents]

    def verbatim(self, words: str) -> Place | None:
        """Where words stand as they are; parts on both sides of …… in their order."""
        parts = [part for part in map(tight, _ELISION.split(words)) if part.strip(_CLOSING)]
        if not parts:
            return None
        parts[-1] = parts[-1].rstrip(_CLOSING)
        for source in self._sources:
            at = first = source.text.find(parts[0])
            for part in parts:
                at = source.text.find(part, at) + len(part) if at >= 0 else -1
                if at < len(part):
                    break
            else:
                return Place(source.document, source.span(first, at))
        return None

    def altered(self, words: str) -> tuple[Place, tuple[Piece, ...]] | None:
        """The words that others were most likely made of, with what was changed in them."""
        wanted = tight(words).rstrip(_CLOSING)
        best: tuple[float, Place, tuple[Piece, ...]] | None = None
        for source, at in self._candidates(wanted):
            first = max(at - len(wanted) // 3, 0)
            last = min(at + len(wanted) + len(wanted) // 3, len(source.text))
            start, end = stretch_of(source.text[first:last], wanted)
            if start == end:
                continue
            pieces = edits(source.text[first + start : first + end], wanted)
            kept = sum(len(piece.text) for piece in pieces if piece.edit is Edit.KEPT)
            share = 2 * kept / (end - start + len(wanted))
            if share >= _ALIKE and (best is None or share > best[0]):
                span = source.span(first + start, first + end)
                best = share, Place(source.document, span), pieces
        return (best[1], best[2]) if best else None

    def _candidates(self, wanted: str) -> Iterator[tuple[_Source, int]]:
        """Where most of the stretches of some words stand, and where these would begin."""
        near = max(len(wanted) // 2, 1)
        for source in self._sources:
            begins = [
                place - offset
                for offset in range(0, max(len(wanted) - _ANCHOR + 1, 1), 2)
                for place in source.places(wanted[offset : offset + _ANCHOR])
            ]
            votes = Counter(begin // near for begin in begins)
            for bucket, _ in votes.most_common(_TRIED):
                here = [begin for begin in begins if begin // near == bucket]
                yield source, max(sorted(here)[len(here) // 2], 0)


class _Source:
    """A document as one string without spaces, and where each of its characters stands."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._offsets = array("L")
        kept: list[str] = []
        narrow = _narrow()
        text = document.text.content
        for at in range(document.span.start, document.span.end):
            character = text[at]
            if not character.isspace():
                kept.append(character)
                self._offsets.append(at)
        self.text = "".join(kept).translate(narrow)

    def span(self, start: int, end: int) -> Span:
        """The characters of the document between two places of the string."""
        return Span(self._offsets[start], self._offsets[max(end, start + 1) - 1] + 1)

    def places(self, words: str) -> list[int]:
        """Where some words stand; none where they stand nearly everywhere."""
        found: list[int] = []
        at = self.text.find(words)
        while at >= 0 and len(found) <= _MOST_PLACES:
            found.append(at)
            at = self.text.find(words, at + 1)
        return [] if len(found) > _MOST_PLACES else found


def tight(words: str) -> str:
    """Words without spaces, full-width letters and digits as narrow ones."""
    return "".join(words.split()).translate(_narrow())


@cache
def _narrow() -> dict[int, str]:
    """Full-width letters, digits and signs as their narrow forms, one character for one."""
    kept = {ord(mark): mark for mark in "，。；：！？（）"}
    return widths() | kept
