"""Tells a text layer that means something from one of character codes nobody can read."""

from __future__ import annotations

from collections import Counter

from plandigest.errors import ErrorCode, ReadError
from plandigest.reading.plausibility import is_glyph_numbers, plausibility

_SAMPLE = 20_000
"""Characters looked at."""
_TOO_MANY = 0.2
"""Share of such characters from which the rest is of no use either."""
_FEW = 20
"""Such characters that any text may hold."""


def refuse_unreadable(name: str, text: str, guessed: int) -> None:
    """Refuse a text layer too much of which means nothing.

    Args:
        name: of the file, for the message.
        text: the text layer.
        guessed: how many of its characters its fonts do not say the meaning of.

    Raises:
        ReadError: says what is wrong with it, and what would help.
    """
    if guessed > max(_FEW, _TOO_MANY * len(text)) or is_unreadable(text[:_SAMPLE]):
        raise ReadError(ErrorCode.PDF_CODES, name)


def is_unreadable(text: str) -> bool:
    """Whether too many characters mean nothing, or nothing in Chinese."""
    if is_glyph_numbers(text):
        return True
    counts = Counter(text)
    visible = counts.total() - counts[" "] - counts["\n"]
    meaningless = sum(count for character, count in counts.items() if _is_meaningless(character))
    if meaningless > max(_FEW, _TOO_MANY * visible):
        return True
    strange = sum(count for character, count in counts.items() if _is_strange(character))
    return strange > max(_FEW, visible / 2) and plausibility(text) < 0


def _is_meaningless(character: str) -> bool:
    """NUL, the replacement character, and characters for private use.

    With the last, fonts without a usable encoding number their shapes.
    """
    return character in "\0\ufffd" or "\ue000" <= character <= "\uf8ff" or character > "\U000effff"


def _is_strange(character: str) -> bool:
    """Whether Chinese text has little use for a character."""
    return (
        "\x7f" < character < "\u2010"
        or "\u303f" < character < "\u4e00"
        or "\u9fff" < character < "\uff00"
        or character > "\uffef"
    )
