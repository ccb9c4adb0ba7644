"""Counts as horizontal bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.rendering.characters import cells, fold
from plandigest.rendering.terminal import Line, Run, Screen, paint

_EIGHTHS = " ▏▎▍▌▋▊▉"
_LONGEST = 30
"""Columns of the longest bar."""


def render_bars(rows: Sequence[tuple[str, int]], screen: Screen) -> str:
    """A line a row: the count, its bar, the label.

    Counts and bars come first so that labels of any length need no cutting.

    Args:
        rows: label and count of each bar.
        screen: where they are shown.
    """
    return paint(_lines(rows, screen), screen)


def _lines(rows: Sequence[tuple[str, int]], screen: Screen) -> Iterator[Line]:
    most = max((count for _, count in rows), default=0)
    digits = len(str(most))
    for label, count in rows:
        lead = f"{count:>{digits}} {_bar(count, most)} "
        room = None if screen.width is None else max(screen.width - cells(lead), 10)
        for number, piece in enumerate(fold(label, room)):
            start = Run(lead, "cyan") if number == 0 else Run(" " * cells(lead))
            yield [start, Run(piece)]


def _bar(count: int, most: int) -> str:
    eighths = round(count * _LONGEST * 8 / most) if most else 0
    whole, rest = divmod(max(eighths, 1 if count else 0), 8)
    return ("█" * whole + (_EIGHTHS[rest] if rest else "")).ljust(_LONGEST)
