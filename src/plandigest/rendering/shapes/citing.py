"""Records of `plandigest cites`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.citation import CitedKind, Relation
from plandigest.rendering.shapes.common import DocumentName, Line, Page, SectionPath


class CitedPlaceRecord(TypedDict):
    """A place where a document is cited."""

    page: Page
    line: Line
    section: SectionPath


class CitationRecord(TypedDict):
    """A document that is cited, by `plandigest cites`."""

    document: DocumentName
    title: Annotated[str | None, "without the marks around it; null where only its number stands"]
    number: Annotated[str | None, "document number, or that of a standard"]
    kind: Annotated[str, "what it is, by its title", CitedKind]
    relation: Annotated[str, "why it is cited; of several reasons the strongest", Relation]
    count: Annotated[int, "how often it is named"]
    places: list[CitedPlaceRecord]
    resolved: Annotated[str | None, "path of the cited document, where it was read too"]
