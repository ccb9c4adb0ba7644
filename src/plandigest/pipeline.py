"""Composes the stages: the one place that knows them all.

The command line and `import plandigest` go through here. Each stage is imported
when it is first needed, so that a command pays only for what it uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandigest.model.document import Document
    from plandigest.model.figure import Figure
    from plandigest.model.source import Source


def read(path: str | Path, *, encoding: str | None = None) -> Document:
    """Read and parse a file; of several documents joined in it, the first.

    Args:
        path: the file.
        encoding: of a text file, where it is known; found out otherwise.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    return read_all(path, encoding=encoding)[0]


def read_all(path: str | Path, *, encoding: str | None = None) -> tuple[Document, ...]:
    """Read and parse a file: every document in it, at least one.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    from plandigest.reading import read_file

    return tuple(
        document
        for source in read_file(str(path), encoding=encoding)
        for document in digest(source)
    )


def read_bytes(
    data: bytes, name: str = "-", *, encoding: str | None = None
) -> tuple[Document, ...]:
    """Read and parse the bytes of a file: every document in it, at least one.

    Args:
        data: the file's bytes.
        name: what to call it; its suffix is a hint at the format.
        encoding: of a text file, where it is known; found out otherwise.

    Raises:
        ReadError: the bytes cannot be read or hold no text.
    """
    from plandigest.reading import read_data

    return tuple(
        document
        for source in read_data(name, data, encoding=encoding)
        for document in digest(source)
    )


def parse(text: str, name: str = "-") -> Document:
    """Parse plain text, hard-wrapped or not. Never fails, whatever the text.

    Args:
        text: the text; lines end as `str.splitlines` sees fit for files.
        name: what to call it in records.
    """
    from plandigest.reading import source_of_text

    return digest(source_of_text(text, name))[0]


def digest(source: Source) -> tuple[Document, ...]:
    """Reflow and parse what was read: every document in it, at least one."""
    from plandigest.parsing import parse_text
    from plandigest.reflowing import reflow

    return parse_text(reflow(source))


def figures(document: Document) -> tuple[Figure, ...]:
    """Every figure of a document, in reading order, enumerations (三大) among them."""
    from plandigest.extracting import extract

    return extract(document)
