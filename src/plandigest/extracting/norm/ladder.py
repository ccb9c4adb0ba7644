"""Tells the rungs of a ladder apart: what the names of several values share, and what not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Words
from plandigest.extracting.norm.dealing import dealt

_GRADE = re.compile(
    r"(?:[一二三四五六七八九十\dA-Z]{1,3}(?:级|类|档|等)|特级|甲级|乙级|丙级|[省市县区]级|国家级|[轻中重]度)"
)
Letters = tuple[int, ...]
"""The offset of each character of a name."""


def ladder(place: Place, siblings: Sequence[Place]) -> tuple[Words, Words] | None:
    """What is shared, and what tells this value from the others; None if it is no rung.

    Args:
        place: the number.
        siblings: all numbers of its sentence that are of the same sort, in order.
    """
    others = [
        each for each in siblings if each is not place and each.value.unit == place.value.unit
    ]
    listed = [each for each in others if _one_list(place, each)]
    return dealt(place, listed) or _listed(place, others) or _graded(place, others)


def _listed(place: Place, others: Sequence[Place]) -> tuple[Words, Words] | None:
    """甲、乙、丙的补贴分别为…: the names share stretches of the text."""
    names = [letters(each) for each in (place, *others) if _one_list(place, each)]
    counts = Counter(at for name in names for at in set(name))
    shared = tuple(sorted(at for at, count in counts.items() if count > 1))
    own = tuple(at for at in names[0] if counts[at] == 1)
    if not shared or not own or len(own) == len(names[0]):
        return None
    return Words(spans(_without_link(place.text, shared))), Words(spans(own))


def _one_list(place: Place, other: Place) -> bool:
    """Whether no mark parts two numbers but that of a list."""
    low, high = sorted((place.start, other.start))
    return not any(mark in place.text[low:high] for mark in "，；。")


def _graded(place: Place, others: Sequence[Place]) -> tuple[Words, Words] | None:
    """一级…补贴150元，二级…补贴100元: the names differ by a grade."""
    text, mine = place.text, letters(place)
    for other in others:
        theirs = letters(other)
        before, behind = _common(text, mine, theirs)
        if not (before + behind):
            continue
        own = mine[before : len(mine) - behind]
        while behind and not _is_grade(text, own):
            behind -= 1
            own = mine[before : len(mine) - behind]
        if own and _is_grade(text, own):
            shared = mine[:before] + mine[len(mine) - behind :]
            return Words(spans(_without_link(text, shared))), Words(spans(own))
    return None


def _is_grade(text: str, name: Letters) -> bool:
    return bool(_GRADE.fullmatch("".join(text[at] for at in name)))


def _common(text: str, one: Letters, other: Letters) -> tuple[int, int]:
    """How many characters two names share at their beginning and at their end."""
    most = min(len(one), len(other))
    before = 0
    while before < most and text[one[before]] == text[other[before]]:
        before += 1
    behind = 0
    while behind < most - before and text[one[-1 - behind]] == text[other[-1 - behind]]:
        behind += 1
    return before, behind


def _without_link(text: str, name: Letters) -> Letters:
    return name[1:] if name and text[name[0]] == "的" else name


def letters(place: Place) -> Letters:
    """The offset of each character of what the number measures."""
    return tuple(at for span in place.own for at in range(*span))


def spans(name: Letters) -> tuple[Stretch, ...]:
    """The stretches that offsets make."""
    found: list[Stretch] = []
    for at in name:
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(found)
