"""Finds the chain of page numbers among all the digits that lines begin with.

Any line may begin with a number. Page numbers count up by one at regular distances;
nothing else in a text does so from its beginning to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from plandigest.lexicon.pattern import Pattern
from plandigest.reflowing.rows import Row

_GLUED = Pattern(r"\d{1,4}(?=\S)")
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


class Numbered(NamedTuple):
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


def glued_numbers(rows: list[Row]) -> list[Numbered]:
    """Numbers glued to the first line of the page after theirs."""
    candidates = [item for position, row in enumerate(rows) for item in _prefixes(position, row)]
    likely = [item for item in candidates if item.likely]
    chain = best_chain(likely, shortest=2)
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


def best_chain(
    candidates: list[Numbered],
    shortest: int,
    parted: Callable[[Numbered, Numbered], bool] | None = None,
) -> list[Numbered]:
    """The longest run of numbers, counting up at regular distances.

    For every candidate the best chain that ends with it is kept; a chain's worth is
    its length less what its distances differ from one another. A first number is
    worth more when it stands where its page would end.

    Args:
        candidates: in the order of the text.
        shortest: how many numbers make a chain.
        parted: whether a page may stand between two numbers; by their distance alone if None.
    """
    worth: dict[Numbered, float] = {}
    before: dict[Numbered, Numbered] = {}
    ending: dict[int, list[Numbered]] = {}
    for item in candidates:
        worth[item] = 1.0
        for previous, pages in _predecessors(item, ending):
            if parted is not None and not parted(previous, item):
                continue
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
    """The chain with the numbers it passed over, and the last page's.

    What may follow a number only by chance is believed here, where the number is expected.
    """
    filled = with_passed_over(chain, candidates, sure=False)
    usual = (chain[-1].position - chain[0].position) / (chain[-1].number - chain[0].number)
    for item in candidates:  # the last page, where too little follows to make a chain
        distance = item.position - filled[-1].position
        if item.number == filled[-1].number + 1 and abs(distance - usual) <= 1:
            filled.append(item)
    return filled


def with_passed_over(
    chain: list[Numbered], candidates: list[Numbered], *, sure: bool
) -> list[Numbered]:
    """The chain with the numbers it passed over, such as those of pages of one line.

    Args:
        chain: the numbers found.
        candidates: all that may be.
        sure: whether of several lines with one number none is taken, and not the first.
    """
    found = by_number(candidates)
    filled = chain[:1]
    for item in chain[1:]:
        for number in range(filled[-1].number + 1, item.number):
            first = filled[-1].position
            within = [c for c in found.get(number, ()) if first < c.position < item.position]
            filled += within[:1] if len(within) == 1 or not sure else []
        filled.append(item)
    return filled


def by_number(candidates: list[Numbered]) -> dict[int, list[Numbered]]:
    """The candidates for each number, in the order of the text."""
    found: dict[int, list[Numbered]] = {}
    for item in candidates:
        found.setdefault(item.number, []).append(item)
    return found


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
