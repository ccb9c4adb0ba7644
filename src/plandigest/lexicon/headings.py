"""Words that serve as headings without a number."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules


class KnownHeading(NamedTuple):
    """Words that serve as a heading.

    Attributes:
        pattern: what the line, white space out, must match as a whole.
        beside: whether it stands beside the outermost numbered headings, not above them.
    """

    pattern: re.Pattern[str]
    beside: bool


@cache
def _known() -> tuple[KnownHeading, ...]:
    return tuple(
        KnownHeading(re.compile(rule.text("pattern")), rule.flag("beside"))
        for rule in rules("headings")
    )


def known_heading(line: str) -> KnownHeading | None:
    """What a line is known as, if it consists of words that serve as a heading."""
    words = "".join(line.split())
    return next((known for known in _known() if known.pattern.fullmatch(words)), None)
