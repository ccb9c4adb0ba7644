"""Reads what stands behind a number: the things it counts, and how the clause goes on."""

from __future__ import annotations

from plandigest.extracting import nouns
from plandigest.extracting.leads import Lead
from plandigest.extracting.passages import Group, Passage
from plandigest.extracting.trending import arrives
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import Bound, FigureKind

_DIMENSIONS = frozenset({"length", "power-and-energy", "data-and-computing"})
BENEFITING = "受益"
"""What may stand behind people instead of a noun: 约700万人受益."""
_WITH_NOUN = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.SHARE,
        FigureKind.FRACTION,
        FigureKind.LEVEL,
        FigureKind.DURATION,
    }
)


def noun_behind(passage: Passage, group: Group, lead: Lead) -> str:
    """The noun phrase behind the group's last number, where the indicator stands there."""
    text, quantity = passage.text, group.quantities[-1]
    moved = lead.trend is not None and not lead.step
    if quantity.kind not in _WITH_NOUN or moved or quantity.form == "rank":
        return ""
    if arrives(text[quantity.end : quantity.end + 8]):
        return ""
    attribute = text.startswith("的", quantity.end)
    bounded = text[quantity.end - 1] in "上下内"
    share = quantity.kind in {FigureKind.SHARE, FigureKind.FRACTION}
    if share and not attribute and not _bare_share(lead):
        return ""
    if (attribute or bounded) and nouns.ends_with(lead.phrase, "head"):
        return ""  # 固定资产投资额500万元以上的项目
    if quantity.group == "money" and nouns.without_verb(lead.phrase):
        noun = nouns.phrase_behind(text, quantity.end, group.limit, alone=False)
        if not indicator_words("gift", "award").at(noun, 0, len(noun)):
            return ""  # 地区生产总值14万亿元新台阶
    if attribute and text.startswith("部分", quantity.end + 1):
        return ""  # 超过500万元的部分: of what was named before
    return _noun(passage, group)


def _noun(passage: Passage, group: Group) -> str:
    text, quantity = passage.text, group.quantities[-1]
    if quantity.kind is FigureKind.COUNT and text.startswith(BENEFITING, quantity.end):
        return BENEFITING
    alone = group.limit == group.end and quantity.group not in _DIMENSIONS
    noun = nouns.phrase_behind(text, quantity.end, group.limit, alone=alone)
    if nouns.ends_with(noun, "milestone") and quantity.group in {"money", ""}:
        return ""  # 突破5万元大关
    if nouns.ends_with(noun, "head") and group.limit < group.end:
        noun = _described(passage, group) or noun
    first = group.quantities[0]
    award = indicator_words("award").before(text, first.start, first.number)
    return award + noun if award != "给予" else noun


def _described(passage: Passage, group: Group) -> str:
    """The things that a threshold behind their number describes: 5家收入超10亿元的企业."""
    following = next(iter(passage.groups[group.index + 1 : group.index + 2]), None)
    if following is None or following.clause != group.clause:
        return ""
    number = following.quantities[-1]
    if not passage.text.startswith("的", number.end) and number.bound is Bound.EXACT:
        return ""
    return nouns.phrase_behind(passage.text, number.end, following.limit, alone=True)


def rest_of_clause(passage: Passage, group: Group, behind: str) -> str:
    """What the clause goes on to say behind a count's noun, the next number left out.

    统筹20亿元|实施6个重大科技专项, 19所高校|115个学科进入…行列.
    """
    later = passage.groups[group.index + 1 : group.index + 3]
    end = group.quantities[-1].end
    begin = passage.text.find(behind, end, group.end) + len(behind)
    if [each.clause == group.clause for each in later] not in ([True], [True, False]):
        return ""
    number = later[0].quantities
    words = passage.text[begin : number[0].start] + passage.text[number[-1].end : group.end]
    short = len(words) <= nouns.LONGEST // 2 and not words.startswith("、")
    return words if short else ""


def _bare_share(lead: Lead) -> bool:
    """A share that opens its clause (80%的企业, 近九成企业) has its noun behind it."""
    return not nouns.ends_with(lead.phrase, "head") and not lead.phrase.endswith(("占", "率", "度"))
