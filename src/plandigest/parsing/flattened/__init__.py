"""Puts indicator tables together again that extraction flattened to lines.

A head names the columns, and natures (约束性, 预期性) show the rows. The words are first
read in the order of the columns; where a PDF set them otherwise, cells of several lines
being centred on their row, by the lines around each nature. What can be read in neither
way is a table all the same, whose rows are unreadable and give no figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from plandigest.lexicon.tables import Column, column_of
from plandigest.lexicon.units import units_with
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.flattened.alignment import Alignment
from plandigest.parsing.flattened.centred import centred_table
from plandigest.parsing.flattened.head import Head, read_heads
from plandigest.parsing.flattened.region import Region, region_of
from plandigest.parsing.flattened.rows import table_of, unreadable_table
from plandigest.parsing.flattened.tokens import Token
from plandigest.parsing.items import Item, plain_item
from plandigest.parsing.marked_tables import is_caption

_ABOVE_HEAD = 4
"""Lines that may stand between a caption and the head."""
_FEWEST_NATURES = 3
"""Natures that show a table whose head has no column for them."""
_FEWEST_ROWS = 2
_LONGEST_HEAD, _WIDEST_HEAD = 60, 400
"""Characters of the line a head begins with, without the gaps between its words and with them."""


class Found(NamedTuple):
    """A table among the items: where it begins and ends."""

    table: Table
    first: int
    end: int


def with_flattened_tables(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items with every flattened indicator table made one item."""
    result: list[Item] = []
    position = 0
    while position < len(items):
        found = _table_at(text, items, position)
        if found is None:
            result.append(items[position])
            position += 1
        else:
            del result[len(result) - (position - found.first) :]  # the caption
            result.append(plain_item(found.table.span, items[found.first].block, found.table))
            position = found.end
    return result


def _table_at(text: Text, items: Sequence[Item], position: int) -> Found | None:
    """The table whose head, or whose caption in words of a head, stands at `position`."""
    item, below = items[position], position + 1
    if below < len(items) and item.marker is None and is_caption(text, item):
        found = _headed_at(text, items, below)  # “十五五”主要指标 above the head
        if found is not None and len(found.table.unreadable) < len(found.table.rows):
            return found
    return _headed_at(text, items, position)


def _headed_at(text: Text, items: Sequence[Item], position: int) -> Found | None:
    """The table whose head stands at `position`, if one does."""
    if not _may_head(text, items[position : position + 2]):
        return None
    region = region_of(text, items, position)
    first = _top(text, items, position)
    caption = items[first].span if first < position else None
    heads = read_heads(region.tokens)
    if region.natures >= (1 if any(head.has_natures for head in heads) else _FEWEST_NATURES):
        read = _read(text, region, heads, caption)
    else:
        read = _without_natures(text, region, heads, caption)
    if read is None:
        return None
    table, words = read
    return Found(table, first, region.tokens[words - 1].item + 1)


def _read(
    text: Text, region: Region, heads: Sequence[Head], caption: Span | None
) -> tuple[Table, int] | None:
    """The table of a region, and how many of its words that takes.

    Of the ways in which some rows are unreadable, the one that loses the fewest is taken.
    """
    for head in heads:
        whole = _aligned(text, head, region, caption, passing=False)
        if whole is not None:
            return whole
    ways = [_aligned(text, head, region, caption, passing=True) for head in heads]
    ways.append(centred_table(text, region.tokens, caption))
    readings = [way for way in ways if way is not None]
    if readings:
        return min(readings, key=lambda reading: len(reading[0].unreadable))
    return _unreadable(heads[0], region, caption) if heads else None


def _without_natures(
    text: Text, region: Region, heads: Sequence[Head], caption: Span | None
) -> tuple[Table, int] | None:
    """The table of a region whose targets do not say how they bind, if all of it can be read.

    Its rows must be known by their numbers and their units.
    """
    for head in heads:
        if head.has_units and head.has_numbers and not region.natures:
            found = _aligned(text, head, region, caption, passing=False)
            if found is not None and len(found[0].rows) >= _FEWEST_ROWS:
                return found
    return None


def _aligned(
    text: Text, head: Head, region: Region, caption: Span | None, *, passing: bool
) -> tuple[Table, int] | None:
    """The table in the order of the columns; None if a nature is left out of that."""
    words = _without_heads(head, region.tokens)
    placed = Alignment(
        head, words, units_with(text.units), wide=region.wide, passing=passing
    ).best()
    if not placed or sum(word.nature for word in words[: placed[-1].end]) < region.natures:
        return None
    last = region.tokens.index(words[placed[-1].end - 1])
    return table_of(head, words, placed, caption), last + 1


def _without_heads(head: Head, tokens: Sequence[Token]) -> list[Token]:
    """The words behind the head; the head itself, repeated on the next page, is left out."""
    said = [token.text for token in tokens[: head.words]]
    words: list[Token] = []
    at = head.words
    while at < len(tokens):
        if tokens[at].text == said[0] and [t.text for t in tokens[at : at + len(said)]] == said:
            at += len(said)
        else:
            words.append(tokens[at])
            at += 1
    return words


def _unreadable(head: Head, region: Region, caption: Span | None) -> tuple[Table, int]:
    """The lines up to the last nature, as rows that cannot be read."""
    last = max(at for at, token in enumerate(region.tokens) if token.nature)
    header = [Cell(column.spans) for column in head.columns]
    lines = [
        Span(run[0].span.start, run[-1].span.end)
        for _, group in groupby(region.tokens[head.words : last + 1], key=lambda t: t.line)
        if (run := list(group))
    ]
    return unreadable_table(lines, header, caption), last + 1


def _top(text: Text, items: Sequence[Item], position: int) -> int:
    """The item of the caption above the head, or the head itself.

    A heading is no caption, though it names the table below it: 专栏1 主要指标.
    """
    for index in range(position - 1, max(position - _ABOVE_HEAD, -1), -1):
        if items[index].marker is not None:
            return position
        if is_caption(text, items[index]):
            return index
    return position


def _may_head(text: Text, items: Sequence[Item]) -> bool:
    """Whether an item opens with a word that heads a column, or the next one ends it (序 / 号)."""
    if items[0].table is not None or len(items[0].span) > _WIDEST_HEAD:
        return False
    words = text[items[0].span].split()
    if sum(map(len, words)) > _LONGEST_HEAD:
        return False
    if len(words) == 1 == len(words[0]) and items[1:] and items[1].table is None:
        words += text[items[1].span].split()[:1]
    role = column_of(words[0]) or column_of("".join(words[:2])) if words else None
    return role is not None and role is not Column.NATURES
