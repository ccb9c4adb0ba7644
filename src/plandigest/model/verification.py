"""What a draft quotes, held against its sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from plandigest.model.comparison import Piece
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.span import Span


class Fidelity(StrEnum):
    """How a quotation, or a figure, stands to the sources."""

    VERBATIM = "verbatim"
    """it stands there, character for character but for spaces and widths"""
    ALTERED = "altered"
    """something like it stands there"""
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation or a figure of a draft, and where it comes from.

    Attributes:
        span: where it stands in the draft, marks of quotation left out.
        figure: the figure; None of a quotation.
        fidelity: whether the sources say so.
        source: the document that it was found in; None where none has it.
        place: the characters of the source that it repeats or alters.
        pieces: the words of the source with what the draft changed in them; empty unless altered.
    """

    span: Span
    figure: Figure | None
    fidelity: Fidelity
    source: Document | None = None
    place: Span | None = None
    pieces: tuple[Piece, ...] = ()
