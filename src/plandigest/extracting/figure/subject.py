"""The phrase before a value, with what it hangs on to: the one place where names are inherited.

Only a bare head (总量, 面积) takes up what was told before; a name with modifiers of its own is
complete. In a list the first item may open for all, with its verb or with words they share.
"""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.figure.bare import (
    ends_in_rate_of_head,
    is_bare,
    is_bare_head,
    is_rate_of_head,
    is_spent,
    without_doing,
)
from plandigest.extracting.figure.case import DEPENDENT, Case
from plandigest.extracting.figure.context import is_whole, stem
from plandigest.extracting.figure.owner import of_average, of_owner, of_what_is_summed
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import Bound, FigureKind, PartRole

_INDUSTRY = Pattern("第[一二三]产业")
_PART = 6
_SHORT = 2
_GENERAL = 4
"""Characters of a noun that is told again for a narrower one: 产业 for 新兴产业."""
_TERSE = 4
"""Characters of a count that a programme tells more of: “甲”工程|帮办实事."""
_PROGRAMMES = ("”工程", "”行动", "”计划")
_RATE = 3
_ALL = frozenset({"均", "都", "双双"})


def full(case: Case, subject: Name) -> Name:
    """A phrase before a number, with what it hangs on to."""
    context, quantity = case.context, case.group.quantities[0]
    if is_whole(subject, "rate") or DEPENDENT.match(str(subject)):
        return (context.measure or context.last).followed_by(subject)
    if is_part_of_raise(case, subject):
        return context.measure.followed_by(subject)  # 标准提高70元，小学达到720元
    if is_whole(subject, "total"):
        return of_what_is_summed(case, subject)
    if is_bare_head(subject) and (context.spoken or len(subject) <= _SHORT):
        return of_owner(case, subject)
    if is_rate_of_head(subject) and context.spoken and ends_in_rate_of_head(context.measure):
        return stem(stem(context.measure)).followed_by(subject)
    if is_spent(subject) and context.spoken and str(context.last).endswith(("项目", "工程")):
        return without_doing(context.last).followed_by(subject)
    if verb := _verb_of_rate(case, subject):
        return _done_to(context.measure or context.last, verb).followed_by(subject)
    if is_bare(subject, "spending") and not context.spoken and context.subject:
        return _scope_cut(context.subject).followed_by(subject)
    if quantity.kind is FigureKind.RANK:
        ranked = _without_place(subject)
        return _restored(case, ranked) if ranked else context.measure  # …，位居全国第六
    return _restored(case, subject)


def _restored(case: Case, subject: Name) -> Name:
    """A phrase that says what is measured, with the whole or the actor it belongs to."""
    context = case.context
    if context.whole and (told := _of_whole(case, context.whole, subject)):
        return told
    whole = not case.group.first and case.lead.start == case.group.start  # 12个|新投产项目增加产值
    if context.actor and not (whole or context.acts) and subject.opening("flow", "verb"):
        return context.actor.as_role(PartRole.OWNER).followed_by(subject)
    if not context.spoken and (owner := of_average(case, subject)):
        return owner.followed_by(subject)
    programme = context.subject
    terse = len(subject) <= _TERSE and not subject.ending("head")
    if programme and terse and str(programme).endswith(_PROGRAMMES):
        return programme.as_role(PartRole.OWNER).followed_by(subject)  # “甲”工程|帮办实事
    own = stem(subject)
    if not (1 < len(own) < len(subject) and str(subject).startswith(str(own))):
        return subject
    topic = context.topic
    if len(own) > _GENERAL and topic and _scope_cut(topic).opening("modifier"):
        return subject  # 城镇职工基本养老保险参保人数…，基本养老保险参保率
    listed = tuple(mark + str(own) for mark in ("和", "与", "、", "及"))
    within = context.whole is not None  # 农林牧渔业产值，其中渔业产值
    if not within and str(topic).endswith(str(own)) and not str(topic).endswith(listed):
        return topic.followed_by(subject)  # …新兴产业，产业增加值
    return subject  # 义务教育和普通高中学位，普通高中升学率


def _of_whole(case: Case, whole: Name, subject: Name) -> Name:
    """A phrase that is said of a part, with the whole it is of; empty if it says that itself."""
    industry = _INDUSTRY.match(str(subject)) and whole.ending("economy")
    if _is_part(case, subject) or industry:
        return whole.as_role(PartRole.OWNER).followed_by(subject)  # 民营经济|第一产业增加值
    if str(subject).endswith("类"):
        return _classed(case, subject)
    head = _head_of_whole(case, subject)
    return subject.followed_by(head) if head else head


def _is_part(case: Case, subject: Name) -> bool:
    """Whether a name behind 其中 needs its whole: it is a 部分 of it, or tells what for."""
    own = stem(subject)
    if 1 < len(own) < len(subject) and str(subject).endswith("率"):
        return False
    context = case.context
    told = [name for said in context.said for name in said.subjects]
    if context.whole and str(context.whole).endswith(str(own)):
        return False  # 农林牧渔业产值，其中渔业产值
    begun = str(subject)[:_SHORT]
    taken_up = any(begun in str(name)[_SHORT:] for name in told) and context.whole is not None
    return "部分" in str(subject) or taken_up or bool(subject.opening("of-which"))


def _classed(case: Case, subject: Name) -> Name:
    """居民消费价格衣着类 of 居民消费价格上涨1%。其中，衣着类下降1%."""
    names = (name for _, name in case.told if not str(name).endswith("类"))
    return next(names, Name(case.text)).followed_by(subject)


def _head_of_whole(case: Case, subject: Name) -> Name:
    """保有量 of 汽车保有量50万辆，其中新能源汽车8万辆: what whole and part are measured by."""
    nothing = Name(case.text)
    if subject.ending("head", "rate", "process", "joint") or subject.opening(
        "flow", "verb", "reform"
    ):
        return nothing
    base = case.group.quantities[0].base
    for group, name in case.told:
        if str(case.context.whole) in {str(name), str(stem(name))} and not name.ending("joint"):
            return nothing
        head = name.ending("joint")
        if head and group.quantities[0].base == base:
            return name.cut_before(len(name) - len(head))
    return nothing


def _without_place(subject: Name) -> Name:
    """The thing ranked, without the verb that leads to its rank and where it is ranked.

    Empty where the clause begins with these.
    """
    if subject.opening("ranking"):
        return Name(subject.text)
    at = next((at for word in indicator_words("ranking") if (at := str(subject).find(word)) > 1), 0)
    if at:
        subject = subject.cut_behind(len(subject) - at)
    while (word := subject.ending("place", "scope")) and len(word) < len(subject):
        subject = subject.cut_behind(len(word))
    return subject


def is_part_of_raise(case: Case, subject: Name) -> bool:
    """Whether a few words name a part of what was raised."""
    quantity = case.group.quantities[0]
    reached = quantity.bound is Bound.REACH and case.lead.step is None
    if not reached or len(subject) > _PART:
        return False
    raised = case.context.raised
    return bool(raised) and quantity.base == raised and not subject.ending("head", "rate")


def _scope_cut(name: Name) -> Name:
    """A name without 我区 at its beginning."""
    scope = name.opening("scope")
    return name.cut_before(len(scope)) if 0 < len(scope) < len(name) else name


def restored_subject(case: Case) -> Name:
    """The phrase before the value; of a bare head, or of none, with what it hangs on to."""
    subject, context = case.subject, case.context
    if not subject:
        return context.measure if context.spoken else (context.subject or Name(case.text))
    if is_bare_head(subject) and context.spoken:
        return context.measure.followed_by(subject)
    return subject


def without_light_verb(name: Name) -> Name:
    """邮政业务总量 of 完成邮政业务总量: the verb adds nothing to what is a measure by itself."""
    scope = name.opening("scope")
    head = name.ending("head") or "）" * str(name).endswith("）")  # 地区生产总值（GDP）
    within = name.cut_before(len(scope)) if 0 < len(scope) < len(name) else name
    if scope and head and within.opening("accomplishing"):
        name = within  # 全县实现渔业产值
    verb = name.opening("accomplishing")
    if verb and is_whole(name.cut_before(len(verb)), "complete"):
        return name.cut_before(len(verb))
    return (
        name.cut_before(len(verb)) if verb and len(verb) + len(head) < len(name) and head else name
    )


def _verb_of_rate(case: Case, subject: Name) -> str:
    """The verb that a rate is of, where it says nothing of what it was done to (整改率)."""
    said = str(subject)
    verb = said.removesuffix("率")
    told = case.context.spoken and not str(case.context.measure).endswith("率")
    if len(said) != _RATE or verb == said or not told or case.lead.manner in _ALL:
        return ""
    return verb if verb in indicator_words("done") else ""


def _done_to(name: Name, verb: str) -> Name:
    """What was done to of 集中整改各类问题: the name without what stands up to its verb."""
    at = str(name).find(verb)
    if at >= 0 and at + len(verb) < len(name):
        return name.cut_before(at + len(verb))
    while (opening := name.opening("flow", "reform", "verb", "keeping")) and len(opening) < len(
        name
    ):
        name = name.cut_before(len(opening))
    return name


def without_verb(name: Name) -> Name:
    """A name without the plain verb at its end (张江科学城汇聚); flows stay (经营主体新增)."""
    if name.ending("flow"):
        return name
    rest = name
    while (verb := rest.ending("verb")) and len(verb) <= len(rest):
        rest = rest.cut_behind(len(verb))
    if str(rest).endswith("分别"):
        rest = rest.cut_behind(len("分别"))
    return name if str(rest).endswith(("和", "、", "与", "及")) else rest
