"""The passages of a document that hold a term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from plandigest.model.document import Document
    from plandigest.model.passage import Passage


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
