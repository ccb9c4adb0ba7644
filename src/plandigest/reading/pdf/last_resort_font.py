"""A font without shapes, for text set in Chinese fonts that neither file nor machine has.

PDFium leaves out text whose characters measure nothing. That is what happens to each
character set on its own (as newspaper archives do) in a font that is not embedded and
not installed. This font knows every character and draws them all as one full square,
so that such text has a place on its page on any machine.
"""

from __future__ import annotations

import struct
from functools import cache

_EM, _ASCENT, _DESCENT = 1000, 880, -120
"""Design units of the square: an em wide, and as high as Han characters stand."""
_TRUETYPE = 0x00010000
_MAGIC = 0x5F0F3CF5
_MANY_TO_ONE = 13
"""cmap format 13: a range of characters has one shape (OpenType 1.9, cmap)."""


@cache
def last_resort_font() -> bytes:
    """The font file, a TrueType font of two glyphs."""
    square = _square()
    tables = {
        b"cmap": _character_map(),
        b"glyf": square,
        b"head": struct.pack(
            ">IIIIHHqq4hHHhhh",
            *(_TRUETYPE, _TRUETYPE, 0, _MAGIC, 0, _EM, 0, 0),
            *(0, _DESCENT, _EM, _ASCENT, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(
            ">I3hH11hH", _TRUETYPE, _ASCENT, _DESCENT, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 1
        ),
        b"hmtx": struct.pack(">Hhh", _EM, 0, 0),
        b"loca": struct.pack(">III", 0, 0, len(square)),
        b"maxp": struct.pack(">IH13H", _TRUETYPE, 2, 4, 1, 0, 0, 1, *[0] * 8),
    }
    return _file(tables)


def _square() -> bytes:
    corners = [(0, _DESCENT), (0, _ASCENT), (_EM, _ASCENT), (_EM, _DESCENT)]
    steps = [(x - a, y - b) for (a, b), (x, y) in zip([(0, 0), *corners], corners, strict=False)]
    outline = struct.pack(">5hHH4B", 1, 0, _DESCENT, _EM, _ASCENT, len(corners) - 1, 0, *[1] * 4)
    outline += struct.pack(">4h", *(x for x, _ in steps))
    outline += struct.pack(">4h", *(y for _, y in steps))
    return _padded(outline)


def _character_map() -> bytes:
    length = 12 + 4 + 12
    table = struct.pack(">HHIII", _MANY_TO_ONE, 0, length, 0, 1)
    table += struct.pack(">III", 0x20, 0x10FFFF, 1)
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _file(tables: dict[bytes, bytes]) -> bytes:
    directory = struct.pack(">IHHHH", _TRUETYPE, len(tables), 0, 0, 0)
    offset = len(directory) + 16 * len(tables)
    body = b""
    for tag in sorted(tables):
        content = tables[tag]
        directory += struct.pack(">4sIII", tag, 0, offset + len(body), len(content))
        body += _padded(content)
    return directory + body


def _padded(content: bytes) -> bytes:
    return content + bytes(-len(content) % 4)
