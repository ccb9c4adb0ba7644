"""Characters on a terminal: which are harmless, how wide they are, where lines may break."""

from __future__ import annotations

import unicodedata
from functools import cache

BEYOND_ASCII = (
    *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A),
    *range(0xFFF9, 0xFFFC),
)  # fmt: skip
"""Code points from DEL on that steer a terminal: controls, marks and overrides of direction."""

_CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20)},  # ␀ … ␟, the pictures of the controls
    **dict.fromkeys(BEYOND_ASCII, 0xFFFD),
    0x7F: 0x2421,
    0x2028: 0x20,
    0x2029: 0x20,
}

_NO_LINE_START = frozenset("，。、；：？！）》」』】〕〉”’％%…—)]}.,;:?!℃")
_NO_LINE_END = frozenset("（《「『【〔〈“‘([{")


def printable(text: str) -> str:
    """The text with a visible character for each that could steer a terminal.

    Escape sequences, backspaces, line ends and bidirectional overrides included: a
    document must not be able to move the cursor, recolour or reorder what is shown.
    """
    return text if text.isprintable() else text.translate(_CONTROLS)


@cache
def _cells(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else 1


def cells(text: str) -> int:
    """The number of terminal columns a text takes; Han characters take two."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fold(text: str, width: int | None) -> list[str]:
    """Break a text into lines of at most `width` columns; None leaves it on one line.

    No line starts with closing or ends with opening punctuation, and Latin words and
    numbers stay whole, as far as they fit a line.
    """
    if width is None or cells(text) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for token in _tokens(text, max(width, 2)):
        size = cells(token)
        if used + size > width and line:
            lines.append(line.rstrip())
            line, used, token = "", 0, token.lstrip()
            size = cells(token)
        line += token
        used += size
    return [*lines, line.rstrip()] if line.rstrip() or not lines else lines


def _tokens(text: str, width: int) -> list[str]:
    """What must not be parted: a Latin word, a character with its punctuation."""
    tokens: list[str] = []
    sizes: list[int] = []
    for character in text:
        size = _cells(character)
        if tokens and sizes[-1] + size <= width and _cling(tokens[-1][-1], character):
            tokens[-1] += character
            sizes[-1] += size
        else:
            tokens.append(character)
            sizes.append(size)
    return tokens


def _cling(before: str, after: str) -> bool:
    if after in _NO_LINE_START or before in _NO_LINE_END:
        return True
    return before.isascii() and after.isascii() and not before.isspace() and not after.isspace()
