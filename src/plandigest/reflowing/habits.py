"""How a wrapped text is set, as far as its rows show: indents, blank lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from plandigest.reflowing import placing
from plandigest.reflowing.rows import BLANK, Row, columns, is_double_spaced

TERMINALS = frozenset("。！？；：!?;:…")
_STOPS = frozenset("。！？；")
_CLOSERS = "”’」』）)】》\"'"
_NO_LINE_START = "，。、；：？！）》」』】〕”’％%,.;:?!)]}·"
_NO_LINE_END = "《（“‘「『【〔([{"
_WIDE_GAP = re.compile(" {2,}|[\t\u3000]+")
_VALUE = re.compile(r"-?\d[\d,.]*[%％]?")
_CELL = re.compile(
    r"[\[〔【（(]?[<>＜＞≥≤约±-]?\d[\d.,]*[%％]?(?:以上|以下|以内|左右)?[\]〕】）)]?|[-—–－/]{1,2}"
)
_ENDS_VALUE = frozenset("0123456789%％上下内右]〕】）)-—–－/")
_NATURES = ("约束性", "预期性")
_FEWEST_CELLS = 3
_FIRST_WORD = re.compile(
    rf"[{re.escape(_NO_LINE_END)}]*(?:[A-Za-z0-9.,%+/-]+|.)[{re.escape(_NO_LINE_START)}]{{0,3}}",
    re.DOTALL,
)
INDENT = 4
"""Columns that open a paragraph: two Han characters (GB/T 9704-2012, 7.3.3)."""
_INDENTS = range(INDENT - 1, INDENT + 3)
CENTRED = 8
"""Columns of white space from which a line counts as centred, not indented."""


class Habits(NamedTuple):
    """How a text is set.

    Attributes:
        indents: whether the first line of a paragraph shows an indent.
        page_indents: whether it does so at the top of a page too.
        lost_indents: whether first lines are narrower by an indent that is not there.
        blanks: whether a blank line means a paragraph break.
    """

    indents: bool
    page_indents: bool
    lost_indents: bool
    blanks: bool


def find_habits(rows: list[Row]) -> Habits:
    """What the rows of a wrapped text show of its setting."""
    indents = _uses_indents(rows)
    if rows and rows[0].line.layout is not None:  # measured on the page, nothing is lost
        return Habits(indents=indents, page_indents=True, lost_indents=False, blanks=True)
    return Habits(
        indents=indents,
        page_indents=any(row.opens_page and own_indent(row) for row in rows[1:]),
        lost_indents=not indents and _has_lost_indents(rows),
        blanks=not is_double_spaced(rows),
    )


def _uses_indents(rows: list[Row]) -> bool:
    """Most rows that open a paragraph for certain are indented or centred, few others are."""
    opening = [
        row
        for previous, row in pairwise(rows)
        if ends_sentence(previous) and not fits_not(previous, row)
    ]
    shown = sum(row.indent >= _INDENTS.start for row in opening)
    indented = sum(own_indent(row) > 0 for row in rows)
    return shown >= 0.6 * len(opening) and 3 <= indented <= 0.7 * len(rows)


def _has_lost_indents(rows: list[Row]) -> bool:
    """Many rows were broken, in mid-sentence, just an indent before the measure."""
    narrow = sum(
        not ends_sentence(row)
        and fits_not(row, following, narrower=INDENT)
        and not fits_not(row, following)
        for row, following in pairwise(rows)
    )
    return narrow >= max(3, 0.03 * len(rows))


def own_indent(row: Row) -> int:
    """The columns of a row's indent, 0 if the white space is something else."""
    if row.indent in _INDENTS or (row.line.layout is not None and _is_set_in(row)):
        return row.indent
    return 0


def _is_set_in(row: Row) -> bool:
    """Whether a placed row is set further in than usual, but neither centred nor to the right."""
    return row.indent > INDENT and 2 * row.width >= row.measure and not is_centred(row)


def is_centred(row: Row) -> bool:
    """Whether a row is set off by more white space than an indent."""
    layout = row.line.layout
    return row.indent >= CENTRED if layout is None else placing.is_centred(layout)


def fits_not(row: Row, following: Row, narrower: int = 0) -> bool:
    """Whether the first word of the following row would not have fitted on this one.

    Args:
        row: a row of a wrapped text.
        following: the row after it.
        narrower: columns by which the row was narrower than its measure, for an indent
            that is not there any more.
    """
    # A space that a broken line begins with took its column, though it is no indent.
    spaced = row.line.layout is None and row.indent < _INDENTS.start
    lead = row.indent if spaced else own_indent(row)
    return row.width + lead + first_word(following) > row.measure - narrower


def first_word(row: Row) -> int:
    """Columns of the first word of a row, with brackets and stops that may not leave it."""
    match = _FIRST_WORD.match(row.line.text, row.start, row.end)
    return columns(match[0]) if match else 0


def ends_sentence(row: Row) -> bool:
    """Whether the row ends with a stop, a closing bracket behind it aside."""
    text = row.line.text
    end = row.end
    while end > row.start and text[end - 1] in _CLOSERS:
        end -= 1
    return end > row.start and text[end - 1] in TERMINALS


def holds_values(row: Row) -> bool:
    """Whether a row is one of a table: cells parted by wide gaps, numbers among them.

    Single spaces part cells too where the last one says how a target binds, or the last two
    are values that are more than digits: 5 000 and 2 9 0 0 are one number.
    """
    text = row.text
    if not _STOPS.isdisjoint(text):
        return False
    if text.endswith(_NATURES) and (text in _NATURES or text[-4] in BLANK):
        return True
    cells = _WIDE_GAP.split(text)
    if len(cells) >= _FEWEST_CELLS and any(_VALUE.fullmatch(cell) for cell in cells[1:]):
        return True
    words = text.split() if text[-1:] in _ENDS_VALUE else []
    last = words[-2:]
    if len(words) < _FEWEST_CELLS or all(map(str.isdecimal, last)):
        return False
    return all(_CELL.fullmatch(word) for word in last)


def opens_with_stop(row: Row) -> bool:
    """Whether the row opens with a character that may not open a line of its own."""
    return row.line.text[row.start] in _NO_LINE_START
