"""The document's text in the form that the grammars read: widths folded, spaces taken out."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import add
from typing import NamedTuple

from plandigest.lexicon.pattern import Pattern
from plandigest.model.span import Span

_WIDTHS = {
    **{code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)},  # ０-９
    **{code: code - 0xFEE0 for code in range(0xFF21, 0xFF3B)},  # Ａ-Ｚ
    **{code: code - 0xFEE0 for code in range(0xFF41, 0xFF5B)},  # ａ-ｚ
    **str.maketrans("％﹪．－−／＋＜＞＝～∶［］();", "%%.--/+<>=~:[]（）；"),
}
_WIDE = re.compile(f"[{''.join(map(re.escape, map(chr, _WIDTHS)))}]+")
_SPACE = re.compile(r"[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+")
_COMMA = Pattern(r"(?<=[\u4e00-\u9fff）”》%]),|,(?=[\u4e00-\u9fff（“《])")
"""A comma of Latin width beside Chinese; between digits it parts thousands."""
_COLON = Pattern(r"(?<=[\u4e00-\u9fff）”》]):")
_WORD = re.compile(r"[0-9A-Za-z]")
_DIGITS_BEFORE = Pattern(r"\d+\Z")
_SPACED = re.compile(r"[ \u00a0](?:(?<=\d.)(?=\d(?!\d))|(?<=(?<!\d)\d.)(?=\d))")
"""A space between two digits, one of them alone; the space first, which is found fastest."""
_TOGETHER = re.compile(r"(?<=\d)(?=\d)")
_NOTHING = "—"
_EMPTY_CELL = Pattern(r"[\d%][ \t\u00a0\u3000]+—[ \t\u00a0\u3000]+\d")
"""A dash set apart from the numbers beside it: a cell without a value, and no range."""
_NEAR = 12
"""Characters on either side of a dash that are looked at."""
_CELL_GAP = 4
"""Spaces that part a number from the unit of another row or column."""
_HABIT = 12
"""Digits set apart that make it a habit of the text, if there are no fewer than together."""
_DIGITS_AFTER = re.compile(r"\d+")


class Folded(NamedTuple):
    """A text without spaces, and the way back to the original.

    Attributes:
        content: the folded text; widths of digits, Latin letters and a few signs are
            folded, clause punctuation is left as it is but for commas and colons of Latin width.
        kept: offsets in `content` from which on one more run of spaces is missing.
        removed: how many characters are missing from each of these on.
        resumed: where each of these stands in the original.
    """

    content: str
    kept: tuple[int, ...]
    removed: tuple[int, ...]
    resumed: tuple[int, ...]

    def original(self, offset: int) -> int:
        """Where the character at `offset` of the folded text stands in the original."""
        return offset + self.removed[bisect_right(self.kept, offset) - 1]

    def span(self, start: int, end: int) -> Span:
        """The original span of a stretch of the folded text, spaces at its ends left out."""
        return Span(self.original(start), self.original(end - 1) + 1)

    def folded(self, offset: int) -> int:
        """Where an original offset lies in the folded text; in a space, behind it."""
        behind = bisect_right(self.resumed, offset)
        here = offset - self.removed[behind - 1]
        return min(here, self.kept[behind]) if behind < len(self.kept) else here


def fold(text: str) -> Folded:
    """Fold a text: one pass, no character but spaces is taken out, newlines stay.

    A space stays where it parts two Latin words or two numbers, a number and a dash that
    stands for none, or a number and what a wide gap sets apart from it; it goes where it
    parts the digits of one number (13 931, or 2 3 0 0 set letter by letter).
    """
    text = _WIDE.sub(_narrow, text)  # few are: `translate` would look up every character
    if "," in text:
        text = _COMMA.sub("，", text)
    if ":" in text:
        text = _COLON.sub("：", text)
    spaced = _sets_digits_apart(text)
    pieces: list[str] = []
    kept, removed = [0], [0]
    position = length = gone = 0
    for match in _SPACE.finditer(text):
        start, end = match.span()
        if _parts_words(text, start, end, spaced=spaced):
            continue
        pieces.append(text[position:start])
        length += start - position
        gone += end - start
        position = end
        kept.append(length)
        removed.append(gone)
    pieces.append(text[position:])
    resumed = tuple(map(add, kept, removed))
    return Folded("".join(pieces), tuple(kept), tuple(removed), resumed)


def _is_wide(text: str, start: int, end: int) -> bool:
    """Whether a gap parts the cells of a row that nobody could read as one of a table."""
    return end - start >= _CELL_GAP or "\t" in text[start:end]


def _narrow(wide: re.Match[str]) -> str:
    return wide[0].translate(_WIDTHS)


def _sets_digits_apart(text: str) -> bool:
    """Whether it is the text's habit to set digits apart (1 30 0公里), as old print does."""
    apart = sum(1 for _ in _SPACED.finditer(text))
    return apart >= _HABIT and apart >= sum(1 for _ in _TOGETHER.finditer(text))


def _parts_words(text: str, start: int, end: int, *, spaced: bool) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == _NOTHING or after == _NOTHING:
        dash = start - 1 if before == _NOTHING else end
        return _EMPTY_CELL.search(text, max(0, dash - _NEAR), dash + _NEAR) is not None
    if not _WORD.match(after):
        return before.isdecimal() and after != "\n" and _is_wide(text, start, end)
    if before == "." and start > 1 and text[start - 2].isdecimal():
        decimals = _DIGITS_AFTER.match(text, end)  # "18. 9%", but not "1. 2024年"
        return decimals is None or text[decimals.end() : decimals.end() + 1] not in {"%", "‰"}
    if not _WORD.match(before):
        return False
    left = _DIGITS_BEFORE.search(text, max(0, start - 20), start)
    right = _DIGITS_AFTER.match(text, end)
    if left is None or right is None:
        return True
    if spaced and end - start == 1:
        return False
    fraction = text[max(0, left.start() - 1) : left.start()] == "."
    thousands = len(right[0]) == 3 and len(left[0]) <= 3 and not fraction
    letter_by_letter = len(right[0]) == 1 and len(left[0]) == 1 and not fraction
    return not (thousands or letter_by_letter)
