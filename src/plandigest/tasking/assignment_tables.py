"""Tables that list tasks with those who do them: 任务 | 牵头单位 | 责任单位 | 完成时限."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from plandigest.lexicon.assignments import AssignmentRole, assignment_pattern, role_of
from plandigest.lexicon.bodies import body_pattern
from plandigest.model.document import Document
from plandigest.model.outline import Cell, Section, Table
from plandigest.model.span import Span
from plandigest.tasking.assignment import Assignment, in_role
from plandigest.tasking.brackets import split
from plandigest.tasking.line import Line, line_of
from plandigest.tasking.passages import Passage

_MARKS = "，；。、"
_CHUNK = re.compile(r"\S+")
_ACTING = frozenset({AssignmentRole.LEAD, AssignmentRole.RESPONSIBLE, AssignmentRole.COOPERATING})


class _Heads(NamedTuple):
    """What the columns of a table hold.

    Attributes:
        tasks: those that say what is to be done, from the whole to its parts.
        roles: what each of the others says, by its number.
    """

    tasks: tuple[int, ...]
    roles: dict[int, AssignmentRole]


def table_passages(document: Document, year: int | None) -> Iterator[Passage]:
    """A passage for each row of the tables of tasks."""
    for table, sections in document.tables():
        heads, rows = _heads(document, table.header), table.rows
        if heads is None and table.rows:
            heads, rows = _heads(document, table.rows[0]), table.rows[1:]
        if heads:
            yield from _rows(document, table, heads, rows, sections, year)


def _heads(document: Document, cells: Sequence[Cell]) -> _Heads | None:
    """What the columns hold; None for a table of other things."""
    tasks: list[int] = []
    roles: dict[int, AssignmentRole] = {}
    for at, cell in enumerate(cells):
        text = line_of(document, *cell.spans).text
        if label := assignment_pattern("label").fullmatch(text):
            roles[at] = role_of(label)
        elif assignment_pattern("task").fullmatch(text):
            tasks.append(at)
    if not tasks or not _ACTING & {*roles.values()}:
        return None
    return _Heads(tuple(tasks), roles)


def _rows(
    document: Document,
    table: Table,
    heads: _Heads,
    rows: Sequence[tuple[Cell, ...]],
    sections: tuple[Section, ...],
    year: int | None,
) -> Iterator[Passage]:
    skipped = len(table.rows) - len(rows)
    seen: set[Cell] = set()
    for number, row in enumerate(rows, skipped):
        if number in table.unreadable:
            continue
        said = [at for at in heads.tasks if row[at].spans]
        task = row[said[-1]] if said else None
        if task is None or all(cell == task for cell in row) or (task in seen):
            continue
        seen.add(task)
        assignment = Assignment()
        for at, role in heads.roles.items():
            assignment = assignment.joined(_read(document, row[at], role, year))
        if assignment:
            yield Passage(task.spans, None, assignment, sections)


def _read(document: Document, cell: Cell, role: AssignmentRole, year: int | None) -> Assignment:
    """What a cell says; nothing where it cannot be read. Names may stand on a line each."""
    line = line_of(document, *cell.spans)
    lines = [line_of(document, span) for span in _chunks(document, cell)]
    if role in _ACTING and len(lines) > 1 and all(map(_ends_in_name, lines)):
        said = [in_role(role, each.stripped(_MARKS), year) for each in lines]
        return reduce(Assignment.joined, (each for each in said if each), Assignment())
    return in_role(role, line.stripped(_MARKS), year) or Assignment()


def _chunks(document: Document, cell: Cell) -> Iterator[Span]:
    for span in cell.spans:
        for chunk in _CHUNK.finditer(document.text[span]):
            yield Span(span.start + chunk.start(), span.start + chunk.end())


def _ends_in_name(line: Line) -> bool:
    """Whether the last of the names of a chunk is whole, so that the chunk ends a name."""
    *_, last = split(line.stripped(_MARKS).text or "-", "、，；")
    return body_pattern("body").fullmatch(line.stripped(_MARKS).text[last.start :]) is not None
