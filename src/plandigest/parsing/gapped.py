"""Tables of plain text, a row a line, whose cells wide gaps or upright bars part.

Every line has as many cells as the first one, which is the head: it holds no values, and
each line below it holds some. An indented line with one cell less stands in the group that
a line above has named in its first cell. Over the names the head may be empty; every other
cell below then holds a value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.grids import EMPTY
from plandigest.parsing.items import Item, plain_item
from plandigest.parsing.marked_tables import taken_above

_CELL = re.compile(r"\S+(?: \S+)*")
"""Words with no more than one space between them."""
_BAR = "|"
_BARRED_CELL = Pattern(r"(?<=\|)[^|]*(?=\|)|^[^|]+(?=\|)|(?<=\|)[^|]+$")
"""Words between two bars, or between a bar and an end of the line."""
_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")
"""A line below a head."""
_GLUED = Pattern(r"[\u4e00-\u9fff]{2}[）)]?\d+\.\d+\Z|[）)]\d{2}[\d.]*\Z")
"""A name with a number behind it that is none of its own."""
_GAPS = ("  ", "\t", "\u3000")
_FEWEST_CELLS, _FEWEST_ROWS = 3, 2
_LONGEST_CELL = 48
_PROSE = Pattern("[。；！？]")

Cells = tuple[Cell, ...]


def with_gapped_tables(text: Text, items: Sequence[Item]) -> list[Item]:
    """The items with the lines of each such table made one item."""
    result: list[Item] = []
    position = 0
    while position < len(items):
        rows, taken = _rows_at(text, items, position)
        if rows:
            unit, caption = taken_above(text, result)
            table = _table(rows, caption, unit)
            result.append(plain_item(table.span, items[position].block, table))
        else:
            result.append(items[position])
        position += taken
    return result


def _rows_at(text: Text, items: Sequence[Item], position: int) -> tuple[list[Cells], int]:
    """The rows of the table whose head stands at a position, and how many items they are."""
    head = _cells(text, items[position])
    if len(head) < _FEWEST_CELLS - 1 or any(_is_value(text, cell) for cell in head):
        return [], 1
    if not any(cell.spans for cell in head):
        return [], 1
    start = position + 1
    if start < len(items) and _RULE.fullmatch(text[items[start].span]):
        start += 1
    below = _cells(text, items[start]) if start < len(items) else ()
    nameless = len(below) == len(head) + 1
    rows = [(EMPTY, *head) if nameless else head]
    for item in items[start:]:
        cells = _cells(text, item)
        if not nameless and _stands_in_group(text, item, cells, rows):
            cells = (rows[-1][0], *cells)
        values = [_is_value(text, cell) for cell in cells]
        if len(cells) != len(rows[0]) or not (all if nameless else any)(values[1:]):
            break
        rows.append(cells)
    enough = len(rows[0]) >= _FEWEST_CELLS and len(rows) > _FEWEST_ROWS
    enough = enough and not any(_is_glued(text, cell) for row in rows for cell in row)
    return (rows, start - position + len(rows) - 1) if enough else ([], 1)


def _is_glued(text: Text, cell: Cell) -> bool:
    """Whether a cell holds (a part of) its neighbour: 渡口36.5, 元）."""
    words = text[cell.spans[0]] if cell.spans else ""
    return _GLUED.search(words) is not None or _opened(words) != _closed(words)


def _opened(words: str) -> int:
    return words.count("（") + words.count("(")


def _closed(words: str) -> int:
    return words.count("）") + words.count(")")


def _stands_in_group(text: Text, item: Item, cells: Cells, rows: Sequence[Cells]) -> bool:
    """Whether a line lacks only the first cell, which one above says for several lines."""
    above = rows[-1]
    if len(rows) == 1 or len(cells) + 1 != len(above) or len(cells) < _FEWEST_CELLS:
        return False
    words = [text[span] for cell in (above[0], above[1], cells[0]) for span in cell.spans]
    if not above[0].spans or len(words) < _FEWEST_CELLS:
        return False
    line = text.line_of(item.block).text
    indented = len(line) - len(line.lstrip()) >= len(words[0])
    return indented and not any(is_number(each) or is_dash(each) for each in words)


def _cells(text: Text, item: Item) -> Cells:
    """The cells of a line; none if it is no row of such a table."""
    words = text[item.span]
    barred = _BAR in words
    if item.table is not None or not (barred or any(gap in words for gap in _GAPS)):
        return ()
    if "\n" in words or _PROSE.search(words):
        return ()
    pattern = _BARRED_CELL if barred else _CELL
    found = [_cell(item.span.start + match.start(), match[0]) for match in pattern.finditer(words)]
    if any(len(span) > _LONGEST_CELL for cell in found for span in cell.spans):
        return ()
    return tuple(found)


def _cell(start: int, words: str) -> Cell:
    """A cell without the white space around its words."""
    bare = words.strip()
    start += words.find(bare)
    return Cell((Span(start, start + len(bare)),)) if bare else EMPTY


def _is_value(text: Text, cell: Cell) -> bool:
    words = text[cell.spans[0]] if cell.spans else ""
    return is_number(words) or is_dash(words)


def _table(rows: Sequence[Cells], caption: Span | None, unit: Span | None) -> Table:
    above = [span.start for span in (caption, unit) if span is not None]
    first = next(cell.spans[0] for cell in rows[0] if cell.spans)
    last = max(span.end for cell in rows[-1] for span in cell.spans)
    whole = Span(min([first.start, *above]), last)
    return Table(whole, caption, unit, rows[0], tuple(rows[1:]))
