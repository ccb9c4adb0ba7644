"""Reads what stands behind a number: the things it counts, and how the clause goes on."""

from __future__ import annotations

from plandigest.extracting.clause.before_value import read_before_value
from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.movement import arrives
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.clause.phrase import Counted, counted_behind, named
from plandigest.extracting.clause.places import places_end
from plandigest.extracting.clause.predicate import predicate_in
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import Bound, FigureKind

_CLASSES = frozenset({"", "方面", "大类", "门类", "领域", "环节"})
"""What may stand between two numbers that count one thing: 12类|55件实事, 6个|方面|16条经验."""
_FOR = ("为", "向", "给", "对")
_TASKS = frozenset({"任务", "年度任务", "目标", "年度目标", "目标任务", "年度目标任务"})
_DIMENSIONS = frozenset({"length", "mass", "power-and-energy", "data-and-computing"})
_ONLY = ("唯一", "首个", "首家")
_SHORT = 2
_TERSE = 4
"""Characters of a noun that says little alone (单位, 科研团队)."""
_ITEMS = 4
"""Numbers of a list that may be looked at for what its end says of all."""
_LONGEST_REST = 20
_NO_REST = ("、", "的", "和", "与", "及", "以及")
"""With what nothing is said of a noun but that something else follows: 3所学校|和2家医院."""
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
    if joined := _joining(passage, group):
        return nothing._replace(noun=joined)
    if found := _places(passage, group) or _shared_with_next(passage, group):
        return found
    alone = group.limit == group.end and quantity.group not in _DIMENSIONS
    alone = alone or text[group.limit - 1] == "、"
    recipients = quantity.kind is FigureKind.COUNT and text.endswith(
        _FOR, group.start, quantity.start
    )
    found = counted_behind(passage, quantity.end, group.limit, alone=alone, recipients=recipients)
    noun = found.noun
    if str(noun) in _TASKS and not lead.attribute and _is_named(text, lead):
        return nothing  # 储能60万千瓦目标
    listed = bool(noun) and noun.parts[-1].end == group.limit - 1 and text[group.limit - 1] == "、"
    if listed and not found.narrowing and not lead.phrase and len(noun) <= _TERSE:
        found = found._replace(narrowing=_shared_predicate(passage, group))
    found = found._replace(noun=noun.followed_by(_behind_class(passage, group, noun)))
    if noun.ending("milestone") and quantity.group not in {"organisations", "things"}:
        return nothing  # 突破5万元大关
    if noun.ending("head") and group.limit < group.end:
        described = _described(passage, group)
        if described:
            return described
    return _beside_next(passage, group, found)


def _beside_next(passage: Passage, group: Group, found: Counted) -> Counted:
    """What is counted, the words that belong to the next number left out or taken along."""
    noun = found.noun
    measured = _before_measure(passage, group, noun)
    if measured != noun:
        return found._replace(noun=measured)
    if len(noun) <= _SHORT and noun and not found.narrowing and group.limit < group.end:
        return found._replace(noun=_with_rest(passage, group, noun))
    return found


def _places(passage: Passage, group: Group) -> Counted | None:
    """The places that are counted with what is done in them: 在115个|县|建设示范片."""
    start = group.quantities[-1].end
    end = places_end(passage, group.quantities[-1], group.limit)
    if start == end:
        return None
    return Counted(named(passage.text, start, end), named(passage.text, end, group.limit))


def _joining(passage: Passage, group: Group) -> Name:
    """What persons do, where nothing else stands behind their number: 约700万人受益."""
    text, quantity = passage.text, group.quantities[-1]
    word = indicator_words("joining").at(text, quantity.end, group.limit)
    stop = quantity.end + len(word)
    alone = stop == group.limit or text[stop] in "、，"
    if not word or not alone or quantity.kind is not FigureKind.COUNT:
        return Name(text)
    return named(text, quantity.end, stop)


def _shared_with_next(passage: Passage, group: Group) -> Counted | None:
    """What the next number counts, where it follows at once: 12类55件实事, 7个750千伏工程."""
    following = next(iter(passage.groups[group.index + 1 : group.index + 2]), None)
    if following is None or following.clause != group.clause:
        return None
    quantity = group.quantities[-1]
    if passage.text[quantity.end : following.quantities[0].start] not in _CLASSES:
        return None
    end = following.quantities[-1].end
    return counted_behind(passage, end, following.limit, alone=True) or None


def _behind_class(passage: Passage, group: Group, noun: Name) -> Name:
    """What classes of one thing share: 6个世界级、9个区域级|产业集群; empty behind no class."""
    text = passage.text
    if not noun or not text.startswith(("级、", "级和"), noun.parts[-1].end - 1):
        return Name(text)
    for item in passage.groups[group.index + 1 :][:_ITEMS]:
        if item.clause != group.clause or text[item.quantities[0].start - 1] not in "、和":
            break
        end = item.quantities[-1].end
        things = counted_behind(passage, end, item.limit, alone=True).noun
        at = text.find("级", end, things.parts[-1].end) + 1 if things else 0
        if at and at < things.parts[-1].end:
            return named(text, at, things.parts[-1].end)
    return Name(text)


def _shared_predicate(passage: Passage, group: Group) -> Name:
    """What the last item of a list says of all: 10家单位、8名个人|获得表彰."""
    later = [
        each for each in passage.groups[group.index + 1 :][:_ITEMS] if each.clause == group.clause
    ]
    told = Name(passage.text)
    for item in later:
        if passage.text[item.start : item.quantities[0].start].rpartition("、")[1:] != ("、", ""):
            return Name(passage.text)
        end = item.quantities[-1].end
        alone = item.limit == item.end
        told = counted_behind(passage, end, item.limit, alone=alone).narrowing
    return told


def _may_count(passage: Passage, group: Group, lead: Lead) -> bool:
    """Whether the noun behind the number can be what it counts."""
    text, quantity = passage.text, group.quantities[-1]
    moved = lead.trend is not None and lead.step is None
    if quantity.kind not in _WITH_NOUN or moved or quantity.form == "rank":
        return False
    if arrives(text[quantity.end : quantity.end + 8]):
        return False
    attribute = text.startswith("的", quantity.end)
    if attribute and text.startswith(_ONLY, quantity.end + 1):
        return False  # 优良率保持100%的唯一省份
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


def _before_measure(passage: Passage, group: Group, noun: Name) -> Name:
    """产业 of 8个产业规模超千亿元: what the next number says of them is no part of the noun."""
    following = next(iter(passage.groups[group.index + 1 : group.index + 2]), None)
    if not noun or following is None or following.clause != group.clause:
        return noun
    (only, *more), (quantity, *_) = noun.parts, following.quantities
    counts = group.quantities[-1].kind is FigureKind.COUNT and quantity.kind is not FigureKind.COUNT
    said = read_before_value(passage, only.start, quantity).end if counts and not more else 0
    if not only.start < said <= only.end:
        return noun
    noun = noun.cut_behind(only.end - said)
    head = "" if noun.ending("share") else noun.ending("head")
    return noun.cut_behind(len(head)) if len(noun) > len(head) > 1 else noun


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
    if len(rest) > _LONGEST_REST or passage.text.startswith(_NO_REST, begin):
        return noun
    counts = group.quantities[-1].kind is FigureKind.COUNT
    if counts and not before and predicate_in(passage, last.end, group.end) == group.end:
        return noun  # 惠及80个乡镇|近300万群众
    return Name(noun.text, (*noun.parts, *rest.parts))
