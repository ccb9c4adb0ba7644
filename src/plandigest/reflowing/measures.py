"""Finds the width at which each line of a wrapped text was broken.

A text may have several: boxes and attachments are often set wider or narrower than
the body. Wrapped lines crowd just below their measure, most of them in mid-sentence.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from plandigest.lexicon.numbering import find_marker
from plandigest.reflowing.habits import INDENT, ends_sentence, first_word, holds_values, own_indent
from plandigest.reflowing.rows import Row, is_double_spaced

_HANGING = frozenset("，。、；：？！")
_STOP = 2
"""Columns of a stop that may hang beyond the measure."""
_NARROWEST, _WIDEST = 30, 140
"""Columns a text block may measure; GB/T 9704 sets 56."""
_LONG, _FEW = 52, 4
"""From which width on so many lines that nothing exceeds cannot be of one width by chance."""
_BAND = 3
"""Columns by which full lines may exceed the commonest, for digits and hanging stops."""
_FEWEST_FLUSH = 4
"""Lines without an indent that show those above them to be broken."""
_FEWEST_CUT, _NESTED = 2, 6
"""Sentences cut in a text of a few lines that show it to be wrapped, and the columns by which
those of deeper items may fall short of the others."""
_MOST = 4
"""Measures looked for in one text."""
_TOO_WIDE, _BROKEN_SHORT, _SWITCH = 20, 2, 3
"""What speaks against a measure: a line wider than it, a line that ends short of it in
mid-sentence, and a change of measure from one line to the next."""


def set_measures(rows: list[Row]) -> bool:
    """Give every row its measure; False if the text is not wrapped at all."""
    measures = _find(rows)
    if not measures:
        return _set_by_sentences(rows)
    for row, measure in zip(rows, _assign(rows, measures), strict=True):
        row.measure = measure
    return True


def _find(rows: list[Row]) -> list[int]:
    """The widths that broken lines crowd at; none if too few lines do.

    A stop at the end of a line may hang beyond the measure: such a line speaks for two widths.
    """
    widths = [row.width + own_indent(row) for row in rows]
    shown = [(row, width) for row, width in zip(rows, widths, strict=True) if not holds_values(row)]
    shown += [(row, width - _STOP) for row, width in shown if row.text[-1] in _HANGING]
    counts = Counter(width for _, width in shown)
    unfinished = Counter(width for row, width in shown if not ends_sentence(row))
    least = max(3, 0.03 * len(rows))
    peaks = [
        width
        for width, count in counts.items()
        if _NARROWEST <= width <= _WIDEST
        and count >= least
        and all(counts[width + step] <= count for step in (-2, -1, 1, 2))
        and unfinished[width] >= 0.5 * count
    ]
    peaks = [p for p in peaks if not any(_is_shadow(p, q, counts) for q in peaks)]
    peaks = sorted(peaks, key=lambda width: -counts[width])[:_MOST]
    if not peaks:
        return []
    crowd = [any(-INDENT - 1 <= w - p <= _BAND for p in peaks) for w in widths]
    if not any(full and _is_cut(*pair) for full, pair in zip(crowd, pairwise(rows), strict=False)):
        return []
    longer = sum(width > max(peaks) + _BAND for width in widths)
    if not longer and max(peaks) >= _LONG and sum(crowd) >= _FEW:
        return peaks  # in a text of short paragraphs and tables few lines are full
    enough = sum(crowd) >= 0.25 * len(rows) or _go_on_flush(rows, crowd)
    return peaks if enough and longer <= 0.1 * len(rows) else []


def _set_by_sentences(rows: list[Row]) -> bool:
    """Give every row of a text of a few lines its measure; False if none shows a wrap.

    That one of the widest lines has a comma in it, ends within a sentence and is followed by
    lines without number or indent that end it, does not happen twice by chance. Such a line is
    its own measure, as items are often set in.
    """
    widest = max((row.width + own_indent(row) for row in rows), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    blanks = not is_double_spaced(rows)
    cut: list[Row] = []
    closes = False  # the row below, or those that it goes on with, end a sentence
    for row, after in reversed(list(pairwise(rows))):
        closes = ends_sentence(after) or closes
        wide = row.width + own_indent(row) + first_word(after) > widest - _NESTED
        closes = closes and wide and not (blanks and after.gap)
        closes = closes and own_indent(after) == 0 and _has_comma(row) and _is_cut(row, after)
        if closes:
            cut.append(row)
    if len(cut) < _FEWEST_CUT or not any(row.text[-1].isalnum() for row in cut):
        return False
    for row in rows:
        row.measure = widest
    for row in cut:
        row.measure = row.width + own_indent(row)
    return True


def _is_cut(row: Row, after: Row) -> bool:
    """Whether a row may be the beginning of a sentence that goes on in the next row.

    What opens a row with digits, behind a row that ends in digits, is no number of an item.
    """
    text = row.text
    title = _is_marked(row) and "。" not in text
    halved = text[-1].isdecimal() and after.text[0].isdecimal()
    return not title and not ends_sentence(row) and (halved or not _is_marked(after))


def _has_comma(row: Row) -> bool:
    return not _HANGING.isdisjoint(row.text[:-1])


def _is_marked(row: Row) -> bool:
    return find_marker(row.line.text, row.start, row.end) is not None


def _go_on_flush(rows: list[Row], crowd: list[bool]) -> bool:
    """Whether lines that crowd in mid-sentence are followed by lines without an indent.

    So a text shows its wraps that indents its paragraphs, though most of its lines are
    headings and cells.
    """
    broken = [
        after
        for row, full, after in zip(rows, crowd, rows[1:], strict=False)
        if full and not ends_sentence(row)
    ]
    flush = sum(own_indent(row) == 0 for row in broken)
    indented = sum(own_indent(row) == INDENT for row in rows)
    return flush >= _FEWEST_FLUSH and flush >= 0.9 * len(broken) and indented >= _FEWEST_FLUSH


def _is_shadow(width: int, other: int, counts: Counter[int]) -> bool:
    """Whether a crowd is part of a wider one: its first lines, less the indent, or its edge."""
    if INDENT - 1 <= other - width <= INDENT + 1:
        return True
    return 0 < other - width <= _BAND and counts[other] >= counts[width]


def _assign(rows: list[Row], measures: list[int]) -> list[int]:
    """The likeliest measure of each row: the cheapest path, in which changes cost."""
    if len(measures) == 1:
        return measures * len(rows)
    costs = [0.0] * len(measures)
    origins: list[list[int]] = []
    for row in rows:
        best = min(range(len(measures)), key=costs.__getitem__)
        origin = [
            state if costs[state] <= costs[best] + _SWITCH else best
            for state in range(len(measures))
        ]
        costs = [
            min(costs[state], costs[best] + _SWITCH) + _cost(row, measure)
            for state, measure in enumerate(measures)
        ]
        origins.append(origin)
    state = min(range(len(measures)), key=costs.__getitem__)
    path = []
    for origin in reversed(origins):
        path.append(measures[state])
        state = origin[state]
    return path[::-1]


def _cost(row: Row, measure: int) -> float:
    width = row.width + own_indent(row)
    if width > measure + _BAND:
        return _TOO_WIDE
    if width < measure - INDENT - 1 and not ends_sentence(row):
        return _BROKEN_SHORT
    return 0.0
