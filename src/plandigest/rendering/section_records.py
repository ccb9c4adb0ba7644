"""One section with its text as a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.model.passage import Passage
from plandigest.rendering.citation import cite
from plandigest.rendering.outline_records import table_record
from plandigest.rendering.records import heading, string

if TYPE_CHECKING:
    from plandigest.rendering.shapes import BlockRecord, ShownRecord

Chain = tuple[Section, ...]


def section_record(document: Document, chain: Chain) -> ShownRecord:
    """The last section of a chain with all that stands under it.

    Args:
        document: the document.
        chain: the section behind those it stands in, outermost first.
    """
    section = chain[-1]
    first = document.locate(section.span.start)
    return {
        "document": document.name,
        "part": document.part,
        "title": document.title,
        "document_number": string(document, document.letterhead.document_number),
        "path": section.path,
        "heading": heading(document, section),
        "above": [heading(document, each) for each in chain[:-1]],
        "page": first.page,
        "line": first.line,
        "last_page": document.locate(max(section.span.end - 1, section.span.start)).page,
        "blocks": list(_blocks(document, section)),
        "citation": citation(document, chain),
    }


def citation(document: Document, chain: Chain) -> str:
    """The source of a section in words."""
    return cite(document, Passage(chain[-1].span, (), (), (), chain), "plain")


def _blocks(document: Document, section: Section) -> Iterator[BlockRecord]:
    for item in section.body:
        yield _block(document, item)
        if isinstance(item, Section):
            yield from _blocks(document, item)


def _block(document: Document, item: Section | Paragraph | Table) -> BlockRecord:
    location = document.locate(item.span.start)
    block: BlockRecord = {
        "type": "paragraph",
        "text": None,
        "depth": None,
        "path": None,
        "table": None,
        "page": location.page,
        "line": location.line,
    }
    if isinstance(item, Section):
        block |= {"type": "heading", "text": heading(document, item)}
        block |= {"depth": item.depth, "path": item.path}
    elif isinstance(item, Table):
        block |= {"type": "table", "table": table_record(document, item)}
    else:
        block["text"] = document.string(item.span)
    return block
