"""Finds page breaks and page numbers by what a text shows of them.

The evidence, best first: pages given by the format; page numbers on lines of their
own; page numbers glued to the first line of the next page; in a double-spaced text,
lines without a blank line before them. A chain of numbers counts only when it runs
up by one at regular distances, for any line may begin with a number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from plandigest.lexicon.noise import page_number
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.contents import Entry, tight
from plandigest.reflowing.rows import Row, is_double_spaced, shorten

_GLUED = re.compile(r"\d{1,4}(?=\S)")
_NEVER_BEHIND = frozenset("0.．﹒、，,：:）)")
"""What shows that the digits before it are a numbering or a quantity."""
_SELDOM_BEHIND = frozenset("%％‰年月日")
"""What follows a page number only by chance: it fills a gap, but starts no chain."""
_SHORTEST_PAGE, _LONGEST_PAGE = 8, 90
"""Rows a page may have for a glued number to be believed."""
_LOST_PAGES = 3
"""Page numbers that may be missing between two that were found."""
_STANDARD_PAGE = 22
"""Lines of a page by GB/T 9704-2012, 5.2.3."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row that may bear a page number.

    Attributes:
        position: the row's index among the rows.
        number: the number.
        end: the character of the line behind it.
        likely: whether what follows it may well open a line.
    """

    position: int
    number: int
    end: int
    likely: bool = True


def find_pages(rows: list[Row], entries: list[Entry], *, wrapped: bool) -> list[Noise]:
    """Mark the rows that open a page, cut page numbers off, and say what was cut.

    A row that was only a page number is left empty (`start == end`).

    Args:
        rows: all rows; narrowed in place.
        entries: of the contents list, evidence of which page a heading stands on.
        wrapped: whether the lines are hard-wrapped, without which nothing is glued.
    """
    if any(row.line.page is not None for row in rows):
        return _given_pages(rows)
    alone = _standing_alone(rows)
    if alone:
        return _break_at_lines(rows, alone, entries)
    glued = _glued_chain(rows) if wrapped else []
    if glued:
        return _break_at_glued(rows, glued)
    if is_double_spaced(rows):
        _break_where_spacing_fails(rows)
    return []


def number_pages(rows: list[Row], lines: int) -> tuple[int, ...]:
    """The page of every line of the source, from the rows that open pages; empty without any."""
    openers = [(row.index, row.page) for row in rows if row.page is not None]
    if not openers:
        return ()
    pages: list[int] = []
    page = openers[0][1]
    for index, number in openers:
        pages += [page] * (index - len(pages))
        page = number
    return tuple(pages + [page] * (lines - len(pages)))


def _cut(row: Row, start: int, end: int) -> Noise:
    """Take `line.text[start:end]`, at the start of the row, out of it."""
    shorten(row, end, row.end)
    return Noise(row.index, start, end, NoiseKind.PAGE_NUMBER)


def _given_pages(rows: list[Row]) -> list[Noise]:
    """Pages are the format's; page numbers stand at the head or foot of each."""
    starts = [i for i, row in enumerate(rows) if i == 0 or row.line.page != rows[i - 1].line.page]
    found: list[tuple[Row, int]] = []
    for first, after in zip(starts, [*starts[1:], len(rows)], strict=True):
        rows[first].page = rows[first].line.page
        for position in {first, after - 1}:
            number = page_number(rows[position].text)
            if number is not None:
                found.append((rows[position], number))
    offsets = [number - (row.line.page or 0) for row, number in found]
    usual = max(set(offsets), key=offsets.count, default=0)
    found.sort(key=lambda pair: pair[0].index)
    return [
        _cut(row, row.start, row.end)
        for (row, number) in found
        if number - (row.line.page or 0) == usual or not row.text.isdecimal()
    ]


def _standing_alone(rows: list[Row]) -> list[Numbered]:
    """Page numbers on lines of their own: dashed ones always, bare digits in a chain only."""
    candidates = [
        Numbered(position, number, row.end)
        for position, row in enumerate(rows)
        if (number := page_number(row.text)) is not None
    ]
    marked = [item for item in candidates if not rows[item.position].text.isdecimal()]
    return marked or _best_chain(candidates, shortest=3)


def _break_at_lines(rows: list[Row], numbers: list[Numbered], entries: list[Entry]) -> list[Noise]:
    """Page numbers on lines of their own stand at the foot of their page, or all at the head."""
    at_head = _stand_at_head(rows, numbers, entries)
    rows[0].page = max(numbers[0].number - at_head, 1)
    noise = []
    for item in numbers:
        row = rows[item.position]
        noise.append(_cut(row, row.start, row.end))
        if item.position + 1 < len(rows):
            rows[item.position + 1].page = item.number + (0 if at_head else 1)
    return noise


def _stand_at_head(rows: list[Row], numbers: list[Numbered], entries: list[Entry]) -> bool:
    """Whether the numbers are those of the pages after them.

    The contents list decides where there is one: the headings are on the pages it says.
    """
    positions = [item.position for item in numbers]
    if votes := list(_votes(rows, numbers, positions, entries)):
        return sum(votes) > 0
    return positions[0] <= 1 < len(rows)


def _votes(
    rows: list[Row], numbers: list[Numbered], positions: list[int], entries: list[Entry]
) -> Iterator[int]:
    """+1 for each heading on the page of the number before it, -1 for the number after it."""
    wanted = {entry.title: entry.page for entry in entries}
    for position, row in enumerate(rows):
        page = wanted.get(tight(row.text))
        at = bisect_left(positions, position)
        if page is not None and 0 < at < len(numbers):
            yield (numbers[at - 1].number == page) - (numbers[at].number == page)


def _glued_chain(rows: list[Row]) -> list[Numbered]:
    """Numbers glued to the first line of the page after theirs."""
    candidates = [item for position, row in enumerate(rows) for item in _prefixes(position, row)]
    likely = [item for item in candidates if item.likely]
    chain = _best_chain(likely, shortest=2)
    if chain:
        return _fill(chain, candidates)
    return [c for c in likely if c.number == 1 and c.position == _STANDARD_PAGE][:1]


def _prefixes(position: int, row: Row) -> Iterator[Numbered]:
    """Every way to read a page number off the start of a row ("33.1.3": 3 or 33)."""
    match = _GLUED.match(row.text) if position else None
    if match and match[0][0] != "0":
        for length in range(1, min(len(match[0]), len(row.text) - 1) + 1):
            behind = row.text[length]
            if behind not in _NEVER_BEHIND:
                number = int(match[0][:length])
                likely = behind not in _SELDOM_BEHIND
                yield Numbered(position, number, row.start + length, likely)


def _best_chain(candidates: list[Numbered], shortest: int) -> list[Numbered]:
    """The longest run of numbers, counting up at regular distances.

    For every candidate the best chain that ends with it is kept; a chain's worth is
    its length less what its distances differ from one another. A first number is
    worth more when it stands where its page would end.
    """
    worth: dict[Numbered, float] = {}
    before: dict[Numbered, Numbered] = {}
    ending: dict[int, list[Numbered]] = {}
    for item in candidates:
        worth[item] = 1.0
        for previous, pages in _predecessors(item, ending):
            distance = (item.position - previous.position) / pages
            value = worth[previous] + _gain(pages) - _irregularity(previous, distance, before)
            if value > worth[item]:
                worth[item] = value
                before[item] = previous
        ending.setdefault(item.number, []).append(item)
    if not worth:
        return []
    last = max(worth, key=lambda item: worth[item])
    chain = [last]
    while chain[-1] in before:
        chain.append(before[chain[-1]])
    return chain[::-1] if len(chain) >= shortest and worth[last] >= shortest / 2 else []


def _gain(pages: int) -> float:
    """What a number adds to its chain: less, the more numbers before it are missing."""
    return 1 - 0.3 * (pages - 1)


def _fill(chain: list[Numbered], candidates: list[Numbered]) -> list[Numbered]:
    """The chain with the numbers it passed over, such as those of pages of one line.

    What may follow a number only by chance is believed here, where the number is expected.
    """
    filled = chain[:1]
    by_number: dict[int, list[Numbered]] = {}
    for item in candidates:
        by_number.setdefault(item.number, []).append(item)
    for following in chain[1:]:
        for number in range(filled[-1].number + 1, following.number):
            after = filled[-1].position
            fitting = (c for c in by_number.get(number, ()) if after < c.position)
            found = next(fitting, None)
            if found is not None and found.position < following.position:
                filled.append(found)
        filled.append(following)
    usual = (chain[-1].position - chain[0].position) / (chain[-1].number - chain[0].number)
    for item in candidates:  # the last page, where too little follows to make a chain
        distance = item.position - filled[-1].position
        if item.number == filled[-1].number + 1 and abs(distance - usual) <= 1:
            filled.append(item)
    return filled


def _predecessors(
    item: Numbered, ending: dict[int, list[Numbered]]
) -> Iterator[tuple[Numbered, int]]:
    """Numbers that may stand before `item`, and how many pages before; a few may be lost."""
    for pages in range(1, _LOST_PAGES + 2):
        for previous in reversed(ending.get(item.number - pages, ())):
            distance = item.position - previous.position
            if distance > _LONGEST_PAGE * pages:
                break
            if distance >= _SHORTEST_PAGE * pages:
                yield previous, pages


def _irregularity(previous: Numbered, distance: float, before: dict[Numbered, Numbered]) -> float:
    """How little a distance goes with the one before it, from 0 to 1."""
    earlier = before.get(previous)
    if earlier:
        usual = (previous.position - earlier.position) / (previous.number - earlier.number)
    else:
        usual = previous.position / previous.number
    return min(1.0, abs(distance - usual) / max(distance, usual))


def _break_at_glued(rows: list[Row], chain: list[Numbered]) -> list[Noise]:
    rows[0].page = max(chain[0].number, 1)
    noise = []
    for item in chain:
        row = rows[item.position]
        noise.append(_cut(row, row.start, item.end))
        row.page = item.number + 1
    return noise


def _break_where_spacing_fails(rows: list[Row]) -> None:
    """In a double-spaced text, a line that follows directly, after a space, opens a page."""
    page = rows[0].page = 1
    for row in rows[1:]:
        if not row.gap and row.indent:
            page += 1
            row.page = page
