"""Puts indicator tables together again that extraction flattened to lines.

A row shows by its nature (约束性, 预期性) standing alone among its words. The lines
around it are the rest of cells that were broken. A cell of several lines is centred
on its row, so as many lines belong to a row below it as above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.lexicon.tables import Column, column_of
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.flattened_rows import Line, Row, lay_out
from plandigest.parsing.items import Item, plain_item
from plandigest.parsing.tables import is_caption

_WORD = re.compile(r"[\[〔【][^\]〕】\s]*[\]〕】]|\S+")
_HEAD_LINES = 5
"""Lines a flattened head may have."""
_LONGEST_LINE = 60
"""Characters above which a line is no part of a table."""
_BROKEN_LINES = 6
"""Lines that may stand between two rows, as the rest of their cells."""
_ABOVE_HEAD = 2
"""Lines that may stand between a caption and the line with 指标 in it."""
_FEWEST_ROWS = 3


class _Found(NamedTuple):
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


def _table_at(text: Text, items: Sequence[Item], position: int) -> _Found | None:
    """The table whose head stands at `position`, if one does and its rows can be told."""
    if not _is_head(text, items[position]):
        return None
    lines = _lines(text, items, position)
    rows = _rows(lines)
    if len(rows) < _FEWEST_ROWS:
        return None
    head = lines[: lines.index(rows[0].lines[0])]
    heads = [found for line in head for found in _heads(text, line.words)]
    values = sum(column is Column.VALUE for column, _ in heads)
    has_unit = any(column is Column.UNIT for column, _ in heads)
    cells = [lay_out(text, row, values, has_unit=has_unit) for row in rows]
    if not values or None in cells:
        return None
    first = _top(text, items, position)
    end = max(line.item for row in rows for line in row.lines) + 1
    table = Table(
        span=Span(items[first].span.start, items[end - 1].span.end),
        caption=items[first].span if first < position else None,
        unit=None,
        header=_header(heads),
        rows=tuple(row for row in cells if row is not None),
    )
    return _Found(table, first, end)


def _is_head(text: Text, item: Item) -> bool:
    """Whether a line holds the head 指标, and that of unit or nature beside it."""
    if len(item.span) > _LONGEST_LINE or item.table is not None:
        return False
    columns = {column for column, _ in _heads(text, _words(text, item.span))}
    return Column.INDICATOR in columns and bool(columns & {Column.UNIT, Column.NATURE})


def _words(text: Text, span: Span) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in _WORD.finditer(text.content, span.start, span.end))


def _heads(text: Text, words: Sequence[Span]) -> list[tuple[Column, Span]]:
    """The columns that some words head; spaced letters (指 标) are read together."""
    heads: list[tuple[Column, Span]] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if left and len(word) == len(left[0]) == 1:
            word = Span(word.start, left.pop(0).end)
        column = column_of(text[word])
        if column is not None and column is not Column.NATURES:
            heads.append((column, word))
    return heads


def _lines(text: Text, items: Sequence[Item], position: int) -> list[Line]:
    """The lines of the file from the head on that may be the table's."""
    lines: list[Line] = []
    since = 0
    for index in range(position, len(items)):
        if items[index].table is not None:
            break
        for fragment in text.fragments_of(items[index].span):
            line = _line(text, Span(fragment.start, fragment.start + fragment.length), index)
            since = 0 if line.nature is not None else since + 1
            closed = text.content[line.words[-1].end - 1] in "。；"
            if line.nature is None and (fragment.length > _LONGEST_LINE or closed):
                return lines
            if since > _BROKEN_LINES + _HEAD_LINES:
                return lines
            lines.append(line)
    return lines


def _line(text: Text, span: Span, item: int) -> Line:
    words = _words(text, span)
    natures = (i for i, w in enumerate(words) if column_of(text[w]) is Column.NATURES)
    return Line(words, next(natures, None), bool(_heads(text, words)), item)


def _rows(lines: list[Line]) -> list[Row]:
    """The rows, each with the lines above and below that belong to it."""
    anchors = [i for i, line in enumerate(lines) if line.nature is not None]
    rows: list[Row] = []
    used = _head_end(lines, anchors)
    for anchor in anchors:
        above = tuple(lines[used:anchor])
        below = tuple(lines[anchor + 1 : anchor + 1 + len(above)])
        if len(above) > _BROKEN_LINES or any(line.nature is not None for line in below):
            break
        rows.append(Row(lines[anchor], above, below))
        used = anchor + 1 + len(above)
    return rows


def _head_end(lines: list[Line], anchors: list[int]) -> int:
    """Where the head ends: behind its last line with a word that heads a column."""
    last = anchors[0] if anchors else 0
    return max((i + 1 for i in range(last) if lines[i].is_head), default=last)


def _top(text: Text, items: Sequence[Item], position: int) -> int:
    """The item of the caption above the head, or the head itself."""
    for index in range(position, max(position - _ABOVE_HEAD - 1, -1), -1):
        if index != position and is_caption(text, items[index]):
            return index
    return position


def _header(heads: list[tuple[Column, Span]]) -> tuple[Cell, ...]:
    """The head: indicator, unit, nature, then the values, as rows are laid out."""
    named = dict(reversed(heads))
    fixed = (named.get(column) for column in (Column.INDICATOR, Column.UNIT, Column.NATURE))
    values = (span for column, span in heads if column is Column.VALUE)
    return tuple(Cell((span,)) if span is not None else Cell(()) for span in (*fixed, *values))
