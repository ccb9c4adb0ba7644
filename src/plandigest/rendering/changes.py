"""Changes from one value to another as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandigest.model.changes import ChangePair
from plandigest.model.document import Document
from plandigest.rendering.records import figure_record

if TYPE_CHECKING:
    from plandigest.rendering.shapes import ChangeEndRecord, ChangeRecord, FigureRecord

_OF_EACH = (
    "value", "value_max", "unit", "amount", "base_unit", "qualifier", "bound", "period", "quote",
)  # fmt: skip

CHANGE_COLUMNS = (
    *("document", "section", "heading", "id", "indicator"),
    *(f"{end}.{key}" for end in ("from", "to") for key in _OF_EACH),
    *("kind", "status", "sentence", "page", "line"),
)
"""The columns of csv and tsv."""


def change_record(document: Document, pair: ChangePair) -> ChangeRecord:
    """One change: what both figures share, and each under `from` and `to`."""
    before, after = (figure_record(document, figure) for figure in pair)
    change = pair.after.change
    return {
        "document": after["document"],
        "section": after["section"],
        "heading": after["heading"],
        "id": change.id if change else None,
        "indicator": after["indicator"] or before["indicator"],
        "from": _end(before),
        "to": _end(after),
        "kind": after["kind"],
        "status": after["status"],
        "sentence": after["sentence"],
        "page": after["page"],
        "line": after["line"],
    }


def _end(figure: FigureRecord) -> ChangeEndRecord:
    return {
        "value": figure["value"],
        "value_max": figure["value_max"],
        "unit": figure["unit"],
        "amount": figure["amount"],
        "base_unit": figure["base_unit"],
        "qualifier": figure["qualifier"],
        "bound": figure["bound"],
        "period": figure["period"],
        "quote": figure["quote"],
    }
