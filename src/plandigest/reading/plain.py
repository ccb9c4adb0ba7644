"""Plain text: bytes to lines."""

from __future__ import annotations

import hashlib

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import Line, MediaType, Source
from plandigest.reading.encodings import decode
from plandigest.reading.plausibility import is_glyph_numbers


def read(name: str, data: bytes, encoding: str | None = None) -> Source:
    """Read a text file.

    Args:
        name: of the file.
        data: its bytes.
        encoding: the encoding, where it is known; found out otherwise.

    Raises:
        ReadError: the bytes are no text, or nothing but numbers of glyphs.
    """
    found = decode(data, name, encoding)
    if is_glyph_numbers(found.text):
        raise ReadError(ErrorCode.GLYPH_NUMBERS, name)
    digest = hashlib.sha256(data).hexdigest()
    lines = split_lines(found.text)
    return Source(name, MediaType.PLAIN, found.encoding, digest, lines, notes=found.notes)


def split_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of a text, each with its number and, where form feeds show pages, its page.

    `\r\n`, `\n`, `\r`, the doubled `\r\r\n` of careless copies and U+2028 end a line;
    other controls that `str.splitlines` would split at do not.
    """
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    if "\u2028" in text:
        text = text.replace("\u2028", "\n")
    if "\f" not in text:
        return tuple([Line(line, number) for number, line in enumerate(text.split("\n"), 1)])
    lines: list[Line] = []
    number = 1
    for page, content in enumerate(text.split("\f"), 1):
        pieces = content.split("\n")
        lines += [Line(piece, number + index, page) for index, piece in enumerate(pieces)]
        number += len(pieces) - 1
    return tuple(lines)
