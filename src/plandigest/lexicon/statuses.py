"""What tells a result from a goal, a rule and background."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.model.kinds import Status


@cache
def status_words(where: str, status: Status) -> tuple[str, ...]:
    """The words that speak for a status in a clause, a heading or a genre."""
    return tuple(
        word
        for rule in rules("statuses")
        if rule.text("where") == where and rule.text("status") == status.value
        for word in rule.texts("words")
    )
