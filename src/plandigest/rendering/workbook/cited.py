"""The sheet of citations: the documents, laws and plans that documents cite."""

from __future__ import annotations

from plandigest.model.citation import Citation
from plandigest.model.document import Document
from plandigest.rendering.labels import label
from plandigest.rendering.workbook.sheets import Column, SheetForm
from plandigest.rendering.workbook.values import Row
from plandigest.sentences import Language

CITED = SheetForm(
    "sheet.cites",
    (
        Column("document", 30, wraps=True), Column("cites.title", 48, wraps=True),
        Column("document_number", 22), Column("kind", 12), Column("cites.relation", 10),
        Column("cites.count", 8), Column("page_short", 7), Column("line_only", 7),
        Column("file", 24),
    ),
)  # fmt: skip


def citation_cells(document: Document, citation: Citation, language: Language) -> Row:
    """A cited document, with its first place."""
    location = document.locate(citation.spans[0].start)
    return (
        document.title or document.name,
        citation.title or None,
        citation.number,
        label(f"cites.kind.{citation.kind}", language),
        label(f"cites.relation.{citation.relation}", language),
        len(citation.spans),
        location.page,
        location.line,
        document.name,
    )
