"""The outermost sections of a document in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.digest import Chapter
from plandigest.model.document import Document
from plandigest.model.figure import Figure, Status
from plandigest.model.outline import Section


def chapters(document: Document, figures: Sequence[Figure]) -> tuple[Chapter, ...]:
    """The chapters, each with its length and its figures."""
    return tuple(_chapter(document, section, figures) for section in document.chapters)


def _chapter(document: Document, section: Section, figures: Sequence[Figure]) -> Chapter:
    inside = [figure for figure in figures if section.span.covers(figure.span)]
    first = document.locate(section.span.start).page
    last = document.locate(max(section.span.end - 1, section.span.start)).page
    return Chapter(
        section=section,
        characters=sum(not each.isspace() for each in document.text[section.span]),
        figures=len(inside),
        targets=sum(figure.status is Status.TARGET for figure in inside),
        pages=last - first + 1 if first is not None and last is not None else None,
    )
