"""The sheet of awards: who gets what on which condition."""

from __future__ import annotations

from plandigest.model.award import Award
from plandigest.model.document import Document
from plandigest.rendering.awards import caps_of
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading, string
from plandigest.rendering.surroundings import sentence_around
from plandigest.rendering.workbook.sheets import Column, SheetForm
from plandigest.rendering.workbook.values import Row, number_cell
from plandigest.sentences import Language

AWARDS = SheetForm(
    "sheet.awards",
    (
        Column("document", 30, wraps=True), Column("recipient", 28, wraps=True),
        Column("condition", 48, wraps=True), Column("award", 14), Column("value", 12),
        Column("up_to", 10), Column("unit", 12), Column("bound", 10), Column("role.per", 14),
        Column("basis", 22, wraps=True), Column("cap", 22, wraps=True),
        Column("award.period", 14), Column("article", 10), Column("section", 24, wraps=True),
        Column("page_short", 7), Column("line_only", 7), Column("sentence", 60, wraps=True),
        Column("file", 24),
    ),
)  # fmt: skip


def award_cells(document: Document, award: Award, language: Language) -> Row:
    """An award."""
    norm, figure = award.norm, award.norm.figure
    location = document.locate(figure.span.start)
    return (
        document.title or document.name,
        str(award.recipient) if award.recipient else None,
        str(award.condition) if award.condition else None,
        string(document, award.gift),
        number_cell(figure.value),
        number_cell(figure.value_max),
        figure.unit,
        label(f"bound.{figure.bound}", language),
        string(document, norm.per),
        str(norm.basis) if norm.basis else None,
        caps_of(document, award.caps) or None,
        string(document, award.period),
        string(document, norm.article),
        heading(document, figure.sections[-1]) if figure.sections else None,
        location.page,
        location.line,
        sentence_around(document, figure.sentence, figure.span),
        document.name,
    )
