"""Figures as data frames, and documents and figures as notebooks show them.

A column of a frame has the type of what it holds: numbers as floats, places as whole numbers,
the days with which a period begins and ends as dates, and what is one of a few words as a
category of just these, so that the frames of several documents can be put one below the other.
"""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from plandigest import pipeline
from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.document import Document
from plandigest.model.figure import (
    Bound,
    ChangeRole,
    Direction,
    Figure,
    FigureKind,
    Nature,
    PeriodSource,
    Status,
)
from plandigest.model.figures import Figures
from plandigest.rendering.digest_tables import TextTable, change_table, target_table
from plandigest.rendering.digest_words import absent, facts, state, targets_counted, warnings
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import period, place, quantity
from plandigest.rendering.records import figure_record, heading
from plandigest.sentences import locale_language

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

CATEGORIES = {
    name: [word.value for word in words]
    for name, words in (
        ("bound", Bound),
        ("period_source", PeriodSource),
        ("kind", FigureKind),
        ("direction", Direction),
        ("status", Status),
        ("nature", Nature),
        ("change_role", ChangeRole),
    )
}
NUMBERS = ("value", "value_max", "amount")
WHOLE = ("page", "line", "start", "end")
DATES = ("period_start", "period_end")
COLUMNS = (
    "document", "title", "section", "heading", "indicator", "value", "value_max", "unit", "per",
    "qualifier", "bound", "amount", "base_unit", "period", "period_start", "period_end",
    "period_source", "kind", "direction", "status", "nature", "change_id", "change_role",
    "compared_to", "quote", "sentence", "page", "line", "start", "end",
)  # fmt: skip
"""The columns of a frame; what they mean is told of the fields of a record of the same name."""
_MOST_ROWS = 20
"""Rows that a notebook shows of a table."""


def to_pandas(figures: Figures) -> pd.DataFrame:
    """A pandas frame with a row a figure.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_PANDAS) from error
    types: dict[str, object] = {
        name: "Float64" if name in NUMBERS else "Int64" if name in WHOLE else "string"
        for name in COLUMNS
    }
    types |= {name: pd.CategoricalDtype(words) for name, words in CATEGORIES.items()}
    types |= dict.fromkeys(DATES, "datetime64[s]")  # of any year
    return pd.DataFrame(
        {name: pd.Series(values, dtype=types[name]) for name, values in _columns(figures).items()}
    )


def to_polars(figures: Figures) -> pl.DataFrame:
    """A polars frame with a row a figure.

    Raises:
        MissingExtraError: polars is not installed.
    """
    try:
        import polars as pl
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_POLARS) from error
    types: dict[str, pl.DataType] = {
        name: pl.Float64() if name in NUMBERS else pl.Int64() if name in WHOLE else pl.String()
        for name in COLUMNS
    }
    types |= {name: pl.Enum(words) for name, words in CATEGORIES.items()}
    types |= dict.fromkeys(DATES, pl.Date())
    return pl.DataFrame(_columns(figures), schema=types)


def _columns(figures: Figures) -> dict[str, list[object]]:
    rows = [_row(figures.document, figure) for figure in figures]
    return {name: [_plain(row[name]) for row in rows] for name in COLUMNS}


def _row(document: Document, figure: Figure) -> dict[str, object]:
    record: dict[str, object] = {**figure_record(document, figure)}
    start, end = (figure.period.start, figure.period.end) if figure.period else (None, None)
    return {
        **record,
        "value": _float(figure.value),
        "value_max": _float(figure.value_max),
        "amount": _float(figure.amount),
        "period_start": _day(start, last=False),
        "period_end": _day(end or start, last=True),
        "change_id": figure.change.id if figure.change else None,
        "change_role": figure.change.role.value if figure.change else None,
    }


def _float(value: Decimal | None) -> float | None:
    """The nearest float; None for what no float is near to, which the quote still says."""
    number = None if value is None else float(value)
    return number if number is None or math.isfinite(number) else None


def _day(written: str | None, *, last: bool) -> date | None:
    """The first or the last day of a year or a month ("2020", "2024-06")."""
    if written is None:
        return None
    year, _, month = written.partition("-")
    try:
        at = int(month) if month else 12 if last else 1
        return date(int(year), at, monthrange(int(year), at)[1] if last else 1)
    except ValueError:
        return None


def _plain(value: object) -> object:
    """A value that every library takes: no halves of characters, which damaged files hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return value


def document_html(document: Document) -> str:
    """A document in a notebook: its digest."""
    language = locale_language()
    digest = pipeline.digest(document)
    notes = [
        state(digest, language),
        *filter(None, (absent(document, language), *warnings(digest, language))),
    ]
    parts = [
        f"<strong>{_safe(document.title or label('untitled', language))}</strong>",
        f"<div>{_safe(' · '.join(facts(digest, language)))}</div>",
        f"<div>{_safe(' · '.join(notes))}</div>",
    ]
    shown = digest.headline or digest.targets
    if shown:
        name = targets_counted(digest, language)
        parts.append(_table(name, target_table(digest, shown[:_MOST_ROWS], language)))
    if digest.growths:
        name = label("greatest_changes", language)
        parts.append(_table(name, change_table(digest, digest.growths[:_MOST_ROWS], language)))
    if digest.topics:
        words = " · ".join(topic.term for topic in digest.topics[:_MOST_ROWS])
        parts.append(f"<div>{_safe(label('topics', language))}: {_safe(words)}</div>")
    return f"<div>{''.join(parts)}</div>"


def figures_html(figures: Figures) -> str:
    """Figures in a notebook: the first of them, and how many there are."""
    language, document = locale_language(), figures.document
    names = ("indicator", "period", "value", "kind", "status", "section", "report.place")
    rows = [
        [
            str(figure.indicator or "–"),
            period(figure),
            str(quantity(document, figure)),
            label(f"kind.{figure.kind}", language),
            label(f"status.{figure.status}", language),
            heading(document, figure.sections[-1]) if figure.sections else "",
            place(document, figure),
        ]
        for figure in figures[:_MOST_ROWS]
    ]
    head = [label(name, language) for name in names]
    return _table(label("summary.figures", language, len(figures)), TextTable(head, rows))


def _table(name: str, table: TextTable) -> str:
    head = "".join(f'<th scope="col">{_safe(text)}</th>' for text in table.head)
    body = "".join(
        "<tr>" + "".join(f"<td>{_safe(text)}</td>" for text in row) + "</tr>" for row in table.rows
    )
    caption = f"<caption>{_safe(name)}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _safe(text: str) -> str:
    return escape(str(_plain(text)))
