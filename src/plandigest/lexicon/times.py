"""How times are written."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.periods import period_words, relative_years

_YEAR = r"(?:19|20)\d{2}"
_HAN = "[〇○零一二三四五六七八九]"
_NUMBER = r"(?:[一二三四五六七八九十两]{1,2}|\d{1,2})"


@cache
def time_pattern() -> re.Pattern[str]:
    """All the ways to write a time; the names of the groups say which of them it is."""
    return re.compile("|".join(filled(rule.text("pattern")) for rule in rules("times")))


def filled(pattern: str) -> str:
    """The pattern of a rule, with what it only names put in."""
    parts = {
        "{year}": _YEAR,
        "{han}": _HAN,
        "{number}": _NUMBER,
        "{relative}": "|".join(sorted(relative_years(), key=len, reverse=True)),
        "{past}": f"(?:{'|'.join(period_words('past'))})",
        "{coming}": f"(?:{'|'.join(period_words('coming'))})",
    }
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern


@cache
def time_heads() -> re.Pattern[str]:
    """The characters with which a time can begin."""
    words = (*relative_years(), *period_words("past"), *period_words("coming"))
    firsts = "".join(sorted({word[0] for word in words}))
    return re.compile(f'[0-9一二三四五六七八九十两年全上下前民“"{firsts}]')
