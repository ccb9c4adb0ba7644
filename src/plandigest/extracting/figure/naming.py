"""Says what each quantity measures: an ordered table of rules over the clause as it was read.

Each rule says no first: it returns None where it does not apply, and else one name for each
value of the group, empty where nothing measured is named. The first rule that speaks wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from plandigest.extracting.clause.name import Name
from plandigest.extracting.figure.allotment import allotted
from plandigest.extracting.figure.award import awarded, by_class, measured, rated
from plandigest.extracting.figure.beneficiary import of_this_article, quota
from plandigest.extracting.figure.bounded import bounded, bracketed, scheduled, spanned, unmet
from plandigest.extracting.figure.case import DEPENDENT, Case, Names
from plandigest.extracting.figure.condition import of_condition
from plandigest.extracting.figure.context import Said, is_whole, without_flow
from plandigest.extracting.figure.due import due
from plandigest.extracting.figure.duration import agreed, granted_for, since
from plandigest.extracting.figure.extent import included, sized
from plandigest.extracting.figure.fragment import sound
from plandigest.extracting.figure.lasting import lasting
from plandigest.extracting.figure.limit import attributive, bounded_share, classed, threshold
from plandigest.extracting.figure.list_item import described_by_number, list_item
from plandigest.extracting.figure.listed import blurred, listed, listed_before
from plandigest.extracting.figure.proportion import multiple_of
from plandigest.extracting.figure.punishment import punished
from plandigest.extracting.figure.requirement import happened, measured_of, paid_share, required
from plandigest.extracting.figure.share import share_of_those
from plandigest.extracting.figure.standard import (
    given_times,
    labelled,
    list_item_of,
    list_row,
    of_bracket,
    of_rule,
    paid_months,
    parallel,
    spread,
    varied,
)
from plandigest.extracting.figure.stated import stated
from plandigest.extracting.figure.subject import (
    full,
    is_part_of_raise,
    restored_subject,
    without_light_verb,
    without_verb,
)
from plandigest.extracting.figure.term import kept, period_of, repeated, term
from plandigest.extracting.figure.things import counted, milestone, owner_behind, spent_on, task
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_RULED = frozenset(
    {
        "awarded",
        "punished",
        "due",
        "stated",
        "unmet",
        "happened",
        "kept",
        "term",
        "period",
        "repeated",
        "given-times",
    }
)
"""Rules whose names may tell what was or is to be done (未按规定…罚款)."""
_TOLD = frozenset(
    {"list", "list-before", "owner-behind", "task", "counted", "named", "bracket", "carried"}
)
"""Rules whose names are to be noun phrases; what is done or broken may begin otherwise."""
_MODAL = re.compile(r"应当|可以|责令|之日起|必须")
_REACHING = ("惠及", "受益", "覆盖", "带动", "服务", "帮扶")
_TERMS = frozenset({"内", "以内", "之内"})


def _named(case: Case) -> Names | None:
    """A phrase of its own before the value."""
    subject = case.subject
    if not subject or (is_whole(subject, "scope") and case.context.spoken):
        return None
    if subject.opening("ranking") and case.context.spoken and not case.group.first:
        return _carried(case)  # 达到5.53万亿元、稳居全国前十强、增长4.8%
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
    if quantity.unit == "次" and _goes_on(case):
        return nothing  # 连续5年提高甲、4次提高乙
    if not context.spoken and context.subject is None:
        return nothing
    if case.group.start == quantity.start and not case.group.first:
        return (context.last,) * case.count  # 新开工小区716个26.95万户
    last = context.last if context.spoken else context.measure
    if quantity.base == "元" and last.ending("physical"):
        return nothing  # 用水量不超过十五立方米的部分，每立方米二元八角
    limiting = case.text.startswith(("的", "（含"), quantity.end)
    bracket = limiting and case.group.start == quantity.start
    if bracket and case.setting.ruled:
        return (_of_unit(case, quantity.base),) * case.count
    percentage = quantity.base == "1" or quantity.form == "rank"
    growing = lead.trend is not None and not lead.arrival
    if growing and percentage and quantity.kind is not FigureKind.PP_DIFFERENCE and context.measure:
        return (_grown(context.measure),) * case.count  # …为预算的98%，增长1.3%: the sum grew
    rated = bool(last.ending("rate")) or "占" in str(last)
    if rated and not percentage:
        return (context.measure,) * case.count
    if not percentage and (share := last.ending("share")) and len(share) < len(last):
        last = last.cut_behind(len(share))  # 优良天数|比例达到77%、增加13天
    stock = lead.trend is None or lead.arrival
    return ((without_flow(last) if stock and not percentage else last),) * case.count


def _goes_on(case: Case) -> bool:
    """Whether something of its own is said behind the last number, up to where its clause ends."""
    behind = case.text[case.group.quantities[-1].end : case.group.limit]
    return bool(behind) and "\u4e00" <= behind[0] <= "\u9fff"


def _of_unit(case: Case, base: str | None) -> Name:
    """What was told last in a unit: another bracket of it follows (超过1000平方米的部分)."""
    same = (name for group, name in case.told if group.quantities[0].base == base)
    return of_condition(case) or next(same, Name(case.text))


def _grown(name: Name) -> Name:
    """What grew or fell: “三公”经费 of 压减“三公”经费1240万元，下降8.6%."""
    change = name.opening("reform")
    return name.cut_before(len(change)) if 0 < len(change) < len(name) else name


RULES: tuple[tuple[str, Callable[[Case], Names | None]], ...] = (
    ("included", included),
    ("lasting", lasting),
    ("agreed", agreed),
    ("since", since),
    ("granted-for", granted_for),
    ("due", due),
    ("stated", stated),
    ("punished", punished),
    ("required", required),
    ("happened", happened),
    ("unmet", unmet),
    ("spanned", spanned),
    ("measured-of", measured_of),
    ("bounded", bounded),
    ("paid-share", paid_share),
    ("given-times", given_times),
    ("quota", quota),
    ("of-this-article", of_this_article),
    ("allotted", allotted),
    ("rated", rated),
    ("multiple-of", multiple_of),
    ("awarded", awarded),
    ("list-row", list_row),
    ("paid-months", paid_months),
    ("measure-of-gift", measured),
    ("by-class", by_class),
    ("bounded-share", bounded_share),
    ("sized", sized),
    ("class", classed),
    ("attributive", attributive),
    ("threshold", threshold),
    ("list-item", list_item_of),
    ("spread", spread),
    ("parallel", parallel),
    ("varied", varied),
    ("of-bracket", of_bracket),
    ("scheduled", scheduled),
    ("labelled", labelled),
    ("kept", kept),
    ("term", term),
    ("period", period_of),
    ("repeated", repeated),
    ("list", listed),
    ("list-before", listed_before),
    ("blurred", blurred),
    ("share-of-those", share_of_those),
    ("owner-behind", owner_behind),
    ("spent-on", spent_on),
    ("task", task),
    ("milestone", milestone),
    ("counted", counted),
    ("named", _named),
    ("bracket", bracketed),
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
        if provision("stepped").search(str(name)):
            return Name(case.text)  # 每增加100册 says for what more is given, and not how much
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
    total = is_whole(case.subject, "total")
    part = total or (rule == "named" and is_part_of_raise(case, case.subject))
    told = rule not in {"bracket", "carried"}
    measure = told and not part and not (rate and rule in {"named", "list"})
    return Said(
        subjects if rule.startswith("list") else subjects[:1],
        group.sentence,
        group.end,
        taken,
        measure=measure,
        raised=quantity.base or "" if case.lead.step else "",
    )
