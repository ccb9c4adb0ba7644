"""Names a share of things by what they do or are: 90%的煤矿达到标准, 资金的62%用于产业发展."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.figure.bare import without_doing
from plandigest.extracting.figure.case import Case, Names
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import FigureKind, PartRole

_LONGEST = 24
_SHARES = frozenset({FigureKind.SHARE, FigureKind.FRACTION})
_EXTENTS = ("公里", "平方米", "亩", "公顷")
"""Units of what stretches far enough that a part of it may be done (20公里河道实现清淤)."""
_MEASURES = ("率", "比", "重", "比例", "度", "增速", "增幅", "降幅", "速", "指数", "份额", "涨幅")
"""Ends of what a percentage is the value of, and no part."""
_ADVERBS = ("基本", "全部", "已经", "已", "将", "均", "都", "能够", "能", "可", "率先", "稳定")


def share_of_those(case: Case) -> Names | None:
    """What the share or extent is of, told by the predicate behind it (达到标准的煤矿比例)."""
    quantity = case.group.quantities[-1]
    if reached := _reached(case):
        return (reached,)
    measured = (quantity.base or "").endswith(_EXTENTS) and bool(case.counted) and not case.subject
    if case.count > 1 or not (quantity.kind in _SHARES or measured) or case.lead.trend is not None:
        return None
    whole, start = _whole(case)
    if not whole or str(whole).endswith(_MEASURES) or "占" in str(whole):
        return None
    start = _behind_adverbs(case.text, start, case.group.limit)
    end = _predicate_end(case, start)
    verb = indicator_words("holding").at(case.text, start, end)
    long = end - start > _LONGEST or end - start <= len(verb)
    if not verb or long or not case.passage.is_edge(start + len(verb)):
        return None
    if among := whole.ending("unclosed"):
        whole = whole.cut_behind(len(among))  # 二级指标中超七成
    told = named(case.text, start, end, PartRole.NARROWING)
    those = told.followed_by(whole, "的")
    return (those if measured else those.closed("比例"),)


def _reached(case: Case) -> Name:
    """处置体系覆盖行政村比例 of 处置体系覆盖95%的行政村."""
    quantity, nothing = case.group.quantities[-1], Name(case.text)
    attribute = case.text.startswith("的", quantity.end)
    if case.count > 1 or quantity.kind not in _SHARES or not case.counted or not attribute:
        return nothing
    verb = case.subject.ending("reaching")
    if not verb or len(verb) == len(case.subject):
        return nothing
    return case.subject.followed_by(case.counted.noun).closed("比例")


def _whole(case: Case) -> tuple[Name, int]:
    """What the share is a part of, and where what is said of the part may begin."""
    text, end = case.text, case.group.quantities[-1].end
    if case.counted:
        noun = case.counted.noun
        if not noun or noun.parts[0].start < end:
            return Name(text), end
        owner = case.subject  # 中心城35%面积
        told = (
            not text.startswith("的", end)
            and owner
            and owner.parts[-1].end == case.group.quantities[0].start
        )
        own = without_doing(owner).followed_by(noun) if told else noun
        return own, noun.parts[-1].end
    if case.lead.attribute or not text.startswith("的", end):
        return case.subject, end
    return Name(text), end


def _behind_adverbs(text: str, start: int, end: int) -> int:
    while word := next((each for each in _ADVERBS if text.startswith(each, start, end)), ""):
        start += len(word)
    return start


def _predicate_end(case: Case, start: int) -> int:
    """Where the predicate ends: with the clause, or before the next item of a list."""
    text, group = case.text, case.group
    stop = text.find("、", start, min(group.end, start + 2 * _LONGEST))
    if group.limit == group.end:
        return stop if stop >= 0 and case.passage.next_number(stop) == stop + 1 else group.end
    return group.limit - 1 if text[group.limit - 1] == "、" else start
