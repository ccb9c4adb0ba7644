"""What a digest and a report show of a document, as values; how it looks is no matter here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from plandigest.model.award import Award
from plandigest.model.changes import Growth
from plandigest.model.citation import Citation, CitedKind
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind, Nature, Status
from plandigest.model.kinds import NormKind
from plandigest.model.norm import Norm
from plandigest.model.outline import Problem, Section
from plandigest.model.task import Commitment, Strength, Task
from plandigest.model.topic import Topic

_KINDS = (NormKind.SANCTION, NormKind.AWARD, NormKind.STANDARD, NormKind.TERM, NormKind.LIMIT)


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a document is for.

    Attributes:
        first: the first of them.
        last: the last of them, included; the same for a single year.
        horizon: a year beyond, that it looks ahead to (二〇三五年远景目标).
    """

    first: int
    last: int
    horizon: int | None = None


class Rank(IntEnum):
    """How near to the head of a document a target stands."""

    TABLE = 1
    """in the main table of indicators"""
    GOALS = 2
    """in a section or a sentence that says what the goals are"""
    TEXT = 3
    """elsewhere"""


@dataclass(frozen=True, slots=True)
class Target:
    """One target, however often it is said.

    Attributes:
        figure: the target, where it stands first by rank.
        base: what it starts from: the value of the same indicator before, where one stands.
        rank: where it stands.
        mentions: all figures that say it, in reading order, `figure` among them.
    """

    figure: Figure
    base: Figure | None
    rank: Rank
    mentions: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """An outermost section in numbers.

    Attributes:
        section: the section.
        characters: its length, headings included, blanks left out.
        figures: how many figures stand in it.
        targets: how many of them are targets.
        pages: how many pages it covers; None where the file has no pages.
    """

    section: Section
    characters: int
    figures: int
    targets: int
    pages: int | None


@dataclass(frozen=True, slots=True)
class Digest:
    """A document at a glance.

    Attributes:
        document: the document.
        figures: all its figures but for enumerations, in reading order.
        years: what time it is for; None where its title does not say.
        chapters: its outermost sections.
        targets: its targets: of the main table first, binding ones before others, then
            those of the goals, then the rest, in reading order.
        growths: its changes from one result to another, the greatest first.
        topics: the terms that mark it, the most marked first.
        problems: what is wrong with it or missing.
        contents: how many entries its contents list has, where the body has them all; else 0.
        norms: what it rules in numbers, in reading order.
        commitments: its sentences that commit.
        tasks: what it names somebody for.
        awards: what it grants, in reading order.
        citations: the documents that it cites.
    """

    document: Document
    figures: tuple[Figure, ...]
    years: Years | None
    chapters: tuple[Chapter, ...]
    targets: tuple[Target, ...]
    growths: tuple[Growth, ...]
    topics: tuple[Topic, ...]
    problems: tuple[Problem, ...]
    contents: int
    norms: tuple[Norm, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    tasks: tuple[Task, ...] = ()
    awards: tuple[Award, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def is_rule(self) -> bool:
        """Whether it is a law, a regulation or a measure, which rules more than it aims at."""
        return len(self.norms) > len(self.targets)

    @property
    def norms_by_kind(self) -> tuple[tuple[NormKind, tuple[Norm, ...]], ...]:
        """What it rules, by sorts, those that are looked up most first."""
        found = ((kind, tuple(each for each in self.norms if each.kind is kind)) for kind in _KINDS)
        return tuple((kind, norms) for kind, norms in found if norms)

    @property
    def strength(self) -> tuple[tuple[Strength, int], ...]:
        """How many sentences commit how strongly, the clearest first."""
        counts = Counter(commitment.strength for commitment in self.commitments)
        return tuple((strength, counts[strength]) for strength in Strength)

    @property
    def cited_kinds(self) -> tuple[tuple[CitedKind, int], ...]:
        """How many documents of each kind it cites, laws first."""
        counts = Counter(citation.kind for citation in self.citations)
        return tuple((kind, counts[kind]) for kind in CitedKind if counts[kind])

    @property
    def units(self) -> tuple[tuple[str, int], ...]:
        """Who has how many tasks, the most first."""
        names = Counter(name for task in self.tasks for name in {a.name for a in task.actors.all})
        return tuple(sorted(names.items(), key=lambda each: (-each[1], each[0])))

    @property
    def headline(self) -> tuple[Target, ...]:
        """The targets that the document itself puts first: of its table and its goals."""
        return tuple(target for target in self.targets if target.rank is not Rank.TEXT)

    @property
    def binding(self) -> int:
        """How many targets are binding (约束性)."""
        return sum(target.figure.nature is Nature.BINDING for target in self.targets)

    @property
    def worded(self) -> int:
        """How many targets are in words alone."""
        return sum(target.figure.kind is FigureKind.QUALITATIVE for target in self.targets)

    @property
    def results(self) -> int:
        """How many figures are results."""
        return sum(figure.status is Status.ACTUAL for figure in self.figures)
