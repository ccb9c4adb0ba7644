"""Tells line breaks that end a paragraph from those that only end a line.

For formats that say where blocks begin, but within a block leave it open whether a
line break means a new paragraph (`<br>` in HTML, a line end in Markdown).
"""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.lexicon.numbering import find_marker

_OPENS_NO_LINE = frozenset("，。、；：？！）》」』】〕”’％,;:?!)]}%")
_GOES_ON = frozenset("，、（《“‘「『【〔,(")
"""A line that ends with one of these has not ended its paragraph."""
_ENDS = frozenset("。！？；：!?;:…”’")
_FEWEST = 3
"""Full lines that show a text to be wrapped."""
_SHARE = 0.6
"""Share of the lines that must be full for that."""
_RAGGED = 6
"""Columns by which a full line may fall short of the longest."""
_NARROWEST, _WIDEST = 24, 200
"""Columns of lines that texts are wrapped at."""


def wrap_width(broken: Sequence[str]) -> int:
    """The columns at which a text is wrapped; 0 if it is not.

    Args:
        broken: the lines that another line of the same block follows.
    """
    widths = [columns(line) for line in broken]
    longest = max(widths, default=0)
    full = sum(width >= longest - _RAGGED for width in widths)
    wrapped = full >= max(_FEWEST, _SHARE * len(widths))
    return longest if wrapped and _NARROWEST <= longest <= _WIDEST else 0


def goes_on(before: str, after: str, width: int) -> bool:
    """Whether the line `after` goes on with the paragraph of the line `before`.

    Args:
        before: a line without white space around it, not empty.
        after: the next one of the same block, likewise.
        width: columns at which the text is wrapped; 0 if it is not.
    """
    if after[0] in _OPENS_NO_LINE or before[-1] in _GOES_ON:
        return True
    if not width or columns(before) < width - _RAGGED:
        return False
    return before[-1] not in _ENDS or find_marker(after) is None


def columns(text: str) -> int:
    """Display columns of a text: characters of three and more UTF-8 bytes count two."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) // 2
