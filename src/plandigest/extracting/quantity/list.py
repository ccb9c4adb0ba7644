"""Numbers that share a unit or a bound because they stand in a list, a range or a change."""

from __future__ import annotations

import re

from plandigest.extracting.clause.movement import arrives
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.range import RANGE, comes_from
from plandigest.extracting.quantity.reading import Reading
from plandigest.extracting.quantity.unit import Measure
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.model.figure import Bound, FigureKind

LIST = re.compile(r"[、/]|和|或|与|及|以及")
_BETWEEN = 16


def with_measures(
    text: str,
    readings: list[Reading],
    labels: dict[int, tuple[int, Measure]],
    measure: Measure | None,
) -> list[Reading]:
    """Numbers without a unit get the one of their column, or of the label before them."""
    if not labels and measure is None:
        return readings
    given_last: Reading | None = None
    found = []
    for each in readings:
        reading = each
        if reading.unlabelled:
            given = measure
            begin = _before_dashes(text, reading.start)
            if begin in labels:
                given = labels[begin][1]
            elif given_last is not None and text[given_last.end : reading.start].isspace():
                given = Measure(given_last.scale, given_last.unit, given_last.per)
            if given is not None:
                reading = reading._replace(scale=given.scale, unit=given.unit, per=given.per)
                given_last = reading
        found.append(reading)
    return found


def _before_dashes(text: str, end: int) -> int:
    """Where dashes and opening brackets begin that end at `end`."""
    while end and text[end - 1] in "-—:：〔[ ":
        end -= 1
    return end


def with_shared_units(text: str, readings: list[Reading]) -> list[Reading]:
    """A bare number gets the unit of the next one in its list, range or change."""
    shared = readings[-1:]
    for reading in reversed(readings[:-1]):
        shared.append(_sharing(text, reading, shared[-1]))
    return shared[::-1]


def _sharing(text: str, this: Reading, following: Reading) -> Reading:
    if _is_cut_short(text, this, following):
        return this._replace(unit=following.unit)
    if this.unit or this.per or this.numeral.form != "plain" or following.numeral.form != "plain":
        return this
    if not (following.unit or following.scale):
        return this
    gap = text[this.end : following.start]
    in_list = not this.numeral.hanzi and LIST.fullmatch(gap)
    changes = not this.numeral.hanzi and _is_arrival(gap) and comes_from(text, this)
    if not (RANGE.fullmatch(gap) or in_list or changes):
        return this
    raised = not this.scale and this.numeral.value < following.numeral.value
    return this._replace(
        scale=following.scale if raised else this.scale,  # 3至5亿元, but 8500到3万元
        unit=following.unit,
        per=following.per,
    )


def _is_cut_short(text: str, this: Reading, following: Reading) -> bool:
    """12.7个、12个百分点: 个 is what the unit behind the next number begins with."""
    if this.unit is None or following.unit is None or this.unit.text not in {"个", "個"}:
        return False
    longer = following.unit.text.startswith(this.unit.text) and following.unit != this.unit
    return longer and LIST.fullmatch(text[this.end : following.start]) is not None


def _is_arrival(gap: str) -> bool:
    return len(gap) <= _BETWEEN and not any(char in "，。；、" for char in gap) and arrives(gap)


def changing_bare(text: str, first: Reading, second: Reading) -> bool:
    """Whether two numbers without units are the ends of one change: 从2.8降至2.3."""
    bare = all(each.unlabelled and not each.numeral.hanzi for each in (first, second))
    return bare and _is_arrival(text[first.end : second.start]) and comes_from(text, first)


def listed(text: str, quantity: Quantity, last: Quantity) -> Quantity:
    """The quantity, marked where it stands in a list with the one before it."""
    counts = quantity.kind is FigureKind.COUNT and quantity.base is not None
    sized = counts and last.base is None  # 4个过五百亿、2个过千亿
    if quantity.kind is last.kind and not sized and LIST.fullmatch(text[last.end : quantity.start]):
        return quantity._replace(listed=True)
    return quantity


def spread(text: str, built: list[Quantity]) -> list[Quantity]:
    """A qualifier before or behind a list counts for every item of it."""
    found = list(built)
    for at in range(1, len(found)):
        this, last = found[at], found[at - 1]
        apart = last.qualifier is not None and _respectively(text, last, this)
        shared = (this.listed or apart) and last.qualifier in qualifiers("before")
        if shared and this.bound is Bound.EXACT:
            found[at] = this._replace(bound=last.bound, qualifier=last.qualifier)
    for at in range(len(found) - 2, -1, -1):
        this, following = found[at], found[at + 1]
        behind = following.qualifier in qualifiers("after") and following.qualifier != "级"
        open_bound = this.bound in {Bound.EXACT, Bound.REACH}
        if following.listed and behind and open_bound:
            found[at] = this._replace(bound=following.bound, qualifier=following.qualifier)
    return found


def _respectively(text: str, last: Quantity, this: Quantity) -> bool:
    """分别达310万人次、2600万吨: what 分别 opens holds for both, whatever they count."""
    return text.endswith("分别", 0, last.start) and bool(
        LIST.fullmatch(text[last.end : this.start])
    )
