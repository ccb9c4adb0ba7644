"""Reads words of movement before a number (增长, 提高到) and between two numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.lexicon.trends import Trend, trend_words, trends

_ADVERB = re.compile(r"(?:大幅|稳步|逐步|快速|持续|进一步|分别|平均)*")


class Movement(NamedTuple):
    """A word of movement or difference found in a text.

    Attributes:
        start: where it begins.
        trend: what it says.
        arrival: whether 到, 至 or 为 follows: it leads to a level, not by an amount.
    """

    start: int
    trend: Trend
    arrival: bool


def movement_before(text: str, start: int, end: int) -> Movement | None:
    """The movement whose words end at `end`: 增长, 提高了, 下降到了."""
    end -= text.endswith("了", start, end)
    arrival = text.endswith(("到", "至", "为", "成"), start, end)
    stop = end - arrival
    stop -= text.endswith("了", start, stop)
    word = trend_words("change", "difference", "arrival").before(text, start, stop)
    if not word and arrival:  # the word itself may end so: 成, 达到
        arrival = False
        word = trend_words("change", "difference", "arrival").before(text, start, end)
        stop = end
    return Movement(stop - len(word), trends()[word], arrival) if word else None


def arrives(between: str) -> bool:
    """Whether the words between two numbers lead from one to the other: 增长至, 到, 降为."""
    at = _ADVERB.match(between, 0)
    begin = at.end() if at else 0
    word = trend_words("change", "arrival").at(between, begin, len(between))
    begin += len(word)
    begin += between.startswith("了", begin)
    return between.startswith(("到", "至", "为"), begin)
