"""Takes out what stands in the margins of pages, by its place: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from plandigest.lexicon.noise import page_number
from plandigest.lexicon.numbering import find_marker
from plandigest.model.source import Layout
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.habits import INDENT, ends_sentence
from plandigest.reflowing.rows import Row, columns, shorten

_DEPTH = 3
"""Lines from the top, and from the bottom, of a page that may stand in its margins."""
_PAGES = 3
"""Pages on which a line must recur to be a running head."""
_SHARE = 0.3
"""Share of the pages on which it must recur."""
_HEIGHT = 4.0
"""Points by which its height on the page may differ."""


def take_out_margins(rows: list[Row]) -> list[Noise]:
    """Mark the rows that open a page, and take out page numbers and running heads.

    Args:
        rows: all rows, every one of them with a layout; narrowed in place.
    """
    pages = [list(group) for _, group in groupby(rows, key=lambda row: row.line.page)]
    edges = [row for page in pages for row in _margins(page)]
    taken = _page_numbers(edges)
    taken |= _running(edges, max(_PAGES, _SHARE * len(pages)), taken)
    noise = []
    for row in edges:
        if row.index in taken:
            number = page_number(row.text) is not None
            kind = NoiseKind.PAGE_NUMBER if number else NoiseKind.RUNNING_HEADER
            noise.append(Noise(row.index, row.start, row.end, kind))
            shorten(row, row.end, row.end)
    for page in pages:
        page[0].page = page[0].line.page
    return noise


def _margins(page: list[Row]) -> list[Row]:
    """The topmost and the lowest rows of a page that stand in no table, in order."""
    loose = sorted((row for row in page if row.line.cell is None), key=lambda row: _layout(row).top)
    ends = {row.index: row for row in (*loose[:_DEPTH], *loose[-_DEPTH:])}
    return [ends[index] for index in sorted(ends)]


def _layout(row: Row) -> Layout:
    if row.line.layout is None:
        raise ValueError("a row without a layout")
    return row.line.layout


def _page_numbers(rows: list[Row]) -> set[int]:
    """Indexes of rows that are page numbers: dashed ones, and bare ones that count the pages."""
    found = [(row, number) for row in rows if (number := page_number(row.text)) is not None]
    offsets = Counter(number - (row.line.page or 0) for row, number in found)
    usual = max(offsets, key=lambda offset: offsets[offset], default=0)
    return {
        row.index
        for row, number in found
        if not row.text.isdecimal()
        or (number - (row.line.page or 0) == usual and (offsets[usual] > 1 or usual == 0))
    }


def _running(rows: list[Row], enough: float, taken: set[int]) -> set[int]:
    """Indexes of rows that recur at one height, the numbers in them aside."""
    alike: dict[str, list[Row]] = {}
    for row in rows:
        if row.index not in taken and not _is_prose(row):
            alike.setdefault(_without_numbers(row.text), []).append(row)
    found: set[int] = set()
    for recurring in alike.values():
        if len({row.line.page for row in recurring}) >= enough:
            found |= _at_one_height(recurring, enough)
    return found


def _is_prose(row: Row) -> bool:
    """Whether a row fills its line or ends a sentence, as no running head does."""
    written = columns("".join(row.text.split()))  # a head may be spread over the line
    return ends_sentence(row) or written >= row.measure - 2 * INDENT


def _without_numbers(text: str) -> str:
    """The text with # for numbers; a numbered heading (附件1, 附件2) keeps its own."""
    tight = "".join(text.split())
    return tight if find_marker(tight) is not None else re.sub(r"\d+", "#", tight)


def _at_one_height(rows: list[Row], enough: float) -> set[int]:
    """Indexes of the rows that stand where enough of the others do."""
    ordered = sorted(rows, key=lambda row: _layout(row).top)
    found: set[int] = set()
    first = done = 0
    for last, row in enumerate(ordered):
        while _layout(row).top - _layout(ordered[first]).top > _HEIGHT:
            first += 1
        if last - first + 1 >= enough:
            found |= {other.index for other in ordered[max(first, done) : last + 1]}
            done = last + 1
    return found
