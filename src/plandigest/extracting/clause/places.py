"""Where the places end that a number counts, and what is done in them begins."""

from __future__ import annotations

from plandigest.extracting.clause.passage import Passage
from plandigest.extracting.quantity.model import Quantity
from plandigest.lexicon.indicators import indicator_words

_LONGEST = 8
"""Characters of the word for places: 县（市、区）."""


def places_end(passage: Passage, quantity: Quantity, end: int) -> int:
    """Behind 县 of 在115个县|建设示范片1000个; right behind a number that counts no places."""
    start, first = quantity.end, quantity.start
    scope = indicator_words("scope").before(passage.text, max(first - _LONGEST, 0), first)
    if not passage.text.endswith("在", 0, first - len(scope)):
        return start
    words = indicator_words("verb", "flow", "reform", "act")
    at, word = words.find(passage.text, start + 1, min(start + _LONGEST, end))
    return at if word and passage.is_edge(at) else start
