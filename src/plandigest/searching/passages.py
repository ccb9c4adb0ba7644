"""From a pattern and a document to the passages that can be quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from plandigest.model.document import Document, Role, Unit
from plandigest.model.outline import Section
from plandigest.model.passage import Match, Passage
from plandigest.model.span import Span
from plandigest.searching.pattern import Occurrence, Pattern
from plandigest.searching.sections import headings_of


class Extent(StrEnum):
    """How much is quoted around a match, and within what several terms must stand together."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    """a paragraph, a heading, a table cell or an element of the letterhead"""
    SECTION = "section"
    """a section's own text, without that of the sections under it"""


class Scope(NamedTuple):
    """Where in a document to search.

    Attributes:
        section: what a section is called (see `find_sections`); all it means and all
            under them are searched. None for everywhere.
        headings: whether to search headings and titles only.
    """

    section: str | None = None
    headings: bool = False

    def units(self, document: Document) -> Iterator[Unit]:
        """The units of a document that are to be searched."""
        meant = None if self.section is None else headings_of(document, self.section)
        for unit in document.units():
            if self.headings and not (unit.role is Role.HEADING or _is_title(document, unit)):
                continue
            if meant is None or any(section.heading in meant for section in unit.sections):
                yield unit


EVERYWHERE = Scope()


class _Stretch(NamedTuple):
    """Adjoining text that is searched as one: its span, sentences and sections."""

    span: Span
    sentences: tuple[Span, ...]
    sections: tuple[Section, ...]


def search(
    document: Document,
    pattern: Pattern,
    *,
    extent: Extent = Extent.SENTENCE,
    context: int = 0,
    scope: Scope = EVERYWHERE,
) -> Iterator[Passage]:
    """The passages of a document that hold what a pattern asks for, in reading order.

    Matches never reach over the end of a heading, paragraph or cell.

    Args:
        document: the document.
        pattern: what to look for, of `compile_pattern`.
        extent: what a passage is.
        context: sentences before and after to give with each passage, from the same
            paragraph.
        scope: where to look.
    """
    if not pattern.possible(document.text.content):
        return
    for stretch in _stretches(scope.units(document), extent):
        found = _found_in(document, stretch, pattern)
        if found:
            yield from _passages(stretch, found, pattern, extent, context)


def _found_in(document: Document, stretch: _Stretch, pattern: Pattern) -> list[Occurrence]:
    content = document.text.content
    found = pattern.occurrences(content, stretch.span.start, stretch.span.end)
    if not found or pattern.words is None:
        return found
    from plandigest.searching.words import boundaries  # costs a quarter of a second

    whole: list[Occurrence] = []
    for first, last, members in _by_sentence(stretch.sentences, found):
        start = min(stretch.sentences[first].start, members[0].start)
        end = max(stretch.sentences[last].end, max(member.end for member in members))
        edges = boundaries(content[start:end], pattern.words)
        whole += [each for each in members if {each.start - start, each.end - start} <= edges]
    return whole


def _stretches(units: Iterator[Unit], extent: Extent) -> Iterator[_Stretch]:
    if extent is not Extent.SECTION:
        for unit in units:
            yield _Stretch(unit.span, unit.sentences, unit.sections)
        return
    for _, group in groupby(units, key=_innermost):
        members = sorted(group, key=lambda unit: unit.span)
        span = Span(members[0].span.start, max(member.span.end for member in members))
        sentences = tuple(sentence for member in members for sentence in member.sentences)
        yield _Stretch(span, sentences, members[0].sections)


def _innermost(unit: Unit) -> Span:
    """What the unit belongs to: the heading of its section, or itself outside of any."""
    return unit.sections[-1].heading if unit.sections else unit.span


def _passages(
    stretch: _Stretch,
    found: list[Occurrence],
    pattern: Pattern,
    extent: Extent,
    context: int,
) -> Iterator[Passage]:
    if extent is not Extent.SENTENCE:
        settled = pattern.settle(found)
        if settled:
            yield _passage(stretch, stretch.span, settled, (), ())
        return
    for first, last, members in _by_sentence(stretch.sentences, found):
        settled = pattern.settle(members)
        if settled:
            span = Span(
                min(stretch.sentences[first].start, settled[0].start),
                max(stretch.sentences[last].end, settled[-1].end),
            )
            before = stretch.sentences[max(first - context, 0) : first]
            after = stretch.sentences[last + 1 : last + 1 + context]
            yield _passage(stretch, span, settled, before, after)


def _by_sentence(
    sentences: Sequence[Span], found: list[Occurrence]
) -> Iterator[tuple[int, int, list[Occurrence]]]:
    """Occurrences grouped by the sentences they stand in: first, last, and which.

    An occurrence that reaches into the next sentence (a regular expression may) joins the two.
    """
    starts = [sentence.start for sentence in sentences]
    first = last = -1
    members: list[Occurrence] = []
    for occurrence in found:
        begins = max(bisect_right(starts, occurrence.start) - 1, 0)
        ends = max(bisect_left(starts, occurrence.end) - 1, begins)
        if begins > last and members:
            yield first, last, members
            members = []
        if not members:
            first, last = begins, ends
        members.append(occurrence)
        last = max(last, ends)
    if members:
        yield first, last, members


def _passage(
    stretch: _Stretch,
    span: Span,
    settled: list[Occurrence],
    before: tuple[Span, ...],
    after: tuple[Span, ...],
) -> Passage:
    matches = tuple(Match(Span(each.start, each.end), each.term) for each in settled)
    return Passage(span, matches, before, after, stretch.sections)


def _is_title(document: Document, unit: Unit) -> bool:
    letterhead = document.letterhead
    return unit.span in (letterhead.title, letterhead.notice_title)
