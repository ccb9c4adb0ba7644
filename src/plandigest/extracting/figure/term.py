"""Names the terms of a rule: who does what within how many days, and what lasts so long."""

from __future__ import annotations

import re
from dataclasses import replace

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.predicate import before_predicate
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.figure.act import SINCE, tail, tidied
from plandigest.extracting.figure.actor import actor
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PASSED, act_before, branch_of
from plandigest.extracting.figure.doing import done
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_ACTOR = 24
_REACH = 240
_TERM = ("内", "之内", "以内", "前", "以前", "前内")
_LIMITING = Pattern(r"(?:不|未)?(?:满|超过|足|到)\Z")
_PERIOD = Pattern(
    r"(?P<period>[^，。；：]{2,30}?(?:期限|时间|期间|有效期))(?:一般)?"
    r"(?:(?:，|为)?自[^；。]{1,50}?起，?(?:计算)?[^，；。]{0,4}|，(?:一般|原则上|应当)?(?:最长|最短)?)\Z"
)
_PUT_OFF = Pattern(
    r"(?:[^，。；]{0,12}?)(?P<off>延长)(?P<period>[^，。；：]{2,20}?(?:期限|时间|期间|期))，"
    r"(?:但)?(?:最长|最多|一般)?(?:不得|不)?(?:超过)?\Z"
)
_EXTENDED = Pattern(r"延长(?:期限?|时间)?(?:至|到|不得超过|不超过|最多|最长)?\Z")
_PROLONGED = Pattern(
    r"(?P<what>[^，。；：、\d]{2,30}?)(?:期满|到期|期)?(?:之?后)?(?:再|可|将|又)*\Z"
)


def term(case: Case) -> Names | None:
    """自收到申请之日起5个工作日内完成初审: who does what within the time."""
    quantity, text = case.group.quantities[-1], case.text
    if quantity.kind is not FigureKind.DURATION or case.count > 1:
        return None
    within = (quantity.qualifier or "").endswith(_TERM)
    extended = _EXTENDED.search(text, max(0, quantity.start - 12), quantity.start)
    if extended:
        start = extended.start()
        if case.group.first and not case.setting.ruled:
            return (_prolonged(case, start),)
        return (_last_term(case).followed_by(named(text, start, start + 2)).closed("期限"),)
    end = quantity.end
    if text.startswith("后", end):
        return (Name(text),)  # 满三年后提出: when, and not within what time
    ruled = case.setting.ruled
    ahead = provision("ahead").search(text, case.group.clause, quantity.number) if ruled else None
    valid = provision("valid").match(text, end, case.stop) if ruled else None
    if valid is not None:
        return (_valid(case, valid),)
    if not (within or ahead or text.startswith("前", end)):
        return _lasting_condition(case)
    who, said = _said_behind(case, end + text.startswith("前", end))
    if not ruled and said and case.passage.next_number(end) == said.parts[-1].end:
        return (Name(text),)  # 一年内就实现年产|4万吨
    if ahead and said:
        said = named(text, *ahead.span("ahead")).followed_by(said)
    if not said:
        return (said,)
    who = who or _banned(case, said) or actor(case) or act_before(case, quantity.start)
    whole = who.followed_by(said).closed("期限")
    return (whole if len(whole) <= LONGEST else said.closed("期限"),)


def _valid(case: Case, valid: re.Match[str]) -> Name:
    """发给三年有效的许可证: how long what is issued is valid."""
    what = named(case.text, *valid.span("thing")).followed_by(
        named(case.text, *valid.span("valid"))
    )
    act = act_before(case, case.group.quantities[-1].start)
    whole = act.followed_by(what).closed("期限")
    return whole if len(whole) <= LONGEST else what.closed("期限")


def _banned(case: Case, said: Name) -> Name:
    """What somebody did who may not do something for a time: 骗取补贴的，三年内不得申请."""
    quantity, text = case.group.quantities[-1], case.text
    banned = provision("ban").search(text, quantity.end, said.parts[0].start)
    return act_before(case, case.group.quantities[0].start) if banned else Name(text)


def kept(case: Case) -> Names | None:
    """凭证应当保存3年, 应当建立台账，并保存3年: how long what is kept."""
    quantity, text = case.group.quantities[0], case.text
    if quantity.kind is not FigureKind.DURATION or not case.setting.ruled:
        return None
    begin = max(case.group.clause, quantity.number - _ACTOR * 2)
    verb = provision("kept").search(text, begin, quantity.number)
    if verb is None:
        return None
    start = opening_number(text, case.group.clause, verb.start())
    led = provision("joined").match(text, start, verb.start())
    start = led.end() if led else start
    modal = _modal_in(case, start, verb.start())
    what = named(text, start, modal.start() if modal else verb.start(), PartRole.OWNER)
    if not what:
        what = _made_before(case)
    name = tidied(what).followed_by(named(text, *verb.span("verb"))).closed("期限")
    return (name if len(name) <= LONGEST else Name(text),) * case.count


def _made_before(case: Case) -> Name:
    """台账 of 应当建立台账，并…: the object of the clause before."""
    text, clause = case.text, case.group.clause
    start = opening_number(text, max(case.group.sentence, clause - _REACH), clause)
    begin, end = (split(text, start, max(clause - 1, start), "，；：") or [(0, 0)])[-1]
    modal = _modal_in(case, begin, end)
    begin = modal.end() if modal else begin
    words = [at for at in edges(text, begin, end) if begin < at < end - 1]
    return named(text, *tail(text, words[0], end), PartRole.OWNER) if words else Name(text)


def _lasting_condition(case: Case) -> Names | None:
    """自用工之日起满一年未订立合同的: what lasts so long, named by who does it and what."""
    branch, text = branch_of(case), case.text
    quantity = case.group.quantities[0]
    condition = branch.condition_at(quantity.start) if branch else None
    if condition is None or condition.noun:
        return None
    spans = [q for g in case.passage.groups for q in g.quantities]
    inside = [q for q in spans if condition.start <= q.start < condition.end]
    since = SINCE.search(text, condition.start, condition.end)
    begin = since.start() if since else inside[0].start
    before = _bare_of_limit(text, opening_number(text, condition.start, begin), begin)
    behind = named(text, inside[-1].end, condition.end)
    name = tidied(before.followed_by(behind))
    return (name if 1 < len(name) <= LONGEST else Name(text),) * case.count


def repeated(case: Case) -> Names | None:
    """在报纸上至少公告3次: how often what is to be done, by whom."""
    quantity, text = case.group.quantities[0], case.text
    if quantity.unit != "次" or case.counted or branch_of(case) is None:
        return None
    start, end = case.lead.start, case.lead.end
    while (aside := provision("aside").match(text, start, end)) and aside.end() > start:
        start = aside.end()
    said = named(text, start, end)
    if not said and case.group.clause > case.group.sentence:
        clause = case.group.clause
        before = split(text, max(case.group.sentence, clause - _REACH), clause - 1, "，；：")[-1:]
        said = before_predicate(case.passage, *before[0]) if before else said
    elif said:
        who = actor(case)
        numbered = any(case.passage.holds_number(part.start, part.end) for part in who.parts)
        said = said if numbered else who.followed_by(said)
    return (said.closed("次数") if said else said,) * case.count


def period_of(case: Case) -> Names | None:
    """复审期限自决定之日起，不超过12个月: a period named before the day it begins."""
    quantity, text = case.group.quantities[0], case.text
    if quantity.kind is not FigureKind.DURATION or case.counted:
        return None
    begins = (case.group.sentence, case.group.clause)
    said = ((opening_number(text, begin, quantity.start), quantity.start) for begin in begins)
    if put_off := _PUT_OFF.search(
        text, max(case.group.sentence, quantity.start - _REACH), quantity.start
    ):
        period = named(text, *put_off.span("period"))
        return (period.followed_by(named(text, *put_off.span("off"))),) * case.count
    found = next(filter(None, (_PERIOD.match(text, *each) for each in said)), None)
    return (named(text, *found.span("period")),) * case.count if found else None


def _bare_of_limit(text: str, start: int, end: int) -> Name:
    """Words before a duration without 满, 不满 and 超过 at their end."""
    limit = _LIMITING.search(text, start, end)
    return named(text, start, limit.start() if limit else end, PartRole.OWNER)


def _prolonged(case: Case, end: int) -> Name:
    """承包延长期限 of 推进承包到期后再|延长30年试点; none of what was told before."""
    what = _PROLONGED.search(case.text, case.group.clause, end)
    if what is None:
        return Name(case.text)
    what_of = named(case.text, *what.span("what"))
    while (verb := what_of.opening("verb", "manner", "opening", "predicate", "adverb")) and len(
        verb
    ) < len(what_of):
        what_of = what_of.cut_before(len(verb))
    return what_of.followed_by(named(case.text, end, end + 2)).closed("期限")


def _last_term(case: Case) -> Name:
    last = case.context.last
    return replace(last, closing="") if last.closing == "期限" else last


def _said_behind(case: Case, start: int) -> tuple[Name, Name]:
    """Who does what behind a term, in its clause or the next; who is empty if told before it."""
    text, who = case.text, Name(case.text)
    for begin, stop in split(text, start, min(case.stop, start + _REACH), "，,；"):
        end = min(stop, max(begin, case.passage.next_number(begin)))
        modal = _modal_in(case, begin + 2, min(end, begin + _ACTOR))
        if modal:
            who = named(text, *tail(text, begin, modal.start()), PartRole.OWNER)
            begin = modal.end()
        while (aside := provision("aside").match(text, begin, end)) and aside.end() > begin:
            begin = aside.end()
        since = text.endswith("之日起", begin, end)  # 自甲之日起10日内，乙之日起3日内
        if end - begin > 1 and not since and not PASSED.match(text, begin, end):
            end -= text.endswith(("的", "："), begin, end)
            return who, done(text, begin, end, case.stop)
    return who, Name(text)


def _modal_in(case: Case, start: int, end: int) -> re.Match[str] | None:
    """The first words that make a rule of a clause which names the actor itself."""
    found = provision("modal").finditer(case.text, start, end)
    return next((each for each in found if case.passage.is_edge(each.start())), None)
