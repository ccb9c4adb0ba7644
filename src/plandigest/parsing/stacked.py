"""Splits rows whose cells stack several lines: a row of four names and four values is four.

A row is stacked where its values are: two lines that are each a whole value cannot be one.
It is split if all cells of several lines have as many of them, and there are two such cells
at least; cells of one line hold for all, but for a number that is not the row's own. Else
nobody can tell which value is of which name, and the row is unreadable. Where the values are
of one line, several lines are a name, a unit or a value that was broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.tables import Column, column_of
from plandigest.lexicon.units import units_with
from plandigest.model.outline import Cell
from plandigest.model.source import MediaType
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.grids import Row, is_value

_WITH_UNIT = Pattern(r"\w\s*[（(][^（）()]{1,12}[）)]\s*\Z")
"""A name with its unit: 泊位（个）."""


class Split(NamedTuple):
    """Rows after splitting, and which of them are unreadable."""

    rows: tuple[Row, ...]
    unreadable: frozenset[int]


def split_rows(text: Text, header: Row, rows: Iterable[Row]) -> Split:
    """The rows of a table, stacked ones split."""
    numbering = {
        at
        for at, head in enumerate(header)
        if column_of("".join(text[span] for span in head.spans)) is Column.NUMBER
    } or {0}
    result: list[Row] = []
    unreadable: set[int] = set()
    above: frozenset[Cell] = frozenset()
    for row in rows:
        own = [cell not in above for cell in row]
        above = frozenset(row)
        if sum(map(len, (cell.spans for cell in row))) == 0:
            result.append(row)
            continue
        lines = {cell: lines_of(text, cell) for cell in row}
        heights = {
            len(lines[cell]) for cell, new in zip(row, own, strict=True) if new and lines[cell]
        } - {1}
        if not heights or not _is_stacked(text, [lines[cell] for cell in dict.fromkeys(row)]):
            result.append(row)
        elif (
            len(heights) > 1
            or _is_alone(row, lines)
            or any(
                is_value(text, cell) and len(lines[cell]) == 1 and not is_dash(text[lines[cell][0]])
                for at, cell in enumerate(row)
                if at not in numbering
            )
        ):
            unreadable.add(len(result))
            result.append(row)
        else:
            (height,) = heights
            parts = {cell: _parts(found, height) for cell, found in lines.items()}
            result += (tuple(parts[cell][at] for cell in row) for at in range(height))
    return Split(tuple(result), frozenset(unreadable))


def _is_alone(row: Row, lines: Mapping[Cell, Sequence[Span]]) -> bool:
    """Whether one cell alone stacks lines, which then are of one name."""
    return sum(len(lines[cell]) > 1 for cell in dict.fromkeys(row)) < 2


def _parts(lines: Sequence[Span], height: int) -> list[Cell]:
    """A cell's share in each of the rows: its line, or all of it where it has but one."""
    if len(lines) == height:
        return [Cell((line,)) for line in lines]
    return [Cell(tuple(lines))] * height


def lines_of(text: Text, cell: Cell) -> tuple[Span, ...]:
    """The lines of a cell as its format breaks them.

    A PDF breaks lines where they are full, and reflowing has joined those; other formats
    break a line where the author did.
    """
    if text.source.media_type is MediaType.PDF:
        return cell.spans
    return tuple(
        Span(max(fragment.start, span.start), min(fragment.start + fragment.length, span.end))
        for span in cell.spans
        for fragment in text.fragments_of(span)
    )


def _is_stacked(text: Text, cells: Sequence[Sequence[Span]]) -> bool:
    """Whether a column of the row holds two values, or two names with a unit each.

    Names and units may stand in two columns.
    """
    units = units_with(text.units)
    several = [[text[line] for line in lines] for lines in cells if len(lines) > 1]
    if any(sum(is_number(line) or is_dash(line) for line in lines) > 1 for lines in several):
        return True
    if any(all(_WITH_UNIT.search(line) for line in lines) for lines in several):
        return True
    return any(all(line.strip() in units for line in lines) for lines in several) and (
        len(several) > 1
    )
