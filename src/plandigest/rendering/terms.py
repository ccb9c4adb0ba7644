"""Keywords and contrasts on a terminal, and as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.rendering.bars import Bar, render_bars
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading
from plandigest.rendering.terminal import QUIET, Run, Screen, paint

if TYPE_CHECKING:
    from plandigest.rendering.shapes import ContrastRecord, KeywordRecord

KEYWORD_COLUMNS = ("document", "section", "heading", "term", "count", "weight")
CONTRAST_COLUMNS = ("term", "said_by", "first", "second", "weight")

Weighed = tuple[str, int, float]
"""A word, how often it stands, and what it weighs."""
Contrasted = tuple[str, int, int, float]
"""A word, how often it stands in the first and the second document, and what it weighs."""


def render_keywords(
    document: Document,
    groups: Iterable[tuple[Section | None, Sequence[Weighed]]],
    screen: Screen,
    *,
    nothing: str,
) -> str:
    """The words of a document, or of its sections, as bars under its title.

    Args:
        document: the document.
        groups: sections with their words; None for the whole document.
        screen: where it is shown.
        nothing: the key of what is said where a document has no such words.
    """
    shown = paint([[Run(_title(document, screen), "bold")]], screen)
    for section, words in groups:
        if section is not None:
            shown += paint([[], [Run(heading(document, section), "cyan")]], screen)
        if section is None and not words:
            shown += paint([[], [Run(label(nothing, screen.language), QUIET)]], screen)
        shown += render_bars(
            [Bar(f"{word} ×{count}", weight, _figure(weight)) for word, count, weight in words],
            screen,
        )
    return shown


def keyword_records(
    document: Document, groups: Iterable[tuple[Section | None, Sequence[Weighed]]]
) -> Iterator[KeywordRecord]:
    """One record a word."""
    for section, words in groups:
        for word, count, weight in words:
            yield {
                "document": document.name,
                "section": section.path if section else None,
                "heading": heading(document, section) if section else None,
                "term": word,
                "count": count,
                "weight": round(weight, 6),
            }


def render_contrasts(
    documents: tuple[Document, Document],
    sides: tuple[Sequence[Contrasted], Sequence[Contrasted]],
    screen: Screen,
) -> str:
    """What each of two documents says more than the other, as bars under its title.

    Args:
        documents: the two.
        sides: the words of each.
        screen: where it is shown.
    """
    shown = []
    for document, words in zip(documents, sides, strict=True):
        bars = [
            Bar(f"{word}  {first}:{second}", abs(weight), f"{abs(weight):.1f}")
            for word, first, second, weight in words
        ]
        title = label("says_more", screen.language, _title(document, screen))
        shown.append(paint([[Run(title, "bold")]], screen) + render_bars(bars, screen))
    return "\n".join(shown)


def contrast_records(
    documents: tuple[Document, Document],
    sides: tuple[Sequence[Contrasted], Sequence[Contrasted]],
) -> Iterator[ContrastRecord]:
    """One record a word, those of the first document first."""
    for document, words in zip(documents, sides, strict=True):
        for word, first, second, weight in words:
            yield {
                "term": word,
                "said_by": document.name,
                "first": first,
                "second": second,
                "weight": round(weight, 3),
            }


def _figure(weight: float) -> str:
    """Three digits that count: a log-likelihood runs to hundreds, TF-IDF below one."""
    return f"{weight:.1f}" if weight >= 10 else f"{weight:.3f}"


def _title(document: Document, screen: Screen) -> str:
    return document.title or label("untitled", screen.language)
