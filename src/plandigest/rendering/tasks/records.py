"""Tasks as records, and flat for tables."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.document import Document
from plandigest.model.task import Actor, Task
from plandigest.rendering.records import Record, figure_record, heading, string
from plandigest.rendering.shapes import TaskRecord

TASK_COLUMNS = (
    "document", "section", "heading", "task", "headline", "action", "object", "lead",
    "responsible", "cooperating", "deadline", "deadline_text", "figures", "strength", "page",
    "line", "start", "end", "title",
)  # fmt: skip
"""The columns of csv, tsv and xlsx: the keys of the record; of figures their quotes."""


def task_record(document: Document, task: Task) -> TaskRecord:
    """One task with its place."""
    location = document.locate(task.span.start)
    inner = task.sections[-1] if task.sections else None
    return {
        "document": document.name,
        "section": inner.path if inner else None,
        "heading": heading(document, inner) if inner else None,
        "task": "".join(map(document.string, task.parts)),
        "headline": headline(document, task),
        "action": string(document, task.action),
        "object": string(document, task.object),
        "lead": _names(task.actors.lead),
        "responsible": _names(task.actors.responsible),
        "cooperating": _names(task.actors.cooperating),
        "deadline": task.deadline.date if task.deadline else None,
        "deadline_text": string(document, task.deadline.span) if task.deadline else None,
        "figures": [figure_record(document, figure) for figure in task.figures],
        "strength": task.strength.value if task.strength else None,
        "page": location.page,
        "line": location.line,
        "start": task.span.start,
        "end": task.span.end,
        "title": document.title,
    }


def task_row(document: Document, task: Task) -> Record:
    """The record with the quotes of its figures in their place."""
    return {
        **task_record(document, task),
        "figures": [document.string(figure.span) for figure in task.figures],
    }


def headline(document: Document, task: Task) -> str:
    """What says the task in short, without brackets around it."""
    return document.string(task.headline).strip("【】").removesuffix("。")


def _names(actors: Sequence[Actor]) -> list[str]:
    return [actor.name for actor in actors]
