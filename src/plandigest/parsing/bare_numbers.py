"""Finds outermost decimal headings that bear a bare number (1 总则, then 1.1 …)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plandigest.lexicon.numbering import Marker, schemes
from plandigest.model.outline import SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.items import Item, Shape, first_stop

_BARE = re.compile(r"([1-9]\d?)\s*(?=[^\W\d_a-zA-Z])")
_LONGEST = 40
_NEAR = 6
"""Items within which 2.1 must follow the heading 2."""


def with_bare_numbers(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, those marked as headings whose bare number a decimal one takes up below.

    A line may begin with a number by chance; none but a heading 2 has 2.1 below it and
    a heading 1 above.
    """
    result = list(items)
    expected = 1
    for index, item in enumerate(items):
        match = _bare_number(text, item)
        if match is None or int(match[1]) != expected:
            continue
        below = (other.marker for other in items[index + 1 : index + 1 + _NEAR])
        first = next((m for m in below if m and m.scheme.kind is SectionKind.DECIMAL), None)
        if first is not None and first.numbers == (expected, 1):
            result[index] = _as_heading(item, match, expected)
            expected += 1
    return result


def _bare_number(text: Text, item: Item) -> re.Match[str] | None:
    if item.marker is not None or item.table is not None or len(item.span) > _LONGEST:
        return None
    if first_stop(text.content, item.span.start, item.span.end) is not None:
        return None
    return _BARE.match(text.content, item.span.start, item.span.end)


def _as_heading(item: Item, match: re.Match[str], number: int) -> Item:
    scheme = next(scheme for scheme in schemes() if scheme.kind is SectionKind.DECIMAL)
    end = Span(item.span.end, item.span.end)
    return replace(
        item,
        marker=Marker(scheme, (number,), len(match[1])),
        title=Span(match.end(), item.span.end),
        rest=end,
        shape=Shape.TITLE,
    )
