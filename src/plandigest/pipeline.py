"""Composes the stages: the one place that knows them all.

The command line and `import plandigest` go through here. Each stage is imported
when it is first needed, so that a command pays only for what it uses.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plandigest.model.award import Award
    from plandigest.model.comparison import Comparison, PassageRow, SeriesRow
    from plandigest.model.digest import Digest
    from plandigest.model.document import Document
    from plandigest.model.figure import Figure
    from plandigest.model.figures import Figures
    from plandigest.model.norm import Norm
    from plandigest.model.outline import Problem
    from plandigest.model.passage import Passage
    from plandigest.model.source import Source
    from plandigest.model.span import Span
    from plandigest.model.task import Commitment, Task
    from plandigest.model.unit_of_measure import UnitOfMeasure
    from plandigest.model.verification import Finding


def read(
    path: str | Path, *, encoding: str | None = None, units: tuple[UnitOfMeasure, ...] = ()
) -> Document:
    """Read and parse a file; of several documents joined in it, the first.

    Args:
        path: the file.
        encoding: of a text file, where it is known; found out otherwise.
        units: your own, beside those that come with plandigest.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    return read_all(path, encoding=encoding, units=units)[0]


def read_all(
    path: str | Path, *, encoding: str | None = None, units: tuple[UnitOfMeasure, ...] = ()
) -> tuple[Document, ...]:
    """Read and parse a file: every document in it, at least one.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    from plandigest.reading import read_file

    return tuple(
        document
        for source in read_file(str(path), encoding=encoding)
        for document in documents_of(source, units)
    )


def read_bytes(
    data: bytes,
    name: str = "-",
    *,
    encoding: str | None = None,
    units: tuple[UnitOfMeasure, ...] = (),
) -> tuple[Document, ...]:
    """Read and parse the bytes of a file: every document in it, at least one.

    Args:
        data: the file's bytes.
        name: what to call it; its suffix is a hint at the format.
        encoding: of a text file, where it is known; found out otherwise.
        units: your own, beside those that come with plandigest.

    Raises:
        ReadError: the bytes cannot be read or hold no text.
    """
    from plandigest.reading import read_data

    return tuple(
        document
        for source in read_data(name, data, encoding=encoding)
        for document in documents_of(source, units)
    )


def parse(text: str, name: str = "-", *, units: tuple[UnitOfMeasure, ...] = ()) -> Document:
    """Parse plain text, hard-wrapped or not. Never fails, whatever the text.

    Args:
        text: the text; lines end as `str.splitlines` sees fit for files.
        name: what to call it in records.
        units: your own, beside those that come with plandigest.
    """
    from plandigest.reading import source_of_text

    return documents_of(source_of_text(text, name), units)[0]


def documents_of(source: Source, units: tuple[UnitOfMeasure, ...] = ()) -> tuple[Document, ...]:
    """Reflow and parse what was read: every document in it, at least one."""
    from plandigest.parsing import parse_text
    from plandigest.reflowing import reflow

    text = reflow(source)
    return parse_text(replace(text, units=units) if units else text)


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


def search(
    document: Document,
    *terms: str,
    regexp: bool = False,
    every: bool = False,
    whole_words: bool = False,
    ignore_case: bool = False,
    passage: Literal["sentence", "paragraph", "section"] = "sentence",
    context: int = 0,
    section: str | None = None,
) -> tuple[Passage, ...]:
    """The passages of a document that hold a term, in reading order.

    Width, spaces and variants of characters do not count; words that lines broke are found.

    Args:
        document: the document.
        terms: what to look for, at least one.
        regexp: whether the terms are regular expressions.
        every: whether a passage must hold all terms; one is enough otherwise.
        whole_words: whether occurrences must begin and end where words do; loads jieba.
        ignore_case: whether upper and lower case are alike.
        passage: how much is quoted, and within what several terms must stand together.
        context: sentences before and after to give with each passage.
        section: a section's path ("一/（二）") or part of its heading; it and all under it
            are searched. None for everywhere.

    Raises:
        PatternError: there is no term, one is blank, or an expression cannot be used.
    """
    from plandigest import searching

    pattern = searching.compile_pattern(
        terms,
        folding=searching.Folding(case=ignore_case),
        regexp=regexp,
        every=every,
        words=() if whole_words else None,
    )
    extent, scope = searching.Extent(passage), searching.Scope(section)
    return tuple(searching.search(document, pattern, extent=extent, context=context, scope=scope))


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


def indexed(document: Document) -> Digest:
    """What a store keeps of a document: its figures, topics and problems; the rest is empty."""
    from plandigest import checking, digesting
    from plandigest.searching.keyness import topics

    found = figures(document)
    problems = checking.check(document, found)
    return digesting.digest(document, found, topics(document), problems, 0)


def compare(old: Document, new: Document, *, own: tuple[str, ...] = ()) -> Comparison:
    """Two documents side by side: their measures, sections and terms.

    Args:
        old: the earlier one.
        new: the later one.
        own: words of the user's, kept whole where terms are looked for.
    """
    from plandigest import comparing, digesting
    from plandigest.searching.contrast import contrasts

    before, after = (
        digesting.digest(document, figures(document), (), (), 0) for document in (old, new)
    )
    return comparing.compare(before, after, contrasts(old, new, own=own))


def compare_section(old: Document, new: Document, name: str) -> tuple[PassageRow, ...]:
    """The paragraphs of a section in two documents, with what was taken out and put in.

    Args:
        old: the earlier document.
        new: the later one.
        name: the section's path ("一/（二）") or part of its title. Where one document has
            none of that name, the section that took its place is meant.
    """
    from plandigest.comparing.passages import passages_of
    from plandigest.comparing.sections import sections_of
    from plandigest.searching.sections import find_sections

    before = [chain[-1] for chain in find_sections(old, name)]
    after = [chain[-1] for chain in find_sections(new, name)]
    if not before or not after:
        pairs = [(row.old, row.new) for row in sections_of(old, new) if row.old and row.new]
        after = after or [new for one, new in pairs if one in before]
        before = before or [one for one, new in pairs if new in after]
    return passages_of(old, before, new, after)


def verify(draft: Document, sources: Sequence[Document]) -> tuple[Finding, ...]:
    """What a draft quotes and counts, held against the documents that it may draw on.

    Args:
        draft: the draft.
        sources: the documents.
    """
    from plandigest.comparing.verification import verify

    read = [(source, figures(source)) for source in sources]
    return verify((draft, figures(draft)), read)


def unverified(draft: Document) -> tuple[list[Span], list[Figure]]:
    """What `verify` passes over in a draft: terms between quotation marks, figures without a name.

    Args:
        draft: the draft.
    """
    from plandigest.comparing.verification import unverified

    return unverified((draft, figures(draft)))


def series(documents: Sequence[Document]) -> tuple[SeriesRow, ...]:
    """The targets of several documents, one measure a row and one document a column."""
    from plandigest import digesting
    from plandigest.comparing.series import series_of

    return series_of([digesting.digest(each, figures(each), (), (), 0) for each in documents])


def with_problems(document: Document) -> Document:
    """The document with what an outline must say in its `problems`: secrecy, gaps, repetitions."""
    from plandigest import checking

    return replace(document, problems=checking.check_structure(document))
