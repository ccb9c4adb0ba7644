"""The outline on a terminal: letterhead, section tree with pages, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, ProblemCode, Section, Table
from plandigest.rendering.characters import cells, fold, printable
from plandigest.rendering.grid import grid_lines
from plandigest.rendering.labels import label, message
from plandigest.rendering.outline_records import (
    characters,
    figures_by_section,
)
from plandigest.rendering.records import heading, string, whereabouts
from plandigest.rendering.strengths import Strengths, strength_parts
from plandigest.rendering.terminal import ALARM, QUIET, STRONG, WARNING, Line, Run, Screen, paint

if TYPE_CHECKING:
    from plandigest.model.figure import Figure

_NARROWEST = 10
"""Columns that a heading is given, however narrow the screen."""


class _Row(NamedTuple):
    """A heading, or a paragraph under one, before it is fitted to the screen.

    Attributes:
        lead: the guides before its first line.
        follow: the guides before its other lines.
        text: what it says.
        style: how.
        right: what stands at the right, in columns: page, and counts.
        clip: whether one line is enough, where the screen is narrower than the text.
    """

    lead: str
    follow: str
    text: str
    style: str = ""
    right: tuple[str, ...] = ()
    clip: bool = False


def render_tree(
    document: Document,
    screen: Screen,
    *,
    depth: int | None = None,
    text: bool = False,
    figures: Sequence[Figure] | None = None,
    strengths: Strengths | None = None,
) -> str:
    """The outline as lines for a terminal.

    Args:
        document: the document.
        screen: where it is shown.
        depth: the deepest level of sections to show; None for all.
        text: whether paragraphs and tables are shown.
        figures: the document's figures, where characters and figures are to be
            counted by section.
        strengths: how its sentences commit, where that is to be shown by section.
    """
    counted = _Rows(document, screen, depth=depth, text=text, figures=figures, strengths=strengths)
    rows = list(counted.all())
    lines = [*_classification(document, screen), *_letterhead(document, screen)]
    if rows:
        lines += [(), *_fitted(rows, screen)]
    lines += _problems(document, screen)
    return paint(lines, screen)


def _letterhead(document: Document, screen: Screen) -> Iterator[Line]:
    head = document.letterhead
    for line in fold(document.title or label("untitled", screen.language), screen.width):
        yield (Run(line, STRONG),)
    elements = [
        words for words in (string(document, head.document_number), document.issuer) if words
    ]
    if head.dated:
        elements.append(head.dated.isoformat())
    if elements:
        for line in fold("  ".join(elements), screen.width):
            yield (Run(line),)
    if head.addressees:
        names = "、".join(document.string(span) for span in head.addressees)
        for line in fold(f"{label('to', screen.language)}  {names}", screen.width):
            yield (Run(line, QUIET),)


def _classification(document: Document, screen: Screen) -> Iterator[Line]:
    """What no reader must overlook, above all else."""
    for problem in document.problems:
        if problem.code is ProblemCode.CLASSIFIED:
            for line in fold(f"!! {message(problem, screen.language)}", screen.width):
                yield (Run(line, ALARM),)
            yield ()


def _problems(document: Document, screen: Screen) -> Iterator[Line]:
    others = [each for each in document.problems if each.code is not ProblemCode.CLASSIFIED]
    if others:
        yield ()
    for problem in others:
        words = message(problem, screen.language)
        place = whereabouts(document, problem.span.start, screen.language)
        for line in fold("! " + label("problem", screen.language, words, place), screen.width):
            yield (Run(line, WARNING),)


class _Rows:
    """Goes through a document's sections and makes a row of each."""

    def __init__(
        self,
        document: Document,
        screen: Screen,
        *,
        depth: int | None,
        text: bool,
        figures: Sequence[Figure] | None,
        strengths: Strengths | None,
    ) -> None:
        self._document = document
        self._screen = screen
        self._depth = depth
        self._text = text
        self._counts = None if figures is None else figures_by_section(figures)
        self._strengths = strengths

    def all(self) -> Iterator[_Row]:
        """Rows of all that stands in the document, in reading order."""
        for item in self._document.body:
            if isinstance(item, Section):
                yield self._heading(item, "", "")
                yield from self._under(item, "")
            else:
                yield from self._text_of(item, "")

    def _under(self, section: Section, guides: str) -> Iterator[_Row]:
        shown = self._depth is None or section.depth < self._depth
        children = section.children if shown else ()
        to_come = len(children)
        for item in section.body:
            if not isinstance(item, Section):
                yield from self._text_of(item, guides + ("│   " if to_come else "    "))
            elif shown:
                to_come -= 1
                below = guides + ("│   " if to_come else "    ")
                yield self._heading(item, guides + ("├── " if to_come else "└── "), below)
                yield from self._under(item, below)

    def _heading(self, section: Section, lead: str, below: str) -> _Row:
        style = STRONG if section.depth == 1 or self._text else ""
        text = heading(self._document, section)
        clip = not len(section.title) and not self._text
        if clip and section.paragraphs:  # an article or list item is known by how it begins
            text += " " + self._document.string(section.paragraphs[0].sentences[0])
        return _Row(lead, below, text, style, self._right(section), clip)

    def _right(self, section: Section) -> tuple[str, ...]:
        language = self._screen.language
        page = self._document.locate(section.heading.start).page
        parts = ["" if page is None else label("page", language, page)]
        if self._counts is not None:
            size = characters(self._document, section.span)
            parts.append(label("characters", language, size))
            parts.append(label("figures", language, self._counts[section.span]))
        if self._strengths is not None:
            parts += strength_parts(self._strengths.get(section.span, {}), language)
        return tuple(parts)

    def _text_of(self, item: Paragraph | Table, guides: str) -> Iterator[_Row]:
        if not self._text:
            return
        if isinstance(item, Paragraph):
            yield _Row(guides, guides, self._document.string(item.span))
            return
        room = self._screen.width and max(self._screen.width - cells(guides), _NARROWEST)
        for line in grid_lines(self._document, item, room):
            yield _Row(guides, guides, "".join(run.text for run in line).rstrip())


def _fitted(rows: Sequence[_Row], screen: Screen) -> Iterator[Line]:
    """The rows with their right parts in columns, long texts folded under their guides."""
    headings = [row for row in rows if row.right]
    sizes = [max(map(cells, part)) for part in zip(*(row.right for row in headings), strict=True)]
    margin = sum(size + 2 for size in sizes if size)
    column = max((cells(printable(row.lead + row.text)) for row in headings), default=0)
    if screen.width is not None:
        column = min(column, screen.width - margin)
    for row in rows:
        width = column if row.right else screen.width
        room = None if width is None else max(width - cells(row.lead), _NARROWEST)
        pieces = fold(printable(row.text), room)
        if row.clip and screen.terminal and len(pieces) > 1:
            pieces = [fold(pieces[0], cells(pieces[0]) - 1)[0] + "…"]
        for number, piece in enumerate(pieces):
            guides = row.follow if number else row.lead
            runs = [Run(guides, QUIET), Run(piece, row.style)]
            if row.right and not number:
                gap = " " * max(column - cells(guides + piece), 0)
                runs.append(Run(gap + _aligned(row.right, sizes), QUIET))
            yield runs


def _aligned(parts: Sequence[str], sizes: Sequence[int]) -> str:
    """Right parts flush right, each in its column; columns that are empty take no room."""
    return "".join(
        " " * (size - cells(part) + 2) + part
        for part, size in zip(parts, sizes, strict=True)
        if size
    )
