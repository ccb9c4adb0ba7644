"""Words that say a quantity moves or differs."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules
from plandigest.lexicon.vocabulary import Vocabulary
from plandigest.model.kinds import Direction


class Trend(NamedTuple):
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


@cache
def trend_words(*sorts: str) -> Vocabulary:
    """The trend words of the sorts."""
    return Vocabulary(word for word, trend in trends().items() if trend.sort in sorts)
