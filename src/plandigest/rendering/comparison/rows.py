"""What all forms of a comparison say of its rows in the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.model.comparison import Comparison, Row, Shift, Verdict
from plandigest.rendering.labels import label
from plandigest.sentences import Language

MARKS = {Verdict.MET: "✓", Verdict.MISSED: "✗", Verdict.UNKNOWN: "?"}
_KINDS = {Shift.NEW: "new", Shift.DROPPED: "dropped"}

_FEW = 5
"""Two documents are apart where fewer than one in so many sections lives on (指导思想, 附则)."""


def are_apart(comparison: Comparison) -> bool:
    """Whether two documents have nothing in common, so that a list of all of it says nothing."""
    if any(_kind(row) == "shared" for row in comparison.rows):
        return False
    olds = sum(row.old is not None for row in comparison.sections)
    news = sum(row.new is not None for row in comparison.sections)
    both = sum(row.old is not None and row.new is not None for row in comparison.sections)
    return both * _FEW < min(olds, news) or not both


def groups(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The measures of both documents ("shared"), new ones, dropped ones, as far as there are."""
    for name in ("shared", *_KINDS.values()):
        found = [row for row in rows if _kind(row) == name]
        if found:
            yield name, found


def _kind(row: Row) -> str:
    if row.shift is Shift.NEW:
        return "new" if row.old is None else "shared"
    if row.shift is None or row.result is not None:
        return "shared"
    return _KINDS.get(row.shift, "shared")


def difference_words(row: Row, language: Language) -> str:
    """New less old with its unit; that they cannot be set against one another, if it is said."""
    if row.shift is Shift.REDEFINED:
        return label("compare.redefined", language)
    if row.difference is None:
        return ""
    return f"{row.difference:+f} {row.difference_unit or ''}".strip() if row.difference else "="
