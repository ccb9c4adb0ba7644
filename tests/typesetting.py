"""Sets paragraphs as printers and PDF extractors do, for tests that undo it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

MEASURE = 56
"""Columns of a line: 28 Han characters (GB/T 9704-2012)."""
PAGE = 22
"""Lines of a page."""
_TOKEN = re.compile(r"[A-Za-z0-9.,%+/-]+|.", re.DOTALL)
_HANGING = "，。、；：？！）》”％%"


class Setting(Enum):
    """How a document comes out of an extractor."""

    UNWRAPPED = "one paragraph a line"
    DOUBLE_SPACED = "wrapped, every line followed by a blank one, indents lost"
    PAGED = "wrapped and indented, page numbers on lines of their own"
    GLUED = "as paged, but each page number glued to the next page's first line"


@dataclass(frozen=True)
class Piece:
    """A heading or a body paragraph."""

    text: str
    heading: bool = False


def columns(text: str) -> int:
    """Display columns: two for Han and full-width punctuation, one for Latin."""
    return sum(1 if char.isascii() else 2 for char in text)


def wrap(text: str, measure: int = MEASURE) -> list[str]:
    """Break a paragraph greedily; Latin words stay whole, stops hang over the edge."""
    lines = [""]
    for token in _TOKEN.findall(text):
        width = columns(lines[-1])
        hangs = token in _HANGING and width <= measure
        if lines[-1] and width + columns(token) > measure and not hangs:
            lines.append("")
        lines[-1] += token
    return lines


def typeset(pieces: Sequence[Piece], setting: Setting) -> str:
    """The text of a document as it comes out of an extractor."""
    if setting is Setting.UNWRAPPED:
        return "\n".join(piece.text for piece in pieces) + "\n"
    lines = [line for piece in pieces for line in _set(piece, setting)]
    pages = [lines[start : start + PAGE] for start in range(0, len(lines), PAGE)]
    if setting is Setting.DOUBLE_SPACED:
        return "\n ".join("\n\n".join(page) for page in pages) + "\n"
    if setting is Setting.PAGED:
        return "\f".join(
            "\n".join([*page, f"— {number} —", ""]) for number, page in enumerate(pages, 1)
        )
    return "\n".join(_glued(pages)) + "\n"


def _set(piece: Piece, setting: Setting) -> list[str]:
    if piece.heading:
        indent = 0 if setting is Setting.DOUBLE_SPACED else 20
        return [" " * indent + line for line in wrap(piece.text)]
    lines = wrap("　　" + piece.text)
    if setting is Setting.DOUBLE_SPACED:
        lines[0] = lines[0].removeprefix("　　")
    return lines


def _glued(pages: Iterable[Sequence[str]]) -> Iterable[str]:
    for number, page in enumerate(pages):
        yield (str(number) if number else "") + page[0].strip("　 ")
        yield from page[1:]
