"""The sentences by which a document commits itself or others, and how strongly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plandigest.lexicon.assignments import assignment_pattern
from plandigest.lexicon.statuses import status_words
from plandigest.model.document import Document, Role, Unit
from plandigest.model.figure import Figure, Status
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.model.task import Commitment
from plandigest.tasking.headline import strength_of
from plandigest.tasking.line import line_of

_PAST = ("已", "了")
_SENTENCE = re.compile(r"(?=.*[，,\d]).{6,}。", re.DOTALL)
"""A heading that is a sentence: it ends as one and has a number or a clause more than a title."""


def commitments(document: Document, figures: Sequence[Figure]) -> Iterator[Commitment]:
    """Every sentence that says what is to be done, in reading order.

    It stands in a paragraph, or is all that a numbered item has: （一）确保年底前建成平台2个。

    Those that report are left out: what stands under a heading of results or background,
    and what holds a figure that was reached.
    """
    told = [figure for figure in figures if figure.status is Status.ACTUAL]
    for unit in document.units():
        if _reports(document, unit.sections):
            continue
        for sentence in _sentences(document, unit):
            at = bisect_left(told, sentence.start, key=lambda figure: figure.span.start)
            if at < len(told) and told[at].span.start < sentence.end:
                continue
            line = line_of(document, sentence)
            if any(word in line.text for word in _PAST):
                continue
            if assignment_pattern("preamble").match(line.text):
                continue
            strength = strength_of(line)
            if strength:
                yield Commitment(sentence, strength, unit.sections)


def _sentences(document: Document, unit: Unit) -> tuple[Span, ...]:
    """The sentences of a paragraph, or that of an item whose heading is one and no title."""
    if unit.role is Role.PARAGRAPH:
        return unit.sentences
    if unit.role is not Role.HEADING or not unit.sections:
        return ()
    title = unit.sections[-1].title
    if not title or not unit.span.covers(title):
        return ()
    sentence = Span(title.start, unit.span.end)
    return (sentence,) if _SENTENCE.fullmatch(document.string(sentence)) else ()


def _reports(document: Document, sections: Sequence[Section]) -> bool:
    """Whether a heading above says that results or background stand under it."""
    above = [document.string(section.title) for section in sections]
    return any(
        word in title
        for title in above
        for where in ("heading", "subheading")
        for status in (Status.ACTUAL, Status.REFERENCE)
        for word in status_words(where, status)
    )
