"""What is found between documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandigest.pipeline.single import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plandigest.model.comparison import Comparison, PassageRow, SeriesRow
    from plandigest.model.document import Document
    from plandigest.model.figure import Figure
    from plandigest.model.outline import Section
    from plandigest.model.span import Span
    from plandigest.model.verification import Finding


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


def compare_text(old: Document, new: Document, name: str | None = None) -> tuple[PassageRow, ...]:
    """The paragraphs of two documents, with what was taken out, put in and moved.

    Args:
        old: the earlier document.
        new: the later one.
        name: a section's path ("一/（二）") or part of its title, if only that is meant. Where
            one document has none of that name, the section that took its place is meant.
    """
    from plandigest.comparing.passages import paragraphs, passages_of

    before, after = (None, None) if name is None else _sections_named(old, new, name)
    return passages_of(old, paragraphs(old, before), new, paragraphs(new, after))


def _sections_named(old: Document, new: Document, name: str) -> tuple[list[Section], list[Section]]:
    """The sections of a name in both documents, or what became of those that one of them has."""
    from plandigest.comparing.sections import sections_of
    from plandigest.searching.sections import find_sections

    before = [chain[-1] for chain in find_sections(old, name)]
    after = [chain[-1] for chain in find_sections(new, name)]
    if not before or not after:
        pairs = [(row.old, row.new) for row in sections_of(old, new) if row.old and row.new]
        after = after or [new for one, new in pairs if one in before]
        before = before or [one for one, new in pairs if new in after]
    return before, after


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
