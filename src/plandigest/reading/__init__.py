"""Files to sources: one module a format; this one finds the format."""

from __future__ import annotations

import hashlib
import os
import stat
from functools import partial
from pathlib import Path

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import MediaType, Source
from plandigest.reading import plain
from plandigest.reading.formats import Format, format_of


def read_file(name: str, *, encoding: str | None = None) -> tuple[Source, ...]:
    """Read a file: one source, or one a member of an archive.

    Args:
        name: its path; for a member of an archive the archive's, a slash, and its own.
        encoding: of a text file, where it is known; found out otherwise.

    Raises:
        ReadError: it is missing, unreadable, empty, or in no format that can be read.
    """
    try:
        data = _bytes_of(name)
    except (FileNotFoundError, NotADirectoryError):
        return _read_member(name, _bytes_in_archive(name), encoding)
    except IsADirectoryError:
        raise ReadError(ErrorCode.FILE_IS_FOLDER, name) from None
    except ValueError:  # a NUL, which no name has
        raise ReadError(ErrorCode.FILE_MISSING, name) from None
    except OSError as error:
        raise ReadError(ErrorCode.FILE_UNREADABLE, name, error) from None
    return read_data(name, data, encoding=encoding)


def _bytes_of(name: str) -> bytes:
    """The bytes of a file or a pipe; a device may give them without end."""
    with Path(name).open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise ReadError(ErrorCode.FILE_NOT_REGULAR, name)
        return file.read()


def read_data(name: str, data: bytes, *, encoding: str | None = None) -> tuple[Source, ...]:
    """Read the bytes of a file; its content, then its name, tell the format.

    Raises:
        ReadError: they are empty, or in no format that can be read.
    """
    return _read(name, data, encoding, nested=False)


def _read_member(name: str, data: bytes, encoding: str | None) -> tuple[Source, ...]:
    return _read(name, data, encoding, nested=True)


def _bytes_in_archive(name: str) -> bytes:
    from plandigest.reading import archive

    data = archive.read_bytes(name)
    if data is None:
        raise ReadError(ErrorCode.FILE_MISSING, name)
    return data


def _read(name: str, data: bytes, encoding: str | None, *, nested: bool) -> tuple[Source, ...]:
    if not data.strip():
        raise ReadError(ErrorCode.FILE_EMPTY, name)
    sources = _readings(name, data, encoding, nested=nested)
    if not any(line.text.strip(_EMPTY) for source in sources for line in source.lines):
        raise ReadError(ErrorCode.FILE_WITHOUT_TEXT, name)
    return sources


_EMPTY = " \t\n\v\f\r\xa0\u2003\u3000\u200b\ufeff"
"""White space, zero-width space and byte order mark included."""


def _readings(name: str, data: bytes, encoding: str | None, *, nested: bool) -> tuple[Source, ...]:
    """What the reader of the file's format makes of it; each is imported when it is needed."""
    match format_of(name, data):
        case Format.PDF:
            from plandigest.reading import pdf

            return (pdf.read(name, data),)
        case Format.HTML:
            from plandigest.reading import html

            return (html.read(name, data, encoding),)
        case Format.MARKDOWN:
            from plandigest.reading import markdown

            return (markdown.read(name, data, encoding),)
        case Format.ZIP:
            from plandigest.reading import archive

            inside = None if nested else partial(_read_member, encoding=encoding)
            return archive.read(name, data, inside)
        case Format.MAIL:
            from plandigest.reading import mail

            return mail.read(name, data, partial(_read_member, encoding=encoding))
        case Format.COMPOUND:
            from plandigest.reading import doc

            return (doc.read(name, data),)
        case Format.RTF:
            from plandigest.reading import rtf

            return (rtf.read(name, data),)
    return (plain.read(name, data, encoding),)


def source_of_text(text: str, name: str) -> Source:
    """The source of a text that is already decoded."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(name, MediaType.PLAIN, None, digest, plain.split_lines(text))
