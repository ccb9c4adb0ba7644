"""A norm: what a rule imposes, allows or grants with a number."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandigest.model.figure import Figure
from plandigest.model.kinds import NormKind
from plandigest.model.span import Span
from plandigest.model.text import Text


@dataclass(frozen=True, slots=True)
class Wording:
    """Stretches of the document that are read as one phrase.

    Attributes:
        text: the text the spans point into.
        spans: in the order in which the phrase reads; at least one.
        joiner: what the phrase has between them and the text has not.
        closing: a word that the phrase has behind them and the text has not (等行为).
    """

    text: Text = field(repr=False)
    spans: tuple[Span, ...]
    joiner: str = ""
    closing: str = ""

    def __str__(self) -> str:
        """The phrase on one line, without the spaces that setting left in it."""
        return self.joiner.join("".join(self.text[span].split()) for span in self.spans) + (
            self.closing
        )


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm with a number. Unknown is None, never a guess.

    Attributes:
        figure: the number with its unit, bound and place.
        kind: what sort of norm it is.
        article: the number of its article (第二十七条).
        actor: who decides, pays or acts.
        act: what is done or omitted, or what the number is of.
        rung: which degree, class or bracket of the act it holds for.
        per: for what one value is paid, charged or counted.
        basis: of what a share or a multiple is.
    """

    figure: Figure
    kind: NormKind
    article: Span | None
    actor: Wording | None
    act: Wording | None
    rung: Wording | None
    per: Span | None
    basis: Wording | None
