"""What two documents say of the same: indicators, sections, words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.outline import Section
from plandigest.model.span import Span


class Likeness(StrEnum):
    """How the names of two figures were found to say the same."""

    SAME = "same"
    """the same words, but for scope, order and words that say nothing of the measure"""
    SYNONYM = "synonym"
    """the same but for words of one meaning"""
    CONTEXT = "context"
    """one leaves out words that its sentence, or the heading above, says"""
    FLOW = "flow"
    """one counts all there are, the other what is added"""
    DIMENSION = "dimension"
    """the same words, of another kind of quantity: a share and an area"""


class Verdict(StrEnum):
    """Whether a result reaches the target that was set."""

    MET = "met"
    MISSED = "missed"
    UNKNOWN = "unknown"


class Shift(StrEnum):
    """How a target is set against the one before."""

    RAISED = "raised"
    LOWERED = "lowered"
    SAME = "same"
    NEW = "new"
    DROPPED = "dropped"
    REDEFINED = "redefined"


@dataclass(frozen=True, slots=True)
class Row:
    """One measure in two documents.

    Attributes:
        name: what it is called, in the words of the newer document where it stands there.
        old: what the old document aims at; where it has no target, what it reports.
        result: what the new document reports for the time that the old target was set for.
        new: what the new document aims at.
        difference: new less old, where they can be subtracted.
        difference_unit: its unit.
        verdict: whether the result reaches the old target; None where one is missing.
        shift: how the new target is set against the old one; None where it cannot be told.
        note: where the new document says that it counts otherwise than before.
        likeness: how the names were matched; None in a row of one document.
        score: how sure the match is, from 0 to 1.
    """

    name: str
    old: Figure | None
    result: Figure | None
    new: Figure | None
    difference: Decimal | None
    difference_unit: str | None
    verdict: Verdict | None
    shift: Shift | None
    note: Span | None
    likeness: Likeness | None
    score: float


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One measure through several documents.

    Attributes:
        name: what the last document that has it calls it.
        figures: the target of each document; None where it has none.
    """

    name: str
    figures: tuple[Figure | None, ...]


class SectionShift(StrEnum):
    """What became of a section."""

    KEPT = "kept"
    RENAMED = "renamed"
    MOVED = "moved"
    SPLIT = "split"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section of the old document and what it became.

    Attributes:
        shift: what became of it.
        old: the section of the old document; None for a new one.
        new: the section of the new document; None for one that was dropped.
    """

    shift: SectionShift
    old: Section | None
    new: Section | None


class Edit(StrEnum):
    """What was done to a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """A stretch of text, and whether it stands in both documents or in one."""

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A paragraph of the old document and what the new one has in its place.

    Attributes:
        old: the paragraph; None for one that was put in.
        new: what stands in its place; None for one that was taken out.
        pieces: both texts in one, cut where they differ.
        moved: whether it stood elsewhere, before or behind paragraphs that stayed.
    """

    old: Span | None
    new: Span | None
    pieces: tuple[Piece, ...]
    moved: bool = False


class TermShift(StrEnum):
    """How much a term is said."""

    NEW = "new"
    GONE = "gone"
    MORE = "more"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term that one of two documents says more than the other.

    Attributes:
        term: the term.
        shift: how much it is said in the newer document.
        old: how often in 10,000 characters of the old document.
        new: the same of the new document.
        keyness: log-likelihood ratio of the two (Dunning 1993).
        first: the sentence in which it stands first, in the document that says it more.
    """

    term: str
    shift: TermShift
    old: float
    new: float
    keyness: float
    first: Span | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents side by side.

    Attributes:
        old: the earlier document.
        new: the later document.
        rows: the measures: those of both in the order of the new document, then those of
            the new one alone, then those of the old one alone.
        sections: the sections, in the order of the new document, dropped ones where they stood.
        terms: the terms, the most marked first.
    """

    old: Document
    new: Document
    rows: tuple[Row, ...]
    sections: tuple[SectionRow, ...]
    terms: tuple[TermRow, ...]
