"""Words that say a quantity moves or differs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.patterns import alternation
from plandigest.model.figure import Direction


@dataclass(frozen=True, slots=True)
class Trend:
    """A word of movement or difference.

    Attributes:
        word: as written.
        sort: change, difference or arrival.
        direction: which way.
    """

    word: str
    sort: str
    direction: Direction


@cache
def trends() -> dict[str, Trend]:
    """Every trend word; one listed twice is what its first rule says."""
    found: dict[str, Trend] = {}
    for rule in rules("trends"):
        for word in rule.texts("words"):
            found.setdefault(
                word, Trend(word, rule.text("sort"), Direction(rule.text("direction")))
            )
    return found


def trend_pattern(*sorts: str) -> str:
    """A pattern that takes the longest trend word of the sorts."""
    return alternation(word for word, trend in trends().items() if trend.sort in sorts)


@cache
def arrival_pattern() -> re.Pattern[str]:
    """What leads from one end of a change to the other: 增长至, 提高到, 降为, 到."""
    verbs = trend_pattern("change", "arrival")
    return re.compile(rf"(?:[稳逐快大]\w步?)?(?:{verbs})?了?(?:到|至|为)(?:了)?")
