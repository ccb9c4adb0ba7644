"""A page as it is taken down: its lines, the blocks around them, its tables and titles."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandigest.reading.html.lines import Piece
from plandigest.reading.html.table_model import Grid


@dataclass(slots=True)
class Box:
    """A block of the page: the lines `pieces[first:last]`.

    Attributes:
        parent: index of the block around it; -1 for the outermost.
        first: index of its first line.
        last: index behind its last line.
        is_table: whether it is a table, which may open with its caption.
    """

    parent: int
    first: int
    last: int = 0
    is_table: bool = False


@dataclass(slots=True)
class Page:
    """What a page holds, in the order of its markup.

    Attributes:
        pieces: the lines that are shown.
        boxes: its blocks, outer ones before those within them.
        grids: its tables, whether of data or of layout.
        titles: what the page calls itself, best first.
        hidden: whether it has elements that are not shown.
    """

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    hidden: bool = False
