"""Names how long a sanction deprives of liberty: 处三年以下有期徒刑, 处五日以上十日以下拘留.

It is named as a fine is: by the act, its rung and the sanction.
"""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import branch_of, what_for
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind


def confined(case: Case) -> Names | None:
    """伪造证件的，处三年以下有期徒刑: the act with the sanction; empty where no act is told."""
    text, last = case.text, case.group.quantities[-1]
    if last.kind is not FigureKind.DURATION or not case.setting.ruled:
        return None
    sanction = provision("confining").match(text, last.end, case.stop)
    branch = branch_of(case) if sanction else None
    if sanction is None or branch is None or branch.condition_at(last.start) is not None:
        return None
    nothing = Name(text)
    what = what_for(case, branch, nothing)
    name = what.followed_by(named(text, *sanction.span("gift"))) if what else nothing
    return (name if len(name) <= LONGEST else nothing,) * case.count
