"""What a column of a table holds: by the words of its head, else by its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from plandigest.extracting.table.units import NOTHING
from plandigest.lexicon.tables import Column, column_of
from plandigest.lexicon.units import Units
from plandigest.model.outline import Cell

_SUM = re.compile(r"[总小]计|总[数量额]|.{0,6}合计")
_SHORTEST_HEAD, _FEWEST_ROWS = 2, 3
_NUMBER = re.compile(r"[\[〔【（(>≥<≤约近超]*-?\d[\d.,]*%?.{0,6}")


def role_of(title: str, cells: Sequence[str], units: Units) -> Column | None:
    """What the words of a head mean, brackets aside; natures and units show by their cells."""
    told = [cell for cell in cells if cell not in NOTHING]
    natures = sum(column_of(cell) is Column.NATURES for cell in told)
    if natures and natures * 2 > len(told):
        return Column.NATURE
    if told and all(cell in units for cell in told):
        return Column.UNIT
    if len(title) <= _SHORTEST_HEAD and _count_up(told):
        return Column.NUMBER
    bare = re.sub(r"[（(\[][^（）()\[\]]*[）)\]]\Z", "", title)
    found = column_of(title) or column_of(bare)
    return None if found is Column.NATURES else found


def _count_up(cells: Sequence[str]) -> bool:
    """Whether cells are the numbers of rows, whatever stands above them (号, 编)."""
    if len(cells) < _FEWEST_ROWS or not all(map(str.isdecimal, cells)):
        return False
    return all(int(below) == int(above) + 1 for above, below in pairwise(cells))


def with_names(
    roles: Sequence[Column | None], header: Sequence[Cell], columns: Sequence[Sequence[str]]
) -> list[Column | None]:
    """The roles, some of them of names: where no head says so, the first column with words.

    年份 above names is the head of the years beside it.

    Args:
        roles: of the columns, by their heads.
        header: the cells above the rows.
        columns: the words of the cells of each column.
    """
    worded = (
        at
        for wanted in (Column.INDICATOR, None, Column.GROUP, Column.TIME)
        for at, role in enumerate(roles)
        if role is wanted and (wanted is Column.INDICATOR or _hold_words(columns[at]))
    )
    first = next(worded, None)
    if first is None:
        return list(roles)
    names = _names_under(header, columns, first)
    under = range(first, max(names) + 1)
    named = [Column.INDICATOR if at in names else Column.GROUP for at in under]
    return [*roles[:first], *named, *roles[under.stop :]]


def _names_under(
    header: Sequence[Cell], columns: Sequence[Sequence[str]], first: int
) -> Sequence[int]:
    """The columns of names under one head that spans several: groups, then what they consist of.

    The last names the rows by itself where all rows but sums stand in a group, unless several
    groups have the same (城镇, 农村); else they are indicators, some with parts.
    """
    last = first
    while last + 1 < len(header) and header[first].spans and header[last + 1] == header[first]:
        last += 1
    while last > first and not _hold_words(columns[last]):
        last -= 1
    rows = dict.fromkeys(zip(columns[first], columns[last], strict=True))
    grouped = all(group != part or _SUM.fullmatch(part) for group, part in rows)
    alike = len({part for _, part in rows}) < len(rows)
    return [last] if grouped and not alike else range(first, last + 1)


def _hold_words(cells: Sequence[str]) -> bool:
    return any(cell not in NOTHING for cell in cells) and not hold_values(cells)


def hold_values(cells: Sequence[str]) -> bool:
    """Whether most cells that say anything are numbers."""
    told = [cell for cell in cells if cell not in NOTHING]
    return bool(told) and sum(bool(_NUMBER.fullmatch(cell)) for cell in told) * 2 > len(told)
