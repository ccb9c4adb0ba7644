"""Counts and weights as horizontal bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plandigest.rendering.characters import cells, fold
from plandigest.rendering.terminal import Line, Run, Screen, paint

_EIGHTHS = " ▏▎▍▌▋▊▉"
_LONGEST = 30
"""Columns of the longest bar."""


class Bar(NamedTuple):
    """A row.

    Attributes:
        label: what is counted or weighed.
        size: how long its bar is, against those of the others.
        figure: the size as it is printed.
    """

    label: str
    size: float
    figure: str


def counted(label: str, count: int) -> Bar:
    """A bar that shows a count."""
    return Bar(label, count, str(count))


def render_bars(bars: Sequence[Bar], screen: Screen) -> str:
    """A line a bar: the figure, the bar, the label.

    Figures and bars come first so that labels of any length need no cutting.

    Args:
        bars: what to show.
        screen: where it is shown.
    """
    return paint(_lines(bars, screen), screen)


def _lines(bars: Sequence[Bar], screen: Screen) -> Iterator[Line]:
    most = max((bar.size for bar in bars), default=0)
    digits = max((cells(bar.figure) for bar in bars), default=0)
    for bar in bars:
        lead = f"{bar.figure:>{digits}} {_drawn(bar.size, most)} "
        room = None if screen.width is None else max(screen.width - cells(lead), 10)
        for number, piece in enumerate(fold(bar.label, room)):
            start = Run(lead, "cyan") if number == 0 else Run(" " * cells(lead))
            yield [start, Run(piece)]


def _drawn(size: float, most: float) -> str:
    eighths = round(size * _LONGEST * 8 / most) if most else 0
    whole, rest = divmod(max(eighths, 1 if size else 0), 8)
    return ("█" * whole + (_EIGHTHS[rest] if rest else "")).ljust(_LONGEST)
