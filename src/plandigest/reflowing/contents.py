"""Takes out contents lists, which say again what the headings of the body say.

Leaders show a list wherever it stands. Without leaders, the words 目录 above it or the
return of its titles as headings of the body do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandigest.lexicon.contents import (
    Entry,
    contents_heading,
    has_leader,
    read_entries,
    read_paged,
    split_titles,
)
from plandigest.lexicon.noise import page_number
from plandigest.lexicon.numbering import find_marker
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.contents_tables import in_tables
from plandigest.reflowing.listed import Titles, tight
from plandigest.reflowing.noise import take
from plandigest.reflowing.rows import Row

_FEWEST_LED = 3
"""Lines with leaders that make a contents list."""
_FEWEST_HEADED = 2
"""Entries below 目录 that make one."""
_FEWEST_PAGED, _FEWEST_BARE = 3, 5
"""Numbered titles that make one without 目录, by pages and by their return alone."""
_GAP = 3
"""Lines without leaders that may stand between two contents entries (wrapped ones)."""
_WRAPPED = 2
"""Lines without a page that may stand above the end of an entry."""
_LONGEST_TITLE = 70
_PROSE = re.compile("[。；！？]")
_LEADS_IN = ("：", ":")


def take_out_contents(rows: list[Row]) -> tuple[list[Noise], list[Entry]]:
    """Narrow the rows by the contents list: what was taken out, and what it said."""
    titles = Titles(rows)
    ways = (
        _led(rows),
        in_tables(rows),
        _below_heading(rows, titles),
        _coming_again(rows, titles),
    )
    taken = next((found for way in ways if (found := sorted(way))), [])
    entries = read_entries([(rows[at].index, rows[at].text) for at in taken])
    return [_take(rows[at]) for at in taken], entries


def _take(row: Row) -> Noise:
    """Take out a row of the list; of one that ends with 目录, what stands before is kept."""
    heading = contents_heading(row.text)
    return take(row, row.start + (heading.start() if heading else 0), NoiseKind.CONTENTS)


def _led(rows: list[Row]) -> Iterator[int]:
    """The rows of lists with leaders, their heading and the first lines of wrapped entries."""
    positions = [at for at, row in enumerate(rows) if has_leader(row.text)]
    if len(positions) < _FEWEST_LED:
        return
    for at in range(positions[0] - 1, max(positions[0] - _GAP - 2, -1), -1):
        if contents_heading(rows[at].text):
            yield from range(at, positions[0])
            break
    previous = positions[0]
    for at in positions:
        yield from range(previous + 1 if at - previous - 1 <= _GAP else at, at)
        yield at
        previous = at


def _below_heading(rows: list[Row], titles: Titles) -> Iterator[int]:
    """The rows of a list without leaders below a line 目录."""
    for at, row in enumerate(rows[:-2]):
        if contents_heading(row.text) and not _PROSE.search(row.text):
            end = _paged_end(rows, at + 1) or _titles_end(rows, titles, at + 1, _FEWEST_HEADED)
            if end is not None:
                yield at
                yield from (each for each in range(at + 1, end) if not _is_furniture(rows[each]))
                return


def _coming_again(rows: list[Row], titles: Titles) -> Iterator[int]:
    """The rows of a list that nothing but the return of its titles shows.

    Titles that a sentence announces are a part of the text.
    """
    at = 0
    while at < len(rows):
        run = _run_of_titles(rows, at)
        announced = at > 0 and rows[at - 1].text.endswith(_LEADS_IN)
        first = next((i for i in range(at, run) if _is_numbered_title(rows[i])), None)
        if first is not None and not announced:
            end = _paged_again(rows, titles, first, run)
            if end is None and titles.stands(rows[first].text, first + 1):
                end = _titles_end(rows, titles, first, _FEWEST_BARE)
            if end is not None:
                yield from range(first, end)
                return
        at = max(run, at + 1)


def _paged_again(rows: list[Row], titles: Titles, start: int, run: int) -> int | None:
    """Where a list ends whose titles, each with a page, come again; None if it is none."""
    numbered = (at for at in range(start, run) if _is_numbered_title(rows[at]))
    if sum(_is_led(rows[at].text) for at in numbered) < _FEWEST_PAGED:
        return None
    end = _paged_end(rows, start)
    if end is None:
        return None
    listed = read_entries([(at, rows[at].text) for at in range(start, end)])
    again = sum(titles.stands(entry.title, end) for entry in listed)
    return end if 2 * again >= len(listed) else None


def _is_led(text: str) -> bool:
    end = read_paged(text)
    return end is not None and end.led


def _is_title(row: Row) -> bool:
    """Whether a row is short and ends no sentence."""
    return (
        row.line.cell is None
        and len(row.text) <= _LONGEST_TITLE * len(split_titles(row.text))
        and _PROSE.search(row.text) is None
        and not row.text.endswith(_LEADS_IN)
    )


def _is_numbered_title(row: Row) -> bool:
    return _is_title(row) and find_marker(row.line.text, row.start, row.end) is not None


def _first_title(row: Row) -> str:
    """The title that opens a row, without white space."""
    return tight(split_titles(row.text)[0])


def _is_furniture(row: Row) -> bool:
    """Whether a row is a page number between dashes or in words, of the list's own pages."""
    return page_number(row.text) is not None and not row.text.isdecimal()


def _run_of_titles(rows: list[Row], start: int) -> int:
    """The position behind the last of the titles that stand in a row."""
    return next((at for at in range(start, len(rows)) if not _is_title(rows[at])), len(rows))


def _paged_end(rows: list[Row], start: int) -> int | None:
    """Where a list ends whose entries give their pages; None if it is none.

    Pages never go back, and a title that comes again opens the body.
    """
    end, entries, page, waiting = start, 0, 0, 0
    seen: set[str] = set()
    for at in range(start, _run_of_titles(rows, start)):
        text = rows[at].text
        if _is_furniture(rows[at]):
            continue
        paged = read_paged(text)
        title = tight(paged.title if paged else text)
        if title and title in seen:
            break
        seen.add(title)
        number = paged.number if paged else None
        if paged is None or (number is not None and number < page):
            waiting += 1
            if waiting > _WRAPPED:
                break
            continue
        end, entries, page, waiting = at + 1, entries + 1, number or page, 0
    enough = entries >= _FEWEST_HEADED and 2 * entries >= end - start
    return end if enough else None


def _titles_end(rows: list[Row], titles: Titles, start: int, fewest: int) -> int | None:
    """Where a list of bare titles ends: its first title comes again, or the text begins."""
    seen: set[str] = set()
    run = _run_of_titles(rows, start)
    end = run
    for at in range(start, run):
        title = _first_title(rows[at])
        if title in seen:
            end = at
            break
        seen.add(title)
    if end == run:
        again = [at for at in range(start, run) if titles.stands(_first_title(rows[at]), run)]
        if not again or 2 * len(again) < run - start:
            return None
        end = again[-1] + 1
    numbered = sum(_is_numbered_title(rows[at]) for at in range(start, end))
    return end if numbered >= fewest and 2 * numbered >= end - start - 2 else None
