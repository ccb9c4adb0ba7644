"""Records of `plandigest grep` and `plandigest terms`."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from plandigest.rendering.shapes.common import (
    DocumentName,
    End,
    SectionHeading,
    SectionPath,
    Start,
)

Matched = Annotated[list[int], "start and end in `text`"]


class PassageRecord(TypedDict):
    """One passage, by `plandigest grep`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    page: Annotated[int | None, "of the first match, where the file has pages"]
    line: Annotated[int, "of the first match"]
    text: str
    matches: Annotated[list[Matched], "where the matches are"]
    before: Annotated[list[str], "sentences before it; with -C"]
    after: list[str]
    start: Start
    end: End
    title: Annotated[str | None, "of the document"]
    document_number: str | None
    terms: Annotated[list[str], "the term or synonym that each match is of"]
    places: Annotated[list[list[int | None]], "page and line of each match"]
    citation: NotRequired[Annotated[str, "the source as one line; with --cite"]]


class NameRecord(TypedDict):
    """A file that holds a match, by `plandigest grep -l`."""

    document: DocumentName


class CountRecord(TypedDict):
    """The matches of a document, by `plandigest grep -c`."""

    document: DocumentName
    count: int


class SectionCountRecord(TypedDict):
    """The matches of a section, by `plandigest grep -c --by section`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    count: Annotated[int, "subsections left out"]


class KeywordRecord(TypedDict):
    """A weighted keyword, by `plandigest terms`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    term: str
    count: int
    weight: float


class ContrastRecord(TypedDict):
    """A word that one document says and another does not, by `plandigest terms --compare`."""

    term: str
    said_by: Annotated[str, "path of the document that says it more"]
    first: Annotated[int, "how often it stands in the first document"]
    second: Annotated[int, "how often in the second"]
    weight: Annotated[float, "log-likelihood, negative for the second document"]
