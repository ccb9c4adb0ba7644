"""Where what was read in the folded text lies in the document: spans, names, times, sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from plandigest.extracting.article.lines import Lines
from plandigest.extracting.clause.name import Name
from plandigest.extracting.folding import Folded
from plandigest.extracting.time.timing import Timing
from plandigest.lexicon.tables import is_nature
from plandigest.lexicon.units import Units
from plandigest.model.document import Unit
from plandigest.model.figure import Indicator, IndicatorPart, Period
from plandigest.model.span import Span
from plandigest.model.text import Text


class Places(NamedTuple):
    """Leads from offsets of the folded text to the document, and back.

    Attributes:
        folded: the folded text of the document.
        offset: where the document begins in the original text.
        text: the original text.
        units: those that are known.
        lines: the folded text as the reader of rules goes through it.
    """

    folded: Folded
    offset: int
    text: Text
    units: Units
    lines: Lines

    def stretch(self, span: Span) -> tuple[int, int]:
        """Where a span of the text begins and ends in the folded text."""
        folded, offset = self.folded.folded, self.offset
        return folded(span.start - offset), folded(span.end - offset)

    def span(self, start: int, end: int) -> Span:
        """The span of the text that a stretch of the folded text, not empty, was made of."""
        original, offset = self.folded.original, self.offset
        return Span(original(start) + offset, original(end - 1) + 1 + offset)

    def indicator(self, name: Name, rule: str) -> Indicator | None:
        """A name with where its parts stand; None of an empty one."""
        if is_nature(str(name)):  # 约束性 is how a target binds, and no target
            return None
        parts = tuple(
            IndicatorPart(self.span(part.start, part.end), part.role, part.joiner)
            for part in name.parts
        )
        return Indicator(self.text, parts, rule, name.closing) if parts else None

    def period(self, timing: Timing) -> Period | None:
        """A time with the words that say it; None where nothing does."""
        if timing.first is None or timing.moment is None:
            return None
        words = self.span(timing.moment.start, timing.moment.end)
        return Period(timing.first, timing.last, words)

    def sentence(self, unit: Unit, start: int) -> Span:
        """The sentence of a unit that holds an offset of the folded text."""
        at = self.folded.original(start) + self.offset
        index = bisect_right(unit.sentences, at, key=lambda span: span.start) - 1
        return unit.sentences[max(index, 0)] if unit.sentences else unit.span
