"""The model as records: mappings of plain values, the same for every data format.

Their keys are what users script against: keys may be added, never renamed. Unknown
is None. Places count from 1, offsets from 0, spans are half-open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeAlias

from plandigest.model.document import Document
from plandigest.model.figure import Change, Figure
from plandigest.model.outline import Cell, Paragraph, Problem, Section, Table
from plandigest.model.passage import Passage
from plandigest.model.span import Span
from plandigest.rendering.labels import Language, message

Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]


def outline_record(
    document: Document,
    *,
    language: Language = "en",
    depth: int | None = None,
    text: bool = False,
    figures: Sequence[Figure] | None = None,
) -> Record:
    """One document with its section tree.

    Args:
        document: the document.
        language: of the messages of problems.
        depth: the deepest level of sections to give; None for all.
        text: whether sections carry their paragraphs.
        figures: the document's figures, where each section is to count its own.
    """
    counts = None if figures is None else figures_by_section(figures)
    tree = _Tree(document, depth=depth, text=text, counts=counts)
    head = document.letterhead
    first, last = _ends(document)
    return {
        "document": document.name,
        "part": document.part,
        "title": document.title,
        "document_number": _string(document, head.document_number),
        "issuer": _string(document, head.issuer),
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
    }


def figure_record(document: Document, figure: Figure) -> Record:
    """One figure with its meaning and its place."""
    location = document.locate(figure.span.start)
    inner = figure.sections[-1] if figure.sections else None
    return {
        "document": document.name,
        "section": inner.path if inner else None,
        "heading": heading(document, inner) if inner else None,
        "indicator": figure.indicator,
        "value": number(figure.value),
        "value_max": None if figure.value_max is None else number(figure.value_max),
        "unit": figure.unit,
        "amount": number(figure.amount),
        "base_unit": figure.base_unit,
        "qualifier": figure.qualifier,
        "bound": figure.bound.value,
        "period": str(figure.period) if figure.period else None,
        "period_text": _string(document, figure.period.span) if figure.period else None,
        "period_source": figure.period_source.value,
        "kind": figure.kind.value,
        "direction": figure.direction.value if figure.direction else None,
        "status": figure.status.value,
        "nature": figure.nature.value if figure.nature else None,
        "change": _change(figure.change),
        "compared_to": figure.compared_to,
        "quote": document.text[figure.span],
        "sentence": document.string(figure.sentence),
        "page": location.page,
        "line": location.line,
        "start": figure.span.start,
        "end": figure.span.end,
    }


def passage_record(document: Document, passage: Passage) -> Record:
    """One passage that a search found; `matches` are offsets into its `text`."""
    location = document.locate(passage.span.start)
    inner = passage.sections[-1] if passage.sections else None
    start = passage.span.start
    return {
        "document": document.name,
        "section": inner.path if inner else None,
        "heading": heading(document, inner) if inner else None,
        "page": location.page,
        "line": location.line,
        "text": document.text[passage.span],
        "matches": [
            [match.span.start - start, match.span.end - start] for match in passage.matches
        ],
        "before": [document.string(span) for span in passage.before],
        "after": [document.string(span) for span in passage.after],
        "start": passage.span.start,
        "end": passage.span.end,
    }


def number(value: Decimal) -> int | float:
    """A Decimal as a JSON number: whole ones exactly, others as the nearest float."""
    exponent = value.as_tuple().exponent
    return int(value) if isinstance(exponent, int) and exponent >= 0 else float(value)


def heading(document: Document, section: Section) -> str:
    """A section's heading as printed, without closing punctuation."""
    marker = document.string(section.marker)
    title = document.string(section.title)
    # Chinese numbering needs no space; 第一章 and 1.1 stand apart from their title.
    gap = " " if marker and title and marker[-1] not in "、）)．." else ""
    return f"{marker}{gap}{title}"


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
    ) -> None:
        self._document = document
        self._depth = depth
        self._text = text
        self._counts = counts

    def record(self, section: Section) -> Record:
        document = self._document
        location = document.locate(section.heading.start)
        record: Record = {
            "marker": document.string(section.marker),
            "title": document.string(section.title),
            "depth": section.depth,
            "path": section.path,
            "kind": section.kind.value,
            "run_in": section.run_in,
            "page": location.page,
            "line": location.line,
            "characters": characters(document, section.span),
        }
        if self._counts is not None:
            record["figures"] = self._counts[section.span]
        if self._text:
            record["paragraphs"] = _strings(document, section.paragraphs)
        record["tables"] = _tables(document, section.body)
        deeper = self._depth is None or section.depth < self._depth
        record["children"] = [self.record(child) for child in section.children] if deeper else []
        return record


def _letterhead(document: Document) -> Record:
    head = document.letterhead
    return {
        "notice_title": _string(document, head.notice_title),
        "notice": _strings(document, head.notice) or None,
        "copy_number": _string(document, head.copy_number),
        "classification": _string(document, head.classification),
        "urgency": _string(document, head.urgency),
        "issuer_mark": _string(document, head.issuer_mark),
        "signatory": _string(document, head.signatory),
        "attachment_note": _string(document, head.attachment_note),
        "note": _string(document, head.note),
        "copy_to": _string(document, head.copy_to),
        "printed_by": _string(document, head.printed_by),
        "printed_on": _string(document, head.printed_on),
        "adoption": _string(document, head.adoption),
    }


def _problem(document: Document, problem: Problem, language: Language) -> Record:
    location = document.locate(problem.span.start)
    return {
        "code": problem.code.value,
        "message": message(problem, language),
        "page": location.page,
        "line": location.line,
    }


def _tables(document: Document, body: Iterable[Section | Paragraph | Table]) -> list[Value]:
    return [_table(document, item) for item in body if isinstance(item, Table)]


def _table(document: Document, table: Table) -> Record:
    location = document.locate(table.span.start)

    def row(cells: Iterable[Cell]) -> list[Value]:
        return ["".join(map(document.string, cell.spans)) for cell in cells]

    return {
        "caption": _string(document, table.caption),
        "header": row(table.header),
        "rows": [row(cells) for cells in table.rows],
        "page": location.page,
        "line": location.line,
    }


def _change(change: Change | None) -> Value:
    return {"id": change.id, "role": change.role.value} if change else None


def _strings(document: Document, paragraphs: Iterable[Paragraph]) -> list[Value]:
    return [document.string(paragraph.span) for paragraph in paragraphs]


def _string(document: Document, span: Span | None) -> str | None:
    return document.string(span) if span else None


def _ends(document: Document) -> tuple[int | None, int | None]:
    if not document.text.fragments:
        return None, None
    last = max(document.span.end - 1, document.span.start)
    return document.locate(document.span.start).page, document.locate(last).page
