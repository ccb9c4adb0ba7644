"""Radicals that stand for whole characters, as some PDF producers write them.

A font has one shape for ⼈ (U+2F08, the radical) and 人 (U+4EBA), and the producer takes
the first code it finds. The two are one character, so they are read as one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RADICALS = re.compile("[\u2e80-\u2fd5]")
_SUPPLEMENT = (
    "⺈刀⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺡氵⺣灬⺧牛⺩王⺬示⺭礻⺮竹⺰纟⺶羊⺷羊⺻聿⺼肉"
    "⺽臼⺾艹⻁虎⻂衤⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻏邑⻐钅⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风"
    "⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟"
)
"""Pairs of radical and character: EquivalentUnifiedIdeograph.txt of Unicode 15.1, as far as
the radical is a character of its own; the Kangxi radicals are in NFKC."""


def fold_radicals(text: str) -> tuple[str, int]:
    """The text with radicals read as the characters they are, one for one, and how many."""
    if not _RADICALS.search(text):
        return text, 0
    folded = text.translate(_table())
    return folded, sum(a != b for a, b in zip(text, folded, strict=True))


@cache
def _table() -> dict[int, str]:
    kangxi = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    pairs = zip(map(ord, _SUPPLEMENT[::2]), _SUPPLEMENT[1::2], strict=True)
    return {**kangxi, **dict(pairs)}
