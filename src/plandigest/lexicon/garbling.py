"""Traces of text that was garbled before its file was saved."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from plandigest.lexicon.characters import common_characters
from plandigest.lexicon.loader import rules
from plandigest.lexicon.pattern import Pattern

_AROUND = 200
"""Characters before and after a trace that are turned back with it, within its paragraph."""
_FEWEST = 2
"""Han characters that a piece turned back must have to be judged."""
_COMMON = 0.5
"""Share of common ones among them; the wrong reading must have less."""


class GarblingRule(NamedTuple):
    """One way of garbling.

    Attributes:
        name: its name in the lexicon.
        needs: texts of which one stands in every trace or beside it; none if that is not known.
        pattern: finds a trace.
        read_as: the encoding that the text was read in by mistake; empty if that is not how.
        was: the encoding that it was in.
    """

    name: str
    needs: tuple[str, ...]
    pattern: Pattern
    read_as: str
    was: str

    def may_stand_in(self, text: str) -> bool:
        """Whether a text holds what a trace needs."""
        return not self.needs or any(need in text for need in self.needs)

    def explains(self, text: str, start: int, end: int) -> bool:
        """Whether a trace found at `start` is one: what is around it turns back to Chinese."""
        if not self.read_as:
            return True
        first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
        piece = text[first : end + _AROUND].partition("\n")[0]
        turned = piece.encode(self.read_as, "ignore").decode(self.was, "ignore")
        return _share(turned) >= _COMMON > _share(piece)


def _share(text: str) -> float:
    """The share of common characters among the Han characters of a text; 0 if they are few."""
    han = [character for character in text if "\u3400" <= character <= "\u9fff"]
    common = common_characters()
    return sum(character in common for character in han) / len(han) if len(han) >= _FEWEST else 0.0


@cache
def garbling_rules() -> tuple[GarblingRule, ...]:
    """The rules, in the order of the lexicon."""
    return tuple(
        GarblingRule(
            rule.text("name"),
            rule.texts("needs"),
            Pattern(rule.text("pattern")),
            rule.text("read_as", ""),
            rule.text("was", ""),
        )
        for rule in rules("garbling")
    )
