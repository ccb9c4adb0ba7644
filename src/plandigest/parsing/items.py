"""First pass: types every block by what it opens with, and finds where its title ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from plandigest.lexicon.numbering import Marker, find_marker
from plandigest.model.outline import SectionKind
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


@dataclass(frozen=True, slots=True)
class Item:
    """A block, or a part of one, with what its opening shows.

    Attributes:
        span: its characters.
        block: the block it is (part of).
        marker: the numbering that opens it.
        title: the words of its title, if it may have one; behind the marker.
        rest: what follows the title and its stop.
        shape: how it is built; BODY without a marker.
    """

    span: Span
    block: Block
    marker: Marker | None
    title: Span
    rest: Span
    shape: Shape


LONGEST_TITLE = 60
"""Characters above which words without a stop are no title."""
LONGEST_RUN_IN = 40
"""Characters above which a first sentence is no title."""
_STOP = re.compile(r"[。！？；：:;]")
_BRACKETED = re.compile(r"\s*【([^】]{1,40})】")
_SECOND_MARKER = re.compile(r"\s+(?=第[一二三四五六七八九十百零〇\d]{1,6}[章节条])")
_CONTAINERS = frozenset({SectionKind.PART, SectionKind.CHAPTER, SectionKind.SECTION})


def items_of(text: Text) -> Iterator[Item]:
    """Every block as one item, or as several where headings share a line."""
    for block in text.blocks:
        start = block.span.start
        while (cut := _second_heading(text.content, start, block.span.end)) is not None:
            yield _item(text.content, Span(start, cut[0]), block)
            start = cut[1]
        yield _item(text.content, Span(start, block.span.end), block)


def _second_heading(content: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a chapter's title ends and the next heading on its line begins."""
    marker = find_marker(content, start, end) if content[start] == "第" else None
    if marker is None or marker.scheme.kind not in _CONTAINERS:
        return None
    behind = start + marker.length + 1
    match = _SECOND_MARKER.search(content, behind, min(end, behind + LONGEST_TITLE))
    return match.span() if match else None


def _item(content: str, span: Span, block: Block) -> Item:
    marker = find_marker(content, span.start, span.end)
    if marker is None:
        start = Span(span.start, span.start)
        return Item(span, block, None, start, span, Shape.BODY)
    behind = Span(_skip_space(content, span.start + marker.length, span.end), span.end)
    title, rest, shape = _title(content, behind)
    return Item(span, block, marker, title, rest, shape)


def _title(content: str, words: Span) -> tuple[Span, Span, Shape]:
    """The title within the words behind a marker, what follows it, and how both are built."""
    if bracketed := _BRACKETED.match(content, words.start, words.end):
        rest = Span(_skip_space(content, bracketed.end(), words.end), words.end)
        return Span(words.start, bracketed.end()), rest, Shape.BRACKETED
    none = Span(words.start, words.start)
    stop = _STOP.search(content, words.start, words.end)
    if stop is None:
        if len(words) <= LONGEST_TITLE:
            return words, Span(words.end, words.end), Shape.TITLE
        return none, words, Shape.BODY
    title = Span(words.start, stop.start())
    if stop[0] in "；;" or len(title) > LONGEST_RUN_IN or not len(title):
        return none, words, Shape.BODY
    rest = Span(_skip_space(content, stop.end(), words.end), words.end)
    return title, rest, Shape.RUN_IN if len(rest) else Shape.SENTENCE


def _skip_space(content: str, start: int, end: int) -> int:
    while start < end and content[start].isspace():
        start += 1
    return start
