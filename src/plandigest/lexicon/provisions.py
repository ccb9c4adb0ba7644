"""Patterns by which the parts of a rule are told: who acts, what is given, under what condition."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules


@cache
def provision(sort: str) -> re.Pattern[str]:
    """One pattern for all that a sort takes, tried in the order of the file."""
    return re.compile(_alternatives(sort))


def _alternatives(sort: str) -> str:
    """The patterns of a sort, those of other sorts that they name put in."""
    found = [rule.text("pattern") for rule in rules("provisions") if rule.text("sort") == sort]
    return "|".join(_NAMED.sub(lambda named: f"(?:{_alternatives(named[1])})", one) for one in found)


_NAMED = re.compile(r"\{([a-z][a-z-]+)\}")
