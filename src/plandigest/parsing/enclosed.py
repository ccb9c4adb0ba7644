"""Finds the titles of the documents that a notice says it encloses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.folding import simplified
from plandigest.lexicon.letterhead import genre_of
from plandigest.lexicon.numbering import Marker, Scheme
from plandigest.model.outline import SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.front import Tag, tag_line
from plandigest.parsing.items import Item, Shape

_TITLE = Scheme("enclosed-title", SectionKind.UNNUMBERED, 5)
_NAMED = re.compile("《([^《》]+)》")
_STOPS = frozenset("。；：;:，！？")
_SHORTEST, _LONGEST = 6, 80
"""Characters of a title."""


def is_title(text: Text, item: Item) -> bool:
    """Whether an item, looked at alone, is a title: a line that ends with a genre."""
    if item.marker is not None or not _SHORTEST <= len(item.span) <= _LONGEST:
        return False
    if genre_of("".join(text[item.span].split())) is None:  # most end here, cheaply
        return False
    return tag_line(text, item).tag is Tag.TITLE


def names(text: Text, span: Span, title: Item) -> bool:
    """Whether the words of a span hold a title, its years and other additions aside."""
    name = "".join(text[title.span].split())
    genre = genre_of(name)
    stem = name[: name.rfind(genre) + len(genre)] if genre else name
    return letters(stem) in letters(text[span])


def mark_enclosed(text: Text, items: Sequence[Item], notice_title: Span) -> list[Item] | None:
    """The items with the titles of several enclosed documents made headings.

    None where the notice encloses one document, whose title is then that of the whole.
    """
    found = [
        index
        for index, item in enumerate(items)
        if item.span.start > notice_title.end
        and is_title(text, item)
        and names(text, notice_title, item)
    ]
    if len(found) < 2:
        return None
    result = list(items)
    for index in found:
        item = items[index]
        rest = Span(item.span.end, item.span.end)
        result[index] = item._replace(
            marker=Marker(_TITLE, (), 0),
            title=item.span,
            rest=rest,
            shape=Shape.TITLE,
        )
    return result


def is_annexed(text: Text, items: Sequence[Item], own: Span) -> bool:
    """Whether the first item is the one annex of a notice whose title names it as a text.

    Opinions are asked on it, or it is printed and sent out: 关于征求《…计划》意见的公告.
    """
    marker = items[0].marker if items else None
    if marker is None or marker.numbers or len(items[0].rest) > 0:
        return False
    if marker.scheme.kind is not SectionKind.ATTACHMENT:
        return False
    name = letters(text[items[0].title])
    return bool(name) and name in [letters(named) for named in _NAMED.findall(text[own])]


def letters(words: str) -> str:
    """The words without stops, brackets and white space, by which titles are compared.

    Traditional characters are read as simplified ones: pages turned into them mix the two.
    """
    return re.sub(r"\W", "", words).translate(simplified())
