"""The lines of a rule, and the way between the folded text and the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandigest.extracting.folding import Folded, fold
from plandigest.extracting.norm.block import Block, Stretch, block_at, blocks
from plandigest.extracting.norm.provision import Line, read_line
from plandigest.extracting.norm.roles import Words
from plandigest.extracting.norm.told import Told
from plandigest.model.document import Document
from plandigest.model.norm import Wording
from plandigest.model.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the reader of rules goes through it.

    Attributes:
        document: the document.
        folded: its folded text.
        blocks: its lines.
    """

    document: Document
    folded: Folded
    blocks: tuple[Block, ...]
    _leads: dict[int, Told] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.content

    def block_of(self, span: Span) -> Block | None:
        """The line that holds a span of the document."""
        return block_at(self.blocks, self.stretch(span)[0])

    def line(self, block: Block) -> Line:
        """A line, read with what the lead-in of its list has told; each lead-in is read once."""
        if block.lead is None:
            return read_line(self.text, block, Told())
        if block.lead.start not in self._leads:
            self._leads[block.lead.start] = read_line(self.text, block.lead, Told()).told
        return read_line(self.text, block, self._leads[block.lead.start])

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
    return Reading(document, folded, blocks(folded.content))
