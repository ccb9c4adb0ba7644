"""Goes through the pages of a PDF, and says what cannot be read of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import Line, Note, NoteCode
from plandigest.reading.pdf.continued import join_continued, table_at_end
from plandigest.reading.pdf.file import is_cut_short, open_pdf
from plandigest.reading.pdf.lines import SetPage
from plandigest.reading.pdf.notes import page_notes, repair_notes
from plandigest.reading.pdf.setting import set_page
from plandigest.reading.pdf.unreadable import refuse_unreadable
from plandigest.reading.pdf.writing import cleaned, written
from plandigest.sentences import Phrase

_LEAST = 12
"""Characters of its own that a page of text has on average."""
_PLENTY = 150
"""Characters a page from which nobody asks whether they are its own."""
_RECURRING = 0.5
"""Share of the pages on which a line recurs that is no text of theirs."""
_MANY_PATHS = 300
"""Shapes on a page from which they may well be characters drawn as outlines."""


_MOST_PAGES = 10_000
"""Pages of a file; a number in a few bytes may say any."""


def read_pages(
    name: str, data: bytes, begin_page: Callable[[], None] = lambda: None
) -> tuple[list[Line], list[Note]]:
    """The lines of a PDF in reading order, and what was amiss.

    Args:
        name: of the file, for messages.
        data: its bytes.
        begin_page: is called before a page is opened.

    Raises:
        ReadError: the file is protected, damaged, a scan, or its text means nothing.
    """
    pages: list[SetPage] = []
    unreadable: list[int] = []
    begin_page()
    with open_pdf(name, data) as pdf:
        if pdf.pages > _MOST_PAGES:
            raise ReadError(ErrorCode.PDF_LONG, name, pdf.pages, _MOST_PAGES)
        tables = 0
        for index in range(pdf.pages):
            begin_page()
            with pdf.page(index) as page:
                if page is None:
                    unreadable.append(index + 1)
                before = table_at_end(pages[-1]) if pages else None
                pages.append(set_page(page, tables, before) if page else SetPage())
            tables += len(pages[-1].tables)
    if len(unreadable) == len(pages):
        raise ReadError(ErrorCode.PDF_PAGES, name)
    join_continued(pages)
    lines, repairs = written(pages)
    _refuse_pictures(name, pages, lines)
    guessed = sum(page.guessed for page in pages)
    refuse_unreadable(name, "\n".join(line.text for line in lines), guessed)
    return [cleaned(line) for line in lines], [
        *([Note(NoteCode.FILE_CUT)] if is_cut_short(data) else []),
        *page_notes(pages, unreadable=unreadable),
        *repair_notes(repairs),
    ]


def _refuse_pictures(name: str, pages: list[SetPage], lines: list[Line]) -> None:
    """Refuse a file that has pictures of text but no text.

    A scanner may leave its name, or a page number, on every page; lines that recur do
    not count.
    """
    if sum(len(line.text) for line in lines) > _PLENTY * len(pages):
        return
    recurring = Counter(key for key, _ in {(_key(line), line.page) for line in lines})
    often = max(2, _RECURRING * len(pages))
    own = sum(len(key) for line in lines if recurring[key := _key(line)] < often)
    if own >= _LEAST * len(pages):
        return
    pictured = sum(page.is_pictured for page in pages)
    if 2 * pictured >= len(pages):
        layer = next((line.text.strip() for line in lines), "")
        only = Phrase("scan.layer", (layer[:40],)) if layer else Phrase("scan.bare")
        raise ReadError(ErrorCode.PDF_SCAN, name, len(pages), only, _advice(pages))
    if not own and sum(page.paths for page in pages) > _MANY_PATHS * len(pages):
        raise ReadError(ErrorCode.PDF_SHAPES, name)
    if not lines:
        raise ReadError(ErrorCode.FILE_WITHOUT_TEXT, name)


def _advice(pages: list[SetPage]) -> Phrase:
    found = any(page.is_recognised for page in pages)
    return Phrase("scan.nothing" if found else "scan.install")


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", "".join(line.text.split()))
