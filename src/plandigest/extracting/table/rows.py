"""What a row says of all its values: its name, its unit, how its targets bind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from plandigest.extracting.quantity.unit import Measure
from plandigest.extracting.table.heads import PART, placed, times_in
from plandigest.extracting.table.names import Naming, bare_name, joined, name_columns, part
from plandigest.extracting.table.shapes import Grid
from plandigest.extracting.table.units import is_pure, label_of, unit_said
from plandigest.extracting.table.values import is_nothing, is_summed
from plandigest.extracting.table.words import Sheet, Words
from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.heading import nature_in
from plandigest.lexicon.tables import Column
from plandigest.lexicon.units import Units
from plandigest.model.figure import Nature
from plandigest.model.outline import Cell
from plandigest.model.span import Span

_PROPERTY = re.compile(
    r"(?:年均|同比|环比|名义|实际)?(?:增速|增长率?|增幅|增减率?)|[比较](?:上年|去年)(?:同期)?(?:增长|增减|[±＋+])?|[同环]比"
    r"|占(?:GDP|地区生产总值|生产总值|总量|总数|全[国省市县区])?(?:的)?(?:比重|比例|比)|占比|比重"
)


class Row(NamedTuple):
    """A row of indicators.

    Attributes:
        cells: the words of its cells.
        unit: what its column of units says; None if there is none.
        measure: the unit that this means; None for a dash.
        nature: how its targets bind.
        single: the columns with numbers that are no sums over years.
        merged: the columns whose cell is that of other rows or columns too.
        wholes: for each cell the stretch of the original text that its row covers.
        moment: the time that its column of times says (年份).
        above: the row whose property it is, if its name is that of a property alone (增速).
        whole: the row that it is a part of (其中：税收收入), and whose unit it has.
    """

    cells: tuple[Words, ...]
    unit: str | None
    measure: Measure | None
    nature: Nature | None
    single: frozenset[int]
    merged: frozenset[int]
    wholes: tuple[Span, ...]
    moment: Moment | None = None
    above: Row | None = None
    whole: Row | None = None


class Name(NamedTuple):
    """The name of a row before a column of values.

    Attributes:
        naming: what it measures.
        label: the unit in brackets behind it.
        words: the cell that it stands in, or the last of several.
        moment: the time it begins with, where its column has none (2030年人口).
    """

    naming: Naming
    label: str | None
    words: Words
    moment: Moment | None = None


def rows_of(sheet: Sheet, grid: Grid) -> Iterator[Row]:
    """The rows of a grid."""
    values, units = grid.of_role(Column.VALUE), grid.of_role(Column.UNIT)
    natures = grid.of_role(Column.NATURE)
    names, times_at = grid.of_role(Column.INDICATOR), grid.of_role(Column.TIME)
    owner: Row | None = None
    times: Counter[Cell] = Counter(row[at] for row, _ in grid.rows for at in values)
    for cells, wholes in grid.rows:
        words = tuple(sheet.words(cell) for cell in cells)
        unit = words[units[-1]].text if units else None
        found = (nature_in(words[at].text) for at in natures)
        named = words[names[-1]].text if names else ""
        bare, part_of = _is_property(named, sheet.units), PART.match(named) is not None
        row = Row(
            cells=words,
            unit=unit,
            measure=unit_said(unit, sheet.units) if unit else None,
            nature=next((nature for nature in found if nature), None),
            single=frozenset(at for at in values if _is_single(words[at].text)),
            merged=frozenset(at for at in values if cells[at].spans and times[cells[at]] > 1),
            wholes=wholes,
            moment=next((m for at in times_at for m in times_in(words[at], None)), None),
            above=owner if bare else None,
            whole=owner if part_of else None,
        )
        owner = owner if bare or part_of else row
        yield row


def _is_property(text: str, units: Units) -> bool:
    """Whether a name says how something changed or what share it is, and not of what."""
    label = label_of(text, units, labelled=True)
    return _PROPERTY.fullmatch(text[: label[0]] if label else text) is not None


def _is_single(text: str) -> bool:
    return not is_nothing(text) and not is_summed(text) and any(map(str.isdigit, text))


def name_of(grid: Grid, row: Row, at: int) -> Name | None:
    """The name that a row has for a column of values; None where it has none.

    A number without a name is no row.
    """
    naming: Naming | None = None
    label = moment = None
    columns = name_columns(grid.of_role(Column.INDICATOR), at)
    for column in columns:
        words = row.cells[column]
        found = label_of(
            words.text[: bare_name(words, len(words.text))[1]], words.units, labelled=grid.labelled
        )
        start, end = bare_name(words, found[0] if found else len(words.text))
        label = found[1] if found else label
        if grid.heads[at].moment is None and (opens := _opening_time(words, start, end)):
            start, moment = opens.end, placed(words, opens)
        if start < end:
            naming = joined(naming, part(words, start, end, "row"))
    if naming is None or not any(map(str.isalpha, str(naming))):
        return None
    if label is None and row.whole is not None and not is_pure(str(naming)):
        whole = name_of(grid, row.whole, at)
        label = whole.label if whole else None
    if row.above is not None and (owner := name_of(grid, row.above, at)) is not None:
        naming = owner.naming + replace(naming, rule="row-under-row")
    return Name(naming, label, row.cells[columns[-1]], moment)


def _opening_time(words: Words, start: int, end: int) -> Moment | None:
    """The year that a name begins with, and does not consist of."""
    found = next(iter(moments(words.text, start, end)), None)
    if found is None or found.start != start or not found.first or found.last:
        return None
    return found if any(map(str.isalpha, words.text[found.end : end])) else None
