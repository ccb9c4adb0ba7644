"""Groups rows into the paragraphs of the layout, undoing wraps.

A wrapped line is broken where the next word no longer fits. So a line after which
the next word would have fitted ends its paragraph, whatever it says. After a full
line the indent of the next one decides, and where indents were lost: sentence ends,
numbering, and that the first line of a paragraph is narrower by its indent.
"""

from __future__ import annotations

import re

from plandigest.lexicon.numbering import Marker, find_marker
from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import SectionKind
from plandigest.model.source import Source
from plandigest.reflowing.habits import (
    INDENT,
    Habits,
    ends_sentence,
    find_habits,
    first_word,
    fits_not,
    holds_values,
    is_centred,
    opens_with_stop,
    own_indent,
)
from plandigest.reflowing.placing import breaks as breaks_by_place
from plandigest.reflowing.rows import Row

_NARROW = re.compile(r"[0-9A-Za-z]")
_HEADINGS = frozenset(
    {
        SectionKind.PART,
        SectionKind.CHAPTER,
        SectionKind.SECTION,
        SectionKind.LEVEL1,
        SectionKind.LEVEL2,
    }
)
"""Kinds of headings that some set flush in a text whose paragraphs are indented."""
_WITHIN_SENTENCES = Pattern("[，。；：！？]")
_SPREAD = 2
"""Columns that justified Latin and digits may take beyond those they are counted as."""


def group(
    source: Source, rows: list[Row], begins: dict[int, bool], *, wrapped: bool
) -> list[list[Row]]:
    """The rows of each paragraph, in order.

    Args:
        source: where the rows come from.
        rows: what is left of them when noise is out.
        begins: for positions where it is certain, whether a paragraph begins there.
        wrapped: whether lines were broken to fit a measure.
    """
    habits = find_habits(rows) if wrapped else None
    groups: list[list[Row]] = []
    for position, row in enumerate(rows):
        after = rows[position + 1] if position + 1 < len(rows) else None
        opens = begins.get(position) if groups else True
        if opens is None and source.paragraphs_given:
            opens = _opens_given(groups[-1], row)
        elif opens is None:
            opens = habits is None or _breaks(groups[-1], row, after, habits)
        if opens:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _opens_given(paragraph: list[Row], row: Row) -> bool:
    """Whether a paragraph begins with a row, as the format says.

    One may also begin behind a soft break, as in text that was pasted whole.
    """
    style = row.line.style
    if style is None or not style.continues:
        return True
    return ends_sentence(paragraph[-1]) or bool(own_indent(row)) or _marker(row) is not None


def _breaks(paragraph: list[Row], row: Row, after: Row | None, habits: Habits) -> bool:
    """Whether a new paragraph begins with `row`."""
    if (placed := breaks_by_place(paragraph, row)) is not None:
        return placed
    if opens_with_stop(row):
        return False
    if holds_values(paragraph[-1]) or holds_values(row):
        return True
    if not _is_full(paragraph, row, habits):
        return not _goes_on_ragged(paragraph, row)
    if habits.blanks and row.gap and not row.opens_page:
        return True
    if habits.indents and (row.indent or not row.opens_page or habits.page_indents):
        return _opens_indented(paragraph[-1], row)
    return _opens_flush(paragraph, row, after, habits)


def _is_full(paragraph: list[Row], row: Row, habits: Habits) -> bool:
    """Whether `row` had to begin because its first word did not fit on the line before."""
    previous = paragraph[-1]
    lost = (
        len(paragraph) == 1 and not own_indent(previous) and _may_have_lost_indent(previous, habits)
    )
    spread = len(paragraph) > 1 and _is_spread(previous)
    return fits_not(previous, row, narrower=(INDENT if lost else 0) + (_SPREAD if spread else 0))


def _goes_on_ragged(paragraph: list[Row], row: Row) -> bool:
    """Whether a placed row goes on with an indented sentence whose line was broken early.

    Lines that are not justified end anywhere; but no paragraph ends in mid-sentence and
    begins at the edge.
    """
    first, previous = paragraph[0], paragraph[-1]
    if row.line.layout is None or row.line.cell is not None or row.gap or row.indent:
        return False
    if not first.indent or is_centred(first) or _marker(row) is not None:
        return False
    in_sentence = _WITHIN_SENTENCES.search(first.text) is not None or len(paragraph) > 1
    wide = 2 * previous.width >= previous.measure
    return in_sentence and wide and not ends_sentence(previous)


def _is_spread(row: Row) -> bool:
    """Whether a line in mid-sentence holds Latin or digits, whose width columns only guess."""
    return not ends_sentence(row) and _NARROW.search(row.text) is not None


def _may_have_lost_indent(row: Row, habits: Habits) -> bool:
    return habits.lost_indents or (habits.indents and row.opens_page and not habits.page_indents)


def _opens_indented(previous: Row, row: Row) -> bool:
    """Whether `row` opens a paragraph in a text that shows its indents."""
    return row.indent > 0 or (ends_sentence(previous) and _is_heading_line(row))


def _is_heading_line(row: Row) -> bool:
    """Whether a row is nothing but a numbered title, and shorter than a line."""
    marker = _marker(row)
    return (
        marker is not None
        and marker.scheme.kind in _HEADINGS
        and row.width + INDENT < row.measure
        and _WITHIN_SENTENCES.search(row.text) is None
    )


def _opens_flush(paragraph: list[Row], row: Row, after: Row | None, habits: Habits) -> bool:
    """Whether `row` opens a paragraph though no indent can show it."""
    previous = paragraph[-1]
    marker = _marker(row)
    if not ends_sentence(previous):
        return len(paragraph) == 1 and marker is not None and _follows(_marker(previous), marker)
    if marker is not None:
        return True
    if not _may_have_lost_indent(row, habits):
        return False
    return _is_narrow(row, after)


def _marker(row: Row) -> Marker | None:
    return find_marker(row.line.text, row.start, row.end)


def _follows(heading: Marker | None, marker: Marker) -> bool:
    """Whether a heading line just as long as the measure may be followed by this marker."""
    if heading is None or not heading.numbers or not marker.numbers:
        return False
    if heading.scheme == marker.scheme:
        return marker.numbers[-1] == heading.numbers[-1] + 1
    return marker.scheme.rank > heading.scheme.rank and marker.numbers[-1] == 1


def _is_narrow(row: Row, after: Row | None) -> bool:
    """Whether a row was broken an indent early, or is a short line that ends no sentence."""
    if after is None or not fits_not(row, after, narrower=INDENT):
        return not ends_sentence(row)
    return row.width + first_word(after) <= row.measure
