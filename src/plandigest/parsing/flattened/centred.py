"""Flattened tables of a PDF whose cells of several lines are centred on their row.

A row shows by its nature (约束性, 预期性) standing alone among its words. The lines
around it are the rest of cells that were broken. A cell of several lines is centred
on its row, so as many lines belong to a row below it as above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.lexicon.tables import Column, column_of
from plandigest.lexicon.units import units_with
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.flattened.cells import NEVER, unit_cost, value_cost
from plandigest.parsing.flattened.centred_rows import Line, Row, lay_out
from plandigest.parsing.flattened.head import is_plan
from plandigest.parsing.flattened.tokens import Token, as_token

_NUMBERED = re.compile(r"\d{1,3}[.．、](?!\d)")
"""The number of a row, before which a name holds words of another column."""
_BROKEN_LINES = 6
"""Lines that may stand between two rows, as the rest of their cells."""
_FEWEST_ROWS = 3


class Centred(NamedTuple):
    """A table, and how many of the words it was made of."""

    table: Table
    words: int


def centred_table(text: Text, tokens: Sequence[Token], caption: Span | None) -> Centred | None:
    """The table that some words make if cells are centred on their rows; None if they do not."""
    lines = _lines(tokens)
    rows = _rows(lines)
    if len(rows) < _FEWEST_ROWS:
        return None
    head = lines[: lines.index(rows[0].lines[0])]
    heads = _levelled(text, [found for line in head for found in _heads(text, line.words)])
    values = sum(column is Column.VALUE for column, _ in heads)
    if not values:
        return None
    has_unit = any(column is Column.UNIT for column, _ in heads)
    cells = [lay_out(text, row, values, has_unit=has_unit) for row in rows]
    if None in cells:
        return None
    rows_read = [row for row in cells if row is not None]
    unsound = {
        at for at, row in enumerate(rows_read) if not _is_sound(text, row, has_unit=has_unit)
    }
    if len(unsound) * 2 > len(rows_read):
        return None
    last = rows[-1].lines[-1]
    start = caption.start if caption else tokens[0].span.start
    table = Table(
        span=Span(start, last.words[-1].end),
        caption=caption,
        unit=None,
        header=_header(heads),
        rows=tuple(rows_read),
        unreadable=frozenset(unsound),
    )
    return Centred(table, last.end)


def _is_sound(text: Text, row: Sequence[Cell], *, has_unit: bool) -> bool:
    """Whether the cells may be what they are taken for: no value is two, none is missing."""
    units = units_with(text.units)
    name, unit, _, *values = ([as_token(text, span) for span in cell.spans] for cell in row)
    if (
        not name
        or any(word.number for word in name)
        or (has_unit and (not unit or unit_cost(unit, units) >= NEVER))
    ):
        return False
    return all(value and value_cost(value, units) < NEVER for value in values)


def _lines(tokens: Sequence[Token]) -> list[Line]:
    lines: list[Line] = []
    start = 0
    while start < len(tokens):
        end = start + 1
        while end < len(tokens) and tokens[end].line == tokens[start].line:
            end += 1
        words = tuple(token.span for token in tokens[start:end])
        nature = next((at for at in range(start, end) if tokens[at].nature), None)
        is_head = any(_role(token.text) for token in tokens[start:end])
        lines.append(Line(words, None if nature is None else nature - start, is_head, end))
        start = end
    return lines


def _role(words: str) -> Column | None:
    role = column_of(words)
    return None if role is Column.NATURES else role


def _heads(text: Text, words: Sequence[Span]) -> list[tuple[Column, Span]]:
    """The columns that some words head; spaced letters (指 标) are read together."""
    heads: list[tuple[Column, Span]] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if left and len(word) == len(left[0]) == 1:
            word = Span(word.start, left.pop(0).end)
        column = _role(text[word])
        if column is not None:
            heads.append((column, word))
    return heads


def _levelled(text: Text, heads: list[tuple[Column, Span]]) -> list[tuple[Column, Span]]:
    """The heads without the plan over its years (“十五五”目标)."""
    values = [span for column, span in heads if column is Column.VALUE]
    plans = {span for span in values if is_plan(text[span])}
    return heads if len(plans) == len(values) else [h for h in heads if h[1] not in plans]


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


def _header(heads: list[tuple[Column, Span]]) -> tuple[Cell, ...]:
    """The head: indicator, unit, nature, then the values, as rows are laid out."""
    named = dict(reversed(heads))
    fixed = (named.get(column) for column in (Column.INDICATOR, Column.UNIT, Column.NATURE))
    values = (span for column, span in heads if column is Column.VALUE)
    return tuple(Cell((span,)) if span is not None else Cell(()) for span in (*fixed, *values))
