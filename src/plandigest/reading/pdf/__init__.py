"""PDF: its text layer, with the place of every line on its page, and its ruled tables.

PDFium reads the file; which characters stand side by side, which lines belong to which
column and what is a table is found here, from where the characters stand.
"""

from __future__ import annotations

import hashlib
from importlib.util import find_spec

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.source import MediaType, Source


def read(name: str, data: bytes) -> Source:
    """Read the bytes of a PDF.

    Lines come in reading order, numbered on their page; those of a ruled table bear
    their cell.

    Raises:
        MissingExtraError: pypdfium2 is not installed.
        ReadError: the file is protected, damaged, a scan, or its text means nothing; or
            reading it took too much.
    """
    if find_spec("pypdfium2_raw") is None:
        raise MissingExtraError(ErrorCode.EXTRA_PDF, name)
    from plandigest.reading.pdf.isolation import READER

    lines, notes = READER.read(name, data)
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, MediaType.PDF, None, digest, tuple(lines), notes=tuple(notes))
