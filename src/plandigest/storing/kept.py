"""Documents and their figures as they are kept: written small, and read back as they were."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import NamedTuple

from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.outline import Letterhead, Paragraph, Problem, Section, Table
from plandigest.model.source import GridCell, Layout, Line, Source, Style
from plandigest.model.span import Span
from plandigest.model.text import Block, Fragment, Noise, Text
from plandigest.model.unit_of_measure import UnitOfMeasure
from plandigest.storing.columns import PLAIN, Column, Columns
from plandigest.storing.wording import Wording, searchable, worded, wording_of

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
class _Lines:
    """The lines of a file without their characters, field by field."""

    number: tuple[int, ...]
    page: tuple[int | None, ...]
    layout: tuple[Layout | None, ...]
    style: tuple[Style | None, ...]
    cell: tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its documents, without its characters.

    Attributes:
        source: the file, without lines.
        lines: its lines.
        rests: of each line, what the text has not taken over: before, between and behind its
            fragments.
    """

    source: Source
    lines: _Lines
    rests: tuple[str, ...]
    blocks: tuple[Block, ...]
    fragments: tuple[Fragment, ...]
    noise: tuple[Noise, ...]
    pages: tuple[int, ...]
    documents: tuple[_Document, ...]


class Kept(NamedTuple):
    """What is kept of a file's documents, beside their sentences.

    Attributes:
        wordings: what their texts have beside the sentences.
        documents: what else they have.
        figures: those of each document.
        plain: whether it is one document, named as its file.
    """

    wordings: bytes
    documents: bytes
    figures: Sequence[bytes]
    plain: bool = False


def keep_documents(
    name: str, documents: Sequence[Document], figures: Sequence[bytes]
) -> Kept | None:
    """The documents of a file, to be kept; None where they would not come back as they are.

    Args:
        name: the file; names of documents are kept without it.
        documents: all it holds, those of one text behind one another.
        figures: those of each, as they are kept.
    """
    wordings: list[Wording] = []
    texts: list[_Text] = []
    for text in {id(document.text): document.text for document in documents}.values():
        rests = tuple(_rests(text))
        read = [line.text for line in text.source.lines]
        if not text.source.name.startswith(name) or list(_lines(text, rests, len(read))) != read:
            return None
        source = replace(text.source, name=text.source.name.removeprefix(name), lines=())
        lines = _Lines(
            *(tuple(getattr(line, field.name) for line in text.source.lines)
              for field in fields(_Lines))
        )  # fmt: skip
        own = [document for document in documents if document.text is text]
        parts = text.blocks, text.fragments, text.noise, text.pages
        texts.append(_Text(source, lines, rests, *parts, tuple(map(_bare, own))))
        wordings.append(wording_of(name, text, own))
    return Kept(
        _packed(_columns().of(Wording).write(wordings)),
        _packed(_columns().of(_Text).write(texts)),
        figures,
        len(documents) == 1 and not wordings[0].name,
    )


def kept_documents(
    name: str,
    kept: Kept,
    sentences: Iterable[str],
    units: tuple[UnitOfMeasure, ...] = (),
) -> list[Document] | None:
    """The documents of a file that were kept; None where what was kept is damaged.

    Args:
        name: the file, by which it goes now.
        kept: what was kept of them.
        sentences: those of all of them, in order.
        units: the user's own, by which they were read.
    """
    try:
        return list(_documents(name, kept, iter(sentences), units))
    except Exception:  # whatever is wrong with it, the file is read as if there were no store
        return None


def kept_units(name: str, wordings: bytes, sentences: Iterable[str]) -> list[Document] | None:
    """The documents of a file as what to search, without what it stands in; None as above.

    Args:
        name: the file, by which it goes now.
        wordings: what was kept of their texts.
        sentences: those of all of them, in order.
    """
    ordered = iter(sentences)
    try:
        read = _columns().of(Wording).read(_unpacked(wordings))
        return [document for each in read for document in searchable(name, each, ordered)]
    except Exception:
        return None


def _documents(
    name: str, kept: Kept, sentences: Iterator[str], units: tuple[UnitOfMeasure, ...]
) -> Iterator[Document]:
    figures = iter(kept.figures)
    wordings = _columns().of(Wording).read(_unpacked(kept.wordings))
    texts = _columns().of(_Text).read(_unpacked(kept.documents))
    for each, wording in zip(texts, wordings, strict=True):
        content = worded(wording, sentences)
        source = replace(each.source, name=name + each.source.name)
        text = Text(content, source, each.blocks, each.fragments, each.noise, each.pages, units)
        of = each.lines
        said = _lines(text, each.rests, len(of.number))
        lines = tuple(map(Line, said, of.number, of.page, of.layout, of.style, of.cell))
        text = replace(text, source=replace(source, lines=lines))
        for bare in each.documents:
            yield _whole(text, bare, next(figures))


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


def _rests(text: Text) -> Iterator[str]:
    """Of each line, the characters before each of its fragments and behind the last."""
    taken = _by_line(text)
    for number, line in enumerate(text.source.lines):
        at = 0
        for fragment in taken.get(number, ()):
            yield line.text[at : fragment.column]
            at = fragment.column + fragment.length
        yield line.text[at:]


def _lines(text: Text, rests: Sequence[str], count: int) -> Iterator[str]:
    """The lines of a file, from its text and what that has not taken over."""
    taken, content = _by_line(text), text.content
    rest = iter(rests)
    for number in range(count):
        line = next(rest)
        for fragment in taken.get(number, ()):
            line += content[fragment.start : fragment.start + fragment.length] + next(rest)
        yield line


def _by_line(text: Text) -> dict[int, list[Fragment]]:
    """The fragments of each line that has any, from left to right."""
    found: dict[int, list[Fragment]] = {}
    for fragment in text.fragments:
        found.setdefault(fragment.line, []).append(fragment)
    for each in found.values():
        if len(each) > 1:
            each.sort(key=lambda fragment: fragment.column)
    return found


def _packed(columns: object) -> bytes:
    written = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(written.encode("utf-8", "surrogatepass"), _LEVEL)


def _unpacked(kept: bytes) -> object:
    return json.loads(zlib.decompress(kept).decode("utf-8", "surrogatepass"))
