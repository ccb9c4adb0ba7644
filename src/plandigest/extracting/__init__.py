"""From a document to its figures: numbers, units, indicators, periods, changes.

The text is folded once; one pass finds the times, one the numbers. What surrounds a
number is then read within bounded windows, so that the whole is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandigest.extracting.article.lines import Lines
from plandigest.extracting.composing import compose, numbered
from plandigest.extracting.folding import fold
from plandigest.extracting.placing import Places
from plandigest.extracting.time.frame import Frames
from plandigest.extracting.time.survey import frames_of
from plandigest.extracting.time.timing import Timing
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.units import units_with
from plandigest.model.document import Document, Role, Unit
from plandigest.model.figure import Figure, PeriodSource
from plandigest.model.outline import Section, Table

_MARK_NOTE = Pattern(r"[\[［〔【（(]\s*[\]］〕】）)]\s*(?:内|中|里)?(?:数据?|数字)?\s*[为是指]")

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
    units, lines = units_with(document.text.units), Lines(folded.content)
    places = Places(folded, offset, document.text, units, lines)
    found: list[Figure] = []
    for unit, start, end in _texts(document, places):
        found += compose(unit, start, end, frames.of(unit), places, explained=explained)
    for table, sections in document.tables():
        found += _of_table(document, table, sections, frames, places, explained=explained)
    return tuple(numbered(sorted(found, key=lambda figure: figure.span)))


def _texts(document: Document, places: Places) -> Iterator[tuple[Unit, int, int]]:
    """The units that are read as text, with where each begins and ends."""
    table_end = -_NOTES - 1
    for unit in document.units():
        if unit.role is Role.CELL:
            table_end = unit.span.end
        elif _is_note(document, unit, table_end):
            continue
        start, end = places.stretch(unit.span)
        if unit.role is Role.HEADING:
            start = places.stretch(unit.sections[-1].title)[0]
        if unit.role in {Role.HEADING, Role.PARAGRAPH} or _is_text(document, unit):
            yield unit, start, end


def _is_text(document: Document, unit: Unit) -> bool:
    """A lone line is taken for a title; without a genre it may as well be text."""
    return unit.span == document.letterhead.title and document.genre is None


def _is_note(document: Document, unit: Unit, table_end: int) -> bool:
    """Whether a unit says what the marks of the table above it mean ([ ]内为5年累计数)."""
    near = 0 <= unit.span.start - table_end <= _NOTES
    return near and _MARK_NOTE.search(document.text[unit.span]) is not None


def _of_table(
    document: Document,
    table: Table,
    sections: tuple[Section, ...],
    frames: Frames,
    places: Places,
    *,
    explained: bool,
) -> Iterator[Figure]:
    """A table of indicators by rows and columns, and all other cells as text."""
    from plandigest.extracting.table.figure import figure_of  # most documents have no table
    from plandigest.extracting.table.reader import TableReader
    from plandigest.extracting.table.words import Sheet

    named = (
        table.caption,
        *(section.title for section in reversed(sections)),
        document.letterhead.title,
    )
    titles = tuple(places.stretch(span) for span in named if span is not None)
    reader = TableReader(table, Sheet(places.folded, places.offset, places.units), frames, titles)
    for value in reader.values():
        yield figure_of(value, sections, places)
    for span, until in reader.prose():
        unit = Unit(span, Role.CELL, (span,), sections)
        frame = frames.of(unit)
        if until is not None:
            aim = Timing(until.first, until.last, until, PeriodSource.INHERITED)
            frame = frame._replace(given=aim)
        yield from compose(unit, *places.stretch(span), frame, places, explained=explained)
