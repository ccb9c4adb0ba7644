"""Finds page breaks and page numbers by what a text shows of them.

The evidence, best first: pages given by the format; page numbers between dashes or in
words; in a double-spaced text, lines without a blank line before them; bare numbers on
lines of their own; numbers glued to the first line of the next page. A chain of numbers
counts only when it runs up by one at regular distances, for any line may begin so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from plandigest.lexicon.contents import Entry
from plandigest.lexicon.noise import page_number
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.listed import tight
from plandigest.reflowing.lone_numbers import lone_numbers
from plandigest.reflowing.page_numbers import Numbered, glued_numbers
from plandigest.reflowing.rows import Row, is_double_spaced, shorten


def find_pages(rows: list[Row], entries: list[Entry], *, wrapped: bool) -> list[Noise]:
    """Mark the rows that open a page, cut page numbers off, and say what was cut.

    A row that was only a page number is left empty (`start == end`).

    Args:
        rows: all rows; narrowed in place.
        entries: of the contents list, evidence of which page a heading stands on.
        wrapped: whether the lines are hard-wrapped, without which nothing is glued and
            blank lines show paragraphs, not the spacing of a page.
    """
    if any(row.line.page is not None for row in rows):
        return _given_pages(rows)
    alone = lone_numbers(rows)
    marked = any(not rows[item.position].text.isdecimal() for item in alone)
    if wrapped and not marked and _breaks_where_spacing_fails(rows):
        return []
    if alone:
        return _break_at_lines(rows, alone, entries)
    glued = glued_numbers(rows) if wrapped else []
    return _break_at_glued(rows, glued) if glued else []


def number_pages(rows: list[Row], lines: int) -> tuple[int, ...]:
    """The page of every line of the source, from the rows that open pages; empty without any."""
    openers = [(row.index, row.page) for row in rows if row.page is not None]
    if not openers:
        return ()
    pages: list[int] = []
    page = openers[0][1]
    for index, number in openers:
        pages += [page] * (index - len(pages))
        page = number
    return tuple(pages + [page] * (lines - len(pages)))


def _cut(row: Row, start: int, end: int) -> Noise:
    """Take `line.text[start:end]`, at the start of the row, out of it."""
    shorten(row, end, row.end)
    return Noise(row.index, start, end, NoiseKind.PAGE_NUMBER)


def hand_on_pages(rows: list[Row]) -> None:
    """Let a page begin with the first row that is left of it, where a running head is not."""
    page: int | None = None
    for row in rows:
        page = row.page if row.page is not None else page
        if row.start < row.end:
            row.page, page = page, None


def _given_pages(rows: list[Row]) -> list[Noise]:
    """Pages are the format's; page numbers stand at the head or foot of each."""
    starts = [i for i, row in enumerate(rows) if i == 0 or row.line.page != rows[i - 1].line.page]
    found: list[tuple[Row, int]] = []
    for first, after in zip(starts, [*starts[1:], len(rows)], strict=True):
        rows[first].page = rows[first].line.page
        for position in {first, after - 1}:
            number = page_number(rows[position].text)
            if number is not None:
                found.append((rows[position], number))
    offsets = [number - (row.line.page or 0) for row, number in found]
    usual = max(set(offsets), key=offsets.count, default=0)
    found.sort(key=lambda pair: pair[0].index)
    return [
        _cut(row, row.start, row.end)
        for (row, number) in found
        if number - (row.line.page or 0) == usual or not row.text.isdecimal()
    ]


def _break_at_lines(rows: list[Row], numbers: list[Numbered], entries: list[Entry]) -> list[Noise]:
    """Page numbers on lines of their own stand at the foot of their page, or all at the head."""
    at_head = _stand_at_head(rows, numbers, entries)
    rows[0].page = max(numbers[0].number - at_head, 1)
    noise = []
    for item in numbers:
        row = rows[item.position]
        noise.append(_cut(row, row.start, row.end))
        if item.position + 1 < len(rows):
            rows[item.position + 1].page = item.number + (0 if at_head else 1)
    return noise


def _stand_at_head(rows: list[Row], numbers: list[Numbered], entries: list[Entry]) -> bool:
    """Whether the numbers are those of the pages after them.

    The contents list decides where there is one: the headings are on the pages it says.
    """
    positions = [item.position for item in numbers]
    if votes := list(_votes(rows, numbers, positions, entries)):
        return sum(votes) > 0
    return positions[0] <= 1 < len(rows)


def _votes(
    rows: list[Row], numbers: list[Numbered], positions: list[int], entries: list[Entry]
) -> Iterator[int]:
    """+1 for each heading on the page of the number before it, -1 for the number after it."""
    wanted = {tight(entry.title): entry.page for entry in entries}
    for position, row in enumerate(rows):
        page = wanted.get(tight(row.text))
        at = bisect_left(positions, position)
        if page is not None and 0 < at < len(numbers):
            yield (numbers[at - 1].number == page) - (numbers[at].number == page)


def _break_at_glued(rows: list[Row], chain: list[Numbered]) -> list[Noise]:
    rows[0].page = max(chain[0].number, 1)
    noise = []
    for item in chain:
        row = rows[item.position]
        noise.append(_cut(row, row.start, item.end))
        row.page = item.number + 1
    return noise


def _breaks_where_spacing_fails(rows: list[Row]) -> bool:
    """In a double-spaced text, a line that follows directly, after a space, opens a page."""
    openers = [row for row in rows[1:] if not row.gap and row.indent]
    if not openers or not is_double_spaced(rows):
        return False
    for page, row in enumerate([rows[0], *openers], 1):
        row.page = page
    return True
