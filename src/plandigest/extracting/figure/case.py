"""All that a rule may look at to name the quantities of a group."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.clause.phrase import Counted, shortened, split
from plandigest.extracting.figure.context import Context
from plandigest.lexicon.indicators import indicator_words

Names = tuple[Name, ...]

DEPENDENT = re.compile(
    r"\A(?:占|相当于|(?:为|完成)(?:年(?!度)|年初|调整|全年)?(?:预算|计划|目标)"
    r"|居(?![民住家委所])|其(?!他|它|余|中)|同比|平均每)"
)
"""What begins a measure of something told before."""


@dataclass(frozen=True, slots=True)
class Case:
    """A group of quantities with all that its clause and those before it say.

    Attributes:
        passage: the paragraph.
        group: the quantities, which share what stands before and behind them.
        lead: what stands before the first of them.
        counted: what stands behind the last of them, where that names what is measured.
        context: what the clauses before hand on.
    """

    passage: Passage
    group: Group
    lead: Lead
    counted: Counted
    context: Context

    @property
    def count(self) -> int:
        """How many values there are."""
        return len(self.group.quantities)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.passage.text

    @property
    def stop(self) -> int:
        """Where the sentence ends, the mark that closes it left out."""
        return self.group.stop

    @property
    def subject(self) -> Name:
        """The phrase before the value, without titles and finished statements."""
        start, end = self.lead.start, self.lead.end
        if self.group.first:
            return shortened(self.passage, start, end)
        if self.lead.parted and self.lead.start == self.group.start:
            return Name(self.text)  # 14万亿元新台阶、连续36年
        taken = self.context.said[-1].taken if self.context.said else 0
        if start < taken < end and self.text[taken] in "、和与":
            start = taken + 1
        tail = split(self.text, start, end, "、")[-1:] if start < end else []
        own = tail and (
            DEPENDENT.match(self.text[tail[0][0] : tail[0][1]])
            or self.text[slice(*tail[0])] in indicator_words("rate", "head")
        )
        return shortened(self.passage, *(tail[0] if own else (start, end)))
