"""Says what each quantity measures: an ordered table of rules over the clause as it was read.

Each rule says no first: it returns None where it does not apply, and else one name for each
value of the group, empty where nothing measured is named. The first rule that speaks wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from plandigest.extracting.clause.coordination import conjuncts
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.figure.award import awarded, by_class, measured, rated
from plandigest.extracting.figure.beneficiary import of_this_article, quota
from plandigest.extracting.figure.case import DEPENDENT, Case, Names
from plandigest.extracting.figure.context import Said, is_whole, without_flow
from plandigest.extracting.figure.fragment import sound
from plandigest.extracting.figure.lasting import lasting
from plandigest.extracting.figure.limit import attributive, bounded_share, classed, threshold
from plandigest.extracting.figure.share import share_of_those
from plandigest.extracting.figure.standard import (
    given_times,
    list_item_of,
    list_row,
    of_rule,
    parallel,
    spread,
    suspended,
    varied,
)
from plandigest.extracting.figure.subject import (
    REACH,
    described_by_number,
    full,
    is_bare_head,
    is_part_of_raise,
    list_item,
    restored_subject,
    without_light_verb,
    without_verb,
)
from plandigest.extracting.figure.term import period_of, repeated, term
from plandigest.extracting.figure.things import counted, milestone, owner_behind, spent_on, task
from plandigest.model.figure import FigureKind, PartRole

_RULED = frozenset({"awarded", "term", "period", "repeated", "given-times"})
"""Rules whose names may tell what was or is to be done (未按规定…罚款)."""
_TOLD = frozenset({"list", "list-before", "owner-behind", "task", "counted", "named", "carried"})
"""Rules whose names are to be noun phrases; what is done or broken may begin otherwise."""
_MODAL = re.compile(r"应当|可以|责令|之日起|必须")
_REACHING = ("惠及", "受益", "覆盖", "带动", "服务", "帮扶")
_TERMS = frozenset({"内", "以内", "之内"})


def _list(case: Case) -> Names | None:
    """A、B产量分别为3吨、5吨: one thing named for each value."""
    if not case.lead.phrase:
        return None
    if parted := _list_with_tail(case):
        return parted
    shared = conjuncts(case.text, case.lead.start, case.lead.end, case.count)
    if not shared:
        return None
    if case.counted:
        return tuple(item.followed_by(case.counted.noun) for item in shared)
    if not is_bare_head(shared[0]):
        return shared
    return tuple(full(case, item) for item in shared)


def _list_with_tail(case: Case) -> Names:
    """A、B分别完成年计划的98%、96%: what is said behind 分别 is said of each."""
    start, end = case.lead.start, case.lead.end
    at = case.text.rfind("分别", start, end)
    if at <= start or case.count == 1:
        return ()
    items = conjuncts(case.text, start, at, case.count)
    tail = named(case.text, at + len("分别"), end)
    if not DEPENDENT.match(str(tail)):
        tail = Name(case.text)  # 分别高于全省 compares
    return tuple(item.followed_by(tail) for item in items)


def _list_before(case: Case) -> Names | None:
    """A产量3亿元，B产量5亿元，分别增长…: the things named by the clauses before."""
    dependent = bool(DEPENDENT.match(case.lead.phrase))
    if (case.lead.phrase and not dependent) or case.counted or case.count == 1:
        return None
    told = case.context.items
    told = told if len(told) == case.count else told[-case.count :]
    if len({str(name) for name in told}) != case.count:
        return None
    return tuple(name.followed_by(case.subject) for name in told) if dependent else told


def _told_apart_by_time(case: Case) -> bool:
    """Whether the values of one thing differ in time: 2023年和2024年分别, 同比、环比分别."""
    start = case.group.quantities[0].start
    both = case.text[max(case.group.clause, start - REACH) : start]
    compared = "同比" in both and "环比" in both
    times = case.passage.times.within(case.group.clause, start)
    return compared or len(times) == case.count


def _blurred(case: Case) -> Names | None:
    """分别 over values that the phrase does not name one by one: none is named."""
    if case.count == 1 or not case.lead.respective or _told_apart_by_time(case):
        return None
    return (Name(case.text),) * case.count


def _named(case: Case) -> Names | None:
    """A phrase of its own before the value."""
    subject = case.subject
    if not subject or (is_whole(subject, "scope") and case.context.spoken):
        return None
    if described := described_by_number(case):
        return (described,) * case.count
    subject = list_item(case, without_light_verb(subject))
    bare = not without_verb(subject)
    if bare and case.group.limit < case.group.end:
        return (subject,) * case.count
    if bare and str(subject).endswith(_REACHING) and case.context.spoken:
        return (case.context.measure.followed_by(subject),) * case.count
    return (full(case, subject),) * case.count


def _carried(case: Case) -> Names | None:
    """A number with nothing before it but 达到 or 增长: what was told before."""
    quantity, context, lead = case.group.quantities[0], case.context, case.lead
    nothing = (Name(case.text),) * case.count
    if quantity.kind is FigureKind.DURATION and quantity.qualifier in _TERMS:
        return nothing  # 三年内 is none of what was told before
    if not context.spoken and context.subject is None:
        return nothing
    if case.group.start == quantity.start and not case.group.first:
        return (context.last,) * case.count  # 新开工小区716个26.95万户
    last = context.last if context.spoken else context.measure
    if quantity.base == "元" and last.ending("physical"):
        return nothing  # 用水量不超过十五立方米的部分，每立方米二元八角
    percentage = quantity.base == "1" or quantity.form == "rank"
    growing = lead.trend is not None and not lead.arrival
    if growing and percentage and quantity.kind is not FigureKind.PP_DIFFERENCE and context.measure:
        return (_grown(context.measure),) * case.count  # …为预算的98%，增长1.3%: the sum grew
    rated = bool(last.ending("rate")) or "占" in str(last)
    if rated and not percentage:
        return (context.measure,) * case.count
    stock = lead.trend is None or lead.arrival
    return ((without_flow(last) if stock and not percentage else last),) * case.count


def _grown(name: Name) -> Name:
    """What grew or fell: “三公”经费 of 压减“三公”经费1240万元，下降8.6%."""
    change = name.opening("reform")
    return name.cut_before(len(change)) if 0 < len(change) < len(name) else name


RULES: tuple[tuple[str, Callable[[Case], Names | None]], ...] = (
    ("lasting", lasting),
    ("given-times", given_times),
    ("suspended", suspended),
    ("quota", quota),
    ("of-this-article", of_this_article),
    ("rated", rated),
    ("awarded", awarded),
    ("list-row", list_row),
    ("measure-of-gift", measured),
    ("by-class", by_class),
    ("bounded-share", bounded_share),
    ("class", classed),
    ("attributive", attributive),
    ("threshold", threshold),
    ("list-item", list_item_of),
    ("spread", spread),
    ("parallel", parallel),
    ("varied", varied),
    ("term", term),
    ("period", period_of),
    ("repeated", repeated),
    ("list", _list),
    ("list-before", _list_before),
    ("blurred", _blurred),
    ("share-of-those", share_of_those),
    ("owner-behind", owner_behind),
    ("spent-on", spent_on),
    ("task", task),
    ("milestone", milestone),
    ("counted", counted),
    ("named", _named),
    ("carried", _carried),
)


def names_of(case: Case) -> tuple[str, Names]:
    """The name of each value of a group, and the rule that chose them."""
    for rule, read in RULES:
        found = read(case)
        if found is not None:
            return rule, tuple(_fit(case, rule, name) for name in found)
    return "", (Name(case.text),) * case.count


def _fit(case: Case, rule: str, name: Name) -> Name:
    """The name; empty where it holds another number, or is no noun phrase."""
    if case.setting.ruled and rule not in _RULED:
        name = of_rule(name)
    if rule not in _RULED and _MODAL.search(str(name)):
        return Name(case.text)
    if rule in _TOLD:
        name = sound(name)
    if not name:
        return Name(case.text)
    for part in name.parts:
        if part.role is not PartRole.NARROWING and case.passage.holds_number(part.start, part.end):
            return Name(case.text)
    return name


def said_of(case: Case, rule: str, names: Names) -> Said:
    """What later clauses may take up of a group that was named."""
    quantity, group = case.group.quantities[0], case.group
    taken = case.counted.noun.parts[-1].end if case.counted else 0
    subjects = names
    if rule == "lasting":
        subjects = (restored_subject(case),) * case.count
    elif rule == "milestone":
        subjects = (case.subject,)
    if not all(subjects):
        return Said((case.context.last,), group.sentence, group.end, taken, measure=False)
    rate = is_whole(case.subject, "rate") or bool(DEPENDENT.match(str(case.subject)))
    part = rule == "named" and is_part_of_raise(case, case.subject)
    measure = rule != "carried" and not part and not (rate and rule in {"named", "list"})
    return Said(
        subjects if rule.startswith("list") else subjects[:1],
        group.sentence,
        group.end,
        taken,
        measure=measure,
        raised=quantity.base or "" if case.lead.step else "",
    )
