"""Deals out what is named together to the values of a list: A、B产量分别为3吨、5吨."""

from __future__ import annotations

import re
from functools import cache

from plandigest.extracting.nouns import ends_with, split
from plandigest.extracting.passages import Group, Passage
from plandigest.lexicon.indicators import indicator_words

_REACH = 40
_AND = re.compile(r"以及|和|与")


def share_out(phrase: str, count: int) -> tuple[str, ...]:
    """One phrase for each of `count` values: 家电、汽车零售额 gives 家电零售额, 汽车零售额.

    Empty when the phrase does not name that many things.
    """
    if count < 2:
        return ()
    items = split(phrase, "、")
    if len(items) != count:
        items = [each for item in items for each in _AND.split(item)]
    if len(items) != count or not all(items):
        return _two_in_one(phrase) if count == 2 else ()
    last = items[-1]
    head = _shared_head(last)
    first = [item if ends_with(item, "head") or not head else item + head for item in items[:-1]]
    shared = _with_owner([*first, last], [*items[:-1], last.removesuffix(head)])
    rate = ends_with(last, "rate")
    return tuple(item if item.endswith(rate) else item + rate for item in shared)


def told_apart(passage: Passage, group: Group) -> bool:
    """Whether the values of one thing differ in time: 2023年和2024年分别, 同比、环比分别."""
    start = group.quantities[0].start
    both = passage.text[max(group.clause, start - _REACH) : start]
    compared = "同比" in both and "环比" in both
    return compared or len(passage.times.within(group.clause, start)) == len(group.quantities)


def _two_in_one(phrase: str) -> tuple[str, ...]:
    """城乡居民收入 names two: that of 城镇居民 and that of 农村居民."""
    for word, two in _pairs().items():
        if phrase.count(word) == 1:
            return tuple(phrase.replace(word, each) for each in two)
    return ()


@cache
def _pairs() -> dict[str, list[str]]:
    """Words for two things with the two, longer words first."""
    parts = [entry.split("|") for entry in indicator_words("pair")]
    return {word: two for word, *two in sorted(parts, key=lambda part: -len(part[0]))}


def _with_owner(shared: list[str], stems: list[str]) -> list[str]:
    """What the first item names, for items that only name a measure or a process of it.

    花生种植、收获机械化率 are both of 花生, 快递业务量和收入 both of 快递.
    """
    own = ends_with(stems[0], "process") or ends_with(stems[0], "head")
    owner = stems[0].removesuffix(own)
    bare = [_is_bare(stem) for stem in stems[1:]]
    if not own or not owner or not all(bare):
        return shared
    return [shared[0], *(owner + item for item in shared[1:])]


def _is_bare(stem: str) -> bool:
    stem = stem.removesuffix(ends_with(stem, "rate")) or stem
    return stem in (ends_with(stem, "process"), ends_with(stem, "head"))


def _shared_head(last: str) -> str:
    """What the last item of a list shares with those before it.

    的旅游景区 of 3A级的旅游景区, 增加值占工业比重 of 高技术制造业增加值占工业比重.
    """
    if "的" in last[1:]:
        return last[last.index("的") :]
    share = last.find("占", 1)
    if share > 0:
        return ends_with(last[:share], "head") + last[share:]
    return ends_with(last, "head")
