"""Says what each quantity measures: an ordered table of rules over the clause as it was read.

Each rule says no first: it returns None where it does not apply, and else one name for each
value of the group, empty where nothing measured is named. The first rule that speaks wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from plandigest.extracting.clause.coordination import conjuncts, shared_opening
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import (
    LONGEST,
    actor_of,
    counted_behind,
    named,
)
from plandigest.extracting.figure.case import DEPENDENT, Case, Names
from plandigest.extracting.figure.context import Said, is_whole, stem, without_flow
from plandigest.extracting.figure.norm import (
    awarded,
    bounded_share,
    by_class,
    measured,
    term,
    threshold,
)
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import Bound, FigureKind, PartRole

_SPENT = re.compile(
    r"(?:主要)?(?:用于|实施了?|建设了?|支持|开展了?|推进)(?P<what>[^，。；\d]{2,24})(?=\Z|[，。；])"
)
_TASKS = frozenset({"任务", "年度任务", "目标", "年度目标", "目标任务", "年度目标任务"})
_REACHING = ("惠及", "受益", "覆盖", "带动", "服务", "帮扶")
BENEFITING = "受益"
_PART = 6
_SHORT = 2
_REACH = 40
_TERMS = frozenset({"内", "以内", "之内"})
_LASTING = {"年": "年数", "个月": "月数", "天": "天数", "次": "次数", "届": "次数", "轮": "次数"}


def _lasting(case: Case) -> Names | None:
    """连续36年居全国首位: how long what lasts, named by subject and predicate."""
    quantity, text = case.group.quantities[-1], case.text
    closing = _LASTING.get(quantity.unit or "")
    lasts = "连续" in case.lead.manner or (quantity.qualifier or "").startswith("连续")
    lasts = lasts or text.startswith("连续", quantity.start)
    if closing is None or not lasts:
        return None
    end = _predicate_end(case)
    if quantity.end >= end:
        return (Name(text),) * case.count
    said = named(text, quantity.end, end, PartRole.NARROWING)
    name = _subject_restored(case).followed_by(said)
    return (name.closed(closing) if len(name) <= LONGEST else Name(text),) * case.count


def _predicate_end(case: Case) -> int:
    """Where the predicate behind a duration ends: a rank within it belongs to it."""
    text, start = case.text, case.group.quantities[-1].end
    end = case.group.end
    stop = text.find("、", start, end)
    return stop if stop > 0 else end


def _subject_restored(case: Case) -> Name:
    """The phrase before the value; of a bare head, or of none, with what it hangs on to."""
    subject, context = case.subject, case.context
    if not subject:
        return context.measure if context.spoken else (context.subject or Name(case.text))
    if is_whole(subject, "head") and context.spoken:
        return context.measure.followed_by(subject)
    return subject


def _list(case: Case) -> Names | None:
    """A、B产量分别为3吨、5吨: one thing named for each value."""
    if not case.lead.phrase:
        return None
    shared = conjuncts(case.text, case.lead.start, case.lead.end, case.count)
    if not shared:
        return None
    if case.counted:
        return tuple(item.followed_by(case.counted.noun) for item in shared)
    return tuple(_full(case, item) for item in shared)


def _list_before(case: Case) -> Names | None:
    """A产量3亿元，B产量5亿元，分别增长…: the things named by the clauses before."""
    if case.lead.phrase or case.counted or case.count == 1:
        return None
    told = case.context.items
    told = told if len(told) == case.count else told[-case.count :]
    if len({str(name) for name in told}) != case.count:
        return None
    return told


def _told_apart_by_time(case: Case) -> bool:
    """Whether the values of one thing differ in time: 2023年和2024年分别, 同比、环比分别."""
    start = case.group.quantities[0].start
    both = case.text[max(case.group.clause, start - _REACH) : start]
    compared = "同比" in both and "环比" in both
    times = case.passage.times.within(case.group.clause, start)
    return compared or len(times) == case.count


def _blurred(case: Case) -> Names | None:
    """分别 over values that the phrase does not name one by one: none is named."""
    if case.count == 1 or not case.lead.respective or _told_apart_by_time(case):
        return None
    return (Name(case.text),) * case.count


def _owner_behind(case: Case) -> Names | None:
    """总投资200亿元的交易中心: a bare head belongs to what follows 的."""
    subject, text = case.subject, case.text
    verb = subject.opening("verb", "flow")
    bare = subject.cut_before(len(verb)) if len(verb) < len(subject) else subject
    subject = bare if str(bare).startswith("总") else subject  # 设立总规模5亿元的基金
    end = case.group.quantities[-1].end
    if not is_whole(subject, "head") or not text.startswith("的", end):
        return None
    noun = counted_behind(case.passage, end, case.group.limit, alone=False).noun
    return (noun.followed_by(subject),) * case.count if noun else None


def _spent_on(case: Case) -> Names | None:
    """投入16亿元用于老旧城区建设: a sum is named by what it is spent on."""
    text, last = case.text, case.group.quantities[-1]
    subject = case.subject
    if last.group != "money" or not subject or not _is_bare(subject, "spending"):
        return None
    found = _SPENT.match(text, last.end, min(case.group.end, last.end + _REACH))
    if found is None:
        return None
    what = named(text, *found.span("what"), PartRole.NARROWING)
    return (what.followed_by(subject),) * case.count


def _is_bare(subject: Name, sort: str) -> bool:
    """Whether nothing but words that only lead to it stands before a word of the sort."""
    word = subject.ending(sort)
    rest = subject.cut_behind(len(word)) if word else subject
    while word and (opening := rest.opening("light")):
        rest = rest.cut_before(len(opening))
    return bool(word) and not rest


def _task(case: Case) -> Names | None:
    """超额完成国家下达的110万人年度任务: the task of what was told before."""
    noun = case.counted.noun
    if not noun or not case.context.spoken or str(noun) not in _TASKS:
        return None
    return (case.context.measure.followed_by(noun),) * case.count


def _counted(case: Case) -> Names | None:
    """12个观景点: the noun behind the number, with what narrows it."""
    if not case.counted:
        return None
    noun, text = case.counted.noun, case.text
    if str(noun) == BENEFITING and case.context.measure and not case.subject:
        return (case.context.measure.followed_by(noun),) * case.count
    before = _before_noun(case)
    joiner = "的" if case.lead.attribute and before else ""
    if case.counted.narrowing:
        narrowing = case.counted.narrowing
        noun = narrowing if str(narrowing).endswith(str(noun)[-2:]) else narrowing.followed_by(noun)
        before = _scope_left_out(before)
    name = before.followed_by(noun, joiner)
    if not before and case.context.actor and case.lead.phrase:
        name = case.context.actor.as_role(PartRole.OWNER).followed_by(noun)
    return (replace(name, text=text),) * case.count


def _milestone(case: Case) -> Names | None:
    """连跨3个百亿台阶: the marks that a sum passes, with the verb that says so."""
    if not case.counted.noun.ending("milestone"):
        return None
    before = named(case.text, case.lead.start, case.group.quantities[0].start)
    return (before.followed_by(case.counted.noun),) * case.count


def _scope_left_out(before: Name) -> Name:
    return Name(before.text) if str(before) in indicator_words("scope") else before


def _before_noun(case: Case) -> Name:
    """What of the words before a count goes with the noun behind it."""
    lead, subject, text = case.lead, case.subject, case.text
    nothing = Name(text)
    actor = actor_of(case.passage, lead.start, lead.end)
    if lead.parted and case.group.first and not lead.attribute:
        flow = subject.opening("flow")  # 获评甲区和9个乙专科
        subject = named(text, lead.start, lead.start + len(flow))
    if not (case.group.first or lead.attribute or actor):
        return nothing  # what stands between belongs to the number before
    trimmed = _without_verb(subject)
    said = str(trimmed)
    if any(char.isdigit() for char in said) or len(said) > LONGEST // 2:
        return nothing
    return trimmed


def _without_verb(name: Name) -> Name:
    """A name without the plain verb at its end (张江科学城汇聚); flows stay (经营主体新增)."""
    if name.ending("flow"):
        return name
    rest = name
    while (verb := rest.ending("verb")) and len(verb) <= len(rest):
        rest = rest.cut_behind(len(verb))
    if str(rest).endswith("分别"):
        rest = rest.cut_behind(len("分别"))
    return name if str(rest).endswith(("和", "、", "与", "及")) else rest


def _named(case: Case) -> Names | None:
    """A phrase of its own before the value."""
    subject = case.subject
    if not subject:
        return None
    subject = _list_item(case, subject)
    bare = not _without_verb(subject)
    if bare and case.group.limit < case.group.end:
        return (subject,) * case.count
    if bare and str(subject).endswith(_REACHING) and case.context.spoken:
        return (case.context.measure.followed_by(subject),) * case.count
    return (_full(case, subject),) * case.count


def _list_item(case: Case, subject: Name) -> Name:
    """In a list, what opens the first item counts for all: 新增A3家、B5家."""
    context, group = case.context, case.group
    if group.first or context.opened is None or not subject:
        return subject
    if subject.opening("flow", "verb", "reform"):
        owner = _before_verb(case, context.opened)
        return owner.followed_by(subject) if subject.opening("reform") else subject
    if is_whole(subject, "head") or is_whole(subject, "rate"):
        return subject
    text, first = case.text, context.opened
    opening = _opening_verb(text, first, subject)
    start = first[0] + len(opening) if opening else first[0]
    own = subject.parts[0]
    modifiers = shared_opening(text, (start, first[1]), (own.start, own.end))
    return opening.followed_by(modifiers.followed_by(subject))


def _before_verb(case: Case, first: tuple[int, int]) -> Name:
    """Who did what the first item tells: 市属国企 of 市属国企减亏扭亏548户、压减法人1191户."""
    words = indicator_words("flow", "reform", "act")
    at, word = words.find(case.text, first[0] + 2, first[1])
    found = bool(word) and case.passage.is_edge(at)
    return named(case.text, first[0], at, PartRole.OWNER) if found else Name(case.text)


def _opening_verb(text: str, first: tuple[int, int], following: Name) -> Name:
    """Of the words that open a list, those that count for its later items too.

    新增 does: 新增床位3万张、学位8万个; and so do verbs that change what is counted
    (处置A、B). A plain verb behind a flow does where both items are measured alike.
    """
    start, end = first
    change = indicator_words("reform").at(text, start, end)
    flow = indicator_words("flow").at(text, start, end)
    if change and len(change) >= len(flow):
        return named(text, start, start + len(change))
    stop = start + len(flow)
    if not flow:
        return Name(text)
    if indicator_words("head").before(text, start, end) == following.ending("head"):
        compound = indicator_words("compound").at(text, stop, end)
        verb = "" if compound else indicator_words("verb").at(text, stop, end)
        stop += len(verb) if len(verb) > 1 else 0
    return named(text, start, stop)


def _full(case: Case, subject: Name) -> Name:
    """A phrase before a number, with what it hangs on to."""
    context, quantity = case.context, case.group.quantities[0]
    if is_whole(subject, "rate") or DEPENDENT.match(str(subject)):
        return (context.measure or context.last).followed_by(subject)
    if _is_part_of_raise(case, subject):
        return context.measure.followed_by(subject)  # 标准提高70元，小学达到720元
    if is_whole(subject, "head") and (context.spoken or len(subject) <= _SHORT):
        total = str(subject).startswith("总") and not context.whole
        owner = context.measure if total else context.topic or context.measure
        return without_flow(owner).followed_by(subject)
    if _is_bare(subject, "spending") and not context.spoken and context.subject:
        return _scope_cut(context.subject).followed_by(subject)
    if quantity.kind is FigureKind.RANK:
        subject = _without_place(subject)
    return _restored(case, subject)


def _scope_cut(name: Name) -> Name:
    """A name without 我区 at its beginning."""
    scope = name.opening("scope")
    return name.cut_before(len(scope)) if 0 < len(scope) < len(name) else name


def _without_place(subject: Name) -> Name:
    """The thing ranked, without the verb that leads to its rank and where it is ranked."""
    while (word := subject.ending("place", "scope")) and len(word) < len(subject):
        subject = subject.cut_behind(len(word))
    return subject


def _is_part_of_raise(case: Case, subject: Name) -> bool:
    """Whether a few words name a part of what was raised."""
    quantity = case.group.quantities[0]
    reached = quantity.bound is Bound.REACH and case.lead.step is None
    measured = subject.ending("head", "rate")
    raised = case.context.raised
    return (
        bool(raised)
        and reached
        and quantity.base == raised
        and (len(subject) <= _PART and not measured)
    )


def _restored(case: Case, subject: Name) -> Name:
    """A phrase that says what is measured, with the whole or the actor it belongs to."""
    context = case.context
    own = stem(subject)
    complete = 1 < len(own) < len(subject) and str(subject).endswith("率")
    if context.whole and not complete:
        return context.whole.as_role(PartRole.OWNER).followed_by(subject)
    actor = actor_of(case.passage, case.lead.start, case.lead.end)
    if context.actor and not actor and subject.opening("flow", "verb"):
        return context.actor.as_role(PartRole.OWNER).followed_by(subject)
    topic = context.topic
    taken_up = str(subject).startswith(str(own)) and str(topic).endswith(str(own))
    if 1 < len(own) < len(subject) and taken_up:
        return topic.followed_by(subject)  # …新兴产业，产业增加值
    return subject


def _carried(case: Case) -> Names | None:
    """A number with nothing before it but 达到 or 增长: what was told before."""
    quantity, context, lead = case.group.quantities[0], case.context, case.lead
    nothing = (Name(case.text),) * case.count
    if quantity.kind is FigureKind.DURATION and quantity.qualifier in _TERMS:
        return nothing  # 三年内 is none of what was told before
    if not context.spoken and context.subject is None:
        return nothing
    last = context.last if context.spoken else context.measure
    percentage = quantity.base == "1" or quantity.form == "rank"
    growing = lead.trend is not None and not lead.arrival
    if growing and quantity.kind is FigureKind.SHARE and context.measure:
        return (context.measure,) * case.count  # …为预算的98%，增长1.3%: the sum grew
    rated = bool(last.ending("rate")) or "占" in str(last)
    if rated and not percentage:
        return (context.measure,) * case.count
    stock = lead.trend is None or lead.arrival
    return ((without_flow(last) if stock and not percentage else last),) * case.count


RULES: tuple[tuple[str, Callable[[Case], Names | None]], ...] = (
    ("lasting", _lasting),
    ("awarded", awarded),
    ("measure-of-gift", measured),
    ("by-class", by_class),
    ("bounded-share", bounded_share),
    ("threshold", threshold),
    ("term", term),
    ("list", _list),
    ("list-before", _list_before),
    ("blurred", _blurred),
    ("owner-behind", _owner_behind),
    ("spent-on", _spent_on),
    ("task", _task),
    ("milestone", _milestone),
    ("counted", _counted),
    ("named", _named),
    ("carried", _carried),
)


def names_of(case: Case) -> tuple[str, Names]:
    """The name of each value of a group, and the rule that chose them."""
    for rule, read in RULES:
        found = read(case)
        if found is not None:
            return rule, found
    return "", (Name(case.text),) * case.count


def said_of(case: Case, rule: str, names: Names) -> Said:
    """What later clauses may take up of a group that was named."""
    quantity, group = case.group.quantities[0], case.group
    subjects = names
    if rule == "lasting":
        subjects = (_subject_restored(case),) * case.count
    elif rule == "milestone":
        subjects = (case.subject,)
    if not all(subjects):
        return Said((case.context.last,), group.sentence, group.end, measure=False)
    rate = is_whole(case.subject, "rate") or bool(DEPENDENT.match(str(case.subject)))
    part = rule == "named" and _is_part_of_raise(case, case.subject)
    measure = rule != "carried" and not part and not (rate and rule in {"named", "list"})
    return Said(
        subjects if rule.startswith("list") else subjects[:1],
        group.sentence,
        group.end,
        measure=measure,
        raised=quantity.base or "" if case.lead.step else "",
    )
