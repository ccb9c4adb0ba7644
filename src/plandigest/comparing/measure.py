"""What a figure measures, so written that two documents can be held side by side.

Scope, order and words that say nothing of the measure do not count; words of one meaning
are read as one. What is left is compared by its characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.folding import simplified
from plandigest.lexicon.measures import measure_words, same_measures
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind, Status

_ASIDE = re.compile(r"[（(〔［\[][^（）()〔〕［］\[\]]{0,40}[）)〕］\]]")
_MARKS = re.compile(r"[“”\"'‘’《》、，,\s]")
_MOVING = frozenset({FigureKind.GROWTH_RATE, FigureKind.PP_DIFFERENCE, FigureKind.QUALITATIVE})
"""Kinds that tell of a movement themselves, whether the name says so or not."""


class Dimension(StrEnum):
    """What sort of quantities can be set against one another."""

    AMOUNT = "amount"
    SHARE = "share"
    GROWTH = "growth"
    MULTIPLE = "multiple"
    RANK = "rank"
    WORDS = "words"


_DIMENSIONS = {
    FigureKind.SHARE: Dimension.SHARE,
    FigureKind.FRACTION: Dimension.SHARE,
    FigureKind.GROWTH_RATE: Dimension.GROWTH,
    FigureKind.PP_DIFFERENCE: Dimension.GROWTH,
    FigureKind.MULTIPLE: Dimension.MULTIPLE,
    FigureKind.RANK: Dimension.RANK,
    FigureKind.QUALITATIVE: Dimension.WORDS,
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its name as it is compared.

    Attributes:
        figure: the figure.
        name: its name as it stands.
        words: the name without what does not count, in its order.
        plain: the same before words of one meaning were read as one.
        flow: whether it counts what is added in the period, and not all there are.
        dimension: the sort of quantity.
        years: how many years it is told of, where it tells of what is added or grows; a
            target of a plan is one for all its years.
        context: what its paragraph and the headings above it say.
    """

    figure: Figure
    name: str
    words: str
    plain: str
    flow: bool
    dimension: Dimension
    years: int | None
    context: str

    @property
    def key(self) -> str:
        """The words, whatever their order."""
        return "".join(sorted(self.words))


def measure_of(
    document: Document, figure: Figure, owners: tuple[str, ...], span: int | None = None
) -> Measure | None:
    """The measure of a figure; None where it has no name.

    Args:
        document: where it stands.
        figure: the figure.
        owners: names of the place or body that the document is of (上海, 上海市).
        span: how many years the document is for; None where it does not say.
    """
    if figure.indicator is None:
        return None
    name = str(figure.indicator)
    said = wording(name, owners, moves=figure.kind in _MOVING)
    return Measure(
        figure=figure,
        name=name,
        words=said.words,
        plain=said.plain,
        flow=said.flow,
        dimension=_DIMENSIONS.get(figure.kind, Dimension.AMOUNT),
        years=_years(figure, name, span),
        context=_context(document, figure),
    )


def _years(figure: Figure, name: str, span: int | None) -> int | None:
    period = figure.period
    if period is None or "年均" in name:
        return None
    if period.end:
        return int(period.end[:4]) - int(period.start[:4]) + 1
    return span if figure.status is Status.TARGET else 1


class Wording(NamedTuple):
    """A name without what does not count.

    Attributes:
        words: what is left, words of one meaning read as one.
        plain: the same before they were.
        flow: whether the name tells of what is added, and not of all there is.
    """

    words: str
    plain: str
    flow: bool


def wording(name: str, owners: tuple[str, ...] = (), *, moves: bool) -> Wording:
    """Reduce a name to what tells its measure from others.

    Args:
        name: the name.
        owners: names of places that need not be said.
        moves: whether the figure is a movement itself, so that 增长 in its name adds nothing.
    """
    tight = _MARKS.sub("", _ASIDE.sub("", name).translate(simplified()))
    for owner in owners:
        tight = tight.removeprefix(owner) if len(tight) > len(owner) + 1 else tight
    flow, tight = _without_flow(_without(measure_words("scope"), tight))
    still = _without_end(measure_words("growth"), tight)
    flow = flow or (still != tight and not moves)  # 人均公园绿地面积增加1平方米
    same = _read_as_one(still)
    fillers = measure_words("filler")
    return Wording(_without(fillers, same) or same, _without(fillers, still) or still, flow)


def _without_flow(name: str) -> tuple[bool, str]:
    """Whether the name tells of what is added, and the name without what leads to that."""
    changed = True
    flow = False
    while changed:
        changed = False
        for sort in ("opening", "flow"):
            for word in measure_words(sort):
                if name.startswith(word) and len(name) > len(word) + 1:
                    name, changed = name[len(word) :], True
                    flow = flow or sort == "flow"
                    break
    return flow, name


def _without_end(words: tuple[str, ...], name: str) -> str:
    return next(
        (
            name.removesuffix(word)
            for word in words
            if name.endswith(word) and len(name) > len(word) + 1
        ),
        name,
    )


def _without(words: tuple[str, ...], name: str) -> str:
    return _any_of(words).sub("", name)


def _read_as_one(name: str) -> str:
    same = same_measures()
    longest = tuple(sorted(same, key=lambda word: (-len(word), word)))
    return _any_of(longest).sub(lambda found: same[found[0]], name)


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _context(document: Document, figure: Figure) -> str:
    """The paragraph of the figure, as far as it is near, and the headings above."""
    headings = "".join(document.string(section.title) for section in figure.sections)
    text, at = document.text.content, figure.sentence
    start = max(text.rfind("\n", 0, at.start) + 1, at.start - _NEAR)
    end = text.find("\n", at.end, at.end + _NEAR)
    near = text[start : end if end >= 0 else at.end + _NEAR]
    return _MARKS.sub("", f"{headings}{near}").translate(simplified())


_NEAR = 300
"""Characters before and behind a sentence that may name what it speaks of."""
