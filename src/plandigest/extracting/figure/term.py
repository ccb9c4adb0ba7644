"""Names the terms of a rule: who does what within how many days, and what lasts so long."""

from __future__ import annotations

import re
from dataclasses import replace

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import LONGEST_ACT, PASSED, actor, branch_of, tidied
from plandigest.model.figure import FigureKind, PartRole

_TERM = ("内", "之内", "以内", "前", "以前")
_LIMITING = re.compile(r"(?:不|未)?(?:满|超过|足|到)\Z")
_PERIOD = re.compile(
    r"(?P<period>[^，。；：]{2,30}?(?:期限|时间|期间|有效期))(?:一般)?(?:，|为)?自[^；。]{1,50}?起，?(?:计算)?[^，；。]{0,4}\Z"
)
_SINCE = re.compile(r"自[^，。；]{1,40}?之?日起")
_PHRASE = re.compile(
    r"(?:，)?(?:应当|应|须|必须|可以|不得|要|依法|及时|书面|向[^，。；]{2,14}?(?=提|报|备|申)|对[^，。；]{2,30}?(?=进行|作出|予以)|将[^，。；]{2,14}?(?=报|告|送))*"
)


def term(case: Case) -> Names | None:
    """自收到申请之日起5个工作日内完成初审: who does what within the time."""
    quantity, text = case.group.quantities[-1], case.text
    if quantity.kind is not FigureKind.DURATION or case.count > 1:
        return None
    within = (quantity.qualifier or "").endswith(_TERM)
    extended = re.search(
        r"延长(?:期限?|时间)?(?:不得超过|不超过|最多|最长)?\Z",
        text[max(0, quantity.start - 12) : quantity.start],
    )
    if extended:
        start = quantity.start - len(extended[0])
        return (_last_term(case).followed_by(named(text, start, start + 2)).closed("期限"),)
    if not within:
        return _lasting_condition(case)
    said = _said_behind(case, quantity.end)
    return (actor(case).followed_by(said).closed("期限") if said else Name(text),)


def _lasting_condition(case: Case) -> Names | None:
    """自用工之日起满一年未订立合同的: what lasts so long, named by who does it and what."""
    branch, text = branch_of(case), case.text
    quantity = case.group.quantities[0]
    condition = branch.condition_at(quantity.start) if branch else None
    if condition is None or condition.noun:
        return None
    spans = [q for g in case.passage.groups for q in g.quantities]
    inside = [q for q in spans if condition.start <= q.start < condition.end]
    since = _SINCE.search(text, condition.start, condition.end)
    begin = since.start() if since else inside[0].start
    before = _bare_of_limit(text, opening_number(text, condition.start, begin), begin)
    behind = named(text, inside[-1].end, condition.end)
    name = tidied(before.followed_by(behind))
    return (name if 1 < len(name) <= LONGEST else Name(text),) * case.count


def period_of(case: Case) -> Names | None:
    """复审期限自决定之日起，不超过12个月: a period named before the day it begins."""
    quantity, text = case.group.quantities[0], case.text
    if quantity.kind is not FigureKind.DURATION or case.counted:
        return None
    said = (case.group.sentence, quantity.start)
    found = _PERIOD.match(text, opening_number(text, *said), said[1])
    return (named(text, *found.span("period")),) * case.count if found else None


def _bare_of_limit(text: str, start: int, end: int) -> Name:
    """Words before a duration without 满, 不满 and 超过 at their end."""
    limit = _LIMITING.search(text, start, end)
    return named(text, start, limit.start() if limit else end, PartRole.OWNER)


def _last_term(case: Case) -> Name:
    last = case.context.last
    return replace(last, closing="") if last.closing == "期限" else last


def _said_behind(case: Case, start: int) -> Name:
    """The verb and its object behind a term, in its clause or the next."""
    text = case.text
    end = case.group.end
    if text[start : start + 1] in "，,":
        start += 1
    if start >= end - 1:
        clauses = split(text, start, case.stop, "，；")
        start, end = next((each for each in clauses if not PASSED.match(text, *each)), (0, 0))
    opening = _PHRASE.match(text, start, end)
    start = opening.end() if opening else start
    end -= text.endswith("的", start, end)
    name = tidied(named(text, start, end))
    return name if 1 < len(name) <= LONGEST_ACT else Name(text)
