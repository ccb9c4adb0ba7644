"""Workbooks: one sheet of figures or changes, or all that a report says, a sheet each.

A sheet is written row after row as documents come, so that a folder of thousands takes no
more memory than one. Nothing in it is calculated: a text that looks like a formula is a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from plandigest.model.changes import change_pairs
from plandigest.model.digest import Digest
from plandigest.rendering.csv_form import cells
from plandigest.rendering.labels import label
from plandigest.rendering.records import FIGURE_COLUMNS, Record, figure_record
from plandigest.rendering.workbook.awards import AWARDS, award_cells
from plandigest.rendering.workbook.book import Book, Place, Sheet
from plandigest.rendering.workbook.cited import CITED, citation_cells
from plandigest.rendering.workbook.document_tables import COLUMNS, write_tables
from plandigest.rendering.workbook.norms import NORMS, norm_cells
from plandigest.rendering.workbook.sheets import (
    CHANGES,
    DOCUMENTS,
    FIGURES,
    TARGETS,
    Column,
    SheetForm,
    change_row,
    document_row,
    figure_row,
    target_row,
)
from plandigest.rendering.workbook.tasks import TASKS, task_cells
from plandigest.rendering.workbook.values import Row
from plandigest.sentences import Language

_WIDTHS = {
    "indicator": 40, "quote": 24, "sentence": 60, "heading": 28, "document": 28, "task": 60,
    "headline": 32, "object": 24, "lead": 20, "responsible": 32, "cooperating": 32,
}  # fmt: skip
_WIDTH = 12


def write_workbook(digests: Iterable[Digest], out: BinaryIO, language: Language) -> None:
    """Write all that a report says of documents.

    Figures, changes and targets, the tables as tables, the documents, every field of every
    figure, and, where there are any, tasks, awards, norms and citations; each row leads to
    the row of its document.

    Args:
        digests: taken as they come.
        out: where to; written once all is known.
        language: of labels.

    Raises:
        MissingExtraError: the library for workbooks is not installed.
        PlandigestError: there are more rows than a sheet holds.
    """
    with Book(out) as book:
        figures = book.sheet(FIGURES, language)
        changes = book.sheet(CHANGES, language)
        targets = book.sheet(TARGETS, language)
        tables = book.blank(label("sheet.tables", language), COLUMNS)
        documents = book.sheet(DOCUMENTS, language)
        data = _data_sheet(book, FIGURE_COLUMNS, label("sheet.data", language))
        further = _Further(book, language)
        for digest in digests:
            document = digest.document
            here = documents.add(document_row(digest, language))
            for figure in digest.figures:
                figures.add(figure_row(document, figure, language), here)
                data.add(tuple(cells(figure_record(document, figure), FIGURE_COLUMNS)), here)
            for pair in change_pairs(digest.figures):
                changes.add(change_row(document, pair, language), here)
            for target in digest.targets:
                targets.add(target_row(document, target, language), here)
            write_tables(tables, document, language, here)
            _write_further(further, digest, language, here)


def _write_further(further: _Further, digest: Digest, language: Language, here: Place) -> None:
    """Write what only some documents have: tasks, awards, norms, citations."""
    document = digest.document
    for task in digest.tasks:
        further.sheet(TASKS).add(task_cells(document, task, language), here)
    for award in digest.awards:
        further.sheet(AWARDS).add(award_cells(document, award, language), here)
    for norm in digest.norms:
        further.sheet(NORMS).add(norm_cells(document, norm, language), here)
    for citation in digest.citations:
        further.sheet(CITED).add(citation_cells(document, citation, language), here)


class _Further:
    """Sheets that a workbook has only where there is something to stand in them."""

    def __init__(self, book: Book, language: Language) -> None:
        self._book, self._language = book, language
        self._sheets: dict[str, Sheet] = {}

    def sheet(self, form: SheetForm) -> Sheet:
        """The sheet of a form, made when it is first asked for."""
        if form.name not in self._sheets:
            self._sheets[form.name] = self._book.sheet(form, self._language)
        return self._sheets[form.name]


def write_sheet(form: SheetForm, rows: Iterable[Row], out: BinaryIO, language: Language) -> None:
    """Write one of the sheets of a workbook alone.

    Args:
        form: which.
        rows: as the functions of `sheets` make them.
        out: where to; written once all is known.
        language: of labels.

    Raises:
        MissingExtraError: the library for workbooks is not installed.
        PlandigestError: there are more rows than a sheet holds.
    """
    with Book(out) as book:
        sheet = book.sheet(form, language)
        for row in rows:
            sheet.add(row)


def write_columns(
    records: Iterable[Record], out: BinaryIO, columns: Sequence[str], name: str
) -> None:
    """Write keys of records under their own names, as `write_csv` does.

    Args:
        records: taken as they come.
        out: where to; written once all is known.
        columns: keys of the records in order.
        name: what the sheet is called.

    Raises:
        MissingExtraError: the library for workbooks is not installed.
        PlandigestError: there are more records than a sheet has rows.
    """
    with Book(out) as book:
        sheet = _data_sheet(book, columns, name)
        for record in records:
            sheet.add(tuple(cells(record, columns)))


def _data_sheet(book: Book, columns: Sequence[str], name: str) -> Sheet:
    named = [(key, Column(key, _WIDTHS.get(key, _WIDTH))) for key in columns]
    return book.named_sheet(name, named)
