"""The rows and blocks of a report's page: plain texts and numbers, as the template shows them."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.rendering.report.charts import DumbbellGroup
from plandigest.rendering.report.text import Block, Piece


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the text that a row leads to.

    Attributes:
        anchor: of the mark in the text; empty where the text of the page has none for it.
        place: page and line.
    """

    anchor: str
    place: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A row of the table of targets."""

    anchor: str
    name: str
    binding: bool
    headline: bool
    chapter: str
    unit: str
    base: str
    target: str
    order: float | None
    period: str
    mentions: tuple[Link, ...]
    sentence: tuple[Piece, ...]
    citation: str


@dataclass(frozen=True, slots=True)
class NormRow:
    """A row of a table of norms."""

    act: str
    actor: str
    value: str
    order: float | None
    per: str
    article: str
    mention: Link


@dataclass(frozen=True, slots=True)
class NormTable:
    """The norms of one sort."""

    anchor: str
    name: str
    rows: tuple[NormRow, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table of all figures."""

    anchor: str
    name: str
    period: str
    value: str
    order: float | None
    status: str
    chapter: str
    place: str


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter in the outline, with its share of the targets."""

    anchor: str
    name: str
    characters: int
    targets: int
    share: int


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with the length of its bar."""

    term: str
    count: int
    share: int
    chapter: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row of the table of tasks."""

    task: str
    text: str
    lead: str
    others: str
    deadline: str
    quantities: str
    strength: str
    chapter: str
    link: Link


@dataclass(frozen=True, slots=True)
class AwardRow:
    """A row of the table of awards."""

    recipient: str
    condition: str
    gift: str
    value: str
    order: float | None
    per: str
    basis: str
    caps: str
    period: str
    article: str
    link: Link


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A row of the table of cited documents."""

    title: str
    number: str
    kind: str
    relation: str
    links: tuple[Link, ...]
    count: int


@dataclass(frozen=True, slots=True)
class YearRow:
    """How many tasks are due in a year, with the length of its bar."""

    year: str
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class Shade:
    """A cell of a heat map: how many, and how dark."""

    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """A section with how many of its sentences commit how strongly."""

    anchor: str
    name: str
    depth: int
    cells: tuple[Shade, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """A document in a report."""

    number: int
    title: str
    counted: str
    state: str
    path: str
    sha256: str
    facts: str
    complete: bool
    notes: tuple[str, ...]
    ruled: str
    norms: tuple[NormTable, ...]
    targets: tuple[TargetRow, ...]
    changes: tuple[DumbbellGroup, ...]
    chapters: tuple[ChapterRow, ...]
    topics: tuple[TopicRow, ...]
    figures: tuple[FigureRow, ...]
    awards: tuple[AwardRow, ...]
    tasks: tuple[TaskRow, ...]
    years: tuple[YearRow, ...]
    strength: tuple[StrengthRow, ...]
    citations: tuple[CitationRow, ...]
    text: tuple[Block, ...]
