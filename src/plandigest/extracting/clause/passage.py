"""A paragraph as the extraction sees it: quantities, times, clauses, sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from plandigest.extracting.clause.describing import describes_rate, is_joined, is_size, is_top
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.time.expression import Moment
from plandigest.extracting.time.timeline import Timeline, timeline
from plandigest.lexicon.units import Units
from plandigest.model.figure import FigureKind

_MARKS = re.compile(r"[，。；：！？\n（）]|,(?!\d{3})|(?<!\d),|:(?!\d)")
_STOPS = re.compile(r"[。！？\n]")
_BEFORE, _BEHIND = 64, 48
"""Characters around a quantity that are cut into words; keeps long paragraphs cheap."""
_WORD = 8
_RULES = re.compile(
    r"的(?:给予|予以|按照?|每|分别|奖励|补助|补贴|资助|处|罚款|一次性|最高|可以|应当|不得|由)"
)
"""Behind a limit that is a condition by itself: 3万平方米以上|的给予30万元奖励."""
_THRESHOLDS = frozenset({"以上", "以下", "以内", "级", "及以上", "及以下", "（含）以上"})


@dataclass(frozen=True, slots=True)
class Group:
    """Quantities that stand in one list and share what stands before and behind them.

    Attributes:
        quantities: at least one, in order.
        start: where the words that belong to the group begin: the clause, or the end
            of the group before it in the clause.
        clause: where its clause begins.
        end: where its clause ends.
        limit: where the words behind the group end: the next group, or the clause.
        sentence: where its sentence begins.
        stop: where its sentence ends, the mark that closes it left out.
        first: whether it is the first group of its clause.
        index: its place among the groups of the passage.
    """

    quantities: tuple[Quantity, ...]
    start: int
    clause: int
    end: int
    limit: int
    sentence: int
    stop: int
    first: bool
    index: int


class Passage(NamedTuple):
    """A paragraph, heading or cell with what was found in it.

    Attributes:
        text: the folded text of the whole document.
        start: where the passage begins in it.
        end: where it ends.
        times: the times it speaks of.
        groups: its quantities, grouped.
        thresholds: quantities that only belong to another one's indicator
            (城区常住人口100万以上的城市…不低于70%).
        edges: where words begin and end around the quantities.
        numbers: where the quantities of the groups begin, in order.
        ends: where they end.
        units: those that are known.
    """

    text: str
    start: int
    end: int
    times: Timeline
    groups: tuple[Group, ...]
    thresholds: tuple[Quantity, ...]
    edges: frozenset[int]
    numbers: tuple[int, ...]
    ends: frozenset[int]
    units: Units

    def is_edge(self, offset: int) -> bool:
        """Whether no word is cut at an offset."""
        return offset in self.edges

    def edge_before(self, offset: int) -> int:
        """The last edge at or before an offset; the offset itself far from any quantity."""
        return next((at for at in range(offset, offset - _WORD, -1) if at in self.edges), offset)

    def holds_number(self, start: int, end: int) -> bool:
        """Whether a quantity of the passage lies within a stretch."""
        at = bisect_left(self.numbers, start)
        return at < len(self.numbers) and self.numbers[at] < end

    def next_number(self, offset: int) -> int:
        """Where the next quantity of a group begins; the end of the passage if there is none."""
        at = bisect_left(self.numbers, offset)
        return self.numbers[at] if at < len(self.numbers) else self.end

    def edge_behind(self, offset: int) -> int:
        """The first edge at or behind an offset; the offset itself far from any quantity."""
        return next((at for at in range(offset, offset + _WORD) if at in self.edges), offset)


def arrange(
    text: str, start: int, end: int, moments: list[Moment], quantities: list[Quantity], units: Units
) -> Passage:
    """Sort the quantities of a passage into clauses and groups."""
    begins, ends = _clauses(text, start, end, quantities)
    stops = [start, *(match.end() for match in _STOPS.finditer(text, start, end))]
    main = _main(text, quantities, begins)
    groups: list[Group] = []
    at = 0
    while at < len(main):
        last = at
        while (
            last + 1 < len(main)
            and main[last + 1] == main[last] + 1
            and _goes_on(text, begins[main[at]], quantities, main[at], main[last + 1])
        ):
            last += 1
        members = tuple(quantities[index] for index in main[at : last + 1])
        clause, clause_end = begins[main[at]], ends[main[last]]
        same = bool(groups) and groups[-1].clause == clause
        begin = max(clause, groups[-1].quantities[-1].end) if same else clause
        following = quantities[main[last + 1]].start if last + 1 < len(main) else clause_end
        at_stop = bisect_right(stops, members[0].start)
        sentence = stops[at_stop - 1]
        stop = stops[at_stop] - 1 if at_stop < len(stops) else end
        limit = min(following, clause_end)
        groups.append(
            Group(members, begin, clause, clause_end, limit, sentence, stop, not same, len(groups))
        )
        at = last + 1
    chosen = set(main)
    aside = tuple(q for index, q in enumerate(quantities) if index not in chosen)
    times = timeline(text, start, moments, [group.quantities[0].start for group in groups])
    numbers = tuple(quantity.start for group in groups for quantity in group.quantities)
    words = _edges(text, start, end, [*quantities, *moments])
    closing = frozenset(quantity.end for group in groups for quantity in group.quantities)
    return Passage(text, start, end, times, tuple(groups), aside, words, numbers, closing, units)


def _goes_on(text: str, clause: int, quantities: list[Quantity], first: int, this: int) -> bool:
    """Whether a quantity goes on the list that began with `first`.

    Behind 分别 it does whatever it measures: 客运、货运发送量分别达5600万人次、1.2亿吨.
    """
    if quantities[this].listed:
        return True
    before = quantities[first].start
    respective = text.find("分别", max(clause, before - _BEHIND), before) >= 0
    return respective and text[quantities[this - 1].end : quantities[this].start] in {"、", "和"}


def _edges(text: str, start: int, end: int, fixed: list[Quantity | Moment]) -> frozenset[int]:
    """The edges of the words around quantities; these and times are words themselves."""
    found = {start, end}
    at = start
    for item in sorted(fixed, key=lambda item: item.start):
        if item.start > at:
            found.update(_gap_edges(text, at, item.start))
        found.update((item.start, item.end))
        at = max(at, item.end)
    found.update(_edges_behind(text, at, end))
    return frozenset(found)


def _edges_behind(text: str, start: int, end: int) -> tuple[int, ...]:
    """The edges behind a fixed word, as far as a name may reach."""
    if end - start <= _BEHIND:
        return edges(text, start, end)
    found = edges(text, start, start + _BEHIND)
    return tuple(at for at in found if at <= start + _BEHIND - _WORD)  # the last may be cut


def _gap_edges(text: str, start: int, end: int) -> tuple[int, ...]:
    """The edges between two fixed words, the middle of a long gap left out."""
    if end - start <= _BEFORE + _BEHIND:
        return edges(text, start, end)
    closing = _MARKS.search(text, end - _BEFORE, end)
    before = edges(text, closing.end() if closing else end - _BEFORE, end)
    return (*_edges_behind(text, start, end), *before)


def _main(text: str, quantities: list[Quantity], begins: list[int]) -> list[int]:
    """The quantities that are no mere threshold within another one's indicator."""
    main = []
    for index, quantity in enumerate(quantities):
        later = index + 1 < len(quantities) and begins[index + 1] == begins[index]
        behind = text[quantity.end : quantity.end + 1]
        threshold = (
            later
            and quantity.qualifier in _THRESHOLDS
            and text[quantity.end - 1] in "上下内级"
            and ("\u4e00" <= behind <= "\u9fff" or behind in "（“")
            and behind not in "或且并和及与"
            and not _RULES.match(text, quantity.end)
            and "、" not in text[quantity.end : quantities[index + 1].start]
            and not (quantity.kind is FigureKind.COUNT and is_joined(text, quantities[index + 1]))
            and quantity.kind is not FigureKind.GROWTH_RATE
            and quantity.group != "percent"
        )
        within = (
            index > 0
            and quantity.start == quantities[index - 1].end
            and quantities[index - 1].kind is FigureKind.COUNT
            and quantity.qualifier in _THRESHOLDS
        )  # 1000项亿元以上技术改造项目
        within = within or is_size(text, quantities[index - 1] if index else None, quantity)
        describes = later and describes_rate(text, quantity, quantities[index + 1])
        describes = describes or (index > 0 and is_top(text, quantities[index - 1], quantity))
        if not (threshold or within or describes or quantity.minor):
            main.append(index)
    return main


def _clauses(
    text: str, start: int, end: int, quantities: list[Quantity]
) -> tuple[list[int], list[int]]:
    """Where the clause of each quantity begins and ends; brackets are clauses of their own."""
    begins, ends = [0] * len(quantities), [end] * len(quantities)
    outer: list[tuple[int, list[int]]] = []
    waiting: list[int] = []
    begin, index = start, 0
    for match in _MARKS.finditer(text, start, end):
        at = match.start()
        while index < len(quantities) and quantities[index].start < at:
            begins[index] = begin
            waiting.append(index)
            index += 1
        if index and quantities[index - 1].end > at:
            continue  # the mark stands within a quantity: 1，925, 台（套）
        if match[0] == "（":
            outer.append((begin, waiting))
            begin, waiting = match.end(), []
            continue
        for done in waiting:
            ends[done] = at
        waiting = []
        if match[0] == "）" and outer:
            begin, waiting = outer.pop()
        else:
            begin = match.end()
    for late in range(index, len(quantities)):
        begins[late] = begin
    return begins, ends
