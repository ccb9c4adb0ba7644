"""Words that say that goals follow."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


def names_goals(title: str) -> bool:
    """Whether a section's title says that the section is of goals."""
    tight = "".join(title.split())
    return tight.endswith(_words("heading")) and not any(word in tight for word in _words("met"))


def opens_goals(text: str) -> int | None:
    """Where the words stand that open the goals in a paragraph; None where there are none."""
    found = [at for word in _words("text") if (at := text.find(word)) >= 0]
    return min(found, default=None)


def counts_goals(indicator: str) -> bool:
    """Whether a name is of the goals themselves (22项主要指标), and of nothing they are for."""
    return indicator.endswith(_words("counted"))


@cache
def _words(place: str) -> tuple[str, ...]:
    return tuple(
        word
        for rule in rules("goals")
        if rule.text("place") == place
        for word in rule.texts("words")
    )
