"""Contents lists: what they say of the headings to expect, and those left in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.numbering import Marker, find_marker
from plandigest.model.outline import SectionKind
from plandigest.model.text import NoiseKind, Text
from plandigest.parsing.items import Item, Shape
from plandigest.parsing.numbering import Level, level_of

_ENTRY = re.compile(r"(?![图表]\s*\d)(?P<title>\S.*?)\s*(?:[.．·‥…﹒_]\s?){4,}")
"""An entry up to its leader; figures and tables are listed too, and head nothing."""
_ENOUGH = 3
"""Entries of a level that show the contents list to give all of that level."""


_LISTED = 5
"""Bare headings in a row that make a contents list."""


def _unglued(numbers: tuple[int, ...]) -> list[tuple[int, ...]]:
    """A number as it stands, and without a page number that may be glued to it (1 7.1)."""
    first, *rest = numbers
    return [numbers, (first % 10, *rest)] if first > 9 and first % 10 else [numbers]


class Contents:
    """What the contents list of a text gives: decimal numbers, and titles without a number.

    Of the numbers only decimal ones are looked up: they are unique within a document,
    and of all markers they are the likeliest to be something else (2.5 万).
    """

    def __init__(self, text: Text) -> None:
        self._listed: dict[Level, set[tuple[int, ...]]] = {}
        self._unnumbered: set[str] = set()
        self.outermost = 0
        """Rank of the outermost numbering in the list; 0 if it has none."""
        for noise in text.noise:
            if noise.kind is NoiseKind.CONTENTS:
                line = text.source.lines[noise.line].text
                marker = find_marker(line, noise.start, noise.end)
                if marker is not None and marker.scheme.kind is not SectionKind.ATTACHMENT:
                    rank = marker.scheme.rank
                    self.outermost = min(self.outermost or rank, rank)
                if marker is None:
                    entry = _ENTRY.match(line, noise.start, noise.end)
                    self._unnumbered.add("".join(entry["title"].split()) if entry else "")
                elif marker.scheme.kind is SectionKind.DECIMAL:
                    listed = self._listed.setdefault(level_of(marker), set())
                    listed.update(_unglued(marker.numbers))

    def names(self, words: str) -> bool:
        """Whether some words are a title that the list gives without a number."""
        return bool(self._unnumbered) and "".join(words.split()) in self._unnumbered

    def denies(self, marker: Marker) -> bool:
        """Whether the list gives all headings of the marker's level, and not this one."""
        listed = self._listed.get(level_of(marker), ())
        return len(listed) >= _ENOUGH and marker.numbers not in listed


def without_listing(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items without a run of bare headings that all come again later.

    Such a run is a contents list that nothing but its repetition shows. The line that
    repeats its first heading ends it.
    """
    titles = ["".join(text[item.span].split()) for item in items]
    bare = [item.marker is not None and item.shape is Shape.TITLE for item in items]
    first = next((i for i in range(len(items)) if bare[i] and titles[i] in titles[i + 1 :]), None)
    if first is None:
        return list(items)
    again = titles.index(titles[first], first + 1)
    listed = [i for i in range(first, again) if bare[i]]
    later = set(titles[again:])
    repeated = sum(titles[i] in later for i in listed)
    if len(listed) < _LISTED or 2 * len(listed) < again - first or 2 * repeated < len(listed):
        return list(items)
    last = listed[-1]
    return [*items[:first], *items[last + 1 :]]
