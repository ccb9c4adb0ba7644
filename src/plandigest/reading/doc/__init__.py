"""DOC and WPS: the binary files of Word 97 to 2003 and of WPS Office ([MS-DOC]).

Paragraphs, tables, automatic numbers, headings and bold come out as they do of DOCX;
deleted and hidden text is left out. Headers and footers are no part of the text.
"""

from __future__ import annotations

import hashlib
import struct
from io import BytesIO

from plandigest.errors import ErrorCode, MissingExtraError, ReadError
from plandigest.model.source import MediaType, Source
from plandigest.reading.doc.body import write_stories
from plandigest.reading.doc.file import WordFile

_MAIN, _DATA = "WordDocument", "Data"
_OTHERS = {
    "EncryptedPackage": ErrorCode.OFFICE_PASSWORD,
    "Workbook": ErrorCode.SPREADSHEET_OLD,
    "Book": ErrorCode.SPREADSHEET_OLD,
    "PowerPoint Document": ErrorCode.SLIDES,
}
"""Streams by which a compound file shows that it is no readable document."""
_WORD, _WPS_OLD = 0xA5EC, 0xA5DC
_FIRST_OF_WORD_97 = 0x00C1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_DAMAGE = (struct.error, IndexError, ValueError, OverflowError, OSError, KeyError, TypeError)
"""What reading nonsense by offsets ends in, in olefile and here."""


def read(name: str, data: bytes) -> Source:
    """Read a binary document of a word processor.

    Raises:
        MissingExtraError: olefile is not installed.
        ReadError: the file is protected, too old, damaged, or no document.
    """
    try:
        lines, notes = write_stories(_open(name, data))
    except RecursionError:
        raise ReadError(ErrorCode.NESTED, name) from None
    except _DAMAGE:
        raise ReadError(ErrorCode.DOC_DAMAGED, name) from None
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, MediaType.DOC, None, digest, lines, paragraphs_given=True, notes=notes)


def _open(name: str, data: bytes) -> WordFile:
    try:
        import olefile
    except ImportError:
        raise MissingExtraError(ErrorCode.EXTRA_DOC, name) from None
    with olefile.OleFileIO(BytesIO(data)) as storage:
        if not storage.exists(_MAIN):
            found = (code for stream, code in _OTHERS.items() if storage.exists(stream))
            raise ReadError(next(found, ErrorCode.OFFICE_OTHER), name)
        main = storage.openstream(_MAIN).read()
        kind, version = struct.unpack_from("<HH", main)
        (flags,) = struct.unpack_from("<H", main, 0x0A)
        if kind not in (_WORD, _WPS_OLD) or version < _FIRST_OF_WORD_97:
            raise ReadError(ErrorCode.DOC_OLD, name)
        if flags & _ENCRYPTED:
            raise ReadError(ErrorCode.OFFICE_PASSWORD, name)
        table = "1Table" if flags & _SECOND_TABLE else "0Table"
        kept = storage.openstream(_DATA).read() if storage.exists(_DATA) else b""
        return WordFile(main, storage.openstream(table).read(), kept)
