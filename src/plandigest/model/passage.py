"""A passage: what a search found, with what is needed to quote it."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.model.outline import Section
from plandigest.model.span import Span


@dataclass(frozen=True, slots=True)
class Match:
    """One occurrence of a search term.

    Attributes:
        span: its characters in the document's text.
        term: the term or synonym that matched, as the user or the lexicon wrote it.
    """

    span: Span
    term: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that holds at least one match.

    Attributes:
        span: the passage: a sentence, a paragraph or a section.
        matches: the occurrences in it, in order, none overlapping another.
        before: sentences before it that were asked for as context.
        after: sentences after it.
        sections: the sections it stands in, outermost first.
    """

    span: Span
    matches: tuple[Match, ...]
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    sections: tuple[Section, ...]
