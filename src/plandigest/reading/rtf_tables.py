"""Tables of RTF: the words of control that define rows, and the lines in their cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandigest.model.source import Line
from plandigest.reading.placed_cells import CellShape, Merge, place_cells

_WIDE = 1000
"""The width that cells get whose row does not define them."""
_MOST_CELLS = 1000


@dataclass(slots=True)
class TableWriter:
    """Keeps which line stands in which cell, and places the cells when the table ends."""

    _ordinal: int = 0
    _shapes: list[list[CellShape]] = field(default_factory=list)
    _headers: list[bool] = field(default_factory=list)
    _lines: list[tuple[int, int, int]] = field(default_factory=list)
    """of each line in the table: its index, row and cell"""
    _column: int = 0
    _defined: list[CellShape] = field(default_factory=list)
    _left: int = 0
    _down: Merge = Merge.NONE
    _goes_on_across: bool = False
    _header: bool = False

    def define(self, word: str, number: int | None) -> bool:
        """Take a word that defines a row or a cell; False if it does not."""
        match word:
            case "trowd":
                self._defined, self._left, self._header = [], 0, False
                self._down, self._goes_on_across = Merge.NONE, False
            case "trleft":
                self._left = number or 0
            case "trhdr":
                self._header = True
            case "clvmgf":
                self._down = Merge.BEGINS
            case "clvmrg":
                self._down = Merge.GOES_ON
            case "clmrg":
                self._goes_on_across = True
            case "cellx" if len(self._defined) < _MOST_CELLS:
                left = self._defined[-1].right if self._defined else self._left
                shape = CellShape(left, number or 0, self._down, self._goes_on_across)
                self._defined.append(shape)
                self._down, self._goes_on_across = Merge.NONE, False
            case _:
                return False
        return True

    def note_line(self, index: int) -> None:
        """Note that a line of the document stands in the open cell."""
        self._lines.append((index, len(self._shapes), self._column))

    def end_cell(self) -> None:
        """End the open cell."""
        self._column += 1

    def end_row(self) -> None:
        """End the open row; cells that it does not define get a width of their own."""
        shapes = self._defined[: self._column]
        edge = shapes[-1].right if shapes else 0
        for step in range(min(self._column, _MOST_CELLS) - len(shapes)):
            shapes.append(CellShape(edge + _WIDE * step, edge + _WIDE * (step + 1)))
        self._shapes.append(shapes)
        self._headers.append(self._header)
        self._column = 0

    def finish(self, lines: list[Line]) -> None:
        """Give the lines of the table their places; nothing is done where none is open."""
        if not self._lines:
            return
        if self._column or self._lines[-1][1] == len(self._shapes):  # a row that is cut short
            self._column += 1
            self.end_row()
        places = place_cells(self._shapes, self._headers, self._ordinal)
        for index, row, column in self._lines:
            if places[row]:
                place = places[row][min(column, len(places[row]) - 1)]
                lines[index] = lines[index]._replace(cell=place)
        self._ordinal += 1
        self._shapes, self._headers, self._lines, self._column = [], [], [], 0
