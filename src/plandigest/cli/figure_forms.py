"""What `plandigest figures` makes of each document, in each form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from plandigest import pipeline
from plandigest.cli.selecting import SHEET, Selected
from plandigest.cli.selection import Selection
from plandigest.model.changes import ChangePair, change_pairs
from plandigest.model.document import Document
from plandigest.rendering.changes import change_record
from plandigest.rendering.forms import Rendered
from plandigest.rendering.records import Record, figure_record
from plandigest.rendering.terminal import Screen

if TYPE_CHECKING:
    from plandigest.model.figure import Figure
    from plandigest.rendering.workbook.values import Row

Work = Callable[[Selection, Screen, Document], Selected]


def work_for(form: str, *, changes: bool, explain: bool) -> Work:
    """What to make of each document."""
    if explain and form == "table":
        return _explanations
    if changes:
        texts = {"table": _changes_table, "markdown": _changes_markdown, SHEET: _changes_sheet}
        return texts.get(form, _change_records)
    return {"table": _table, "markdown": _markdown, SHEET: _sheet}.get(form, _records)


def _pairs(selection: Selection, document: Document) -> tuple[tuple[Figure, ...], list[ChangePair]]:
    """All figures, and the changes one end of which at least is wanted."""
    every = pipeline.figures(document)
    wanted = {figure.span for figure in selection.of(document, every)}
    return every, [pair for pair in change_pairs(every) if wanted & {end.span for end in pair}]


def _found(selection: Selection, document: Document) -> tuple[tuple[Figure, ...], list[Figure]]:
    """All figures, and those that are wanted."""
    every = pipeline.figures(document)
    return every, selection.of(document, every)


def _selected(
    selection: Selection,
    document: Document,
    every: tuple[Figure, ...],
    found: int,
    *,
    text: str | None = None,
    records: tuple[Record, ...] = (),
    rows: tuple[Row, ...] = (),
) -> Selected:
    hits = 0 if found or not selection.words else selection.hits(document)
    rendered = None if text is None else Rendered(document.name, text)
    return Selected(found, len(every), hits, rendered, records, rows)


def _records(selection: Selection, screen: Screen, document: Document) -> Selected:  # noqa: ARG001
    every, found = _found(selection, document)
    records = tuple(figure_record(document, figure) for figure in found)
    return _selected(selection, document, every, len(found), records=records)


def _change_records(selection: Selection, screen: Screen, document: Document) -> Selected:  # noqa: ARG001
    every, pairs = _pairs(selection, document)
    records = tuple(change_record(document, pair) for pair in pairs)
    return _selected(selection, document, every, len(pairs), records=records)


def _sheet(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.workbook.sheets import figure_row

    every, found = _found(selection, document)
    rows = tuple(figure_row(document, figure, screen.language) for figure in found)
    return _selected(selection, document, every, len(found), rows=rows)


def _changes_sheet(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.workbook.sheets import change_row

    every, pairs = _pairs(selection, document)
    rows = tuple(change_row(document, pair, screen.language) for pair in pairs)
    return _selected(selection, document, every, len(pairs), rows=rows)


def _table(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.table import render_figures

    every, found = _found(selection, document)
    text = render_figures(document, found, screen, grouped=selection.sort == "place")
    return _selected(selection, document, every, len(found), text=text)


def _explanations(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.explanations import render_explanations

    every = pipeline.figures(document, explained=True)
    found = selection.of(document, every)
    text = render_explanations(document, found, screen)
    return _selected(selection, document, every, len(found), text=text)


def _changes_table(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.table import render_changes

    every, pairs = _pairs(selection, document)
    text = render_changes(document, pairs, screen)
    return _selected(selection, document, every, len(pairs), text=text)


def _markdown(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.markdown import figures_markdown

    every, found = _found(selection, document)
    text = figures_markdown(document, found, screen.language)
    return _selected(selection, document, every, len(found), text=text)


def _changes_markdown(selection: Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.markdown import changes_markdown

    every, pairs = _pairs(selection, document)
    text = changes_markdown(document, pairs, screen.language)
    return _selected(selection, document, every, len(pairs), text=text)
