"""Names how long something lasts: 连续36年居全国首位 by subject and predicate."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.subject import restored_subject
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.trends import trend_words
from plandigest.model.figure import PartRole

_LASTING = {
    "年": "年数",
    "个季度": "季度数",
    "个月": "月数",
    "天": "天数",
    "次": "次数",
    "届": "次数",
    "轮": "次数",
}


_ONLY = Pattern("的(?:唯一|首个|首家)")


def lasting(case: Case) -> Names | None:
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
    told = indicator_words("lasting").at(text, quantity.end, end)
    moved = told in trend_words("change") and quantity.end + len(told) < end
    related = bool(case.subject) or bool(told and not moved)  # 连续5年提高|养老金 has its object
    if not related:
        name = said  # 连续9年获评优秀: who did is not what was measured before
    else:
        subject = restored_subject(case)
        name = subject.followed_by(said) if subject else subject
    return (name.closed(closing) if name and len(name) <= LONGEST else Name(text),) * case.count


def _predicate_end(case: Case) -> int:
    """Where the predicate behind a duration ends: a rank within it belongs to it."""
    text, start = case.text, case.group.quantities[-1].end
    end = case.group.end
    stop = text.find("、", start, end)
    only = _ONLY.search(text, start, end)
    if only and (stop < 0 or only.start() < stop):
        stop = only.start()  # 连续五年保持100%|的唯一省份
    return stop if stop > 0 else end
