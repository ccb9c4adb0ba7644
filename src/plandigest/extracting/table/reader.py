"""Reads a table: every cell a figure with the name of its row and column, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.unit import Measure
from plandigest.extracting.table.heads import Head, is_deadline, placed
from plandigest.extracting.table.kinds import kind_of_value
from plandigest.extracting.table.names import Naming, alternatives, of_column, part
from plandigest.extracting.table.rows import Name, Row, name_of, rows_of
from plandigest.extracting.table.shapes import grid_of
from plandigest.extracting.table.times import status_of_value, time_of, times_of
from plandigest.extracting.table.units import PERCENT, is_pure, unit_of_all, unit_said
from plandigest.extracting.table.values import (
    Reading,
    is_nothing,
    is_percent,
    is_phrase,
    is_summed,
    is_text,
    pair_of,
    read_pair,
    read_value,
    read_words,
)
from plandigest.extracting.table.words import Place, Sheet
from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.frame import Frames
from plandigest.lexicon.tables import Column
from plandigest.model.figure import FigureKind, Nature, Status
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span


class Value(NamedTuple):
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


class TableReader:
    """Reads one table.

    Args:
        table: the table.
        sheet: the folded text its cells point into.
        frames: what document and headings say.
        around: its caption, the headings above it and the document's title, nearest first.
    """

    def __init__(self, table: Table, sheet: Sheet, frames: Frames, around: Sequence[Place]) -> None:
        self._table = table
        self._sheet = sheet
        self._frames = frames
        self._grid = grid_of(sheet, table, frames.dated)
        self._heads = self._grid.heads
        self._values = self._grid.of_role(Column.VALUE)
        self._times = times_of(sheet.folded.content, around, self._heads, frames.dated)

    @property
    def is_indicators(self) -> bool:
        """Whether it has names and values, and is no scoring form."""
        names = self._grid.of_role(Column.INDICATOR)
        return bool(names and self._values) and not self.is_scores

    @property
    def is_scores(self) -> bool:
        """Whether it is a scoring form, whose numbers measure nothing."""
        return bool(self._grid.of_role(Column.SCORE))

    def values(self) -> Iterator[Value]:
        """Its values, row by row; none if it is no table of indicators."""
        if not self.is_indicators:
            return
        rows = list(rows_of(self._sheet, self._grid))
        worded = self._is_worded(rows)
        for row in rows:
            for at in self._values:
                yield from self._cell(row, at, worded=worded)

    def prose(self) -> Iterator[tuple[Span, Moment | None]]:
        """The cells that are to be read like paragraphs, with the time that the table sets.

        What is to be done by a day is to be done in its year.
        """
        if self.is_scores:
            return
        aside = {*self._grid.of_role(Column.ASIDE), *self._grid.of_role(Column.NUMBER)}
        seen: set[Span] = set()
        for index, row in enumerate(self._table.rows):
            if index in self._table.unreadable:
                continue
            until = self._deadline(row)
            for at, cell in enumerate(row):
                words = self._sheet.words(cell).text
                role = self._heads[at].role if at < len(self._heads) else None
                text = is_text(words) if at in self._values else role is None and is_phrase(words)
                told = not text if self.is_indicators else at in aside
                if not told:
                    when = until or (self._heads[at].moment if at in self._values else None)
                    yield from ((span, when) for span in cell.spans if span not in seen)
                    seen.update(cell.spans)

    def _deadline(self, row: Sequence[Cell]) -> Moment | None:
        """The year by whose end a row is to be done; that of the table where it names none."""
        asides = [at for at in self._grid.of_role(Column.ASIDE) if at < len(row)]
        for at in asides:
            words = self._sheet.words(row[at])
            for moment in moments(words.text, 0, len(words.text)):
                if moment.first:
                    year = moment.first[:4]
                    return placed(words, moment)._replace(first=year, last=None, until=True)
        year_of_all = self._times.year
        due = any(is_deadline(self._heads[at].own.text) for at in asides)
        return year_of_all._replace(until=True) if year_of_all and due else None

    def _is_worded(self, rows: Sequence[Row]) -> bool:
        """Whether targets in words are targets: the table says how they bind, or has numbers."""
        if self._grid.of_role(Column.NATURE):
            return True
        cells = [row.cells[at].text for row in rows for at in self._values]
        told = [cell for cell in cells if not is_nothing(cell)]
        return sum(any(map(str.isdigit, cell)) for cell in told) * 2 > len(told)

    def _cell(self, row: Row, at: int, *, worded: bool) -> Iterator[Value]:
        """The values of a cell; a number that stands for several rows or times is of none."""
        words = row.cells[at]
        if is_nothing(words.text) or is_text(words.text):
            return
        name = name_of(self._grid, row, at)
        if name is None:
            return
        pair = pair_of(row.unit or name.label or "", self._sheet.units)
        if pair:
            names = alternatives(name.naming, name.words)
            readings = read_pair(words, *pair) if names else ()
            for reading, naming in zip(readings, names or (), strict=False):
                yield self._value(row, at, naming, reading)
            return
        measure = self._measure(row, self._heads[at], name, summed=is_summed(words.text))
        for reading in () if at in row.merged else read_value(words, measure):
            naming = name.naming
            if reading.part:
                naming += part(words, *reading.part, "row-and-cell")
            told = name.moment or (None if self._heads[at].moment else row.moment)
            timed = reading._replace(moment=reading.moment or told)
            yield self._value(row, at, naming, timed)
        if worded and (said := read_words(words)):
            yield self._value(row, at, name.naming, said)

    def _measure(self, row: Row, head: Head, name: Name, *, summed: bool) -> Measure | None:
        """The unit of a column's numbers in a row; what is nearer to them goes first.

        A sum in brackets among yearly rates, 〔0.4〕 below 年均增速（%）, has that of its row.
        """
        own = row.measure or (unit_said(name.label, self._sheet.units) if name.label else None)
        if head.measure is not None and not (summed and head.rate and own):
            return head.measure
        if head.rate and not summed:
            return unit_said("%", self._sheet.units)
        if own is not None or row.unit:
            return own
        if self._table.unit is None:
            return None
        said = self._sheet.words_of([self._table.unit]).text
        return unit_of_all(said, self._sheet.units, pure=is_pure(str(name.naming)))

    def _value(self, row: Row, at: int, naming: Naming, reading: Reading) -> Value:
        head, summed = self._heads[at], reading.summed
        rate = head.rate or (
            head.summed and is_percent(reading.quantity) and row.unit not in PERCENT
        )
        moment = time_of(head, self._times, summed=summed, own=reading.moment)
        return Value(
            quantity=reading.quantity,
            start=reading.start,
            end=reading.end,
            naming=of_column(
                naming, head, summed=summed, growth=rate, apart=bool(row.single - {at})
            ),
            moment=moment,
            kind=kind_of_value(reading, str(naming), rate=rate),
            status=status_of_value(head, self._times, moment, row.nature, self._frames.genre),
            nature=row.nature,
            row=row.wholes[at],
        )
