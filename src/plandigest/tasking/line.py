"""A stretch of the document as patterns read it: spaces out, widths folded, and the way back."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.model.document import Document
from plandigest.model.span import Span

_FOLDED = {
    **{code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)},  # ０-９
    **str.maketrans("()[]［］;:﹕∶", "（）【】【】；：：："),
}

_WORD = re.compile(r"\S+")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")


class Line(NamedTuple):
    """A stretch of the document without spaces.

    Attributes:
        text: its characters; digits are narrow, punctuation is wide.
        offsets: where in the document each of them stands.
    """

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]`, which is not empty, stands in the document."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def part(self, start: int, end: int) -> Line:
        """The line of `text[start:end]`."""
        return Line(self.text[start:end], self.offsets[start:end])

    def without(self, pattern: re.Pattern[str]) -> Line:
        """The line without what a pattern finds in it."""
        kept = [Line("", ())]
        at = 0
        for match in pattern.finditer(self.text):
            kept.append(self.part(at, match.start()))
            at = match.end()
        kept.append(self.part(at, len(self.text)))
        return Line(
            "".join(each.text for each in kept),
            tuple(offset for each in kept for offset in each.offsets),
        )

    def stripped(self, characters: str) -> Line:
        """The line without these characters at its ends."""
        start = len(self.text) - len(self.text.lstrip(characters))
        end = len(self.text.rstrip(characters))
        return self.part(start, max(start, end))


def line_of(document: Document, *spans: Span) -> Line:
    """The line of some stretches of a document, one behind the other."""
    pieces: list[str] = []
    offsets: list[int] = []
    for span in spans:
        for piece in _WORD.finditer(document.text.content, span.start, span.end):
            pieces.append(piece[0])
            offsets += range(*piece.span())
    return Line(_COMMA.sub("，", "".join(pieces).translate(_FOLDED)), tuple(offsets))
