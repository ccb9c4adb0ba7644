"""What `plandigest grep` makes of a document, in whichever process reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from plandigest.cli.inputs import in_documents
from plandigest.cli.paths import STANDARD_INPUT
from plandigest.cli.reader import Reader
from plandigest.cli.remote import bytes_at, is_remote
from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.passage import Passage
from plandigest.model.span import Span
from plandigest.pipeline import documents_of
from plandigest.reading import read_data, read_file
from plandigest.rendering.citation import Style
from plandigest.rendering.records import Record, heading, passage_record
from plandigest.rendering.terminal import Screen
from plandigest.searching import Extent, Pattern, Scope, search

if TYPE_CHECKING:
    from plandigest.cli.glancing import AtAGlance
    from plandigest.rendering.shapes import SectionCountRecord


class Request(NamedTuple):
    """What is looked for, and how much of it is wanted.

    Attributes:
        pattern: what to look for.
        extent: what a passage is.
        context: sentences around each passage.
        scope: where to look.
        limit: passages of a document to stop after; None for all.
        matches_only: whether each match is a passage of its own.
        synonyms: whether to say which term matched.
        style: how to cite the source of each passage; None for not at all.
    """

    pattern: Pattern
    extent: Extent
    context: int
    scope: Scope
    limit: int | None
    matches_only: bool
    synonyms: bool
    style: Style | None

    def passages(self, document: Document) -> Iterator[Passage]:
        """The passages of a document that are wanted."""
        found = search(
            document,
            self.pattern,
            extent=self.extent,
            context=self.context,
            scope=self.scope,
        )
        for passage in islice(found, self.limit):
            if not self.matches_only:
                yield passage
                continue
            for match in passage.matches:
                yield Passage(match.span, (match,), (), (), passage.sections)


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one document.

    Attributes:
        document: its path as given.
        count: the occurrences in it.
        text: what to print, for the forms that are text.
        records: what to write, for the forms that are data.
    """

    document: str
    count: int
    text: str = ""
    records: tuple[Record, ...] = ()


def in_file(
    work: Callable[[Document], Found], look: AtAGlance, reader: Reader, name: str
) -> list[Found]:
    """What `work` makes of the documents of a file; those are not parsed that hold no match.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    if name == STANDARD_INPUT:
        return in_documents(work, reader, name)
    if kept := reader.kept(name):
        return [work(document) for document in kept]
    found: list[Found] = []
    remote = is_remote(name)
    for source in (
        read_data(name, bytes_at(name), encoding=reader.encoding)
        if remote
        else read_file(name, encoding=reader.encoding)
    ):
        if look.rules_out(source):
            found.append(Found(source.name, 0))
        else:
            found += map(work, documents_of(source, reader.units))
    return found


def quotes(request: Request, screen: Screen, document: Document) -> Found:
    """Passages as quotation blocks for a terminal."""
    from plandigest.rendering.quote import render_quotes

    passages = tuple(request.passages(document))
    if request.matches_only:
        from plandigest.rendering.characters import printable

        text = "".join(f"{printable(_matched(document, passage))}\n" for passage in passages)
    else:
        text = render_quotes(
            document, passages, screen, style=request.style, synonyms=request.synonyms
        )
    return Found(document.name, _occurrences(passages), text)


def _matched(document: Document, passage: Passage) -> str:
    """A match as `grep -o` shows one: file, page and line, then the match."""
    location = document.locate(passage.span.start)
    place = str(location.line) if location.page is None else f"{location.page}:{location.line}"
    return f"{document.name}:{place}:{document.string(passage.span)}"


def markdown(request: Request, screen: Screen, document: Document) -> Found:
    """Passages as block quotations in Markdown."""
    from plandigest.rendering.quote_markdown import quotes_markdown

    passages = tuple(request.passages(document))
    text = quotes_markdown(document, passages, screen.language, style=request.style)
    return Found(document.name, _occurrences(passages), text)


def records(request: Request, document: Document) -> Found:
    """Passages as records."""
    passages = tuple(request.passages(document))
    made = tuple(passage_record(document, passage) for passage in passages)
    if request.style:
        from plandigest.rendering.citation import cite

        for record, passage in zip(made, passages, strict=True):
            record["citation"] = cite(document, passage, request.style)
    return Found(document.name, _occurrences(passages), records=made)


def presence(request: Request, document: Document) -> Found:
    """Whether the document holds anything."""
    return Found(document.name, int(next(request.passages(document), None) is not None))


def count(request: Request, document: Document) -> Found:
    """The number of occurrences in the document."""
    return Found(document.name, _occurrences(request.passages(document)))


def counts_by_section(request: Request, document: Document) -> Found:
    """The number of occurrences in each section that has any, as records in reading order."""
    counts: Counter[Span | None] = Counter()
    sections: dict[Span | None, Section] = {}
    for passage in request.passages(document):
        section = passage.sections[-1] if passage.sections else None
        place = section.heading if section else None
        counts[place] += len(passage.matches)
        if section:
            sections[place] = section
    made = tuple(
        _count_record(document, sections.get(place), number) for place, number in counts.items()
    )
    return Found(document.name, counts.total(), records=made)


def _count_record(document: Document, section: Section | None, number: int) -> SectionCountRecord:
    return {
        "document": document.name,
        "section": section.path if section else None,
        "heading": heading(document, section) if section else None,
        "count": number,
    }


def _occurrences(passages: tuple[Passage, ...] | Iterator[Passage]) -> int:
    return sum(len(passage.matches) for passage in passages)
