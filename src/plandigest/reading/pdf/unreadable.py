"""Tells a text layer that means something from one of character codes nobody can read."""

from __future__ import annotations

import re

from plandigest.errors import ReadError
from plandigest.reading.plausibility import is_glyph_numbers, plausibility

_MEANINGLESS = re.compile("[\x00\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""NUL, the replacement character, and characters for private use, by which fonts without a
usable encoding number their shapes."""
_STRANGE = re.compile("[^\x00-\x7f\u2010-\u303f\u4e00-\u9fff\uff00-\uffef]")
"""Characters that Chinese text has little use for."""
_SAMPLE = 100_000
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
        raise ReadError(
            f"{name} has a text layer of codes without meaning: its fonts do not say which "
            "characters they show; find another copy, or run text recognition (OCR), for "
            "instance with “ocrmypdf --force-ocr -l chi_sim”."
        )


def is_unreadable(text: str) -> bool:
    """Whether too many characters mean nothing, or nothing in Chinese."""
    if is_glyph_numbers(text):
        return True
    visible = len(text) - sum(map(text.count, " \n"))
    if len(_MEANINGLESS.findall(text)) > max(_FEW, _TOO_MANY * visible):
        return True
    strange = len(_STRANGE.findall(text))
    return strange > max(_FEW, visible / 2) and plausibility(text) < 0
