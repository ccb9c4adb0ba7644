"""Builds tables from the cells that a format marks as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import Cell, SectionKind, Table
from plandigest.model.span import Span
from plandigest.model.text import Block, Text
from plandigest.parsing.grids import (
    Row,
    cells_of,
    fill,
    head_depth,
    is_row_of_values,
    merged_head,
    spanning_rows,
)
from plandigest.parsing.items import Item, plain_item

_UNIT = re.compile(
    r"[（(]?\s*(?:金额|计量|货币|数量)?单\s*位\s*[:：]\s*(?P<unit>[^）)\s]{1,20})\s*[）)]?"
)
_CAPTION = Pattern(
    r"(?:附?表|图表)\s*[\d一二三四五六七八九十].*"
    rf"|[^。]*(?:表|指标|清单|名单|目录|明细)(?:{_UNIT.pattern})?"
)
_YEAR = re.compile(r"(?:19|20)\d{2}年\S{0,8}")
"""The head of a column of values that another line parts in columns: 2025年 over 预算数."""
_LONGEST_CAPTION = 50


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
    cells = cells_of(text, blocks)
    grid = fill(cells)
    above = [span.start for span in (caption, unit) if span is not None]
    first = spanning_rows(cells, len(grid[0]))
    others: list[Row] = []
    for row in grid[:first]:  # a first row across all columns names the table
        whole = _whole(row[0])
        if is_unit_line(text, whole):
            unit = unit or find_unit(text, whole)
        elif caption is None:
            caption, unit = whole, unit or find_unit(text, whole)
        else:
            others.append(row)
    headless = first < len(grid) and is_row_of_values(text, grid[first])
    depth = 0 if headless else head_depth(text, cells, first, len(grid))
    header = merged_head(grid[first : first + depth])
    from plandigest.parsing.stacked import split_rows  # few documents have tables

    split = split_rows(text, header, [*others, *grid[first + depth :]])
    unreadable = split.unreadable
    if headless or not all(place.is_readable for place in cells):
        unreadable = frozenset(range(len(split.rows)))
    return Table(
        span=Span(min([blocks[0].span.start, *above]), max(block.span.end for block in blocks)),
        caption=caption,
        unit=unit,
        header=header,
        rows=split.rows,
        unreadable=unreadable,
    )


def _whole(cell: Cell) -> Span:
    """From the first to the last character of a cell."""
    return Span(cell.spans[0].start, cell.spans[-1].end)


def with_tables(text: Text, items: Iterable[Item]) -> list[Item]:
    """The items with the cells of each table made one item, its caption and unit taken in."""
    result: list[Item] = []
    for table, run in groupby(items, key=lambda item: _table_of(text, item)):
        if table is None:
            result += run
            continue
        blocks = [item.block for item in run]
        unit, caption = taken_above(text, result)
        built = build_table(text, blocks, caption, unit)
        if result and _is_line_of_years(text, result[-1]) and not _names_years(text, built):
            built = replace(built, unreadable=frozenset(range(len(built.rows))))
        result.append(_table_item(built, blocks[0]))
    return result


def _is_line_of_years(text: Text, item: Item) -> bool:
    """Whether a line is of the head of the table below it, which a layout has cut in two."""
    if item.table is not None or len(item.span) > _LONGEST_CAPTION:
        return False
    words = text[item.span].split()
    return len(words) > 1 and all(map(_YEAR.fullmatch, words))


def _names_years(text: Text, table: Table) -> bool:
    """Whether the head of a table names the years of its columns itself."""
    words = ("".join(text[span] for span in cell.spans) for cell in table.header)
    return any(map(_YEAR.match, words))


def _table_of(text: Text, item: Item) -> int | None:
    cell = text.line_of(item.block).cell
    return cell.table if cell is not None else None


def _table_item(table: Table, block: Block) -> Item:
    return plain_item(table.span, block, table)


def taken_above(text: Text, items: list[Item]) -> tuple[Span | None, Span | None]:
    """Unit and caption of the table that follows the items, which lose those lines."""
    unit = caption = None
    if items and items[-1].marker is None and is_unit_line(text, items[-1].span):
        unit = find_unit(text, items.pop().span)
    if _may_be_caption(items) and is_caption(text, items[-1]):
        caption = items.pop().span
        unit = unit or find_unit(text, caption)
    return unit, caption


def _may_be_caption(items: list[Item]) -> bool:
    """Whether the last item is a plain line, and not the title below a bare 附件."""
    if not items or items[-1].marker is not None:
        return False
    marker = items[-2].marker if len(items) > 1 else None
    is_attachment = marker is not None and marker.scheme.kind is SectionKind.ATTACHMENT
    return not is_attachment or len(items[-2].title) > 0


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
