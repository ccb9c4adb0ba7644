"""Contents lists: what they say of the headings to expect, and those left in the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plandigest.lexicon.contents import read_entries
from plandigest.lexicon.numbering import Marker, find_marker
from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import SectionKind
from plandigest.model.text import NoiseKind, Text
from plandigest.parsing.items import Item, Shape, plain_item
from plandigest.parsing.numbering import Level, level_of

_FIGURE = re.compile(r"[图表]\s*\d")
"""Figures and tables are listed too, and head nothing."""
_ENOUGH = 3
"""Entries of a level that show the contents list to give all of that level."""


_NOTES = re.compile(r"\s*(?:备\s*)?注\s*(?:释|解)?\s*[:：]\s*")
_ATTACHMENT_NOTE = re.compile(r"\s*附\s*件\s*[:：]\s*1\s*[.．、](?!\d)")
_NOTE_NUMBERS = frozenset({SectionKind.LEVEL3, SectionKind.LEVEL4, SectionKind.LEVEL5})
_LISTS = Pattern(r"(?:下列|以下|如下|包括|包含|组成|分为|分别[为是])[^。；]{0,20}[:：]$")
"""How a sentence ends that enumerates the parts of something."""
_CONTAINERS = frozenset({SectionKind.PART, SectionKind.CHAPTER, SectionKind.SECTION})
_FEWEST_ENUMERATED = 2
"""Bare headings in a row that a sentence may enumerate."""


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
        lines = text.source.lines
        listed = [
            (noise.line, lines[noise.line].text[noise.start : noise.end])
            for noise in text.noise
            if noise.kind is NoiseKind.CONTENTS
        ]
        for entry in read_entries(listed):
            self._note(entry.title)

    def _note(self, title: str) -> None:
        marker = find_marker(title)
        if marker is None:
            if not _FIGURE.match(title):
                self._unnumbered.add("".join(title.split()))
            return
        rank, kind = marker.scheme.rank, marker.scheme.kind
        if kind is not SectionKind.ATTACHMENT:
            self.outermost = min(self.outermost or rank, rank)
        if kind is SectionKind.DECIMAL:
            listed = self._listed.setdefault(level_of(marker), set())
            listed.update(_unglued(marker.numbers))

    def names(self, words: str) -> bool:
        """Whether some words are a title that the list gives without a number."""
        return bool(self._unnumbered) and "".join(words.split()) in self._unnumbered

    def denies(self, marker: Marker) -> bool:
        """Whether the list gives all headings of the marker's level, and not this one."""
        listed = self._listed.get(level_of(marker), ())
        return len(listed) >= _ENOUGH and marker.numbers not in listed


def with_enumerations(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, bare headings that a sentence enumerates taken for text.

    招标文件由下列部分组成： and the titles of its chapters. They come again as headings, or
    are parts of another document.
    """
    result = list(items)
    at = 0
    counts = Counter(text[item.span] for item in items if _is_bare(item))
    while at < len(items):
        end = next((i for i in range(at, len(items)) if not _is_bare(items[i])), len(items))
        lead = text[items[at - 1].span] if at else ""
        if end - at >= _FEWEST_ENUMERATED and lead.endswith(("：", ":")):
            run = items[at:end]
            if 2 * sum(counts[text[item.span]] > 1 for item in run) < len(run):
                run = _parts(run) if _LISTS.search(lead) else []
            if len(run) >= _FEWEST_ENUMERATED:
                result[at : at + len(run)] = [plain_item(item.span, item.block) for item in run]
        at = max(end, at + 1)
    return result


def _parts(run: Sequence[Item]) -> Sequence[Item]:
    """The chapters, or parts, or sections that a run of bare headings begins with."""
    kinds = [item.marker.scheme.kind for item in run if item.marker is not None]
    if kinds[0] not in _CONTAINERS:
        return []
    return run[: next((at for at, kind in enumerate(kinds) if kind is not kinds[0]), len(run))]


def without_notes(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, the numbered ones below a line 注： taken for text: they are notes."""
    result: list[Item] = []
    in_notes = False
    for item in items:
        if item.marker is None:
            in_notes = item.table is None and _NOTES.fullmatch(text[item.span]) is not None
        elif in_notes and item.marker.scheme.kind in _NOTE_NUMBERS:
            item = plain_item(item.span, item.block)
        else:
            in_notes = False
        result.append(item)
    return result


def without_attachment_notes(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, those that go on with the list 附件：1.… taken for text."""
    result: list[Item] = []
    listed = 0
    for item in items:
        if _ATTACHMENT_NOTE.match(text[item.span]):
            listed = 1
        elif listed and item.marker is not None and item.marker.numbers == (listed + 1,):
            listed += 1
            item = plain_item(item.span, item.block)
        else:
            listed = 0
        result.append(item)
    return result


def _is_bare(item: Item) -> bool:
    return item.marker is not None and item.shape is Shape.TITLE
