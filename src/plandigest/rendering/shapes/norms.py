"""Records of `plandigest rules`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.figure import Bound
from plandigest.model.kinds import NormKind
from plandigest.rendering.shapes.common import (
    DocumentName,
    Line,
    Number,
    Page,
    SectionHeading,
    SectionPath,
)


class CapRecord(TypedDict):
    """The most that is paid of an award."""

    value: Number | None
    unit: str | None
    per: Annotated[str | None, "for whom or in what time: 每家每年"]


class AwardRecord(TypedDict):
    """One rung of what a measure grants, by `plandigest awards`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    article: Annotated[str | None, "the number of its article, 第二十七条"]
    recipient: Annotated[str | None, "who receives it, or what it is paid for"]
    condition: Annotated[str | None, "what has to be so, in the words of the document"]
    award: Annotated[str | None, "what it is called: 奖励, 一次性补助, 贴息"]
    value: Annotated[Number | None, "as written; the lower end of a range"]
    value_max: Annotated[Number | None, "upper end of a range"]
    unit: Annotated[str | None, "as written, spaces removed"]
    bound: Annotated[str, "how the true value lies to the one written", Bound]
    per: Annotated[str | None, "for what one value is paid"]
    basis: Annotated[str | None, "of what a share is"]
    cap: Annotated[CapRecord | None, "the most that is paid of it"]
    other_caps: Annotated[list[CapRecord], "further such limits: of one year, of all together"]
    period: Annotated[str | None, "how long it is paid, as written"]
    quote: Annotated[str, "the number in the document's text"]
    sentence: str
    page: Page
    line: Line
    title: Annotated[str | None, "of the document"]


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
