"""Finds the runs of a page: characters that stand side by side on one baseline.

PDFium's own line ends part the text well enough to begin with; gaps, jumps and changes
of baseline within its lines are found from where the characters stand. Few need to be
asked: between two that are as far apart as those between them are wide, nothing happens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandigest.reading.pdf.turns import ems, turn_of, usual_turn

if TYPE_CHECKING:
    from plandigest.reading.pdf.page import Page

_CHUNK = re.compile(r"[^\r\n]+")
_VISIBLE = re.compile(r"[^\s\x00\u200b\ufeff]")
_STRIDE = 14
"""Characters from one that is asked where it stands to the next."""
_DRIFT = 0.6
"""Ems by which a stretch may be longer or shorter than its characters are wide."""
_GAP = 1.0
"""Ems between two characters that part runs."""
_HAN_SPACE = 0.3
"""Ems between two Han characters that are a space the printer meant."""
_MIXED_SPACE = 0.6
"""The same where one is no Han character: a quarter em there is only good setting."""
_SHIFT = 0.5
"""Ems by which the baseline may shift within a run, for a mark set high or low."""
_BACK = 0.5
"""Ems by which the next character may stand further left: compressed punctuation."""
_WIDE = 0x2010
"""From this code on characters are set as wide as high, as a rule."""
_HYPHENS = "\x02\ufffe"
"""How PDFium writes a hyphen at the end of a line; also a character without a code."""


@dataclass(slots=True)
class Run:
    """Characters that stand side by side, in points from the top left of the page.

    Attributes:
        text: the characters.
        first: index of the first one in the page's text.
        last: index of the last one.
        left: left edge.
        right: right edge.
        baseline: from the top of the page.
        size: font size of most of them.
        bold: whether the one in the middle is bold.
        guessed: whether the font does not say which characters they are.
        aside: whether they run in another direction than the page's text.
    """

    text: str
    first: int
    last: int
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    guessed: bool
    aside: bool

    @property
    def top(self) -> float:
        """Top of the em square; Han characters stand 0.12 em below the baseline."""
        return self.baseline - 0.88 * self.size

    @property
    def bottom(self) -> float:
        """Bottom of the em square."""
        return self.baseline + 0.12 * self.size


def find_runs(page: Page) -> list[Run]:
    """The runs of a page, in the order of its text; the page is turned to read them."""
    chunks = list(_chunks(page.text))
    turns = [turn_of(page, *chunk) for chunk in chunks]
    if turned := usual_turn(chunks, turns):
        page.turn(turned)
        turns = [turn_of(page, *chunk) for chunk in chunks]
    runs: list[Run] = []
    for (first, last), turn in zip(chunks, turns, strict=True):
        if turn == 0:
            runs += _split(page, first, last)
        else:
            runs.append(_run(page, first, last, aside=True))
    return runs


def split_run(page: Page, run: Run, edges: list[float]) -> list[Run]:
    """Part a run where it crosses one of the vertical lines; few runs do."""
    crossed = [x for x in edges if run.left + 0.3 * run.size < x < run.right - 0.3 * run.size]
    if not crossed or run.aside or run.first == run.last:
        return [run]
    starts = [run.first]
    for index in range(run.first + 1, run.last + 1):
        left = page.origin(starts[-1])[0]
        here = page.origin(index)[0] + 0.3 * run.size
        if any(left < x <= here for x in crossed) and _VISIBLE.match(page.text[index]):
            starts.append(index)
            crossed = [x for x in crossed if x > here]
    return _runs(page, starts, run.last)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """First and last visible character of every line that PDFium made."""
    for match in _CHUNK.finditer(text):
        chunk = match[0]
        first = _VISIBLE.search(chunk)
        if first:
            tail = len(chunk) - 1
            while not _VISIBLE.match(chunk, tail):
                tail -= 1
            yield match.start() + first.start(), match.start() + tail


def _split(page: Page, first: int, last: int) -> list[Run]:
    size = page.size(first)
    starts = [first]
    at = first
    while at < last:
        step = min(at + _STRIDE, last)
        if not _is_even(page, at, step, size):
            starts += _breaks(page, at, step, size)
        at = step
    return _runs(page, starts, last)


def _runs(page: Page, starts: list[int], last: int) -> list[Run]:
    """The runs that begin at the given characters, the last of which ends with `last`."""
    runs = []
    for start, after in zip(starts, [*starts[1:], last + 1], strict=True):
        end = after - 1
        while not _VISIBLE.match(page.text, end):
            end -= 1
        runs.append(_run(page, start, end, aside=False))
    return runs


def _is_even(page: Page, first: int, last: int, size: float) -> bool:
    """Whether nothing but characters in a row can lie between the two."""
    (x, y), (to_x, to_y) = page.origin(first), page.origin(last)
    return abs(to_y - y) < 0.1 * size and abs(to_x - x - ems(page, first, last) * size) < (
        _DRIFT * size
    )


def _breaks(page: Page, first: int, last: int, size: float) -> list[int]:
    """The characters after `first`, up to `last`, that begin a run of their own."""
    if _is_even(page, first, last, size):
        return []
    if last - first > 1:
        middle = (first + last) // 2
        return _breaks(page, first, middle, size) + _breaks(page, middle, last, size)
    return [last] if _parts(page, first, last) else []


def _parts(page: Page, before: int, after: int) -> bool:
    """Whether two characters next to one another in the text are apart on the page."""
    if not _VISIBLE.match(page.text, after):
        return False
    size = max(page.size(before), page.size(after))
    (x, y), (to_x, to_y) = page.origin(before), page.origin(after)
    across = (to_x - x) / size
    wide = 0.0 if page.text[before] == " " else ems(page, before, after)
    return abs(to_y - y) > _SHIFT * size or across < -_BACK or across - wide >= _GAP


def _run(page: Page, first: int, last: int, *, aside: bool) -> Run:
    left, baseline = page.origin(first)
    middle = (first + last) // 2
    while not _VISIBLE.match(page.text, middle):
        middle -= 1
    size = page.size(middle)
    if size != page.size(first):  # two of three decide
        size = sorted((size, page.size(first), page.size(last)))[1]
    right = max(page.right(last), left)
    return Run(
        text=_text(page, first, last),
        first=first,
        last=last,
        left=left,
        right=right,
        baseline=baseline,
        size=size,
        bold=page.is_bold(middle),
        guessed=page.is_guessed(middle),
        aside=aside,
    )


def _text(page: Page, first: int, last: int) -> str:
    """The characters of a run, without the spaces that PDFium makes up around Han ones."""
    text = page.text[first : last + 1]
    for mark in _HYPHENS:
        if mark in text:
            text = "".join(
                (("-" if page.is_hyphen(first + i) else "\0") if character == mark else character)
                for i, character in enumerate(text)
            )
    if " " not in text:
        return text
    parts = []
    for offset, character in enumerate(text):
        if character == " " and 0 < offset < len(text) - 1:
            space = _least_space(text[offset - 1], text[offset + 1])
            if space and page.is_made_up(at := first + offset):
                gap = page.origin(at + 1)[0] - page.origin(at)[0]
                if gap < space * page.size(at + 1):
                    continue
        parts.append(character)
    return "".join(parts)


def _least_space(before: str, after: str) -> float:
    """Ems that two characters must be apart for a space to be between them."""
    if "\u4e00" <= before <= "\u9fff" and "\u4e00" <= after <= "\u9fff":
        return _HAN_SPACE
    return _MIXED_SPACE if ord(before) >= _WIDE or ord(after) >= _WIDE else 0.0
