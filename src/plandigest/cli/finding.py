"""What `plandigest grep` makes of a document, in whichever process reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from os.path import isfile
from typing import TYPE_CHECKING

from plandigest.cli.inputs import in_documents
from plandigest.cli.paths import STANDARD_INPUT
from plandigest.cli.reader import Reader
from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.passage import Passage
from plandigest.model.source import MediaType, Source
from plandigest.model.span import Span
from plandigest.pipeline import documents_of
from plandigest.reading import read_file
from plandigest.rendering.citation import Style
from plandigest.rendering.records import Record, heading, passage_record
from plandigest.rendering.terminal import Screen
from plandigest.searching import Extent, Folding, Pattern, Scope, search

if TYPE_CHECKING:
    from plandigest.cli.indexed import Indexed
    from plandigest.searching.glance import Glance, Sight

if TYPE_CHECKING:
    from plandigest.rendering.shapes import SectionCountRecord

_LARGE = 100_000
"""Characters of a text that takes longer to parse than a command to start."""
_OPENING = 1000
"""Characters by which a text is told from marked-up and binary formats."""


class Aim(Enum):
    """What is wanted of a file."""

    PASSAGES = 1
    COUNT = 2
    PRESENCE = 3


@dataclass(frozen=True, slots=True)
class Request:
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
    for source in read_file(name, encoding=reader.encoding):
        if look.rules_out(source):
            found.append(Found(source.name, 0))
        else:
            found += map(work, documents_of(source, reader.units))
    return found


class AtAGlance:
    """Says what can be said of a plain file, or one of Markdown, without parsing it.

    The first file is parsed all the same, unless it is large: most runs read one
    document, and loading what is needed to look costs more than parsing that.
    """

    def __init__(
        self, pattern: Pattern, folding: Folding, aim: Aim, indexed: Indexed | None = None
    ) -> None:
        self._pattern = pattern
        self._folding = folding
        self._aim = aim
        self._indexed = indexed
        self._glance: Glance | None = None
        self._tells: bool | None = None
        self._files = 0

    def __call__(self, name: str) -> list[Found] | None:
        """What a look at the text says for certain; None if too little."""
        if self._indexed and self._indexed.lacks(name):
            return [Found(name, 0)]
        self._files += 1
        text = _text(name, ".txt")
        if text is None:
            return self._marked(name)
        if self._files == 1 and len(text) < _LARGE:
            return None
        sight = self._look(text)
        if sight.nothing or (self._aim is not Aim.PASSAGES and not sight.doubtful):
            return [Found(name, sight.certain)]
        return None

    def _marked(self, name: str) -> list[Found] | None:
        """Nothing of a Markdown file that cannot hold a match; None of any other file."""
        if self._files == 1:
            return None
        from plandigest.searching.marked import tells_without_marks, without_marks

        if self._tells is None:
            self._tells = tells_without_marks(self._pattern)
        marked = _text(name, ".md") if self._tells else None
        text = without_marks(marked) if marked else None
        return [Found(name, 0)] if text and self._look(text).nothing else None

    def rules_out(self, source: Source) -> bool:
        """Whether what was read of a file in any format certainly holds no match."""
        if self._files == 1 or source.media_type is MediaType.MARKDOWN:
            return False  # marks that are no text may part the characters of a word
        text = "\n".join(line.text for line in source.lines)
        return "\0" not in text and self._look(text).nothing

    def _look(self, text: str) -> Sight:
        if self._glance is None:
            from plandigest.searching.glance import Glance

            self._glance = Glance(self._pattern, self._folding)
        return self._glance.look(text, enough=1 if self._aim is Aim.PRESENCE else None)


def _text(name: str, suffix: str) -> str | None:
    """The text of a file of that suffix that is certainly in UTF-8."""
    if not name.endswith(suffix) or not isfile(name):  # noqa: PTH113 - there may be thousands
        return None
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - faster, and there may be thousands
            text = file.read().decode("utf-8-sig")
    except (OSError, ValueError):
        return None  # reading will say what is wrong
    opening = text[:_OPENING].lstrip()
    return text if opening and opening[0] not in "<{%" and "(cid:" not in text else None


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
