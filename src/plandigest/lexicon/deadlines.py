"""By when something is to be done."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules


@cache
def deadline_patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a sort, in the order of the file."""
    return tuple(
        re.compile(rule.text("pattern")) for rule in rules("deadlines") if rule.text("sort") == sort
    )
