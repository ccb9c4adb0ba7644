"""What words may make a cell, by the role of its column, and how far-fetched that is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.lexicon.numbering import find_marker
from plandigest.lexicon.tables import Column
from plandigest.lexicon.units import Units
from plandigest.parsing.flattened.tokens import Token

NEVER = float("inf")
_JOIN, _JOIN_ACROSS_GAP = 0.15, 3.0
"""What it costs that a cell goes on over a line break or a space, or over a wide gap."""
_UNKNOWN_UNIT, _WORDED_NUMBER, _WORDED = 2.0, 0.5, 0.8
_NO_UNIT, _TWO_UNITS, _NUMBER_FIRST, _NUMBER_WITHIN = 1.5, 2.0, 0.6, 3.0
_SHORT_CLASS, _SHORT_CLASS_COST = 5, 0.1
"""A short word before a name is its class (绿色生态) rather than the first half of the name."""
_LONE_CLASS_COST = 1.5
"""Alone on its line, where others are rows, it is the first half (工业 / 增加值 32 35)."""
_LONGEST_NAME, _LONGEST_VALUE, _LONGEST_UNIT = 60, 24, 4
MOST_WORDS = 9
"""Words that a cell has at most."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_UNIT_LABEL = re.compile(r"[（(]([^（）()]{1,12})[）)][\d①-⑳*∗]{0,3}\Z")
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_YEARS = re.compile(r"(?:19|20)\d{2}(?:[-－—–~～至]+(?:19|20)\d{2})?年")
_RANGE = re.compile(r"\d(?:[\d.,]*\d)?[%％]?(?:[-－—–~～至到/]{1,2})\d(?:[\d.,]*\d)?")
_TRAILING = ("以上", "以下", "以内", "左右", "个百分点", "）", ")", "，", ",", "。")
_LEADING = ("约", "<", ">", "＜", "＞", "≥", "≤", "超过", "不低于", "不高于", "达到", "力争")
_LABEL = re.compile(r"[\u4e00-\u9fff]{1,10}[：:][^\d：:]{0,8}\d")
"""A number behind the word for what it is of (成片：约110)."""
_BRACKET = re.compile(r"(?<=\S)[（(][^（）()]*[）)]")
_CLASS = re.compile(r".*(?:[（(]\d{1,2}项[）)])\Z")
_OPENING, _CLOSING = "（([［〔【", "）)]］〕】"


class CellCosts:
    """How far-fetched it is to read some words as one cell.

    Args:
        tokens: the words of the table.
        units: those that are known.
        labelled: whether units stand in brackets behind the names.
        wide: whether wide gaps part the cells.
        numbered: whether numbers part the rows, and so the name of a class from that of a row.
    """

    def __init__(
        self, tokens: Sequence[Token], units: Units, *, labelled: bool, wide: bool, numbered: bool
    ) -> None:
        self._tokens = tokens
        self._units = units
        self._labelled = labelled
        self._wide = wide
        self._numbered = numbered
        self._rows = 2 * sum(token.first for token in tokens) < len(tokens)
        self._known: dict[tuple[int, int, Column], float] = {}

    def of(self, start: int, end: int, role: Column) -> float:
        """The cost of the words from `start` to `end` as a cell of a column."""
        key = (start, end, role)
        if key not in self._known:
            self._known[key] = self._joins(start, end) + self._cost(start, end, role)
        return self._known[key]

    def is_class(self, start: int, end: int) -> bool:
        """Whether words are a line of their own that names a class of indicators."""
        words = self._tokens[start:end]
        alone = words[0].first and (end == len(self._tokens) or self._tokens[end].first)
        if not alone or len({word.line for word in words}) > 1:
            return False
        text = "".join(word.text for word in words)
        marker = find_marker(text, 0, len(text))
        return bool(_CLASS.match(text)) or (marker is not None and not text[0].isdigit())

    def _joins(self, start: int, end: int) -> float:
        if not self._wide:
            return _JOIN * (end - start - 1)
        pairs = zip(self._tokens[start : end - 1], self._tokens[start + 1 : end], strict=True)
        return sum(_JOIN_ACROSS_GAP if a.line == b.line else _JOIN for a, b in pairs)

    def _cost(self, start: int, end: int, role: Column) -> float:
        words = self._tokens[start:end]
        if role is Column.NATURE:
            return 0 if len(words) == 1 and words[0].nature else NEVER
        if any(word.nature for word in words):
            return NEVER
        if role is Column.INDICATOR:
            return self._name(words)
        if role is Column.UNIT:
            return unit_cost(words, self._units)
        if role is Column.VALUE:
            return value_cost(words, self._units)
        cost = group_cost(words, self._units)
        short = len(words) == 1 and len(words[0].text) <= _SHORT_CLASS
        unparted = short and not self._numbered and cost < NEVER
        if unparted and self._rows and (end == len(self._tokens) or self._tokens[end].first):
            return _LONE_CLASS_COST
        return _SHORT_CLASS_COST if unparted else cost

    def _name(self, words: Sequence[Token]) -> float:
        text = "".join(word.text for word in words)
        if len(text) > _LONGEST_NAME or len(_HAN.findall(text)) < 2 or words[-1].dash:
            return NEVER
        cost, depth = 0.0, 0
        for at, word in enumerate(words):
            if word.dash:
                return NEVER
            if word.number and depth <= 0:
                last = at == len(words) - 1
                cost += NEVER if last else _NUMBER_WITHIN if at else _NUMBER_FIRST
            depth += sum(map(word.text.count, _OPENING)) - sum(map(word.text.count, _CLOSING))
        if depth > 0:
            return NEVER
        if self._labelled:
            labels = [at for at, word in enumerate(words) if has_unit_label(word.text, self._units)]
            cost += 0 if labels and labels[-1] == len(words) - 1 else _NO_UNIT
            cost += _TWO_UNITS * sum(at != len(words) - 1 for at in labels)
        return cost


def has_unit_label(text: str, units: Units) -> bool:
    """Whether a word ends with a unit in brackets."""
    match = _UNIT_LABEL.search(text)
    if match is None:
        return False
    inside = match[1].removeprefix("单位").lstrip("：:")
    return is_unit(inside, units) or "/" in inside or "／" in inside


def is_unit(text: str, units: Units) -> bool:
    """Whether a text is a known unit, with a multiplier or a denominator."""
    text = _BRACKET.sub("", text)  # 万套（间）
    from_scale = text.lstrip("万亿百千")
    if text in units or from_scale in units:
        return True
    first, slash, second = text.replace("／", "/").partition("/")
    counted = first == "1" or not any(map(str.isdigit, first))  # 1/10万
    return bool(slash and first and second) and counted


def unit_cost(words: Sequence[Token], units: Units) -> float:
    """The cost of some words as a unit."""
    text = "".join(word.text for word in words)
    if is_dash(text) or (is_unit(text, units) and (len(words) == 1 or _is_joined(text, units))):
        return 0
    foreign = len(words) == 1 and len(text) <= _LONGEST_UNIT and not any(map(str.isdigit, text))
    return _UNKNOWN_UNIT if foreign else NEVER


def _is_joined(text: str, units: Units) -> bool:
    """Whether words make a known unit together: 率 and 万元/人 are the end of a name and one."""
    above = text.replace("／", "/").partition("/")[0]
    return above in units or above.lstrip("万亿百千") in units


def value_cost(words: Sequence[Token], units: Units) -> float:
    """The cost of some words as a value: a dash, one number, or a target in words."""
    text = "".join(word.text for word in words)
    if (len(words) == 1 and words[0].dash) or (is_number(text) and _count(words) == 1):
        return 0
    if text.startswith(_TRAILING) or text.endswith(_LEADING) or len(text) > _LONGEST_VALUE:
        return NEVER
    if any(word.dash for word in words) or has_unit_label(words[-1].text, units):
        return NEVER
    if "/" in text and re.fullmatch(r"\d[\d.,]*/\d[\d.,]*", text):
        return 0 if len(words) == 1 else NEVER
    bare = _RANGE.sub("0", _YEARS.sub("", text))
    numbers = len(_DIGITS.findall(bare))
    if numbers > 1 and len(_LABEL.findall(bare)) == numbers:
        return _WORDED_NUMBER * numbers
    if numbers == 1 and _count(words) <= 1:
        behind = _DIGITS.split(bare)[1]
        closed = not _HAN.search(behind) or behind.startswith(("%", "％", *_TRAILING))
        return _WORDED_NUMBER if closed else NEVER
    if numbers or len(_HAN.findall(text)) < 2 or is_unit(text, units):
        return NEVER
    return _WORDED


def _count(words: Sequence[Token]) -> int:
    return sum(word.number for word in words)


def group_cost(words: Sequence[Token], units: Units) -> float:
    """The cost of some words as the name of a class of indicators."""
    text = "".join(word.text for word in words)
    fitting = len(text) <= 16 and _HAN.search(text) and not has_unit_label(text, units)
    if not fitting or any(word.number or word.dash for word in words):
        return NEVER
    if any(char.isdigit() for char in text) and not _CLASS.match(text):
        return NEVER
    return 0.5
