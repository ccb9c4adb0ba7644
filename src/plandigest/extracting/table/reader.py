"""Reads a table: every cell a figure with the name of its row and column, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plandigest.extracting.figure.status import nature_in
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.unit import Measure
from plandigest.extracting.table.heads import Head, is_deadline, placed
from plandigest.extracting.table.kinds import kind_of_value
from plandigest.extracting.table.names import (
    Naming,
    alternatives,
    bare_name,
    joined,
    name_columns,
    of_column,
    part,
)
from plandigest.extracting.table.shapes import Grid, grid_of
from plandigest.extracting.table.times import Times, status_of_value, time_of, times_of
from plandigest.extracting.table.units import is_pure, label_of, unit_said
from plandigest.extracting.table.values import (
    LONGEST,
    Reading,
    is_nothing,
    is_summed,
    pair_of,
    read_pair,
    read_value,
    read_words,
)
from plandigest.extracting.table.words import Place, Sheet, Words
from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.heading import Settings
from plandigest.lexicon.tables import Column
from plandigest.model.figure import FigureKind, Nature, Status
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a table with what row and column say of it; offsets are folded.

    Attributes:
        quantity: the number; None for a target in words.
        start: first character of the quote.
        end: the character behind it.
        naming: what it measures.
        moment: its time; None if the table names none.
        kind: what it is.
        status: goal or result.
        nature: how it binds.
        row: from the first to the last character of the row, in the original text.
    """

    quantity: Quantity | None
    start: int
    end: int
    naming: Naming
    moment: Moment | None
    kind: FigureKind
    status: Status
    nature: Nature | None
    row: Span


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says of all its values."""

    cells: tuple[Words, ...]
    unit: str | None
    measure: Measure | None
    nature: Nature | None
    wholes: tuple[Span, ...]


class TableReader:
    """Reads one table.

    Args:
        table: the table.
        sheet: the folded text its cells point into.
        settings: what document and headings say.
        around: its caption, the headings above it and the document's title, nearest first.
    """

    def __init__(
        self, table: Table, sheet: Sheet, settings: Settings, around: Sequence[Place]
    ) -> None:
        self._table = table
        self._sheet = sheet
        self._settings = settings
        self._grid: Grid = grid_of(sheet, table, settings.dated)
        self._heads = self._grid.heads
        self._names = self._of_role(Column.INDICATOR)
        self._values = self._of_role(Column.VALUE)
        text = sheet.folded.content
        self._times: Times = times_of(text, around, self._heads, settings.dated)

    @property
    def is_indicators(self) -> bool:
        """Whether it has names and values."""
        return bool(self._names and self._values) and not self.is_scores

    @property
    def is_scores(self) -> bool:
        """Whether it is a scoring form, whose numbers measure nothing."""
        return bool(self._of_role(Column.SCORE))

    def values(self) -> Iterator[Value]:
        """Its values, row by row; none if it is no table of indicators."""
        if not self.is_indicators:
            return
        worded = self._is_worded()
        for cells, wholes in self._grid.rows:
            row = self._row(cells, wholes)
            for at in self._values:
                yield from self._cell(row, at, worded=worded)

    def prose(self) -> Iterator[tuple[Span, Moment | None]]:
        """The cells that are to be read like paragraphs, with the time that the table sets.

        What is to be done by a day is to be done in its year.
        """
        if self.is_scores:
            return
        told = set(range(len(self._heads))) if self.is_indicators else set()
        told |= set(self._of_role(Column.ASIDE)) | set(self._of_role(Column.NUMBER))
        seen: set[Span] = set()
        for index, row in enumerate(self._table.rows):
            if index in self._table.unreadable:
                continue
            until = self._deadline(row)
            for at, cell in enumerate(row):
                long = at in self._values and len(self._sheet.words(cell).text) > LONGEST
                for span in cell.spans:
                    if (at not in told or long) and span not in seen:
                        seen.add(span)
                        yield span, until

    def _deadline(self, row: Sequence[Cell]) -> Moment | None:
        """The year by whose end a row is to be done; that of the table where it names none."""
        for at in self._of_role(Column.ASIDE):
            words = self._sheet.words(row[at])
            for moment in moments(words.text, 0, len(words.text), None):
                if moment.first:
                    year = moment.first[:4]
                    return replace(placed(words, moment), first=year, last=None, until=True)
        year_of_all = self._times.year
        dues = any(is_deadline(self._heads[at].own.text) for at in self._of_role(Column.ASIDE))
        return replace(year_of_all, until=True) if year_of_all and dues else None

    def _of_role(self, role: Column) -> list[int]:
        return [at for at, head in enumerate(self._heads) if head.role is role]

    def _is_worded(self) -> bool:
        """Whether targets in words are targets: the table says how they bind, or has numbers."""
        if self._of_role(Column.NATURE):
            return True
        cells = [
            self._sheet.words(row[at]).text for row, _ in self._grid.rows for at in self._values
        ]
        told = [cell for cell in cells if not is_nothing(cell)]
        return sum(any(char.isdigit() for char in cell) for cell in told) * 2 > len(told)

    def _row(self, cells: Sequence[Cell], wholes: tuple[Span, ...]) -> _Row:
        words = tuple(self._sheet.words(cell) for cell in cells)
        units = self._of_role(Column.UNIT)
        unit = words[units[-1]].text if units else None
        measure = unit_said(unit) if unit else None
        nature = next(
            (found for at in self._of_role(Column.NATURE) if (found := nature_in(words[at].text))),
            None,
        )
        return _Row(words, unit, measure, nature, wholes)

    def _name(self, row: _Row, at: int) -> tuple[Naming | None, str | None]:
        """The name of the row that a column of values belongs to, and the unit in it."""
        name: Naming | None = None
        unit = None
        for column in name_columns(self._names, at):
            words = row.cells[column]
            label = label_of(
                words.text[: bare_name(words, len(words.text))[1]], units=self._grid.labelled
            )
            start, end = bare_name(words, label[0] if label else len(words.text))
            unit = label[1] if label else unit
            if start < end:
                name = joined(name, part(words, start, end, "row"))
        return name, unit

    def _cell(self, row: _Row, at: int, *, worded: bool) -> Iterator[Value]:
        words, head = row.cells[at], self._heads[at]
        if is_nothing(words.text) or len(words.text) > LONGEST:
            return
        name, label = self._name(row, at)
        if name is None or not any(char.isalpha() for char in str(name)):
            return  # a number without a name is no row
        pair = pair_of(row.unit or label or "")
        if pair:
            names = alternatives(name, row.cells[name_columns(self._names, at)[-1]])
            readings = read_pair(words, *pair) if names else ()
            for reading, each in zip(readings, names or (), strict=False):
                yield self._value(row, at, each, reading, apart=False)
            return
        measure = self._measure(row, head, label, name, summed=is_summed(words.text))
        apart = any(
            not is_summed(row.cells[other].text) and any(map(str.isdigit, row.cells[other].text))
            for other in self._values
            if other != at
        )
        readings = tuple(read_value(words, measure))
        if worded and (said := read_words(words)):
            readings = (*readings, said)
        for reading in readings:
            of = name
            if reading.part:
                of = name + part(words, *reading.part, "row-and-cell")
            yield self._value(row, at, of, reading, apart=apart)

    def _measure(
        self, row: _Row, head: Head, label: str | None, name: Naming, *, summed: bool
    ) -> Measure | None:
        """The unit of a column's numbers in a row; what is nearer to them goes first."""
        if head.measure is not None:
            return head.measure
        own = row.measure or (unit_said(label) if label else None)
        if head.rate and not summed:
            return unit_said("%")
        if own is not None or row.unit:
            return own
        if self._table.unit is None or is_pure(str(name)):
            return None
        return unit_said(self._sheet.words_of([self._table.unit]).text)

    def _value(self, row: _Row, at: int, name: Naming, reading: Reading, *, apart: bool) -> Value:
        head = self._heads[at]
        quantity = reading.quantity
        summed = reading.summed
        growth = (
            quantity is not None
            and quantity.group == "percent"
            and head.summed
            and not (
                row.measure is not None
                and row.measure.unit is not None
                and row.measure.unit.text == "%"
            )
        )
        moment = time_of(head, self._times, summed=summed, own=reading.moment)
        return Value(
            quantity=quantity,
            start=reading.start,
            end=reading.end,
            naming=of_column(name, head, summed=summed, growth=growth or head.rate, apart=apart),
            moment=moment,
            kind=kind_of_value(reading, head, str(name)),
            status=status_of_value(head, self._times, moment, row.nature, self._settings.genre),
            nature=row.nature,
            row=row.wholes[at],
        )
