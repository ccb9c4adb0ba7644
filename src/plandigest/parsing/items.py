"""First pass: types every block by what it opens with, and finds where its title ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from plandigest.lexicon.letterhead import genre_of
from plandigest.lexicon.numbering import Marker, find_marker
from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import SectionKind, Table
from plandigest.model.source import Style
from plandigest.model.span import Span
from plandigest.model.text import Block, Text


class Shape(Enum):
    """How the words behind a marker are built."""

    TITLE = auto()
    """a title and nothing else"""
    RUN_IN = auto()
    """a title sentence, then text"""
    SENTENCE = auto()
    """one short sentence that ends with the paragraph: a title or an item of a list"""
    BRACKETED = auto()
    """a title in 【】, then text"""
    BODY = auto()
    """text without a title"""


class Item(NamedTuple):
    """A block, or a part of one, with what its opening shows.

    Attributes:
        span: its characters.
        block: the block it is (part of).
        marker: the numbering that opens it.
        title: the words of its title, if it may have one; behind the marker.
        rest: what follows the title and its stop.
        shape: how it is built; BODY without a marker.
        table: the table it is, if it is one.
        level: the heading level that the file's markup gives it.
    """

    span: Span
    block: Block
    marker: Marker | None
    title: Span
    rest: Span
    shape: Shape
    table: Table | None = None
    level: int | None = None


LONGEST_TITLE = 60
"""Characters above which words without a stop are no title."""
LONGEST_RUN_IN = 40
"""Characters above which a first sentence is no title."""
_STOP = re.compile(r"(?P<stop>[。！？；：:;])|[（(][^（）()]{0,80}[）)]")
"""A stop, or a bracket, which is stepped over as a whole."""
_BRACKETED = re.compile(r"\s*【([^】]{1,40})】")
_SECOND_MARKER = Pattern(
    r"\s*(?=第[一二三四五六七八九十百]{1,4}(?:[篇章]|分?编))|\s+(?=第[一二三四五六七八九十百零〇\d]{1,6}[节条節條])"
)
_COMMA = Pattern("[，。；：,]")
_OPENING = Pattern(
    '[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间|以来)|[到至]?[12]\\d{3}年|近年来|当前|今后|过去|五年来'
    "|各级|以习近平|坚持以|必须坚持|为(?:深入|贯彻|全面|加快|推动)|根据|按照|深入贯彻"
)
"""Words that open a sentence and stand in few titles."""
_BOTH_WORDS = Pattern("[^\\W\\d_a-zA-Z][^\\W\\d_a-zA-Z“《]?")
_SHORTEST_GLUED, _LONGEST_GLUED, _OPENING_REACH = 2, 30, 8
"""Characters of a title that a sentence is glued to, and of the words that open one."""
_LOST_BREAK = re.compile(r"[。；！？](?P<space>\s+)(?=\S)")
_CONTAINERS = frozenset(
    {SectionKind.PART, SectionKind.SUBPART, SectionKind.CHAPTER, SectionKind.SECTION}
)


def items_of(text: Text) -> Iterator[Item]:
    """Every block as one item, or as several where headings share a line."""
    content = text.content
    for block in text.blocks:
        line = text.line_of(block)
        if line.cell is not None:
            yield plain_item(block.span, block)  # `with_tables` makes tables of these
            continue
        style = line.style or Style()
        start = block.span.start
        for end, following in _cuts(content, block.span):
            yield _item(content, Span(start, end), block, style)
            start = following
        yield _item(content, Span(start, block.span.end), block, style)


def _cuts(content: str, span: Span) -> Iterator[tuple[int, int]]:
    """Where one item ends and the next begins on the line of a block.

    A chapter's title may share its line with the next heading, and a copy may have
    lost the line break before a heading; Chinese text has no space behind a stop.
    """
    start = span.start
    while (behind := _behind_container(content, start, span.end)) is not None:
        match = _SECOND_MARKER.search(content, behind, min(span.end, behind + LONGEST_TITLE))
        if match is None:
            return
        yield match.span()
        start = match.end()
    for match in _LOST_BREAK.finditer(content, start, span.end):
        shape = _shape_at(content, match.end(), span.end)
        if shape is None:
            if _is_title(content, match.end(), span.end):
                yield match.span("space")  # the title of the next document
        elif shape not in (Shape.BODY, Shape.BRACKETED):
            yield match.span("space")


def _behind_container(content: str, start: int, end: int) -> int | None:
    """Where the next heading may begin behind a chapter's marker; None if none is at `start`."""
    marker = find_marker(content, start, end) if content[start] == "第" else None
    if marker is None or marker.scheme.kind not in _CONTAINERS:
        return None
    return start + marker.length + 1


def _is_title(content: str, start: int, end: int) -> bool:
    """Whether the rest of a line is short, without a stop, and ends with a genre."""
    return (
        end - start <= LONGEST_TITLE
        and first_stop(content, start, end) is None
        and genre_of(content[start:end]) is not None
    )


def _shape_at(content: str, start: int, end: int) -> Shape | None:
    """How a heading that may begin at `start` is built; None if no marker stands there."""
    marker = find_marker(content, start, end)
    if marker is None or marker.scheme.kind in (SectionKind.LEAD, SectionKind.ARTICLE):
        return None
    return _title(content, Span(start + marker.length, end))[2]


def plain_item(
    span: Span, block: Block, table: Table | None = None, level: int | None = None
) -> Item:
    """An item that no marker opens: a paragraph or a table."""
    return Item(span, block, None, Span(span.start, span.start), span, Shape.BODY, table, level)


def _item(content: str, span: Span, block: Block, style: Style) -> Item:
    plain = plain_item(span, block, level=style.level)
    marker = find_marker(content, span.start, span.end)
    if marker is None:
        return plain
    return marked_item(content, plain, marker._replace(depth=max(style.list_depth, 1)))


def marked_item(content: str, item: Item, marker: Marker) -> Item:
    """The item as one that the marker opens."""
    start, end = item.span.start + marker.length, item.span.end
    words = Span(_skip_space(content, start, end), end)
    title, rest, shape = _title(content, words)
    if (
        shape is not Shape.TITLE
        and shape is not Shape.BRACKETED
        and marker.scheme.kind in _CONTAINERS
    ):
        cut = _glued_title(content, words)
        if cut is not None:
            title = Span(words.start, cut)
            rest = Span(_skip_space(content, cut, end), end)
            shape = Shape.RUN_IN
    return Item(item.span, item.block, marker, title, rest, shape, level=item.level)


def _glued_title(content: str, words: Span) -> int | None:
    """Where the title of a chapter ends whose first sentence a copy glued to it.

    A title ends with no stop; the sentence begins behind a space, or with words that
    open one.
    """
    comma = _COMMA.search(content, words.start, words.end)
    end = min(words.start + _LONGEST_GLUED, comma.start() if comma else words.end)
    opening = _OPENING.search(content, words.start + _SHORTEST_GLUED, end + _OPENING_REACH)
    if opening is not None and opening.start() <= end:
        return opening.start()
    space = max(content.rfind(" ", words.start, end), content.rfind("\u3000", words.start, end))
    if space < words.start + _SHORTEST_GLUED:
        return None
    around = content[space - 1] + content[space + 1 : space + 2]
    return space if _BOTH_WORDS.fullmatch(around) else None


def _title(content: str, words: Span) -> tuple[Span, Span, Shape]:
    """The title within the words behind a marker, what follows it, and how both are built."""
    if bracketed := _BRACKETED.match(content, words.start, words.end):
        rest = Span(_skip_space(content, bracketed.end(), words.end), words.end)
        return Span(words.start, bracketed.end()), rest, Shape.BRACKETED
    none = Span(words.start, words.start)
    stop = first_stop(content, words.start, words.end)
    if stop is None:
        if len(words) <= LONGEST_TITLE:
            return words, Span(words.end, words.end), Shape.TITLE
        return none, words, Shape.BODY
    title = Span(words.start, stop.start())
    if stop[0] in "；;" or len(title) > LONGEST_RUN_IN or not len(title):
        return none, words, Shape.BODY
    rest = Span(_skip_space(content, stop.end(), words.end), words.end)
    return title, rest, Shape.RUN_IN if len(rest) else Shape.SENTENCE


def first_stop(content: str, start: int, end: int) -> re.Match[str] | None:
    """The first stop outside brackets."""
    stop = _STOP.search(content, start, end)
    while stop is not None and stop["stop"] is None:
        stop = _STOP.search(content, stop.end(), end)
    return stop


def _skip_space(content: str, start: int, end: int) -> int:
    while start < end and content[start].isspace():
        start += 1
    return start
