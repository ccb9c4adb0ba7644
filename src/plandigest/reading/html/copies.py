"""Finds a block that says again what another one says: pages for desks and phones have two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandigest.reading.html.lines import Piece
from plandigest.reading.html.walk import Box, Page

_SHARE = 0.25
"""Share of a page's characters that a block must hold to be looked at."""
_SAME = 0.8
"""Share of the smaller block's characters that stand in both, from which they are copies."""
_SHORTEST = 60
"""Characters of a block, lest a form's repeated lines count."""


class Copy(NamedTuple):
    """A block that is left out.

    Attributes:
        first: index of its first line.
        last: index behind its last one.
        differs: whether it holds lines that the block that is kept lacks.
    """

    first: int
    last: int
    differs: bool


def find_copy(page: Page) -> Copy | None:
    """The smaller of two blocks that say the same; of two alike, the second."""
    blocks = _blocks(page)
    for index, one in enumerate(blocks):
        for other in blocks[index + 1 :]:
            if one.last > other.first:
                continue
            first, second = _texts(page.pieces, one), _texts(page.pieces, other)
            kept, left = (second, first) if _length(second) > _length(first) else (first, second)
            if _length(left & kept) >= _SAME * _length(left):
                box = other if left is second else one
                return Copy(box.first, box.last, differs=bool(left - kept))
    return None


def _blocks(page: Page) -> list[Box]:
    """The blocks that hold a good part of the page, of those with the same lines one."""
    lengths = [0]
    for piece in page.pieces:
        lengths.append(lengths[-1] + len(piece.text))
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


def _holds(outer: Box, inner: Box) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _texts(pieces: Sequence[Piece], box: Box) -> set[str]:
    return {"".join(piece.text.split()) for piece in pieces[box.first : box.last]}


def _length(texts: set[str]) -> int:
    return sum(map(len, texts))
