"""Reads a standard or an award: what is paid for whom, for which class or bracket, by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import Clause, ClauseKind
from plandigest.extracting.article.item import BASIS
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import NOTHING, Roles, Words, words
from plandigest.extracting.article.topic import opening_topic, with_topic
from plandigest.extracting.clause.receiving import noun_of
from plandigest.extracting.norm.announced import announced, of_case, of_item, without
from plandigest.extracting.norm.ladder import ladder
from plandigest.extracting.norm.pay_months import months
from plandigest.lexicon.norms import Measure

_PART = re.compile(r"(?:以上|以下|以内)?的部分")
_GIFT = re.compile(
    r"(?:奖励|奖补|奖金|补助|补贴|津贴|资助|贴息|扶持|补偿|救助|慰问|抚恤|加价|加收)(?:金|费|比例|标准)?"
)
_DRAWN = re.compile(
    r"(?:的(?:比例|标准))?(?P<act>(?:提取|缴纳|缴存|支付|收取|征收|加收|扣减|扣除|退还)[^，。；：]{1,14})"
)
_LADDER = 2
_WITH_GIFT = 2
"""Parts of a name that says who receives it, and what."""
_LED = re.compile(r"(?:按照?|依照|以|为)\Z")
_GIVING = frozenset({"给予", "予以", "发放"})
_AGAIN = re.compile("再|另行?|额外|另外")
_ON = re.compile("对于?")
_PLACED = re.compile(r"[在为]\Z")


def payment(place: Place, siblings: Sequence[Place], last: Roles | None) -> Roles:
    """What a standard or an award says.

    Args:
        place: the number.
        siblings: all numbers of its sentence that are of the same sort, in order.
        last: what the one before it in its line says.
    """
    actor = words(place.provision.told.actor)
    if place.announced:
        return announced(place, place.announced, actor)
    for reading in _READINGS:
        if said := reading(place, actor):
            return said
    if (topic := opening_topic(place)) and _is_bare(place):
        return Roles(actor, words(topic), _case(place), place.per)
    basis = words(*place.basis)
    act = Words(_bare_of_per(place))
    rung = _rung(place)
    if last and _repeats(place, last):
        return replace(last, per=place.per, basis=basis)
    alike = ladder(place, siblings)
    if alike and _is_dealt(place):
        act, rung = _under(place, Words(_bare_of(alike[0].spans, place)), alike[1]), alike[1]
    elif rung:
        act = with_topic(place, _given(place, _apart(place, act, rung), rung))
    elif alike:
        act, rung = _under(place, Words(_bare_of(alike[0].spans, place)), alike[1]), alike[1]
    elif last and (degree := _degree(place, last)):
        act, rung = _of_degree(place, last), degree
    return Roles(actor, act, rung, place.per, basis)


def _is_dealt(place: Place) -> bool:
    """Whether a list before the clause is dealt out to its values: 升为省级、国家级的，分别…."""
    return "分别" in place.text[place.near : place.start]


def _is_bare(place: Place) -> bool:
    """Whether nothing stands before the number in its clause but for what one value is."""
    start = place.per[1] if place.per else place.start
    opening = place.per[0] if place.per else place.clause_start
    return start == place.start and opening == place.clause_start


def _case(place: Place) -> Words:
    """The case of the sentence that the clause before the number tells."""
    before = place.provision.before
    clause = before[-1] if before and not place.provision.clause.branch else None
    return words(clause.span) if clause and place.holds(clause) else NOTHING


def _repeats(place: Place, last: Roles) -> bool:
    """Whether a clause of the same sentence only caps what the one before it gives."""
    own, given = _bare_of_per(place), last.act.spans
    again = bool(given) and own == given[-1:] and own[0][1] <= place.start
    return again and given[0][0] >= place.sentence_start


def _of_part(place: Place, actor: Words) -> Roles | None:
    """超过30吨至50吨的部分，每吨加收1.2元: the bracket of what is reckoned."""
    before = place.provision.before
    clause = before[-1] if before else None
    number = place.number_in(clause) if clause else None
    if clause is None or number is None or not _PART.match(place.text, number[1], clause.end):
        return None
    text = place.text
    what = (clause.start, number[0] - bool(_PLACED.search(text, clause.start, number[0])))
    bracket = (number[0], clause.end)
    gift = _GIFT.search(text, place.clause_start, place.clause_end)
    whole = opening_topic(place) if what[0] >= what[1] else None
    act = words(whole or what, gift.span() if gift else None)
    basis = words(what, bracket) if place.is_part else NOTHING
    return Roles(actor, act, words(bracket), place.per, basis)


def _drawn(place: Place, actor: Words) -> Roles | None:
    """按照注册资本的20%提取保证金: what is drawn, and of what it is a share."""
    drawn = _DRAWN.match(place.text, place.end, place.clause_end)
    if drawn is None:
        return None
    basis = BASIS.search(place.text, place.near, place.start) if place.is_part else None
    if basis is None and (place.is_part or not place.text.startswith("的标准", place.end)):
        return None
    act, of = words(drawn.span("act")), words(basis.span("basis") if basis else None)
    return Roles(actor, act, NOTHING, place.per, of)


def _rung(place: Place) -> Words:
    """The bracket or the degree that a condition before the number names."""
    told = place.provision.told
    if told.rung:
        return words(told.rung)
    before = place.provision.before
    clause = before[-1] if before and not place.provision.clause.branch else None
    if clause is None or clause.kind is not ClauseKind.CONDITION or not place.holds(clause):
        return NOTHING
    brackets = [each for each in place.provision.near if _is_bracket(place, each)]
    named = any(clause.start <= start < clause.end for start, _ in place.own)
    if len(brackets) < _LADDER and named:
        return NOTHING
    on = _ON.match(place.text, *clause.span)
    return words((on.end(), _of_whom(place, clause)) if on else clause.span)


def _of_whom(place: Place, clause: Clause) -> int:
    """Where a limit ends that tells whom: 对年产量9吨以上|的合作社; else where the clause ends."""
    noun = noun_of(place.text, *clause.span)
    return noun[0] - 1 if noun else clause.end


def _is_bracket(place: Place, clause: Clause) -> bool:
    return clause.kind is ClauseKind.CONDITION and place.holds(clause)


def _apart(place: Place, act: Words, rung: Words) -> Words:
    """An act without its rung, and without the 的 that joins them."""
    taken = ((start, end + place.text.startswith("的", end)) for start, end in rung.spans)
    return without(act, tuple(taken))


def _given(place: Place, act: Words, rung: Words) -> Words:
    """对体育公园，面积在1万平方米以上的，给予补助: the gift with who receives it."""
    whom = place.provision.told.whom
    if whom is None or len(place.own) < _WITH_GIFT or whom[1] > rung.spans[0][0]:
        return act
    return words(whom, place.own[-1])


def _of_degree(place: Place, last: Roles) -> Words:
    """What another degree is given for: the same as before, or only to whom it was given."""
    if _AGAIN.match(place.text, place.clause_start, place.start):
        return last.act
    start, end = last.act.spans[0]
    described = place.text.rfind("的", start, end)
    return words((max(described + 1, start), end), place.own[-1])


def _under(place: Place, act: Words, rung: Words) -> Words:
    """残疾人参加培训的，一级、二级证书分别…: the act with the condition that it stands under."""
    told = place.provision.told.act
    apart = told and told[-1][1] <= min(act.spans + rung.spans)[0]
    return Words((*told, *act.spans)) if apart else act


def _degree(place: Place, last: Roles) -> Words | None:
    """对获奖企业给予10万元奖励；获一等奖的，再给予20万元奖励: another degree of the same."""
    before, text = place.provision.before, place.text
    clause = before[-1] if before and not place.provision.clause.branch else None
    if clause is None or clause.kind is not ClauseKind.CONDITION or not clause.branch:
        return None
    own, same = place.own, last.act.spans
    if _AGAIN.match(text, place.clause_start, place.start):
        return words(clause.span)
    if (
        _ON.match(text, *clause.span)
        or len(own) < 2
        or len(same) < 2
        or not _ON.match(text, same[0][0] - 1)
    ):
        return None
    gifts = text[slice(*same[-1])], text[slice(*own[-1])]
    alike = gifts[0].endswith(gifts[1]) and own[0][0] >= clause.start
    return words(clause.span) if alike else None


def _bare_of_per(place: Place) -> tuple[Stretch, ...]:
    return _bare_of(place.own, place)


def _bare_of(own: tuple[Stretch, ...], place: Place) -> tuple[Stretch, ...]:
    """A name without the words that say for what one value is, and those that lead to them."""
    bare = without(Words(own), (place.per,) if place.per else ()).spans
    bare = tuple(each for each in bare if place.text[slice(*each)] not in _GIVING)
    led = _LED.search(place.text, *bare[-1]) if bare else None
    return (*bare[:-1], (bare[-1][0], led.start())) if led and led.start() > bare[-1][0] else bare


def _lasting(place: Place, actor: Words) -> Roles | None:
    """发放六个月的抚恤金: what is paid for so long."""
    return months(place, actor) if place.measure is Measure.DURATION else None


_READINGS: tuple[Callable[[Place, Words], Roles | None], ...] = (
    of_case,
    _lasting,
    _of_part,
    _drawn,
    of_item,
)
