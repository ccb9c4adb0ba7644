"""Reads what stands behind a number: the things it counts, and how the clause goes on."""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.movement import arrives
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.clause.phrase import Counted, counted_behind, named
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import Bound, FigureKind

_DIMENSIONS = frozenset({"length", "power-and-energy", "data-and-computing"})
_BENEFITING = "受益"
"""What may stand behind people instead of a noun: 约700万人受益."""
_SHORT = 2
_LONGEST_REST = 20
_WITH_NOUN = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.SHARE,
        FigureKind.FRACTION,
        FigureKind.LEVEL,
        FigureKind.DURATION,
    }
)


def counted_by(passage: Passage, group: Group, lead: Lead) -> Counted:
    """The things that the group's last number counts; empty where it counts none."""
    text, quantity = passage.text, group.quantities[-1]
    nothing = Counted(Name(text), Name(text))
    if not _may_count(passage, group, lead):
        return nothing
    if quantity.kind is FigureKind.COUNT and text.startswith(_BENEFITING, quantity.end):
        return replace(nothing, noun=named(text, quantity.end, quantity.end + len(_BENEFITING)))
    alone = group.limit == group.end and quantity.group not in _DIMENSIONS
    found = counted_behind(passage, quantity.end, group.limit, alone=alone)
    noun = found.noun
    if noun.ending("milestone") and quantity.group in {"money", ""}:
        return nothing  # 突破5万元大关
    if noun.ending("head") and group.limit < group.end:
        described = _described(passage, group)
        if described:
            return described
    if len(noun) <= _SHORT and noun and group.limit < group.end:
        return replace(found, noun=_with_rest(passage, group, noun))
    return found


def _may_count(passage: Passage, group: Group, lead: Lead) -> bool:
    """Whether the noun behind the number can be what it counts."""
    text, quantity = passage.text, group.quantities[-1]
    moved = lead.trend is not None and lead.step is None
    if quantity.kind not in _WITH_NOUN or moved or quantity.form == "rank":
        return False
    if arrives(text[quantity.end : quantity.end + 8]):
        return False
    attribute = text.startswith("的", quantity.end)
    bounded = text[quantity.end - 1] in "上下内"
    share = quantity.kind in {FigureKind.SHARE, FigureKind.FRACTION}
    heads = indicator_words("head")
    measured = heads.before(text, lead.start, lead.end)
    if share and not attribute and (measured or lead.phrase.endswith(("占", "率", "度"))):
        return False  # 80%的企业 and 近九成企业 have their noun behind them, 占比80% has not
    if (attribute or bounded) and measured:
        return False  # 固定资产投资额500万元以上的项目
    if quantity.group == "money" and _is_named(text, lead):
        return False  # 地区生产总值14万亿元新台阶
    return not (attribute and text.startswith("部分", quantity.end + 1))


def _is_named(text: str, lead: Lead) -> bool:
    """Whether more than a verb stands before the number."""
    start = indicator_words("verb").run_before(text, lead.start, lead.end)
    return lead.start < start


def _described(passage: Passage, group: Group) -> Counted | None:
    """The things that a threshold behind their number describes: 5家收入超10亿元的企业."""
    following = next(iter(passage.groups[group.index + 1 : group.index + 2]), None)
    if following is None or following.clause != group.clause:
        return None
    number = following.quantities[-1]
    if not passage.text.startswith("的", number.end) and number.bound is Bound.EXACT:
        return None
    return counted_behind(passage, number.end, following.limit, alone=True) or None


def _with_rest(passage: Passage, group: Group, noun: Name) -> Name:
    """What the clause goes on to say behind a count's noun, the next number left out.

    统筹20亿元|实施6个重大科技专项, 19所高校|115个学科进入…行列.
    """
    later = passage.groups[group.index + 1 : group.index + 3]
    if [each.clause == group.clause for each in later] not in ([True], [True, False]):
        return noun
    begin = noun.parts[-1].end
    first, last = later[0].quantities[0], later[0].quantities[-1]
    before = named(passage.text, begin, first.start)
    behind = named(passage.text, last.end, group.end)
    rest = before.followed_by(behind)
    if len(rest) > _LONGEST_REST or passage.text.startswith("、", begin):
        return noun
    return Name(noun.text, (*noun.parts, *rest.parts))
