"""A document that another one cites."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from plandigest.model.span import Span


class CitedKind(StrEnum):
    """What a cited document is, by its title."""

    LAW = "law"
    REGULATION = "regulation"
    PLAN = "plan"
    OPINION = "opinion"
    NOTICE = "notice"
    STANDARD = "standard"
    AGREEMENT = "agreement"
    REPORT = "report"
    OTHER = "other"
    """one that only its number tells to be a document"""


class Relation(StrEnum):
    """Why a document is cited; of several reasons the strongest, in this order."""

    REPEALS = "repeals"
    AMENDS = "amends"
    BASIS = "basis"
    IMPLEMENTS = "implements"
    REFERS = "refers"


class Citation(NamedTuple):
    """A document that is cited, however often.

    Attributes:
        title: its title without the marks around it; "" where only its number stands.
        number: its document number, or that of a standard; None where none stands.
        kind: what it is.
        relation: why it is cited.
        spans: all places where it is named, by title, number or short name, in reading order.
    """

    title: str
    number: str | None
    kind: CitedKind
    relation: Relation
    spans: tuple[Span, ...]
