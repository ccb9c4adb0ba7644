"""The clauses of a line of a rule, each with what had been told when the sentence came to it.

A line is read once, clause by clause; what is told is a value that each clause hands on to the
next. A lead-in hands it on to the items of its list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from plandigest.extracting.article.block import Block
from plandigest.extracting.article.clause import Clause, clauses
from plandigest.extracting.article.told import Told, told_with

_NEAR = 16
"""Clauses that are looked at on each side of one, so that reading a line takes linear time."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A clause with what had been told when the sentence came to it.

    Attributes:
        block: the line it stands in.
        clause: the clause.
        told: what it and those before it tell.
        near: the clauses of its sentence around it, in order.
        opening: the first clause of its sentence.
        previous: the first clause of the sentence before it in its line.
    """

    block: Block
    clause: Clause
    told: Told
    near: tuple[Clause, ...]
    opening: Clause
    previous: Clause | None = None

    @property
    def before(self) -> tuple[Clause, ...]:
        """The clauses of its sentence before it, the nearest last."""
        return tuple(each for each in self.near if each.start < self.clause.start)

    @property
    def behind(self) -> tuple[Clause, ...]:
        """The clauses of its branch behind it."""
        later = [each for each in self.near if each.start > self.clause.start]
        return tuple(takewhile(lambda each: not each.branch, later))


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has been read.

    Attributes:
        provisions: one for each of its clauses, in order.
        told: what it hands on to the items of its list.
    """

    provisions: tuple[Provision, ...]
    told: Told

    def at(self, offset: int) -> Provision | None:
        """The clause that holds an offset."""
        index = bisect_right(self.provisions, offset, key=lambda each: each.clause.start) - 1
        return self.provisions[index] if index >= 0 else None


def read_line(text: str, block: Block, told: Told) -> Line:
    """Read a line.

    Args:
        text: the folded text.
        block: the line.
        told: what the lead-in of its list has told.
    """
    if block.lead is not None:
        told = told._replace(rung=None, above=told.rung, decider=told.actor)
    found = clauses(text, block.start, block.end)
    provisions: list[Provision] = []
    previous: Clause | None = None
    for sentence in _sentences(found):
        for at, clause in enumerate(sentence):
            told = told_with(text, block, told, clause, first=not provisions)
            near = tuple(sentence[max(0, at - _NEAR) : at + _NEAR])
            provisions.append(Provision(block, clause, told, near, sentence[0], previous))
        previous = sentence[0]
    return Line(tuple(provisions), told)


def _sentences(found: Sequence[Clause]) -> Iterator[list[Clause]]:
    sentence: list[Clause] = []
    for clause in found:
        if clause.sentence and sentence:
            yield sentence
            sentence = []
        sentence.append(clause)
    if sentence:
        yield sentence
