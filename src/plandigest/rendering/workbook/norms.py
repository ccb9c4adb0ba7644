"""The sheet of norms: what is ruled in numbers."""

from __future__ import annotations

from plandigest.model.document import Document
from plandigest.model.norm import Norm
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading, string
from plandigest.rendering.surroundings import sentence_around
from plandigest.rendering.workbook.sheets import Column, SheetForm
from plandigest.rendering.workbook.values import Row, number_cell
from plandigest.sentences import Language

NORMS = SheetForm(
    "sheet.rules",
    (
        Column("document", 30, wraps=True), Column("norm", 10), Column("article", 10),
        Column("actor", 22, wraps=True), Column("act", 40, wraps=True),
        Column("rung", 24, wraps=True), Column("value", 12), Column("up_to", 10),
        Column("unit", 12), Column("bound", 10), Column("role.per", 14),
        Column("basis", 20, wraps=True), Column("section", 24, wraps=True),
        Column("page_short", 7), Column("line_only", 7), Column("sentence", 60, wraps=True),
        Column("file", 24),
    ),
)  # fmt: skip


def norm_cells(document: Document, norm: Norm, language: Language) -> Row:
    """A norm."""
    figure = norm.figure
    location = document.locate(figure.span.start)
    return (
        document.title or document.name,
        label(f"norm.{norm.kind}", language),
        string(document, norm.article),
        str(norm.actor) if norm.actor else None,
        str(norm.act) if norm.act else None,
        str(norm.rung) if norm.rung else None,
        number_cell(figure.value),
        number_cell(figure.value_max),
        figure.unit,
        label(f"bound.{figure.bound}", language),
        string(document, norm.per),
        str(norm.basis) if norm.basis else None,
        heading(document, figure.sections[-1]) if figure.sections else None,
        location.page,
        location.line,
        sentence_around(document, figure.sentence, figure.span),
        document.name,
    )
