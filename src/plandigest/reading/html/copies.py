"""Finds blocks that say again what another one says: pages for desks, phones and printers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from plandigest.lexicon.webpage import page_line
from plandigest.reading.html.blocks import Box, Page
from plandigest.reading.html.lines import Piece
from plandigest.reading.html.overlap import Stretches, sentences, tight

_SHARE = 0.15
"""Share of a page's characters that a block must hold to be looked at."""
_SAME = 0.8
"""Share of a block's characters that another must hold, too, for it to be a copy."""
_BODY = 0.6
"""Share of the sentences of a page without its copies that the block that is kept must hold.

A document that repeats itself, as in two forms alike, says more than that.
"""
_SHORTEST = 60
"""Characters of a block."""
_SHORTEST_LINE = 4
"""Characters from which a line that only one block holds makes a difference."""


class Copies(NamedTuple):
    """The blocks that are left out.

    Attributes:
        lines: indices of their lines.
        kept: indices of the lines of the block that is kept instead.
        differ: whether one holds a line that the block that is kept lacks.
    """

    lines: frozenset[int] = frozenset()
    kept: range = range(0)
    differ: bool = False


def find_copies(page: Page) -> Copies:
    """All blocks that say the same as another, but for the longest of them, or the first."""
    pieces = page.pieces
    spoken = [sum(map(len, sentences([piece.text]))) for piece in pieces]
    if not any(spoken):
        spoken = [len(piece.text) - piece.linked for piece in pieces]
    until = list(accumulate(spoken, initial=0))

    def weight(box: Box) -> int:
        return until[box.last] - until[box.first]

    blocks = _blocks(page)
    for kept in sorted(blocks, key=lambda box: (weight(box), _length(pieces, box)), reverse=True):
        apart = [box for box in blocks if box.last <= kept.first or kept.last <= box.first]
        if not apart:
            continue
        known = Stretches(piece.text for piece in pieces[kept.first : kept.last])
        left = _outermost([box for box in apart if _is_copy(known, pieces[box.first : box.last])])
        if left and weight(kept) >= _BODY * (until[-1] - sum(map(weight, left))):
            lines = frozenset(index for box in left for index in range(box.first, box.last))
            differ = _differ(pieces[kept.first : kept.last], [pieces[index] for index in lines])
            return Copies(lines, range(kept.first, kept.last), differ)
    return Copies()


def _length(pieces: Sequence[Piece], box: Box) -> int:
    return sum(len(piece.text) for piece in pieces[box.first : box.last])


def _is_copy(known: Stretches, pieces: Sequence[Piece]) -> bool:
    text = tight("".join(piece.text for piece in pieces))
    return known.missing([text]) <= (1 - _SAME) * len(text)


def _differ(kept: Sequence[Piece], left: Sequence[Piece]) -> bool:
    """Whether a line of the copies stands nowhere in the block that is kept."""
    text = tight("".join(piece.text for piece in kept))
    lines = {tight(piece.text) for piece in kept}
    others = {
        tight(piece.text) for piece in left if not piece.linked and page_line(piece.text) is None
    } - lines
    return any(len(line) >= _SHORTEST_LINE and line not in text for line in others)


def _blocks(page: Page) -> list[Box]:
    """The blocks that hold a good part of the page, of those with the same lines one."""
    lengths = list(accumulate((len(piece.text) for piece in page.pieces), initial=0))
    least = max(_SHORTEST, _SHARE * lengths[-1])
    found = {
        (box.first, box.last): box
        for box in page.boxes
        if lengths[box.last] - lengths[box.first] >= least
    }
    return sorted(_without_shells(list(found.values())), key=lambda box: box.first)


def _without_shells(boxes: list[Box]) -> list[Box]:
    """At most two nested blocks around the same place: an outer one and the innermost."""
    kept: list[Box] = []
    for box in boxes:
        inside = [other for other in boxes if other is not box and _holds(box, other)]
        outside = [other for other in boxes if other is not box and _holds(other, box)]
        if not inside or len(outside) <= 2:
            kept.append(box)
    return kept


def _outermost(boxes: list[Box]) -> list[Box]:
    return [
        box for box in boxes if not any(other is not box and _holds(other, box) for other in boxes)
    ]


def _holds(outer: Box, inner: Box) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last
