"""Reading on the machines of a cluster that dask.distributed runs, results in the order of files.

What schedules, what keeps machines busy and what replaces them is dask's. Files are read where
the workers run, under the same names: on storage that all machines share, or by their URLs.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Generic, NamedTuple, Protocol, TypeVar

from plandigest.cli.attempts import Outcome, attempt
from plandigest.cli.paths import STANDARD_INPUT
from plandigest.errors import ErrorCode, MissingExtraError, PlandigestError, ReadError

T = TypeVar("T")
R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)

_BATCH = 4
"""Files that are sent together: sending costs as much as a small file."""
_AHEAD = 12
"""Batches on their way for each thread of the cluster: enough to keep all at work behind a slow
one, few to bound memory."""
_PATIENCE = 10
"""Seconds to wait for the scheduler."""
_OTHER_VERSION = "deserialization"
"""What dask says of work that the machines do not know, since theirs is another plandigest."""


class _Results(Protocol[T_co]):
    """What a batch comes to, as dask has it."""

    def done(self) -> bool: ...

    def result(self) -> T_co: ...


class _Client(Protocol):
    """A client of dask's scheduler."""

    def submit(self, func: Callable[..., R], *args: object, pure: bool = ...) -> _Results[R]: ...

    def nthreads(self) -> dict[str, int]: ...


class _Batch(NamedTuple, Generic[T]):
    """Files on their way, or one that needed no work."""

    names: tuple[str, ...]
    results: _Results[list[Outcome[T]]] | None
    known: Outcome[T]


def on_cluster(
    address: str,
    names: Iterator[str],
    work: Callable[[str], list[T]],
    quick: Callable[[str], list[T] | None] | None,
) -> Iterator[Outcome[T]]:
    """What comes of each file, or why it could not be read.

    Args:
        address: of dask's scheduler ("tcp://host:8786"), or the file that it has written it to.
        names: of the files.
        work: what to make of a file, on a machine of the cluster; of standard input, here.
        quick: what can be made of a file at once, here; None where nothing can.

    Raises:
        PlandigestError: dask is not installed, or its scheduler cannot be reached.
    """
    try:
        import distributed
        from distributed.comm.core import CommClosedError
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_CLUSTER) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what is wrong, we say
    scheduler = {"scheduler_file" if Path(address).is_file() else "address": address}
    try:
        client = distributed.Client(  # type: ignore[no-untyped-call]
            **scheduler, timeout=_PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise PlandigestError(ErrorCode.CLUSTER_LOST, address) from error
    try:
        with client:
            yield from _in_order(client, names, work, quick)
    except (distributed.CancelledError, CommClosedError) as error:
        raise PlandigestError(ErrorCode.CLUSTER_LOST, address) from error
    except RuntimeError as error:
        if _OTHER_VERSION not in str(error):
            raise
        raise PlandigestError(ErrorCode.CLUSTER_LOST, address) from error


def _in_order(
    client: _Client,
    names: Iterator[str],
    work: Callable[[str], list[T]],
    quick: Callable[[str], list[T] | None] | None,
) -> Iterator[Outcome[T]]:
    most = _AHEAD * max(sum(client.nthreads().values()), 1)
    on_way: deque[_Batch[T]] = deque()
    for batch in _batches(client, names, work, quick):
        on_way.append(batch)
        while on_way and (len(on_way) > most or _is_done(on_way[0])):
            yield from _results(client, on_way.popleft(), work)
    while on_way:
        yield from _results(client, on_way.popleft(), work)


def _batches(
    client: _Client,
    names: Iterator[str],
    work: Callable[[str], list[T]],
    quick: Callable[[str], list[T] | None] | None,
) -> Iterator[_Batch[T]]:
    """The files, sent a few at a time; those by themselves of which all is known here."""
    gathered: list[str] = []
    for name in names:
        known: Outcome[T] | None = quick(name) if quick else None
        if name == STANDARD_INPUT:
            known = attempt(name, work)
        if known is None:
            gathered.append(name)
        if gathered and (known is not None or len(gathered) == _BATCH):
            yield _sent(client, tuple(gathered), work)
            gathered.clear()
        if known is not None:
            yield _Batch((name,), None, known)
    if gathered:
        yield _sent(client, tuple(gathered), work)


def _sent(client: _Client, names: tuple[str, ...], work: Callable[[str], list[T]]) -> _Batch[T]:
    sent: _Results[list[Outcome[T]]] = client.submit(
        attempts, names, work, str(Path.cwd()), pure=False
    )
    return _Batch(names, sent, [])


def _is_done(batch: _Batch[T]) -> bool:
    return batch.results is None or batch.results.done()


def attempts(
    names: tuple[str, ...], work: Callable[[str], list[T]], folder: str
) -> list[Outcome[T]]:
    """What `work` makes of some files; on a machine of the cluster.

    Args:
        names: of the files.
        work: what to make of each.
        folder: from which names that are relative lead to them.
    """
    with suppress(OSError):  # where it is not there, no file of a relative name is
        os.chdir(folder)
    return [attempt(name, work) for name in names]


def _results(
    client: _Client, batch: _Batch[T], work: Callable[[str], list[T]]
) -> Iterator[Outcome[T]]:
    """The results of a batch; where it brought several machines down, of each of its files."""
    from distributed import KilledWorker

    if batch.results is None:
        yield batch.known
        return
    try:
        yield from batch.results.result()
    except KilledWorker:
        if len(batch.names) == 1:
            yield ReadError(ErrorCode.PROCESS_ENDED, batch.names[0])
            return
        for name in batch.names:
            yield from _results(client, _sent(client, (name,), work), work)
