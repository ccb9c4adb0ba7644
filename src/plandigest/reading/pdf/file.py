"""An open PDF file.

PDFium knows only one thread at a time: who opens a file holds a lock until it is closed.
Its bindings are taken as they are, from the module under pypdfium2: half the start-up.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2_raw as pdfium

from plandigest.errors import ErrorCode, ReadError
from plandigest.reading.pdf.fonts import provide_fonts
from plandigest.reading.pdf.page import Page

_LOCK = threading.Lock()


class Pdf:
    """An open PDF file.

    Attributes:
        pages: how many pages it says it has.
    """

    def __init__(self, handle: pdfium.FPDF_DOCUMENT) -> None:
        self._handle = handle
        self.pages: int = pdfium.FPDF_GetPageCount(handle)

    @contextmanager
    def page(self, index: int) -> Iterator[Page | None]:
        """Open a page, counted from 0; None where it is damaged beyond reading."""
        handle = pdfium.FPDF_LoadPage(self._handle, index)
        characters = pdfium.FPDFText_LoadPage(handle) if handle else None
        try:
            yield Page(handle, characters) if characters else None
        finally:
            if characters:
                pdfium.FPDFText_ClosePage(characters)
            if handle:
                pdfium.FPDF_ClosePage(handle)


@contextmanager
def open_pdf(name: str, data: bytes) -> Iterator[Pdf]:
    """Open the bytes of a PDF.

    Raises:
        ReadError: it needs a password, or is damaged.
    """
    with _LOCK:
        pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))  # once only
        provide_fonts()
        handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not handle:
            raise ReadError(_why_not(data, pdfium.FPDF_GetLastError()), name)
        try:
            yield Pdf(handle)
        finally:
            pdfium.FPDF_CloseDocument(handle)


def is_cut_short(data: bytes) -> bool:
    """Whether the mark that ends every PDF is missing."""
    return b"%%EOF" not in data[-2048:]


def _why_not(data: bytes, error: int) -> ErrorCode:
    if error == pdfium.FPDF_ERR_PASSWORD:
        return ErrorCode.PDF_PASSWORD
    if error == pdfium.FPDF_ERR_SECURITY:
        return ErrorCode.PDF_PROTECTED
    if is_cut_short(data):
        return ErrorCode.PDF_CUT
    return ErrorCode.PDF_DAMAGED
