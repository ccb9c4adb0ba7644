"""Names of values as places in the text: the row's name, and what the column adds to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.table.heads import SCOPE, Head
from plandigest.extracting.table.words import Words
from plandigest.extracting.time.expression import moments
from plandigest.model.figure import PartRole

_NUMBERING = re.compile(
    r"(?:\d{1,3}[.、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])"
)
_ORDINAL = re.compile(r"\d{1,3}[.、．]")
_LEAD = re.compile(r"(?:其中|#|\*|∗|—+|-+)[：:]?")
_MARKS = re.compile(r"(?:[①-⑳¹²³⁰⁴-⁹*∗]|[\[〔【（(]\d{1,2}[\]〕】）)]){1,3}")
"""Marks of footnotes behind the time of a head."""
_FOOTNOTE = re.compile(
    r"(?<=[\u4e00-\u9fff）)])(?:\d{1,2}|[①-⑳¹²³⁰⁴-⁹]{1,2}|[*∗]{1,3}|[\[〔【（(]\d{1,2}[\]〕】）)])\Z"
)
_SAYS_WHEN = re.compile(
    r"目标|规划|计划|预期|实际|实绩|完成|现状|基期|基准|基数|期末|年末|年底|全年|[上下]半年|预计|执行|安排|情况|初步|力争|时期|[或和及]"
    r"|[比较](?:上年|上期|去年|年初)(?:同期)?|[同环]比"
    r"|[值数年期额的到达至至（）()\[\]【】〔〕/、，,“”\"\d\-—~～%末底]|(?:十[一二三四五]|[一二三四五六七八九])五"
)
_AVERAGE = re.compile(r"年均|年平均|累计|合计")
_RISING = re.compile(r"增长率?|增速|增幅|增加|[%％]")
_BUDGET = re.compile(r"(?:调整)?(?:预算|执行|决算)数|完成(?:年初)?(?:预算|计划|目标)")
_STAGE = re.compile(r"预算|决算")
"""What a group of columns is of, as each of them says again or tells by its status."""
_GROWTH = re.compile(
    r"(?:增长率?|增速|增幅|涨幅|提升|提高|降低|下降|减少|降幅|压减|升降|变化率?)(?:[（(].*)?\Z"
)
_SHARED = 4
"""Characters that a sub-row must share with its row to be a whole name by itself."""
_ALTERNATIVE = 2
"""Characters of a word on either side of a slash (乘客/车辆)."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a value measures, and how that was found.

    Attributes:
        name: the name, as places in the text.
        rule: which words of the table make it up.
    """

    name: Name
    rule: str

    def __str__(self) -> str:
        return str(self.name)

    def __add__(self, other: Naming) -> Naming:
        return Naming(self.name.followed_by(other.name), other.rule)


def part(words: Words, start: int, end: int, rule: str) -> Naming:
    """Some characters of a cell as (a part of) a name."""
    places = words.places(start, end)
    return Naming(Name(words.folded, tuple(Part(*place) for place in places)), rule)


def bare_name(words: Words, end: int) -> tuple[int, int]:
    """The stretch of a name cell that is the name, its number and footnote marks left out."""
    text, start = words.text, 0
    first = words.pieces[0][1] - words.pieces[0][0] if words.pieces else 0
    if first < end and _ORDINAL.fullmatch(text, 0, first):
        start = first  # 2. and 6层以上住宅 are two words, which a layout had set apart
    for pattern in (_NUMBERING, _LEAD):
        match = pattern.match(text, start, end)
        if match and match.end() < end:
            start = match.end()
        while start < end and text[start].isspace():
            start += 1
    while match := _FOOTNOTE.search(text[:end], start):
        end = match.start()
    return start, end


def joined(parent: Naming | None, own: Naming) -> Naming:
    """The name of a row under another; one that repeats its row's words is whole by itself."""
    above, below = str(parent or ""), str(own)
    if parent is None or above == below:
        return own
    if above[:_SHARED] == below[:_SHARED] or above.startswith(below):
        return own
    return Naming(parent.name.followed_by(own.name), "row-under-row")


def of_column(row: Naming, head: Head, *, summed: bool, growth: bool, apart: bool) -> Naming:
    """The name of a value: the row's, with what its column says of what is measured.

    Args:
        row: the name of the row.
        head: the head of the column.
        summed: whether the value is a sum over the years of a plan.
        growth: whether it is a rate in a column of rates.
        apart: whether the row has values of single years too, from which a sum must be told.
    """
    if _GROWTH.search(str(row)) and (summed or growth):
        return row
    if head.summed and _says_nothing(_RISING.sub("", head.own.text)):
        word = _said(head, r"累计|合计") if summed and apart else None
        if growth and not summed:
            word = _said(head, r"年均(?:增速|增长率?|增幅)|年均|年平均")
        return row + word if word else row
    named, owner = row, None
    for words in (*reversed(head.above), head.own):  # 吞吐量 over 增速 is 吞吐量增速
        found = _told(words, relative=head.relative and words is head.own)
        if found is None or str(named).endswith(str(found)):
            continue
        if words is not head.own and _STAGE.fullmatch(str(found)):
            continue
        if SCOPE.fullmatch(str(found)):
            owner = found.name.as_role(PartRole.OWNER)
        else:
            named += found
    if owner is not None:
        return Naming(owner.followed_by(named.name), "column-and-row")
    return named


def _said(head: Head, pattern: str) -> Naming | None:
    match = re.search(pattern, head.own.text)
    return part(head.own, match.start(), match.end(), "row-and-column") if match else None


def _told(words: Words, *, relative: bool) -> Naming | None:
    """What a head says beside time, unit, and whether a value is a goal or a result."""
    text = words.text
    budget = _BUDGET.search(text)
    if budget and (not relative or budget.start() == 0):
        return part(words, budget.start(), budget.end(), "row-and-column")
    start, end = 0, len(text)
    label = re.search(r"的?(?:[（(\[【][^（）()\[\]【】]*[）)\]】]|%|±%?)\Z", text)
    if label:
        end = label.start()
    for moment in moments(text, 0, end):
        if moment.start == start:
            start = moment.end
    if (lead := _LEAD.match(text, start, end)) and lead.end() < end:
        start = lead.end()
    if _MARKS.fullmatch(text, start, end):
        return None  # 2025年①
    return None if _says_nothing(text[start:end]) else part(words, start, end, "row-and-column")


def _says_nothing(text: str) -> bool:
    """Whether words say no more than when, and how values are summed up."""
    return not _SAYS_WHEN.sub("", _AVERAGE.sub("", text))


def alternatives(naming: Naming, words: Words) -> tuple[Naming, Naming] | None:
    """The two names in one with a slash: 渡口乘客/车辆摆渡量 is of 渡口乘客 and of 渡口车辆."""
    text = str(naming)
    slash = text.find("/")
    if text.count("/") != 1 or not _ALTERNATIVE <= slash <= len(text) - 1 - _ALTERNATIVE:
        return None
    at = words.text.find(text)
    if at < 0:
        return None
    middle, end = at + slash, at + len(text)
    head, tail = middle - _ALTERNATIVE, middle + 1 + _ALTERNATIVE
    first = part(words, at, middle, "alternative") + part(words, tail, end, "alternative")
    other = part(words, middle + 1, end, "alternative")
    return first, part(words, at, head, "alternative") + other if head > at else other


def name_columns(names: Sequence[int], column: int) -> list[int]:
    """Of the columns of names those that a value belongs to: next to its left, side by side."""
    before = [at for at in names if at < column] or list(names)
    run = [before[-1]]
    while run[0] - 1 in before:
        run.insert(0, run[0] - 1)
    return run
