"""An award: what a measure grants, to whom, under which condition and up to how much."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.model.figure import Figure
from plandigest.model.norm import Norm, Wording
from plandigest.model.span import Span


@dataclass(frozen=True, slots=True)
class Cap:
    """The most that is paid of an award.

    Attributes:
        figure: the sum.
        per: in what time or for whom that is the most: 每家每年.
    """

    figure: Figure
    per: Span | None


@dataclass(frozen=True, slots=True)
class Award:
    """One rung of what is granted. Unknown is None, never a guess.

    Attributes:
        norm: the sum or the share.
        recipient: who receives it, or for what it is paid.
        condition: what has to be so, as the document says it.
        gift: what it is called: 奖励, 一次性补助, 贴息.
        caps: the most that is paid of it, the nearest first.
        period: how long it is paid.
    """

    norm: Norm
    recipient: Wording | None
    condition: Wording | None
    gift: Span | None
    caps: tuple[Cap, ...]
    period: Span | None
