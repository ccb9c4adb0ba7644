"""Reads the quantities of a text: the one door of this room."""

from __future__ import annotations

import re
from bisect import bisect_right

from plandigest.extracting.quantity.bound import governed
from plandigest.extracting.quantity.list import (
    changing_bare,
    listed,
    spread,
    with_measures,
    with_shared_units,
)
from plandigest.extracting.quantity.measured import build, unmeasured
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.numeral import Numeral
from plandigest.extracting.quantity.numeral_scan import numerals
from plandigest.extracting.quantity.range import approximated, is_range, range_of
from plandigest.extracting.quantity.reading import Reading, read_around
from plandigest.extracting.quantity.unit import Measure, measure_of
from plandigest.extracting.scanning import scan
from plandigest.lexicon.names import name_pattern
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.units import Units
from plandigest.model.figure import Bound, FigureKind

_SPACES = " \u00a0\u2002\u2003\u2009\u200a\u3000"
_LABEL = re.compile(r"（([^（）\n]{1,12})）")
_MONTH = Pattern(r"(?:\d|[一二三四五六七八九十])月\Z")
_NAME_HEADS = re.compile(r"[《〔\[“（①-⑳0-9A-Za-z]")


def quantities(
    text: str,
    start: int,
    end: int,
    taken: list[tuple[int, int]],
    units: Units,
    measure: Measure | None = None,
) -> list[Quantity]:
    """The quantities in `text[start:end]`, in order.

    Args:
        text: folded text.
        start: where to begin.
        end: where to stop.
        taken: stretches that are spoken for (dates), in order.
        units: those that are known.
        measure: the unit of numbers that stand without one, as in a table.
    """
    found = [each for each in numerals(text, start, end, units) if each.form != "ordinal"]
    if not found:
        return []
    labels = _labels(text, start, end, units) if measure is None else {}
    names = scan(name_pattern(), _NAME_HEADS, text, start, end)
    shields = sorted(
        [*taken, *(match.span() for match in names), *((at, to) for to, (at, _) in labels.items())]
    )
    readings: list[Reading] = []
    for each in found:
        numeral = each
        begin = readings[-1].end if readings else start
        if readings and numeral.start == begin and text[begin] == "-":
            numeral = numeral._replace(start=begin + 1, value=-numeral.value)  # 3万-5万
        if numeral.start < begin or _covered(shields, numeral.start) or _is_day(text, numeral):
            continue
        if measure is None and (
            _is_numbering(text, numeral, start, units)
            or (not labels and _stands_beside_a_number(text, numeral))
        ):
            continue
        readings.append(read_around(text, numeral, begin, end, units))
    readings = with_shared_units(text, with_measures(text, readings, labels, measure))
    built = [governed(text, start, quantity) for quantity in _build(text, readings)]
    return spread(text, built)


def _is_day(text: str, numeral: Numeral) -> bool:
    """六月三十日内: a day of a month, and no thirty days."""
    if not text.startswith("日", numeral.end) or not text.endswith("月", 0, numeral.start):
        return False
    return _MONTH.search(text, max(numeral.start - 4, 0), numeral.start) is not None


def _stands_beside_a_number(text: str, numeral: Numeral) -> bool:
    """Whether a space parts it from digits: cells of a table, or one number torn apart."""
    start = numeral.start
    torn = start > 1 and text[start - 1] in _SPACES and text[start - 2].isdecimal()
    return torn and not numeral.hanzi and numeral.value == numeral.value.to_integral_value()


def _is_numbering(text: str, numeral: Numeral, start: int, units: Units) -> bool:
    """A decimal that opens a paragraph before a classifier: item 8., then 6个 (8.6个)."""
    if numeral.start != start or numeral.scale:
        return False
    whole = numeral.value == numeral.value.to_integral_value()
    unit = units.at(text, numeral.end, len(text))
    return not whole and unit is not None and unit.kind is FigureKind.COUNT


def _covered(stretches: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(stretches, (offset, 1 << 60))
    return any(begin <= offset < stop for begin, stop in stretches[max(0, at - 2) : at])


def _labels(text: str, start: int, end: int, units: Units) -> dict[int, tuple[int, Measure]]:
    """Units in brackets behind the name of what they measure: 发行总额（亿元）10.00.

    Returns:
        For the character behind the bracket, where it opens and what it says.
    """
    found: dict[int, tuple[int, Measure]] = {}
    for match in _LABEL.finditer(text, start, end):
        measure = measure_of(match[1], units)
        if measure:
            found[match.end()] = (match.start(), measure)
    return found


def _build(text: str, readings: list[Reading]) -> list[Quantity]:
    built: list[Quantity] = []
    position = 0
    while position < len(readings):
        reading = readings[position]
        following = readings[position + 1] if position + 1 < len(readings) else None
        position += 1
        if built and _is_glued(text, reading, built[-1]):
            continue
        made: list[Quantity | None]
        if following and is_range(text, reading, following):
            made = [range_of(text, reading, following)]
            position += 1
        elif following and changing_bare(text, reading, following):
            made = [unmeasured(reading), unmeasured(following)]
            position += 1
        else:
            quantity = build(text, reading)
            made = [approximated(quantity, reading) if quantity else None]
        for quantity in made:
            if quantity:
                built.append(listed(text, quantity, built[-1]) if built else quantity)
    return built


def _is_glued(text: str, reading: Reading, last: Quantity) -> bool:
    """A number that begins where a quantity ended is the next heading's (3541万元2.3本项目).

    Counts of things may follow one another (6处8座, 3.2万户14.9万人).
    """
    if last.end != reading.start or not last.unit or last.hanzi or last.bound is not Bound.EXACT:
        return False
    if reading.numeral.form != "plain" or reading.numeral.hanzi:
        return False
    counts = last.kind is FigureKind.COUNT and reading.unit is not None
    money = last.group == "money" and reading.unit is not None and reading.unit.group == "money"
    whole = reading.numeral.value == reading.numeral.value.to_integral_value()
    if money or (counts and (whole or reading.scale)):
        return False
    return text[last.end - 1] not in "%‰年月日个"
