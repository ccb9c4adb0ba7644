"""Figures of tables: the indicator from the row, unit and period from column and caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.columns import Head, is_nothing, plan_of, read_head, unit_of
from plandigest.extracting.folding import Folded
from plandigest.extracting.moments import Moment, moments
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.extracting.quantity.unit import Measure
from plandigest.extracting.settings import Settings
from plandigest.extracting.statuses import nature_in
from plandigest.lexicon.tables import Column
from plandigest.model.figure import FigureKind, Nature, Status
from plandigest.model.outline import Cell, Table
from plandigest.model.span import Span

_LABEL = re.compile(r"（([^（）]{1,12})）\Z")
_FOOTNOTE = re.compile(r"(?<=[\u4e00-\u9fff）])(?:\d{1,2}|[①-⑳]|\*{1,3})\Z")
_GROWTH = re.compile(r"(?:增长率?|增速|增幅|提升|提高|降低|下降|减少|降幅)\Z")
_PART = re.compile(r"[\[〔（]?([\u4e00-\u9fff]{1,10})[：:]")
_AIM, _FACT = re.compile(r"目标|预期|规划"), re.compile(r"实际|完成|现状|基期|实绩")
_PROSE = 24
"""Longer cells are text to be read as such, and no value of the row's indicator."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number of a table with what row and column say of it; offsets are folded.

    Attributes:
        quantity: the number.
        name: the name of the row.
        first: first (or only) year of its time; None if the table names none.
        last: last year, of values for a whole plan.
        moment: where the time is said.
        kind: what it is.
        status: goal or result.
        nature: how it binds.
        row: from the first to the last character of the row, in the original text.
    """

    quantity: Quantity
    name: Name
    first: str | None
    last: str | None
    moment: Moment | None
    kind: FigureKind
    status: Status
    nature: Nature | None
    row: Span


@dataclass(frozen=True, slots=True)
class _About:
    """What row and column say of a cell."""

    name: str
    named: Name
    head: Head
    measure: Measure | None
    nature: Nature | None
    row: Span
    plan: Moment | None


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads one table.

    Attributes:
        table: the table.
        folded: the folded text of the document.
        offset: where the document begins in the original text.
        settings: what document and headings say.
        plan: where the years of the plan may be said, the nearest first.
    """

    table: Table
    folded: Folded
    offset: int
    settings: Settings
    plan: tuple[tuple[int, int], ...] = ()

    def values(self) -> Iterator[Value]:
        """Its numbers, row by row; none if it is no table of indicators."""
        heads = self._heads()
        names = [at for at, head in enumerate(heads) if head.role is Column.INDICATOR]
        columns = [at for at, head in enumerate(heads) if head.role is Column.VALUE]
        if not names or not columns:
            return
        plan = plan_of(
            self.folded.content, self.plan, [head.moment for head in heads if head.moment]
        )
        above: tuple[Cell, ...] = ()
        for row in self.table.rows:
            spans = [span for cell in row if cell not in above for span in cell.spans]
            above = row
            if spans:
                whole = Span(min(span.start for span in spans), max(span.end for span in spans))
                yield from self._row(row, heads, names[-1], columns, whole, plan)

    def prose(self) -> Iterator[Span]:
        """The cells that are to be read like paragraphs."""
        heads = self._heads()
        values = {at for at, head in enumerate(heads) if head.role is Column.VALUE}
        known = bool(values) and any(head.role is Column.INDICATOR for head in heads)
        seen: set[Span] = set()
        for row in self.table.rows:
            for at, cell in enumerate(row):
                told = known and (at not in values or len(self._words(cell)) <= _PROSE)
                for span in cell.spans:
                    if not told and span not in seen:
                        seen.add(span)
                        yield span

    def _heads(self) -> list[Head]:
        columns = list(zip(*self.table.rows, strict=True)) if self.table.rows else []
        heads = [
            self._head(cell, column)
            for cell, column in zip(self.table.header, columns, strict=False)
        ]
        if heads and not any(head.role is Column.INDICATOR for head in heads):
            for at, head in enumerate(heads):
                if head.role is None:
                    heads[at] = replace(head, role=Column.INDICATOR)
                    break
        return heads

    def _head(self, cell: Cell, column: tuple[Cell, ...]) -> Head:
        head = read_head(
            self._words(cell), [self._words(each) for each in column], self.settings.dated
        )
        if head.moment is None:
            return head
        start, end = self._place(cell.spans[0])
        return replace(head, moment=replace(head.moment, start=start, end=end))

    def _row(
        self,
        row: tuple[Cell, ...],
        heads: list[Head],
        named: int,
        columns: list[int],
        whole: Span,
        plan: Moment | None,
    ) -> Iterator[Value]:
        name = _FOOTNOTE.sub("", self._words(row[named]))
        label = _LABEL.search(name)
        measure = unit_of(label[1]) if label else None
        if label and measure:
            name = _FOOTNOTE.sub("", name[: label.start()])
        nature = None
        for head, cell in zip(heads, row, strict=False):
            if head.role is Column.UNIT:
                measure = unit_of(self._words(cell)) or measure
            elif head.role is Column.NATURE:
                nature = nature_in(self._words(cell))
        if measure is None and self.table.unit is not None:
            measure = unit_of(self._string(self.table.unit))
        for at in columns:
            words = self._words(row[at])
            if not is_nothing(words) and len(words) <= _PROSE:
                for span in row[at].spans:
                    about = _About(
                        name, self._name(row[named], name), heads[at], measure, nature, whole, plan
                    )
                    yield from self._cell(span, words, about)

    def _cell(self, span: Span, words: str, about: _About) -> Iterator[Value]:
        text, head, name = self.folded.content, about.head, about.name
        start, end = self._place(span)
        taken = [(m.start, m.end) for m in moments(text, start, end, self.settings.dated)]
        summed = words[:1] in {"[", "〔"}
        percent = unit_of("%") if head.rate else None
        given = head.measure or (about.measure if summed else percent) or about.measure or percent
        part = _PART.match(text, start, end)
        named = about.named
        if part and part[1] not in {"累计", "年均"}:
            named = named.followed_by(Name(text, (Part(part.start(1), part.end(1)),)))
        if summed and head.rate and not _GROWTH.search(name):
            named = named.closed("累计")
        whole_plan = head.cumulative or summed or "累计" in words
        moment = about.plan if whole_plan and about.plan else head.moment
        for quantity in quantities(text, start, end, taken, given):
            kind = _kind(quantity, head, name, summed=summed)
            yield Value(
                quantity=_bracketed(text, quantity, start, end),
                name=named,
                first=moment.first if moment else None,
                last=moment.last if moment else None,
                moment=moment,
                kind=kind,
                status=self._status(about, moment),
                nature=about.nature,
                row=about.row,
            )

    def _status(self, about: _About, moment: Moment | None) -> Status:
        if _AIM.search(about.head.title):
            return Status.TARGET
        if _FACT.search(about.head.title):
            return Status.ACTUAL
        year = int((moment.last or moment.first or "0")[:4]) if moment else 0
        dated, plan = self.settings.dated, about.plan
        if dated and year and year != dated.year:
            return Status.TARGET if year > dated.year else Status.ACTUAL
        if year and plan and plan.first and not dated:
            return Status.TARGET if year >= int(plan.first[:4]) else Status.ACTUAL
        return Status.TARGET if about.nature else (self.settings.genre or Status.ACTUAL)

    def _words(self, cell: Cell) -> str:
        return "".join(self._string(span) for span in cell.spans)

    def _name(self, cell: Cell, name: str) -> Name:
        """The parts of a cell that make up its name, footnote and unit left out."""
        parts: list[Part] = []
        left = len(name)
        for span in cell.spans:
            start, end = self._place(span)
            said = self.folded.content[start:end]
            size = len(said) - said.count("\n") - said.count(" ")
            if size > left:
                end -= size - left
            if start < end and left > 0:
                parts.append(Part(start, end))
            left -= size
        return Name(self.folded.content, tuple(parts))

    def _string(self, span: Span) -> str:
        start, end = self._place(span)
        return self.folded.content[start:end].replace("\n", "").replace(" ", "")

    def _place(self, span: Span) -> tuple[int, int]:
        return (
            self.folded.folded(span.start - self.offset),
            self.folded.folded(span.end - self.offset),
        )


def _kind(quantity: Quantity, head: Head, name: str, *, summed: bool) -> FigureKind:
    """What a number of a table is; the rise of a share over all years is in points."""
    if quantity.group != "percent":
        return quantity.kind
    if _GROWTH.search(name) or (head.rate and not summed):
        return FigureKind.GROWTH_RATE
    return FigureKind.PP_DIFFERENCE if head.rate else quantity.kind


def _bracketed(text: str, quantity: Quantity, start: int, end: int) -> Quantity:
    """[20] and 〔13.5〕 are quoted with their brackets."""
    inside = quantity.start > start and quantity.end < end
    if inside and text[quantity.start - 1] + text[quantity.end] in {"[]", "〔〕"}:
        return replace(quantity, start=quantity.start - 1, end=quantity.end + 1)
    return quantity
