"""Passages as quotations on a terminal: above each its place, in it the matches marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.passage import Passage
from plandigest.model.span import Span
from plandigest.rendering.characters import cells, fold
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading, whereabouts
from plandigest.rendering.terminal import Line, Run, Screen, paint

if TYPE_CHECKING:
    from plandigest.rendering.citation import Style

_BAR = Run("  │ ", "bright_black")
_CONTEXT = "bright_black"
_MATCH = "bold red"
_PLACE = "cyan"
_WIDEST = 100
"""Columns beyond which lines of Han characters are tiring to read."""
STEP = " › "
"""Between a heading and the one under it."""


def render_quotes(
    document: Document,
    passages: Iterable[Passage],
    screen: Screen,
    *,
    style: Style | None = None,
    synonyms: bool = False,
) -> str:
    """The passages of one document as quotation blocks; empty if there are none.

    Args:
        document: the document.
        passages: what was found in it.
        screen: where it is shown.
        style: how to cite each passage under it; None for not at all.
        synonyms: whether to say which term matched.
    """
    lines: list[Line] = []
    for passage in passages:
        lines += [[], *_place_lines(document, passage, screen, synonyms=synonyms)]
        lines += _quote(document, passage, screen)
        if style:
            lines.append(_citation(document, passage, style))
    if not lines:
        return ""
    lines = [*_title(document, screen), *lines]
    return paint([*lines, []], screen)


def _citation(document: Document, passage: Passage, style: Style) -> Line:
    from plandigest.rendering.citation import cite

    return [Run(cite(document, passage, style), "italic")]  # on one line, to be copied


def breadcrumb(document: Document, sections: Sequence[Section]) -> str:
    """The headings a passage stands under, outermost first, on one line."""
    return STEP.join(heading(document, section) for section in sections)


def _title(document: Document, screen: Screen) -> Iterator[Line]:
    number = document.letterhead.document_number
    parts = [document.title or label("untitled", screen.language)]
    if number:
        parts.append("".join(document.string(number).split()))
    for line in fold(" · ".join(parts), _width(screen)):
        yield [Run(line, "bold")]
    yield [Run(document.name, "bright_black")]


def _quote(document: Document, passage: Passage, screen: Screen) -> Iterator[Line]:
    for span in passage.before:
        yield from _block(document, span, (), screen, _CONTEXT)
    marked = [match.span for match in passage.matches]
    yield from _block(document, passage.span, marked, screen, "")
    for span in passage.after:
        yield from _block(document, span, (), screen, _CONTEXT)


def _place_lines(
    document: Document, passage: Passage, screen: Screen, *, synonyms: bool
) -> Iterator[Line]:
    where = whereabouts(document, passage.matches[0].span.start, screen.language)
    if synonyms:
        where += " · " + ", ".join(dict.fromkeys(match.term for match in passage.matches))
    path = breadcrumb(document, passage.sections)
    if not path:
        yield [Run(where, _PLACE)]
        return
    width = _width(screen)
    lines = fold(path, width)
    yield from ([Run(line, _PLACE)] for line in lines[:-1])
    if width is None or cells(lines[-1]) + cells(where) + 3 <= width:
        yield [Run(lines[-1], _PLACE), Run(f" · {where}", _CONTEXT)]
    else:
        yield [Run(lines[-1], _PLACE)]
        yield [Run(where, _CONTEXT)]


def _block(
    document: Document, span: Span, marked: Sequence[Span], screen: Screen, style: str
) -> list[Line]:
    """A stretch of text, its paragraphs folded to the screen, behind a bar."""
    width = _width(screen)
    inner = None if width is None else max(width - cells(_BAR.text), 8)
    lines: list[Line] = []
    start = span.start
    for paragraph in document.text[span].split("\n"):
        at = 0
        for line in fold(paragraph, inner):
            at = paragraph.find(line, at)
            first = start + at
            lines.append([_BAR, *_runs(document, Span(first, first + len(line)), marked, style)])
            at += len(line)
        start += len(paragraph) + 1
    return lines


def _runs(document: Document, line: Span, marked: Sequence[Span], style: str) -> Iterator[Run]:
    at = line.start
    first_here = bisect_right(marked, line.start, key=lambda span: span.end)
    for span in islice(marked, first_here, None):
        if span.start >= line.end:
            break
        if span.overlaps(line):
            first, last = max(span.start, line.start), min(span.end, line.end)
            yield Run(document.text[Span(at, first)], style)
            yield Run(document.text[Span(first, last)], _MATCH)
            at = last
    yield Run(document.text[Span(at, line.end)], style)


def _width(screen: Screen) -> int | None:
    return None if screen.width is None else min(screen.width, _WIDEST)
