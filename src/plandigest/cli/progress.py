"""A bar on standard error: how many files are done and how long the rest will take."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence

_PATIENCE = 0.5
"""Seconds before a bar is shown; most runs end sooner."""
_EVERY = 0.1
"""Seconds between two looks of it."""
_WIDTH = 30
_CLEAR = "\r\x1b[K"


def wanted(*, quiet: bool) -> bool:
    """Whether somebody watches standard error."""
    return not quiet and sys.stderr.isatty()


class Progress:
    """The bar. It is taken away before anything else is printed."""

    def __init__(self, files: Sequence[str]) -> None:
        self._files = files
        self._start = time.monotonic()
        self._next = self._start + _PATIENCE
        self._shown = False

    def names(self) -> Iterator[str]:
        """The files, each counted as done when the next is asked for."""
        for done, name in enumerate(self._files):
            if (now := time.monotonic()) >= self._next:
                self._next = now + _EVERY
                self._show(done)
            yield name
        self.clear()

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._shown = False

    def _show(self, done: int) -> None:
        full = _WIDTH * done // len(self._files)
        bar = "█" * full + "░" * (_WIDTH - full)
        sys.stderr.write(f"{_CLEAR}{bar} {done}/{len(self._files)}{self._left(done)}")
        sys.stderr.flush()
        self._shown = True

    def _left(self, done: int) -> str:
        """The time that the rest will take, if it goes on as it did (-0:12)."""
        if not done:
            return ""
        spent = time.monotonic() - self._start
        minutes, seconds = divmod(round(spent / done * (len(self._files) - done)), 60)
        return f" -{minutes}:{seconds:02}"
