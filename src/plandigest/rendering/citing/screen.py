"""Cited documents on a terminal and as Markdown: a table a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.citing import Known
from plandigest.model.citation import Citation
from plandigest.rendering.characters import fold
from plandigest.rendering.citing.records import Citing, known_of
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.terminal import QUIET, STRONG, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import CitedPlaceRecord

_PLACES = 4
"""Places that are named; of more, the first."""


def render_citations(documents: Sequence[Citing], screen: Screen) -> Iterator[str]:
    """The documents one after the other, each with what it cites."""
    known = known_of(documents)
    for document in documents:
        yield paint(_document(document, known, screen), screen)


def _document(document: Citing, known: Known, screen: Screen) -> Iterator[Line]:
    language = screen.language
    title = document.title or label("untitled", language)
    yield from ((Run(line, STRONG),) for line in fold(title, screen.width))
    yield ()
    if not document.citations:
        yield (Run(label("cites.none", language), QUIET),)
        yield ()
        return
    rows = [
        [
            Run(_name(citation)),
            Run(label(f"cites.kind.{citation.kind}", language), QUIET),
            Run(label(f"cites.relation.{citation.relation}", language)),
            Run(str(len(citation.spans))),
            Run(_said(places), QUIET),
            Run(f"→ {found}" if (found := known.name(citation)) else ""),
        ]
        for citation, places in zip(document.citations, document.places, strict=True)
    ]
    names = ("cites.title", "kind", "cites.relation", "cites.count", "report.place")
    columns = [Column(label(name, language), folds=name == "cites.title") for name in names]
    layout = Columns([*columns, Column("")], rows, screen.table_width)
    yield layout.header(QUIET)
    for row in rows:
        yield from layout.lines(row)
    yield ()


def citations_markdown(documents: Sequence[Citing], language: Language) -> str:
    """A heading and a table a document."""
    names = ("cites.title", "kind", "cites.relation", "cites.count", "report.place")
    head = [label(name, language) for name in names]
    parts = []
    for document in documents:
        rows = (
            [
                _name(citation),
                label(f"cites.kind.{citation.kind}", language),
                label(f"cites.relation.{citation.relation}", language),
                str(len(citation.spans)),
                _said(places),
            ]
            for citation, places in zip(document.citations, document.places, strict=True)
        )
        title = escaped(document.title or label("untitled", language))
        parts += [f"# {title}", "\n".join(table(head, rows))]
    return "\n\n".join(parts) + "\n"


def _name(citation: Citation) -> str:
    title = f"《{citation.title}》" if citation.title else ""
    number = citation.number or ""
    return f"{title}（{number}）" if title and number else title or number


def _said(places: Sequence[CitedPlaceRecord]) -> str:
    """The first places, page and line."""
    said = [
        str(place["line"]) if place["page"] is None else f"{place['page']}:{place['line']}"
        for place in places[:_PLACES]
    ]
    return ", ".join(said) + (" …" if len(places) > _PLACES else "")
