"""Names and references whose digits are no quantities."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules


@cache
def name_pattern() -> re.Pattern[str]:
    """One pattern for all of them."""
    return re.compile("|".join(f"(?:{rule.text('pattern')})" for rule in rules("names")))
