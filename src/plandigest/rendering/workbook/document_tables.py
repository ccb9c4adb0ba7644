"""The tables of documents on one sheet, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.document import Document
from plandigest.model.outline import Cell
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading, whereabouts
from plandigest.rendering.workbook.book import HEAD, Place, Sheet
from plandigest.rendering.workbook.sheets import Column
from plandigest.rendering.workbook.values import Row, table_cell
from plandigest.sentences import Language

COLUMNS = (Column("", 18, wraps=True),) * 60
"""Of their sheet; what stands further to the right has the usual width."""


def write_tables(sheet: Sheet, document: Document, language: Language, here: Place) -> None:
    """Write every table of a document: where it stands, its caption, its head, its rows."""
    for table, sections in document.tables():
        place = whereabouts(document, table.span.start, language)
        above = heading(document, sections[-1]) if sections else ""
        source = " · ".join(filter(None, (document.title or document.name, above, place)))
        if table.caption:
            sheet.line(document.string(table.caption), bold=True)
        if table.unit and not (table.caption and table.caption.covers(table.unit)):
            sheet.line(f"{label('unit', language)}: {document.string(table.unit)}")
        sheet.line(source, here)
        if table.header:
            head = _row(document, table.header)
            sheet.add(head, border=1, bold=True, bg_color=HEAD)
        for row in table.rows:
            sheet.add(_row(document, row), border=1)
        sheet.skip()


def _row(document: Document, row: Sequence[Cell]) -> Row:
    return tuple(table_cell(document.words(cell)) for cell in row)
