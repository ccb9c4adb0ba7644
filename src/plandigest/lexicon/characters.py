"""Characters common in Chinese text, to tell a right decoding from a wrong one."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


@cache
def common_characters() -> frozenset[str]:
    """The commonest Han characters, simplified and traditional."""
    return frozenset(
        "".join("".join(rule.text("characters").split()) for rule in rules("characters"))
    )
