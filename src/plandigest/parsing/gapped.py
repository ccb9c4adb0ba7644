"""Tables of plain text, a row a line, whose cells wide gaps part.

Every line has as many cells as the first one, which is the head: it holds no values, and
each line below it holds some. An indented line with one cell less stands in the group that
a line above has named in its first cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.cell_values import is_dash, is_number
from plandigest.parsing.items import Item, plain_item
from plandigest.parsing.tables import taken_above

_CELL = re.compile(r"\S+(?: \S+)*")
"""Words with no more than one space between them."""
_GAPS = ("  ", "\t", "\u3000")
_FEWEST_CELLS, _FEWEST_ROWS = 3, 2
_LONGEST_CELL = 48
_PROSE = re.compile("[。；！？]")

Cells = tuple[Cell, ...]


def with_gapped_tables(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items with the lines of each such table made one item."""
    result: list[Item] = []
    position = 0
    while position < len(items):
        rows = _rows_at(text, items, position)
        if rows:
            unit, caption = taken_above(text, result)
            table = _table(rows, caption, unit)
            result.append(plain_item(table.span, items[position].block, table))
        else:
            result.append(items[position])
        position += max(len(rows), 1)
    return result


def _rows_at(text: Text, items: Sequence[Item], position: int) -> list[Cells]:
    """The rows of the table whose head stands at a position; none if none does."""
    head = _cells(text, items[position])
    if len(head) < _FEWEST_CELLS or any(_is_value(text, cell) for cell in head):
        return []
    rows = [head]
    for item in items[position + 1 :]:
        cells = _cells(text, item)
        if _stands_in_group(text, item, cells, rows):
            cells = (rows[-1][0], *cells)
        if len(cells) != len(head) or not any(_is_value(text, cell) for cell in cells[1:]):
            break
        rows.append(cells)
    return rows if len(rows) > _FEWEST_ROWS else []


def _stands_in_group(text: Text, item: Item, cells: Cells, rows: Sequence[Cells]) -> bool:
    """Whether a line lacks only the first cell, which one above says for several lines."""
    above = rows[-1]
    if len(rows) == 1 or len(cells) + 1 != len(above) or len(cells) < _FEWEST_CELLS:
        return False
    words = [text[cell.spans[0]] for cell in (above[0], above[1], cells[0])]
    line = text.line_of(item.block).text
    indented = len(line) - len(line.lstrip()) >= len(words[0])
    return indented and not any(is_number(each) or is_dash(each) for each in words)


def _cells(text: Text, item: Item) -> Cells:
    """The cells of a line; none if it is no row of such a table."""
    words = text[item.span]
    if item.table is not None or not any(gap in words for gap in _GAPS):
        return ()
    if "\n" in words or _PROSE.search(words):
        return ()
    start = item.span.start
    spans = [Span(start + match.start(), start + match.end()) for match in _CELL.finditer(words)]
    if any(len(span) > _LONGEST_CELL for span in spans):
        return ()
    return tuple(Cell((span,)) for span in spans)


def _is_value(text: Text, cell: Cell) -> bool:
    words = text[cell.spans[0]]
    return is_number(words) or is_dash(words)


def _table(rows: Sequence[Cells], caption: Span | None, unit: Span | None) -> Table:
    above = [span.start for span in (caption, unit) if span is not None]
    first, last = rows[0][0].spans[0], rows[-1][-1].spans[0]
    whole = Span(min([first.start, *above]), last.end)
    return Table(whole, caption, unit, rows[0], tuple(rows[1:]))
