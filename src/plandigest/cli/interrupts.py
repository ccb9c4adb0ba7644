"""Ctrl-C ends a run between two results, never in the middle of one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class Interrupts:
    """Hears Ctrl-C; at once while a result is worked on, else when it has been written.

    Attributes:
        heard: whether Ctrl-C was pressed.
    """

    def __init__(self) -> None:
        self.heard = False
        self._working = False

    def results(self, results: Iterator[T]) -> Iterator[T]:
        """The results up to Ctrl-C, so that what was found by then is written to its end."""
        if threading.current_thread() is not threading.main_thread():
            yield from results  # signals are the main thread's
            return
        before = signal.signal(signal.SIGINT, self._hear)
        try:
            while not self.heard:
                self._working = True
                result = next(results)
                self._working = False
                yield result
        except (StopIteration, KeyboardInterrupt):
            return
        finally:
            self._working = False
            signal.signal(signal.SIGINT, before)

    def _hear(self, _signal: int, _frame: FrameType | None) -> None:
        if self._working or self.heard:  # pressed twice: nothing is waited for
            self.heard = True
            raise KeyboardInterrupt
        self.heard = True
