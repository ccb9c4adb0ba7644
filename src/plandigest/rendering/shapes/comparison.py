"""Records of `plandigest compare`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.comparison import Edit, Likeness, SectionShift, Shift, TermShift, Verdict
from plandigest.rendering.shapes.common import Line, Number, Page
from plandigest.rendering.shapes.figures import FigureRecord


class IndicatorRowRecord(TypedDict):
    """One measure in two documents."""

    name: Annotated[str, "as the newer document calls it, where it stands there"]
    old: Annotated[FigureRecord | None, "what the old document aims at, or else reports"]
    result: Annotated[FigureRecord | None, "what the new one reports for the time of that target"]
    new: Annotated[FigureRecord | None, "what the new one aims at"]
    difference: Annotated[Number | None, "new less old, where they can be subtracted"]
    difference_unit: str | None
    verdict: Annotated[
        str | None, "whether the result reaches the target; null without both", Verdict
    ]
    change: Annotated[
        str | None, "how the new target is set against the old one; null where unknown", Shift
    ]
    note: Annotated[str | None, "where the new document says that it counts otherwise"]
    match: Annotated[str | None, "how the names were matched; null in one document", Likeness]
    score: Annotated[float, "how sure the match is, from 0 to 1"]


class SeriesRecord(FigureRecord):
    """A value of a measure that several documents have, by `plandigest compare A B C`."""

    name: Annotated[str, "as the last of the documents calls it"]


class PieceRecord(TypedDict):
    """A stretch of a paragraph."""

    edit: Annotated[str, "whether it stands in both documents or in one", Edit]
    text: str


class PassageRowRecord(TypedDict):
    """A paragraph in two documents, by `plandigest compare --text` or `--section`."""

    old: Annotated[str | None, "as the old document has it"]
    new: Annotated[str | None, "as the new document has it"]
    old_page: Page
    old_line: Annotated[Line | None, "of the paragraph in the old file"]
    new_page: Page
    new_line: Annotated[Line | None, "of the paragraph in the new file"]
    moved: Annotated[bool, "whether it stood elsewhere, before or behind what stayed"]
    difference: Annotated[list[PieceRecord], "both texts in one, cut where they differ"]


class SectionPlaceRecord(TypedDict):
    """A section of one of two documents."""

    path: str
    heading: str
    page: Page


class SectionRowRecord(TypedDict):
    """What became of a section."""

    change: Annotated[str, "what became of it", SectionShift]
    old: SectionPlaceRecord | None
    new: SectionPlaceRecord | None


class TermRowRecord(TypedDict):
    """A term that one of two documents says more than the other."""

    term: str
    old: Annotated[float, "times in 10,000 characters of the old document"]
    new: Annotated[float, "the same of the new document"]
    keyness: Annotated[float, "log-likelihood ratio of the two"]
    change: Annotated[str, "how much the newer document says it", TermShift]
    quote: Annotated[str | None, "its first sentence, in the document that says it more"]
    page: Page
    line: Annotated[Line | None, "of that sentence"]


class ComparisonRecord(TypedDict):
    """Two documents side by side, by `plandigest compare`."""

    old: Annotated[str, "path of the earlier document"]
    new: Annotated[str, "path of the later document"]
    old_title: str | None
    new_title: str | None
    indicators: list[IndicatorRowRecord]
    sections: Annotated[list[SectionRowRecord], "in the order of the new document"]
    terms: Annotated[list[TermRowRecord], "the most marked first"]
