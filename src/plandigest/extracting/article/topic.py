"""Whom a whole sentence is about, told before the cases that it goes through."""

from __future__ import annotations

from plandigest.extracting.article.actor import acts
from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Words
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provisions

_LEADING = Pattern(
    r"(?:按照(?:下列|以下)(?:比例|标准))?(?P<what>[^，。；：]{2,30}?)(?<!条件)(?<!行为)(?<!情形)(?<!情况)(?<!规定)(?<!材料)(?<!文件)"
    r"的?(?:标准)?(?:分别)?(?:为|如下|是)?：\Z"
)
_MARKS = "，。；"
_PARTS = Pattern("[，。；]")
_REACH, _CLAUSES = 200, 3


def with_topic(place: Place, act: Words) -> Words:
    """What is told of a case, with whom it is about before it: 低保对象分档补助：收入不足…."""
    topic = _topic(place)
    if topic is None or not act or act.spans[0][0] < topic[1]:
        return act
    return Words((topic, *act.spans), act.joiner, act.closing)


def opening_topic(place: Place) -> Stretch | None:
    """What a sentence says before the cases that it goes through: 用水实行阶梯水价：….

    None where a number stands in it, or no ： follows it.
    """
    opening = place.provision.opening
    told = place.text.startswith("：", opening.end) and not place.holds(opening)
    return opening.span if told and opening != place.provision.clause else None


def with_whose(place: Place, act: Words) -> Words:
    """A bare head with what it belongs to: 对体育公园，面积在1万平方米以上的."""
    whom, text = place.provision.told.whom, place.text
    if whom is None or len(act.spans) != 1 or act.spans[0][0] < whom[1]:
        return act
    if text[slice(*act.spans[0])] not in indicator_words("head"):
        return act
    described = text.rfind("的", *whom)
    return Words(((max(described + 1, whom[0]), whom[1]), *act.spans))


def lead_topic(place: Place) -> Stretch | None:
    """What the lead-in of a list is about: 护理费的标准为：（一）…."""
    lead, text = place.provision.block.lead, place.text
    if lead is None:
        return None
    begin = max(text.rfind(mark, lead.start, lead.end) for mark in _MARKS) + 1
    found = _LEADING.match(text, max(begin, lead.start), lead.end)
    return found.span("what") if found else None


def measure_topic(place: Place) -> Stretch | None:
    """What the lead-in of a list measures for each of its items: 耕地占用税的税额如下：.

    None where the lead-in names no measure (应当符合下列条件：).
    """
    lead, text = place.provision.block.lead, place.text
    if lead is None:
        return None
    end = lead.end
    start = max(lead.start, end - _REACH)
    begins = [start, *(mark.end() for mark in _PARTS.finditer(text, start, end - 1))]
    for begin in reversed(begins[-_CLAUSES:]):
        for pattern in provisions("lead-in-measure"):
            if found := pattern.fullmatch(text, begin, end):
                return found.span("measure")
    return None


def own_condition(place: Place) -> tuple[Stretch, ...]:
    """The condition of an item of a list, where it has one: （一）立一等功的，…."""
    told, block = place.provision.told, place.provision.block
    return told.act if told.act and told.act[0][0] >= block.start else ()


def _topic(place: Place) -> Stretch | None:
    opening = opening_topic(place)
    return acts(place.text, *opening, "person") if opening else None
