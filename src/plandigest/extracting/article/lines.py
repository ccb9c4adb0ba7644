"""The lines of a rule, each read once, whoever asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # most documents rule nothing, and need none of it
    from plandigest.extracting.article.block import Block
    from plandigest.extracting.article.provision import Line
    from plandigest.extracting.article.told import Told


@dataclass(frozen=True)
class Lines:
    """A folded text as the reader of rules goes through it.

    Attributes:
        text: the folded text.
    """

    text: str
    _leads: dict[int, Told] = field(default_factory=dict, repr=False)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its lines; parted when first asked for, as most documents rule nothing."""
        from plandigest.extracting.article.block import blocks

        return blocks(self.text)

    def block_of(self, offset: int) -> Block | None:
        """The line that holds an offset."""
        from plandigest.extracting.article.block import block_at

        return block_at(self.blocks, offset)

    def line(self, block: Block) -> Line:
        """A line, read with what the lead-in of its list has told; each lead-in is read once."""
        from plandigest.extracting.article.provision import read_line
        from plandigest.extracting.article.told import Told

        if block.lead is None:
            return read_line(self.text, block, Told())
        if block.lead.start not in self._leads:
            self._leads[block.lead.start] = read_line(self.text, block.lead, Told()).told
        return read_line(self.text, block, self._leads[block.lead.start])
