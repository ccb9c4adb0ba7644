"""Reads what is paid where a sentence or a list tells it once, and then each case of it."""

from __future__ import annotations

import re

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import Clause
from plandigest.extracting.article.item import BASIS
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import NOTHING, Roles, Words, words
from plandigest.extracting.article.topic import lead_topic, own_condition
from plandigest.extracting.clause.per import per_before
from plandigest.lexicon.legal_words import legal_words

_PAID = re.compile(
    r"(?:发给|给予|支付|享受|发放|领取|增发|补助|奖励)(?:其(?:遗属|本人|家属|亲属|近亲属))?(?P<what>[^，。；：]{2,14})\Z"
)


def announced(place: Place, clause: Clause, actor: Words) -> Roles:
    """养护人每年可以领取补助费，一级古树八百元: what is paid is told before the classes."""
    text = place.text
    per = place.per or per_before(text, clause.start, clause.end)
    pieces = [clause.span]
    ruled = legal_words("ruling")
    if per:
        pieces = [(clause.start, per[0]), (per[1], clause.end)]
    start, end = pieces[-1]
    while word := ruled.at(text, start, end):
        start += len(word)
    own = (place.clause_start, place.start)
    return Roles(actor, words(*pieces[:-1], (start, end)), words(own), per)


def of_case(place: Place, actor: Words) -> Roles | None:
    """按照下列标准发给抚恤金：烈士，…；病故的，为…: what is paid is told once, then each case."""
    text, before = place.text, place.provision.before
    opening = next((each for each in reversed(before) if text.startswith("：", each.end)), None)
    told = place.provision.told.act
    paid = _PAID.search(text, *opening.span) if opening else None
    if opening is None or paid is None or not told or told[0][0] < opening.end:
        return None
    if any(place.holds_in(*each) for each in told):
        return None
    found = BASIS.search(text, place.near, place.start) if place.is_part else None
    basis = words(found.span("basis") if found else None)
    return Roles(actor, words(paid.span("what")), Words(told), place.per, basis)


def of_item(place: Place, actor: Words) -> Roles | None:
    """（一）立一等功的，增发30%: an item of a list, whose lead-in tells what is paid."""
    condition = own_condition(place)
    if place.provision.block.lead is None or not condition:
        return None
    text = place.text
    found = BASIS.search(text, place.near, place.start) if place.is_part else None
    own = without(Words(place.own), condition) if found is None else NOTHING
    topic = words(lead_topic(place))
    basis = words(found.span("basis") if found else None)
    return Roles(actor, _joined(topic, own), Words(condition), place.per, basis)


def _joined(topic: Words, own: Words) -> Words:
    """What the lead-in tells with what the item adds to it."""
    added = [span for span in own.spans if not topic or span[0] >= topic.spans[0][1]]
    return Words((*topic.spans, *added))


def without(act: Words, taken: tuple[Stretch, ...]) -> Words:
    """The act without stretches of it."""
    kept = list(act.spans)
    for begin, stop in taken:
        kept = [
            piece
            for low, high in kept
            for piece in ((low, min(high, begin)), (max(low, stop), high))
            if piece[0] < piece[1]
        ]
    return Words(tuple(kept))
