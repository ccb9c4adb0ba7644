"""Writes down the lines that are set on the pages of a file, with their geometry."""

from __future__ import annotations

from collections import Counter

from plandigest.model.source import Layout, Line, NoteCode
from plandigest.reading.pdf.edges import find_edges
from plandigest.reading.pdf.lines import SetLine, SetPage
from plandigest.reading.radicals import fold_radicals


def written(pages: list[SetPage]) -> tuple[list[Line], Counter[NoteCode]]:
    """The lines of all pages, and how many characters had to be repaired."""
    edges = iter(find_edges([page.lines for page in pages]))
    bold = _is_mostly_bold(pages)
    repairs: Counter[NoteCode] = Counter()
    lines: list[Line] = []
    for number, page in enumerate(pages, 1):
        for ordinal, line in enumerate(page.lines, 1):
            text, folded = fold_radicals(line.text())
            repairs[NoteCode.RADICALS] += folded
            repairs[NoteCode.CONTROLS] += text.count("\0")
            layout = _layout(line, *next(edges), bold=not bold)
            lines.append(Line(text, ordinal, number, layout, cell=line.cell))
    return lines, repairs


def _layout(line: SetLine, edge: float, limit: float, *, bold: bool) -> Layout:
    main = line.main
    return Layout(
        left=line.left,
        top=main.top,
        right=line.right,
        bottom=main.bottom,
        edge=edge,
        limit=limit,
        size=main.size,
        bold=bold and main.bold,
    )


def cleaned(line: Line) -> Line:
    """The line without NULs."""
    if "\0" not in line.text:
        return line
    text = line.text.replace("\0", "")
    return Line(text, line.number, line.page, line.layout, cell=line.cell)


def _is_mostly_bold(pages: list[SetPage]) -> bool:
    """Whether bold marks nothing in this file, since most of it is."""
    counts: Counter[bool] = Counter()
    for page in pages:
        for line in page.lines:
            counts[line.main.bold] += len(line.main.text)
    return counts[True] > counts[False]
