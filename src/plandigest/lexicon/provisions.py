"""Patterns by which the parts of a rule are told: who acts, what is given, under what condition."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.lexicon.pattern import Pattern

_NAMED = re.compile(r"\{([a-z][a-z-]+)\}")


@cache
def provision(sort: str) -> Pattern:
    """One pattern for all that a sort takes, tried in the order of the file."""
    return Pattern(_alternatives(sort))


@cache
def provisions(sort: str) -> tuple[Pattern, ...]:
    """The patterns of a sort one by one, where each has groups of the same names."""
    return tuple(Pattern(pattern) for pattern in _patterns(sort))


def _alternatives(sort: str) -> str:
    return "|".join(_patterns(sort))


def _patterns(sort: str) -> list[str]:
    """The patterns of a sort, those of other sorts that they name put in."""
    found = (pattern for kind, pattern in _written() if kind == sort)
    return [_NAMED.sub(lambda named: f"(?:{_alternatives(named[1])})", each) for each in found]


@cache
def _written() -> tuple[tuple[str, str], ...]:
    """Each sort with its pattern as the file has it."""
    return tuple((rule.text("sort"), rule.text("pattern")) for rule in rules("provisions"))
