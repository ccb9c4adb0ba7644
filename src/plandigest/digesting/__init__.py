"""From a document, its figures, topics and problems to what is shown of it first.

Nothing is weighed by what it means, only by where the document puts it: its table of
indicators, its goals, the two ends of a change. Whatever is not certain is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandigest.digesting.changes import growths
from plandigest.digesting.chapters import chapters
from plandigest.digesting.targets import targets
from plandigest.digesting.years import years_of
from plandigest.model.award import Award
from plandigest.model.citation import Citation
from plandigest.model.digest import Digest
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.norm import Norm
from plandigest.model.outline import Problem
from plandigest.model.task import Commitment, Task
from plandigest.model.topic import Topic


def digest(
    document: Document,
    figures: Sequence[Figure],
    topics: Sequence[Topic],
    problems: Sequence[Problem],
    contents: int,
    norms: Sequence[Norm] = (),
    commitments: Iterable[Commitment] = (),
    tasks: Sequence[Task] = (),
    awards: Sequence[Award] = (),
    citations: Sequence[Citation] = (),
) -> Digest:
    """The digest of a document.

    Args:
        document: the document.
        figures: its figures, enumerations among them or not.
        topics: the terms that mark it, the most marked first.
        problems: what is wrong with it.
        contents: how many entries its contents list has, where the body has them all; else 0.
        norms: what it rules in numbers.
        commitments: its sentences that commit.
        tasks: what it names somebody for.
        awards: what it grants.
        citations: the documents that it cites.
    """
    shown = tuple(figure for figure in figures if not figure.enumeration)
    years = years_of(document)
    return Digest(
        document=document,
        figures=shown,
        years=years,
        chapters=chapters(document, shown),
        targets=targets(document, shown, years),
        growths=growths(shown),
        topics=tuple(topics),
        problems=tuple(problems),
        contents=contents,
        norms=tuple(norms),
        commitments=tuple(commitments),
        tasks=tuple(tasks),
        awards=tuple(awards),
        citations=tuple(citations),
    )
