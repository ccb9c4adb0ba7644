"""Changes from one value to another: the two figures of each, and its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plandigest.model.document import Document
from plandigest.model.figure import ChangeRole, Figure
from plandigest.rendering.records import Record, figure_record

_OF_BOTH = ("document", "section", "heading")
_OF_EACH = (
    "value", "value_max", "unit", "amount", "base_unit", "qualifier", "bound", "period", "quote",
)  # fmt: skip
_OF_LAST = ("kind", "status", "sentence", "page", "line")

CHANGE_COLUMNS = (
    *_OF_BOTH,
    "id",
    "indicator",
    *(f"{end}.{key}" for end in ("from", "to") for key in _OF_EACH),
    *_OF_LAST,
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


def change_record(document: Document, pair: ChangePair) -> Record:
    """One change: what both figures share, and each under `from` and `to`."""
    before, after = (figure_record(document, figure) for figure in pair)
    change = pair.after.change
    record: Record = {key: after[key] for key in _OF_BOTH}
    record["id"] = change.id if change else None
    record["indicator"] = after["indicator"] or before["indicator"]
    record["from"] = {key: before[key] for key in _OF_EACH}
    record["to"] = {key: after[key] for key in _OF_EACH}
    return record | {key: after[key] for key in _OF_LAST}
