"""Measures rows by where they stand on their page, for formats that say so (PDF).

Indents, widths, measures and gaps come from the page itself, in the same half-em columns
that are counted off characters where nothing else is known.
"""

from __future__ import annotations

from math import ceil

from plandigest.lexicon.numbering import find_marker
from plandigest.model.source import Layout
from plandigest.reflowing.rows import Row

_ROUNDING = 0.005
"""Columns by which PDF producers round: a line is wider than that only if it means it."""
_LEAST_INDENT = 3
"""Columns of white space that are an indent: opening marks are set in by one or two."""
_GAP = 0.3
"""Ems between two lines, beyond what is usual around them, that part paragraphs."""
_AROUND = 5
"""Lines before and after that tell what is usual."""
_OTHER_SIZE = 1.12
"""Ratio of font sizes from which two lines are not of one paragraph."""
_CENTRED, _NEARLY = 2.6, 0.5
"""Ems of white space on either side of a centred line, of a plain and of an exact one."""
_EVEN, _EXACT = 1.0, 0.25
"""Ems by which the white space on its two sides may differ."""
_SHARE = 0.08
"""The same as a share of that white space: a short line hardly shows the edges it is between."""
_INDENT = 2.0
"""Ems that open a paragraph (GB/T 9704-2012, 7.3.3)."""
_NOTES = ("附件：", "附件:")
_UNDER_NOTE = range(5, 10)
"""Columns by which a note of attachments that goes on is set under what follows its colon."""
_OPENERS = "（(〔[【"
_CLOSERS = "，。、；：？！）》」』】〕”’,.;:?!)]"


def place(rows: list[Row]) -> bool:
    """Measure rows by their layout; False, and nothing done, where they have none."""
    if not rows or any(row.line.layout is None for row in rows):
        return False
    for row in rows:
        layout = row.line.layout
        if layout is None:
            continue
        half = layout.size / 2
        indent = round((layout.left - layout.edge) / half)
        row.indent = indent if indent >= _LEAST_INDENT else 0
        left = layout.left if row.indent else min(layout.left, layout.edge)
        row.width = ceil((layout.right - left) / half - _ROUNDING)
        row.measure = int((layout.limit - layout.edge) / half + _ROUNDING)
    return True


def find_gaps(rows: list[Row]) -> None:
    """Mark the placed rows that stand further from the row above than is usual around them.

    Args:
        rows: those of the text; a running head has no say in how far its lines are apart.
    """
    spaces = _spaces(rows)
    for position, (row, space) in enumerate(zip(rows, spaces, strict=True)):
        if space is not None and row.line.layout is not None:
            size = row.line.layout.size
            around = slice(max(position - _AROUND, 0), position + _AROUND + 1)
            known = sorted(
                [
                    other
                    for there, other in zip(rows[around], spaces[around], strict=True)
                    if other is not None and _is_of(there, size)
                ]
            )
            row.gap = space > known[len(known) // 4] + _GAP * size


def _is_of(row: Row, size: float) -> bool:
    """Whether a row is set in about that size."""
    layout = row.line.layout
    return layout is not None and abs(layout.size - size) < 0.05 * size


def _spaces(rows: list[Row]) -> list[float | None]:
    """Points between each row and the one above it; None where none is right above it."""
    spaces: list[float | None] = []
    before: Row | None = None
    for row in rows:
        above = before.line.layout if before else None
        here = row.line.layout
        space = None
        if above and here and before and before.line.page == row.line.page:
            same = row.line.cell is None and before.line.cell is None and above.edge == here.edge
            space = here.top - above.bottom if same and here.top > above.top else None
        spaces.append(space)
        before = row
    return spaces


def is_centred(layout: Layout) -> bool:
    """Whether a line is set in the middle of its column."""
    left = (layout.left - layout.edge) / layout.size
    right = (layout.limit - layout.right) / layout.size
    if min(left, right) >= _CENTRED:
        return abs(left - right) <= max(_EVEN, _SHARE * (left + right))
    exact = abs(left - right) <= _EXACT and abs(left - _INDENT) > _EXACT
    return exact and min(left, right) >= _NEARLY


def breaks(paragraph: list[Row], row: Row) -> bool | None:
    """Whether a paragraph begins with a row, as far as its place decides that; else None."""
    previous = paragraph[-1]
    above, here = previous.line.layout, row.line.layout
    if above is None or here is None:
        return None
    if previous.line.cell != row.line.cell:
        return True
    if row.line.cell is not None:
        return _has_room(previous, row)
    if row.text[0] in _CLOSERS:
        return None
    if max(above.size, here.size) > _OTHER_SIZE * min(above.size, here.size):
        return True
    if is_centred(above) and is_centred(here):
        return _opens_centred(paragraph, row)
    if _hangs(paragraph, row):
        return False
    return None


def _has_room(previous: Row, row: Row) -> bool:
    """Whether two more characters would have fitted on a line of a table cell."""
    return previous.width + 4 <= row.measure


def _opens_centred(paragraph: list[Row], row: Row) -> bool | None:
    """A centred title may take several lines: of one size and face, close together."""
    above, here = paragraph[-1].line.layout, row.line.layout
    if above is None or here is None or row.gap:
        return True
    said = "".join(line.text for line in paragraph)
    if said.count("（") + said.count("(") > said.count("）") + said.count(")"):
        return False
    if row.text[0] in _OPENERS or said[-1] in "。；：）)〕":
        return True
    if above.bold != here.bold:
        return True
    return find_marker(row.line.text, row.start, row.end) is not None


def _hangs(paragraph: list[Row], row: Row) -> bool:
    """Whether a row is set further in than the numbered line that opens its paragraph."""
    first, previous = paragraph[0], paragraph[-1]
    if row.indent <= first.indent or row.gap or find_marker(row.line.text, row.start, row.end):
        return False
    if len(paragraph) > 1:
        return row.indent == previous.indent
    if first.text.startswith(_NOTES):  # set under its own first character (7.3.4)
        return row.indent - first.indent in _UNDER_NOTE
    return find_marker(first.line.text, first.start, first.end) is not None and (
        first.width + first.indent + 4 > first.measure
    )
