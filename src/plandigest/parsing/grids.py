"""The grid of a table: cells in their rows and columns, and how many rows its head has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.lexicon.tables import Column, column_of
from plandigest.model.outline import Cell
from plandigest.model.source import GridCell
from plandigest.model.span import Span
from plandigest.model.text import Block, Text

Row = tuple[Cell, ...]

EMPTY = Cell(())
_WIDEST, _LONGEST = 64, 20_000
"""Columns and rows beyond which a grid is not filled; a hostile file may claim millions."""
_DEEPEST_HEAD = 4
_FEWEST_NUMBERS = 2


def cells_of(text: Text, blocks: Sequence[Block]) -> dict[GridCell, Cell]:
    """The cells that some blocks stand in, in reading order; a cell may have several blocks."""
    spans: dict[GridCell, list[Span]] = {}
    for block in blocks:
        place = text.line_of(block).cell
        if place is not None:
            spans.setdefault(place, []).append(block.span)
    return {place: Cell(tuple(found)) for place, found in spans.items()}


def fill(cells: Mapping[GridCell, Cell]) -> list[Row]:
    """The rows of the grid, merged cells repeated; all of one length."""
    height = min(max(place.row + place.rows for place in cells), _LONGEST)
    width = min(max(place.column + place.columns for place in cells), _WIDEST)
    grid = [[EMPTY] * width for _ in range(height)]
    for place, cell in cells.items():
        for row in grid[place.row : place.row + place.rows]:
            for column in range(place.column, min(place.column + place.columns, width)):
                row[column] = cell
    return [tuple(row) for row in grid]


def spanning_rows(cells: Mapping[GridCell, Cell], width: int) -> int:
    """How many rows at the top hold nothing but one cell, across all columns or most."""
    first: dict[int, list[GridCell]] = {}
    for place in cells:
        first.setdefault(place.row, []).append(place)
    count = 0
    while len(places := first.get(count, [])) == 1 and _spans_all(places[0], width):
        count += 1
    return count if count < len(first) else 0


def _spans_all(place: GridCell, width: int) -> bool:
    return width > 1 and place.rows == 1 and place.column == 0 and 2 * place.columns > width


def head_depth(text: Text, cells: Mapping[GridCell, Cell], first: int, height: int) -> int:
    """How many rows from `first` on are the head; a table of one row has none.

    The head is what the format marks as such; else the first row, with the rows that its
    cells reach down to, and the rows below a cell that covers several columns, for these
    need heads of their own; a cell does so too that has only empty ones to its right, with
    words below them. A row with values in it is none.
    """
    by_row: dict[int, list[GridCell]] = {}
    for place in cells:
        by_row.setdefault(place.row, []).append(place)
    if height - first < 2:
        return 0
    end = first
    while end < height and by_row.get(end) and all(place.header for place in by_row[end]):
        end += 1
    if end == first:
        end = first + max((place.rows for place in by_row.get(first, ())), default=1)
    while end < min(first + _DEEPEST_HEAD, height - 1):
        above, below = by_row.get(end - 1, []), by_row.get(end, [])
        wide = any(place.columns > 1 and place.rows == 1 for place in above)
        if (
            not (wide or _fill_gaps(above, below))
            or not below
            or any(is_value(text, cells[place]) for place in below)
        ):
            break
        end += 1
    return min(end, height - 1) - first


def _fill_gaps(above: Sequence[GridCell], below: Sequence[GridCell]) -> bool:
    """Whether a row has words where the one above is empty, and is empty above the names.

    A file that cannot merge cells leaves those empty that a head would cover.
    """
    filled = {column for place in above for column in _columns(place)}
    own = {column for place in below for column in _columns(place)}
    first = min(filled, default=0)
    return bool(own - filled) and first not in own and min(own, default=0) > first


def _columns(place: GridCell) -> range:
    return range(place.column, place.column + place.columns)


def merged_head(rows: Sequence[Row]) -> Row:
    """One cell for the head of each column: the cells above it, each once.

    An empty cell of an upper row stands under the cell to its left, if a lower row goes on.
    """
    if not rows:
        return ()
    spread = [*(_spread(row, below) for row, below in pairwise(rows)), rows[-1]]
    return tuple(_merged(column) for column in zip(*spread, strict=True))


def _spread(row: Row, below: Row) -> Row:
    """A row of a head, its empty cells filled from the left where the row below has words."""
    found: list[Cell] = []
    for cell, under in zip(row, below, strict=True):
        gap = not cell.spans and under.spans and found
        found.append(found[-1] if gap else cell)
    return tuple(found)


def _merged(column: Sequence[Cell]) -> Cell:
    spans: list[Span] = []
    for cell in column:
        spans += [span for span in cell.spans if span not in spans]
    return Cell(tuple(spans))


def is_value(text: Text, cell: Cell) -> bool:
    """Whether a cell holds a number or says that there is none."""
    words = "".join(text[span] for span in cell.spans)
    return is_number(words) or is_dash(words)


def is_row_of_values(text: Text, row: Row) -> bool:
    """Whether a row is none of a head: it holds several numbers, or says how a target binds.

    So begins the part of a table that a page break cut off; what its numbers are is not said.
    """
    words = ["".join(text[span] for span in cell.spans) for cell in dict.fromkeys(row)]
    numbers = [word for word in words if is_number(word)]
    decimal = any(not word.isdecimal() for word in numbers)
    bound = any(column_of(word) is Column.NATURES for word in words)
    return bool(numbers) and ((len(numbers) >= _FEWEST_NUMBERS and decimal) or bound)
