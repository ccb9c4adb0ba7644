"""Two texts in one: what was taken out and what was put in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from plandigest.model.comparison import Edit, Piece

_TOKENS = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|.", re.DOTALL)
"""Numbers and Latin words change as a whole."""
_ENDS = frozenset("。；！？\n")
_SHORTEST = 2
"""Characters that must stay between two changes; fewer are part of one change."""
_LONGEST = 4000
"""Characters that are compared one by one; of longer texts, sentences are compared first."""
_SENTENCES = re.compile(r"[^。；！？\n]*[。；！？\n]|[^。；！？\n]+")


def edits(one: str, other: str) -> tuple[Piece, ...]:
    """The text of both, cut where they differ."""
    if max(len(one), len(other)) > _LONGEST:
        return tuple(_by_sentences(one, other))
    left, right = _TOKENS.findall(one), _TOKENS.findall(other)
    pieces: list[Piece] = []
    removed = added = ""
    for edit, start, end, first, last in SequenceMatcher(
        None, left, right, autojunk=False
    ).get_opcodes():
        words, others = "".join(left[start:end]), "".join(right[first:last])
        amid = bool(removed or added) and end < len(left)
        if edit == "equal" and (len(words) >= _SHORTEST or not amid):
            pieces += _edits(removed, added)
            removed = added = ""
            pieces.append(Piece(Edit.KEPT, words))
        else:
            removed, added = removed + words, added + others
    return (*pieces, *_edits(removed, added))


def _by_sentences(one: str, other: str) -> Iterator[Piece]:
    """The text of both by their sentences; what lies between equal ones, character by character."""
    left, right = _SENTENCES.findall(one), _SENTENCES.findall(other)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for edit, start, end, first, last in matcher.get_opcodes():
        words, others = "".join(left[start:end]), "".join(right[first:last])
        if edit == "equal":
            yield Piece(Edit.KEPT, words)
        elif max(len(words), len(others)) > _LONGEST:
            yield from _edits(words, others)
        else:
            yield from edits(words, others)


def alike(one: str, other: str) -> float:
    """What two texts share of their pairs of characters (Dice), from 0 to 1."""
    left, right = (Counter(map("".join, pairwise(text))) for text in (one, other))
    return 2 * (left & right).total() / max(left.total() + right.total(), 1)


def stretch_of(window: str, words: str) -> tuple[int, int]:
    """Which part of a window of text some words were made of, by what both have in common.

    Words that the two do not share at either end are given as much room as they take, within
    the sentence.
    """
    left, right = _TOKENS.findall(window), _TOKENS.findall(words)
    blocks = [
        block
        for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        if block.size
    ]
    if not blocks:
        return 0, 0
    blocks = [block for block in blocks if block.size >= _SHORTEST] or blocks
    first, last = blocks[0], blocks[-1]
    behind = last.a + last.size
    start, end = max(first.a - first.b, 0), min(last.a + len(right) - last.b, len(left))
    start = max((at + 1 for at in range(start, first.a) if left[at] in _ENDS), default=start)
    end = next((at for at in range(behind, end) if left[at] in _ENDS), end)
    return len("".join(left[:start])), len("".join(left[:end]))


def _edits(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Edit.REMOVED, removed)
    if added:
        yield Piece(Edit.ADDED, added)
