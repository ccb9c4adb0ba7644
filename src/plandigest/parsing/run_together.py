"""Parts the number of a list from a quantity that follows it (8.6个重大项目)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.numbering import Marker
from plandigest.model.outline import SectionKind
from plandigest.model.text import Text
from plandigest.parsing.items import Item, marked_item

_NUMBER = re.compile(r"(\d{1,3})[.．]")
_NEAR = 4
"""Items within which the next number of the list must follow."""


def with_parted_numbers(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, those that 8.6 seems to open read as 8. and 6 between a 7. and a 9."""
    result = list(items)
    last: Marker | None = None
    for index, item in enumerate(items):
        marker = item.marker
        if marker is not None and marker.scheme.kind is SectionKind.LEVEL3:
            last = marker
        elif last is not None and _is_between(items, index, last.numbers[0]):
            match = _NUMBER.match(text.content, item.span.start, item.span.end)
            if match is not None and int(match[1]) == last.numbers[0] + 1:
                last = last._replace(numbers=(last.numbers[0] + 1,), length=len(match[0]))
                result[index] = marked_item(text.content, item, last)
    return result


def _is_between(items: Sequence[Item], index: int, number: int) -> bool:
    """Whether an item that is no list item stands between the numbers `number` and two more."""
    marker = items[index].marker
    if marker is not None and marker.scheme.kind is not SectionKind.DECIMAL:
        return False
    near = (item.marker for item in items[index + 1 : index + 1 + _NEAR])
    return any(
        m is not None and m.scheme.kind is SectionKind.LEVEL3 and m.numbers == (number + 2,)
        for m in near
    )
