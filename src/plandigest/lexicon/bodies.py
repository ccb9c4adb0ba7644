"""Names of those who act in government."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules


@cache
def body_pattern(sort: str) -> re.Pattern[str]:
    """One pattern for all names of a sort."""
    found = (rule.text("pattern") for rule in rules("bodies") if rule.text("sort") == sort)
    return re.compile("|".join(f"(?:{pattern})" for pattern in found))


@cache
def _forms(sort: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rule.text("pattern")), rule.text("text"))
        for rule in rules("bodies")
        if rule.text("sort") == sort
    )


def usual_form(name: str) -> str:
    """A name in the form in which it is said most: 各区政府 is 各区人民政府."""
    for pattern, text in _forms("form"):
        if match := pattern.fullmatch(name):
            return text.format(**{key: value or "" for key, value in match.groupdict().items()})
    return name


def compared_form(name: str) -> str:
    """A name in a form that all ways to say it have in common, to compare it by."""
    for pattern, text in _forms("alias"):
        name = pattern.sub(text, name)
    return name
