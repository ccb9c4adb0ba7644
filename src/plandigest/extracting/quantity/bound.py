"""Bounds that stand apart from their number: 不超过销售价格的10%, 达到每人每年670元."""

from __future__ import annotations

import re
from dataclasses import replace

from plandigest.extracting.quantity.model import Quantity
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.qualifiers import Qualifier, qualifier_words, qualifiers
from plandigest.model.figure import Bound

_BASE = 30
"""Characters of what a share is of, between the bound and the number."""
_PER = 10
_BREAK = re.compile(r"[，。；：、！？（）\n\d]")
_PARTS = frozenset({"percent", "permille", "multiples"})


def governed(text: str, start: int, quantity: Quantity) -> Quantity:
    """The quantity with the bound that governs it from before its base or its 每人."""
    if quantity.bound is not Bound.EXACT or quantity.form == "range":
        return quantity
    part = quantity.group in _PARTS or quantity.form == "fraction"
    if part and text.startswith("的", quantity.start - 1):
        found = _before_base(text, max(start, quantity.start - _BASE), quantity.start - 1)
    elif text.find("每", max(start, quantity.start - _PER), quantity.start) < 0:
        return quantity
    else:
        found = _before_per(text, max(start, quantity.start - _PER), quantity.start)
    return replace(quantity, bound=found.bound, qualifier=found.text) if found else quantity


def _before_base(text: str, start: int, end: int) -> Qualifier | None:
    """不超过 in 不超过销售价格的10%; words such as 超过 may also describe the base."""
    marks = [match.end() for match in _BREAK.finditer(text, start, end)]
    known, words = qualifiers("before"), qualifier_words("before")
    at, word = words.find(text, marks[-1] if marks else start, end)
    while word:
        if known[word].apart:
            return known[word]
        at, word = words.find(text, at + len(word), end)
    return None


def _before_per(text: str, start: int, end: int) -> Qualifier | None:
    """达到 in 达到每人每年670元."""
    links, begin = indicator_words("link"), end
    while (word := links.before(text, start, begin)).startswith("每"):
        begin -= len(word)
    if begin == end:
        return None
    word = qualifier_words("before").before(text, start, begin)
    return qualifiers("before")[word] if word else None


def spread(built: list[Quantity]) -> list[Quantity]:
    """A qualifier before or behind a list counts for every item of it."""
    for at in range(1, len(built)):
        this, last = built[at], built[at - 1]
        if this.listed and this.bound is Bound.EXACT and last.qualifier in qualifiers("before"):
            built[at] = replace(this, bound=last.bound, qualifier=last.qualifier)
    for at in range(len(built) - 2, -1, -1):
        this, following = built[at], built[at + 1]
        behind = following.qualifier in qualifiers("after") and following.qualifier != "级"
        open_bound = this.bound in {Bound.EXACT, Bound.REACH}
        if following.listed and behind and open_bound:
            built[at] = replace(this, bound=following.bound, qualifier=following.qualifier)
    return built
