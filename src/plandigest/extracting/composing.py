"""Puts together what is known of each quantity: indicator, period, kind, status, change."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plandigest.extracting.clause.counting import counted_by
from plandigest.extracting.clause.lead import Lead, read_lead
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Passage, arrange
from plandigest.extracting.clause.phrase import BEHIND, counted_behind
from plandigest.extracting.clause.setting import NOWHERE, setting_of
from plandigest.extracting.figure.case import Case, case_of
from plandigest.extracting.figure.change import is_change
from plandigest.extracting.figure.context import Context
from plandigest.extracting.figure.finishing import finished
from plandigest.extracting.figure.kind import amount_of, direction_of, kind_of
from plandigest.extracting.figure.naming import names_of, said_of
from plandigest.extracting.figure.status import status_of
from plandigest.extracting.folding import Folded
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.frame import Frame, Frames
from plandigest.extracting.time.period import Clock, each_timing, planned
from plandigest.extracting.time.timing import UNKNOWN, Timing
from plandigest.lexicon.tables import Column, column_of
from plandigest.model.document import Unit
from plandigest.model.figure import (
    Bound,
    Change,
    ChangeRole,
    ClausePart,
    ClauseRole,
    Figure,
    FigureKind,
    Indicator,
    IndicatorPart,
    Period,
    PeriodSource,
    Status,
)
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.model.text import Text

if TYPE_CHECKING:
    from plandigest.extracting.table.reader import Value

_STOP = re.compile(r"[，。；：、！？\n）]|\Z")


@dataclass(slots=True)
class Composer:
    """Reads a document's units one after the other into figures.

    Attributes:
        folded: the folded text of the document.
        offset: where the document begins in the original text.
        frames: what headings and document say.
        text: the original text.
        explained: whether figures carry the parts of their clause.
        changes: how many changes have been found.
    """

    folded: Folded
    offset: int
    frames: Frames
    text: Text
    explained: bool = False
    changes: int = 0
    figures: list[Figure] = field(default_factory=list)

    def place(self, span: Span) -> tuple[int, int]:
        """Where an original span begins and ends in the folded text."""
        return (
            self.folded.folded(span.start - self.offset),
            self.folded.folded(span.end - self.offset),
        )

    def read(self, unit: Unit, start: int, end: int, until: Moment | None = None) -> None:
        """Read the part of a unit that stands between two offsets of the folded text.

        Args:
            unit: the unit.
            start: where to begin.
            end: where to stop.
            until: the time by which the table around a cell wants it done.
        """
        text = self.folded.content
        frame = self.frames.of(unit)
        found = moments(text, start, end, frame.calendar)
        taken = [(moment.start, moment.end) for moment in found]
        numbers = quantities(text, start, end, taken)
        if not numbers:
            return
        passage = arrange(text, start, end, found, numbers)
        if until is not None:
            given = Timing(until.first, until.last, until, PeriodSource.INHERITED)
            frame = frame._replace(given=given)
        self._read_groups(unit, passage, frame)
        self.figures.extend(self._aside(unit, passage, quantity) for quantity in passage.thresholds)

    def _read_groups(self, unit: Unit, passage: Passage, frame: Frame) -> None:
        context = Context(Name(passage.text))
        clock = Clock(frame)
        ruled = frame.genre is Status.RULE
        setting = setting_of(unit, passage.text, self.place) if ruled else NOWHERE
        leads = [read_lead(passage, group.start, group.quantities[0]) for group in passage.groups]
        roles = _roles(passage, leads)
        for index, (group, lead) in enumerate(zip(passage.groups, leads, strict=True)):
            context = context.before(passage, group, lead)
            counted = counted_by(passage, group, lead)
            case = case_of(passage, group, lead, counted, context, setting)
            rule, found = names_of(case)
            context = context.after(said_of(case, rule, found))
            names = [
                finished(
                    name,
                    lead,
                    quantity,
                    listed=quantity is not group.quantities[0],
                    counted=bool(case.counted),
                )
                for name, quantity in zip(found, group.quantities, strict=True)
            ]
            role = roles.get(index)
            kinds = [
                _kind(passage, quantity, lead, str(name), role)
                for quantity, name in zip(group.quantities, names, strict=True)
            ]
            timing, clock = clock.read(passage, group, lead, kinds[0], role)
            if role is ChangeRole.FROM:
                self.changes += 1
            status = status_of(passage, group, kinds[0], timing, frame)
            if status is Status.TARGET and role is not ChangeRole.FROM:
                timing = planned(passage, group, lead, kinds[0], timing, frame)
            timings = each_timing(passage, group, lead, timing)
            for place, (quantity, name, kind, timing) in enumerate(
                zip(group.quantities, names, kinds, timings, strict=True)
            ):
                change = self._change(role, place, len(group.quantities))
                self.figures.append(
                    self._figure(
                        unit, quantity, case, name, rule, kind, timing, status, frame, change
                    )
                )
            if role is ChangeRole.TO:
                self.changes += len(group.quantities) - 1

    def _change(self, role: ChangeRole | None, place: int, _count: int) -> Change | None:
        return Change(f"c{self.changes + place}", role) if role else None

    def _figure(
        self,
        unit: Unit,
        quantity: Quantity,
        case: Case,
        name: Name,
        rule: str,
        kind: FigureKind,
        timing: Timing,
        status: Status,
        frame: Frame,
        change: Change | None,
    ) -> Figure:
        lead = case.lead
        amount, base = amount_of(quantity, lead)
        return Figure(
            span=self._span(quantity.start, quantity.end),
            value=quantity.value,
            value_max=quantity.value_max,
            unit=quantity.unit,
            amount=amount,
            base_unit=base,
            qualifier=quantity.qualifier,
            bound=quantity.bound,
            indicator=self._indicator(name, rule),
            period=self._period(timing),
            period_source=timing.source if timing.first else PeriodSource.NONE,
            kind=kind,
            direction=direction_of(kind, quantity, lead, str(name)),
            status=status,
            nature=frame.nature if status is Status.TARGET else None,
            change=change,
            compared_to=lead.compared,
            per=self._span(*lead.per) if lead.per else None,
            sentence=self._sentence(unit, quantity),
            sections=unit.sections,
            enumeration=quantity.minor,
            clause=self._clause(case, quantity) if self.explained else (),
        )

    def _clause(self, case: Case, quantity: Quantity) -> tuple[ClausePart, ...]:
        """The parts of the clause, the number and what it counts among them."""
        parts = [(filler.start, filler.end, filler.role) for filler in case.lead.fillers]
        parts.append((quantity.start, quantity.end, ClauseRole.VALUE))
        for name, role in (
            (case.counted.noun, ClauseRole.COUNTED),
            (case.counted.narrowing, ClauseRole.NARROWING),
        ):
            parts += [(part.start, part.end, role) for part in name.parts]
        return tuple(ClausePart(self._span(start, end), role) for start, end, role in parts)

    def _aside(self, unit: Unit, passage: Passage, quantity: Quantity) -> Figure:
        """A threshold within another figure's indicator, or a name with a number."""
        text, end = self.folded.content, quantity.end
        stop = _STOP.search(text, end, end + BEHIND)
        limit = min(stop.start() if stop else end, passage.next_number(end))
        noun = counted_behind(passage, end, limit, alone=False).noun
        return Figure(
            span=self._span(quantity.start, quantity.end),
            value=quantity.value,
            value_max=quantity.value_max,
            unit=quantity.unit,
            amount=quantity.amount,
            base_unit=quantity.base,
            qualifier=quantity.qualifier,
            bound=quantity.bound,
            indicator=self._indicator(noun, "threshold"),
            period=None,
            period_source=PeriodSource.NONE,
            kind=quantity.kind,
            direction=None,
            status=Status.REFERENCE,
            nature=None,
            change=None,
            compared_to=None,
            per=None,
            sentence=self._sentence(unit, quantity),
            sections=unit.sections,
            enumeration=True,
        )

    def take(self, value: Value, sections: tuple[Section, ...]) -> None:
        """Take a value of a table in as a figure."""
        quantity, moment = value.quantity, value.moment
        timing = (
            Timing(moment.first, moment.last, moment, PeriodSource.INHERITED) if moment else UNKNOWN
        )
        name, direction = value.naming.name, None
        if quantity is not None:
            lead = Lead(self.folded.content, quantity.start, quantity.start)
            direction = direction_of(value.kind, quantity, lead, str(name))
        self.figures.append(
            Figure(
                span=self._span(value.start, value.end),
                value=quantity.value if quantity else None,
                value_max=quantity.value_max if quantity else None,
                unit=quantity.unit if quantity else None,
                amount=quantity.amount if quantity else None,
                base_unit=quantity.base if quantity else None,
                qualifier=quantity.qualifier if quantity else None,
                bound=quantity.bound if quantity else Bound.EXACT,
                indicator=self._indicator(name, value.naming.rule),
                period=self._period(timing),
                period_source=timing.source if timing.first else PeriodSource.NONE,
                kind=value.kind,
                direction=direction,
                status=value.status,
                nature=value.nature if value.status is Status.TARGET else None,
                change=None,
                compared_to=None,
                per=None,
                sentence=value.row,
                sections=sections,
            )
        )

    def _indicator(self, name: Name, rule: str) -> Indicator | None:
        if column_of(str(name)) is Column.NATURES:  # 约束性 is how a target binds, and no target
            return None
        parts = tuple(
            IndicatorPart(self._span(part.start, part.end), part.role, part.joiner)
            for part in name.parts
        )
        return Indicator(self.text, parts, rule, name.closing) if parts else None

    def _span(self, start: int, end: int) -> Span:
        original, offset = self.folded.original, self.offset
        return Span(original(start) + offset, original(end - 1) + 1 + offset)

    def _period(self, timing: Timing) -> Period | None:
        if timing.first is None or timing.moment is None:
            return None
        return Period(timing.first, timing.last, self._span(timing.moment.start, timing.moment.end))

    def _sentence(self, unit: Unit, quantity: Quantity) -> Span:
        at = self.folded.original(quantity.start) + self.offset
        index = bisect_right(unit.sentences, at, key=lambda span: span.start) - 1
        return unit.sentences[max(index, 0)] if unit.sentences else unit.span


def _roles(passage: Passage, leads: list[Lead]) -> dict[int, ChangeRole]:
    """Which groups are ends of a change."""
    roles: dict[int, ChangeRole] = {}
    for index in range(len(leads) - 1):
        first, second = passage.groups[index], passage.groups[index + 1]
        if index not in roles and is_change(passage, first, second, leads[index], leads[index + 1]):
            roles[index], roles[index + 1] = ChangeRole.FROM, ChangeRole.TO
    return roles


def _kind(
    passage: Passage, quantity: Quantity, lead: Lead, name: str, role: ChangeRole | None
) -> FigureKind:
    kind = kind_of(passage.text, quantity, lead, name)
    if role is not None and kind is FigureKind.SPEC:
        return quantity.kind
    return kind
