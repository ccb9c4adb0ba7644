"""Tells phrases that say nothing alone: bare heads, and measures of what was told before."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.figure.context import is_whole


def is_bare_head(subject: Name) -> bool:
    """Whether a name is a head that says nothing alone (总量), and none that does (出口额)."""
    return is_whole(subject, "head") and not is_whole(subject, "complete")


def is_bare(subject: Name, sort: str) -> bool:
    """Whether nothing but words that only lead to it stands before a word of the sort."""
    word = subject.ending(sort)
    rest = subject.cut_behind(len(word)) if word else subject
    while word and (opening := rest.opening("light")):
        rest = rest.cut_before(len(opening))
    return bool(word) and not rest


def is_rate_of_head(name: Name) -> bool:
    """Whether a name is a measure of a measure and says of nothing whose: 发电量占比."""
    rate = name.ending("rate")
    return bool(rate) and is_whole(name.cut_behind(len(rate)), "head")


def ends_in_rate_of_head(name: Name) -> bool:
    """Whether a name ends in a measure of a measure: 清洁能源|装机占比."""
    rate = name.ending("rate")
    return bool(rate) and bool(name.cut_behind(len(rate)).ending("head"))


def is_spent(name: Name) -> bool:
    """Whether a name only says that something was invested: 完成投资."""
    return bool(name.opening("light")) and is_bare(name, "spending")


def without_doing(name: Name) -> Name:
    """重点项目 of 推进重点项目."""
    while (verb := name.opening("verb", "flow", "reform")) and len(verb) < len(name):
        name = name.cut_before(len(verb))
    return name
