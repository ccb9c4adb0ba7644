"""What a norm says beside its number: who acts, the act, its rung, for what and of what."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.extracting.article.block import Stretch


@dataclass(frozen=True, slots=True)
class Words:
    """Stretches of the folded text that read as one phrase; empty where nothing is said.

    Attributes:
        spans: in the order in which the phrase reads.
        joiner: what stands between them.
        closing: what stands behind them.
    """

    spans: tuple[Stretch, ...] = ()
    joiner: str = ""
    closing: str = ""

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return bool(self.spans)


NOTHING = Words()


@dataclass(frozen=True, slots=True)
class Roles:
    """What a norm says beside its number.

    Attributes:
        actor: who decides, pays or acts.
        act: what is done or omitted, or what the number is of.
        rung: which degree, class or bracket it holds for.
        per: for what one value is.
        basis: of what a share or a multiple is.
    """

    actor: Words = NOTHING
    act: Words = NOTHING
    rung: Words = NOTHING
    per: Stretch | None = None
    basis: Words = NOTHING


def words(*spans: Stretch | None) -> Words:
    """A phrase of those stretches that are there."""
    return Words(tuple(span for span in spans if span is not None and span[0] < span[1]))
