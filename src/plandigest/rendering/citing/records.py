"""Cited documents as records, and which of them were read too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandigest.citing import Identity, Known
from plandigest.model.citation import Citation
from plandigest.model.document import Document
from plandigest.rendering.surroundings import Surroundings

if TYPE_CHECKING:
    from plandigest.rendering.shapes import CitationRecord, CitedPlaceRecord

CITATION_COLUMNS = ("document", "title", "number", "kind", "relation", "count", "resolved")
"""The columns of csv, tsv and xlsx."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A document with what it cites, without its text, so that many can be kept.

    Attributes:
        name: its path.
        title: its title; "" where it has none.
        identity: the names under which others cite it.
        citations: what it cites.
        places: of each citation, its places.
    """

    name: str
    title: str
    identity: Identity
    citations: tuple[Citation, ...]
    places: tuple[tuple[CitedPlaceRecord, ...], ...]


def citing(document: Document, identity: Identity, citations: Sequence[Citation]) -> Citing:
    """A document with what it cites."""
    around = Surroundings(document)
    return Citing(
        name=document.name,
        title=document.title or "",
        identity=identity,
        citations=tuple(citations),
        places=tuple(tuple(_places(document, around, each)) for each in citations),
    )


def _places(
    document: Document, around: Surroundings, citation: Citation
) -> Iterator[CitedPlaceRecord]:
    for span in citation.spans:
        place = document.locate(span.start)
        section = around.section_at(span.start)
        yield {
            "page": place.page,
            "line": place.line,
            "section": section.path if section else None,
        }


def known_of(documents: Sequence[Citing]) -> Known:
    """The documents by the names under which they are cited."""
    return Known((document.name, document.identity) for document in documents)


def citation_records(documents: Sequence[Citing]) -> Iterator[CitationRecord]:
    """The citations of documents, a record each; `resolved` where the cited one is among them."""
    known = known_of(documents)
    for document in documents:
        for citation, places in zip(document.citations, document.places, strict=True):
            yield {
                "document": document.name,
                "title": citation.title or None,
                "number": citation.number,
                "kind": citation.kind.value,
                "relation": citation.relation.value,
                "count": len(citation.spans),
                "places": [*places],
                "resolved": known.name(citation),
            }
