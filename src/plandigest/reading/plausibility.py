"""Tells Chinese text from what a wrong decoding makes of it."""

from __future__ import annotations

import re
from itertools import islice

from plandigest.lexicon.characters import common_characters

_SAMPLE = 20_000
"""Characters looked at."""
_PUNCTUATION = frozenset(
    "，。、；：？！“”‘’（）《》〈〉〔〕【】「」『』…—－·％～×　０１２３４５６７８９"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_REPLACED = re.compile("锟斤拷|烫烫烫|屯屯屯|\ufffd\ufffd|ï¿½ï¿½")
"""What decoders leave of bytes that they could not read."""
_TRACES = re.compile(
    "[锛銆鈥鐨鏄鍙鍏浠涓绗](?:[\u4e00-\u9fff\ue000-\uf8ff]|€)|[ã-ï][\x80-\xbf‚-™œŒžŸ]|[°-÷][¡-þ][°-÷][¡-þ]"
)
"""How UTF-8 looks when read as GBK or as a Western encoding, and GBK as a Western one."""
_WRONG_TURNS = (
    ("gb18030", "utf-8"),
    ("cp1252", "utf-8"),
    ("latin-1", "utf-8"),
    ("latin-1", "gb18030"),
)
"""Encodings that text is often read in, and the one it was in."""
_TURNED_BACK = 0.4
"""Plausibility of a line that is believed to have been turned back."""
_FEWEST = 4
"""Characters beyond ASCII that a line must have to be judged."""
_LINES = 50
"""Suspicious lines looked at."""
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


def find_mojibake(text: str) -> str | None:
    """A sentence that says how a text was garbled before it was saved; None if it was not."""
    if (match := _REPLACED.search(text)) is not None:
        line = text.count("\n", 0, match.start()) + 1
        return f"Characters were lost before the file was saved: “{match[0]}” in line {line}."
    for match in islice(_TRACES.finditer(text), _LINES):
        start = text.rfind("\n", max(match.start() - 200, 0), match.start()) + 1
        piece = text[max(start, match.start() - 200) : match.start() + 200].partition("\n")[0]
        for wrong, right in _WRONG_TURNS:
            turned = _turn_back(piece, wrong, right)
            if plausibility(turned) >= _TURNED_BACK > plausibility(piece):
                line = text.count("\n", 0, match.start()) + 1
                return (
                    f"The text was garbled before the file was saved: from line {line} on it is "
                    f"{right} text that was read as {wrong}."
                )
    return None


def _turn_back(piece: str, wrong: str, right: str) -> str:
    """The piece as it was before it was read in a wrong encoding; empty if it was not."""
    turned = piece.encode(wrong, errors="ignore").decode(right, errors="ignore")
    return turned if len(_NOT_ASCII.findall(turned)) >= _FEWEST else "\x00"


def is_glyph_numbers(text: str) -> bool:
    """Whether a text is mostly numbers of glyphs, "(cid:31)", left by a PDF extractor."""
    sample = text[:_SAMPLE]
    return 2 * sum(map(len, _GLYPHS.findall(sample))) > len("".join(sample.split()))
