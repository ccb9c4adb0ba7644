"""Figures on a terminal: a table grouped by section, and one of changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from plandigest.model.changes import ChangePair
from plandigest.model.document import Document
from plandigest.model.figure import Figure, Nature, PeriodSource, Status
from plandigest.model.outline import Section
from plandigest.rendering.characters import fold
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.excerpts import excerpt
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.rendering.records import heading
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, Line, Run, Screen, paint
from plandigest.sentences import Language

_STATUS_STYLES = {Status.TARGET: "green", Status.RULE: "magenta"}
_WIDE = 110
"""Columns from which the kind of each figure has room."""
_VERY_WIDE = 130
"""Columns from which the words around each figure have room."""
_EXCERPT = 36
"""The least columns that these words are given."""
_GAP = 3
"""Columns of space before them."""


class _Entry(NamedTuple):
    """A row with the figure whose place it has."""

    figure: Figure
    row: Sequence[Run]


def render_figures(
    document: Document, figures: Sequence[Figure], screen: Screen, *, grouped: bool = True
) -> str:
    """The figures of a document as lines for a terminal.

    Args:
        document: the document.
        figures: those to show, in the order to show them in.
        screen: where they are shown.
        grouped: whether they stand under the headings of their sections, or each
            names its own, as where they are sorted by something else.
    """
    language = screen.language
    columns = [
        Column(label("indicator", language), folds=True),
        Column(label("period", language)),
        Column(label("value", language), right=True),
        Column("", gap=1),
    ]
    marked = any(figure.status is not Status.ACTUAL for figure in figures)
    kinds = screen.width is None or screen.width >= _WIDE
    if kinds:
        columns.append(Column(label("kind", language)))
    if marked:
        columns.append(Column(label("status", language)))
    columns += _place_columns(document, language, grouped=grouped)
    entries = []
    for figure in figures:
        written = quantity(document, figure)
        inherited = figure.period_source is PeriodSource.INHERITED
        row = [
            _indicator(figure),
            Run(period(figure), QUIET if inherited else ""),
            Run(written.number, STRONG),
            Run(written.unit),
        ]
        if kinds:
            row.append(Run(label(f"kind.{figure.kind}", language), QUIET))
        if marked:
            row.append(_status(figure, language))
        entries.append(_Entry(figure, row + _place(document, figure, grouped=grouped)))
    summary = _summary(figures, language)
    return _render(document, entries, columns, summary, screen, grouped=grouped)


def render_changes(document: Document, pairs: Sequence[ChangePair], screen: Screen) -> str:
    """The changes of a document, one row a change, as lines for a terminal."""
    language = screen.language
    columns = [
        Column(label("indicator", language), folds=True),
        Column(label("period", language)),
        Column(label("change", language), right=True),
        Column("", gap=1),
        Column("", gap=1, right=True),
        Column("", gap=1),
        *_place_columns(document, language, grouped=True),
    ]
    entries = []
    for before, after in pairs:
        old, new = quantity(document, before), quantity(document, after)
        row = [
            _indicator(after if after.indicator else before),
            Run(arrow(period(before), period(after))),
            Run(old.number if old.unit == new.unit else f"{old.number} {old.unit}"),
            Run("→", QUIET),
            Run(new.number, STRONG),
            Run(new.unit),
            *_place(document, after, grouped=True),
        ]
        entries.append(_Entry(after, row))
    summary = label("summary.changes", language, len(pairs))
    return _render(document, entries, columns, summary, screen, grouped=True)


def _render(
    document: Document,
    entries: Sequence[_Entry],
    columns: Sequence[Column],
    summary: str,
    screen: Screen,
    *,
    grouped: bool,
) -> str:
    title = document.title or label("untitled", screen.language)
    lines: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    if not entries:
        return paint([*lines, (), (Run(label("no_figures", screen.language), QUIET),)], screen)
    excerpts = screen.terminal and screen.table_width >= _VERY_WIDE
    width = screen.table_width - _GAP - _EXCERPT if excerpts else screen.table_width
    layout = Columns(columns, [entry.row for entry in entries], width)
    spare = screen.table_width - layout.total - _GAP
    lines += [(), layout.header(QUIET)]
    if not grouped:
        lines.append(())
    for sections, group in groupby(entries, lambda entry: entry.figure.sections):
        if grouped:
            lines += [(), *_crumbs(document, sections, screen)]
        for figure, row in group:
            first, *others = layout.lines(row)
            if excerpts:
                first = [*first, Run(" " * _GAP), *excerpt(document, figure, spare, QUIET)]
            lines += [first, *others]
    return paint(
        [*lines, (), *((Run(line, QUIET),) for line in fold(summary, screen.width))], screen
    )


def _crumbs(document: Document, sections: Sequence[Section], screen: Screen) -> Iterator[Line]:
    """The headings that a group stands under, on one line where it is wide enough."""
    names = [heading(document, section) for section in sections]
    for line in fold(" › ".join(names) or label("no_section", screen.language), screen.width):
        yield (Run(line, PLACE),)


def _indicator(figure: Figure) -> Run:
    return Run(str(figure.indicator)) if figure.indicator else Run("-", QUIET)


def _status(figure: Figure, language: Language) -> Run:
    """Goal, rule, background or result, and how a goal binds."""
    words = label(f"status.{figure.status}", language)
    if figure.nature:
        words += label(f"nature.{figure.nature}", language)
    return Run(words, _STATUS_STYLES.get(figure.status, QUIET))


def _place_columns(document: Document, language: Language, *, grouped: bool) -> list[Column]:
    name = "page_line" if document.text.pages else "line_only"
    place = Column(label(name, language), right=True)
    return [place] if grouped else [Column(label("section", language)), place]


def _place(document: Document, figure: Figure, *, grouped: bool) -> list[Run]:
    at = Run(place(document, figure), QUIET)
    if grouped:
        return [at]
    return [Run(figure.sections[-1].path if figure.sections else "", QUIET), at]


def _summary(figures: Sequence[Figure], language: Language) -> str:
    counts = Counter(figure.status for figure in figures)
    parts = [label("summary.figures", language, len(figures))]
    for status in Status:
        if counts[status]:
            name = label(f"summary.{status}", language, counts[status])
            parts.append(name)
    binding = sum(figure.nature is Nature.BINDING for figure in figures)
    if binding:
        parts.append(label("summary.binding", language, binding))
    changes = len({figure.change.id for figure in figures if figure.change})
    if changes:
        parts.append(label("summary.changes", language, changes))
    return " · ".join(parts)
