"""One section with its text on a terminal: headings, paragraphs, tables, its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.rendering.characters import fold, printable
from plandigest.rendering.grid import grid_lines
from plandigest.rendering.records import heading, whereabouts
from plandigest.rendering.section_records import citation
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, Line, Run, Screen, paint

_WIDEST = 100
"""Columns beyond which lines of Han characters are tiring to read."""


def render_section(document: Document, chain: tuple[Section, ...], screen: Screen) -> str:
    """The last section of a chain with all that stands under it, as lines for a terminal.

    Args:
        document: the document.
        chain: the section behind those it stands in, outermost first.
        screen: where it is shown.
    """
    section = chain[-1]
    width = None if screen.width is None else min(screen.width, _WIDEST)
    lines: list[Line] = []
    if len(chain) > 1:
        crumbs = " › ".join(heading(document, each) for each in chain[:-1])
        lines += [(Run(line, PLACE),) for line in fold(printable(crumbs), width)]
    lines += _heading(document, section, width)
    lines.append((Run(whereabouts(document, section.span.start, screen.language), QUIET),))
    lines += _body(document, section.body, width)
    source = fold(printable(citation(document, chain)), width)
    return paint([*lines, (), *((Run(line, QUIET),) for line in source)], screen)


def _body(
    document: Document, body: Sequence[Section | Paragraph | Table], width: int | None
) -> Iterator[Line]:
    for item in body:
        yield ()
        if (
            isinstance(item, Section)
            and not len(item.title)
            and item.paragraphs[:1] == item.body[:1]
        ):
            yield from _item(document, item, width)
            yield from _body(document, item.body[1:], width)
        elif isinstance(item, Section):
            yield from _heading(document, item, width)
            yield from _body(document, item.body, width)
        elif isinstance(item, Paragraph):
            for line in fold(printable(document.string(item.span)), width):
                yield (Run(line),)
        else:
            yield from grid_lines(document, item, width)


def _item(document: Document, section: Section, width: int | None) -> Iterator[Line]:
    """A list item or an article without a title: its number and its words on one line."""
    marker = printable(heading(document, section))
    words = "".join(document.string(each.span) for each in section.paragraphs[:1])
    gap = "" if marker.endswith(("、", "）", ")", "．")) else " "
    first, *others = fold(marker + gap + printable(words), width)
    yield (Run(first[: len(marker)], STRONG), Run(first[len(marker) :]))
    yield from ((Run(line),) for line in others)


def _heading(document: Document, section: Section, width: int | None) -> Iterator[Line]:
    for line in fold(printable(heading(document, section)), width):
        yield (Run(line, STRONG),)
