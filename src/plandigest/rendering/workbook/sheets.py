"""The sheets of a workbook: their columns, and the rows of what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.model.changes import ChangePair, growth_of
from plandigest.model.digest import Digest, Target
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.rendering.digest_words import (
    absent,
    characters,
    pages,
    places,
    target_name,
    warnings,
    years,
)
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import period
from plandigest.rendering.records import heading, string
from plandigest.rendering.surroundings import sentence_around
from plandigest.rendering.workbook.values import Row, number_cell, share_cell, signed
from plandigest.sentences import Language


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: the key of its label.
        width: in characters of the usual size.
        wraps: whether its texts are broken over lines.
    """

    name: str
    width: int
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet.

    Attributes:
        name: the key of its label.
        columns: its columns.
    """

    name: str
    columns: tuple[Column, ...]


_DOCUMENT = Column("document", 30, wraps=True)
_INDICATOR = Column("indicator", 34, wraps=True)
_PLACE = (
    Column("section", 24, wraps=True),
    Column("page_short", 7),
    Column("line_only", 7),
    Column("quote", 22, wraps=True),
    Column("sentence", 60, wraps=True),
    Column("file", 24),
)
_VALUE = (
    Column("value", 12),
    Column("up_to", 10),
    Column("unit", 12),
    Column("role.per", 12),
    Column("bound", 10),
)

FIGURES = SheetForm(
    "sheet.figures",
    (
        _DOCUMENT, _INDICATOR, Column("period", 11), *_VALUE, Column("kind", 10),
        Column("status", 9), Column("nature", 9), *_PLACE,
    ),
)  # fmt: skip
CHANGES = SheetForm(
    "sheet.changes",
    (
        _DOCUMENT, _INDICATOR, Column("from_period", 11), Column("from_value", 12),
        Column("from_unit", 12), Column("to_period", 11), Column("to_value", 12),
        Column("to_unit", 12), Column("relative", 10), Column("by_points", 10),
        Column("status", 9), *_PLACE,
    ),
)  # fmt: skip
TARGETS = SheetForm(
    "sheet.targets",
    (
        _DOCUMENT, _INDICATOR, Column("nature", 9), Column("base_period", 11),
        Column("base", 12), Column("base_unit", 12), Column("period", 11), *_VALUE,
        Column("mentions", 10), *_PLACE,
    ),
)  # fmt: skip
DOCUMENTS = SheetForm(
    "sheet.documents",
    (
        _DOCUMENT, Column("document_number", 18), Column("issuer", 22, wraps=True),
        Column("dated", 12), Column("genre", 10), Column("years", 16), Column("page_count", 8),
        Column("character_count", 9), Column("complete", 10), Column("sheet.figures", 9),
        Column("results", 9), Column("target_count", 9), Column("binding_count", 9),
        Column("problem_count", 9), Column("problem_words", 60, wraps=True),
        Column("file", 30, wraps=True), Column("sha256", 20),
    ),
)  # fmt: skip


def figure_row(document: Document, figure: Figure, language: Language) -> Row:
    """A figure."""
    return (
        _title(document),
        _name(figure),
        period(figure) or None,
        *_value(document, figure, language),
        label(f"kind.{figure.kind}", language),
        label(f"status.{figure.status}", language),
        _nature(figure, language),
        *_place(document, figure),
    )


def change_row(document: Document, pair: ChangePair, language: Language) -> Row:
    """A change, with how great it is where that can be said."""
    before, after = pair
    growth = growth_of(pair)
    return (
        _title(document),
        _name(after) or _name(before),
        period(before) or None,
        number_cell(signed(before).low),
        before.unit,
        period(after) or None,
        number_cell(signed(after).low),
        after.unit,
        share_cell(growth.relative) if growth else None,
        growth.points if growth else None,
        label(f"status.{after.status}", language),
        *_place(document, after),
    )


def target_row(document: Document, target: Target, language: Language) -> Row:
    """A target with what it starts from."""
    figure, base = target.figure, target.base
    return (
        _title(document),
        target_name(target, language),
        _nature(figure, language),
        (period(base) or None) if base else None,
        number_cell(signed(base).low) if base else None,
        base.unit if base else None,
        period(figure) or None,
        *_value(document, figure, language),
        places(document, target),
        *_place(document, figure),
    )


def document_row(digest: Digest, language: Language) -> Row:
    """A document in numbers."""
    document = digest.document
    head = document.letterhead
    notes = [absent(document, language), *warnings(digest, language)]
    return (
        _title(document),
        string(document, head.document_number),
        string(document, head.issuer),
        head.dated,
        document.genre,
        years(digest, language) or None,
        pages(document),
        characters(document),
        label("yes" if document.complete else "no", language),
        len(digest.figures),
        digest.results,
        len(digest.targets),
        digest.binding,
        len(digest.problems),
        " · ".join(filter(None, notes)) or None,
        document.name,
        document.text.source.sha256,
    )


def _title(document: Document) -> str:
    return document.title or document.name


def _name(figure: Figure) -> str | None:
    return str(figure.indicator) if figure.indicator else None


def _value(document: Document, figure: Figure, language: Language) -> Row:
    """Value, upper end of a range, unit and bound; a target in words has no value and no bound."""
    number = signed(figure)
    return (
        number_cell(number.low),
        number_cell(number.high),
        figure.unit,
        string(document, figure.per),
        None if number.low is None else label(f"bound.{number.bound}", language),
    )


def _nature(figure: Figure, language: Language) -> str | None:
    return label(f"nature_word.{figure.nature}", language) if figure.nature else None


def _place(document: Document, figure: Figure) -> Row:
    location = document.locate(figure.span.start)
    return (
        heading(document, figure.sections[-1]) if figure.sections else None,
        location.page,
        location.line,
        document.string(figure.span),
        sentence_around(document, figure.sentence, figure.span),
        document.name,
    )
