"""Names what a rule gives or imposes: awards, fines, shares of something.

Like the rules of `naming`, each returns None where it does not apply, and else one name for
each value, empty where the sentence does not say what is ruled.
"""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.coordination import classes_in, conjuncts
from plandigest.extracting.clause.levels import levelled
from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.passage import Group
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.provision import Branch, opening_number
from plandigest.extracting.figure.act import clipped, tidied
from plandigest.extracting.figure.beneficiary import beneficiary, outside
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PARTS, branch_of, what_for
from plandigest.extracting.figure.gift import gift_of
from plandigest.extracting.figure.proportion import drawn, shares
from plandigest.extracting.figure.topic import of_opening, topic_of_gift
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_EACH = Pattern(r"以?(?P<each>每(?:位|名|个|家|台|辆|份)[^，。；\d每]{2,10}?)\Z")
_EACH_OF = Pattern(r"(每[部集个家项名件场])[一-龥]{2,4}(?=奖励|补助|补贴)")
_EACH_ONE = Pattern(r"每[家个位名项][^每]{2,10}")
_ITS = Pattern("其(?![他它余中实])")
_BY_CLASS = Pattern(
    r"(?P<what>[^，。；]{2,30}?)(?:按照|按|根据)(?P<classes>[^，。；按]+、[^，。；]+?)(?:等级|标准|类别|档次)?\Z"
)
_LIMITED = Pattern(r"\d[\d.]*[万亿千百]*[元人家%]")
_SAME_LIST = Pattern("、(?:每[项个家人名])?(?:最高|不超过)?")
_LONGEST_MEASURE = 14


def awarded(case: Case) -> Names | None:
    """给予100万元奖励, 处二千元罚款: a sum, named by what it is for and what it is."""
    first = case.group.quantities[0]
    money = first.group == "money"
    part = first.kind in PARTS or first.group == "permille"
    branch = branch_of(case) if money or part else None
    if branch is None or branch.condition_at(first.start) is not None:
        return None
    if not branch.acts and not provision("granted").search(case.text, branch.start, branch.end):
        return None  # 发放低保金9823万元 tells what was paid
    gift, whom = gift_of(case, branch)
    if gift is None:
        return drawn(case, branch) if part else None
    return shares(case, branch, gift) if part else _sums(case, branch, gift, whom)


def _sums(case: Case, branch: Branch, gift: Name, whom: Name) -> Names:
    laddered = _laddered(case, branch, gift)
    if laddered:
        return laddered
    fined = provision("fine").search(str(gift)) is not None
    what = what_for(case, branch, whom) if fined else beneficiary(case, branch, whom)
    if fined and branch.acts and not what:
        return (what,) * case.count  # the act is told elsewhere
    what = what or topic_of_gift(case, gift)
    if not what and provision("bare-gift").fullmatch(str(gift)):
        return (what,) * case.count
    each = _EACH.search(case.text, branch.start, case.group.quantities[0].start)
    if each:
        what = what.followed_by(named(case.text, *each.span("each"), PartRole.NARROWING))
    if case.count > 1 and case.lead.respective:
        return (Name(case.text),) * case.count
    per = case.lead.per
    if per and case.context.spoken and per[0] == case.group.clause and not whom:
        found = _EACH_ONE.match(case.text, *per)
        what = named(case.text, *found.span(), PartRole.NARROWING) if found else what
    each_of = _EACH_OF.match(str(gift)) if what else None
    if each_of:  # 电视剧|每部剧集奖励 says the thing once
        part = gift.parts[0]
        short = part._replace(end=part.start + len(each_of[1]))
        gift = replace(gift, parts=(short, *gift.parts[1:]))
    whole = what.followed_by(gift)
    listed = len(whole) > LONGEST and gift.parts[0].role is PartRole.NARROWING
    return (gift if listed else whole,) * case.count


def _laddered(case: Case, branch: Branch, gift: Name) -> Names:
    """One recipient for each of several sums: 5A级、4A级的景区，分别给予…; empty if it is none."""
    ahead, count = _of_list(case)
    if count < 2:
        return ()
    for condition in branch.conditions or branch.acts:
        whole = (case.text, condition.start, condition.end, count)
        shared = levelled(*whole) or conjuncts(*whole) or classes_in(*whole)
        if shared and not _LIMITED.search(case.text, condition.start, condition.end):
            own = shared[ahead : ahead + case.count]
            return tuple(outside(tidied(item)).followed_by(gift) for item in own)
    if case.count < 2:
        return ()
    before = case.passage.groups[: case.group.index]
    for group in reversed([each for each in before if each.sentence == case.group.sentence]):
        limited = branch.condition_at(group.quantities[0].start)
        if limited is not None and len(group.quantities) == case.count:
            begin, end = clipped(case.text, limited.start, group.quantities[0].start)
            return tuple(
                Name(case.text, (Part(begin, end), Part(q.start, q.end, PartRole.NARROWING)))
                .followed_by(gift)
                for q in group.quantities
            )  # fmt: skip
    return ()


def _of_list(case: Case) -> tuple[int, int]:
    """How many sums of one list stand before the group, and how many there are in all.

    分别给予5万元、3万元、每项1万元奖励 parts the last, which is of the same list.
    """
    groups, index = case.passage.groups, case.group.index
    first = last = index
    while first > 0 and _joined(case.text, groups[first - 1], groups[first]):
        first -= 1
    while last + 1 < len(groups) and _joined(case.text, groups[last], groups[last + 1]):
        last += 1
    counts = [len(group.quantities) for group in groups[first : last + 1]]
    return sum(counts[: index - first]), sum(counts)


def _joined(text: str, one: Group, other: Group) -> bool:
    between = text[one.quantities[-1].end : other.quantities[0].number]
    return one.quantities[0].group == "money" and _SAME_LIST.fullmatch(between) is not None


def rated(case: Case) -> Names | None:
    """按每吨8元的标准给予养殖户补贴: a rate, named by what it is the rate of."""
    text, last = case.text, case.group.quantities[-1]
    if last.group != "money" or not case.setting.ruled or branch_of(case) is None:
        return None
    found = provision("at-the-rate").match(text, last.end, case.stop)
    by = provision("by-rate").search(text, case.group.sentence, last.start)
    if found is None or by is None:
        return None
    whom = named(text, *found.span("whom"), PartRole.OWNER)
    row = case.subject
    while each := provision("each").match(str(row)):
        row = row.cut_before(len(each[0]))
    if not row or provision("actor-end").search(str(row)) or "按" in str(row):
        return None
    name = whom.followed_by(row).followed_by(named(text, *found.span("gift")))
    return (name,) * case.count


def by_class(case: Case) -> Names | None:
    """补贴按照轻度、中度、重度，分别为…: one class for each value."""
    if case.count < 2 or case.lead.phrase or not case.lead.respective:
        return None
    text, group = case.text, case.group
    found = _BY_CLASS.search(text, max(group.sentence, group.clause - 80), group.clause - 1)
    if not found:
        return None
    classes = split(text, *found.span("classes"), "、")
    if len(classes) != case.count:
        return None
    begin = opening_number(text, max(group.sentence, found.start("what")), found.end("what"))
    what = named(text, begin, found.end("what"))
    return tuple(what.followed_by(named(text, *each, PartRole.NARROWING)) for each in classes)


def measured(case: Case) -> Names | None:
    """补贴期限, 运营补贴上限: a measure of what is given, named by what it is given for."""
    subject = case.subject
    told = _ITS.match(str(subject)) is not None
    subject = subject.cut_before(1) if told else subject
    found = (
        provision("measure-of-gift").fullmatch(str(subject))
        if subject and len(subject) <= _LONGEST_MEASURE
        else None
    )
    branch = branch_of(case) if found else None
    if found and str(subject).startswith(("最高", "具体")):
        subject = subject.cut_before(2)
    opened = of_opening(case, subject)
    if found and opened is not subject and (told or branch is None or not branch.acts):
        return (opened,) * case.count
    if branch is None or branch.condition_at(case.group.quantities[0].start) is not None:
        return None
    what = beneficiary(case, branch, Name(case.text))
    return (what.followed_by(subject),) * case.count if what else None
