"""Documents and their figures as they are kept: written small, and read back as they were."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache

from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.outline import Letterhead, Paragraph, Problem, Section, Table
from plandigest.model.source import Source
from plandigest.model.span import Span
from plandigest.model.text import Block, Fragment, Noise, Text
from plandigest.storing.columns import PLAIN, Column, Columns

_LEVEL = 1
"""Of compression: the fastest, which makes a third of most texts."""


@dataclass(frozen=True, slots=True)
class _Document:
    """A document without its text."""

    span: Span
    part: int
    letterhead: Letterhead
    genre: str | None
    body: tuple[Section | Paragraph | Table, ...]
    complete: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its documents; of its characters only those that stand in no line of the file."""

    source: Source
    between: tuple[str, ...]
    blocks: tuple[Block, ...]
    fragments: tuple[Fragment, ...]
    noise: tuple[Noise, ...]
    pages: tuple[int, ...]
    documents: tuple[_Document, ...]


def keep_documents(name: str, documents: Sequence[Document]) -> bytes | None:
    """The documents of a file, to be kept; None where they would not come back as they are.

    Args:
        name: the file; names of documents are kept without it.
        documents: all it holds, those of one text behind one another.
    """
    texts: list[_Text] = []
    for text in {id(document.text): document.text for document in documents}.values():
        between = tuple(_between(text))
        if not text.source.name.startswith(name) or _joined(text, between) != text.content:
            return None
        source = replace(text.source, name=text.source.name.removeprefix(name))
        own = tuple(_bare(document) for document in documents if document.text is text)
        parts = text.blocks, text.fragments, text.noise, text.pages
        texts.append(_Text(source, between, *parts, own))
    return _packed(_columns().of(_Text).write(texts))


def kept_documents(name: str, kept: bytes, figures: Sequence[bytes]) -> list[Document] | None:
    """The documents of a file that were kept; None where what was kept is damaged.

    Args:
        name: the file, by which it goes now.
        kept: its documents.
        figures: those of each, as they were kept.
    """
    try:
        return _documents(name, kept, iter(figures))
    except Exception:  # whatever is wrong with it, the file is read as if there were no store
        return None


def _documents(name: str, kept: bytes, figures: Iterator[bytes]) -> list[Document]:
    made: list[Document] = []
    for each in _columns().of(_Text).read(_unpacked(kept)):
        source = replace(each.source, name=name + each.source.name)
        text = Text("", source, each.blocks, each.fragments, each.noise, each.pages)
        text = replace(text, content=_joined(text, each.between))
        made += [_whole(text, bare, next(figures)) for bare in each.documents]
    return made


def _whole(text: Text, bare: _Document, figures: bytes) -> Document:
    return Document(
        text,
        bare.span,
        bare.part,
        bare.letterhead,
        bare.genre,
        bare.body,
        bare.complete,
        bare.problems,
        figures,
    )


def keep_figures(document: Document, figures: Sequence[Figure]) -> bytes:
    """The figures of a document, to be kept."""
    return _packed(_columns_in(document).of(Figure).write(figures))


def kept_figures(document: Document, kept: bytes) -> Sequence[Figure] | None:
    """The figures of a document that were kept; None where what was kept is damaged."""
    try:
        return _columns_in(document).of(Figure).read(_unpacked(kept))
    except Exception:  # whatever is wrong with it, figures are extracted anew
        return None


@cache
def _columns() -> Columns:
    return Columns()


def _columns_in(document: Document) -> Columns:
    """Columns in which the text is not written, and sections are numbers."""
    sections = list(document.walk())
    numbers = {id(section): number for number, section in enumerate(sections)}
    text = Column(lambda values: len(values), lambda written: [document.text] * written)
    section = Column(
        lambda values: PLAIN.write([numbers[id(value)] for value in values]),
        lambda written: [sections[number] for number in PLAIN.read(written)],
    )
    return Columns({Text: text, Section: section})


def _bare(document: Document) -> _Document:
    return _Document(*(getattr(document, field.name) for field in fields(_Document)))


def _between(text: Text) -> Iterator[str]:
    """The characters before each fragment that stand in none, and those behind the last."""
    at = 0
    for fragment in text.fragments:
        yield text.content[at : fragment.start]
        at = fragment.start + fragment.length
    yield text.content[at:]


def _joined(text: Text, between: Sequence[str]) -> str:
    lines = text.source.lines
    pieces = [between[0]]
    for fragment, behind in zip(text.fragments, between[1:], strict=True):
        line = lines[fragment.line].text
        pieces += (line[fragment.column : fragment.column + fragment.length], behind)
    return "".join(pieces)


def _packed(columns: object) -> bytes:
    written = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(written.encode("utf-8", "surrogatepass"), _LEVEL)


def _unpacked(kept: bytes) -> object:
    return json.loads(zlib.decompress(kept).decode("utf-8", "surrogatepass"))
