"""What is wrong with a document: as records, and on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.outline import Problem, ProblemCode
from plandigest.model.span import Location, Span
from plandigest.rendering.characters import fold
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.labels import detail, label, message
from plandigest.rendering.records import heading
from plandigest.rendering.surroundings import Surroundings, sentence_around
from plandigest.rendering.terminal import ALARM, QUIET, STRONG, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import OtherPlaceRecord, ProblemRecord

PROBLEM_COLUMNS = (
    "document", "part", "code", "message", "page", "line", "section", "heading", "quote",
    "other.page", "other.line", "other.quote", "detail",
)  # fmt: skip
"""The columns of csv and tsv: the keys of a problem's record, those of mappings joined by "."."""

_NARROWEST = 20
"""Columns that a quotation is given, however narrow the screen."""
_IN_SENTENCE = frozenset({ProblemCode.CONTRADICTION, ProblemCode.GARBLED})
"""Problems of a few characters, shown with the sentence around them."""


def problem_records(
    document: Document, problems: Sequence[Problem], language: Language
) -> Iterator[ProblemRecord]:
    """The problems of a document, each with its place."""
    around = Surroundings(document)
    return (_record(document, problem, around, language) for problem in problems)


def _record(
    document: Document, problem: Problem, around: Surroundings, language: Language
) -> ProblemRecord:
    """One problem with its place; `other` is the second of two places that disagree."""
    location = document.place_of(problem)
    inside = problem.source_line is None
    section = around.section_at(problem.span.start) if inside else None
    return {
        "document": document.name,
        "part": document.part,
        "code": problem.code.value,
        "message": message(problem, language),
        "page": location.page,
        "line": location.line,
        "section": section.path if section else None,
        "heading": heading(document, section) if section else None,
        "quote": _quote(document, problem, around) or None,
        "other": _other(document, problem, around),
        "detail": detail(problem, language) or None,
    }


def render_problems(document: Document, problems: Sequence[Problem], screen: Screen) -> str:
    """The problems of a document as lines for a terminal, in the order of the file."""
    language = screen.language
    title = document.title or label("untitled", language)
    lines: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    if not problems:
        return paint([*lines, (), (Run(label("no_problems", language), QUIET),)], screen)
    rows = [
        [
            Run(place(document.place_of(problem)), QUIET),
            Run(message(problem, language), _style(problem)),
        ]
        for problem in problems
    ]
    columns = Columns([Column("", right=True), Column("", folds=True)], rows, screen.width)
    lines.append(())
    around = Surroundings(document)
    for problem, row in zip(problems, rows, strict=True):
        lines += columns.lines(row)
        lines += _evidence(quotations(document, problem, around), columns.widths[0] + 2, screen)
    count = label("summary.problems", language, len(problems))
    return paint([*lines, (), (Run(count, QUIET),)], screen)


def place(location: Location) -> str:
    """Page and line of a place, or its line alone where there are no pages."""
    return f"{location.page}:{location.line}" if location.page else str(location.line)


def _evidence(quoted: Iterable[str], indent: int, screen: Screen) -> Iterator[Line]:
    """The words at the place, and those at the other place, under a problem."""
    room = None if screen.width is None else max(screen.width - indent, _NARROWEST)
    for words in quoted:
        for line in fold(words, room):
            yield (Run(" " * indent), Run(line, QUIET))


def quotations(document: Document, problem: Problem, around: Surroundings) -> Iterator[str]:
    """The words at the place of a problem; those at the other place with that place."""
    quote = _quote(document, problem, around)
    if quote and quote != problem.detail and problem.span.end > problem.span.start:
        yield quote
    if problem.other is not None:
        where = place(document.locate(problem.other.start))
        yield f"{where}  {_shown(document, problem, problem.other, around)}"


def _quote(document: Document, problem: Problem, around: Surroundings) -> str:
    if problem.source_line is None:
        return _shown(document, problem, problem.span, around).strip()
    return " ".join(document.text.source.lines[problem.source_line].text.split())


def _shown(document: Document, problem: Problem, span: Span, around: Surroundings) -> str:
    """The words that show what is meant: those of the problem, or their sentence."""
    if problem.code not in _IN_SENTENCE:
        return document.string(span)
    return sentence_around(document, around.sentence_of(span), span)


def _other(document: Document, problem: Problem, around: Surroundings) -> OtherPlaceRecord | None:
    if problem.other is None:
        return None
    location = document.locate(problem.other.start)
    quote = _shown(document, problem, problem.other, around)
    return {"page": location.page, "line": location.line, "quote": quote}


def _style(problem: Problem) -> str:
    return ALARM if problem.code is ProblemCode.CLASSIFIED else WARNING
