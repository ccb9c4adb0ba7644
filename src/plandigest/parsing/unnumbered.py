"""Finds headings without a number: by how they are set, and by numbering that restarts.

Any short line might be a heading. A line is one when the file's markup or type says so,
when the contents list names it, when its words are known to serve as nothing else, or
when a numbering starts again after it that no numbered heading makes start again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from plandigest.lexicon.headings import known_heading
from plandigest.lexicon.numbering import Marker, Scheme
from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import SectionKind
from plandigest.model.text import Text
from plandigest.parsing.contents import Contents
from plandigest.parsing.items import Item, Shape
from plandigest.parsing.numbering import Level, level_of

_LONGEST = 40
"""Characters above which a line without a number is no heading."""
_NO_HEADING = Pattern(r"[。；;！？：:]|[，、,.]$|^[（(].*[）)]$|^注")
_WORDS = re.compile(r"[^\W\d_a-zA-Z]{2}")
_OUTER_RANK, _INNER_RANK = 45, 140
"""Where a heading stands among the schemes: above 一、, or below all numbers."""
_OWN_NUMBERING = frozenset({SectionKind.BOX, SectionKind.ATTACHMENT, SectionKind.LEAD})
_MOST = 0.3
"""Share of all items above which a way of setting is that of the body."""


def with_unnumbered_headings(text: Text, items: Sequence[Item], contents: Contents) -> list[Item]:
    """The items, those that serve as headings marked as such.

    A heading that the contents list names stands beside the outermost numbered ones,
    one with a level of markup beside the numbered headings of that level;
    one that a first number follows stands above that numbering; others stand innermost.
    """
    able = [index for index, item in enumerate(items) if _may_be_heading(text, item)]
    if not able:
        return list(items)
    following = _next_numbers(items)
    ranks = _ranks_of_levels(items)
    known = {index: words for index in able if (words := known_heading(text[items[index].span]))}
    listed = {index for index in able if contents.names(text[items[index].span])}
    found = _before_restarts(items, able)
    if found:
        found |= _before_first_numbers(items, able, following)
    result = list(items)
    for index in _set_as_headings(text, items, able) | found | listed | set(known):
        beside = index in listed or (index in known and known[index].beside)
        usual = _OUTER_RANK if following[index] == 1 else _INNER_RANK
        rank = ranks.get(items[index].level, usual)
        if beside:
            rank = contents.outermost or _outermost(items)
        result[index] = _as_heading(items[index], rank)
    return result


def _outermost(items: Sequence[Item]) -> int:
    """The rank of the outermost numbering, or where headings without numbers stand."""
    ranks = (
        item.marker.scheme.rank
        for item in items
        if item.marker is not None
        and item.marker.numbers
        and item.marker.scheme.kind not in _OWN_NUMBERING
    )
    return min(ranks, default=_OUTER_RANK)


def _may_be_heading(text: Text, item: Item) -> bool:
    if item.marker is not None or item.table is not None or len(item.span) > _LONGEST:
        return False
    words = "".join(text[item.span].split())  # 结 语 is two letters of one word
    return _WORDS.search(words) is not None and not _NO_HEADING.search(words)


def _as_heading(item: Item, rank: int) -> Item:
    scheme = Scheme(f"unnumbered-{rank}", SectionKind.UNNUMBERED, rank)
    rest = replace(item.span, start=item.span.end)
    return item._replace(
        marker=Marker(scheme, (), 0), title=item.span, rest=rest, shape=Shape.TITLE
    )


def _next_numbers(items: Sequence[Item]) -> list[int | None]:
    """For every item, the number of the next numbered one behind it."""
    numbers: list[int | None] = []
    following: int | None = None
    for item in reversed(items):
        numbers.append(following)
        if item.marker is not None and item.marker.numbers:
            following = item.marker.numbers[-1]
    return numbers[::-1]


def _set_as_headings(text: Text, items: Sequence[Item], able: Sequence[int]) -> set[int]:
    """The lines that markup or type sets as headings, and the body not."""
    levels = {index for index in able if items[index].level is not None}
    emphasised = [index for index in range(len(items)) if _is_emphasised(text, items[index])]
    if len(emphasised) > _MOST * len(items):
        return levels
    return levels | set(emphasised).intersection(able)


def _is_emphasised(text: Text, item: Item) -> bool:
    """Whether a whole item is set in bold."""
    line = text.line_of(item.block)
    if line.layout is not None:
        return line.layout.bold
    return line.style is not None and line.style.bold >= len(line.text.strip()) > 0


def _ranks_of_levels(items: Sequence[Item]) -> dict[int | None, int]:
    """The rank of the scheme that numbers most headings of each level of markup."""
    seen: Counter[tuple[int, int]] = Counter()
    for item in items:
        level = item.level
        if level is not None and item.marker is not None:
            seen[level, item.marker.scheme.rank] += 1
    ranks: dict[int | None, int] = {}
    for (level, rank), _ in seen.most_common():
        ranks.setdefault(level, rank)
    if ranks:
        return ranks
    return {level: _OUTER_RANK - 10 + level for level in range(1, 10)}


def _before_restarts(items: Sequence[Item], able: Sequence[int]) -> set[int]:
    """The lines after which a numbering starts again that nothing else makes start again."""
    found: set[int] = set()
    last: dict[Level, int] = {}
    outermost: list[tuple[int, int]] = []  # ranks and places of headings, ranks rising
    for index, item in enumerate(items):
        marker = item.marker
        if marker is not None and marker.scheme.kind is SectionKind.ATTACHMENT:
            last.clear()
            outermost.clear()
        if marker is None or not marker.numbers or marker.scheme.kind in _OWN_NUMBERING:
            continue
        level, rank = level_of(marker), marker.scheme.rank
        while outermost and outermost[-1][0] >= rank:
            outermost.pop()
        if marker.numbers == (1,) and level in last:
            explained = outermost and outermost[-1][1] > last[level]
            line = bisect_left(able, index) - 1
            if not explained and line >= 0 and able[line] > last[level]:
                found.add(able[line])
        outermost.append((rank, index))
        last[level] = index
    return found


def _before_first_numbers(
    items: Sequence[Item], able: Sequence[int], following: Sequence[int | None]
) -> set[int]:
    """The lines nearest above a first number, with none between them."""
    nearest: dict[int, int] = {}
    place = 0
    numbered = [i for i, item in enumerate(items) if item.marker and item.marker.numbers]
    for index in able:
        while place < len(numbered) and numbered[place] < index:
            place += 1
        if following[index] == 1:
            nearest[place] = index
    return set(nearest.values())
