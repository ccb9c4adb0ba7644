"""The characters that write numbers."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules


@cache
def digits() -> dict[str, int]:
    """The value of every hanzi digit."""
    return {
        char: rule.integer("digit")
        for rule in rules("numerals")
        if rule.integer("digit", -1) >= 0
        for char in rule.text("chars")
    }


@cache
def powers() -> dict[str, int]:
    """The power of ten by which a character multiplies (万: 4)."""
    return {
        char: rule.integer("power")
        for rule in rules("numerals")
        if rule.integer("power", 0)
        for char in rule.text("chars")
    }
