"""Has PDFs read in a process of their own, which may come to an end."""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from importlib.util import find_spec
from typing import IO, NamedTuple, cast

from plandigest.errors import ErrorCode, PlandigestError, ReadError
from plandigest.model.source import Line, Note


class Request(NamedTuple):
    """A file to read."""

    name: str
    data: bytes


class Pages(NamedTuple):
    """What was read of a file."""

    lines: list[Line]
    notes: list[Note]


class Defect(NamedTuple):
    """What was raised that is no error of the file's."""

    error: Exception


Answer = Pages | PlandigestError | Defect


class Limits(NamedTuple):
    """What reading may cost.

    Attributes:
        seconds: that a page may take.
        memory: bytes that may be asked for, the file itself not counted.
    """

    seconds: float
    memory: int


_LIMITS = Limits(20, 1 << 30)
"""A page of text takes some 10 ms, a file of hundreds of pages 100 MB."""
_RECOGNISING = Limits(180, 6 << 30)
"""The same where pictures are read: seconds a page, and models of 100 MB in every thread."""


_PATIENCE = 2.0
"""Seconds that the process is given to leave before it is killed."""


class Reader:
    """Reads PDFs in another process, which is started when it is needed, and anew when it ended."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits
        self.forget()

    def forget(self) -> None:
        """Leave the process to the one that this one is a copy of."""
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, name: str, data: bytes) -> Pages:
        """The lines of a PDF, and what was amiss.

        Raises:
            ReadError: it cannot be read, or the process came to an end over it.
        """
        with self._lock:
            try:
                answer = self._ask(name, data)
            except (EOFError, OSError, pickle.UnpicklingError):
                self.end()
                raise ReadError(ErrorCode.PDF_GIVEN_UP, name) from None
            except BaseException:  # a signal: nothing is left behind
                self.end()
                raise
        if isinstance(answer, PlandigestError):
            raise answer
        if isinstance(answer, Defect):
            raise answer.error
        return answer

    def _ask(self, name: str, data: bytes) -> Answer:
        process = self._process = self._process or self._started()
        requests = cast("IO[bytes]", process.stdin)
        pickle.dump(Request(name, data), requests)
        requests.flush()
        answer: Answer = pickle.load(cast("IO[bytes]", process.stdout))  # noqa: S301 - our own
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - this Python, with our own program
            [sys.executable, "-P", "-c", self._program()],  # -P: no modules of the user's folder
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _program(self) -> str:
        limits = self._limits or (_RECOGNISING if find_spec("rapidocr") else _LIMITS)
        return (
            "import gc, sys; gc.disable()\n"  # until all is loaded, as for commands
            f"sys.path += [each for each in {sys.path!r} if each and each not in sys.path]\n"
            "from plandigest.reading.pdf.worker import serve\n"
            f"serve({limits.seconds}, {limits.memory})"
        )

    def end(self) -> None:
        """End the process, whatever it is at: it leaves when nobody can ask any more."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(OSError):  # what was not sent cannot be
            cast("IO[bytes]", process.stdin).close()
        with process:
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


READER = Reader()
atexit.register(READER.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=READER.forget)
