"""Reads limits that make or belong to a class: 一般火灾：…, 一级保护, 小学不超过六小时."""

from __future__ import annotations

import re

from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Roles, Words, words
from plandigest.extracting.article.topic import lead_topic, opening_topic, own_condition, with_topic
from plandigest.lexicon.indicators import indicator_words

_CLASSED = "class"
_MAKES = re.compile(
    r"的(?P<noun>[^，。；的]{1,10}?)(?:实行|属于|列为|定为|划为|划分为|评为|为)(?P<grade>[^，。；]{2,12})"
)
_MEASURES_CASE = re.compile(r"(?:或者?|且)?(?P<what>[^，。；]{2,16}?)(?:在|达到?|为)?")
_ARRANGES = re.compile("实行|执行|收取|计收|补助|补贴|标准")
_CLASS = 8
_LONGEST_CLASS = 14
_MEASURES = ("时间", "期限", "年限", "距离", "标准", "限额", "年龄", "人数", "速度", "间距")
_LONGEST = 30


def classed(place: Place) -> Roles | None:
    """一般火灾：受害面积在1公顷以下的: the class that the limits make."""
    arranges = opening_topic(place) and _ARRANGES.search(place.said)
    if place.rule != _CLASSED or arranges:
        return None
    classes = [part.span for part in place.name if part.owner]
    rest = [span for span in place.own if span not in classes]
    return Roles(act=Words(tuple(rest)), rung=words(*classes[:1]))


def makes(place: Place) -> Roles | None:
    """树龄三百年以上的古树实行一级保护: the class that the limit makes, and of what."""
    text = place.text
    made = _MAKES.match(text, place.end, place.clause_end)
    if made is None:
        return None
    stop = place.start - text.startswith("在", place.start - 1)
    own = (place.clause_start, stop)
    return Roles(act=words(made.span("noun"), own), rung=words(made.span("grade")))


def of_case(place: Place) -> Roles | None:
    """用水实行阶梯水价：年用水量在180立方米以下的, 一般火灾：死亡3人以下的: a case."""
    topic = opening_topic(place)
    if topic is None or not place.inside:
        return None
    found = _MEASURES_CASE.fullmatch(place.text, place.clause_start, place.start)
    if found is None:
        return None
    a_class = topic[1] - topic[0] <= _LONGEST_CLASS and not _ARRANGES.search(place.text, *topic)
    if a_class:
        return Roles(act=words(found.span("what")), rung=words(topic))
    return Roles(act=with_topic(place, words(found.span("what"))))


def of_item(place: Place) -> Roles | None:
    """最高年龄分别为：（一）处级岗位的，45周岁: the lead-in tells what is limited."""
    condition, topic = own_condition(place), lead_topic(place)
    alone = place.clause_start == place.start and not place.inside
    if not (condition and topic and alone):
        return None
    return Roles(act=words(topic), rung=Words(condition))


def by_class(place: Place) -> Roles | None:
    """学生每日学习时间，小学不超过六小时: what is measured is told once, then each class."""
    topic = place.provision.opening
    if topic == place.provision.clause or topic.kind is not ClauseKind.PLAIN or place.inside:
        return None
    own = (place.clause_start, place.start)
    named = own in place.own and own[1] - own[0] <= _CLASS
    bracket = place.text.find("（", *topic.span)
    what = (topic.start, bracket if bracket > 0 else topic.end)
    heads = indicator_words("head", "rate")
    head = heads.before(place.text, *what) or place.text.endswith(_MEASURES, *what)
    measured = what[1] - what[0] <= _LONGEST and not place.holds(topic)
    return Roles(act=words(what), rung=words(own)) if named and head and measured else None
