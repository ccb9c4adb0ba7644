"""Lays out the rows of a centred table: which words belong to which cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.model.outline import Cell
from plandigest.model.span import Span
from plandigest.model.text import Text

_DASHES = frozenset("-—–－―/")
_FOOTNOTED = re.compile(r"\D{2,}\d")
"""Words with the number of a footnote behind them."""
_SHORT_UNIT = 3
"""Characters of a part of a unit that is no unit by itself (万平 of 万平方米)."""


class Line(NamedTuple):
    """A line of the flattened table.

    Attributes:
        words: what white space parts.
        nature: which of them is a nature (约束性); None if none is.
        is_head: whether one of them heads a column.
        end: the index of the word behind its last one.
    """

    words: tuple[Span, ...]
    nature: int | None
    is_head: bool
    end: int


class Row(NamedTuple):
    """A row's own line, with those above and below that are the rest of its cells."""

    line: Line
    above: tuple[Line, ...]
    below: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines, in order."""
        return (*self.above, self.line, *self.below)


def lay_out(text: Text, row: Row, values: int, *, has_unit: bool) -> tuple[Cell, ...] | None:
    """The cells of a row: indicator, unit, nature, then the values.

    Args:
        text: the text.
        row: the row.
        values: how many columns of values the table has.
        has_unit: whether it has a column of units.

    Returns:
        The cells, or None where the words cannot be told apart.
    """
    layout = _Layout(text, values, has_unit=has_unit)
    if not layout.take_own(row.line):
        return None
    for line in (*row.above, *row.below):
        layout.take_rest(line)
    return layout.cells()


class _Layout:
    """The cells of one row as they fill."""

    def __init__(self, text: Text, values: int, *, has_unit: bool) -> None:
        self._text = text
        self._name: list[Span] = []
        self._unit: list[Span] = []
        self._nature: list[Span] = []
        self._values: list[list[Span]] = [[] for _ in range(values)]
        self._needs_unit = has_unit
        self._needs_name = True

    def take_own(self, line: Line) -> bool:
        """Take the row's own words; False if there are more values than columns."""
        nature = line.nature or 0
        words = list(line.words)
        before, behind = words[:nature], words[nature + 1 :]
        self._nature.append(words[nature])
        if before and self._text[before[0]].isdecimal():
            del before[0]  # the running number of the row
        if not behind:
            cut = max(len(before) - len(self._values), 1)
            before, behind = before[:cut], before[cut:]
        if len(behind) > len(self._values):
            return False
        for column, word in zip(self._values, behind, strict=False):
            column.append(word)
        if self._needs_unit and before and self._is_unit(before[-1]):
            self._unit.append(before.pop())
            self._needs_unit = False
        self._name += before
        self._needs_name = not before
        return True

    def take_rest(self, line: Line) -> None:
        """Take the words of a line above or below, in the order of the columns.

        A line with more numbers than there are values holds the lost subscripts of a
        name (PM 2.5), and no values.
        """
        if sum(self._has_figure(word) for word in line.words) > len(self._values):
            self._name += line.words
            return
        for index, word in enumerate(line.words):
            if self._needs_unit and (self._is_unit(word) or self._is_part(word, index)):
                self._unit.append(word)
            elif not self._has_figure(word) and (self._needs_name or not index):
                self._name.append(word)
            else:
                self._value_column().append(word)

    def cells(self) -> tuple[Cell, ...]:
        """The cells, the words of each in the order of the text."""
        found = (self._name, self._unit, self._nature, *self._values)
        return tuple(Cell(tuple(sorted(spans))) for spans in found)

    def _value_column(self) -> list[Span]:
        """The column of a broken value: one with words in it, else one still empty."""
        empty = [column for column in self._values if not column]
        worded = [
            column for column in self._values if column and self._text[column[0]] not in _DASHES
        ]
        return (worded or empty or self._values)[-1]

    def _has_figure(self, word: Span) -> bool:
        written = self._text[word]
        if written[0] in "[〔【<>＜＞≤≥" or written[-1] in "]〕】":
            return True
        figures = any(char.isdecimal() for char in written)
        return figures and not _FOOTNOTED.fullmatch(written)

    def _is_part(self, word: Span, index: int) -> bool:
        return index > 0 and len(word) <= _SHORT_UNIT and not self._has_figure(word)

    def _is_unit(self, word: Span) -> bool:
        from plandigest.lexicon.units import units_with  # seldom needed, and costly to load

        units = units_with(self._text.units)
        written = self._text[word].strip("（）()")
        if "/" in written and not self._has_figure(word):
            return True
        return written in units or written.lstrip("万亿") in units or written in _DASHES
