"""Page numbers on lines of their own, told from the numbers of a table's rows.

Where a table was flattened to a cell a line, its rows are numbered by lines of digits too,
a few short lines apart; between the numbers of two pages stand the lines of a page.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from plandigest.lexicon.noise import page_number
from plandigest.reflowing.page_numbers import (
    Numbered,
    best_chain,
    by_number,
    with_passed_over,
)
from plandigest.reflowing.rows import Row

_WIDE, _FEW_WIDE, _FULL_PAGE = 40, 2, 24
"""Columns of a line, and how many such lines a page holds; or as many lines of any width."""
_SHORTEST_CHAIN, _FEWEST_ROWS = 3, 3


def lone_numbers(rows: list[Row]) -> list[Numbered]:
    """Page numbers on lines of their own: dashed ones always, bare digits in a chain only."""
    candidates = [
        Numbered(position, number, row.end)
        for position, row in enumerate(rows)
        if row.line.cell is None and (number := page_number(row.text)) is not None
    ]
    marked = [item for item in candidates if not rows[item.position].text.isdecimal()]
    if marked or len(candidates) < _SHORTEST_CHAIN:
        return marked
    wide = [*accumulate((row.width >= _WIDE for row in rows), initial=0)]

    def parted(previous: Numbered, item: Numbered) -> bool:
        lines, pages = item.position - previous.position, item.number - previous.number
        found = wide[item.position] - wide[previous.position]
        return lines >= _FULL_PAGE * pages or found >= _FEW_WIDE * pages

    of_rows = _row_numbers(candidates, wide)
    free = [item for item in candidates if item not in of_rows]
    chain = best_chain(free, _SHORTEST_CHAIN, parted)
    return with_passed_over(chain, free, sure=True)


def _row_numbers(candidates: list[Numbered], wide: list[int]) -> set[Numbered]:
    """The numbers of a table's rows: 1, 2, 3 and so on, less than a page of short lines apart."""
    numbers = by_number(candidates)
    found: set[Numbered] = set()
    for item in numbers.get(1, ()):
        run = [item]
        while following := _next_row(run[-1], numbers, wide):
            run.append(following)
        if len(run) >= _FEWEST_ROWS:
            found.update(run)
    return found


def _next_row(
    item: Numbered, numbers: dict[int, list[Numbered]], wide: list[int]
) -> Numbered | None:
    """The number of the row behind the one that is numbered."""
    following = numbers.get(item.number + 1, [])
    at = bisect_right(following, item.position, key=lambda each: each.position)
    if at == len(following):
        return None
    position = following[at].position
    narrow = wide[position] - wide[item.position] < _FEW_WIDE
    return following[at] if narrow and position - item.position < _FULL_PAGE else None
