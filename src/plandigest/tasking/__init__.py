"""From a document to its tasks: what is to be done, by whom, by when, how strongly it is said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plandigest.lexicon.assignments import assignment_pattern
from plandigest.lexicon.pattern import Pattern
from plandigest.model.document import Document, Role, Unit
from plandigest.model.figure import Figure
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.model.task import Actors, Deadline, Strength, Task
from plandigest.tasking.assignment_tables import table_passages
from plandigest.tasking.clauses import actor_clauses
from plandigest.tasking.commitments import commitments
from plandigest.tasking.deadlines import deadline_in
from plandigest.tasking.headline import action_of, strength_of
from plandigest.tasking.line import Line, line_of
from plandigest.tasking.passages import Passage, passages

_NUMBERED = Pattern(r"[〔\[［（(](20\d{2})[〕\]］）)]")

__all__ = ["commitments", "tasks"]


def tasks(
    document: Document, figures: Sequence[Figure], *, unassigned: bool = False
) -> tuple[Task, ...]:
    """The tasks of a document, in reading order.

    Args:
        document: the document.
        figures: its figures.
        unassigned: whether sentences that commit and name nobody are tasks, too.
    """
    year = _year_of(document)
    reader = _Reader(document, figures, year)
    assigned = [*passages(document, year), *table_passages(document, year)]
    found = [reader.of_passage(passage) for passage in assigned]
    covered = sorted(
        span for passage in assigned for span in (*passage.parts, *passage.assignment.said)
    )
    committing = (
        {each.sentence for each in commitments(document, figures)} if unassigned else frozenset()
    )
    for sentence, unit in _sentences(document, covered):
        named = list(reader.of_clauses(sentence, unit.sections))
        if not named and sentence in committing:
            named = [reader.of_sentence(sentence, unit.sections)]
        found += named
    return tuple(sorted(found, key=lambda task: task.parts))


def _year_of(document: Document) -> int | None:
    """The year that 年底前 means: of the document's date, else of its number (〔2025〕)."""
    head = document.letterhead
    if head.dated:
        return head.dated.year
    number = (
        _NUMBERED.search(document.string(head.document_number)) if head.document_number else None
    )
    return int(number[1]) if number else None


def _sentences(document: Document, covered: Sequence[Span]) -> Iterator[tuple[Span, Unit]]:
    """The sentences of paragraphs that belong to no passage."""
    for unit in document.units():
        if unit.role is not Role.PARAGRAPH:
            continue
        for sentence in unit.sentences:
            at = bisect_right(covered, sentence.start, key=lambda span: span.start)
            if not at or covered[at - 1].end <= sentence.start:
                yield sentence, unit


class _Reader:
    """Makes tasks of the texts of one document."""

    def __init__(self, document: Document, figures: Sequence[Figure], year: int | None) -> None:
        self._document = document
        self._figures = [each for each in figures if not each.enumeration]
        self._year = year
        self._first_leads = assignment_pattern("first").search(
            "".join(document.text[document.span].split())
        )

    def of_passage(self, passage: Passage) -> Task:
        """The task of a text with what is said behind it."""
        if passage.title:
            headline = line_of(self._document, passage.title)
        else:
            headline = _first_sentence(line_of(self._document, *passage.parts))
        assignment = passage.assignment
        actors = self._with_lead(assignment.actors)
        return self._task(
            passage.parts, headline, headline, actors, assignment.deadline, passage.sections
        )

    def of_clauses(self, sentence: Span, sections: tuple[Section, ...]) -> Iterator[Task]:
        """The tasks of a sentence that names who acts, each up to the next that does."""
        line = line_of(self._document, sentence)
        for clause in actor_clauses(line):
            whole = line.part(*clause.whole)
            part = sentence if len(whole.text) >= len(line.text) - 1 else line.span(*clause.whole)
            task = self._task(
                (part,), whole, line.part(*clause.doing), clause.actors, None, sections
            )
            thing = clause.thing
            yield replace(task, object=line.span(*thing)) if thing and not task.object else task

    def of_sentence(self, sentence: Span, sections: tuple[Section, ...]) -> Task:
        """The task of a sentence that commits and names nobody."""
        line = line_of(self._document, sentence)
        return self._task((sentence,), line, line, Actors(), None, sections)

    def _task(
        self,
        parts: tuple[Span, ...],
        headline: Line,
        doing: Line,
        actors: Actors,
        deadline: Deadline | None,
        sections: tuple[Section, ...],
    ) -> Task:
        whole = line_of(self._document, *parts)
        action, thing = action_of(doing)
        dated = self._document.letterhead.dated
        return Task(
            parts,
            headline.span(0, len(headline.text)),
            doing.span(*action) if action else None,
            doing.span(*thing) if thing else None,
            actors,
            deadline or deadline_in(whole, self._year, dated.year if dated else None),
            tuple(figure for part in parts for figure in self._within(part)),
            _strength(headline, doing, whole),
            sections,
        )

    def _within(self, span: Span) -> list[Figure]:
        first = bisect_left(self._figures, span.start, key=lambda figure: figure.span.start)
        last = bisect_left(self._figures, span.end, key=lambda figure: figure.span.start)
        return self._figures[first:last]

    def _with_lead(self, actors: Actors) -> Actors:
        """Where a note says that the first of those responsible leads, it does."""
        if not self._first_leads or actors.lead or not actors.responsible:
            return actors
        return replace(actors, lead=actors.responsible[:1], responsible=actors.responsible[1:])


def _strength(headline: Line, doing: Line, whole: Line) -> Strength | None:
    """How a task commits: by a ban or a demand in its headline, else by what is to be done."""
    first = strength_of(headline)
    if first in {Strength.PROHIBITING, Strength.PRESSURING}:
        return first
    return strength_of(doing) or first or strength_of(whole)


def _first_sentence(line: Line) -> Line:
    end = line.text.find("。")
    return line.part(0, end) if end > 0 else line
