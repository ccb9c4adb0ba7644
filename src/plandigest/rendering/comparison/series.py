"""One measure through several documents: a column each on a terminal, a row a value in data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.model.comparison import SeriesRow
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind
from plandigest.rendering.characters import fold
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import figure_record
from plandigest.rendering.terminal import QUIET, STRONG, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import SeriesRecord

SERIES_COLUMNS = (
    "name", "title", "document", "value", "value_max", "unit", "bound", "period", "status",
    "quote", "page", "line",
)  # fmt: skip
"""The columns of csv, tsv and xlsx."""


def series_records(
    documents: Sequence[Document], rows: Sequence[SeriesRow]
) -> Iterator[SeriesRecord]:
    """A record a value, with the name that its row has in all documents."""
    for row in rows:
        for document, figure in zip(documents, row.figures, strict=True):
            if figure is not None:
                yield {"name": row.name, **figure_record(document, figure)}


def render_series(documents: Sequence[Document], rows: Sequence[SeriesRow], screen: Screen) -> str:
    """The documents, numbered, and a row a measure with a column each."""
    language = screen.language
    lines: list[Line] = []
    for number, document in enumerate(documents, 1):
        title = document.title or label("untitled", language)
        lines += [(Run(line, STRONG),) for line in fold(f"[{number}] {title}", screen.width)]
    columns = [Column(label("indicator", language), folds=True)]
    columns += [Column(f"[{number}]", right=True) for number in range(1, len(documents) + 1)]
    cells = [
        [
            Run(row.name),
            *(
                _value(document, figure, row.name, language)
                for document, figure in zip(documents, row.figures, strict=True)
            ),
        ]
        for row in rows
    ]
    layout = Columns(columns, cells, screen.table_width)
    lines += [(), layout.header(QUIET)]
    for of_row in cells:
        lines += layout.lines(of_row)
    return paint([*lines, ()], screen)


def series_markdown(
    documents: Sequence[Document], rows: Sequence[SeriesRow], language: Language
) -> str:
    """A table with a column a document, the titles above it."""
    names = [
        f"- [{number}] {escaped(document.title or label('untitled', language))}"
        for number, document in enumerate(documents, 1)
    ]
    head = [label("indicator", language), *(f"[{at}]" for at in range(1, len(documents) + 1))]
    body = (
        [
            row.name,
            *(
                _placed(document, figure, row.name, language)
                for document, figure in zip(documents, row.figures, strict=True)
            ),
        ]
        for row in rows
    )
    return "\n".join(names) + "\n\n" + "\n".join(table(head, body)) + "\n"


def _value(document: Document, figure: Figure | None, name: str, language: Language) -> Run:
    if figure is None:
        return Run("–", QUIET)
    if figure.kind is FigureKind.QUALITATIVE:
        return Run(label("kind.qualitative", language), QUIET)
    return Run(str(quantity(document, figure, name)))


def _placed(document: Document, figure: Figure | None, name: str, language: Language) -> str:
    said = _value(document, figure, name, language).text
    return said if figure is None else f"{said} ({place(document, figure)})"
