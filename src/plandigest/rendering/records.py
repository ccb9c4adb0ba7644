"""The model as records: mappings of plain values, the same for every data format.

Their keys are what users script against: keys may be added, never renamed. Unknown
is None. Places count from 1, offsets from 0, spans are half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.rendering.labels import label
from plandigest.rendering.surroundings import sentence_around
from plandigest.sentences import Language

if TYPE_CHECKING:  # a command that shows neither is spared the loading of their model
    from plandigest.model.figure import Change, Figure
    from plandigest.model.passage import Passage
    from plandigest.rendering.shapes import ChangeTieRecord, FigureRecord, PassageRecord

Record: TypeAlias = Mapping[str, object]
"""Any record; `rendering.shapes` has the keys of each."""

FIGURE_COLUMNS = (
    "document", "section", "heading", "indicator", "value", "value_max", "unit", "amount",
    "base_unit", "qualifier", "bound", "period", "period_text", "period_source", "kind",
    "direction", "status", "nature", "change.id", "change.role", "compared_to", "per", "quote",
    "sentence", "page", "line", "start", "end", "indicator_spans", "title",
)  # fmt: skip
"""The columns of csv and tsv: the keys of a figure's record, those of mappings joined by "."."""


_TOO_GREAT = Decimal(10) ** 18
"""Readers of JSON, and databases, have integers of 64 bits."""
_MOST_DIGITS = 10_000


def figure_record(document: Document, figure: Figure) -> FigureRecord:
    """One figure with its meaning and its place."""
    location = document.locate(figure.span.start)
    inner = figure.sections[-1] if figure.sections else None
    return {
        "document": document.name,
        "section": inner.path if inner else None,
        "heading": heading(document, inner) if inner else None,
        "indicator": str(figure.indicator) if figure.indicator else None,
        "value": None if figure.value is None else number(figure.value),
        "value_max": None if figure.value_max is None else number(figure.value_max),
        "unit": figure.unit,
        "amount": None if figure.amount is None else number(figure.amount),
        "base_unit": figure.base_unit,
        "qualifier": figure.qualifier,
        "bound": figure.bound.value,
        "period": str(figure.period) if figure.period else None,
        "period_text": string(document, figure.period.span) if figure.period else None,
        "period_source": figure.period_source.value,
        "kind": figure.kind.value,
        "direction": figure.direction.value if figure.direction else None,
        "status": figure.status.value,
        "nature": figure.nature.value if figure.nature else None,
        "change": _change(figure.change),
        "compared_to": figure.compared_to,
        "per": string(document, figure.per),
        "quote": document.text[figure.span],
        "sentence": sentence_around(document, figure.sentence, figure.span),
        "page": location.page,
        "line": location.line,
        "start": figure.span.start,
        "end": figure.span.end,
        "indicator_spans": (
            [[part.span.start, part.span.end] for part in figure.indicator.parts]
            if figure.indicator
            else []
        ),
        "title": document.title,
    }


def passage_record(document: Document, passage: Passage) -> PassageRecord:
    """One passage that a search found; `matches` are offsets into its `text`.

    `page` and `line` are where its first match stands, which need not be where it begins;
    `places` has the page and line of every match, `terms` the term or synonym it matches.
    """
    places = [document.locate(match.span.start) for match in passage.matches]
    inner = passage.sections[-1] if passage.sections else None
    start = passage.span.start
    return {
        "document": document.name,
        "section": inner.path if inner else None,
        "heading": heading(document, inner) if inner else None,
        "page": places[0].page,
        "line": places[0].line,
        "text": document.text[passage.span],
        "matches": [
            [match.span.start - start, match.span.end - start] for match in passage.matches
        ],
        "before": [document.string(span) for span in passage.before],
        "after": [document.string(span) for span in passage.after],
        "start": start,
        "end": passage.span.end,
        "title": document.title,
        "document_number": string(document, document.letterhead.document_number),
        "terms": [match.term for match in passage.matches],
        "places": [[place.page, place.line] for place in places],
    }


def number(value: Decimal) -> int | float | str:
    """A Decimal as a JSON number: whole ones exactly, others as the nearest float.

    What is too great for the integers that readers have, or too small to be told from
    nothing, is given as text.
    """
    if abs(value) >= _TOO_GREAT or (value and not float(value)):
        return format(value, "f") if abs(value.adjusted()) < _MOST_DIGITS else str(value)
    exponent = value.as_tuple().exponent
    return int(value) if isinstance(exponent, int) and exponent >= 0 else float(value)


def heading(document: Document, section: Section) -> str:
    """A section's heading as printed, without closing punctuation."""
    marker = document.string(section.marker)
    title = document.string(section.title)
    # Chinese numbering needs no space; 第一章 and 1.1 stand apart from their title.
    gap = " " if marker and title and marker[-1] not in "、）)．." else ""
    return f"{marker}{gap}{title}"


def whereabouts(document: Document, offset: int, language: Language) -> str:
    """Page and line of a character, in words."""
    location = document.locate(offset)
    if location.page is None:
        return label("line", language, location.line)
    return label("page_and_line", language, location.page, location.line)


def string(document: Document, span: Span | None) -> str | None:
    """The characters of a span on one line, wide gaps narrowed; None where there is no span."""
    return " ".join(document.string(span).split()) if span else None


def _change(change: Change | None) -> ChangeTieRecord | None:
    return {"id": change.id, "role": change.role.value} if change else None
