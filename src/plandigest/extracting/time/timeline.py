"""The times of a passage, arranged so that each figure finds its own quickly."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from plandigest.extracting.time.expression import Moment
from plandigest.lexicon.periods import period_words

_TIED = re.compile(r"的?(?:[近约超过达到]{1,2})?\Z")
_GROUND = re.compile(r"[^，。；：\n]{0,24}基础上")
"""在去年新建5公里基础上，…: what is built on is not what follows."""
_SHORT_GAP = 3
_BACK = 16
"""Times looked at before a figure; keeps the whole linear on any text."""


class Timeline(NamedTuple):
    """The times of a passage.

    Attributes:
        by_start: each by the offset of its first character.
        by_end: each by the offset behind its last one.
        said: all that no value is compared with and that are no part of a name, in order.
        free: those that are not one figure's own, in order.
        leading: those of them that hold for the sentences that follow: that open a
            sentence, or are aims (到2025年); without those left open.
        opening: where those stand that open a clause, whatever their bounds.
        bases: those that values are compared with.
    """

    by_start: dict[int, Moment]
    by_end: dict[int, Moment]
    said: tuple[Moment, ...]
    free: tuple[Moment, ...]
    leading: tuple[Moment, ...]
    opening: frozenset[int]
    bases: tuple[Moment, ...]

    def near(self, start: int, clause: int, sentence: int) -> Moment | None:
        """The time that holds at `start`: of its clause, or leading one before in its sentence."""
        at = bisect_right(self.free, start, key=_end)
        for moment in reversed(self.free[max(0, at - _BACK) : at]):
            if moment.start < sentence:
                return None
            if moment.start >= clause:
                return moment
            if moment.start in self.opening:
                return moment
        return None

    def within(self, begin: int, end: int) -> tuple[Moment, ...]:
        """The times between two offsets, those tied to one figure left out; the first ones."""
        at = bisect_left(self.free, begin, key=_start)
        return self.free[at : min(bisect_right(self.free, end, key=_end), at + _BACK)]

    def leading_before(self, sentence: int) -> Moment | None:
        """The last time that opened a clause of an earlier sentence."""
        at = bisect_right(self.leading, sentence, key=_end)
        return self.leading[at - 1] if at else None

    def another(self, than: Moment, end: int) -> bool:
        """Whether another time is said between a time and an offset, its own end left out."""
        at = bisect_left(self.said, than.end, key=_start)
        until = min(bisect_left(self.said, end, key=_start), at + _BACK)
        same = {(than.first, than.last), (than.last, None)}
        return any((m.first, m.last) not in same for m in self.said[at:until])

    def compared(self, begin: int, end: int) -> tuple[Moment, ...]:
        """The times between two offsets that values are compared with; the first ones."""
        at = bisect_left(self.bases, begin, key=_start)
        return self.bases[at : min(bisect_right(self.bases, end, key=_end), at + _BACK)]

    def base(self, start: int, sentence: int) -> Moment | None:
        """The first time of the sentence that values are compared with."""
        at = bisect_left(self.bases, sentence, key=_start)
        return self.bases[at] if at < len(self.bases) and self.bases[at].start < start else None


def timeline(text: str, begin: int, moments: list[Moment], starts: list[int]) -> Timeline:
    """Arrange the times of a passage.

    Args:
        text: folded text.
        begin: where the passage begins.
        moments: its times, in order.
        starts: where its quantities begin, in order.
    """
    free = tuple(
        moment
        for moment in moments
        if moment.role == "time" and not _is_tied(text, begin, moment, starts)
    )
    opening = [
        moment
        for moment in free
        if _leads(text, begin, moment) and not _GROUND.match(text, moment.end)
    ]
    return Timeline(
        by_start={moment.start: moment for moment in moments},
        by_end={moment.end: moment for moment in moments},
        said=tuple(moment for moment in moments if moment.role == "time"),
        free=free,
        leading=tuple(
            moment
            for moment in opening
            if moment.first and (moment.until or _opens_sentence(text, begin, moment))
        ),
        opening=frozenset(moment.start for moment in opening),
        bases=tuple(moment for moment in moments if moment.role == "base"),
    )


@cache
def _opens_clause() -> re.Pattern[str]:
    words = "|".join((*period_words("leading"), *period_words("intending")))
    return re.compile(rf"(?:\A|[，。；：！？\n“”（）,])(?:{words})*\Z")


@cache
def _opens_sentence_words() -> re.Pattern[str]:
    words = "|".join(period_words("leading"))
    return re.compile(rf"(?:\A|[。！？\n])[“”（]?(?:{words})*\Z")


def _leads(text: str, begin: int, moment: Moment) -> bool:
    """Whether a time opens its clause, and so holds for what follows (到2025年，…)."""
    ahead = text[max(begin, moment.start - 8) : moment.start]
    return moment.start == begin or _opens_clause().search(ahead) is not None


def _opens_sentence(text: str, begin: int, moment: Moment) -> bool:
    """Whether nothing but a preposition stands between it and the sentence before."""
    ahead = text[max(begin, moment.start - 8) : moment.start]
    return moment.start == begin or _opens_sentence_words().search(ahead) is not None


def _is_tied(text: str, begin: int, moment: Moment, starts: list[int]) -> bool:
    """Whether the time belongs to the one figure right behind it (2015年的3746亿元)."""
    at = bisect_left(starts, moment.end)
    if at == len(starts) or starts[at] - moment.end > _SHORT_GAP:
        return False
    gap = text[moment.end : starts[at]]
    return bool(_TIED.match(gap)) and (gap.startswith("的") or not _leads(text, begin, moment))


def _start(moment: Moment) -> int:
    return moment.start


def _end(moment: Moment) -> int:
    return moment.end
