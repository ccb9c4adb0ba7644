"""Tells in which direction the lines of a page run, by where their characters stand."""

from __future__ import annotations

from collections import Counter
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandigest.reading.pdf.page import Page

_LEAST_LONG = 0.5
"""How long a line is at least, measured by the usual width of its characters."""


def usual_turn(chunks: list[tuple[int, int]], turns: list[int | None]) -> int:
    """The quarter turns that most of the text needs to run from left to right."""
    if not any(turns):
        return 0
    votes: Counter[int] = Counter()
    for (first, last), turn in zip(chunks, turns, strict=True):
        votes[turn or 0] += last - first
    return votes.most_common(1)[0][0]


def turn_of(page: Page, first: int, last: int) -> int | None:
    """The quarter turns that a line needs; None where it runs askew."""
    (x, y), (to_x, to_y) = page.origin(first), page.origin(last)
    across, down = to_x - x, to_y - y
    if abs(down) <= 0.3 * abs(across):
        # PDFium's lines may hold several columns, and so jump back; two characters prove nothing.
        return 2 if across < 0 and _runs_backwards(page, first, last) else 0
    if last - first < 2 or _is_wrapped(page, first, last):
        return 0
    if abs(across) <= 0.1 * abs(down):
        return 1 if down < 0 else 3
    return None if _is_straight(page, first, last) else 0


def _is_wrapped(page: Page, first: int, last: int) -> bool:
    """Whether a stretch ends so near its beginning that it must be of two lines."""
    (x, y), (to_x, to_y) = page.origin(first), page.origin(last)
    return hypot(to_x - x, to_y - y) < _LEAST_LONG * ems(page, first, last) * page.size(first)


def _runs_backwards(page: Page, first: int, last: int) -> bool:
    steps = [page.origin(i + 1)[0] - page.origin(i)[0] for i in range(first, min(last, first + 8))]
    return 2 * sum(step < 0 for step in steps) > len(steps)


def _is_straight(page: Page, first: int, last: int) -> bool:
    """Whether the middle of a line stands half-way between its ends, as in a slanting one."""
    middle = (first + last) // 2
    if middle == first:
        return False
    (a, b), (c, d), (e, f) = (page.origin(i) for i in (first, middle, last))
    share = (middle - first) / (last - first)
    slack = 2 * page.size(first)
    return abs(a + share * (e - a) - c) < slack and abs(b + share * (f - b) - d) < slack / 4


def ems(page: Page, first: int, last: int) -> float:
    """The usual width of the characters from `first` up to `last`, in ems."""
    text = page.text[first:last]
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) / 4
