"""The words around a figure, as much as a line of a screen holds."""

from __future__ import annotations

from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.span import Span
from plandigest.rendering.characters import cells, printable
from plandigest.rendering.terminal import Line, Run

_CUT = "…"


def excerpt(document: Document, figure: Figure, width: int, style: str) -> Line:
    """The figure's quote within its sentence, cut at both sides to fit `width` columns.

    Args:
        document: the document.
        figure: the figure.
        width: columns there are.
        style: of the words around the quote.
    """
    sentence = figure.sentence
    quote = printable(document.string(figure.span))
    start, end = figure.span.start, figure.span.end
    first, last = max(sentence.start, start - width), min(sentence.end, end + width)
    before = printable(document.string(Span(min(first, start), start)))
    after = printable(document.string(Span(end, max(last, end))))
    room = max(width - cells(quote), 0)
    after_room = room - min(cells(before), room * 2 // 3)
    after = _head(after, after_room)
    before = _tail(before, room - cells(after))
    return (Run(before, style), Run(quote), Run(after, style))


def _head(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    kept, used = 0, cells(_CUT)
    for character in text:
        used += cells(character)
        if used > width:
            break
        kept += 1
    return text[:kept] + _CUT if width else ""


def _tail(text: str, width: int) -> str:
    return _head(text[::-1], width)[::-1]
