"""PDF: its text layer, with the place of every line on its page, and its ruled tables.

PDFium reads the file; which characters stand side by side, which lines belong to which
column and what is a table is found here, from where the characters stand.
"""

from __future__ import annotations

import hashlib

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.source import MediaType, Source


def read(name: str, data: bytes) -> Source:
    """Read the bytes of a PDF.

    Lines come in reading order, numbered on their page; those of a ruled table bear
    their cell.

    Raises:
        MissingExtraError: pypdfium2 is not installed.
        ReadError: the file is protected, damaged, a scan, or its text means nothing.
    """
    try:
        from plandigest.reading.pdf.document import read_pages
    except ImportError:
        raise MissingExtraError(ErrorCode.EXTRA_PDF, name) from None
    lines, notes = read_pages(name, data)
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, MediaType.PDF, None, digest, tuple(lines), notes=tuple(notes))
