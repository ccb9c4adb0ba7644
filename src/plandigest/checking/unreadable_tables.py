"""Tables that could not be read: nothing in them, a caption and no table, numbers of nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.tables import Column, column_of
from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, Problem, ProblemCode, Section, Table
from plandigest.model.span import Span

Body = Sequence[Section | Paragraph | Table]

_CAPTION = Pattern(r"(?:表|图表)\s*\d{1,3}(?:\s*[-－—.．]\s*\d{1,3})?(?![\d年月日个张项])")
_NUMBER = Pattern(r"[<>≤≥＜＞]?\d[\d.,，]*[%％‰]?(?:以上|以下|以内|左右)?")
_NO_VALUES = frozenset({Column.NUMBER, Column.GROUP, Column.ASIDE, Column.TIME, Column.SCORE})
_LONGEST_CAPTION = 50
_STOPS = frozenset("。；;，,！？")


def check_tables(document: Document) -> list[Problem]:
    """The tables of a document that could not be read."""
    problems: list[Problem] = []
    _check(document, document.body, problems)
    return problems


def _check(document: Document, body: Body, problems: list[Problem]) -> None:
    for at, item in enumerate(body):
        if isinstance(item, Section):
            _check(document, item.body, problems)
        elif isinstance(item, Table):
            if not any(cell.spans for row in item.rows for cell in row):
                caption = document.string(item.caption) if item.caption else ""
                problems.append(Problem(ProblemCode.TABLE_UNREADABLE, item.span, caption))
            problems += (_unreadable(document, item, at) for at in sorted(item.unreadable))
            problems += _shared_numbers(document, item)
            problems += _unheaded_numbers(document, item)
        elif _is_caption(document, item):
            following = body[at + 1 : at + 3]  # a line with the unit may stand between
            if not any(isinstance(each, Table) for each in following):
                words = document.string(item.span)
                problems.append(Problem(ProblemCode.TABLE_UNREADABLE, item.span, words))


def _unreadable(document: Document, table: Table, at: int) -> Problem:
    """A row in which it cannot be told which value belongs to which name."""
    spans = [span for cell in table.rows[at] for span in cell.spans]
    whole = Span(min(spans).start, max(span.end for span in spans))
    words = document.string(whole)
    return Problem(ProblemCode.TABLE_UNREADABLE, whole, words[:_LONGEST_CAPTION])


def _shared_numbers(document: Document, table: Table) -> Iterator[Problem]:
    """The numbers in cells that are merged over several rows, so that they are of none."""
    numbered = {
        at for at, head in enumerate(table.header) if column_of(document.words(head)) in _NO_VALUES
    }
    for above, row in pairwise(table.rows):
        for at, cell in enumerate(row):
            said = document.words(cell)
            if at not in numbered and cell.spans and cell == above[at] and _NUMBER.fullmatch(said):
                yield Problem(ProblemCode.TABLE_UNREADABLE, cell.spans[0], said)


def _unheaded_numbers(document: Document, table: Table) -> Iterator[Problem]:
    """The first of the numbers of each column, but for the first, that has no head."""
    for at, head in enumerate(table.header):
        if at == 0 or head.spans:
            continue
        told = [row[at] for row in table.rows if row[at].spans]
        numbers = [cell for cell in told if _NUMBER.fullmatch(document.words(cell))]
        if len(numbers) * 2 > len(told):
            words = document.words(numbers[0])
            yield Problem(ProblemCode.TABLE_UNREADABLE, numbers[0].spans[0], words)


def _is_caption(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but the number and the name of a table."""
    words = document.string(paragraph.span).strip()
    if len(words) > _LONGEST_CAPTION or not _STOPS.isdisjoint(words):
        return False
    return _CAPTION.match(words) is not None
