"""Makes headings whole that stand on two lines."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.outline import SectionKind
from plandigest.model.source import MediaType
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.items import LONGEST_TITLE, Item, Shape, first_stop
from plandigest.parsing.marked_tables import is_caption

_TITLE_BELOW = frozenset(
    {
        SectionKind.PART,
        SectionKind.SUBPART,
        SectionKind.CHAPTER,
        SectionKind.SECTION,
        SectionKind.ATTACHMENT,
        SectionKind.BOX,
    }
)
_BROKEN = frozenset({SectionKind.LEVEL1, SectionKind.LEVEL2, SectionKind.DECIMAL})
"""Kinds whose titles are long enough to be broken."""
_LONGEST_REST = 25
"""Characters of the second line of a heading that only its place shows to be one."""
_RARE = 2
"""Short lines in a text, where every paragraph ends with a stop, that are an exception."""


def join_headings(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, each heading that goes on in the next one joined with it."""
    joined: list[Item] = []
    rare = sum(_is_short(text, item) for item in _below_first_heading(items)) <= _RARE
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        if joined and _goes_on(text, joined[-1], item, following, rare=rare):
            joined[-1] = _join(joined[-1], item)
        else:
            joined.append(item)
    return joined


def _join(heading: Item, rest: Item) -> Item:
    start = heading.title.start if len(heading.title) else rest.span.start
    return heading._replace(
        span=Span(heading.span.start, rest.span.end),
        title=Span(start, rest.span.end),
        rest=Span(rest.span.end, rest.span.end),
    )


def _goes_on(text: Text, heading: Item, item: Item, following: Item | None, *, rare: bool) -> bool:
    """Whether an item is the rest of the heading above it.

    A bare 附件 or 第一章 has its title on the next line. A title goes on there when
    both lines are set as headings; or when a short line that ends no sentence follows
    it, and either the first heading under it comes next, or such lines are so rare in
    the text that they cannot be headings of their own.

    Args:
        text: the text.
        heading: the item above.
        item: the item that may go on with it.
        following: the item behind it.
        rare: whether short lines that end no sentence are rare in the text.
    """
    if heading.marker is None or heading.shape is not Shape.TITLE:
        return False
    if item.marker is not None or item.table is not None:
        return False
    if len(item.span) > LONGEST_TITLE or _has_stop(text, item):
        return False
    kind = heading.marker.scheme.kind
    if not len(heading.title):
        return kind in _TITLE_BELOW
    if _is_own_heading(text, heading) or _is_own_heading(text, item):
        return False
    lines = text[heading.span].count("\n")
    if lines:  # a title below its marker may take two lines, both centred
        bracketed = text.content[item.span.start] in "（("  # a count or a version, no title
        return lines == 1 and kind in _TITLE_BELOW and item.block.centred and not bracketed
    leads = kind is SectionKind.LEAD  # a subtitle, above the name of who speaks
    if not leads and _set_as_heading(text, heading) and _set_as_heading(text, item):
        return True
    if kind not in _BROKEN or following is None or not _is_short(text, item):
        return False
    return rare or _is_under(following, heading)


def _below_first_heading(items: Sequence[Item]) -> Sequence[Item]:
    first = (i for i, item in enumerate(items) if item.marker and item.marker.numbers == (1,))
    return items[next(first, len(items)) :]


def _is_short(text: Text, item: Item) -> bool:
    """Whether an item is a short line that ends no sentence and names no table."""
    if item.marker is not None or item.table is not None or len(item.span) > _LONGEST_REST:
        return False
    return not _has_stop(text, item) and not is_caption(text, item)


def _is_under(item: Item, heading: Item) -> bool:
    """Whether an item is the first heading under the one above."""
    if item.marker is None or heading.marker is None:
        return False
    return item.marker.numbers == (1,) and item.marker.scheme.rank > heading.marker.scheme.rank


def _has_stop(text: Text, item: Item) -> bool:
    return first_stop(text.content, item.span.start, item.span.end) is not None


def _is_own_heading(text: Text, item: Item) -> bool:
    """Whether the markup says that an item is a heading by itself.

    In HTML and Markdown it says so of each heading; in a word processor a heading may
    be two paragraphs of its style.
    """
    style = text.line_of(item.block).style
    marked = style is not None and style.level is not None
    return marked and text.source.media_type in (MediaType.HTML, MediaType.MARKDOWN)


def _set_as_heading(text: Text, item: Item) -> bool:
    """Whether the file's markup sets the whole item centred, or marks it as a heading."""
    style = text.line_of(item.block).style
    return item.block.centred or (style is not None and style.level is not None)
