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
def _patterns() -> tuple[tuple[Column, re.Pattern[str]], ...]:
    return tuple(
        (Column(rule.text("role")), re.compile(rule.text("pattern"))) for rule in rules("tables")
    )


def column_of(cell: str) -> Column | None:
    """What a word of a table's head (or of its column of natures) says, white space aside."""
    words = "".join(cell.split()).translate(_WIDTHS)
    return next((column for column, pattern in _patterns() if pattern.fullmatch(words)), None)
