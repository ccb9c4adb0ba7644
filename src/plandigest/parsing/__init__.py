"""Text to documents: letterhead, sections, paragraphs, sentences, tables.

Two passes: each block is typed by what it opens with, then the items are nested.
Parsing never refuses a text: what it cannot place is a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.document import Document
from plandigest.model.source import LOSSES
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.bare_numbers import with_bare_numbers
from plandigest.parsing.broken_headings import join_headings
from plandigest.parsing.completeness import find_truncation
from plandigest.parsing.contents import (
    Contents,
    with_enumerations,
    without_attachment_notes,
    without_notes,
)
from plandigest.parsing.gapped import with_gapped_tables
from plandigest.parsing.items import Item, items_of
from plandigest.parsing.letterhead import find_letterhead
from plandigest.parsing.marked_tables import with_tables
from plandigest.parsing.nesting import nest
from plandigest.parsing.outline import build
from plandigest.parsing.parts import split_documents
from plandigest.parsing.run_together import with_parted_numbers
from plandigest.parsing.unnumbered import with_unnumbered_headings
from plandigest.parsing.unread_rows import with_unread_rows


def parse_text(text: Text) -> tuple[Document, ...]:
    """The documents of a text, at least one."""
    items = with_tables(text, items_of(text))
    if "指标" in text.content or "预期性" in text.content:
        from plandigest.parsing.flattened import with_flattened_tables  # few texts have one

        items = with_flattened_tables(text, items)
    items = with_unread_rows(text, with_gapped_tables(text, items))
    items = with_parted_numbers(text, with_bare_numbers(text, items))
    items = join_headings(text, items)
    items = with_enumerations(text, without_attachment_notes(text, without_notes(text, items)))
    parts = list(split_documents(text, items))
    return tuple(
        _document(text, part, number, last=number == len(parts))
        for number, part in enumerate(parts, 1)
    )


def _document(text: Text, items: Sequence[Item], number: int, *, last: bool) -> Document:
    front = find_letterhead(text, items)
    contents = Contents(text)
    root = nest(with_unnumbered_headings(text, front.body, contents), contents)
    body_end = front.body[-1].span.end if front.body else len(text)
    truncation = find_truncation(text, body_end) if last else None
    lacking = any(note.code in LOSSES for note in text.source.notes)
    start = items[0].span.start if number > 1 else 0
    return Document(
        text=text,
        span=Span(start, len(text) if last else items[-1].span.end),
        part=number,
        letterhead=front.letterhead,
        genre=front.genre,
        body=build(text.content, root),
        complete=truncation is None and not lacking,
        problems=(truncation,) if truncation else (),
    )
