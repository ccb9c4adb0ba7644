"""Names sums that a rule sets aside: 安排专项资金9万元，用于人才公寓建设."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.figure.case import Case, Names
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_NEAR, _BEHIND = 16, 48
"""Characters around a number that are read; keeps the whole linear on any text."""


def allotted(case: Case) -> Names | None:
    """列支9万元用于种子补贴: what the sum is for, and the fund where it is named."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    if not case.setting.ruled or last.group != "money" or case.count > 1:
        return None
    ahead = provision("allotting").search(
        text, max(case.group.clause, first.start - _NEAR), first.start
    )
    if ahead is None:
        return None
    behind = provision("allotted-for").match(text, last.end, min(case.stop, last.end + _BEHIND))
    if behind is None or case.passage.holds_number(*behind.span("what")):
        return None
    what = named(text, *behind.span("what"), PartRole.NARROWING)
    fund = next((m.span("fund") for m in (ahead, behind) if m["fund"]), None)
    name = what.followed_by(named(text, *fund)) if fund else what
    return (name if len(name) <= LONGEST else Name(text),)
