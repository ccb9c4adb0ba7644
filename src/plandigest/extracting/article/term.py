"""Reads a term: who does what within the time, or what is put off by how long."""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.article.actor import acts, addressed, behind_bodies
from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import ClauseKind, ruling_in
from plandigest.extracting.article.deed import deed_behind, past_leading
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import NOTHING, Roles, Words, words
from plandigest.extracting.article.topic import lead_topic, own_condition
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern

_EXTENDED = Pattern(r"(?:延长|延期|顺延|展期)[^，。；]{0,8}\Z")
_INSIDE = ("内", "前", "之内", "以内", "之前", "以前")
_WITHIN = Pattern(r"(?:之|以)?[内前后]|(?=，?[^，。；]{0,12}视为)")
_GIVEN = Pattern(r"的(?P<thing>[^，。；的]{1,12}期(?:限|间)?)")
_BEGUN = Pattern(r"(?P<what>[^，。；]{2,30}?(?:期限|期间|时间|期))自[^，。；]{2,50}起(?:计算)?")
_SINCE = Pattern(
    r"(?:或者|以及)?(?:[^，。；]{0,30}?[自从])?(?:在|于|至)?(?P<since>[^，。；自从]{2,60}?)"
    r"(?:之日|之时)?(?:起|以?后|前|至少|最迟|满)*"
)
_EARLY = ("提前",)
_PROCESSES = ("公示", "公告", "征求意见", "通知", "告知", "公布", "公开", "停业", "整顿")
_LONGEST_THING = 20
_NO_SUBJECT = Pattern(
    "[对因经在自被向由以按未不]|违反|申请|从事|取得|设立|变更|需要|符合|使用|销售|生产|进口|委托"
)
_PERIODS = ("期", "期限", "时间", "年限", "时长")
_PROPERTY = Pattern(
    r"(?P<what>[^，。；：]{2,30}?)(?:一般|原则上|应当|分别|自[^，。；]{2,20}之日起)*"
    r"(?:为|是|(?:不得|不应|不)?(?:超过|少于|低于|长于|短于)|最长(?:为|不超过|不得超过)?|最短为?|至少|最多|[不未]?满)?"
)


def term(place: Place, last: Roles | None) -> Roles:
    """What a term says.

    Args:
        place: the number.
        last: what the term before it in the same article said; one that is put off is that one.
    """
    told = place.provision.told
    rung = words(told.rung)
    text = place.text
    extended = _EXTENDED.search(text, place.near, place.start + len(place.bound))
    if extended:
        rung = rung or words(_condition_before(place))
        return _extended(place, extended.start(), rung, last)
    behind = _WITHIN.match(text, place.end, place.clause_end)
    ahead = text.endswith("前", place.clause_start, place.start)  # 届满前三个月申请
    if not (ahead or text[place.start : place.end].endswith(_INSIDE)) and behind is None:
        return _lasting(place, rung)
    act, who = deed_behind(place, behind.end() if behind else place.end)
    who = who or _who(place)
    if who is None and (subject := _subject(place)):
        act = Words((subject, *act.spans))
    actor = words(who) or (words(told.actor) if told.rung else NOTHING)
    return Roles(actor, act, rung, place.per)


def _condition_before(place: Place) -> Stretch | None:
    found = [each for each in place.provision.before if each.kind is ClauseKind.CONDITION]
    held = found and place.provision.clause.branch
    return found[-1].span if found and not held else None


def _extended(place: Place, start: int, rung: Words, last: Roles | None) -> Roles:
    """The term before it, put off; the word 延长 closes its name."""
    put_off = (start, start + 2)
    if last is None:
        who = _who(place)
        return Roles(words(who), words(put_off), rung, place.per)
    return replace(last, act=Words((*last.act.spans, put_off)), rung=rung)


def _lasting(place: Place, rung: Words) -> Roles:
    """公示期为七日, 公示不少于五个工作日, 提前三十日通知: what lasts or is to be done so early."""
    text = place.text
    found = lasting(place)
    if thing := _GIVEN.match(text, place.end, place.clause_end):
        return Roles(act=words(thing.span("thing")), rung=rung, per=place.per)
    if said := begun(place):
        return Roles(act=words(said), rung=rung, per=place.per)
    if found and text[slice(*found)].endswith(_PERIODS):
        return Roles(act=words(found), rung=rung, per=place.per)
    if found and text[slice(*found)].endswith(_EARLY):
        act, who = deed_behind(place, place.end)
        return Roles(words(who or _who(place)), act, rung, place.per)
    if topic := lead_topic(place):
        return Roles(act=words(topic), rung=_class(place, found), per=place.per)
    if found is None or not text[slice(*found)].endswith(_PROCESSES):
        return Roles(rung=rung, per=place.per)
    own = acts(text, *found)
    begin = past_leading(text, own[1] if own else found[0], found[1])
    bare = text.startswith(_PROCESSES, begin)
    return Roles(
        words(own or (_who(place) if bare else None)), words((begin, found[1])), rung, place.per
    )


def begun(place: Place) -> Stretch | None:
    """审查期限自受理之日起，不超过一年: what lasts so long, told before the day it begins."""
    before, bound = place.provision.before, place.start + len(place.bound)
    if not before or past_leading(place.text, place.clause_start, bound) < place.start:
        return None
    found = _BEGUN.fullmatch(place.text, *before[-1].span)
    return found.span("what") if found else None


def since(place: Place) -> Stretch | None:
    """届满 of 自届满之日起10日内, 截止时间 of 截止时间至少3日前: from when a term is reckoned."""
    text, start = place.text, place.clause_start
    if ruled := ruling_in(text, start, place.start):
        start = ruled[1]
    found = _SINCE.fullmatch(text, start, place.start + len(place.bound))
    if found is None:
        return None
    begin, end = found.span("since")
    described = text.rfind("的", begin, end - 1) + 1
    return max(begin, described), end


def _class(place: Place, said: Stretch | None) -> Words:
    """处级正职分别为4年, 高级岗位的，3年: for which class an item of a list sets a time."""
    if said and not place.holds_in(*said) and not place.text.startswith("为", said[0]):
        return words(said)
    condition = own_condition(place)
    held = any(place.holds_in(*each) for each in condition)
    return NOTHING if held else Words(condition)


def lasting(place: Place) -> Stretch | None:
    """The words of the clause that say what lasts so long, without the bound."""
    start, end = place.clause_start, place.start + len(place.bound)
    start = past_leading(place.text, start, end)
    found = _PROPERTY.fullmatch(place.text, start, end)
    return found.span("what") if found else None


def _who(place: Place) -> Stretch | None:
    """Who has to act: the subject of the clause, or of one before it in the sentence."""
    provision, text = place.provision, place.text
    if own := acts(text, provision.clause.start, place.start):
        return own
    if _subject(place):
        return None
    if text.startswith("限其", provision.clause.start) and provision.before:
        return addressed(text, *provision.before[-1].span)
    found = (acts(text, *clause.span) for clause in reversed(provision.before))
    return next(filter(None, found), None) or _whose_case(place) or _who_before(place)


def _whose_case(place: Place) -> Stretch | None:
    """经营者变更住所的，应当…: whoever the condition right before is about."""
    provision, text = place.provision, place.text
    ruled = ruling_in(text, provision.clause.start, place.start)
    case = provision.before[-1] if provision.before else None
    if case is None or case.kind is not ClauseKind.CONDITION or ruled is None:
        return None
    if ruled[0] != provision.clause.start or _NO_SUBJECT.match(text, case.start):
        return None
    stop = next(behind_bodies(text, case.start, case.end), 0)
    return (case.start, stop) if 1 < stop - case.start <= _LONGEST_THING else None


def _who_before(place: Place) -> Stretch | None:
    """Who the sentence before is about, where this one only says 应当: 停水的，应当提前通知."""
    provision, text = place.provision, place.text
    ruled = ruling_in(text, provision.clause.start, place.start)
    previous = provision.previous
    if previous is None or ruled is None or ruled[0] != provision.clause.start:
        return None
    who = acts(text, *previous.span)
    return who if who and legal_words("ruling").at(text, who[1], previous.end) else None


def _subject(place: Place) -> Stretch | None:
    """The thing that is dealt with, where it stands before 应当: 信访事项应当…办结."""
    text, clause = place.text, place.provision.clause
    ruled = ruling_in(text, clause.start, place.start)
    if ruled is None or not 1 < ruled[0] - clause.start <= _LONGEST_THING:
        return None
    span = (clause.start, ruled[0])
    starts = legal_words("placing", "granting").at(text, *span)
    named = legal_words("authority", "person").before(text, *span)
    return None if starts or named else span
