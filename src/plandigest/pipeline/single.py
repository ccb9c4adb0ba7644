"""What is found in one document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandigest.model.award import Award
    from plandigest.model.digest import Digest
    from plandigest.model.document import Document
    from plandigest.model.figures import Figures
    from plandigest.model.norm import Norm
    from plandigest.model.outline import Problem
    from plandigest.model.task import Commitment, Task


def figures(document: Document, *, explained: bool = False) -> Figures:
    """Every figure of a document, in reading order, enumerations (三大) among them.

    Args:
        document: the document.
        explained: whether each is to carry the parts of the clause it was read from.
    """
    from plandigest.model.figures import Figures

    if document.figures_kept and not explained:
        from plandigest.storing.kept import kept_figures

        kept = kept_figures(document, document.figures_kept)
        if kept is not None:
            return Figures(document, kept)
    from plandigest.extracting import extract

    return Figures(document, extract(document, explained=explained))


def norms(document: Document) -> tuple[Norm, ...]:
    """Every norm of a document that has a number: sanctions, terms, limits, standards, awards."""
    return _norms(document, figures(document))


def _norms(document: Document, found: Figures) -> tuple[Norm, ...]:
    """The norms that figures are; the reader of rules is loaded where there are any."""
    from plandigest.model.figure import Status

    if not any(figure.status is Status.RULE for figure in found):
        return ()
    from plandigest.extracting.norm import norms as norms_of

    return norms_of(document, found)


def awards(document: Document) -> tuple[Award, ...]:
    """What a measure grants: each rung with who receives it, on what condition, up to how much."""
    return _awards(document, norms(document))


def _awards(document: Document, found: tuple[Norm, ...]) -> tuple[Award, ...]:
    """The awards that norms are; their reader is loaded where there are norms."""
    if not found:
        return ()
    from plandigest.extracting.norm.award import awards as awards_of

    return awards_of(document, found)


def check(document: Document) -> tuple[Problem, ...]:
    """Everything that is wrong with a document or missing in it, in the order of the file."""
    from plandigest import checking

    return checking.check(document, figures(document))


def tasks(document: Document, *, unassigned: bool = False) -> tuple[Task, ...]:
    """Who does what by when: the tasks of a document, in reading order.

    Args:
        document: the document.
        unassigned: whether sentences that commit and name nobody are tasks, too.
    """
    from plandigest import tasking

    return tasking.tasks(document, figures(document), unassigned=unassigned)


def commitments(document: Document) -> tuple[Commitment, ...]:
    """The sentences that say what is to be done, and how strongly, in reading order."""
    from plandigest import tasking

    return tuple(tasking.commitments(document, figures(document)))


def digest(document: Document, *, own: tuple[str, ...] = ()) -> Digest:
    """A document at a glance: its targets or norms, changes, chapters, topics and problems.

    Args:
        document: the document.
        own: words of the user's, kept whole where topics are looked for.
    """
    from plandigest import checking, citing, digesting, tasking
    from plandigest.searching.keyness import topics

    found = figures(document)
    ruled = _norms(document, found)
    return digesting.digest(
        document,
        found,
        topics(document, own=own),
        checking.check(document, found),
        checking.contents_kept(document),
        ruled,
        commitments=tasking.commitments(document, found),
        tasks=tasking.tasks(document, found),
        awards=_awards(document, ruled),
        citations=citing.citations(document),
    )


def indexed(document: Document, found: Figures) -> Digest:
    """What a store has rows for: figures, topics and problems; the rest of the digest is empty.

    Args:
        document: the document.
        found: its figures.
    """
    from plandigest import checking
    from plandigest.model.digest import Digest
    from plandigest.searching.keyness import topics

    return Digest(
        document=document,
        figures=tuple(figure for figure in found if not figure.enumeration),
        years=None,
        chapters=(),
        targets=(),
        growths=(),
        topics=tuple(topics(document)),
        problems=tuple(checking.check(document, found)),
        contents=0,
    )


def with_problems(document: Document) -> Document:
    """The document with what an outline must say in its `problems`: secrecy, gaps, repetitions."""
    from plandigest import checking

    return replace(document, problems=checking.check_structure(document))
