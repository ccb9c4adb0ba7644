"""What a bracket, a line or a cell says of who does a task and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plandigest.lexicon.assignments import (
    AssignmentRole,
    assignment_pattern,
    label_pattern,
    role_of,
)
from plandigest.lexicon.pattern import Pattern
from plandigest.model.span import Span
from plandigest.model.task import Actor, Actors, Deadline
from plandigest.tasking.actors import actors_in
from plandigest.tasking.brackets import Bracket, split
from plandigest.tasking.deadlines import stated_deadline
from plandigest.tasking.line import Line

_LEADS_IN_LIST = ("（牵头）", "（牵头单位）", "（主办）")
_NOBODY = Actors()


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who does a task and by when.

    Attributes:
        actors: those who do it.
        deadline: by when.
        reaches: whether it says that it is for the items before it, too.
        said: where the document says it, brackets included.
    """

    actors: Actors = _NOBODY
    deadline: Deadline | None = None
    reaches: bool = False
    said: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.actors) or self.deadline is not None

    def joined(self, other: Assignment) -> Assignment:
        """This one with what another, which stands right behind it, says besides."""
        mine, more = self.actors, other.actors
        return Assignment(
            Actors(
                _merged(mine.lead, more.lead),
                _merged(mine.responsible, more.responsible),
                _merged(mine.cooperating, more.cooperating),
            ),
            self.deadline or other.deadline,
            self.reaches or other.reaches,
            (*self.said, *other.said),
        )


_NOTHING = Assignment()
_REMARK = re.compile(r"〔[^〔〕]*〕|（[^（）]*(?:下同|以下简称|下称)[^（）]*）")
_NOTE = Pattern(r"下同|以下|不再|牵头单位|为准")


def read_assignment(line: Line, year: int | None) -> Assignment | None:
    """What a text assigns; None where it is anything else.

    Args:
        line: the text, without its brackets.
        year: the year that 年底前 means.
    """
    line = _without_note(line)
    reach = assignment_pattern("reach").match(line.text)
    rest = line.part(reach.end(), len(line.text)) if reach else line
    found = _NOTHING
    labels = list(label_pattern().finditer(rest.text))
    first = labels[0].start() if labels else len(rest.text)
    if (before := rest.part(0, first).stripped("，；。：由")).text:
        said = _by_verbs(before, year)
        if said is None:
            return None
        found = said
    ends = [*(label.start() for label in labels[1:]), len(rest.text)]
    for label, end in zip(labels, ends, strict=False):
        said = in_role(role_of(label), rest.part(label.end(), end).stripped("，；。、"), year)
        if said is None:
            return None
        found = found.joined(said)
    return replace(found, reaches=reach is not None) if found else None


def _without_note(line: Line) -> Line:
    """The first sentence, without remarks; the others are notes (列第一位者为牵头单位，下同)."""
    line = line.without(_REMARK)
    end = line.text.find("。")
    return line.part(0, end) if end > 0 and _NOTE.search(line.text, end) else line


def in_role(role: AssignmentRole, line: Line, year: int | None) -> Assignment | None:
    """What stands behind a label or in a column; None where it cannot be read."""
    if not line.text or role is AssignmentRole.ASIDE:
        return _NOTHING
    if role is AssignmentRole.DEADLINE:
        deadline = stated_deadline(line, year)
        return Assignment(deadline=deadline) if deadline else None
    if assignment_pattern("verb").search(line.text) and (said := _by_verbs(line, year)):
        return said  # 责任单位：市财政局牵头，市教育局配合
    line, deadline = _dated(line, year)
    leading, others = _marked(line)
    lead = actors_in(leading, labelled=True, stated=True) if leading else ()
    named = [actors_in(part, labelled=True, stated=True) for part in others]
    if lead is None or None in named:
        return None
    rest = tuple(actor for group in named if group for actor in group)
    return Assignment(_in(role, rest), deadline).joined(Assignment(Actors(lead=lead)))


def _dated(line: Line, year: int | None) -> tuple[Line, Deadline | None]:
    """A list without a deadline behind it (市财政局；长期坚持), and that deadline."""
    *before, last = [*split(line.text, "；，")] or [Bracket(0, 0)]
    deadline = stated_deadline(line.part(*last), year) if before else None
    return (line.part(0, before[-1].end), deadline) if deadline else (line, None)


def _marked(line: Line) -> tuple[Line | None, list[Line]]:
    """A name that is marked as the lead (市财政局（牵头）), and what else a list holds."""
    for mark in _LEADS_IN_LIST:
        at = line.text.find(mark)
        if at > 0:
            start = max(line.text.rfind(sign, 0, at) for sign in "、，；") + 1
            others = (line.part(0, start), line.part(at + len(mark), len(line.text)))
            stripped = [part.stripped("、，；") for part in others]
            return line.part(start, at), [part for part in stripped if part.text]
    return None, [line]


def _by_verbs(line: Line, year: int | None) -> Assignment | None:
    """What 甲牵头，乙、丙配合，2025年底前完成 says; None where any part is something else."""
    found = _NOTHING
    waiting: tuple[Actor, ...] = ()
    for start, end in split(line.text, "，；。"):
        part = line.part(start, end)
        if deadline := stated_deadline(part, year):
            found = found.joined(Assignment(deadline=deadline))
            continue
        for names, role in _segments(part):
            said = _brought_together(names, labelled=role is not None)
            if said is None:
                return None
            found = found.joined(Assignment(replace(said, responsible=())))
            waiting += said.responsible
            if role is not None:
                found = found.joined(Assignment(_in(role, waiting)))
                waiting = ()
    return found.joined(Assignment(Actors(responsible=waiting)))


def _segments(line: Line) -> Iterator[tuple[Line, AssignmentRole | None]]:
    """The names of a clause with what each of them does; None where nothing says so."""
    start = 0
    for verb in assignment_pattern("verb").finditer(line.text):
        yield line.part(start, verb.start()), role_of(verb)
        start = verb.end()
    rest = line.part(start, len(line.text)).stripped("的。")
    if rest.text:
        yield rest, None


def _brought_together(line: Line, *, labelled: bool) -> Actors | None:
    """Of 甲会同乙 who leads and who is brought in; without it all count as responsible."""
    if not line.text:
        return Actors()
    joining = assignment_pattern("joining").search(line.text)
    if joining is None:
        named = actors_in(line, labelled=labelled)
        return None if named is None else Actors(responsible=named)
    before = line.part(0, joining.start())
    lead = actors_in(before, labelled=labelled) if before.text else ()
    others = actors_in(line.part(joining.end(), len(line.text)), labelled=labelled)
    return None if lead is None or others is None else Actors(lead=lead, cooperating=others)


def _in(role: AssignmentRole, actors: tuple[Actor, ...]) -> Actors:
    if role is AssignmentRole.LEAD:
        return Actors(lead=actors)
    if role is AssignmentRole.COOPERATING:
        return Actors(cooperating=actors)
    return Actors(responsible=actors)


def _merged(one: tuple[Actor, ...], other: tuple[Actor, ...]) -> tuple[Actor, ...]:
    names = {actor.name for actor in one}
    return (*one, *(actor for actor in other if actor.name not in names))
