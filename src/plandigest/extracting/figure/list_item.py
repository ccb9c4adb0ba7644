"""Names the items of a list by what opens its first one: 新增床位3万张、学位8万个."""

from __future__ import annotations

from plandigest.extracting.clause.coordination import shared_opening
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.figure.case import Case
from plandigest.extracting.figure.context import is_whole
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import Bound, FigureKind, PartRole

_SHORT = 2


def list_item(case: Case, subject: Name) -> Name:
    """In a list, what opens the first item counts for all: 新增A3家、B5家."""
    context, group = case.context, case.group
    if group.first or context.opened is None or not subject:
        return subject
    if subject.opening("flow", "verb", "reform"):
        owner = _before_verb(case, context.opened)
        return owner.followed_by(subject) if subject.opening("reform") else subject
    if is_whole(subject, "head") or is_whole(subject, "rate"):
        return subject
    text, first = case.text, context.opened
    if len(subject) <= _SHORT and group.quantities[0].kind is FigureKind.COUNT:
        return _with_verb(case, first).followed_by(subject)
    reached = group.quantities[0].bound is Bound.REACH or case.lead.arrival
    opening = Name(text) if reached else _opening_verb(text, first, subject)
    start = first[0] + len(opening) if opening else first[0]
    own = subject.parts[0]
    modifiers = shared_opening(text, (start, first[1]), (own.start, own.end))
    return opening.followed_by(modifiers.followed_by(subject))


def _with_verb(case: Case, first: tuple[int, int]) -> Name:
    """Who does what to all items of a list: 码头接待 of 码头接待游轮9艘次、旅客3万人次."""
    words, text = indicator_words("verb", "flow", "reform"), case.text
    at, word = words.find(text, *first)
    stop = at + len(word)
    whole = word and case.passage.is_edge(at) and case.passage.is_edge(stop) and stop < first[1]
    return named(text, first[0], stop) if whole else Name(text)


def _before_verb(case: Case, first: tuple[int, int]) -> Name:
    """Who did what the first item tells: 市属国企 of 市属国企减亏扭亏548户、压减法人1191户."""
    words = indicator_words("flow", "reform", "act")
    at, word = words.find(case.text, first[0] + 2, first[1])
    found = bool(word) and case.passage.is_edge(at)
    if indicator_words("modifier").at(case.text, first[0], at) == case.text[first[0] : at]:
        return Name(case.text)  # 城镇新增就业31万人、输转劳动力515万人
    return named(case.text, first[0], at, PartRole.OWNER) if found else Name(case.text)


def _opening_verb(text: str, first: tuple[int, int], following: Name) -> Name:
    """Of the words that open a list, those that count for its later items too.

    新增 does: 新增床位3万张、学位8万个; and so do verbs that change what is counted
    (处置A、B). A plain verb behind a flow does where both items are measured alike.
    """
    start, end = first
    change = indicator_words("reform").at(text, start, end)
    flow = indicator_words("flow").at(text, start, end)
    if change and len(change) >= len(flow):
        return named(text, start, start + len(change))
    stop = start + len(flow)
    if not flow:
        return Name(text)
    if indicator_words("head").before(text, start, end) == following.ending("head"):
        compound = indicator_words("compound").at(text, stop, end)
        verb = "" if compound else indicator_words("verb").at(text, stop, end)
        stop += len(verb) if len(verb) > 1 else 0
    return named(text, start, stop)


def described_by_number(case: Case) -> Name:
    """收入超10亿元的供应商, where the number before only tells which ones are counted."""
    text, group, opened = case.text, case.group, case.context.opened
    nothing = Name(text)
    behind = group.start + text.startswith("的", group.start)
    if group.first or opened is None or not case.subject:
        return nothing
    before = case.passage.groups[group.index - 1].quantities
    told = len(before) == 1 and before[0].bound in {Bound.GT, Bound.GE, Bound.LT, Bound.LE}
    name = named(text, opened[0], case.subject.parts[-1].end, PartRole.NARROWING)
    return name if told and case.subject.parts[0].start == behind else nothing
