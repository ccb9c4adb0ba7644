"""What the store keeps of a file, as rows that travel between processes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from plandigest.storing.grams import grams_of
from plandigest.storing.kept import keep_documents

if TYPE_CHECKING:  # what asks the store knows no digests
    from decimal import Decimal

    from plandigest.model.digest import Digest
    from plandigest.model.document import Document
    from plandigest.model.figure import Figure
    from plandigest.model.span import Span

Value = str | int | float | None
Row = tuple[Value, ...]


def key_of(path: str) -> str | bytes:
    """A path as SQLite takes it: text, or its bytes where these are no UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


class Stamp(NamedTuple):
    """By what a file is known to be unchanged: its bytes, and nanoseconds since 1970."""

    size: int
    modified: int


def stamp_of(path: str) -> Stamp:
    """The stamp of a file as it is now; of a member of an archive, the archive's.

    Raises:
        OSError: it cannot be looked at.
    """
    try:
        found = os.stat(path)  # noqa: PTH116 - there may be thousands
    except NotADirectoryError:
        return stamp_of(os.path.dirname(path))  # noqa: PTH120
    return Stamp(found.st_size, found.st_mtime_ns)


def digest_of(path: str) -> str:
    """The SHA-256 of a file's bytes, hexadecimal; of what is no file, "".

    Raises:
        OSError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.file_digest(file, "sha256").hexdigest()
    except NotADirectoryError:
        return ""


def is_same(path: str, stamp: Stamp, sha256: str) -> bool:
    """Whether a file is as it was: of a size and time of change, else of a digest."""
    try:
        now = stamp_of(path)
        return now == stamp or bool(sha256 and now.size == stamp.size and digest_of(path) == sha256)
    except OSError:
        return False


class Mention(NamedTuple):
    """A row of `mentions`, its sentence by its number in the document, from 0 on."""

    values: Row
    sentence: int | None

    def row(self, first: int) -> Row:
        """The row, where the first sentence of the document has a number of the store's."""
        return (*self.values, None if self.sentence is None else first + self.sentence)


class DocumentRows(NamedTuple):
    """The rows of one document, without the numbers that the store gives.

    Attributes:
        document: its row in `documents`, from `name` on.
        sections: its rows in `sections`, from `path` on; the others likewise.
    """

    document: Row
    sections: tuple[Row, ...]
    sentences: tuple[Row, ...]
    mentions: tuple[Mention, ...]
    problems: tuple[Row, ...]
    terms: tuple[Row, ...]


class Entry(NamedTuple):
    """What the store keeps of a file.

    Attributes:
        path: the file, absolute.
        stamp: what it was like before it was read.
        sha256: hexadecimal digest of its bytes; "" where it could not be read.
        grams: the pairs of characters in its documents.
        documents: its documents.
        plain: whether it is one document, named as its file.
        kept: the wording of the documents, these as commands load them, then the figures of
            each; empty where they cannot be kept.
    """

    path: str
    stamp: Stamp
    sha256: str
    grams: frozenset[str]
    documents: tuple[DocumentRows, ...]
    plain: bool = False
    kept: tuple[bytes, ...] = ()


def entry_of(
    name: str,
    path: str,
    stamp: Stamp,
    sha256: str,
    digests: Sequence[Digest],
    figures: Sequence[bytes],
    messages: Sequence[Sequence[str]],
) -> Entry:
    """The entry of a file.

    Args:
        name: the file, as it was read.
        path: the same, absolute.
        stamp: what it was like before it was read.
        sha256: the digest of its bytes, taken before it was read.
        digests: of its documents.
        figures: those of each as they are kept, enumerations among them.
        messages: of each document, what is said of its problems.
    """
    grams: frozenset[str] = frozenset()
    for digest in digests:
        document = digest.document
        grams |= grams_of(document.text.content[document.span.start : document.span.end])
    rows = tuple(_rows(digest, said) for digest, said in zip(digests, messages, strict=True))
    kept = keep_documents(name, [digest.document for digest in digests], figures)
    blobs = (kept.wordings, kept.documents, *kept.figures) if kept else ()
    return Entry(path, stamp, sha256, grams, rows, bool(kept and kept.plain), blobs)


def _rows(digest: Digest, messages: Sequence[str]) -> DocumentRows:
    document = digest.document
    head = document.letterhead
    pages = document.locate(max(document.span.end - 1, document.span.start)).page
    return DocumentRows(
        document=(
            document.name.encode(errors="backslashreplace").decode(),
            document.part,
            document.title,
            _string(document, head.document_number),
            _string(document, head.issuer),
            head.dated.isoformat() if head.dated else None,
            document.genre,
            pages,
            len(document.span),
            document.complete,
        ),
        sections=tuple(_sections(document)),
        sentences=tuple(_sentences(document)),
        mentions=tuple(_mentions(document, digest.figures)),
        problems=tuple(
            (problem.code.value, words, *_place(document, problem.span))
            for problem, words in zip(digest.problems, messages, strict=True)
        ),
        terms=tuple((topic.term, topic.count, topic.score) for topic in digest.topics),
    )


def _sections(document: Document) -> Iterator[Row]:
    for section in document.walk():
        heading = " ".join(document.string(section.heading).split())
        place = _place(document, section.heading)
        yield section.path, heading, section.depth, section.kind.value, *place


def _sentences(document: Document) -> Iterator[Row]:
    for unit in document.units():
        section = unit.sections[-1].path if unit.sections else None
        for sentence in unit.sentences:
            yield section, document.text[sentence], *_place(document, sentence)


def _mentions(document: Document, figures: Iterable[Figure]) -> Iterator[Mention]:
    numbers = {sentence: number for number, sentence in enumerate(document.sentences)}
    for figure in figures:
        number = numbers.get(figure.sentence)
        around = document.string(figure.sentence) if number is None else None
        yield Mention(_mention(document, figure, around), number)


def _mention(document: Document, figure: Figure, around: str | None) -> Row:
    return (
        figure.sections[-1].path if figure.sections else None,
        str(figure.indicator) if figure.indicator else None,
        _number(figure.value),
        _number(figure.value_max),
        figure.unit,
        _number(figure.amount),
        figure.base_unit,
        figure.bound.value,
        str(figure.period) if figure.period else None,
        figure.kind.value,
        figure.status.value,
        figure.nature.value if figure.nature else None,
        _string(document, figure.per),
        document.string(figure.span),
        around,
        *_place(document, figure.span),
    )


def _place(document: Document, span: Span) -> tuple[int | None, int]:
    place = document.locate(span.start)
    return place.page, place.line


def _string(document: Document, span: Span | None) -> str | None:
    return " ".join(document.string(span).split()) if span else None


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
