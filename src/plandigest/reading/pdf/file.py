"""An open PDF file.

PDFium knows only one thread at a time: who opens a file holds a lock until it is closed.
Its bindings are taken as they are, from the module under pypdfium2: half the start-up.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2_raw as pdfium

from plandigest.errors import ReadError
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
            raise ReadError(_why_not(name, data, pdfium.FPDF_GetLastError()))
        try:
            yield Pdf(handle)
        finally:
            pdfium.FPDF_CloseDocument(handle)


def is_cut_short(data: bytes) -> bool:
    """Whether the mark that ends every PDF is missing."""
    return b"%%EOF" not in data[-2048:]


def _why_not(name: str, data: bytes, error: int) -> str:
    if error == pdfium.FPDF_ERR_PASSWORD:
        return (
            f"{name} is a PDF protected by a password; make a copy without it, for instance "
            "with “qpdf --decrypt --password=… in.pdf out.pdf”."
        )
    if error == pdfium.FPDF_ERR_SECURITY:
        return f"{name} is a PDF protected in a way that cannot be undone; ask for an open copy."
    if is_cut_short(data):
        return f"{name} is a PDF that was cut short: its end is missing; get the file again."
    return f"{name} is a damaged PDF that cannot be opened; get the file again."
