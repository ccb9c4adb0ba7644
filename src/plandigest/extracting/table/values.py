"""Reads the cells of values: numbers with their bounds, sums in brackets, targets in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.extracting.quantity.unit import Measure, measure_of
from plandigest.extracting.table.heads import placed
from plandigest.extracting.table.units import NO_UNIT, NOTHING
from plandigest.extracting.table.words import Words
from plandigest.extracting.time.expression import Moment, moments
from plandigest.lexicon.units import Units
from plandigest.model.figure import FigureKind

_LONGEST = 24
"""Longer cells are text to be read as such, and no value of the row's indicator."""
_CLAUSES = re.compile(r"[\u4e00-\u9fff]{2}\d[^，；。]*[，；][^，；。]*[\u4e00-\u9fff]{2}\d")
"""Two clauses with a number each: 开工2座，完成投资3亿元."""
_OPENING, _CLOSING = "[〔【", "]〕】"
_RATIO = re.compile(r"\d[:：∶]\d")
"""2.1:1, whose two numbers are of one value."""
_YEARS = re.compile(r"(?:19|20)\d\d年?[-－—–~～至]{1,2}(?:(?:19|20)?\d\d)年?")
"""2026—2028, which are years and no range of values."""
_BEHIND_BRACKET = re.compile(r"[\]〕】](\D{1,6})\Z")
_HOW = re.compile(r"(?:[一二三四五六七八九十\d]+年)?(?:累计|年均|合计)")
_PAIR = re.compile(r"(\d[\d.,]*)/(\d[\d.,]*)\Z")
_PART = re.compile(r"([\u4e00-\u9fff]{1,10})[：:]")
_BEHIND_COMMA = re.compile(r"\d[^,，；]*[,，；]([\u4e00-\u9fff]+)\Z")
_BARE_UNIT = re.compile(r"[万亿萬億]")
"""What opens 万元, a unit whose number stands elsewhere or nowhere."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_RATE_WORDS = re.compile(r"增长|增速|增幅|增加|提高|提升|下降|降低|减少|压减")
_SHORTEST_TARGET = 4
"""Characters of a target in words (基本消除); fewer say only that there is one."""


class Reading(NamedTuple):
    """One value of a cell; offsets are into the folded text.

    Attributes:
        quantity: the number; None for a target in words.
        start: first character of its quote.
        end: the character behind it.
        summed: whether it is marked as a sum over all years of a plan.
        moment: the time the cell itself names.
        part: what the cell says before it that it is of (城镇：…), as offsets into its words.
        side: which of two values parted by a slash it is; 0 for others.
        moving: whether the cell says that it is a change (提升3个百分点).
    """

    quantity: Quantity | None
    start: int
    end: int
    summed: bool = False
    moment: Moment | None = None
    part: tuple[int, int] | None = None
    side: int = 0
    moving: bool = False


def is_nothing(text: str) -> bool:
    """Whether a cell only says that there is no value."""
    return text in NOTHING


def is_text(text: str) -> bool:
    """Whether a cell is to be read like a paragraph."""
    return len(text) > _LONGEST or _CLAUSES.search(text) is not None


def is_phrase(text: str) -> bool:
    """Whether a cell of a column that holds no values may be read like a paragraph."""
    return is_text(text) or len(_HAN.findall(text)) >= _SHORTEST_TARGET


def is_percent(quantity: Quantity | None) -> bool:
    """Whether a number is so much per cent."""
    return quantity is not None and quantity.group == "percent"


def is_summed(text: str) -> bool:
    """Whether brackets mark a value as a sum."""
    return text[:1] in _OPENING and bool(text)


def read_value(words: Words, measure: Measure | None) -> Iterator[Reading]:
    """The values of a cell: one, or several that it tells apart by words; else none.

    Args:
        words: what the cell says.
        measure: the unit of numbers that stand without one.
    """
    text = words.text
    if _RATIO.search(text) or _YEARS.fullmatch(text):
        return
    found = [m for m in moments(text, 0, len(text)) if m.first]
    moment = placed(words, found[-1]) if found else None
    summed = is_summed(text) or "累计" in text or "合计" in text
    taken = [(m.start, m.end) for m in moments(text, 0, len(text))]
    behind = _BEHIND_BRACKET.search(text)  # [3.8]个百分点
    own = measure_of(behind[1], words.units) if behind else None
    said = quantities(text, 0, len(text), taken, words.units, own or measure or NO_UNIT)
    numbers = _unitless([each for each in said if not _BARE_UNIT.match(text, each.start)])
    ends = [0, *(number.end for number in numbers)]
    parts = [_PART.search(text, end, n.start) for end, n in zip(ends, numbers, strict=False)]
    if len(numbers) > 1 and None in parts:
        return
    for number, match in zip(numbers, parts, strict=True):
        bracketed = _bracketed(text, number)
        start, end = words.whole(bracketed.start, bracketed.end)
        yield Reading(
            quantity=bracketed._replace(start=start, end=end),
            start=start,
            end=end,
            summed=summed,
            moment=moment,
            part=match.span(1) if match and not _HOW.fullmatch(match[1]) else None,
            moving=bool(_RATE_WORDS.search(text)),
        )


def _unitless(numbers: list[Quantity]) -> list[Quantity]:
    """The numbers, those that were lent no unit but a stand-in without one again."""
    return [
        number._replace(unit=None, base=None, group="") if number.unit == "" else number
        for number in numbers
    ]


def read_pair(words: Words, first: Measure, second: Measure) -> tuple[Reading, ...]:
    """The two values of a cell that parts them by a slash, as its unit does (640/75)."""
    match = _PAIR.match(words.text)
    if match is None:
        return ()
    readings = []
    for side, measure in enumerate((first, second), 1):
        low, high = match.span(side)
        found = quantities(words.text, low, high, [], words.units, measure)
        if len(found) != 1:
            return ()
        start, end = words.whole(low, high)
        readings.append(Reading(found[0]._replace(start=start, end=end), start, end, side=side))
    return tuple(readings)


def pair_of(unit: str, units: Units) -> tuple[Measure, Measure] | None:
    """The two units of a cell like 万人次/万辆; None for a rate (元/人) or anything else."""
    first, slash, second = unit.partition("/")
    one, other = measure_of(first, units), measure_of(second, units)
    counts = (FigureKind.COUNT, FigureKind.LEVEL)
    if slash and one and other and one.unit and other.unit and one.scale and other.scale:
        return (one, other) if one.unit.kind in counts and other.unit.kind in counts else None
    return None


def read_words(words: Words) -> Reading | None:
    """A target in words (与经济增长同步), alone in a cell or behind a number's comma."""
    said = _BEHIND_COMMA.search(words.text)
    text = (said[1] if said else words.text).strip("[]〔〕【】（）()")
    if len(text) < _SHORTEST_TARGET or len(text) > _LONGEST or any(char.isdigit() for char in text):
        return None
    if len(_HAN.findall(text)) * 2 < len(text):
        return None
    at = words.text.rindex(text)
    start, end = words.whole(at, at + len(text))
    return Reading(None, start, end, summed=is_summed(words.text))


def _bracketed(text: str, quantity: Quantity) -> Quantity:
    """[20] and 〔13.5〕 are quoted with their brackets."""
    before, behind = (
        text[quantity.start - 1 : quantity.start],
        text[quantity.end : quantity.end + 1],
    )
    if before and before in _OPENING and behind and behind in _CLOSING:
        return quantity._replace(start=quantity.start - 1, end=quantity.end + 1)
    return quantity
