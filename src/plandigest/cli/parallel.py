"""Reading with several processes, results in the order of the files."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

from plandigest.cli.attempts import Outcome, attempt
from plandigest.errors import ErrorCode, ReadError

T = TypeVar("T")

_AHEAD = 3
"""Batches handed out before their results are asked for, by process: few, to bound memory."""
_SINGLY = 4
"""Files handed out one by one at first, by process, so that results appear soon."""
_LARGEST = 16
"""Files of later batches."""
_PATIENCE = 500
"""Files after which a batch is handed out though it is not full."""


class InOrder(Generic[T]):
    """Works on files with several processes and gives the results in the files' order."""

    def __init__(
        self,
        work: Callable[[str], list[T]],
        quick: Callable[[str], list[T] | None] | None,
        jobs: int,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        """Prepare to work.

        Args:
            work: what to make of a file, in another process.
            quick: what can be made of it at once, in this one; None where nothing can.
            jobs: number of processes.
            prepare: what each process does before all else.
        """
        self._work = work
        self._quick = quick
        self._jobs = jobs
        self._prepare = prepare
        self._given = 0
        self._waiting: deque[_File[T]] = deque()
        self._batch: list[_File[T]] = []
        self._running: deque[Future[list[Outcome[T]]]] = deque()

    def results(self, names: Iterable[str]) -> Iterator[Outcome[T]]:
        """What comes of each file, or why it could not be read."""
        with ProcessPoolExecutor(self._jobs, initializer=_begin, initargs=(self._prepare,)) as pool:
            try:
                for name in names:
                    self._take(name, pool)
                    yield from self._done(hurry=len(self._running) > _AHEAD * self._jobs)
                self._hand_out(pool)
                while self._waiting:
                    yield from self._done(hurry=True)
            except BaseException:  # Ctrl-C, or the results are not wanted any more
                for process in multiprocessing.active_children():
                    process.terminate()  # one may be at work for long
                raise

    def _take(self, name: str, pool: ProcessPoolExecutor) -> None:
        file = _File[T](name, self._quick(name) if self._quick else None)
        self._waiting.append(file)
        if file.outcome is None:
            self._batch.append(file)
        full = 1 if self._given < _SINGLY * self._jobs else _LARGEST
        if len(self._batch) >= full or len(self._waiting) > _PATIENCE:
            self._hand_out(pool)

    def _hand_out(self, pool: ProcessPoolExecutor) -> None:
        if self._batch:
            future = pool.submit(_attempt_all, [file.name for file in self._batch], self._work)
            self._running.append(future)
            for index, file in enumerate(self._batch):
                file.future, file.index = future, index
            self._given += len(self._batch)
            self._batch = []

    def _done(self, *, hurry: bool) -> Iterator[Outcome[T]]:
        """The results that are there, and where there is hurry, the next one."""
        while self._waiting and (hurry or self._waiting[0].is_done):
            file = self._waiting.popleft()
            if file.future is not None and self._running and file.future is self._running[0]:
                self._running.popleft()
            yield file.result()
            hurry = False


@dataclass(slots=True)
class _File(Generic[T]):
    """A file on its way: its outcome, or the batch that it comes with."""

    name: str
    outcome: list[T] | None
    future: Future[list[Outcome[T]]] | None = None
    index: int = 0

    @property
    def is_done(self) -> bool:
        return self.outcome is not None or (self.future is not None and self.future.done())

    def result(self) -> Outcome[T]:
        if self.outcome is not None or self.future is None:
            return self.outcome or []
        try:
            return self.future.result()[self.index]
        except BrokenProcessPool:
            return ReadError(ErrorCode.PROCESS_ENDED, self.name)


def _begin(prepare: Callable[[], None] | None) -> None:
    """Let Ctrl-C, which a terminal sends to all, end the run in the first process alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if prepare:
        prepare()


def _attempt_all(names: list[str], work: Callable[[str], list[T]]) -> list[Outcome[T]]:
    return [attempt(name, work) for name in names]
