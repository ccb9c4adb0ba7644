"""Tasks, awards, citations and strength of a document, as the template of a report shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from plandigest.model.award import Award
from plandigest.model.citation import Citation
from plandigest.model.digest import Digest
from plandigest.model.document import Document
from plandigest.model.task import Strength, Task
from plandigest.rendering.awards import caps_of
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import heading, number, string
from plandigest.rendering.report.page_rows import (
    AwardRow,
    CitationRow,
    Link,
    Shade,
    StrengthRow,
    TaskRow,
    YearRow,
)
from plandigest.rendering.strengths import strengths_by_section
from plandigest.rendering.tasks.records import headline
from plandigest.rendering.tasks.screen import listed
from plandigest.sentences import Language

_SHADES = 4
"""Steps of the shade of a heat map; 0 is none."""


_LEVELS = 2
_MOST_SECTIONS = 80
"""Sections of a heat map; of a document with more, only the outermost are shown."""
_MOST_LINKS = 6
"""Places of a citation that are named; of more, the first."""


def spots(digest: Digest) -> tuple[int, ...]:
    """Where what these tables lead to begins, beside the figures."""
    tasks = {task.parts[0].start for task in digest.tasks}
    cited = {span.start for each in digest.citations for span in each.spans[:_MOST_LINKS]}
    return tuple(sorted(tasks | cited))


def task_rows(
    digest: Digest, at: int, anchors: Collection[str], language: Language
) -> tuple[TaskRow, ...]:
    """The tasks, each with the place that it leads to."""
    return tuple(_task(digest.document, task, at, anchors, language) for task in digest.tasks)


def _task(
    document: Document, task: Task, at: int, anchors: Collection[str], language: Language
) -> TaskRow:
    actors = task.actors
    return TaskRow(
        task=headline(document, task),
        text="".join(map(document.string, task.parts)),
        lead=listed(actors.lead),
        others=listed((*actors.responsible, *actors.cooperating)),
        deadline=(string(document, task.deadline.span) or "") if task.deadline else "",
        quantities="、".join(document.string(figure.span) for figure in task.figures),
        strength=label(f"strength.{task.strength}", language) if task.strength else "",
        chapter=heading(document, task.sections[-1]) if task.sections else "",
        link=_link(document, task.parts[0].start, at, anchors),
    )


def award_rows(digest: Digest, at: int) -> tuple[AwardRow, ...]:
    """The awards, each leading to its number."""
    return tuple(_award(digest.document, award, at) for award in digest.awards)


def _award(document: Document, award: Award, at: int) -> AwardRow:
    norm, figure = award.norm, award.norm.figure
    return AwardRow(
        recipient=str(award.recipient or ""),
        condition=str(award.condition or ""),
        gift=string(document, award.gift) or "",
        value=str(quantity(document, figure)),
        order=None if figure.amount is None else float(number(figure.amount)),
        per=string(document, norm.per) or "",
        basis=str(norm.basis or ""),
        caps=caps_of(document, award.caps),
        period=string(document, award.period) or "",
        article=string(document, norm.article) or "",
        link=Link(f"d{at}-f{figure.span.start}", place(document, figure)),
    )


def citation_rows(
    digest: Digest, at: int, anchors: Collection[str], language: Language
) -> tuple[CitationRow, ...]:
    """The cited documents, each with its first places."""
    return tuple(
        _citation(digest.document, each, at, anchors, language) for each in digest.citations
    )


def _citation(
    document: Document, citation: Citation, at: int, anchors: Collection[str], language: Language
) -> CitationRow:
    links = (_link(document, span.start, at, anchors) for span in citation.spans[:_MOST_LINKS])
    return CitationRow(
        title=citation.title,
        number=citation.number or "",
        kind=label(f"cites.kind.{citation.kind}", language),
        relation=label(f"cites.relation.{citation.relation}", language),
        links=tuple(links),
        count=len(citation.spans),
    )


def year_rows(digest: Digest) -> tuple[YearRow, ...]:
    """How many tasks are due in which year; none where there are not two years."""
    dates = (task.deadline.date for task in digest.tasks if task.deadline)
    years = Counter(date[:4] for date in dates if date)
    most = max(years.values(), default=1)
    rows = tuple(
        YearRow(year, years[year], round(100 * years[year] / most)) for year in sorted(years)
    )
    return rows if len(rows) > 1 else ()


def strength_rows(digest: Digest, at: int) -> tuple[StrengthRow, ...]:
    """How strongly the sentences of each section commit, as a heat map: of two levels."""
    counts = strengths_by_section(digest.commitments)
    shown = [section for section in digest.document.walk() if section.depth <= _LEVELS]
    if len(shown) > _MOST_SECTIONS:
        shown = [section for section in shown if section.depth == 1]
    rows = [(section, counts.get(section.span, Counter())) for section in shown]
    most = max((max(found.values(), default=0) for _, found in rows), default=0)
    return tuple(
        StrengthRow(
            f"d{at}-s{section.heading.start}",
            heading(digest.document, section),
            section.depth,
            tuple(_shade(found[strength.value], most) for strength in Strength),
        )
        for section, found in rows
        if found
    )


def _shade(count: int, most: int) -> Shade:
    return Shade(count, -(-count * _SHADES // most) if count else 0)


def _link(document: Document, offset: int, at: int, anchors: Collection[str]) -> Link:
    anchor, location = f"d{at}-o{offset}", document.locate(offset)
    page = "" if location.page is None else f"{location.page}:"
    return Link(anchor if anchor in anchors else "", f"{page}{location.line}")
