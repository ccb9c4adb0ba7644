"""The sheets of a comparison: measures, structure, wording; or the text paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from plandigest.model.comparison import Comparison, PassageRow, SectionRow, TermRow
from plandigest.model.comparison import Row as Measured
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.rendering.comparison.passages import whereabouts
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import period, place
from plandigest.rendering.records import heading, string
from plandigest.rendering.surroundings import sentence_around
from plandigest.rendering.workbook import write_sheet
from plandigest.rendering.workbook.book import Book
from plandigest.rendering.workbook.sheets import Column, SheetForm
from plandigest.rendering.workbook.values import Row, number_cell, signed
from plandigest.sentences import Language

_SIDES = ("old", "result", "new")
_VALUE = {"value": 11, "up_to": 9, "unit": 11, "bound": 9, "period": 11}
_TITLES = (
    Column("compare.side.old", 30, wraps=True),
    Column("compare.side.new", 30, wraps=True),
)

MEASURES = SheetForm(
    "indicator",
    (
        Column("indicator", 34, wraps=True),
        *(
            Column(f"compared.{side}.{key}", width)
            for side in _SIDES
            for key, width in _VALUE.items()
        ),
        Column("compare.verdict", 14),
        Column("compare.difference", 12),
        Column("unit", 12),
        Column("compare.shift", 14),
        Column("compare.note", 30, wraps=True),
        Column("compare.match", 30, wraps=True),
        *(
            Column(f"compared.{side}.{key}", width, wraps=width > 20)
            for side in _SIDES
            for key, width in {"place": 9, "sentence": 50}.items()
        ),
        *_TITLES,
    ),
)
STRUCTURE = SheetForm(
    "structure",
    (
        Column("compare.became", 18),
        Column("compared.old.sentence", 44, wraps=True),
        Column("compared.old.place", 9),
        Column("compared.new.sentence", 44, wraps=True),
        Column("compared.new.place", 9),
        *_TITLES,
    ),
)
WORDING = SheetForm(
    "compare.terms_sheet",
    (
        Column("compare.term", 24),
        Column("compare.became", 18),
        Column("compare.side.old", 9),
        Column("compare.side.new", 9),
        Column("compare.keyness", 9),
        Column("sentence", 70, wraps=True),
        Column("report.place", 9),
        *_TITLES,
    ),
)
PASSAGES = SheetForm(
    "compare.passages",
    (
        Column("compared.old.place", 9),
        Column("compared.old.sentence", 70, wraps=True),
        Column("compared.new.place", 9),
        Column("compared.new.sentence", 70, wraps=True),
        Column("compare.moved", 9),
    ),
)


def write_comparisons(comparisons: Iterable[Comparison], out: BinaryIO, language: Language) -> None:
    """Write comparisons: a sheet of measures, one of sections, one of terms; see `write_sheet`."""
    with Book(out) as book:
        measures = book.sheet(MEASURES, language)
        structure = book.sheet(STRUCTURE, language)
        wording = book.sheet(WORDING, language)
        for each in comparisons:
            for row in each.rows:
                measures.add((*_measured(each, row, language), *_titles(each)))
            for section in each.sections:
                structure.add((*_section(each, section, language), *_titles(each)))
            for term in each.terms:
                wording.add((*_term(each, term, language), *_titles(each)))


def write_passages(
    old: Document, new: Document, rows: Sequence[PassageRow], out: BinaryIO, language: Language
) -> None:
    """Write the paragraphs of two documents side by side; see `write_sheet`."""
    cells = (
        (
            whereabouts(old, row.old),
            string(old, row.old),
            whereabouts(new, row.new),
            string(new, row.new),
            label("yes", language) if row.moved else None,
        )
        for row in rows
    )
    write_sheet(PASSAGES, cells, out, language)


def _titles(comparison: Comparison) -> Row:
    return tuple(each.title or each.name for each in (comparison.old, comparison.new))


def _measured(comparison: Comparison, row: Measured, language: Language) -> Row:
    sides = (
        (comparison.old, row.old),
        (comparison.new, row.result),
        (comparison.new, row.new),
    )
    return (
        row.name,
        *(cell for _, figure in sides for cell in _value(figure, language)),
        label(f"compare.verdict.{row.verdict}", language) if row.verdict else None,
        number_cell(row.difference),
        row.difference_unit,
        label(f"compare.shift.{row.shift}", language) if row.shift else None,
        string(comparison.new, row.note),
        label(f"compare.match.{row.likeness}", language, row.score) if row.likeness else None,
        *(cell for document, figure in sides for cell in _source(document, figure)),
    )


def _value(figure: Figure | None, language: Language) -> Row:
    if figure is None:
        return (None,) * len(_VALUE)
    number = signed(figure)
    bound = None if number.low is None else label(f"bound.{number.bound}", language)
    return (
        number_cell(number.low),
        number_cell(number.high),
        figure.unit,
        bound,
        period(figure) or None,
    )


def _source(document: Document, figure: Figure | None) -> Row:
    if figure is None:
        return None, None
    return place(document, figure), sentence_around(document, figure.sentence, figure.span)


def _section(comparison: Comparison, row: SectionRow, language: Language) -> Row:
    old, new = row.old, row.new
    return (
        label(f"compare.section_is.{row.shift}", language),
        heading(comparison.old, old) if old else None,
        whereabouts(comparison.old, old.heading) if old else None,
        heading(comparison.new, new) if new else None,
        whereabouts(comparison.new, new.heading) if new else None,
    )


def _term(comparison: Comparison, row: TermRow, language: Language) -> Row:
    document = comparison.new if row.new > row.old else comparison.old
    return (
        row.term,
        label(f"compare.term.{row.shift}", language),
        round(row.old, 1),
        round(row.new, 1),
        round(row.keyness, 1),
        string(document, row.first),
        whereabouts(document, row.first) if row.first else None,
    )
