"""Links the two ends of a change: 由A增长至B."""

from __future__ import annotations

import re

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.movement import arrives
from plandigest.extracting.clause.passage import Group, Passage

_BETWEEN = 24
_SPEECH = re.compile(r"[。；！？]")


def is_change(passage: Passage, first: Group, second: Group, lead: Lead, arrival: Lead) -> bool:
    """Whether two neighbouring groups are the two ends of one change.

    The first must be led to by 由 or 从, or stand right before the second; the
    second must be one that a movement arrives at, without a subject of its own; both
    measure in the same unit.
    """
    if len(first.quantities) != len(second.quantities) or first.sentence != second.sentence:
        return False
    for one, other in zip(first.quantities, second.quantities, strict=True):
        if one.base != other.base or one.kind is not other.kind:
            return False
    between = passage.text[first.quantities[-1].end : second.quantities[0].start]
    if len(between) > _BETWEEN or _SPEECH.search(between) or arrival.phrase:
        return False
    reached = arrival.arrival or arrives(between.lstrip("，、"))
    return reached and (lead.origin or ("，" not in between and "、" not in between))
