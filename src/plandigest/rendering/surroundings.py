"""What stands around a place in a document, looked up without going through all of it."""

from __future__ import annotations

from bisect import bisect_right

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.span import Span

LONGEST = 2000
"""Characters of a sentence that is given whole; of a longer one, so many around the place."""
_CUT = "…"


def sentence_around(document: Document, sentence: Span, place: Span) -> str:
    """A sentence on one line; of one beyond reason, the part around a place, cuts marked.

    The cells of a table's row are set apart, so that no two numbers read as one.
    """
    if len(sentence) <= LONGEST:
        return on_one_line(document, sentence)
    room = max(LONGEST - len(place), 0) // 2
    start = max(sentence.start, place.start - room)
    end = min(sentence.end, place.end + room)
    before = _CUT if start > sentence.start else ""
    return before + on_one_line(document, Span(start, end)) + (_CUT if end < sentence.end else "")


def on_one_line(document: Document, span: Span) -> str:
    """The characters of a sentence or a row, a space between two cells."""
    return document.text[span].replace("\n", " ")


class Surroundings:
    """The sentences and sections of a document by where they stand."""

    def __init__(self, document: Document) -> None:
        self._units = sorted(document.units(), key=lambda unit: unit.span.start)
        self._starts = [unit.span.start for unit in self._units]
        self._changes: list[int] = []
        self._sections: list[Section | None] = []
        open_: list[Section] = []
        for section in document.walk():
            self._close(open_, section.span.start)
            open_.append(section)
            self._note(section.span.start, section)
        self._close(open_, document.span.end + 1)

    def _close(self, open_: list[Section], until: int) -> None:
        """Note the ends of sections that end before an offset."""
        while open_ and open_[-1].span.end <= until:
            end = open_.pop().span.end
            self._note(end, open_[-1] if open_ else None)

    def _note(self, offset: int, section: Section | None) -> None:
        self._changes.append(offset)
        self._sections.append(section)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that a character stands in."""
        at = bisect_right(self._changes, offset) - 1
        return self._sections[at] if at >= 0 else None

    def sentence_of(self, span: Span) -> Span:
        """The sentence that a span lies in, or the unit; the span itself where it is in none."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or not self._units[at].span.covers(span):
            return span
        unit = self._units[at]
        sentence = unit.sentences[
            bisect_right(unit.sentences, span.start, key=lambda each: each.start) - 1
        ]
        return sentence if sentence.covers(span) else unit.span
