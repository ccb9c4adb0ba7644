"""Reading with several processes, results in the order of the files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from plandigest.cli.inputs import attempt
from plandigest.errors import PlandigestError, ReadError

T = TypeVar("T")

_AHEAD = 3
"""Batches handed out before their results are asked for, by process: few, to bound memory."""
_SINGLY = 4
"""Files handed out one by one at first, by process, so that results appear soon."""
_LARGEST = 32
"""Files of later batches: handing one out costs more than looking at most files does."""

Outcome = list[T] | PlandigestError


def in_order(
    names: Iterator[str], work: Callable[[str], list[T]], jobs: int
) -> Iterator[Outcome[T]]:
    """What `work` makes of each file, or why it could not be read."""
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[tuple[list[str], Future[list[Outcome[T]]]]] = deque()
        try:
            for batch in _batches(names, jobs):
                waiting.append((batch, pool.submit(_attempt_all, batch, work)))
                if len(waiting) > _AHEAD * jobs:
                    yield from _results(*waiting.popleft())
            while waiting:
                yield from _results(*waiting.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _batches(names: Iterator[str], jobs: int) -> Iterator[list[str]]:
    """The files in batches, small ones first."""
    size, given = 1, 0
    while batch := list(islice(names, size)):
        yield batch
        given += len(batch)
        if given >= _SINGLY * jobs:
            size = min(2 * size, _LARGEST)


def _attempt_all(names: list[str], work: Callable[[str], list[T]]) -> list[Outcome[T]]:
    return [attempt(name, work) for name in names]


def _results(names: list[str], future: Future[list[Outcome[T]]]) -> list[Outcome[T]]:
    try:
        return future.result()
    except BrokenProcessPool:
        return [
            ReadError(f"{name}: a process ended while reading this or a file near it.")
            for name in names
        ]
