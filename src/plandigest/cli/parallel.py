"""Reading with several processes, results in the order of the files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from plandigest.cli.inputs import attempt
from plandigest.errors import PlandigestError, ReadError
from plandigest.model.document import Document

T = TypeVar("T")

_AHEAD = 4
"""Files handed out before their results are asked for, by process: few, to bound memory."""


def in_order(
    names: Iterator[str], work: Callable[[Document], T], jobs: int
) -> Iterator[list[T] | PlandigestError]:
    """What `work` makes of the documents of each file, or why the file could not be read."""
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[tuple[str, Future[list[T] | PlandigestError]]] = deque()
        try:
            for name in names:
                waiting.append((name, pool.submit(attempt, name, work)))
                if len(waiting) > _AHEAD * jobs:
                    yield _result(*waiting.popleft())
            while waiting:
                yield _result(*waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _result(name: str, future: Future[list[T] | PlandigestError]) -> list[T] | PlandigestError:
    try:
        return future.result()
    except BrokenProcessPool:
        return ReadError(f"{name}: a process ended while reading this or a file near it.")
