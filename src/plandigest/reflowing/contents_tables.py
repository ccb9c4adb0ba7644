"""Contents lists that are set as tables: titles in one column, pages in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from plandigest.lexicon.contents import contents_heading, read_paged
from plandigest.lexicon.numbering import find_marker
from plandigest.lexicon.pattern import Pattern
from plandigest.reflowing.listed import Titles, tight
from plandigest.reflowing.rows import Row

_HEAD = Pattern(r"(?:目录?[录錄次]|章节|标题|標題|内容|名称|序号|页[码次数]|頁[碼次數])*")
"""What may stand in the head of such a table."""
_CONTENTS = Pattern("目[录錄次]")
_FEWEST_HEADED, _FEWEST = 2, 3
"""Entries that make a list below 目录, and without."""
_LONGEST = 70
_MOST_CELLS = 3
"""Cells of an entry: its number, its title, its page."""
_PROSE = re.compile("[。；！？]")


class _Entry(NamedTuple):
    """A row of the table: a title and, mostly, its page."""

    title: str
    page: int | None


def in_tables(rows: Sequence[Row]) -> Iterator[int]:
    """The rows of the first table that is a contents list, and of the line 目录 above it."""
    if not any(row.line.cell for row in rows):
        return
    body = Titles([row for row in rows if row.line.cell is None])
    at = 0
    for table, run in groupby(rows, key=lambda row: row.line.cell and row.line.cell.table):
        start, at = at, at + sum(1 for _ in run)
        if table is None or at - start < _FEWEST_HEADED:
            continue
        above = start > 0 and _CONTENTS.fullmatch(tight(rows[start - 1].text)) is not None
        if _is_list(rows[start:at], body, headed=above):
            yield from range(start - above, at)
            return


def _is_list(cells: Sequence[Row], body: Titles, *, headed: bool) -> bool:
    """Whether each row is a title, and most come again in the body, or 目录 and pages show it."""
    entries: list[_Entry] = []
    for _, run in groupby(cells, key=lambda row: row.line.cell and row.line.cell.row):
        texts = [row.text for row in run]
        words = "".join(map(tight, texts))
        if not entries and _HEAD.fullmatch(words):
            headed = headed or contents_heading(words) is not None or "目" in words[:1]
            continue
        entry = _read(texts)
        if entry is None:
            return False
        entries.append(entry)
    if len(entries) < (_FEWEST_HEADED if headed else _FEWEST):
        return False
    numbered = sum(find_marker(entry.title) is not None for entry in entries)
    if not headed and 2 * numbered < len(entries):
        return False
    again = sum(body.stands(entry.title, 0) for entry in entries)
    return 2 * again >= len(entries) or (
        headed and 2 * numbered >= len(entries) and _counts_up(entries)
    )


def _read(texts: Sequence[str]) -> _Entry | None:
    """The entry that the cells of one row are; None if they are none."""
    last = read_paged(texts[-1].strip())
    if len(texts) > _MOST_CELLS or (len(texts) == _MOST_CELLS and last is None):
        return None
    before = "".join(map(tight, texts[:-1]))
    title = before + tight(last.title if last is not None else texts[-1])
    if not title or len(title) > _LONGEST or _PROSE.search(title):
        return None
    return _Entry(title, last.number if last is not None else None)


def _counts_up(entries: Sequence[_Entry]) -> bool:
    """Whether every entry has a page, and none lies before the one above."""
    pages = [entry.page for entry in entries if entry.page is not None]
    return len(pages) == len(entries) and all(one <= other for one, other in pairwise(pages))
