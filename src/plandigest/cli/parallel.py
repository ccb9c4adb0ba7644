"""Reading with several processes, results in the order of the files.

Each process has a pipe of its own and works on one file at a time, so that one that
dies concerns the file at work and no other, and the first process never waits on a lock.
That file is given to other processes; one that brings down several is given up.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Generic, NamedTuple, TypeVar

from plandigest.cli.attempts import Outcome, attempt
from plandigest.cli.paths import STANDARD_INPUT
from plandigest.errors import ErrorCode, ReadError

T = TypeVar("T")

_AHEAD = 50
"""Files on their way by process: enough to keep all at work behind a slow one, few to
bound memory."""
_TRIES = 3
"""Processes that a file may bring down, or see killed, before it is given up."""
_PATIENCE = 0.5
"""Seconds that a process is given to clear away before it is killed."""


def in_order(
    names: Iterator[str],
    work: Callable[[str], list[T]],
    quick: Callable[[str], list[T] | None] | None,
    jobs: int,
) -> Iterator[Outcome[T]]:
    """What comes of each file, or why it could not be read.

    Args:
        names: of the files.
        work: what to make of a file, in another process; of standard input, in this one.
        quick: what can be made of a file at once, in this process; None where nothing can.
        jobs: number of processes.
    """
    pool = _Pool[T](work, jobs)
    on_way: deque[_File[T]] = deque()
    try:
        for name in names:
            file = _File[T](name, quick(name) if quick else None)
            if name == STANDARD_INPUT:
                file.outcome = attempt(name, work)
            on_way.append(file)
            if file.outcome is None:
                pool.take(file)
            while on_way and (on_way[0].outcome is not None or len(on_way) > _AHEAD * jobs):
                yield pool.result(on_way.popleft())
        while on_way:
            yield pool.result(on_way.popleft())
    finally:
        pool.end()


@dataclass(slots=True)
class _File(Generic[T]):
    """A file on its way, and what came of it."""

    name: str
    outcome: Outcome[T] | None = None
    tries: int = 0


class _Defect(NamedTuple):
    """What was raised that is no error of a file's."""

    error: Exception


class _Worker(Generic[T]):
    """A process with its pipe, and the file it is at work on."""

    def __init__(self, work: Callable[[str], list[T]]) -> None:
        self.file: _File[T] | None = None
        self.pipe, theirs = multiprocessing.Pipe()
        self.process: BaseProcess = multiprocessing.Process(target=_serve, args=(theirs, work))
        self.process.start()
        theirs.close()

    def send(self, file: _File[T]) -> None:
        self.file = file
        file.tries += 1
        with suppress(OSError):  # it has ended; receiving says so
            self.pipe.send(file.name)

    def receive(self) -> bool:
        """Take what it made of its file; whether it is still there."""
        file, self.file = self.file, None
        try:
            outcome: Outcome[T] | _Defect = self.pipe.recv()
        except (EOFError, OSError):
            if file and file.tries == _TRIES:
                file.outcome = ReadError(ErrorCode.PROCESS_ENDED, file.name)
            return False
        if isinstance(outcome, _Defect):
            raise outcome.error
        if file:
            file.outcome = outcome
        return True


class _Pool(Generic[T]):
    """The processes, and the files that wait for one."""

    def __init__(
        self,
        work: Callable[[str], list[T]],
        jobs: int,
    ) -> None:
        self._work = work
        self._jobs = jobs
        self._workers: list[_Worker[T]] = []
        self._waiting: deque[_File[T]] = deque()

    def take(self, file: _File[T]) -> None:
        """Have a file worked on as soon as a process is free."""
        self._waiting.append(file)
        if len(self._workers) < self._jobs:
            self._workers.append(_Worker(self._work))
        self._receive(0)

    def result(self, file: _File[T]) -> Outcome[T]:
        """What came of a file, waited for."""
        while file.outcome is None:
            self._receive(None)
        return file.outcome

    def _receive(self, patience: float | None) -> None:
        """Take the results that are there, and give the processes that are free new files."""
        self._hand_out()
        at_work = {worker.pipe: worker for worker in self._workers if worker.file}
        for pipe in wait(list(at_work), patience):
            worker = at_work[pipe]  # type: ignore[index]
            file = worker.file
            if not worker.receive():
                if file and file.outcome is None:
                    self._waiting.appendleft(file)
                self._workers.remove(worker)
                worker.process.join(_PATIENCE)
                self._workers.append(_Worker(self._work))
        self._hand_out()

    def _hand_out(self) -> None:
        for worker in self._workers:
            if worker.file is None and self._waiting:
                worker.send(self._waiting.popleft())

    def end(self) -> None:
        """End the processes, whatever they are at; they clear away first."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        until = time.monotonic() + _PATIENCE
        for worker in self._workers:
            worker.process.join(max(until - time.monotonic(), 0))
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()


def _serve(pipe: Connection, work: Callable[[str], list[T]]) -> None:
    """Work on files, one after the other, until the pipe is closed; in its own process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the first decides
    signal.signal(signal.SIGTERM, _leave)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.enable()
    while True:
        try:
            name = pipe.recv()
        except (EOFError, OSError):
            break
        try:
            outcome: Outcome[T] | _Defect = attempt(name, work)
        except Exception as error:
            outcome = _Defect(error)
        pipe.send(outcome)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)  # so that temporary folders are removed


def _end_with_parent() -> None:
    """End this process when the first one has gone without a word."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
