"""Records of `plandigest rules`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.figure import Bound
from plandigest.model.norm import NormKind
from plandigest.rendering.shapes.common import DocumentName, Line, Number, Page, SectionPath


class NormRecord(TypedDict):
    """What a rule says with a number, by `plandigest rules`."""

    document: DocumentName
    section: SectionPath
    article: Annotated[str | None, "the number of its article, 第二十七条"]
    norm: Annotated[str, "what sort of norm it is", NormKind]
    actor: Annotated[str | None, "who decides, pays or acts"]
    act: Annotated[str | None, "what is done or omitted, or what the number is of"]
    rung: Annotated[str | None, "which degree, class or bracket of it: 情节严重, 逾期不改正"]
    value: Annotated[Number | None, "as written; the lower end of a range"]
    value_max: Annotated[Number | None, "upper end of a range"]
    unit: Annotated[str | None, "as written, spaces removed"]
    bound: Annotated[str, "how the true value lies to the one written", Bound]
    per: Annotated[str | None, "for what one value is paid, charged or counted"]
    basis: Annotated[str | None, "of what a share or a multiple is"]
    quote: Annotated[str, "the number in the document's text"]
    page: Page
    line: Line
