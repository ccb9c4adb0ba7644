"""Properties of paragraphs and characters: lists of changes (`sprm`), kept in pages of 512 bytes.

[MS-DOC] 2.6 lists the changes, 2.9.70 and 2.9.174 the pages.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator

Properties = dict[int, bytes]
"""What is said of a paragraph or of characters, by the code of the change."""

_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the three highest bits of the code; 0 where it says its own length."""
_TABLE_DEFINITION, _TABS = 0xD608, 0xC615
_KEPT = 0x6646
_KEPT_CODE = struct.pack("<H", _KEPT)
_PAGE = 512
_PAGE_NUMBER = (1 << 22) - 1
_PARAGRAPH_ENTRY = 13
"""Bytes a paragraph takes in the index of its page, its height among them."""


def changes(data: bytes) -> Properties:
    """The changes of a list; the last one of a kind counts."""
    found: Properties = {}
    at = 0
    while at + 2 < len(data):
        (code,) = struct.unpack_from("<H", data, at)
        at += 2
        size = _SIZES[code >> 13]
        if not size:
            if code == _TABLE_DEFINITION:
                size = struct.unpack_from("<H", data, at)[0] + 1
            elif code == _TABS and data[at] == 0xFF:
                break
            else:
                size = data[at] + 1
        found[code] = data[at : at + size]
        at += size
    return found


class Ranges:
    """Properties by where the characters stand in the file that they are of."""

    def __init__(self, entries: list[tuple[int, int, bytes]]) -> None:
        entries.sort(key=lambda entry: entry[0])
        self._starts = [start for start, _, _ in entries]
        self._entries = entries
        self._known: dict[bytes, Properties] = {}

    def at(self, place: int) -> tuple[bytes, int]:
        """What is written of the character at a place, and where the next kind begins."""
        index = bisect_right(self._starts, place) - 1
        if index >= 0 and self._entries[index][0] <= place < self._entries[index][1]:
            return self._entries[index][2], self._entries[index][1]
        after = self._starts[index + 1] if index + 1 < len(self._starts) else 1 << 32
        return b"", after

    def changes(self, written: bytes) -> Properties:
        """The changes that are written, read once."""
        found = self._known.get(written)
        if found is None:
            found = self._known[written] = changes(written)
        return found


def paragraph_ranges(main: bytes, index: bytes, kept: bytes) -> Ranges:
    """The properties of paragraphs; the number of the style stands in the first two bytes.

    Args:
        main: the stream of the text.
        index: the pages that they stand in.
        kept: the stream in which lists of changes stand that are too long for a page.
    """
    entries = []
    for page in _pages(main, index):
        count = page[-1]
        for number in range(count):
            start, end = struct.unpack_from("<II", page, 4 * number)
            at = 2 * page[4 * (count + 1) + _PARAGRAPH_ENTRY * number]
            written = b""
            if at:
                size = 2 * page[at] - 1
                if page[at] == 0:
                    at += 1
                    size = 2 * page[at]
                written = page[at + 1 : at + 1 + size]
            entries.append((start, end, _whole(written, kept)))
    return Ranges(entries)


def _whole(written: bytes, kept: bytes) -> bytes:
    """What is written of a paragraph, read where it is kept if only that place is given."""
    place = changes(written[2:]).get(_KEPT) if _KEPT_CODE in written else None
    if place is None or len(place) < 4:
        return written
    (at,) = struct.unpack("<I", place)
    (size,) = struct.unpack_from("<H", kept, at)
    return written[:2] + kept[at + 2 : at + 2 + size]


def character_ranges(main: bytes, index: bytes) -> Ranges:
    """The properties of characters."""
    entries = []
    for page in _pages(main, index):
        count = page[-1]
        for number in range(count):
            start, end = struct.unpack_from("<II", page, 4 * number)
            at = 2 * page[4 * (count + 1) + number]
            entries.append((start, end, page[at + 1 : at + 1 + page[at]] if at else b""))
    return Ranges(entries)


def _pages(main: bytes, index: bytes) -> Iterator[bytes]:
    """The pages that an index lists: places in the file, then numbers of pages."""
    count = max((len(index) - 4) // 8, 0)
    for (number,) in struct.iter_unpack("<I", index[4 * (count + 1) : 4 * (2 * count + 1)]):
        at = (number & _PAGE_NUMBER) * _PAGE
        page = main[at : at + _PAGE]
        if len(page) == _PAGE:
            yield page
