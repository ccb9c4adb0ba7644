"""Styles of a Word file: heading level, and what they say of numbering ([MS-DOC] 2.9.271)."""

from __future__ import annotations

import struct

from plandigest.reading.doc.properties import Properties, changes

_NONE = 0xFFF
_PARAGRAPH_STYLE = 1
_DEEPEST = 64
_HEADINGS = range(1, 10)
"""Numbers of the built-in heading styles."""


class Styles:
    """The styles by their number in the file."""

    def __init__(self, data: bytes) -> None:
        """Read the style sheet."""
        self._own: dict[int, Properties] = {}
        self._base: dict[int, int] = {}
        self._heading: dict[int, int] = {}
        if len(data) < 6:
            return
        size, count, base_size = struct.unpack_from("<HHH", data)
        at = 2 + size
        for number in range(count):
            if at + 2 > len(data):
                break
            (length,) = struct.unpack_from("<H", data, at)
            self._read(number, data[at + 2 : at + 2 + length], base_size)
            at += 2 + length

    def paragraph(self, number: int) -> tuple[Properties, int | None]:
        """What a style and those it is based on say, and its heading level."""
        chain: list[int] = []
        while number in self._own and len(chain) < _DEEPEST:
            chain.append(number)
            number = self._base.get(number, _NONE)
        said: Properties = {}
        for style in reversed(chain):
            said |= self._own[style]
        return said, next((self._heading[style] for style in chain if style in self._heading), None)

    def _read(self, number: int, style: bytes, base_size: int) -> None:
        if len(style) < base_size + 2:
            return
        first, second, _ = struct.unpack_from("<HHH", style)
        self._own[number] = {}
        self._base[number] = second >> 4
        if first & _NONE in _HEADINGS:
            self._heading[number] = first & _NONE
        if second & 0xF != _PARAGRAPH_STYLE:
            return
        (letters,) = struct.unpack_from("<H", style, base_size)
        at = base_size + 2 + 2 * letters + 2
        if at + 2 <= len(style):
            (size,) = struct.unpack_from("<H", style, at)
            self._own[number] = changes(style[at + 4 : at + 2 + size])
