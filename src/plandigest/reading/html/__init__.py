"""Web pages: the article and its tables, without what the site puts around them.

Every line is a line of the article as a browser shows it; `Line.number` counts these
lines. Menus, scripts and other parts of the page are in none of them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from plandigest.model.source import Line, MediaType, Note, NoteCode, Source, Style
from plandigest.reading.encodings import decode
from plandigest.reading.html.article import choose_article
from plandigest.reading.html.lines import Piece
from plandigest.reading.html.page import read_page, whole_page
from plandigest.reading.html.table_model import Grid
from plandigest.reading.wraps import goes_on, wrap_width

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes within which a page declares its encoding."""
_LONGEST_HEADING = 120
"""Characters above which a heading element is only misused for its looks."""
_MOST_BOLD = 0.5
"""Share of the text above which bold is how the page is set, not emphasis."""


def read(
    name: str,
    data: bytes,
    encoding: str | None = None,
    linked: Mapping[str, str] = MappingProxyType({}),
) -> Source:
    """Read a web page.

    Args:
        name: of the file.
        data: its bytes.
        encoding: the encoding, where it is known; else as found out or declared.
        linked: the style sheets that lie beside it, by the address it calls them by.

    Raises:
        ReadError: the bytes are no text.
        MissingExtraError: the parsers of HTML and CSS are not installed.
    """
    declared = _CHARSET.search(data[:_HEAD])
    found = decode(data, name, encoding, declared=declared and declared[1].decode("ascii"))
    page, copies, met = read_page(name, found.text, linked)
    notes = (*found.notes, *map(Note, met))
    pieces = choose_article(page, copies)
    if not pieces:
        pieces = page.pieces
        notes += (Note(NoteCode.NO_ARTICLE),)
    lines = _lines(pieces, page.grids)
    return Source(
        name,
        MediaType.HTML,
        found.encoding,
        hashlib.sha256(data).hexdigest(),
        lines,
        paragraphs_given=True,
        notes=notes,
    )


def read_fragment(markup: str) -> tuple[Line, ...]:
    """The lines of a piece of HTML within a file of another format, all of them.

    Raises:
        MissingExtraError: the parsers of HTML and CSS are not installed.
    """
    page = whole_page("HTML", markup)
    return _lines(page.pieces, page.grids)


def _lines(pieces: Sequence[Piece], grids: Sequence[Grid]) -> tuple[Line, ...]:
    """The lines of the chosen pieces, with what their markup says."""
    bold = sum(piece.bold for piece in pieces)
    emphatic = bold <= _MOST_BOLD * sum(len(piece.text) for piece in pieces)
    continues = _continuing(pieces)
    numbers = {table: number for number, table in enumerate(_tables(pieces))}
    lines = []
    for number, piece in enumerate(pieces, 1):
        short = len(piece.text) <= _LONGEST_HEADING
        style = Style(
            piece.level if short else None,
            piece.bold if emphatic else 0,
            piece.centred,
            continues[number - 1],
            piece.list_depth,
        )
        cell = piece.cell and grids[piece.cell.table].fit(piece.cell, numbers[piece.cell.table])
        lines.append(Line(piece.text, number, style=style, cell=cell))
    return tuple(lines)


def _tables(pieces: Sequence[Piece]) -> list[int]:
    """The tables that the pieces stand in, in order."""
    return list(dict.fromkeys(piece.cell.table for piece in pieces if piece.cell is not None))


def _continuing(pieces: Sequence[Piece]) -> list[bool]:
    """Of each line, whether it goes on with the paragraph of the line before."""
    continuing: list[bool] = []
    for block in _blocks(pieces):
        continuing.append(False)
        width = wrap_width([piece.text for piece in block[:-1]])
        for before, piece in pairwise(block):
            if piece.breaks > 1 or piece.indented:
                continuing.append(False)
            elif _are_one_heading(before, piece):
                continuing.append(True)
            else:
                continuing.append(goes_on(before.text, piece.text, width))
    return continuing


def _blocks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces by the blocks of the page that only `<br>` breaks into lines."""
    blocks: list[list[Piece]] = []
    for piece in pieces:
        if piece.breaks and blocks and blocks[-1][-1].cell == piece.cell:
            blocks[-1].append(piece)
        else:
            blocks.append([piece])
    return blocks


def _are_one_heading(before: Piece, piece: Piece) -> bool:
    """Whether two lines of a heading element are one heading."""
    return before.level is not None and before.level == piece.level
