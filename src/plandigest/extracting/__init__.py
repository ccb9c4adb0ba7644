"""From a document to its figures: numbers, units, indicators, periods, changes.

The text is folded once; one pass finds the times, one the numbers. What surrounds a
number is then read within bounded windows, so that the whole is linear in the text.
"""

from __future__ import annotations

import re

from plandigest.extracting.composing import Composer
from plandigest.extracting.folding import fold
from plandigest.extracting.time.survey import frames_of
from plandigest.model.document import Document, Role, Unit
from plandigest.model.figure import Figure
from plandigest.model.outline import Section, Table

_MARK_NOTE = re.compile(r"[\[［〔【（(]\s*[\]］〕】）)]\s*(?:内|中|里)?(?:数据?|数字)?\s*[为是指]")

_NOTES = 400
"""Characters below a table that may be notes to it."""


def extract(document: Document, *, explained: bool = False) -> tuple[Figure, ...]:
    """Every figure of a document, in reading order, enumerations (三大) among them.

    Args:
        document: the document.
        explained: whether each figure is to carry the parts of its clause.
    """
    offset = document.span.start
    folded = fold(document.text.content[offset : document.span.end])
    frames = frames_of(document, folded)
    composer = Composer(folded, offset, frames, document.text, explained=explained)
    table_end = -_NOTES - 1
    for unit in document.units():
        if unit.role is Role.CELL:
            table_end = unit.span.end
        elif _is_note(document, unit, table_end):
            continue
        start, end = composer.place(unit.span)
        if unit.role is Role.HEADING:
            start = composer.place(unit.sections[-1].title)[0]
        if unit.role in {Role.HEADING, Role.PARAGRAPH} or _is_text(document, unit):
            composer.read(unit, start, end)
    for table, sections in document.tables():
        _read_table(document, composer, table, sections)
    return tuple(sorted(composer.figures, key=lambda figure: figure.span))


def _is_text(document: Document, unit: Unit) -> bool:
    """A lone line is taken for a title; without a genre it may as well be text."""
    return unit.span == document.letterhead.title and document.genre is None


def _is_note(document: Document, unit: Unit, table_end: int) -> bool:
    """Whether a unit says what the marks of the table above it mean ([ ]内为5年累计数)."""
    near = 0 <= unit.span.start - table_end <= _NOTES
    return near and _MARK_NOTE.search(document.text[unit.span]) is not None


def _read_table(
    document: Document, composer: Composer, table: Table, sections: tuple[Section, ...]
) -> None:
    """Read a table of indicators by rows and columns, and all other cells as text."""
    from plandigest.extracting.table.reader import TableReader  # most documents have no table
    from plandigest.extracting.table.words import Sheet

    named = (
        table.caption,
        *(section.title for section in reversed(sections)),
        document.letterhead.title,
    )
    places = tuple(composer.place(span) for span in named if span is not None)
    sheet = Sheet(composer.folded, composer.offset)
    reader = TableReader(table, sheet, composer.frames, places)
    for value in reader.values():
        composer.take(value, sections)
    for span, until in reader.prose():
        unit = Unit(span, Role.CELL, (span,), sections)
        composer.read(unit, *composer.place(span), until)
