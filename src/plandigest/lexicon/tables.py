"""Words by which the columns of indicator tables are known."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from plandigest.lexicon.loader import rules


class Column(StrEnum):
    """What a column of an indicator table holds."""

    NUMBER = "number"
    GROUP = "group"
    """kinds of indicators, which are no part of their names"""
    INDICATOR = "indicator"
    UNIT = "unit"
    NATURE = "nature"
    VALUE = "value"
    TIME = "time"
    """the first column of a table whose rows are years"""
    ASIDE = "aside"
    """remarks, who is responsible, by when"""
    SCORE = "score"
    """points of a scoring form"""
    NATURES = "natures"
    """no head, but a value of the column NATURE: 约束性, 预期性"""


_WIDTHS = str.maketrans("［］％", "[]%")


@cache
def _pattern() -> re.Pattern[str]:
    """All rules in one pattern, each a group whose name begins with its column."""
    patterns = (
        f"(?P<{rule.text('role')}_{number}>{rule.text('pattern')})"
        for number, rule in enumerate(rules("tables"))
    )
    return re.compile("|".join(patterns))


@cache
def _natures() -> re.Pattern[str]:
    kinds = (rule.text("pattern") for rule in rules("tables") if rule.text("role") == "natures")
    return re.compile("|".join(kinds))


def is_nature(words: str) -> bool:
    """Whether words, white space aside, say how a target binds and nothing else: 约束性."""
    return _natures().fullmatch("".join(words.split())) is not None


def column_of(cell: str) -> Column | None:
    """What a word of a table's head (or of its column of natures) says, white space aside."""
    words = "".join(cell.split()).translate(_WIDTHS)
    found = _pattern().fullmatch(words)
    return Column((found.lastgroup or "").partition("_")[0]) if found else None
