"""Tables of a Word file: cells by the edges that the marks at the ends of rows give."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from plandigest.model.source import GridCell
from plandigest.reading.doc.properties import Properties
from plandigest.reading.placed_cells import CellShape, Merge, place_cells

_DEFINITION = 0xD608
_HEADER = 0x3404
_CELL = 20
"""Bytes that describe a cell ([MS-DOC] 2.9.317)."""
_ACROSS, _CONTINUES_ACROSS = 0x3, 1
_DOWN_SHIFT, _DOWN = 5, 0x3
_MERGES = (Merge.NONE, Merge.GOES_ON, Merge.NONE, Merge.BEGINS)
_WIDE = 1000
"""The width that cells get whose row does not give their edges."""


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
    headers = [row.said.get(_HEADER, b"\0")[:1] == b"\1" for row in rows]
    places = place_cells([_shape(row) for row in rows], headers, ordinal)
    found: dict[GridCell, CellText] = {}
    for row, mine in zip(rows, places, strict=True):
        for cell, place in zip(row.cells, mine, strict=True):
            text = found.setdefault(place, CellText())
            if not (text.paragraphs and cell.is_empty):
                text.paragraphs += cell.paragraphs
    return [(text, place) for place, text in found.items()]


def _shape(row: Row) -> list[CellShape]:
    """The edges of a row's cells, and how each is merged."""
    edges, kinds = _definition(row.said.get(_DEFINITION, b""))
    edges = edges or [0]
    missing = len(row.cells) + 1 - len(edges)
    edges += [edges[-1] + _WIDE * (step + 1) for step in range(missing)]
    kinds += [0] * (len(row.cells) - len(kinds))
    return [
        CellShape(
            edges[index],
            edges[index + 1],
            _MERGES[kinds[index] >> _DOWN_SHIFT & _DOWN],
            kinds[index] & _ACROSS == _CONTINUES_ACROSS and cell.is_empty,
        )
        for index, cell in enumerate(row.cells)
    ]


def _definition(data: bytes) -> tuple[list[int], list[int]]:
    """The edges and the bits of merges that a row's definition gives, as far as it goes."""
    if len(data) < 3:
        return [], []
    count = data[2]
    at = 3 + 2 * (count + 1)
    edges = list(struct.unpack_from(f"<{count + 1}h", data, 3))
    kinds = [
        struct.unpack_from("<H", data, at + _CELL * index)[0]
        for index in range(count)
        if at + _CELL * index + 2 <= len(data)
    ]
    return edges, kinds
