"""Cuts a stretch of text into words, so that no name begins or ends within one."""

from __future__ import annotations

from itertools import pairwise

from plandigest.lexicon.indicators import Sort, sorts_of
from plandigest.lexicon.wordlist import UNKNOWN_COST, reaches, wordlist


def edges(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where the words of `text[start:end]` begin and end, both ends of the stretch included.

    The cheapest way to cut the stretch into words of the list is taken. Characters that are
    no words by themselves stay together with those beside them: an unknown word is whole.
    """
    if start >= end:
        return (start,)
    return _unknown_whole(text, _cheapest(text, start, end))


def _cheapest(text: str, start: int, end: int) -> list[int]:
    """The edges of the cheapest cut; the best way to each offset is found from left to right."""
    costs, longest = wordlist(), reaches()
    size = end - start
    best: list[int] = [0] + [1 << 30] * size
    origin = [0] * (size + 1)
    for at in range(size):
        here, begin = best[at], start + at
        cost = here + costs.get(text[begin], UNKNOWN_COST)
        if cost < best[at + 1]:
            best[at + 1], origin[at + 1] = cost, at
        if at + 2 > size:
            break
        head = text[begin : begin + 2]
        if head in costs and (cost := here + costs[head]) < best[at + 2]:
            best[at + 2], origin[at + 2] = cost, at
        for length in range(3, min(longest.get(head, 0), size - at) + 1):
            word = text[begin : begin + length]
            if word in costs and (cost := here + costs[word]) < best[at + length]:
                best[at + length], origin[at + length] = cost, at
    found, at = [end], size
    while at:
        at = origin[at]
        found.append(start + at)
    found.reverse()
    return found


def _unknown_whole(text: str, found: list[int]) -> tuple[int, ...]:
    """The edges without those between two single characters of an unknown word."""
    kept = [found[0]]
    single_before = False
    for begin, stop in pairwise(found):
        single = stop - begin == 1 and not sorts_of(text[begin]) & Sort.FUNCTION
        single = single and "\u4e00" <= text[begin] <= "\u9fff"
        if single and single_before:
            kept.pop()
        kept.append(stop)
        single_before = single
    return tuple(kept)
