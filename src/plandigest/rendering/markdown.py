"""Outline and figures as Markdown, to be pasted into a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from plandigest.lexicon.pattern import Pattern
from plandigest.model.changes import ChangePair
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.model.span import Span
from plandigest.rendering.characters import printable
from plandigest.rendering.labels import label, message
from plandigest.rendering.outline_records import characters, figures_by_section
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.rendering.records import heading, whereabouts
from plandigest.rendering.strengths import Strengths, strength_parts
from plandigest.sentences import Language

_SPECIAL = Pattern(r"[\\`*_<>\[\]|#~]|&(?=#|\w+;)")
_OPENING = Pattern(
    r"\A(?P<number>[0-9]{1,9}(?=[.)]))?"
    r"(?P<mark>(?(number)[.)](?=\s|\Z)|(?:[-+](?=\s|\Z)|[-=](?=[-=\s]*\Z))))"
)
"""How a line begins that is an item of a list, a rule or the line under a heading."""
_DEEPEST = 6

Body: TypeAlias = tuple[Section | Paragraph | Table, ...]


def escaped(text: str) -> str:
    """The text with a backslash before each character that Markdown would interpret.

    Neither may it become a list, a rule, an underlined heading or code by how it begins.
    """
    plain = _SPECIAL.sub(r"\\\g<0>", printable(text).lstrip(" \t"))
    return _OPENING.sub(lambda found: f"{found['number'] or ''}\\{found['mark']}", plain)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a pipe table; cells are escaped here."""
    yield _row(header)
    yield "|" + " --- |" * len(header)
    for row in rows:
        yield _row(row)


def _row(row: Sequence[str]) -> str:
    return "| " + " | ".join(map(escaped, row)) + " |"


def outline_markdown(
    document: Document,
    language: Language,
    *,
    depth: int | None = None,
    text: bool = False,
    figures: Sequence[Figure] | None = None,
    strengths: Strengths | None = None,
) -> str:
    """The section tree as a nested list; with its text as a document with headings."""
    head = document.letterhead
    lines = [f"# {escaped(document.title or label('untitled', language))}", ""]
    number = document.string(head.document_number) if head.document_number else None
    elements = [words for words in (number, document.issuer) if words]
    if head.dated:
        elements.append(head.dated.isoformat())
    if elements:
        lines += [escaped(" · ".join(elements)), ""]
    if text:
        lines += full_text(document, document.body, deepest=depth)
    else:
        counts = None if figures is None else figures_by_section(figures)
        for section in (*document.sections, *document.attachments):
            lines += _item(document, section, language, depth, counts, strengths)
    for problem in document.problems:
        words = label(
            "problem",
            language,
            message(problem, language),
            whereabouts(document, problem.span.start, language),
        )
        lines += ["", f"> {escaped(words)}"]
    return "\n".join(lines).rstrip() + "\n"


def _item(
    document: Document,
    section: Section,
    language: Language,
    depth: int | None,
    counts: Counter[Span] | None,
    strengths: Strengths | None,
) -> Iterator[str]:
    page = document.locate(section.heading.start).page
    notes = [] if page is None else [label("page", language, page)]
    if counts is not None:
        notes.append(label("characters", language, characters(document, section.span)))
        notes.append(label("figures", language, counts[section.span]))
    if strengths is not None:
        notes += filter(None, strength_parts(strengths.get(section.span, {}), language))
    note = f" ({', '.join(notes)})" if notes else ""
    yield f"{'  ' * (section.depth - 1)}- {escaped(heading(document, section))}{note}"
    if depth is None or section.depth < depth:
        for child in section.children:
            yield from _item(document, child, language, depth, counts, strengths)


def full_text(
    document: Document, body: Body, *, deepest: int | None = None, top: int = 1
) -> Iterator[str]:
    """The lines of a body with its headings, paragraphs and tables.

    Args:
        document: the document.
        body: of the document or of a section.
        deepest: the deepest level of sections to give; None for all.
        top: the depth of sections whose headings are of the second level.
    """
    for item in body:
        if isinstance(item, Paragraph):
            yield from (escaped(document.string(item.span)), "")
        elif isinstance(item, Table):
            yield from _grid(document, item)
        elif deepest is None or item.depth <= deepest:
            level = min(item.depth - top + 2, _DEEPEST)
            yield from (f"{'#' * level} {escaped(heading(document, item))}", "")
            yield from full_text(document, item.body, deepest=deepest, top=top)


def _grid(document: Document, item: Table) -> Iterator[str]:
    rows = [list(map(document.words, row)) for row in (item.header, *item.rows) if row]
    if rows:  # Markdown has no table without a header: the first row serves
        yield from (*table(rows[0], rows[1:]), "")


def figures_markdown(document: Document, figures: Sequence[Figure], language: Language) -> str:
    """The figures of a document as a table."""
    names = ("indicator", "period", "value", "status", "section", "page_line")
    rows = [
        (
            str(figure.indicator or ""),
            period(figure),
            str(quantity(document, figure)),
            label(f"status.{figure.status}", language),
            _section(document, figure),
            place(document, figure),
        )
        for figure in figures
    ]
    return titled(document, language, [label(name, language) for name in names], rows)


def changes_markdown(document: Document, pairs: Sequence[ChangePair], language: Language) -> str:
    """The changes of a document as a table."""
    names = ("indicator", "period", "change", "section", "page_line")
    rows = [
        (
            str(after.indicator or before.indicator or ""),
            arrow(period(before), period(after)),
            arrow(str(quantity(document, before)), str(quantity(document, after))),
            _section(document, after),
            place(document, after),
        )
        for before, after in pairs
    ]
    return titled(document, language, [label(name, language) for name in names], rows)


def titled(
    document: Document,
    language: Language,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    nothing: str = "no_figures",
) -> str:
    """A table under the title of its document, or the words for having nothing to show."""
    title = escaped(document.title or label("untitled", language))
    lines = table(header, rows) if rows else [label(nothing, language)]
    return "\n".join((f"# {title}", "", *lines)) + "\n"


def _section(document: Document, figure: Figure) -> str:
    return heading(document, figure.sections[-1]) if figure.sections else ""
