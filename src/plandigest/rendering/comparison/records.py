"""A comparison as a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandigest.model.comparison import Comparison, Row, SectionRow, TermRow
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.outline import Section
from plandigest.rendering.records import figure_record, heading, number, string

if TYPE_CHECKING:
    from plandigest.rendering.shapes import (
        ComparisonRecord,
        FigureRecord,
        IndicatorRowRecord,
        SectionPlaceRecord,
        SectionRowRecord,
        TermRowRecord,
    )

_OF_EACH = ("value", "value_max", "unit", "bound", "period", "status", "quote", "page", "line")
ROW_COLUMNS = (
    "name",
    *(f"{side}.{key}" for side in ("old", "result", "new") for key in _OF_EACH),
    *("difference", "difference_unit", "verdict", "change", "note", "match", "score"),
)
"""The columns of csv, tsv and xlsx."""


def comparison_record(comparison: Comparison) -> ComparisonRecord:
    """Two documents with all that was found of both."""
    old, new = comparison.old, comparison.new
    return {
        "old": old.name,
        "new": new.name,
        "old_title": old.title,
        "new_title": new.title,
        "indicators": [*row_records(comparison)],
        "sections": [_section_row(old, new, row) for row in comparison.sections],
        "terms": [_term(old, new, row) for row in comparison.terms],
    }


def row_records(comparison: Comparison) -> Iterator[IndicatorRowRecord]:
    """The measures, a record each."""
    return (_row(comparison.old, comparison.new, row) for row in comparison.rows)


def _row(old: Document, new: Document, row: Row) -> IndicatorRowRecord:
    return {
        "name": row.name,
        "old": _figure(old, row.old),
        "result": _figure(new, row.result),
        "new": _figure(new, row.new),
        "difference": None if row.difference is None else number(row.difference),
        "difference_unit": row.difference_unit,
        "verdict": row.verdict.value if row.verdict else None,
        "change": row.shift.value if row.shift else None,
        "note": string(new, row.note),
        "match": row.likeness.value if row.likeness else None,
        "score": row.score,
    }


def _figure(document: Document, figure: Figure | None) -> FigureRecord | None:
    return None if figure is None else figure_record(document, figure)


def _section_row(old: Document, new: Document, row: SectionRow) -> SectionRowRecord:
    return {
        "change": row.shift.value,
        "old": _section(old, row.old),
        "new": _section(new, row.new),
    }


def _section(document: Document, section: Section | None) -> SectionPlaceRecord | None:
    if section is None:
        return None
    return {
        "path": section.path,
        "heading": heading(document, section),
        "page": document.locate(section.heading.start).page,
    }


def _term(old: Document, new: Document, row: TermRow) -> TermRowRecord:
    document = new if row.new > row.old else old
    place = document.locate(row.first.start) if row.first else None
    return {
        "term": row.term,
        "old": round(row.old, 2),
        "new": round(row.new, 2),
        "keyness": round(row.keyness, 2),
        "change": row.shift.value,
        "quote": string(document, row.first),
        "page": place.page if place else None,
        "line": place.line if place else None,
    }
