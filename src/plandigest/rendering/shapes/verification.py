"""Records of `plandigest verify`."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from plandigest.model.verification import Fidelity
from plandigest.rendering.shapes.common import Line, Page, SectionPath
from plandigest.rendering.shapes.comparison import PieceRecord
from plandigest.rendering.shapes.figures import FigureRecord


class FindingRecord(TypedDict):
    """A quotation or a figure of a draft, by `plandigest verify`."""

    kind: Annotated[Literal["quotation", "figure"], "what is verified"]
    quote: Annotated[str, "as the draft has it, marks of quotation left out"]
    line: Annotated[Line, "of the draft"]
    verdict: Annotated[str, "whether the sources say so", Fidelity]
    source: Annotated[str | None, "path of the document that it was found in"]
    page: Page
    source_line: Annotated[Line | None, "of the source"]
    section: SectionPath
    original: Annotated[str | None, "the words of the source"]
    difference: Annotated[
        list[PieceRecord], "the words of the source with what the draft changed in them"
    ]
    citation: Annotated[str | None, "the source, to be pasted behind the quotation"]
    figure: Annotated[FigureRecord | None, "the figure of the draft; null of a quotation"]
