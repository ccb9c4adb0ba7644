"""A signal ends a run between two results, never in the middle of one that is written."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl-C, `kill`, and the terminal that is closed; Windows lacks the last."""


_PATIENCE = 0.7
"""Seconds given to write to its end what was found."""
_A_MOMENT = 0.02
"""Seconds after which a callback that dropped a signal has ended."""


class Interrupted(BaseException):
    """A signal asked the run to end.

    Attributes:
        status: the exit status, as shells count it: 128 and the signal's number.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


def listen() -> None:
    """Let each signal that ends a run raise `Interrupted`, so that all is cleared away.

    Where Python drops what a callback raises (that of a weak reference, while modules
    load), the signal is sent once more, a moment later.
    """
    _set(_raise)
    sys.unraisablehook = _send_again


def stop_listening() -> None:
    """Let a signal end the process at once: all is written, and Python clears up after itself."""
    _set(signal.SIG_DFL)


def _raise(number: int, _frame: FrameType | None) -> None:
    _set(signal.SIG_IGN)  # clearing away must not be interrupted in turn
    raise Interrupted(number)


def _send_again(dropped: sys.UnraisableHookArgs) -> None:
    if not isinstance(dropped.exc_value, Interrupted):
        sys.__unraisablehook__(dropped)
        return
    number = dropped.exc_value.status - 128
    signal.signal(number, _raise)
    threading.Timer(_A_MOMENT, _send, [number]).start()


def _send(number: int) -> None:
    """Send a signal to the main thread, which may wait for input and wakes by it."""
    if sys.platform == "win32":
        signal.raise_signal(number)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, number)


class Interrupts:
    """Hears signals; at once while a result is worked on, else when it has been written.

    Attributes:
        heard: the signal that was sent; None while there was none.
    """

    def __init__(self) -> None:
        self.heard: Interrupted | None = None
        self._working = False

    def results(self, results: Iterator[T]) -> Iterator[T]:
        """The results up to a signal, so that what was found by then is written to its end."""
        if threading.current_thread() is not threading.main_thread():
            yield from results  # signals are the main thread's
            return
        _set(self._hear)
        try:
            while not self.heard:
                self._working = True
                result = next(results)
                self._working = False
                yield result
        except (StopIteration, Interrupted):
            return
        finally:
            self._working = False
            _set(_raise)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        sent_before = self.heard
        self.heard = sent_before or Interrupted(number)
        if self._working or sent_before:  # sent twice: nothing is waited for
            raise self.heard
        if hasattr(signal, "setitimer"):  # one who does not read must not hold up the end
            signal.signal(signal.SIGALRM, self._hear)
            signal.setitimer(signal.ITIMER_REAL, _PATIENCE)


def _set(handler: object) -> None:
    if threading.current_thread() is threading.main_thread():
        for name in _ENDING:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, handler)  # type: ignore[arg-type]
