"""A topic: a term that a document uses more than policy documents usually do."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.model.outline import Section


@dataclass(frozen=True, slots=True)
class Topic:
    """A term with its keyness.

    Attributes:
        term: the term.
        count: how often it stands in the document.
        score: its log-likelihood ratio against the background (Dunning 1993); beyond 10.83
            chance is less likely than 0.1%.
        new: whether the background does not have it.
        section: the outermost section in which it stands most often; None outside of all.
    """

    term: str
    count: int
    score: float
    new: bool
    section: Section | None
