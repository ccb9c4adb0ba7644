"""The outline of a document as a record, and the counts that outlines show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.outline import Cell, Paragraph, Problem, Section, Table
from plandigest.model.span import Span
from plandigest.rendering.labels import message
from plandigest.rendering.records import string
from plandigest.rendering.strengths import Strengths, strength_record
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.model.figure import Figure
    from plandigest.rendering.shapes import (
        ExtrasRecord,
        LetterheadRecord,
        NoticedRecord,
        OutlineRecord,
        RestRecord,
        SectionRecord,
        TableRecord,
    )


def outline_record(
    document: Document,
    *,
    language: Language = "en",
    depth: int | None = None,
    text: bool = False,
    figures: Sequence[Figure] | None = None,
    strengths: Strengths | None = None,
) -> OutlineRecord:
    """One document with its section tree.

    Args:
        document: the document.
        language: of the messages of problems.
        depth: the deepest level of sections to give; None for all.
        text: whether sections carry their paragraphs.
        figures: the document's figures, where each section is to count its own.
        strengths: how its sentences commit, where each section is to say so.
    """
    counts = None if figures is None else figures_by_section(figures)
    tree = _Tree(document, depth=depth, text=text, counts=counts, strengths=strengths)
    head = document.letterhead
    first, last = _ends(document)
    extras: RestRecord = {"rest": list(_rest(document))} if text else {}
    return {
        "document": document.name,
        "part": document.part,
        "title": document.title,
        "document_number": string(document, head.document_number),
        "issuer": document.issuer,
        "addressees": [document.string(span) for span in head.addressees],
        "dated": head.dated.isoformat() if head.dated else None,
        "genre": document.genre,
        "language": language_of(document),
        "complete": document.complete,
        "pages": None if first is None or last is None else last - first + 1,
        "characters": characters(document, document.span),
        "letterhead": _letterhead(document),
        "problems": [_problem(document, problem, language) for problem in document.problems],
        "paragraphs": _strings(document, document.paragraphs),
        "tables": _tables(document, document.body),
        "sections": [tree.record(section) for section in document.sections],
        "attachments": [tree.record(section) for section in document.attachments],
        **extras,
    }


def characters(document: Document, span: Span) -> int:
    """How many characters a span has, white space left out."""
    return sum(map(len, document.text[span].split()))


def figures_by_section(figures: Iterable[Figure]) -> Counter[Span]:
    """How many figures stand in each section, those under it included, by its span."""
    return Counter(section.span for figure in figures for section in figure.sections)


def language_of(document: Document) -> str | None:
    """The language, by the script of most letters; None where there are none."""
    letters = Counter(
        "zh" if "㐀" <= character <= "鿿" else "other"
        for character in document.text[document.span][:2000]
        if character.isalpha()
    )
    if not letters:
        return None
    return "zh" if letters["zh"] >= letters["other"] else None


class _Tree:
    """Turns sections into records; holds what is the same for all of a document."""

    def __init__(
        self,
        document: Document,
        *,
        depth: int | None,
        text: bool,
        counts: Counter[Span] | None,
        strengths: Strengths | None,
    ) -> None:
        self._document = document
        self._depth = depth
        self._text = text
        self._counts = counts
        self._strengths = strengths

    def record(self, section: Section) -> SectionRecord:
        document = self._document
        location = document.locate(section.heading.start)
        extras: ExtrasRecord = {}
        if self._counts is not None:
            extras["figures"] = self._counts[section.span]
        if self._strengths is not None:
            extras["strength"] = strength_record(self._strengths.get(section.span, {}))
        if self._text:
            extras["paragraphs"] = _strings(document, section.paragraphs)
            extras["heading"] = document.string(section.heading)
        deeper = self._depth is None or section.depth < self._depth
        return {
            "marker": document.string(section.marker),
            "title": document.string(section.title),
            "depth": section.depth,
            "path": section.path,
            "kind": section.kind.value,
            "run_in": section.run_in,
            "page": location.page,
            "line": location.line,
            "characters": characters(document, section.span),
            **extras,
            "tables": _tables(document, section.body),
            "children": [self.record(child) for child in section.children] if deeper else [],
        }


def _letterhead(document: Document) -> LetterheadRecord:
    head = document.letterhead
    return {
        "notice_title": string(document, head.notice_title),
        "notice": _strings(document, head.notice) or None,
        "copy_number": string(document, head.copy_number),
        "classification": string(document, head.classification),
        "urgency": string(document, head.urgency),
        "issuer_mark": string(document, head.issuer_mark),
        "signatory": string(document, head.signatory),
        "attachment_note": string(document, head.attachment_note),
        "note": string(document, head.note),
        "copy_to": string(document, head.copy_to),
        "printed_by": string(document, head.printed_by),
        "printed_on": string(document, head.printed_on),
        "date": string(document, head.date),
        "adoption": string(document, head.adoption),
    }


def _problem(document: Document, problem: Problem, language: Language) -> NoticedRecord:
    location = document.locate(problem.span.start)
    return {
        "code": problem.code.value,
        "message": message(problem, language),
        "page": location.page,
        "line": location.line,
    }


def _tables(document: Document, body: Iterable[Section | Paragraph | Table]) -> list[TableRecord]:
    return [table_record(document, item) for item in body if isinstance(item, Table)]


def table_record(document: Document, table: Table) -> TableRecord:
    """One table, each cell on one line."""
    location = document.locate(table.span.start)

    def row(cells: Iterable[Cell]) -> list[str]:
        return list(map(document.words, cells))

    return {
        "caption": string(document, table.caption),
        "unit": string(document, table.unit),
        "header": row(table.header),
        "rows": [row(cells) for cells in table.rows],
        "unreadable": sorted(table.unreadable),
        "page": location.page,
        "line": location.line,
    }


def _strings(document: Document, paragraphs: Iterable[Paragraph]) -> list[str]:
    return [document.string(paragraph.span) for paragraph in paragraphs]


def _rest(document: Document) -> Iterator[str]:
    """What stands in no element: words between a date and a venue, the number of a row."""
    at = document.span.start
    for unit in sorted(document.units(), key=lambda unit: unit.span):
        yield from _blocks(document, at, unit.span.start)
        at = max(at, unit.span.end)
    yield from _blocks(document, at, document.span.end)


def _blocks(document: Document, start: int, end: int) -> Iterator[str]:
    if start < end:
        yield from filter(None, map(str.strip, document.text[start:end].split("\n")))


def _ends(document: Document) -> tuple[int | None, int | None]:
    if not document.text.fragments:
        return None, None
    last = max(document.span.end - 1, document.span.start)
    return document.locate(document.span.start).page, document.locate(last).page
