"""Builds tables from the cells that a format marks as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from plandigest.model.outline import Cell, Table
from plandigest.model.source import GridCell
from plandigest.model.span import Span
from plandigest.model.text import Block, Text
from plandigest.parsing.items import Item, plain_item

_UNIT = re.compile(r"[（(]?\s*单\s*位\s*[:：]\s*(?P<unit>[^）)\s]{1,20})\s*[）)]?")
_CAPTION = re.compile(
    r"(?:附?表|图表)\s*[\d一二三四五六七八九十].*|[^。]*(?:表|指标|清单|名单|目录|明细)"
)
_LONGEST_CAPTION = 50
_EMPTY = Cell(())
_WIDEST, _LONGEST = 64, 20_000
"""Columns and rows beyond which a grid is not filled; a hostile file may claim millions."""


def build_table(
    text: Text, blocks: Sequence[Block], caption: Span | None, unit: Span | None
) -> Table:
    """The table of some blocks that all stand in cells of one table.

    Args:
        text: the text the blocks are of.
        blocks: in reading order; a cell may have several.
        caption: the line above the table that names it.
        unit: the unit announced above it.
    """
    cells = _cells(text, blocks)
    rows = min(max(place.row + place.rows for place in cells), _LONGEST)
    width = min(max(place.column + place.columns for place in cells), _WIDEST)
    grid = [[_EMPTY] * width for _ in range(rows)]
    for place, cell in cells.items():
        for row in grid[place.row : place.row + place.rows]:
            for column in range(place.column, min(place.column + place.columns, width)):
                row[column] = cell
    depth = _header_rows(cells, rows)
    header = tuple(_merge(column) for column in zip(*grid[:depth], strict=True)) if depth else ()
    above = [span.start for span in (caption, unit) if span is not None]
    start = min([blocks[0].span.start, *above])
    return Table(
        span=Span(start, max(block.span.end for block in blocks)),
        caption=caption,
        unit=unit,
        header=header,
        rows=tuple(tuple(row) for row in grid[depth:]),
    )


def _cells(text: Text, blocks: Sequence[Block]) -> dict[GridCell, Cell]:
    spans: dict[GridCell, list[Span]] = {}
    for block in blocks:
        place = text.line_of(block).cell
        if place is not None:
            spans.setdefault(place, []).append(block.span)
    return {place: Cell(tuple(found)) for place, found in spans.items()}


def _header_rows(cells: dict[GridCell, Cell], rows: int) -> int:
    """How many rows the head has: those marked as header, else the first with its spans."""
    marked = [place.row + place.rows for place in cells if place.header]
    if rows < 2:
        return 0
    if marked:
        return min(max(marked), rows - 1)
    first = [place.rows for place in cells if place.row == 0]
    return min(max(first, default=1), rows - 1)


def _merge(column: Sequence[Cell]) -> Cell:
    """One cell for the head of a column, each of its cells once."""
    spans: list[Span] = []
    for cell in column:
        spans += [span for span in cell.spans if span not in spans]
    return Cell(tuple(spans))


def with_tables(text: Text, items: Iterable[Item]) -> list[Item]:
    """The items with the cells of each table made one item, its caption and unit taken in."""
    result: list[Item] = []
    for table, run in groupby(items, key=lambda item: _table_of(text, item)):
        if table is None:
            result += run
            continue
        blocks = [item.block for item in run]
        unit, caption = _taken_above(text, result)
        result.append(_table_item(build_table(text, blocks, caption, unit), blocks[0]))
    return result


def _table_of(text: Text, item: Item) -> int | None:
    cell = text.line_of(item.block).cell
    return cell.table if cell is not None else None


def _table_item(table: Table, block: Block) -> Item:
    return plain_item(table.span, block, table)


def _taken_above(text: Text, items: list[Item]) -> tuple[Span | None, Span | None]:
    """Unit and caption of the table that follows the items, which lose those lines."""
    unit = caption = None
    if items and items[-1].marker is None and is_unit_line(text, items[-1].span):
        unit = find_unit(text, items.pop().span)
    if items and items[-1].marker is None and is_caption(text, items[-1]):
        caption = items.pop().span
        unit = unit or find_unit(text, caption)
    return unit, caption


def find_unit(text: Text, span: Span) -> Span | None:
    """The unit that a line announces (单位：亿元), without 单位."""
    match = _UNIT.search(text.content, span.start, span.end)
    return Span(*match.span("unit")) if match else None


def is_unit_line(text: Text, span: Span) -> bool:
    """Whether a line says nothing but the unit."""
    return _UNIT.fullmatch(text[span].strip()) is not None


def is_caption(text: Text, item: Item) -> bool:
    """Whether an item names the table below it."""
    words = "".join(text[item.span].split())
    if item.table is not None or not 1 < len(words) <= _LONGEST_CAPTION:
        return False
    return _CAPTION.fullmatch(words) is not None
