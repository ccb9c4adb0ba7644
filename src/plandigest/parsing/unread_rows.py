"""Rows of tables that nothing else could read: they give no figures, and a problem each table.

Layouts that set no rules lose where a cell ends. What such a row says of its numbers is
then unknown, and read as a sentence it would say something wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.items import Item, plain_item

_GAP = re.compile(r"\S(?:[ \u00a0\u3000]{2,}|\t)(?=\S)")
_PROSE = re.compile("[。；！？，：]")
_GLUED = re.compile(r"[）)]\d[\d.,]*\Z")
"""A value behind the name and the unit that it was set close to: 年限（年）14.2."""
_NEAR_TABLE = 4
"""Lines behind a table among which one row alone is of it."""
_FEWEST_GAPS, _FEWEST_VALUES, _FEWEST_ROWS, _MANY_VALUES = 2, 2, 2, 4


def with_unread_rows(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items, those that are rows of a table that was not read made one item."""
    result: list[Item] = []
    for is_row, run in groupby(items, key=lambda item: _values(text, item) >= _FEWEST_VALUES):
        rows = list(run)
        enough = len(rows) >= _FEWEST_ROWS or _values(text, rows[0]) >= _MANY_VALUES
        behind = any(item.table is not None for item in result[-_NEAR_TABLE:])
        if is_row and (enough or behind):
            table = _table(rows)
            result.append(plain_item(table.span, rows[0].block, table))
        else:
            result += rows
    return result


def _values(text: Text, item: Item) -> int:
    """How many values stand in a line that wide gaps part; 0 for a sentence."""
    if item.table is not None:
        return 0
    words = text[item.span]
    if _PROSE.search(words) or len(_GAP.findall(words)) < _FEWEST_GAPS:
        return 0
    return sum(
        is_number(word) or is_dash(word) or _GLUED.search(word) is not None
        for word in words.split()
    )


def _table(rows: Sequence[Item]) -> Table:
    spans = [row.span for row in rows]
    whole = Span(spans[0].start, spans[-1].end)
    cells = tuple((Cell((span,)),) for span in spans)
    return Table(whole, None, None, (), cells, frozenset(range(len(cells))))
