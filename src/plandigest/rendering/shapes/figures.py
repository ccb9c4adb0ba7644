"""Records of `plandigest figures`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.figure import (
    Bound,
    ChangeRole,
    Direction,
    FigureKind,
    Nature,
    PeriodSource,
    Status,
)
from plandigest.rendering.shapes.common import (
    DocumentName,
    End,
    Line,
    Number,
    Page,
    SectionHeading,
    SectionPath,
    Start,
)


class ChangeTieRecord(TypedDict):
    """Which end of which change a figure is."""

    id: Annotated[str, "the same for both ends"]
    role: Annotated[str, "which end", ChangeRole]


class FigureRecord(TypedDict):
    """One figure, by `plandigest figures`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    indicator: Annotated[str | None, "the thing measured, in the document's words"]
    value: Annotated[
        Number | None,
        "as written, 万 and 亿 left in the unit; lower end of a range; null for a target in words",
    ]
    value_max: Annotated[Number | None, "upper end of a range"]
    unit: Annotated[str | None, "as written, spaces removed"]
    amount: Annotated[Number | None, "the value in the base unit"]
    base_unit: Annotated[str | None, "the unit without its multiplier; 1 for shares"]
    qualifier: Annotated[str | None, "the words that set the bound"]
    bound: Annotated[str, "how the true value lies to the one written", Bound]
    period: Annotated[str | None, "2020, 2024-06, or a closed range 2016/2020"]
    period_text: Annotated[str | None, "the words that say so"]
    period_source: Annotated[str, "how near to the figure they stand", PeriodSource]
    kind: Annotated[str, "what sort of quantity it is", FigureKind]
    direction: Annotated[str | None, "of rates and differences", Direction]
    status: Annotated[str, "result, goal, rule or background", Status]
    nature: Annotated[str | None, "how a target binds, 约束性 or 预期性", Nature]
    change: ChangeTieRecord | None
    compared_to: Annotated[str | None, "what a rate or difference is measured against"]
    per: Annotated[str | None, "for what one value is paid, charged or counted"]
    quote: Annotated[str, "the figure in the document's text"]
    sentence: Annotated[str, "the sentence or table row it stands in"]
    page: Page
    line: Line
    start: Start
    end: End
    indicator_spans: Annotated[
        list[list[int]], "where the parts of the indicator stand in the document's text"
    ]
    title: Annotated[str | None, "of the document"]


class ChangeEndRecord(TypedDict):
    """One end of a change; keys as of a figure."""

    value: Number | None
    value_max: Number | None
    unit: str | None
    amount: Number | None
    base_unit: str | None
    qualifier: str | None
    bound: Annotated[str, "how the true value lies to the one written", Bound]
    period: str | None
    quote: str


ChangeRecord = TypedDict(
    "ChangeRecord",
    {
        "document": DocumentName,
        "section": SectionPath,
        "heading": SectionHeading,
        "id": str | None,
        "indicator": str | None,
        "from": ChangeEndRecord,
        "to": ChangeEndRecord,
        "kind": Annotated[str, "what sort of quantity it is", FigureKind],
        "status": Annotated[str, "result, goal, rule or background", Status],
        "sentence": str,
        "page": Page,
        "line": Line,
    },
)
"""One change from a value to another, by `plandigest figures --changes`."""
