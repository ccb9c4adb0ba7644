"""Puts together what is known of each quantity: indicator, period, kind, status, change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from plandigest.extracting.clause.counting import counted_by
from plandigest.extracting.clause.lead import Lead, read_lead
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Group, Passage, arrange
from plandigest.extracting.clause.phrase import BEHIND, counted_behind
from plandigest.extracting.clause.setting import NOWHERE, setting_of
from plandigest.extracting.figure.case import Case, case_of
from plandigest.extracting.figure.change import is_change
from plandigest.extracting.figure.context import Context
from plandigest.extracting.figure.finishing import finished
from plandigest.extracting.figure.kind import amount_of, direction_of, kind_of
from plandigest.extracting.figure.naming import names_of, said_of
from plandigest.extracting.figure.status import status_of
from plandigest.extracting.placing import Places
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.extracting.time.expression import moments
from plandigest.extracting.time.frame import Frame
from plandigest.extracting.time.period import Clock, each_timing, planned
from plandigest.extracting.time.timing import Timing
from plandigest.model.document import Unit
from plandigest.model.figure import (
    Change,
    ChangeRole,
    ClausePart,
    ClauseRole,
    Figure,
    FigureKind,
    PeriodSource,
    Status,
)

if TYPE_CHECKING:
    from plandigest.extracting.article.rows import Row

_STOP = re.compile(r"[，。；：、！？\n）]|\Z")


class Value(NamedTuple):
    """A quantity with what was found of it.

    Attributes:
        quantity: the quantity.
        name: what it measures; empty where nothing says so.
        rule: the rule that chose the name.
        kind: the sort of quantity.
        timing: its time.
        status: result, goal, rule or background.
        case: its group with all that is said around it.
        change: the change it is one end of.
    """

    quantity: Quantity
    name: Name
    rule: str
    kind: FigureKind
    timing: Timing
    status: Status
    case: Case
    change: Change | None


def compose(
    unit: Unit, start: int, end: int, frame: Frame, places: Places, *, explained: bool
) -> Iterator[Figure]:
    """The figures of the part of a unit between two offsets of the folded text.

    Args:
        unit: the unit.
        start: where to begin.
        end: where to stop.
        frame: what headings and lead-ins say of it.
        places: where things lie in the document.
        explained: whether figures carry the parts of their clause.
    """
    text = places.folded.content
    found = moments(text, start, end, frame.calendar)
    taken = [(moment.start, moment.end) for moment in found]
    numbers = quantities(text, start, end, taken, places.units)
    if not numbers:
        return
    passage = arrange(text, start, end, found, numbers, places.units)
    for value in _values(unit, passage, frame, places):
        yield _figure(value, unit, frame, places, explained=explained)
    for quantity in passage.thresholds:
        yield _aside(quantity, unit, passage, places)


def numbered(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures, their changes numbered in the order of the text: c1, c2, …."""
    ids: dict[str, str] = {}
    for figure in figures:
        if figure.change is None:
            yield figure
        else:
            number = ids.setdefault(figure.change.id, f"c{len(ids) + 1}")
            yield replace(figure, change=replace(figure.change, id=number))


def _values(unit: Unit, passage: Passage, frame: Frame, places: Places) -> Iterator[Value]:
    """Each quantity of a passage; what a clause hands on to the next is a value."""
    context = Context(Name(passage.text))
    clock = Clock(frame)
    ruled = frame.genre is Status.RULE
    setting = setting_of(unit, passage.text, places.stretch) if ruled else NOWHERE
    leads = [read_lead(passage, group.start, group.quantities[0]) for group in passage.groups]
    rows = _rows(places, passage, leads) if ruled else {}
    roles = _roles(passage, leads)
    for index, (group, lead) in enumerate(zip(passage.groups, leads, strict=True)):
        context = context.before(passage, group, lead)
        counted = counted_by(passage, group, lead)
        row = rows.get(group.quantities[-1].start)
        case = case_of(passage, group, lead, counted, context, setting, row)
        rule, found = names_of(case)
        context = context.after(said_of(case, rule, found))
        role = roles.get(index)
        names = _finished(case, found)
        kinds = [
            _kind(case, quantity, str(name), role)
            for quantity, name in zip(group.quantities, names, strict=True)
        ]
        timing, clock = clock.read(passage, group, lead, kinds[0], role)
        status = status_of(passage, group, kinds[0], timing, frame)
        if status is Status.TARGET and role is not ChangeRole.FROM:
            timing = planned(passage, group, lead, kinds[0], timing, frame)
        timings = each_timing(passage, group, lead, timing)
        changes = _changes(passage, group, role)
        for quantity, name, kind, time, change in zip(
            group.quantities, names, kinds, timings, changes, strict=True
        ):
            yield Value(quantity, name, rule, kind, time, status, case, change)


def _rows(places: Places, passage: Passage, leads: list[Lead]) -> dict[int, Row]:
    """What the article of a passage says of its numbers, by where each begins."""
    from plandigest.extracting.article.place import Measured
    from plandigest.extracting.article.rows import Number, rows_of

    numbers = [
        Number(Measured(q.value, q.unit, q.base, q.kind, q.qualifier, q.bound), q.start, q.end, per)
        for group, per in zip(passage.groups, (lead.per for lead in leads), strict=True)
        for q in group.quantities
    ]
    return rows_of(places.lines, numbers)


def _finished(case: Case, names: Iterable[Name]) -> list[Name]:
    """The names as they are shown."""
    first, *_ = case.group.quantities
    return [
        finished(
            name,
            case.lead,
            quantity,
            listed=quantity is not first,
            counted=bool(case.counted),
        )
        for name, quantity in zip(names, case.group.quantities, strict=True)
    ]


def _changes(passage: Passage, group: Group, role: ChangeRole | None) -> tuple[Change | None, ...]:
    """The change that each quantity is an end of, told apart by where its first end stands."""
    if role is None:
        return (None,) * len(group.quantities)
    first = group if role is ChangeRole.FROM else passage.groups[group.index - 1]
    start = first.quantities[0].start
    return tuple(Change(f"{start}-{place}", role) for place in range(len(group.quantities)))


def _figure(value: Value, unit: Unit, frame: Frame, places: Places, *, explained: bool) -> Figure:
    quantity, lead, timing = value.quantity, value.case.lead, value.timing
    amount, base = amount_of(quantity, lead)
    return Figure(
        span=places.span(quantity.start, quantity.end),
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        amount=amount,
        base_unit=base,
        qualifier=quantity.qualifier,
        bound=quantity.bound,
        indicator=places.indicator(value.name, value.rule),
        period=places.period(timing),
        period_source=timing.source if timing.first else PeriodSource.NONE,
        kind=value.kind,
        direction=direction_of(value.kind, quantity, lead, str(value.name)),
        status=value.status,
        nature=frame.nature if value.status is Status.TARGET else None,
        change=value.change,
        compared_to=lead.compared,
        per=places.span(*lead.per) if lead.per else None,
        sentence=places.sentence(unit, quantity.start),
        sections=unit.sections,
        enumeration=quantity.minor,
        clause=_clause(value.case, quantity, places) if explained else (),
    )


def _clause(case: Case, quantity: Quantity, places: Places) -> tuple[ClausePart, ...]:
    """The parts of the clause, the number and what it counts among them."""
    parts = [(filler.start, filler.end, filler.role) for filler in case.lead.fillers]
    parts.append((quantity.start, quantity.end, ClauseRole.VALUE))
    for name, role in (
        (case.counted.noun, ClauseRole.COUNTED),
        (case.counted.narrowing, ClauseRole.NARROWING),
    ):
        parts += [(part.start, part.end, role) for part in name.parts]
    return tuple(ClausePart(places.span(start, end), role) for start, end, role in parts)


def _aside(quantity: Quantity, unit: Unit, passage: Passage, places: Places) -> Figure:
    """A threshold within another figure's indicator, or a name with a number."""
    text, end = passage.text, quantity.end
    stop = _STOP.search(text, end, end + BEHIND)
    limit = min(stop.start() if stop else end, passage.next_number(end))
    noun = counted_behind(passage, end, limit, alone=False).noun
    return Figure(
        span=places.span(quantity.start, quantity.end),
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        amount=quantity.amount,
        base_unit=quantity.base,
        qualifier=quantity.qualifier,
        bound=quantity.bound,
        indicator=places.indicator(noun, "threshold"),
        period=None,
        period_source=PeriodSource.NONE,
        kind=quantity.kind,
        direction=None,
        status=Status.REFERENCE,
        nature=None,
        change=None,
        compared_to=None,
        per=None,
        sentence=places.sentence(unit, quantity.start),
        sections=unit.sections,
        enumeration=True,
    )


def _roles(passage: Passage, leads: list[Lead]) -> dict[int, ChangeRole]:
    """Which groups are ends of a change."""
    roles: dict[int, ChangeRole] = {}
    for index in range(len(leads) - 1):
        first, second = passage.groups[index], passage.groups[index + 1]
        if index not in roles and is_change(passage, first, second, leads[index], leads[index + 1]):
            roles[index], roles[index + 1] = ChangeRole.FROM, ChangeRole.TO
    return roles


def _kind(case: Case, quantity: Quantity, name: str, role: ChangeRole | None) -> FigureKind:
    kind = kind_of(case.text, quantity, case.lead, name)
    return quantity.kind if role is not None and kind is FigureKind.SPEC else kind
