"""Names the values of a list: one thing for each, or none where they cannot be told apart."""

from __future__ import annotations

from plandigest.extracting.clause.coordination import conjuncts
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.figure.bare import is_bare_head
from plandigest.extracting.figure.case import DEPENDENT, Case, Names
from plandigest.extracting.figure.owner import REACH
from plandigest.extracting.figure.subject import full
from plandigest.model.figure import FigureKind


def listed(case: Case) -> Names | None:
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


def listed_before(case: Case) -> Names | None:
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


def blurred(case: Case) -> Names | None:
    """分别 over values that the phrase does not name one by one: none is named."""
    rank = case.group.quantities[0].kind is FigureKind.RANK and not case.subject
    several = case.count > 1 or (rank and len(case.context.items) > 1)
    if not several or not case.lead.respective or _told_apart_by_time(case):
        return None
    return (Name(case.text),) * case.count
