"""Finds outermost decimal headings that bear a bare number (1 总则, then 1.1 …)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.numbering import bare_number
from plandigest.model.outline import SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.items import Item, Shape, first_stop

_BARE = re.compile(r"([1-9]\d?)(\s*)(?=[^\W\d_a-zA-Z])")
_LONGEST = 40
_NEAR = 6
"""Items within which 2.1 must follow the heading 2."""
_FEWEST = 3
"""Headings in a row, each with text below it, that need no 2.1 to be believed."""


def with_bare_numbers(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, those marked as headings that a bare number opens.

    A line may begin with a number by chance. A heading 2 has 2.1 below it; or it stands
    in a row of headings that count up, parted from their numbers by a space, with text
    below them. An excerpt may begin with a 3 that has 3.1 below it.
    """
    chain = _chain(text, items)
    result = list(items)
    if len(chain) >= _FEWEST or any(_has_decimal_below(items, *each) for each in chain):
        for index, number in chain:
            match = _bare_number(text, items[index])
            if match is not None:
                result[index] = _as_heading(items[index], match, number)
    return result


def _chain(text: Text, items: Sequence[Item]) -> list[tuple[int, int]]:
    """Index and number of the lines that may be such headings, counting up by one."""
    chain: list[tuple[int, int]] = []
    begun = 0
    """The 2 of the last 2.1 whose own heading 2 may be missing."""
    for index, item in enumerate(items):
        if item.marker is not None and item.marker.scheme.kind is SectionKind.DECIMAL:
            begun = item.marker.numbers[0]
        match = _bare_number(text, item)
        if match is None:
            continue
        number = int(match[1])
        opens = number == 1 and not chain
        last = chain[-1][1] if chain else 0
        follows = bool(chain) and number in (last + 1, max(begun, last) + 1)
        if _has_decimal_below(items, index, number):
            believed = opens or follows or not chain
        else:
            spaced = len(match[2]) > 0
            believed = (opens or follows) and spaced and _has_text_below(text, items, index)
        if believed:
            chain.append((index, number))
    return chain


def _has_decimal_below(items: Sequence[Item], index: int, number: int) -> bool:
    """Whether the first decimal marker behind a line is number.1."""
    below = (other.marker for other in items[index + 1 : index + 1 + _NEAR])
    first = next((m for m in below if m and m.scheme.kind is SectionKind.DECIMAL), None)
    return first is not None and first.numbers == (number, 1)


def _has_text_below(text: Text, items: Sequence[Item], index: int) -> bool:
    """Whether a sentence or a numbered heading follows, as nothing in a table's column has."""
    if index + 1 >= len(items):
        return False
    following = items[index + 1]
    if following.marker is not None or following.table is not None:
        return True
    return first_stop(text.content, following.span.start, following.span.end) is not None


def _bare_number(text: Text, item: Item) -> re.Match[str] | None:
    if item.marker is not None or item.table is not None or len(item.span) > _LONGEST:
        return None
    if first_stop(text.content, item.span.start, item.span.end) is not None:
        return None
    return _BARE.match(text.content, item.span.start, item.span.end)


def _as_heading(item: Item, match: re.Match[str], number: int) -> Item:
    end = Span(item.span.end, item.span.end)
    return item._replace(
        marker=bare_number(number, len(match[1])),
        title=Span(match.end(), item.span.end),
        rest=end,
        shape=Shape.TITLE,
    )
