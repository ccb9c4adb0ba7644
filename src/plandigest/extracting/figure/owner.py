"""Whose a bare head, an average or a sum is: by what the sentence told before."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.figure.case import Case
from plandigest.extracting.figure.context import is_whole, without_flow
from plandigest.lexicon.trends import trend_words
from plandigest.model.figure import PartRole

REACH = 40
"""Characters before a phrase in which the words it hangs on to are looked for."""
_SHORT = 2


def of_average(case: Case, subject: Name) -> Name:
    """退休人员 of 增加退休人员养老金，月人均养老金…: whose it is in the clause before."""
    text, clause = case.text, case.group.clause
    measure = subject.cut_before(len(subject.opening("averaging")))
    start = max(case.group.sentence, clause - REACH)
    before = split(text, start, max(start, clause - 1), "，；")[-1:]
    if not before or len(measure) in {0, len(subject)}:
        return Name(text)
    begin, end = before[0]
    if not text.endswith(str(measure), begin, end):
        return Name(text)
    at, verb = trend_words("change").find(text, begin, end - len(measure))
    return named(text, at + len(verb), end - len(measure), PartRole.OWNER) if verb else Name(text)


def of_what_is_summed(case: Case, total: Name) -> Name:
    """基金收入总计 of 基金收入43亿元，…，收入总计49亿元: the first sum of its sort."""
    sort = str(total).removeprefix("总").removesuffix("总计").removesuffix("合计")
    found = (
        name
        for said in case.context.said
        if said.sentence == case.context.sentence
        for name in said.subjects
        if str(name).endswith(sort)
    )
    first = next(found, Name(case.text))
    return first.cut_behind(len(sort)).followed_by(total) if len(first) > len(sort) else total


def of_owner(case: Case, head: Name) -> Name:
    """A bare head with what was told before; empty for a total of nobody knows what."""
    context = case.context
    apart = case.group.first and case.text.startswith("；", case.group.clause - 1)
    if apart and len(head) > _SHORT and is_whole(head, "physical"):
        return head  # 原煤产量…；发电量…: measured of a whole region
    total = str(head).startswith("总") and not context.whole
    owner = context.measure if total else context.topic or context.measure
    if total and not owner:
        return owner  # of what it is the total nobody knows
    if not owner or str(head).startswith(str(without_flow(owner))):
        return head  # 死亡人口5万人，死亡率8‰
    owner = without_flow(owner)
    if (
        str(head).endswith("产量")
        and (grown := owner.ending("growing"))
        and len(grown) < len(owner)
    ):
        owner = owner.cut_behind(len(grown))  # 蔬菜播种面积…，产量
    return owner.followed_by(head)
