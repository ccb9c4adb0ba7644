"""Levels that one thing is told by: 国家、省级|示范园区, 五星级、四星级|饭店.

Each level belongs to what stands around all of them. Where a phrase names levels and other things,
only the levels are dealt out to the values.
"""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named, split
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_LEVEL = provision("level").pattern
_AND = "、|和|或者?|及|以及|与"
_RUN = Pattern(f"(?:{_LEVEL})(?:(?:{_AND})(?:{_LEVEL}))+")
_ONE = Pattern(rf"(?:{_LEVEL})(?={_AND}|\Z)")
_LONGEST = 22
"""Characters of what the levels are of; of a longer list the first item says it."""


def levelled(text: str, start: int, end: int, count: int) -> tuple[Name, ...]:
    """One name for each of so many levels; empty where the phrase names another number."""
    run = _RUN.search(text, start, end)
    if run is None:
        return ()
    levels = [each.span() for each in _ONE.finditer(text, run.start(), run.end())]
    if len(levels) != count:
        return ()
    start = max(start, text.rfind("、", start, run.start()) + 1)  # 签订合同、|取得初级、高级职称
    before = named(text, start, run.start(), PartRole.NARROWING)
    thing = _thing(text, run.end(), end)
    return tuple(
        before.followed_by(named(text, *level, PartRole.NARROWING)).followed_by(thing)
        for level in levels
    )


def _thing(text: str, start: int, end: int) -> Name:
    """What the levels are of: 等 of a long list (认定的创意园等)."""
    items = split(text, start, end, "、")
    if end - start > _LONGEST and len(items) > 1:
        return replace(named(text, start, items[0][1], PartRole.NARROWING), closing="等")
    return named(text, start, end, PartRole.NARROWING)
