"""Reads a limit: the property of whom, the class that it makes, the place where it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from plandigest.extracting.article.actor import acts
from plandigest.extracting.article.block import Block, Stretch
from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Roles, Words, words
from plandigest.extracting.article.term import begun, lasting
from plandigest.extracting.article.topic import (
    with_topic,
    with_whose,
)
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.norm.classed import by_class, classed, makes, of_case, of_item
from plandigest.extracting.norm.ladder import ladder
from plandigest.lexicon.norms import Measure

_PLACED = re.compile(
    r"在(?P<where>[^，。；的]{2,24}?)(?:上|内|中|时)(?=行驶|运行|作业|停放|的|使用)"
)
_REQUIRED = re.compile(r"应当?(?:同时)?(?:具备|符合|满足|达到)")
_DOING = re.compile(r"申请|取得|设立|从事|开办|举办|开展|成立|办理|有|在|自|对|按")
_OR = re.compile(r"或者|、")
_FROM = re.compile(r"(?P<what>[^，。；]{2,24}?)(?:应当)?为(?P<place>[^，。；]{2,16}外)")
_UNTIL = re.compile(
    r"(?:或者?|以及|并)?(?P<who>[^，。；]{0,30}?)(?:自[^，。；]{2,30}起)?(?:已|已经|仍)?(?:超过|不足|不?满|达到?)?"
)
_LONGEST = 30
_HAVING = re.compile(r"(?:具有|具备|拥有|有)\Z")
_EXPERIENCE = re.compile(r"的?(?P<what>[^，。；、]{2,20})\Z")


def limit(place: Place, siblings: Sequence[Place], last: Roles | None) -> Roles:
    """What a limit says.

    Args:
        place: the number.
        siblings: all limits of its sentence, in order.
        last: what the one before it in its line says.
    """
    roles = _read(place, siblings, last)
    actor = words(_bound_by(place))
    return replace(roles, actor=actor, per=place.per)


def _read(place: Place, siblings: Sequence[Place], last: Roles | None) -> Roles:
    """What the first reading says that applies, or else the name of the figure alone."""
    for reading in _READINGS:
        if said := reading(place):
            return said
    if last and place.clause_start == place.start and place.text.startswith("的部分", place.end):
        return Roles(act=last.act)
    basis = words(*place.basis)
    if len(siblings) > 1 and (placed := _placed(place.own, place.text, last)):
        return placed
    if not place.inside and (alike := ladder(place, siblings)):
        return Roles(act=alike[0], rung=alike[1], basis=basis)
    return Roles(act=with_topic(place, with_whose(place, Words(place.own))), basis=basis)


def _of_measure(place: Place) -> Roles | None:
    """What is parted, or what a rung measures."""
    part = _of_part(place) or _of_rung(place)
    return Roles(act=words(part)) if part else None


def _within(place: Place) -> Roles | None:
    """一年内受到三次以上处罚的: what happens within the time."""
    inside = place.inside and place.text.endswith("内", place.start, place.end)
    return Roles(act=_happens(place)) if inside else None


def _lasting(place: Place) -> Roles | None:
    """具有三年以上驾驶经历, 占用期限不得超过一年: what lasts so long."""
    if place.measure is not Measure.DURATION:
        return None
    if had := _had(place):
        return Roles(act=words(had))
    if place.inside and (last := _lasts(place)):
        return Roles(act=last)
    said = begun(place) or lasting(place)
    return Roles(act=words(said)) if said else None


def _lasts(place: Place) -> Words:
    """企业自登记之日起满一年未开业: who does or omits what for so long."""
    text, end = place.text, place.clause_end
    if end - place.end < len("停业") or text.startswith("的", place.end):
        return Words()
    before = _UNTIL.fullmatch(text, place.clause_start, place.start)
    return words(before.span("who") if before else None, (place.end, end))


def _happens(place: Place) -> Words:
    """What happens within a time, without the time."""
    text, stop = place.text, place.start - place.text.startswith("在", place.start - 1)
    opening = (place.clause_start, stop) if not text.startswith("自", place.clause_start) else None
    return words(opening, (place.end, place.clause_end))


def _distance(place: Place) -> Roles | None:
    """管理范围为堤脚外二十米以内: what reaches so far, and from where."""
    found = _FROM.fullmatch(place.text, place.clause_start, place.start)
    if found is None:
        return None
    return Roles(act=words(found.span("what")), basis=words(found.span("place")))


def _had(place: Place) -> Stretch | None:
    """具有三年以上驾驶经历: what one must have had for so long."""
    text = place.text
    if not _HAVING.search(text, place.near, place.start):
        return None
    found = _EXPERIENCE.match(text, place.end, place.clause_end)
    return found.span("what") if found else None


def _of_part(place: Place) -> Stretch | None:
    """用水量超过30吨的部分: what is parted."""
    bare = place.clause_start == place.start
    if bare or not place.text.startswith("的部分", place.end):
        return None
    return place.clause_start, place.start - place.text.startswith("在", place.start - 1)


def _of_rung(place: Place) -> Stretch | None:
    """没有违法所得或者违法所得不足一万元: what the rung of a sanction measures."""
    rung = place.provision.told.rung
    if rung is None or not rung[0] <= place.start < rung[1]:
        return None
    parted = _OR.search(place.text, rung[0], place.start)
    start = parted.end() if parted else rung[0]
    return (start, place.start) if 1 < place.start - start <= _LONGEST else None


def _placed(own: tuple[Stretch, ...], text: str, last: Roles | None) -> Roles | None:
    """在高速公路上行驶的最高时速: the place that tells one limit of a thing from another."""
    if not own:
        return None
    start, end = own[0]
    found = _PLACED.search(text, start, end)
    if found is None:
        return None
    before = (start, found.start())
    if before[0] == before[1] and last and last.rung and last.act:
        before = last.act.spans[0]
    act = words(before, (found.end(), end), *own[1:])
    return Roles(act=act, rung=words(found.span("where")))


def _of_condition(place: Place) -> Roles | None:
    """绿地率不得低于35%，旧区改建的，不得低于25%: the condition says whose it is this time."""
    before = place.provision.before
    previous = before[-1] if before else None
    if previous is None or previous.kind is not ClauseKind.CONDITION or not place.own:
        return None
    told = place.provision.told
    last = place.own[-1]
    if last[1] > previous.start or told.rung or place.inside:
        return None
    cuts = [at for at in edges(place.text, *last) if last[1] - at >= 2]
    head = (cuts[-1], last[1]) if cuts else last
    return Roles(act=words(previous.span, head), basis=words(*place.basis))


def _bound_by(place: Place) -> Stretch | None:
    """Who or what has to meet a condition of a list: …应当具备下列条件：（一）…."""
    lead, text = place.provision.block.lead, place.text
    if lead is None:
        return None
    lines = (lead, lead.above) if lead.above else (lead,)
    found = next(filter(None, (acts(text, line.start, line.end) for line in lines)), None)
    return found or _thing(text, lead)


def _thing(text: str, lead: Block) -> Stretch | None:
    """采砂船舶 of 采砂船舶应当具备下列条件."""
    required = _REQUIRED.search(text, lead.start, lead.end)
    if required is None or _DOING.match(text, lead.start):
        return None
    return (lead.start, required.start()) if required.start() > lead.start + 1 else None


_READINGS: tuple[Callable[[Place], Roles | None], ...] = (
    classed,
    makes,
    _of_measure,
    of_case,
    of_item,
    by_class,
    _within,
    _lasting,
    _distance,
    _of_condition,
)
"""Readings of a limit, in the order in which they are tried."""
