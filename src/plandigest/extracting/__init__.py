"""From a document to its figures: numbers, units, indicators, periods, changes.

The text is folded once; one pass finds the times, one the numbers. What surrounds a
number is then read within bounded windows, so that the whole is linear in the text.
"""

from __future__ import annotations

from plandigest.extracting.composing import Composer
from plandigest.extracting.folding import fold
from plandigest.extracting.settings import settings_of
from plandigest.model.document import Document, Role
from plandigest.model.figure import Figure


def extract(document: Document) -> tuple[Figure, ...]:
    """Every figure of a document, in reading order, enumerations (三大) among them."""
    offset = document.span.start
    folded = fold(document.text.content[offset : document.span.end])
    settings = settings_of(document, folded.content)
    composer = Composer(folded, offset, settings)
    for unit in document.units():
        if unit.role is Role.LETTERHEAD or unit.role is Role.CELL:
            continue
        start, end = folded.folded(unit.span.start - offset), folded.folded(unit.span.end - offset)
        if unit.role is Role.HEADING:
            section = unit.sections[-1]
            start = folded.folded(section.title.start - offset)
            settings.hear_heading(section, folded.content[start:end], start, end)
        composer.read(unit, start, end)
    return tuple(sorted(composer.figures, key=lambda figure: figure.span))
