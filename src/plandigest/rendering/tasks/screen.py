"""Tasks on a terminal: under each what is to be done, who does it and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.task import Actor, Strength, Task
from plandigest.rendering.characters import cells, fold, printable
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading, string
from plandigest.rendering.tasks.records import headline
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, Line, Run, Screen, paint
from plandigest.sentences import Language

_STRENGTH_STYLES = {Strength.PROHIBITING: "red", Strength.PRESSURING: "magenta"}
_INDENT = "  "
_GAP = 2
_NARROWEST = 20
"""Columns that a headline is given, however narrow the screen."""


def render_tasks(document: Document, tasks: Sequence[Task], screen: Screen) -> str:
    """The tasks of a document as lines for a terminal, under the headings of their sections."""
    title = document.title or label("untitled", screen.language)
    lines: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    for sections, group in groupby(tasks, lambda task: _above(document, task)):
        lines.append(())
        lines += _crumbs(document, sections, screen)
        for task in group:
            lines += _task(document, task, screen)
    words = summary(tasks, screen.language) if tasks else label("tasks.none", screen.language)
    lines += [(), *((Run(line, QUIET),) for line in fold(words, screen.width))]
    return paint(lines, screen)


def summary(tasks: Sequence[Task], language: Language) -> str:
    """How many tasks there are, how many with a deadline, and how many units have any."""
    units = {actor.name for task in tasks for actor in task.actors.all}
    dated = sum(task.deadline is not None for task in tasks)
    parts = [label("summary.tasks", language, len(tasks))]
    if units:
        parts.append(label("summary.units", language, len(units)))
    if dated:
        parts.append(label("summary.deadlines", language, dated))
    return " · ".join(parts)


def _above(document: Document, task: Task) -> tuple[Section, ...]:
    """The sections a task stands in, without the one whose heading is the task itself."""
    if task.sections and task.sections[-1].title == task.headline:
        return task.sections[:-1]
    named = task.sections[-1] if task.sections else None
    if named and document.string(named.title).strip("【】") == headline(document, task):
        return task.sections[:-1]
    return task.sections


def _crumbs(document: Document, sections: Sequence[Section], screen: Screen) -> Iterator[Line]:
    names = [heading(document, section) for section in sections]
    for line in fold(" › ".join(names) or label("no_section", screen.language), screen.width):
        yield (Run(line, PLACE),)


def _task(document: Document, task: Task, screen: Screen) -> Iterator[Line]:
    place = _place(document, task)
    width = screen.table_width
    words = printable(headline(document, task))
    room = max(width - len(_INDENT) - _GAP - cells(place), _NARROWEST)
    first, *others = fold(words, room)
    gap = " " * max(width - len(_INDENT) - cells(first) - cells(place), _GAP)
    yield (Run(_INDENT), Run(first), Run(gap + place, QUIET))
    for line in others:
        yield (Run(_INDENT), Run(line))
    details = list(_details(document, task, screen.language))
    if details:
        yield from _flowing(details, width)


def _place(document: Document, task: Task) -> str:
    at = document.locate(task.span.start)
    return str(at.line) if at.page is None else f"{at.page}:{at.line}"


def _details(document: Document, task: Task, language: Language) -> Iterator[tuple[str, str, str]]:
    """Name, words and style of each thing that is said of a task."""
    actors = task.actors
    groups = (("lead", actors.lead), ("responsible", actors.responsible))
    for name, group in (*groups, ("cooperating", actors.cooperating)):
        if group:
            yield label(f"tasks.{name}", language), listed(group), ""
    if task.deadline:
        yield label("tasks.deadline", language), string(document, task.deadline.span) or "", STRONG
    if task.strength:
        words = label(f"strength.{task.strength}", language)
        yield label("tasks.strength", language), words, _STRENGTH_STYLES.get(task.strength, QUIET)


def listed(actors: Sequence[Actor]) -> str:
    """Names as the document lists them."""
    return "、".join(actor.name for actor in actors)


def _flowing(details: Sequence[tuple[str, str, str]], width: int) -> Iterator[Line]:
    """The details one behind the other, on as many lines as they need."""
    indent = _INDENT * 2
    line, used = [Run(indent)], len(indent)
    for name, words, style in details:
        size = cells(printable(f"{name} {words}"))
        if used > len(indent) and used + 3 + size > width:
            yield line
            line, used = [Run(indent)], len(indent)
        if used > len(indent):
            line.append(Run(" · ", QUIET))
            used += 3
        line.append(Run(f"{name} ", QUIET))
        used += cells(name) + 1
        pieces = fold(printable(words), max(width - used, _NARROWEST))
        for number, piece in enumerate(pieces):
            if number:
                yield line
                line, used = [Run(indent)], len(indent)
            line.append(Run(piece, style))
            used += cells(piece)
    yield line
