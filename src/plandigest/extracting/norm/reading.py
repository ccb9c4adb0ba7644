"""The lines of a rule, and the way between the folded text and the document."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.extracting.article.block import Block, Stretch
from plandigest.extracting.article.lines import Lines
from plandigest.extracting.article.provision import Line
from plandigest.extracting.article.roles import Words
from plandigest.extracting.folding import Folded, fold
from plandigest.model.document import Document
from plandigest.model.norm import Wording
from plandigest.model.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the reader of rules goes through it.

    Attributes:
        document: the document.
        folded: its folded text.
        lines: its lines.
    """

    document: Document
    folded: Folded
    lines: Lines

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.content

    def block_of(self, span: Span) -> Block | None:
        """The line that holds a span of the document."""
        return self.lines.block_of(self.stretch(span)[0])

    def line(self, block: Block) -> Line:
        """A line, as it was read."""
        return self.lines.line(block)

    def stretch(self, span: Span) -> Stretch:
        """Where a span of the document stands in the folded text."""
        offset = self.document.span.start
        return self.folded.folded(span.start - offset), self.folded.folded(span.end - offset)

    def span(self, stretch: Stretch) -> Span:
        """Where a stretch of the folded text stands in the document."""
        span, offset = self.folded.span(*stretch), self.document.span.start
        return Span(span.start + offset, span.end + offset)

    def wording(self, said: Words) -> Wording | None:
        """A phrase of the folded text as one of the document; None where nothing is said."""
        if not said:
            return None
        spans = tuple(self.span(each) for each in said.spans)
        return Wording(self.document.text, spans, said.joiner, said.closing)


def reading_of(document: Document) -> Reading:
    """A document, folded and parted into lines."""
    folded = fold(document.text.content[document.span.start : document.span.end])
    return Reading(document, folded, Lines(folded.content))
