"""Records of `plandigest digest`."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from plandigest.rendering.shapes.checking import ProblemRecord
from plandigest.rendering.shapes.citing import CitationRecord
from plandigest.rendering.shapes.common import DocumentName, SectionPath
from plandigest.rendering.shapes.figures import ChangeRecord, FigureRecord
from plandigest.rendering.shapes.norms import AwardRecord, NormRecord
from plandigest.rendering.shapes.outline import StrengthRecord


class YearsRecord(TypedDict):
    """The years that a document is for, by its title."""

    first: int
    last: Annotated[int, "included"]
    horizon: Annotated[int | None, "a year beyond, that it looks ahead to"]


class ChapterRecord(TypedDict):
    """An outermost section in numbers."""

    path: str
    marker: str
    title: str
    characters: Annotated[int, "blanks left out"]
    figures: Annotated[int, "enumerations left out"]
    targets: int
    page: Annotated[int | None, "where it begins"]
    pages: Annotated[int | None, "how many it covers"]


class TargetRecord(TypedDict):
    """One target, however often it is said."""

    rank: Annotated[
        Literal["table", "goals", "text"],
        "in the main table of indicators, among the goals, or elsewhere",
    ]
    target: FigureRecord
    base: Annotated[FigureRecord | None, "what it starts from"]
    mentions: Annotated[list[list[int | None]], "page and line of each mention"]


class GrowthRecord(TypedDict):
    """A change from one result to another."""

    change: ChangeRecord
    relative: Annotated[float | None, "in per cent of the first value"]
    points: Annotated[float | None, "percentage points, where a share changes"]


class TopicRecord(TypedDict):
    """A term that marks the document."""

    term: str
    score: Annotated[float, "log-likelihood ratio against the background"]
    count: int
    section: Annotated[SectionPath, "the chapter in which it stands most often"]
    new: Annotated[bool, "whether the background does not have it"]


class UnitRecord(TypedDict):
    """Who has how many tasks."""

    unit: str
    tasks: int


class DigestRecord(TypedDict):
    """A document at a glance, by `plandigest digest`."""

    document: DocumentName
    title: str | None
    document_number: str | None
    issuer: str | None
    addressees: list[str]
    dated: Annotated[str | None, "ISO 8601"]
    genre: Annotated[str | None, "文种"]
    span: Annotated[YearsRecord | None, "the years it is for"]
    pages: int | None
    characters: Annotated[int, "blanks left out"]
    complete: Annotated[bool, "false where the text breaks off"]
    problems: list[ProblemRecord]
    sections: list[ChapterRecord]
    targets: list[TargetRecord]
    norms: Annotated[list[NormRecord], "what it rules in numbers"]
    changes: list[GrowthRecord]
    topics: list[TopicRecord]
    strength: Annotated[StrengthRecord, "of its sentences"]
    awards: Annotated[list[AwardRecord], "what it grants to whom"]
    cites: Annotated[list[CitationRecord], "documents that it cites"]
    units: Annotated[list[UnitRecord], "who has tasks, the most first"]
