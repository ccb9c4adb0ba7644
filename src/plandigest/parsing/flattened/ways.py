"""A way to cut the words of a flattened table into cells, as far as it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

START = -1
"""The column before the first, where a row is about to open."""


class Placed(NamedTuple):
    """A cell: its words, its column, and the row they are in.

    Attributes:
        start: its first word.
        end: the word behind its last one.
        column: the index of its column; None for the name of a class on a line of its own,
            and for the words of a row that is unreadable.
        row: the number of its row.
        opens: whether it opens a row, or the part of one that shares its number.
        unreadable: whether it holds a row that cannot be cut into cells.
    """

    start: int
    end: int
    column: int | None
    row: int
    opens: bool
    unreadable: bool = False


class State(NamedTuple):
    """What is known of a way to read the words so far: the last column, the last row."""

    column: int
    row: int
    part: bool


@dataclass(slots=True)
class Way:
    """A way to read the words so far: what it costs, and its last cell."""

    cost: float
    cell: Placed | None
    before: Way | None

    def cells(self) -> list[Placed]:
        """Its cells, in order."""
        found: list[Placed] = []
        way: Way | None = self
        while way is not None:
            if way.cell is not None:
                found.append(way.cell)
            way = way.before
        return found[::-1]
