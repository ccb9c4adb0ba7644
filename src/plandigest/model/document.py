"""The parsed document, and the ways to go through it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from plandigest.model.outline import (
    Cell,
    Letterhead,
    Paragraph,
    Problem,
    Section,
    SectionKind,
    Table,
)
from plandigest.model.span import Location, Span
from plandigest.model.text import Text

_BETWEEN_WORDS = re.compile(r"(?<=[0-9A-Za-z])\n(?=[0-9A-Za-z])")
_SPACED = 4
"""Letters set apart that show words to be letter-spaced."""


class Role(StrEnum):
    """What a unit of text is within its document."""

    LETTERHEAD = "letterhead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest stretch of text that stands alone: a heading, a paragraph, a cell.

    Attributes:
        span: its characters.
        role: what it is.
        sentences: its sentences, in order; they cover it but for white space.
        sections: the sections it stands in, outermost first; a heading stands in
            the section it opens.
    """

    span: Span
    role: Role
    sentences: tuple[Span, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """One document of a file: letterhead, body, and what is wrong with it.

    Attributes:
        text: the reflowed text of the whole file; all spans point into it.
        span: the part of the text that is this document.
        part: 1 for the only or first document of the file.
        letterhead: title, number, issuer, date and the other elements.
        genre: 文种 (通知, 意见, 规划 …), if the title names one.
        body: paragraphs, tables and outermost sections, in reading order.
        complete: False when the text visibly breaks off.
        problems: what parsing could not place or found missing.
        figures_kept: its figures as a store kept them; None where none did.
    """

    text: Text
    span: Span
    part: int
    letterhead: Letterhead
    genre: str | None
    body: tuple[Section | Paragraph | Table, ...]
    complete: bool = True
    problems: tuple[Problem, ...] = ()
    figures_kept: bytes | None = field(default=None, compare=False)

    def __repr__(self) -> str:
        """One line, however long the document."""
        return (
            f"<Document {self.title or '(untitled)'!r} in {self.name!r}, part {self.part}: "
            f"{len(self.sections)} sections, {len(self.span)} characters>"
        )

    def _repr_html_(self) -> str:
        """The digest, in a notebook."""
        from plandigest.frames import document_html

        return document_html(self)

    @property
    def name(self) -> str:
        """The path of the file as it was given."""
        return self.text.source.name

    @property
    def title(self) -> str | None:
        """The title, on one line and not letter-spaced; None if the document shows none."""
        title = self.letterhead.title
        return _set_close(self.string(title)) if title else None

    @property
    def issuer(self) -> str | None:
        """The issuers, parted by spaces where the document parts them; None if it names none."""
        issuer = self.letterhead.issuer
        return _set_close(" ".join(self.text[issuer].split())) if issuer else None

    @property
    def sections(self) -> tuple[Section, ...]:
        """The outermost sections, attachments left out."""
        return tuple(
            item
            for item in self.body
            if isinstance(item, Section) and item.kind is not SectionKind.ATTACHMENT
        )

    @property
    def attachments(self) -> tuple[Section, ...]:
        """The outermost sections that are attachments."""
        return tuple(
            item
            for item in self.body
            if isinstance(item, Section) and item.kind is SectionKind.ATTACHMENT
        )

    @property
    def chapters(self) -> tuple[Section, ...]:
        """The outermost sections of which there are several, attachments left out.

        A single one without a number that holds all others, a motto above the chapters, is none.
        """
        found = self.sections
        while len(found) == 1 and not len(found[0].marker) and len(found[0].children) > 1:
            found = found[0].children
        return found

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that stand in no section."""
        return tuple(item for item in self.body if isinstance(item, Paragraph))

    def string(self, span: Span) -> str:
        """The characters of a span on one line, newlines between blocks taken out."""
        return _on_one_line(self.text[span])

    def words(self, cell: Cell) -> str:
        """What a cell of a table says, on one line."""
        return _on_one_line("\n".join(self.text[span] for span in cell.spans))

    def locate(self, offset: int) -> Location:
        """Page, line and column in the file of the character at `offset`."""
        return self.text.locate(offset)

    def place_of(self, problem: Problem) -> Location:
        """Page, line and column in the file of what is wrong."""
        at = problem.source_line
        if at is None:
            return self.text.locate(problem.span.start)
        return Location(self.text.page_of(at), self.text.source.lines[at].number, 1)

    def walk(self) -> Iterator[Section]:
        """Every section, each before those under it."""
        stack = [item for item in reversed(self.body) if isinstance(item, Section)]
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.children))

    def tables(self) -> Iterator[tuple[Table, tuple[Section, ...]]]:
        """Every table with the sections it stands in, outermost first."""
        yield from _tables(self.body, ())

    @property
    def sentences(self) -> Iterator[Span]:
        """Every sentence, in reading order; a heading or a cell counts as one."""
        return (sentence for unit in self.units() for sentence in unit.sentences)

    def units(self) -> Iterator[Unit]:
        """Every heading, paragraph, cell and letterhead element, in reading order."""
        notice = [_paragraph_unit(paragraph, ()) for paragraph in self.letterhead.notice]
        yield from sorted([*_letterhead_units(self.letterhead), *notice], key=_start)
        yield from _body_units(self.body, ())


def _set_close(words: str) -> str:
    """The words without the spaces that set each letter apart (政 府 工 作 报 告)."""
    parts = words.split()
    letters = sum(len(part) == 1 for part in parts)
    return "".join(parts) if letters >= _SPACED and 3 * letters >= 2 * len(parts) else words


def _on_one_line(words: str) -> str:
    """Words without the newlines in them; two numbers, or two Latin words, stay two."""
    return _BETWEEN_WORDS.sub(" ", words).replace("\n", "") if "\n" in words else words


def _tables(
    body: tuple[Section | Paragraph | Table, ...], above: tuple[Section, ...]
) -> Iterator[tuple[Table, tuple[Section, ...]]]:
    for item in body:
        if isinstance(item, Section):
            yield from _tables(item.body, (*above, item))
        elif isinstance(item, Table):
            yield item, above


def _start(unit: Unit) -> int:
    return unit.span.start


def _letterhead_units(letterhead: Letterhead) -> Iterator[Unit]:
    elements = (
        *letterhead.addressees,
        letterhead.title,
        letterhead.document_number,
        letterhead.issuer,
        letterhead.date,
        letterhead.notice_title,
        letterhead.copy_number,
        letterhead.classification,
        letterhead.urgency,
        letterhead.issuer_mark,
        letterhead.signatory,
        letterhead.attachment_note,
        letterhead.note,
        letterhead.copy_to,
        letterhead.printed_by,
        letterhead.printed_on,
        letterhead.adoption,
    )
    covered = -1
    spans = {span for span in elements if span is not None}
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end > covered:  # an issuer may be named within the title or the mark
            covered = span.end
            yield Unit(span, Role.LETTERHEAD, (span,), ())


def _paragraph_unit(paragraph: Paragraph, above: tuple[Section, ...]) -> Unit:
    return Unit(paragraph.span, Role.PARAGRAPH, paragraph.sentences, above)


def _body_units(
    body: tuple[Section | Paragraph | Table, ...], above: tuple[Section, ...]
) -> Iterator[Unit]:
    for item in body:
        if isinstance(item, Section):
            inside = (*above, item)
            yield Unit(item.heading, Role.HEADING, (item.heading,), inside)
            yield from _body_units(item.body, inside)
        elif isinstance(item, Paragraph):
            yield _paragraph_unit(item, above)
        else:
            yield from _table_units(item, above)


def _table_units(table: Table, above: tuple[Section, ...]) -> Iterator[Unit]:
    seen: set[Span] = set()  # a merged cell stands in several places of the grid
    if table.caption:
        yield Unit(table.caption, Role.CELL, (table.caption,), above)
    if table.unit and not (table.caption and table.caption.covers(table.unit)):
        yield Unit(table.unit, Role.CELL, (table.unit,), above)
    for row in (table.header, *table.rows):
        for cell in row:
            for span in cell.spans:
                if span not in seen:
                    seen.add(span)
                    yield Unit(span, Role.CELL, (span,), above)
