"""Reads what stands before a number in its clause, each word in its role.

From the number backwards, the words that belong to the value (`before_value`); from the clause's
beginning forwards, those that only open it (`opening`). What is left between them is the
subject, the phrase that says what is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plandigest.extracting.clause.before_value import read_before_value
from plandigest.extracting.clause.filler import Filler
from plandigest.extracting.clause.opening import read_opening
from plandigest.extracting.clause.passage import Passage
from plandigest.extracting.clause.per import per_before
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.time.expression import Moment
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.lexicon.trends import Trend
from plandigest.model.figure import ClauseRole, FigureKind

WINDOW = 60
"""Characters before a number that are looked at; keeps the whole linear on any text."""


class Lead(NamedTuple):
    """What stands before a number in its clause.

    Attributes:
        text: the folded text.
        start: where the subject begins in it.
        end: where it ends; `start` where there is none.
        fillers: every stretch between the clause's beginning and the number, in order.
        trend: the last word of movement or difference.
        arrival: the trend leads to a level (提高到), not by an amount.
        compared: what the value is compared with, as written.
        moment: the time that touches the number (2015年的3746亿元).
        step: where the words of movement or difference stand, where the value is the
            amount of it and no level (增加903亿元, 比全省平均水平高5000元).
        threshold: 以上, 以下 or the like stands behind the number.
        attribute: 的 stands right before the number (先行先试的10项改革举措).
        placed: words that lead to a rank stand before the number.
        per: where the words stand that say for what one value is (每人每月).
        manner: the links and adverbs before the value, in order, "|" between them.
    """

    text: str
    start: int
    end: int
    fillers: tuple[Filler, ...] = ()
    trend: Trend | None = None
    arrival: bool = False
    compared: str | None = None
    moment: Moment | None = None
    step: tuple[int, int] | None = None
    threshold: bool = False
    attribute: bool = False
    placed: bool = False
    per: tuple[int, int] | None = None
    manner: str = ""

    @property
    def phrase(self) -> str:
        """The subject as written; "" where there is none."""
        return self.text[self.start : self.end]

    @property
    def origin(self) -> bool:
        """Whether 由, 从 or 自 stands before the number."""
        return any(word.endswith(("由", "从", "自")) for word in self._said(ClauseRole.MANNER))

    @property
    def respective(self) -> bool:
        """Whether 分别 stands before the number."""
        return "分别" in self.manner

    @property
    def annual(self) -> bool:
        """Whether 年均 stands before the movement."""
        return "年均" in self.manner

    @property
    def total(self) -> bool:
        """Whether 累计 stands between subject and number."""
        return "累计" in self.manner

    @property
    def parted(self) -> bool:
        """Whether 、 or 和 stands between subject and number, which then may begin anew."""
        words = self._said(ClauseRole.MANNER)
        return any("、" in word or word in {"和", "与", "及"} for word in words)

    @property
    def within(self) -> bool:
        """Whether 其中 opens the clause."""
        return any("其中" in word for word in self._said(ClauseRole.OPENING))

    def _said(self, role: ClauseRole) -> Iterator[str]:
        return (self.text[f.start : f.end] for f in self.fillers if f.role is role)


def read_lead(passage: Passage, start: int, quantity: Quantity) -> Lead:
    """Read the passage from `start` up to the quantity, from the number backwards."""
    text = passage.text
    begin = max(start, quantity.start - WINDOW)
    if begin > start:  # cut within a bracket: the phrase begins behind it
        begin = max(begin, text.rfind("）", begin, quantity.start) + 1)
        begin = passage.edge_behind(begin)
    value = read_before_value(passage, begin, quantity)
    threshold = quantity.qualifier in qualifiers("after")
    opened, opening = read_opening(passage, begin, value.end, threshold=threshold)
    fillers = [*opening]
    if opened < value.end:
        fillers.append(Filler(ClauseRole.SUBJECT, opened, value.end))
    fillers += reversed(value.fillers)
    places = quantity.kind is FigureKind.RANK and any(
        f.role is ClauseRole.MANNER and text[f.start : f.end].strip("的、，") for f in value.fillers
    )
    return Lead(
        text=text,
        start=opened,
        end=value.end,
        fillers=tuple(fillers),
        trend=value.trend,
        arrival=value.arrival,
        compared=value.compared,
        moment=value.moment,
        step=value.step,
        threshold=threshold,
        attribute=quantity.start > begin and text[quantity.start - 1] == "的",
        placed=places,
        per=per_before(text, start, quantity.start),
        manner="|".join(text[f.start : f.end] for f in fillers if f.role is ClauseRole.MANNER),
    )
