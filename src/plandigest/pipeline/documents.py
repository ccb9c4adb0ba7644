"""From a file, its bytes or a text to documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandigest.model.document import Document
    from plandigest.model.source import Source
    from plandigest.model.unit_of_measure import UnitOfMeasure


def read(
    path: str | Path, *, encoding: str | None = None, units: tuple[UnitOfMeasure, ...] = ()
) -> Document:
    """Read and parse a file; of several documents joined in it, the first.

    Args:
        path: the file.
        encoding: of a text file, where it is known; found out otherwise.
        units: your own, beside those that come with plandigest.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    return read_all(path, encoding=encoding, units=units)[0]


def read_all(
    path: str | Path, *, encoding: str | None = None, units: tuple[UnitOfMeasure, ...] = ()
) -> tuple[Document, ...]:
    """Read and parse a file: every document in it, at least one.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    from plandigest.reading import read_file

    return tuple(
        document
        for source in read_file(str(path), encoding=encoding)
        for document in documents_of(source, units)
    )


def read_bytes(
    data: bytes,
    name: str = "-",
    *,
    encoding: str | None = None,
    units: tuple[UnitOfMeasure, ...] = (),
) -> tuple[Document, ...]:
    """Read and parse the bytes of a file: every document in it, at least one.

    Args:
        data: the file's bytes.
        name: what to call it; its suffix is a hint at the format.
        encoding: of a text file, where it is known; found out otherwise.
        units: your own, beside those that come with plandigest.

    Raises:
        ReadError: the bytes cannot be read or hold no text.
    """
    from plandigest.reading import read_data

    return tuple(
        document
        for source in read_data(name, data, encoding=encoding)
        for document in documents_of(source, units)
    )


def parse(text: str, name: str = "-", *, units: tuple[UnitOfMeasure, ...] = ()) -> Document:
    """Parse plain text, hard-wrapped or not. Never fails, whatever the text.

    Args:
        text: the text; lines end as `str.splitlines` sees fit for files.
        name: what to call it in records.
        units: your own, beside those that come with plandigest.
    """
    from plandigest.reading import source_of_text

    return documents_of(source_of_text(text, name), units)[0]


def documents_of(source: Source, units: tuple[UnitOfMeasure, ...] = ()) -> tuple[Document, ...]:
    """Reflow and parse what was read: every document in it, at least one."""
    from plandigest.parsing import parse_text
    from plandigest.reflowing import reflow

    text = reflow(source)
    return parse_text(replace(text, units=units) if units else text)
