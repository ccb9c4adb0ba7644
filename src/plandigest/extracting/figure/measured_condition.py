"""Conditions that hold a number: whose property it limits, and for whom something is given then."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.clause.provision import Condition
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.figure.act import LONGEST_ACT, clipped
from plandigest.extracting.figure.case import Case
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import PartRole


def before_threshold(case: Case, acts: list[Condition]) -> Name:
    """投资建设剧场 of 投资建设剧场固定资产投资额达500万元以上: whose threshold it is."""
    text = case.text
    measured = (each for each in acts if is_measured(text, [each]))
    start = next(measured, acts[0]).start
    first = next((g for g in case.passage.groups if g.quantities[0].start >= start), None)
    if first is None:
        return Name(text)
    end = min(first.quantities[0].start, acts[0].end)
    bracket = text.find("（", start, end)
    end = bracket if bracket > 0 else end
    start, end = clipped(text, start, end)
    head = indicator_words("head").before(text, start, end)
    joined = max(text.rfind(each, start, end) for each in ("且", "并"))
    stop = joined if joined > start else end - len(head)
    found = joined > start or head or bracket > 0
    listed = text.rfind("、", start, stop)
    stop = listed if listed > start and head and joined <= start else stop
    if not found:
        long = acts[0].end - acts[0].start > LONGEST_ACT and acts[0].end in case.passage.ends
        return _owner_in(text, start, end) if long else Name(text)
    return named(text, start, stop, PartRole.NARROWING)


def _owner_in(text: str, start: int, end: int) -> Name:
    """软件企业 of 软件企业年度研发费用不低于…: whose property a limit is set on."""
    words = indicator_words("owner")
    stop, (at, word) = start, words.find(text, start, end)
    while word:
        stop = at + len(word)
        at, word = words.find(text, stop, end)
    whole = stop > start and stop in edges(text, start, end)
    return named(text, start, stop, PartRole.NARROWING) if whole else Name(text)


def is_measured(text: str, conditions: list[Condition]) -> bool:
    """Whether a condition holds a number."""
    return any(char.isdigit() for each in conditions for char in text[each.start : each.end])
