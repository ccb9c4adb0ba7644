"""The grid of a table: which rows and columns each of its cells covers."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from plandigest.model.source import GridCell
from plandigest.reading.docx.names import (
    CELL,
    DELETED,
    MOVED_AWAY,
    ROW,
    SDT,
    TRANSPARENT,
    VAL,
    W,
)
from plandigest.reading.docx.values import is_on, value, whole

_WIDEST = 1000
"""Columns a cell may claim to cover; word processors stop at 63."""
_DEEPEST = 20
_ROW_PROPERTIES = W + "trPr"
_CELL_PROPERTIES = W + "tcPr"
_CONTINUE = "continue"


def grid(table: ET.Element, ordinal: int) -> list[tuple[ET.Element, GridCell]]:
    """The cells of a table that show, in reading order, each with its place.

    Args:
        table: the `w:tbl` element.
        ordinal: of the table in its file, from 0.
    """
    rows = [_row(row) for row in _inside(table, ROW) if not _is_deleted(row)]
    heights = _heights(rows)
    cells: list[tuple[ET.Element, GridCell]] = []
    merging: set[int] = set()  # columns in which the row above has a cell that may go on
    for index, (header, placed) in enumerate(rows):
        for element, column, width, merged in placed:
            if merged != _CONTINUE or column not in merging:
                height = heights[index, column]
                cells.append((element, GridCell(ordinal, index, column, header, height, width)))
        merging = {column for _, column, _, merged in placed if merged}
    return cells


_Placed = tuple[ET.Element, int, int, str]
"""A cell, its first column, how many it covers, and its part in a vertical merge."""


def _row(row: ET.Element) -> tuple[bool, list[_Placed]]:
    properties = row.find(_ROW_PROPERTIES)
    column = whole(value(properties, "gridBefore"), 0) if properties is not None else 0
    column = min(column, _WIDEST)
    cells: list[_Placed] = []
    for element in _inside(row, CELL):
        own = element.find(_CELL_PROPERTIES)
        width, down, across = 1, "", ""
        if own is not None:
            width = min(max(whole(value(own, "gridSpan"), 1), 1), _WIDEST)
            down, across = _merge(own, "vMerge"), _merge(own, "hMerge")
        if across == _CONTINUE and cells:  # the older way to merge
            first, start, covered, merged = cells[-1]
            cells[-1] = (first, start, covered + width, merged)
        else:
            cells.append((element, column, width, down))
        column += width
    header = properties is not None and is_on(properties.find(W + "tblHeader"))
    return header, cells


def _merge(properties: ET.Element, name: str) -> str:
    """The part of a cell in a merge: restart, continue, or "" for none."""
    element = properties.find(W + name)
    return "" if element is None else element.get(VAL, _CONTINUE)


def _heights(rows: list[tuple[bool, list[_Placed]]]) -> dict[tuple[int, int], int]:
    """How many rows each cell covers: its own, and those below that continue it."""
    heights: dict[tuple[int, int], int] = {}
    below: dict[int, int] = {}
    for index in range(len(rows) - 1, -1, -1):
        continued: dict[int, int] = {}
        for _, column, _, merged in rows[index][1]:
            height = 1 + below.get(column, 0) if merged else 1
            if merged == _CONTINUE:
                continued[column] = height
            heights[index, column] = height
        below = continued
    return heights


def _inside(element: ET.Element, wanted: str, depth: int = 0) -> Iterator[ET.Element]:
    """Children of a kind, through what may wrap them."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif (child.tag in TRANSPARENT or child.tag == SDT) and depth < _DEEPEST:
            yield from _inside(child, wanted, depth + 1)


def _is_deleted(row: ET.Element) -> bool:
    properties = row.find(_ROW_PROPERTIES)
    return properties is not None and any(
        properties.find(tag) is not None for tag in (DELETED, MOVED_AWAY)
    )
