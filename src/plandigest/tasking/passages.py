"""Which text each assignment is for: back to the one before it, within one numbered item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from plandigest.model.document import Document, Role, Unit
from plandigest.model.outline import Section, SectionKind
from plandigest.model.span import Span
from plandigest.tasking.assignment import Assignment, read_assignment
from plandigest.tasking.brackets import brackets
from plandigest.tasking.line import Line, line_of
from plandigest.tasking.statements import ENDS, statements

_CHAPTERS = frozenset({SectionKind.CHAPTER, SectionKind.LEVEL1, SectionKind.UNNUMBERED})
"""Headings too wide for a single task, where its paragraph has a title of its own."""
_LISTED = frozenset({SectionKind.LEVEL3, SectionKind.LEVEL4, SectionKind.LEVEL5})


class Passage(NamedTuple):
    """A text and what is said behind it of who does it.

    Attributes:
        parts: the text, a stretch for each paragraph.
        title: the words of a heading that say the task in short; None where its first
            sentence does.
        assignment: who does it, and by when.
        sections: the sections the text stands in.
    """

    parts: tuple[Span, ...]
    title: Span | None
    assignment: Assignment
    sections: tuple[Section, ...]


@dataclass(slots=True)
class _Item:
    """A numbered item as it is read: its texts, and those of them that are assigned already.

    Attributes:
        scope: its section; None for text outside of sections.
        parent: the section above.
        opened: whether its heading was just read, which may be all that it says.
        sections: the section and those above it, outermost first.
        waiting: texts that no assignment has followed yet.
        lost: whether some of its text is assigned otherwise, or in words that are not known.
        done: texts with what followed them.
        whole: all of it, where its heading says who does it.
    """

    scope: Section | None
    parent: Section | None
    opened: bool
    sections: tuple[Section, ...]
    waiting: list[Span] = field(default_factory=list)
    lost: bool = False
    done: list[tuple[tuple[Span, ...], Assignment]] = field(default_factory=list)
    whole: Passage | None = None

    @property
    def says(self) -> bool:
        """Whether there is anything to assign."""
        untold = self.opened and not (self.done or self.whole) and self.scope is not None
        return bool(self.waiting) or untold

    def assign(self, assignment: Assignment) -> None:
        """Give all that waits to an assignment; one right behind another adds to that."""
        if self.says:
            self.done.append((tuple(self.waiting), assignment))
            self.waiting = []
        elif self.done:
            parts, before = self.done[-1]
            self.done[-1] = parts, before.joined(assignment)

    def passages(self, document: Document) -> Iterator[Passage]:
        """Its texts that are assigned, and which of them its heading names."""
        if self.whole:
            yield self.whole
        titled = self.scope if self.scope and document.string(self.scope.title) else None
        for number, (parts, assignment) in enumerate(self.done):
            heading = titled
            if heading and parts and (self.lost or not (heading.run_in and number == 0)):
                several = (
                    self.lost
                    or len(self.done) > 1
                    or (heading.kind in _CHAPTERS and _has_title(document, parts))
                )
                heading = None if several else titled
            if heading and (heading.run_in or not parts):
                parts = (Span(heading.title.start, heading.heading.end), *parts)
            if parts:
                yield Passage(parts, heading.title if heading else None, assignment, self.sections)


def passages(document: Document, year: int | None) -> tuple[Passage, ...]:
    """Every text that is assigned to somebody or given a time, in reading order.

    Args:
        document: the document.
        year: the year that 年底前 means.
    """
    items: list[_Item] = []
    for unit in document.units():
        if unit.role is Role.HEADING:
            items.append(_item(unit, opened=True))
            _read_heading(document, unit, items[-1], year)
        elif unit.role is Role.PARAGRAPH:
            scope = _scope(unit.sections)
            if not items or items[-1].scope is not scope:
                items.append(_item(unit, opened=False))
            _read_paragraph(document, unit, items, year)
    found = [passage for item in items for passage in item.passages(document)]
    return tuple(sorted(found, key=lambda passage: passage.parts[0]))


def _item(unit: Unit, *, opened: bool) -> _Item:
    scope = _scope(unit.sections)
    at = next((n for n, each in enumerate(unit.sections) if each is scope), 0)
    sections = unit.sections[: at + 1] if scope else unit.sections
    return _Item(scope, unit.sections[at - 1] if at else None, opened, sections)


def _scope(sections: Sequence[Section]) -> Section | None:
    """The section that bounds what an assignment is for: 一是 and titles in the line bound none."""
    for section in reversed(sections):
        loose = section.kind is SectionKind.UNNUMBERED and section.run_in
        if not loose and section.kind is not SectionKind.LEAD:
            return section
    return None


def _read_heading(document: Document, unit: Unit, item: _Item, year: int | None) -> None:
    """A heading with a bracket assigns all that stands right under it."""
    section = unit.sections[-1]
    if section is not item.scope:
        item.waiting.append(section.title)
        return
    line = line_of(document, section.title)
    for bracket in brackets(line.text):
        said = read_assignment(line.part(bracket.start + 1, bracket.end - 1), year)
        if said and said.actors and bracket.start:
            parts = (line.span(0, bracket.start), *(each.span for each in section.paragraphs))
            item.whole = Passage(parts, parts[0], said, item.sections)
            item.lost = True
            return


def _read_paragraph(document: Document, unit: Unit, items: list[_Item], year: int | None) -> None:
    item = items[-1]
    line = line_of(document, unit.span)
    start = 0
    for statement in statements(line, year):
        said = statement.assignment
        text = line.part(start, statement.start).stripped(ENDS + "，")
        if text.text:
            item.waiting.append(_with_end(line, start, statement.start))
        start = statement.end
        if not said:  # it assigns what stands before it in words that are not known
            item.waiting.clear()
            item.lost = True
            continue
        alone = statement.start == 0 and start >= len(line.text.rstrip(ENDS))
        if said.reaches or (alone and _closes_list(items)):
            for other in _before(items):
                other.assign(said)
        if item.scope is not None or text.text:
            item.assign(said)
    rest = line.part(start, len(line.text))
    if rest.stripped(ENDS).text:
        item.waiting.append(rest.span(0, len(rest.text)))


def _with_end(line: Line, start: int, end: int) -> Span:
    while line.text[start] in ENDS:
        start += 1
    return line.span(start, end)


def _closes_list(items: Sequence[_Item]) -> bool:
    """Whether an assignment that stands alone comes behind a list of which no item has one."""
    item = items[-1]
    if item.scope is None or item.scope.kind not in _LISTED or item.done:
        return False
    children = item.parent.children if item.parent else ()
    return bool(children) and children[-1] is item.scope and len(_before(items)) > 0


def _before(items: Sequence[_Item]) -> list[_Item]:
    """The items before the last that belong to one list with it, back to one that is assigned."""
    last, found = items[-1], []
    for item in reversed(items[:-1]):
        sibling = item.parent is last.parent and item.scope is not None
        child = item.parent is last.scope and item.scope is not None
        if not (sibling or child) or item.done or item.scope is last.scope:
            break
        if item.says:
            found.append(item)
    return found


def _has_title(document: Document, parts: Sequence[Span]) -> bool:
    """Whether a text of one paragraph opens with a short sentence that names the task."""
    if len(parts) != 1:
        return False
    first, mark, rest = line_of(document, parts[0]).text[:80].partition("。")
    return bool(mark and rest) and len(first) <= 30 and not set(first) & set("，：；")
