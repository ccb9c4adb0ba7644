"""Looks titles up among the rows of a text, as contents lists give them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import count

from plandigest.lexicon.contents import Entry
from plandigest.reflowing.rows import Row

_OPENING = 4
"""Characters by which headings are looked up."""
_LONGEST_HEADING = 4
"""Lines of a heading."""
_MOST_PLACES = 50
"""Rows of one opening that are compared with a title."""


class Titles:
    """The rows of a text, in which titles are looked up."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        self._by_opening: dict[str, list[int]] = {}
        for at, row in enumerate(rows):
            self._by_opening.setdefault(tight(row.text)[:_OPENING], []).append(at)

    def places(self, title: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Where a title stands from a row on: its first row, and how many it takes."""
        wanted = tight(title)
        found = self._by_opening.get(wanted[:_OPENING], [])
        first = bisect_left(found, start)
        for at in found[first : first + _MOST_PLACES]:
            if taken := _rows_of(wanted, self._rows, at):
                yield at, taken

    def stands(self, title: str, start: int) -> bool:
        """Whether a title stands anywhere from a row on."""
        return next(self.places(title, start), None) is not None


def listed_headings(rows: list[Row], entries: list[Entry]) -> dict[int, bool]:
    """Where headings that the contents list names begin and end among the rows.

    A heading as long as the measure looks like a line of a paragraph, and one of two
    lines like two paragraphs; the contents list tells them apart.

    Returns:
        For positions where it is certain, whether a paragraph begins there.
    """
    begins: dict[int, bool] = {}
    if not entries:
        return begins
    titles = Titles(rows)
    for entry in entries:
        for at, taken in titles.places(entry.title):
            begins |= {at: True, at + taken: True}
            begins |= dict.fromkeys(range(at + 1, at + taken), False)
    return begins


def _rows_of(title: str, rows: list[Row], position: int) -> int:
    """How many rows from `position` on make up just this title; 0 if they do not."""
    words = ""
    for taken, at in zip(count(1), range(position, len(rows)), strict=False):
        words += tight(rows[at].text)
        if words in (title, title + "。"):
            return taken
        if taken == _LONGEST_HEADING or not title.startswith(words):
            return 0
    return 0


def tight(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
