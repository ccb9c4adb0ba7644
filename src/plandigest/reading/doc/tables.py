"""Tables of a Word file: cells by the edges that the marks at the ends of rows give."""

from __future__ import annotations

import struct
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from plandigest.model.source import GridCell
from plandigest.reading.doc.properties import Properties

_DEFINITION = 0xD608
_HEADER = 0x3404
_CELL = 20
"""Bytes that describe a cell ([MS-DOC] 2.9.317)."""
_ACROSS, _CONTINUES_ACROSS = 0x3, 1
_DOWN_SHIFT, _DOWN, _CONTINUES_DOWN = 5, 0x3, 1
_SAME = 30
"""Twentieths of a point by which the edges of one column differ from row to row."""


@dataclass(slots=True)
class CellText:
    """The paragraphs of a cell: numbers of their first and last characters."""

    paragraphs: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether no character stands in it."""
        return all(start == end for start, end in self.paragraphs)


@dataclass(slots=True)
class Row:
    """A row: its cells, and what the mark at its end says of it."""

    cells: list[CellText]
    said: Properties


def placed(rows: list[Row], ordinal: int) -> list[tuple[CellText, GridCell]]:
    """The cells of a table with their places, in reading order."""
    shapes = [_shape(row) for row in rows]
    grid = _columns([edge for edges, _ in shapes for edge in edges])
    found: list[tuple[CellText, GridCell]] = []
    open_cells: dict[int, int] = {}  # by column, the cell above that may go on
    for number, (row, (edges, kinds)) in enumerate(zip(rows, shapes, strict=True)):
        header = row.said.get(_HEADER, b"\0")[:1] == b"\1"
        going_on: dict[int, int] = {}
        for index, cell in enumerate(row.cells):
            column = _column(grid, edges[index]) if index + 1 < len(edges) else index
            width = _column(grid, edges[index + 1]) - column if index + 1 < len(edges) else 1
            kind = kinds[index] if index < len(kinds) else 0
            if kind & _ACROSS == _CONTINUES_ACROSS and cell.is_empty and index:
                text, place = found[-1]
                found[-1] = text, replace(place, columns=place.columns + max(width, 1))
                continue
            down = kind >> _DOWN_SHIFT & _DOWN
            above = open_cells.get(column)
            if down == _CONTINUES_DOWN and above is not None:
                text, place = found[above]
                text.paragraphs += cell.paragraphs
                found[above] = text, replace(place, rows=number - place.row + 1)
                going_on[column] = above
                continue
            if down:
                going_on[column] = len(found)
            found.append((cell, GridCell(ordinal, number, column, header, 1, max(width, 1))))
        open_cells = going_on
    return found


def _shape(row: Row) -> tuple[list[int], list[int]]:
    """The edges of a row's cells, and how each is merged."""
    data = row.said.get(_DEFINITION, b"")
    if len(data) < 3:
        return list(range(0, 1000 * (len(row.cells) + 1), 1000)), []
    count = data[2]
    edges = list(struct.unpack_from(f"<{count + 1}h", data, 3))
    at = 3 + 2 * (count + 1)
    kinds = [
        struct.unpack_from("<H", data, at + _CELL * index)[0]
        for index in range(count)
        if at + _CELL * index + 2 <= len(data)
    ]
    return edges, kinds


def _columns(edges: list[int]) -> list[int]:
    """The edges of all columns, those that differ by a hair made one."""
    columns: list[int] = []
    for edge in sorted(set(edges)):
        if not columns or edge - columns[-1] > _SAME:
            columns.append(edge)
    return columns


def _column(grid: list[int], edge: int) -> int:
    return max(bisect_left(grid, edge - _SAME), 0)
