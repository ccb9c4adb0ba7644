"""Records of `plandigest tasks`."""

from __future__ import annotations

from typing import Annotated, TypedDict

from plandigest.model.task import Strength
from plandigest.rendering.shapes.common import (
    DocumentName,
    End,
    Line,
    Page,
    SectionHeading,
    SectionPath,
    Start,
)
from plandigest.rendering.shapes.figures import FigureRecord


class TaskRecord(TypedDict):
    """One task, by `plandigest tasks`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    task: Annotated[str, "all that is said of it, without the words that assign it"]
    headline: Annotated[str, "what says it in short: a heading or the first sentence"]
    action: Annotated[str | None, "the verb of the headline"]
    object: Annotated[str | None, "what the verb is done to"]
    lead: Annotated[list[str], "who leads, 牵头单位"]
    responsible: Annotated[list[str], "who is responsible, 责任单位, those who lead left out"]
    cooperating: Annotated[list[str], "who helps, 配合单位"]
    deadline: Annotated[
        str | None, "year, month or day, ISO 8601; null where the words name none for certain"
    ]
    deadline_text: Annotated[str | None, "the words that say by when"]
    figures: Annotated[list[FigureRecord], "the figures in it"]
    strength: Annotated[str | None, "how it commits", Strength]
    page: Page
    line: Line
    start: Start
    end: End
    title: Annotated[str | None, "of the document"]
