"""Tasks as a Markdown table."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.document import Document
from plandigest.model.task import Task
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.records import heading, string
from plandigest.rendering.tasks.records import headline
from plandigest.rendering.tasks.screen import listed
from plandigest.sentences import Language

_COLUMNS = (
    "tasks.task", "tasks.column.lead", "tasks.column.responsible", "tasks.column.cooperating",
    "tasks.column.deadline", "tasks.column.strength", "section", "page_line",
)  # fmt: skip


def tasks_markdown(document: Document, tasks: Sequence[Task], language: Language) -> str:
    """The tasks of a document as a table."""
    title = escaped(document.title or label("untitled", language))
    header = [label(name, language) for name in _COLUMNS]
    rows = [_row(document, task, language) for task in tasks]
    lines = table(header, rows) if rows else [label("tasks.none", language)]
    return "\n".join((f"# {title}", "", *lines)) + "\n"


def _row(document: Document, task: Task, language: Language) -> list[str]:
    location = document.locate(task.span.start)
    place = str(location.line) if location.page is None else f"{location.page}:{location.line}"
    return [
        headline(document, task),
        listed(task.actors.lead),
        listed(task.actors.responsible),
        listed(task.actors.cooperating),
        (string(document, task.deadline.span) or "") if task.deadline else "",
        label(f"strength.{task.strength}", language) if task.strength else "",
        heading(document, task.sections[-1]) if task.sections else "",
        place,
    ]
