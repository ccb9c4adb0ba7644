"""Puts readings together into quantities: ranges, lists that share a unit, and what is none."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from plandigest.extracting.clause.movement import arrives
from plandigest.extracting.quantity.amount import worth
from plandigest.extracting.quantity.bound import governed, spread
from plandigest.extracting.quantity.judgement import build
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.numeral import Numeral, numerals
from plandigest.extracting.quantity.unit import Measure, Reading, measure_of, read_around
from plandigest.extracting.scanning import scan
from plandigest.lexicon.names import name_pattern
from plandigest.lexicon.units import unit_at, unit_heads
from plandigest.model.figure import Bound, FigureKind

_BETWEEN = 16
_FOLLOWING = frozenset("余多来几好万亿萬億千百十/-–—~～至到")
_LABEL = re.compile(r"（([^（）\n]{1,12})）")
_NAME_HEADS = re.compile(r"[《〔\[“（①-⑳0-9A-Za-z]")
_RANGE = re.compile(r"(?:[-–—~～至到]|——)")
_LIST = re.compile(r"[、/]|和|或|与|及|以及")
_FROM = re.compile(r"[由从自](?:[^，。；：由从自至到]{0,16}的)?\Z")


def quantities(
    text: str,
    start: int,
    end: int,
    taken: list[tuple[int, int]],
    measure: Measure | None = None,
) -> list[Quantity]:
    """The quantities in `text[start:end]`, in order.

    Args:
        text: folded text.
        start: where to begin.
        end: where to stop.
        taken: stretches that are spoken for (dates), in order.
        measure: the unit of numbers that stand without one, as in a table.
    """
    found = [each for each in numerals(text, start, end) if _may_count(text, each)]
    if not found:
        return []
    names = scan(name_pattern(), _NAME_HEADS, text, start, end)
    labels = _labels(text, start, end) if measure is None else {}
    shields = sorted(
        [*taken, *(match.span() for match in names), *((at, to) for to, (at, _) in labels.items())]
    )
    readings: list[Reading] = []
    for numeral in found:
        if _covered(shields, numeral.start):
            continue
        if readings and numeral.start < readings[-1].end:
            continue
        if numeral.start == start and measure is None and _is_numbering(text, numeral):
            continue
        reading = read_around(text, numeral, start, end)
        if readings and reading.start < readings[-1].end:
            reading.start, reading.before = numeral.start, ""
        readings.append(reading)
    _give_units(text, readings, labels, measure)
    _share_units(text, readings)
    built = [governed(text, start, quantity) for quantity in _build(text, readings)]
    return spread(built)


def _may_count(text: str, numeral: Numeral) -> bool:
    """Whether what follows lets a numeral be a quantity; most hanzi digits are part of words."""
    if numeral.form != "plain" or not numeral.hanzi or numeral.scale:
        return numeral.form != "ordinal"
    behind = text[numeral.end : numeral.end + 1]
    return behind in unit_heads() or behind in _FOLLOWING or text[numeral.end - 1] in "千百"


def _is_numbering(text: str, numeral: Numeral) -> bool:
    """A decimal that opens a paragraph before a classifier: item 8., then 6个 (8.6个)."""
    whole = numeral.value == numeral.value.to_integral_value()
    unit = unit_at(text, numeral.end, len(text))
    return not whole and unit is not None and unit.kind is FigureKind.COUNT


def _covered(stretches: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(stretches, (offset, 1 << 60))
    return any(begin <= offset < stop for begin, stop in stretches[max(0, at - 2) : at])


def _labels(text: str, start: int, end: int) -> dict[int, tuple[int, Measure]]:
    """Units in brackets behind the name of what they measure: 发行总额（亿元）10.00.

    Returns:
        For the character behind the bracket, where it opens and what it says.
    """
    found: dict[int, tuple[int, Measure]] = {}
    for match in _LABEL.finditer(text, start, end):
        measure = measure_of(match[1])
        if measure:
            found[match.end()] = (match.start(), measure)
    return found


def _give_units(
    text: str,
    readings: list[Reading],
    labels: dict[int, tuple[int, Measure]],
    measure: Measure | None,
) -> None:
    """Give numbers without a unit the one of their column, or of the label before them."""
    if not labels and measure is None:
        return
    last: Reading | None = None
    for reading in readings:
        if reading.unit or reading.per or reading.scale or reading.numeral.form != "plain":
            continue
        given = measure
        begin = _before_dashes(text, reading.start)
        if begin in labels:
            given = labels[begin][1]
        elif last is not None and text[last.end : reading.start].isspace():
            given = Measure(last.scale, last.unit, last.per)
        if given is not None:
            reading.scale, reading.unit, reading.per = given.scale, given.unit, given.per
            last = reading


def _before_dashes(text: str, end: int) -> int:
    """Where dashes and opening brackets begin that end at `end`."""
    while end and text[end - 1] in "-—:：〔[ ":
        end -= 1
    return end


def _share_units(text: str, readings: list[Reading]) -> None:
    """Give a bare number the unit of the next one in its list, range or change."""
    for this, following in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if (
            this.unit
            or this.per
            or this.numeral.form != "plain"
            or following.numeral.form != "plain"
        ):
            continue
        if not (following.unit or following.scale):
            continue
        gap = text[this.end : following.start]
        a_range = bool(_RANGE.fullmatch(gap))
        a_list = bool(_LIST.fullmatch(gap)) and not this.numeral.hanzi
        changing = _is_arrival(gap) and _FROM.search(text, max(0, this.start - 20), this.start)
        if a_range or a_list or (changing and not this.numeral.hanzi):
            if not this.scale and this.numeral.value < following.numeral.value:
                this.scale = following.scale  # 3至5亿元, but 8500到3万元
            this.unit, this.per = following.unit, following.per


def _is_arrival(gap: str) -> bool:
    return len(gap) <= _BETWEEN and not any(char in "，。；、" for char in gap) and arrives(gap)


def _build(text: str, readings: list[Reading]) -> list[Quantity]:
    built: list[Quantity] = []
    position = 0
    while position < len(readings):
        reading = readings[position]
        position += 1
        if _is_glued(text, reading, built):
            continue
        following = readings[position] if position < len(readings) else None
        if following and _is_range(text, reading, following):
            quantity = _range(text, reading, following)
            position += 1
        else:
            quantity = build(text, reading)
        if quantity:
            if (
                built
                and _LIST.fullmatch(text[built[-1].end : quantity.start])
                and _alike(built[-1], quantity)
            ):
                quantity = replace(quantity, listed=True)
            built.append(quantity)
    return built


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.kind is second.kind


def _is_glued(text: str, reading: Reading, built: list[Quantity]) -> bool:
    """A number that begins where a quantity ended is the next heading's (3541万元2.3本项目)."""
    return bool(
        built
        and built[-1].end == reading.start
        and built[-1].unit
        and not built[-1].hanzi
        and built[-1].bound is Bound.EXACT
        and reading.numeral.form == "plain"
        and not reading.numeral.hanzi
        and text[built[-1].end - 1] not in "%‰年月日个"
    )


def _is_range(text: str, first: Reading, second: Reading) -> bool:
    gap = text[first.end : second.start]
    bracket = (
        not gap and "以上" in first.after and ("以下" in second.after or second.after == "以内")
    )
    if not (bracket or _RANGE.fullmatch(gap)) or first.numeral.form != second.numeral.form:
        return False
    if first.numeral.form not in {"plain", "percent"} or second.inside:
        return False
    if gap and gap in "至到" and _FROM.search(text, max(0, first.start - 20), first.start):
        return False
    both = first.unit is not None and second.unit is not None
    same_unit = first.unit is second.unit or (both and first.unit.base == second.unit.base)  # type: ignore[union-attr]
    return same_unit and worth(first) < worth(second)


def _range(text: str, first: Reading, second: Reading) -> Quantity | None:
    low, high = build(text, first), build(text, second)
    if low is None or high is None or low.factor == 0:
        return None
    bound = high.bound if second.after else low.bound
    if bound not in {Bound.ABOUT, Bound.REACH}:  # 10万元以上20万元以下 is a plain range
        bound = Bound.EXACT
    return replace(
        low,
        end=high.end,
        value_max=high.amount / low.factor,
        qualifier=low.qualifier if low.bound is not Bound.EXACT else high.qualifier,
        bound=bound,
        form="range",
        minor=False,
    )
