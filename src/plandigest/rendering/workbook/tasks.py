"""The sheet of tasks: the 台账 that offices keep."""

from __future__ import annotations

from plandigest.model.document import Document
from plandigest.model.task import Task
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading, string
from plandigest.rendering.tasks.records import headline
from plandigest.rendering.tasks.screen import listed
from plandigest.rendering.workbook.sheets import Column, SheetForm
from plandigest.rendering.workbook.values import Row
from plandigest.sentences import Language

TASKS = SheetForm(
    "sheet.tasks",
    (
        Column("document", 30, wraps=True), Column("tasks.task", 32, wraps=True),
        Column("tasks.text", 60, wraps=True), Column("tasks.column.lead", 20, wraps=True),
        Column("tasks.column.responsible", 32, wraps=True),
        Column("tasks.column.cooperating", 28, wraps=True),
        Column("tasks.column.deadline", 18, wraps=True), Column("tasks.date", 12),
        Column("tasks.column.strength", 12), Column("sheet.figures", 24, wraps=True),
        Column("section", 24, wraps=True), Column("page_short", 7), Column("line_only", 7),
        Column("file", 24),
    ),
)  # fmt: skip


def task_cells(document: Document, task: Task, language: Language) -> Row:
    """A task."""
    location = document.locate(task.span.start)
    actors, deadline = task.actors, task.deadline
    return (
        document.title or document.name,
        headline(document, task),
        "".join(map(document.string, task.parts)),
        listed(actors.lead) or None,
        listed(actors.responsible) or None,
        listed(actors.cooperating) or None,
        string(document, deadline.span) if deadline else None,
        deadline.date if deadline else None,
        label(f"strength.{task.strength}", language) if task.strength else None,
        "、".join(document.string(figure.span) for figure in task.figures) or None,
        heading(document, task.sections[-1]) if task.sections else None,
        location.page,
        location.line,
        document.name,
    )
