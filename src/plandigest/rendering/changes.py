"""Changes from one value to another: the two figures of each, and its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from plandigest.model.document import Document
from plandigest.model.figure import ChangeRole, Figure
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


class ChangePair(NamedTuple):
    """Both ends of one change (由 3746 亿元增长至 7328 亿元)."""

    before: Figure
    after: Figure


def change_pairs(figures: Iterable[Figure]) -> Iterator[ChangePair]:
    """The changes both of whose ends are among the figures, in order of their first end."""
    waiting: dict[str, Figure] = {}
    for figure in figures:
        change = figure.change
        if change is None:
            continue
        other = waiting.pop(change.id, None)
        if other is None:
            waiting[change.id] = figure
        elif change.role is ChangeRole.TO:
            yield ChangePair(other, figure)
        else:
            yield ChangePair(figure, other)


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
