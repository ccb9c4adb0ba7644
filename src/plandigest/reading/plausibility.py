"""Tells Chinese text from what a wrong decoding makes of it."""

from __future__ import annotations

import re

from plandigest.lexicon.characters import common_characters

_SAMPLE = 20_000
"""Characters looked at."""
_PUNCTUATION = frozenset(
    "，。、；：？！“”‘’（）《》〈〉〔〕【】「」『』…—－·％～×　０１２３４５６７８９"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_GLYPHS = re.compile(r"\(cid:\d{1,6}\)")


def plausibility(text: str) -> float:
    """How much a text reads like Chinese, from -1 (not at all) to 1.

    ASCII says nothing; each common Han character and punctuation mark speaks for it,
    each character that Chinese text has no use for against it.
    """
    characters = _NOT_ASCII.findall(text[:_SAMPLE])
    if not characters:
        return 1.0 if _is_printable(text[:_SAMPLE]) else -1.0
    common = common_characters()
    points = 0.0
    for character in characters:
        if character in common:
            points += 1
        elif character in _PUNCTUATION:
            points += 0.5
        elif not "\u4e00" <= character <= "\u9fff":
            points -= 1
    return points / len(characters)


def _is_printable(text: str) -> bool:
    return all(character.isprintable() or character in "\t\n\r\f" for character in text)


def is_glyph_numbers(text: str) -> bool:
    """Whether a text is mostly numbers of glyphs, "(cid:31)", left by a PDF extractor."""
    sample = text[:_SAMPLE]
    return 2 * sum(map(len, _GLYPHS.findall(sample))) > len("".join(sample.split()))
