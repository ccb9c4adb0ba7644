"""Topics and the words that speak of them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules


class Topic(NamedTuple):
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
