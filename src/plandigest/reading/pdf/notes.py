"""What the reader of a paged file has to know of its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from plandigest.model.source import Note, NoteCode
from plandigest.reading.pdf.lines import SetPage
from plandigest.sentences import Phrase

_LISTED = 10
"""Pages that are named one by one."""


def repair_notes(repairs: Counter[NoteCode]) -> list[Note]:
    """What was repaired, and how often."""
    return [Note(code, (str(number),)) for code, number in sorted(repairs.items()) if number]


def page_notes(pages: Sequence[SetPage], *, unreadable: Sequence[int] = ()) -> list[Note]:
    """What the reader has to know of pages: damaged, recognised, or pictures without text."""
    recognised = [i for i, page in enumerate(pages, 1) if page.is_recognised]
    pictures = [i for i, page in enumerate(pages, 1) if page.is_pictured and not page.lines]
    covers = {1, len(pages)}.issuperset(pictures)
    pictured = NoteCode.COVERS_PICTURES if covers else NoteCode.PAGES_PICTURES
    found = (
        (NoteCode.PAGES_DAMAGED, unreadable),
        (NoteCode.PAGES_RECOGNISED, recognised),
        (pictured, pictures),
    )
    return [Note(code, (_listed(numbers),)) for code, numbers in found if numbers]


def _listed(numbers: Sequence[int]) -> str | Phrase:
    shown = ", ".join(map(str, numbers[:_LISTED]))
    more = len(numbers) - _LISTED
    return Phrase("and-more", (shown, more)) if more > 0 else shown
