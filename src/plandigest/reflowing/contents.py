"""Takes out contents lists, which say again what the headings of the body say."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.lexicon.numbering import find_marker
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.noise import take
from plandigest.reflowing.rows import Row

_CONTENTS_HEADING = re.compile(r"目[ \u3000]*[录次]$")
_LEADER = re.compile(
    r"(?:(?:[.．·‥…﹒_]\s?){4,}\s*[-—－]?\s*[\dⅠ-ⅿivx]{0,4}\s*[-—－]?|\t\s*\d{1,4})$"
)
_ENTRY_ENDS = frozenset("0123456789.．·…﹒_-—－ⅠⅡⅢⅣⅤivx")
_FEWEST_ENTRIES = 3
"""Lines with leaders that make a contents list."""
_OPENING = 4
"""Characters by which headings are looked up."""
_LONGEST_HEADING = 4
"""Lines of a heading."""
_CONTENTS_GAP = 3
"""Lines without leaders that may stand between two contents entries (wrapped ones)."""


class Entry(NamedTuple):
    """A line of the contents list: the heading without white space, and its page."""

    title: str
    page: int


def take_out_contents(rows: list[Row]) -> tuple[list[Noise], list[Entry]]:
    """Narrow the rows by the contents list: what was taken out, and what it said."""
    positions = [i for i, row in enumerate(rows) if _is_entry(row.text)]
    if len(positions) < _FEWEST_ENTRIES:
        return _without_leaders(rows), []
    entries = [entry for i in positions if (entry := _read_entry(rows[i].text))]
    first = _heading_above(rows, positions[0])
    noise = [_take_from_heading(row) for row in rows[first : positions[0]]]
    previous = positions[0]
    for position in positions:
        if position - previous - 1 <= _CONTENTS_GAP:  # the first lines of wrapped entries
            between = rows[previous + 1 : position]
            noise += [take(row, row.start, NoiseKind.CONTENTS) for row in between]
        noise.append(take(rows[position], rows[position].start, NoiseKind.CONTENTS))
        previous = position
    return noise, entries


def listed_headings(rows: list[Row], entries: list[Entry]) -> dict[int, bool]:
    """Where headings that the contents list names begin and end among the rows.

    A heading as long as the measure looks like a line of a paragraph; the contents
    list tells them apart.

    Returns:
        For positions where it is certain, whether a paragraph begins there.
    """
    by_opening: dict[str, list[str]] = {}
    for entry in entries:
        by_opening.setdefault(entry.title[:_OPENING], []).append(entry.title)
    begins: dict[int, bool] = {}
    for position, row in enumerate(rows) if by_opening else ():
        for title in by_opening.get(tight(row.text)[:_OPENING], ()):
            count = _rows_of(title, rows, position)
            if count:
                begins |= {position: True, position + count: True}
                begins |= dict.fromkeys(range(position + 1, position + count), False)
    return begins


def _rows_of(title: str, rows: list[Row], position: int) -> int:
    """How many rows from `position` on make up just this title; 0 if they do not."""
    words = ""
    for count in range(1, min(_LONGEST_HEADING, len(rows) - position) + 1):
        words += tight(rows[position + count - 1].text)
        if words in (title, title + "。"):
            return count
        if not title.startswith(words):
            return 0
    return 0


def tight(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def _is_entry(text: str) -> bool:
    return text[-1] in _ENTRY_ENDS and _LEADER.search(text) is not None


def _read_entry(text: str) -> Entry | None:
    leader = _LEADER.search(text)
    digits = leader and re.search(r"\d+", leader[0])
    if not leader or not digits:
        return None
    return Entry(tight(text[: leader.start()]), int(digits[0]))


def _heading_above(rows: list[Row], entry: int) -> int:
    """The row of the heading 目录 above the first entry, or the entry itself."""
    for position in range(entry - 1, max(entry - _CONTENTS_GAP - 2, -1), -1):
        if _CONTENTS_HEADING.search(rows[position].text):
            return position
    return entry


def _take_from_heading(row: Row) -> Noise:
    """Take out a row before the entries, from 目录 on where something else stands before it."""
    heading = _CONTENTS_HEADING.search(row.text)
    return take(row, row.start + (heading.start() if heading else 0), NoiseKind.CONTENTS)


def _without_leaders(rows: list[Row]) -> list[Noise]:
    """A list without leaders: 目录, then headings, until the first of them comes again."""
    for position, row in enumerate(rows[:-2]):
        if re.fullmatch(r"目[ \u3000]*[录次]", row.text):
            wanted = tight(rows[position + 1].text)
            for after in range(position + 3, len(rows)):
                if tight(rows[after].text) == wanted:
                    listed = rows[position:after]
                    numbered = sum(find_marker(item.text) is not None for item in listed)
                    if 2 * numbered < len(listed) - 2:
                        return []
                    return [take(item, item.start, NoiseKind.CONTENTS) for item in listed]
            return []
    return []
