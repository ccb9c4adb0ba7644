"""Records of `plandigest check`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.outline import ProblemCode
from plandigest.rendering.shapes.common import (
    DocumentName,
    Line,
    Page,
    Part,
    SectionHeading,
    SectionPath,
)


class OtherPlaceRecord(TypedDict):
    """The second of two places that disagree."""

    page: Page
    line: Line
    quote: str


class ProblemRecord(TypedDict):
    """What is wrong with a document or missing in it, by `plandigest check`."""

    document: DocumentName
    part: Part
    code: Annotated[str, "what it is", ProblemCode]
    message: Annotated[str, "the same in words, in the language of the labels"]
    page: Page
    line: Line
    section: SectionPath
    heading: SectionHeading
    quote: Annotated[str | None, "the words there"]
    other: OtherPlaceRecord | None
    detail: Annotated[str | None, "the particular: the numbers missing, a name"]
