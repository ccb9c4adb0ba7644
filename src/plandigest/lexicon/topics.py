"""Topics and the words that speak of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from plandigest.lexicon.loader import rules


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic.

    Attributes:
        name: what it is called.
        words: the words that speak of it, its name among them.
    """

    name: str
    words: tuple[str, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """The shipped topics."""
    return tuple(Topic(rule.text("topic"), rule.texts("words")) for rule in rules("topics"))
