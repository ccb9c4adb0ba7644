"""The parts of a Word file: its text by the piece table, its styles and its lists."""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from plandigest.reading.doc.lists import read_lists
from plandigest.reading.doc.properties import Ranges, character_ranges, paragraph_ranges
from plandigest.reading.doc.styles import Styles

_STORIES = 0x4C
"""Where the lengths of the stories stand ([MS-DOC] 2.5.4): text, footnotes, headers, …"""
_PAIRS = 0x9A
"""Where the places of all structures in the table stream stand ([MS-DOC] 2.5.5)."""
_STYLES, _CHARACTERS, _PARAGRAPHS, _PIECES, _LISTS, _OVERRIDES = 1, 12, 13, 33, 73, 74
_ONE_BYTE = 1 << 30
_CHANGES, _PIECE_TABLE = 1, 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands in one place of the file.

    Attributes:
        first: number of its first character in the text.
        last: number behind its last one.
        place: where it begins in the file.
        width: bytes of a character.
    """

    first: int
    last: int
    place: int
    width: int


class WordFile:
    """A Word file, its structures read.

    Attributes:
        text: all of its stories, one after the other.
        stories: their lengths: text, footnotes, headers, (unused), comments, endnotes, boxes.
        styles: its styles.
        numbering: its lists.
        paragraphs: properties of paragraphs, by place in the file.
        characters: properties of characters.
    """

    def __init__(self, main: bytes, table: bytes, kept: bytes = b"") -> None:
        """Read the structures.

        Args:
            main: the stream of the text.
            table: the stream of the structures.
            kept: the stream of what is too long for those, as the edges of wide tables.

        Raises:
            struct.error, IndexError, ValueError: they make no sense.
        """
        self._main, self._table = main, table
        self.stories: tuple[int, ...] = struct.unpack_from("<7i", main, _STORIES)
        self.pieces = self._read_pieces(self._structure(_PIECES))
        self._firsts = [piece.first for piece in self.pieces]
        self.text = "".join(map(self._characters_of, self.pieces))
        self.styles = Styles(self._structure(_STYLES))
        place, size = self._pair(_LISTS)
        self.numbering = read_lists(table[place:] if size else b"", self._structure(_OVERRIDES))
        self.paragraphs: Ranges = paragraph_ranges(main, self._structure(_PARAGRAPHS), kept)
        self.characters: Ranges = character_ranges(main, self._structure(_CHARACTERS))

    def place(self, number: int) -> tuple[int, Piece]:
        """Where a character stands in the file, and in which piece."""
        piece = self.pieces[max(bisect_right(self._firsts, number) - 1, 0)]
        return piece.place + (number - piece.first) * piece.width, piece

    def _pair(self, index: int) -> tuple[int, int]:
        place, size = struct.unpack_from("<II", self._main, _PAIRS + 8 * index)
        return place, size

    def _structure(self, index: int) -> bytes:
        place, size = self._pair(index)
        return self._table[place : place + size]

    def _read_pieces(self, data: bytes) -> list[Piece]:
        at = 0
        while data[at] == _CHANGES:
            at += 3 + struct.unpack_from("<H", data, at + 1)[0]
        if data[at] != _PIECE_TABLE:
            raise ValueError("no piece table")
        table = data[at + 5 : at + 5 + struct.unpack_from("<I", data, at + 1)[0]]
        count = (len(table) - 4) // 12
        ends = struct.unpack_from(f"<{count + 1}I", table)
        if any(after < before for before, after in pairwise(ends)):
            raise ValueError("pieces out of order")
        if ends[-1] > len(self._main):
            raise ValueError("more text than the file has room for")
        pieces = []
        for number in range(count):
            (place,) = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)
            narrow = bool(place & _ONE_BYTE)
            start = (place & (_ONE_BYTE - 1)) // 2 if narrow else place
            pieces.append(Piece(ends[number], ends[number + 1], start, 1 if narrow else 2))
        return pieces

    def _characters_of(self, piece: Piece) -> str:
        count = piece.last - piece.first
        data = self._main[piece.place : piece.place + count * piece.width]
        if len(data) < count * piece.width:
            raise ValueError("a piece beyond the end")
        if piece.width == 1:
            return data.decode("cp1252", "replace")
        text = data.decode("utf-16-le", "surrogatepass")
        return text if len(text) == count else _unit_by_unit(data)


def _unit_by_unit(data: bytes) -> str:
    """Characters beyond U+FFFF count two: the second one becomes a NUL, which is dropped later."""
    return "".join(
        character + "\0" * (ord(character) > 0xFFFF)
        for character in data.decode("utf-16-le", "surrogatepass")
    )
