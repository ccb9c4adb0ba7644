"""Entries of contents lists: a title, then a leader or a gap, then a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.lexicon.numbering import find_marker
from plandigest.lexicon.pattern import Pattern

_HEADING = re.compile(
    r"目[ \u3000]*[录錄次](?:[（(]续[）)])?$|^目[ \u3000]*[录錄次](?=[序前引]言|第)"
)
"""目录 at the end of a line, or glued to the first title."""
_HEADS = Pattern(_HEADING.pattern + r"|^(?:页[码次数]|頁[碼次數]|章节|标题|標題)$")
"""目录, and the heads of the columns of a list that is set as a table."""
_GLUED = re.compile(r"(?<=\S)(?=第[一二三四五六七八九十百]{1,4}(?:[篇章节節]|分?[编編]))")
"""Where a title follows another on one line."""
_PAGE = re.compile(
    r"(?:[-—－–][ \u3000]?)?[（(]?"
    r"(?P<page>(?<!\d)\d{1,4}|[Ⅰ-ⅿ]{1,4}|(?<![A-Za-z])(?:[ivxlc]{1,6}|[IVXLC]{1,6}))"
    r"(?:[-—－–至]\d{1,3})?[）)]?[ \u3000]?[-—－–]?$"
)
_LONGEST_PAGE = 12
"""Characters of a page with the dashes around it."""
_DOTS = ".．·‥…﹒_-—－"
_FEWEST_DOTS = 4
_SPACE = " \u3000\t"
_LAST_PAGE = 999
"""A number above it that no leader leads to is more likely a year."""


class Entry(NamedTuple):
    """An entry of a contents list, those over several lines made whole.

    Attributes:
        line: index of its first source line.
        title: its words, page left out.
        page: the page it gives, if it gives one in Arabic digits.
    """

    line: int
    title: str
    page: int | None


class Paged(NamedTuple):
    """A line that may be (the end of) an entry.

    Attributes:
        title: the words before leader and page.
        page: the page as printed; empty behind a leader that leads to none.
        led: whether dots or a wide gap part them, and not a mere space.
    """

    title: str
    page: str
    led: bool

    @property
    def number(self) -> int | None:
        """The page, where it is given in Arabic digits."""
        return int(self.page) if self.page.isdecimal() else None


def contents_heading(line: str) -> re.Match[str] | None:
    """The words 目录 in a stripped line, if a contents list begins there."""
    return _HEADING.search(line) if "目" in line[:1] + line[-8:] else None


def split_titles(words: str) -> list[str]:
    """The titles of a line; a copy may have lost the line breaks between them."""
    return [title for title in _GLUED.split(words) if title]


def has_leader(line: str) -> bool:
    """Whether a stripped line ends with dots and a page, as nothing but an entry does."""
    return read_paged(line, only_led=True) is not None


def read_paged(line: str, *, only_led: bool = False) -> Paged | None:
    """A stripped line as the end of an entry; None where it ends with no page.

    Args:
        line: the line.
        only_led: whether dots must lead to the page.
    """
    tail = line[-_LONGEST_PAGE:]
    found = _PAGE.search(tail)
    page = found["page"] if found else ""
    before = line[: len(line) - len(tail) + found.start()] if found else line
    title = before.rstrip(_DOTS + _SPACE)
    lead = before[len(title) :]
    dots = sum(char in _DOTS for char in lead)
    if dots >= _FEWEST_DOTS:
        blank = not page and set(lead) <= set("_-—－ ")  # a form, or a dash at a line's end
        return None if blank else Paged(title, page, led=True)
    lead = before[len(before.rstrip(_SPACE)) :]
    if only_led or not page or (before and not lead):
        return None
    if page.isdecimal() and int(page) > _LAST_PAGE:
        return None
    gap = "\t" in lead or "\u3000" in lead or "  " in lead
    return Paged(before.rstrip(), page, led=gap)


def read_entries(lines: Sequence[tuple[int, str]]) -> list[Entry]:
    """The entries of a contents list, in order.

    Args:
        lines: index and words of each of its lines, as they stand in the file.
    """
    stripped = ((line, _HEADS.sub("", text.strip())) for line, text in lines)
    pieces = [(line, title) for line, words in stripped for title in split_titles(words)]
    ends = [read_paged(words) for _, words in pieces]
    are_paged = any(ends)
    entries: list[Entry] = []
    open_line, open_words = -1, ""
    for (line, words), end in zip(pieces, ends, strict=True):
        if open_words and find_marker(words):  # the piece before has no page
            entries.append(Entry(open_line, open_words, None))
            open_words = ""
        first = open_line if open_words else line
        if are_paged and end is None:
            open_line, open_words = first, open_words + words
            continue
        title = open_words + (end.title if end else words)
        if title:
            entries.append(Entry(first, title, end.number if end else None))
        open_words = ""
    if open_words:
        entries.append(Entry(open_line, open_words, None))
    return entries
