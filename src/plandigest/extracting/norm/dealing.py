"""Deals a list out to the values of one clause: 对博士、硕士、本科毕业生，分别给予…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Words, words
from plandigest.extracting.clause.phrase import split
from plandigest.extracting.clause.segmentation import edges

_EACH = "分别"
_LAST = re.compile(r"(?:以及|或者|和|及)")
_ATTAINED = re.compile(r"评为|获评|获得|入选|认定|达到|通过|晋升|等级在|评定为")
_BY = re.compile(r"(?:按照?|根据)\Z")
_GRADE = ("级", "档", "类", "度")
_PAIR = 2
_ON = re.compile("对于?")


def dealt(place: Place, others: Sequence[Place]) -> tuple[Words, Words] | None:
    """What all values of a clause are of, and the item of the list that is this value's.

    Args:
        place: the number.
        others: the other numbers of its clause.
    """
    group = sorted((place, *others), key=lambda each: each.start)
    said = place.text.rfind(_EACH, place.sentence_start, group[0].start)
    items = _items(place, said, len(group)) if said >= 0 and others else ()
    classes = _classes(place.text, items) if items else ()
    if not classes:
        return None
    own = classes[group.index(place)]
    on = _ON.match(place.text, *items[0])
    begin, end = on.end() if on else items[0][0], classes[0][0]
    by = _BY.search(place.text, begin, end)
    opening = (begin, by.start() if by else end)
    tail = (classes[-1][1], items[-1][1])
    gift = place.own[-1] if place.own and place.own[-1][0] > said else None
    if _ATTAINED.search(place.text, *opening):
        tail = (tail[0] + place.text.startswith("的", *tail), tail[1])
        return words(tail, gift), words(opening, own)
    return words(opening, tail, gift), words(own)


def _items(place: Place, said: int, count: int) -> tuple[Stretch, ...]:
    """The items of the nearest list before 分别 that has as many as there are values."""
    for clause in reversed(place.provision.near):
        if clause.start >= said:
            continue
        items = split(place.text, clause.start, min(clause.end, said), "、")
        last = _LAST.search(place.text, *items[-1]) if items else None
        if last and last.start() > items[-1][0] and len(items) == count - 1:
            items[-1:] = [(items[-1][0], last.start()), (last.end(), items[-1][1])]
        if len(items) == count:
            return tuple(items)
    return ()


def _classes(text: str, items: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The items without what the first has before and the last behind its class."""
    first, last = items[0], items[-1]
    stop = _stop_of_last(text, items)
    if stop is None:
        return ()
    length = items[1][1] - items[1][0] if len(items) > _PAIR else stop - last[0]
    attained = max((each.end() for each in _ATTAINED.finditer(text, *first)), default=0)
    starts = [at for at in edges(text, *first) if attained <= at < first[1]]
    if not starts:
        return ()
    start = min(starts, key=lambda at: abs((first[1] - at) - length))
    return ((start, first[1]), *items[1:-1], (last[0], stop))


def _stop_of_last(text: str, items: Sequence[Stretch]) -> int | None:
    """Where the class ends in the last item: with the character the others end with, or so long."""
    first, last = items[0], items[-1]
    closing = text[first[1] - 1]
    at = text.find(closing, *last)
    if at >= 0:
        return at + 1 + text.startswith(_GRADE, at + 1, last[1])
    if len(items) == _PAIR:
        return None
    length = items[1][1] - items[1][0]
    stops = [each for each in edges(text, *last) if each > last[0]]
    return min(stops, key=lambda each: abs((each - last[0]) - length))
