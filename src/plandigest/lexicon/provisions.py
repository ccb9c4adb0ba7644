"""Patterns by which the parts of a rule are told: who acts, what is given, under what condition."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules

_NAMED = re.compile(r"\{([a-z][a-z-]+)\}")


@cache
def provision(sort: str) -> re.Pattern[str]:
    """One pattern for all that a sort takes, tried in the order of the file."""
    return re.compile(_alternatives(sort))


@cache
def provisions(sort: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a sort one by one, where each has groups of the same names."""
    return tuple(re.compile(pattern) for pattern in _patterns(sort))


def _alternatives(sort: str) -> str:
    return "|".join(_patterns(sort))


def _patterns(sort: str) -> list[str]:
    """The patterns of a sort, those of other sorts that they name put in."""
    found = (rule.text("pattern") for rule in rules("provisions") if rule.text("sort") == sort)
    return [_NAMED.sub(lambda named: f"(?:{_alternatives(named[1])})", each) for each in found]
