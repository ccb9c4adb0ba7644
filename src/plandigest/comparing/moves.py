"""Paragraphs that were taken out at one place and put in at another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from plandigest.comparing.edits import alike, edits
from plandigest.comparing.wording import tight
from plandigest.model.comparison import PassageRow
from plandigest.model.document import Document
from plandigest.model.span import Span

_ALIKE = 0.75
"""From which share of their pairs of characters a paragraph is one that stood elsewhere."""
_STRETCH = 4
"""Characters that two paragraphs must share for a look at both; shorter ones are of no place."""
_COMMON = 20
"""A stretch of more paragraphs than these tells none of them from the others."""
_NEAREST = 5
"""Paragraphs that share most stretches are looked at; the others are less alike."""


def with_moves(old: Document, new: Document, rows: Sequence[PassageRow]) -> tuple[PassageRow, ...]:
    """The rows with each paragraph that moved as one row, at its new place.

    Args:
        old: the earlier document.
        new: the later document.
        rows: the paragraphs of both, in order.
    """
    removed = {at: old.string(row.old) for at, row in enumerate(rows) if row.old and not row.new}
    added = {at: new.string(row.new) for at, row in enumerate(rows) if row.new and not row.old}
    moved = _moved(removed, added)
    gone = set(moved.values())
    return tuple(
        _row(old, new, rows[moved[at]].old, row.new) if at in moved else row
        for at, row in enumerate(rows)
        if at not in gone
    )


def _moved(removed: Mapping[int, str], added: Mapping[int, str]) -> dict[int, int]:
    """Of each paragraph put in that was taken out elsewhere, where: the likest pairs first."""
    pairs = sorted(_candidates(removed, added), key=lambda pair: (-pair[0], pair[1], pair[2]))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for score, one, other in pairs:
        if score >= _ALIKE and one not in taken and other not in found:
            found[other] = one
            taken.add(one)
    return found


def _candidates(
    removed: Mapping[int, str], added: Mapping[int, str]
) -> Iterator[tuple[float, int, int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in added.items():
        for stretch in _stretches(text):
            index[stretch].append(at)
    for at, text in removed.items():
        shared = Counter(
            other
            for stretch in _stretches(text)
            if len(index.get(stretch, ())) <= _COMMON
            for other in index.get(stretch, ())
        )
        for other, _ in shared.most_common(_NEAREST):
            yield alike(tight(text), tight(added[other])), at, other


def _stretches(text: str) -> list[str]:
    """Each stretch of a text once, in order."""
    words = tight(text)
    return [*dict.fromkeys(words[at : at + _STRETCH] for at in range(len(words) - _STRETCH + 1))]


def _row(old: Document, new: Document, one: Span | None, other: Span | None) -> PassageRow:
    texts = old.string(one) if one else "", new.string(other) if other else ""
    return PassageRow(one, other, edits(*texts), moved=True)
