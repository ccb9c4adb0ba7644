"""Document and its figures to problems: what is missing, broken, or at odds with itself.

Better quiet and right than loud: a check reports what a reader who goes to the place
would agree with, and stays silent where the text might explain itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plandigest.checking.numbering import check_numbering
from plandigest.model.document import Document
from plandigest.model.outline import Problem, ProblemCode
from plandigest.model.source import LOSSES, Note, NoteCode
from plandigest.model.span import Span
from plandigest.sentences import Phrase

if TYPE_CHECKING:
    from plandigest.model.figure import Figure


def check(document: Document, figures: Sequence[Figure]) -> tuple[Problem, ...]:
    """Everything that is wrong with a document, in the order of the file.

    Args:
        document: the document.
        figures: its figures, to be compared with one another.
    """
    from plandigest.checking.announced import check_announced
    from plandigest.checking.attachments import check_attachments
    from plandigest.checking.characters import check_characters
    from plandigest.checking.contents import check_contents
    from plandigest.checking.statements import check_statements
    from plandigest.checking.unreadable_tables import check_tables

    return _in_order(
        document,
        (
            *check_structure(document),
            *check_contents(document),
            *check_attachments(document),
            *check_announced(document),
            *check_tables(document),
            *check_characters(document),
            *check_statements(document, figures),
        ),
    )


def contents_kept(document: Document) -> int:
    """How many entries the contents list of a document has, where the body has them all; else 0."""
    from plandigest.checking.contents import kept

    return kept(document)


def check_structure(document: Document) -> tuple[Problem, ...]:
    """What an outline must say with it: marked secret, breaks off, numbers are missing."""
    found = [*_classification(document), *_notes(document), *document.problems]
    return _in_order(document, (*found, *check_numbering(document)))


def _in_order(document: Document, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: _place(document, problem)))


def _place(document: Document, problem: Problem) -> tuple[int, int]:
    """Where a problem stands in the file: source line, then offset."""
    if problem.source_line is not None:
        return problem.source_line, 0
    first = next(document.text.fragments_of(problem.span), None)
    return (first.line if first else 0), problem.span.start


def _notes(document: Document) -> list[Problem]:
    """What reading had to mend; said once for a file that holds several documents."""
    if document.part != 1:
        return []
    start = Span(document.span.start, document.span.start)
    return [
        Problem(_code(note), start, Phrase(note.code, note.details))
        for note in document.text.source.notes
    ]


def _code(note: Note) -> ProblemCode:
    if note.code in (NoteCode.BODY_HIDDEN, NoteCode.BODY_TWICE):
        return ProblemCode(note.code)
    return ProblemCode.TEXT_MISSING if note.code in LOSSES else ProblemCode.READING


def _classification(document: Document) -> list[Problem]:
    marked = document.letterhead.classification
    if marked is None:
        return []
    return [Problem(ProblemCode.CLASSIFIED, marked, document.string(marked))]
