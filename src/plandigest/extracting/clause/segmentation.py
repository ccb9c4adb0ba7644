"""Cuts a stretch of text into words, so that no name begins or ends within one."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from plandigest.lexicon.indicators import function_characters
from plandigest.lexicon.wordlist import wordlist

_DEAR = 1 << 30
_LONGEST = 16
_END = "\0"


@lru_cache(maxsize=512)
def edges(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where the words of `text[start:end]` begin and end, both ends of the stretch included.

    The cheapest way to cut the stretch into words of the list is taken. Characters that are
    no words by themselves stay together with those beside them: an unknown word is whole.
    A clause is asked for more than once: who acts in it, what it rules, what names it.
    """
    if start >= end:
        return (start,)
    return _unknown_whole(text, _cheapest(text, start, end))


def _cheapest(text: str, start: int, end: int) -> list[int]:
    """The edges of the cheapest cut; the best way to each offset is found from left to right."""
    known = wordlist()
    words = text[start:end]
    size = end - start
    best = [0] + [_DEAR] * (size + _LONGEST)
    origin = [0] * (size + _LONGEST + 1)
    for at, (first, second) in enumerate(pairwise(words + _END)):
        here = best[at]
        alone, costs, longest = known[first]
        if here + alone < best[at + 1]:
            best[at + 1], origin[at + 1] = here + alone, at
        if second in longest:
            for stop in range(at + 2, at + longest[second] + 1):
                own = costs.get(words[at:stop])
                if own is not None and here + own < best[stop]:
                    best[stop], origin[stop] = here + own, at
    found, at = [end], size
    while at:
        at = origin[at]
        found.append(start + at)
    found.reverse()
    return found


def _unknown_whole(text: str, found: list[int]) -> tuple[int, ...]:
    """The edges without those between two single characters of an unknown word."""
    functions = function_characters()
    kept = [found[0]]
    single_before = False
    for begin, stop in pairwise(found):
        single = stop - begin == 1 and text[begin] not in functions and "一" <= text[begin] <= "龥"
        if single and single_before:
            kept.pop()
        kept.append(stop)
        single_before = single
    return tuple(kept)
