"""Which documents a command reads, and reading them one after the other."""

from __future__ import annotations

import gc
import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import PurePath
from typing import TypeVar

from plandigest.cli.attempts import Outcome, attempt
from plandigest.cli.messages import say
from plandigest.cli.options import Common
from plandigest.cli.paths import STANDARD_INPUT, Finder
from plandigest.cli.progress import Progress, wanted
from plandigest.cli.reader import Reader, reader_of
from plandigest.configuration import load_configuration, sample
from plandigest.errors import ErrorCode, PlandigestError, ReadError
from plandigest.model.document import Document
from plandigest.sentences import said

T = TypeVar("T")


class Inputs:
    """The documents a command is to read.

    A file that cannot be read costs one line on standard error; the rest is done.

    Attributes:
        failed: whether something could not be read so far.
    """

    def __init__(self, paths: Sequence[str] | None, common: Common) -> None:
        self.failed = False
        self._common = common
        self._waits = False
        self._held: list[str] = []
        self._finder = Finder(self._report, common.output)
        self._configuration = load_configuration(common.config)
        if self._configuration and common.verbose:
            self._say("configuration-used", self._configuration.path)
        self._reader = reader_of(common, self._configuration)
        self._paths = tuple(paths or ()) or self._default_paths()
        self._waits = common.pager and common.output is None and sys.stdout.isatty()

    def names(self) -> Iterator[str]:
        """The files to read, folders and globs resolved; "-" for standard input."""
        for path in self._paths:
            yield from self._finder.files(path)

    def documents(self) -> Iterator[Document]:
        """The documents of all files, in order."""
        return self.map(_itself)

    def map(self, work: Callable[[Document], T]) -> Iterator[T]:
        """What `work` makes of each document, in order; see `each`."""
        return self.each(partial(in_documents, work))

    def each(
        self,
        work: Callable[[Reader, str], list[T]],
        quick: Callable[[str], list[T] | None] | None = None,
    ) -> Generator[T, None, None]:
        """What `work` makes of each file, in order.

        With several jobs, `work` and what it returns travel between processes: it must
        be a function of a module, or a `functools.partial` of one.

        Args:
            work: what to make of a file, by how it is read and its name.
            quick: what can be made of a file in no time; None for files that need work.
        """
        progress = None
        names = self.names()
        if wanted(quiet=self._common.quiet) and not self._waits:
            progress = Progress(list(names))
            names = progress.names()
        read = False
        for number, outcome in enumerate(self._outcomes(names, partial(work, self._reader), quick)):
            if number == 1:
                gc.enable()  # which `main` put off: a run over one file is too short for it
            if progress and outcome:
                progress.clear()
            if isinstance(outcome, PlandigestError):
                self._take_failure(outcome)
            else:
                read = True
                yield from outcome
        if not read and not self.failed:
            self._report(ReadError(ErrorCode.NOTHING_READ))

    def finish(self) -> None:
        """Say what had to wait until the pager was closed, and what was passed over."""
        self._waits = False
        for sentence in self._held:
            say(sentence)
        self._held.clear()
        passed = self._finder.passed
        if not passed or self._common.quiet:
            return
        if self._common.verbose:
            for path in passed:
                self._say("file-passed", path)
        kinds = Counter(PurePath(path).suffix.lower() or PurePath(path).name for path in passed)
        often = sorted(kinds.items(), key=lambda each: (-each[1], each[0]))
        shown = [f"{kind} ×{count}" for kind, count in often[:_MOST_KINDS]]
        self._say("files-passed", len(passed), shown + ["…"] * (len(kinds) > len(shown)))

    def _outcomes(
        self,
        names: Iterator[str],
        work: Callable[[str], list[T]],
        quick: Callable[[str], list[T] | None] | None,
    ) -> Iterator[Outcome[T]]:
        jobs = self._common.jobs
        if self._common.cluster:
            from plandigest.cli.cluster import on_cluster

            yield from on_cluster(self._common.cluster, names, work, quick)
            return
        if jobs is None:
            first = list(islice(names, _FEW + 1))
            names = chain(first, names)
            jobs = _processors() if len(first) > _FEW else 1
        for name in names:
            at_once = quick(name) if quick else None
            if at_once is not None:
                yield at_once
            elif jobs == 1:
                yield attempt(name, work)
            else:  # here other processes are worth their start
                from plandigest.cli.parallel import in_order

                yield from in_order(chain((name,), names), work, quick, jobs)

    def _take_failure(self, error: PlandigestError) -> None:
        """Report a file that could not be read; one that is empty is nothing, in a folder."""
        if error.code is ErrorCode.FILE_EMPTY and self._finder.was_found(str(error.details[0])):
            self._finder.passed.append(str(error.details[0]))
        else:
            self._report(error)

    def _report(self, error: PlandigestError) -> None:
        self.failed = True
        self._tell(error.sentence(self._common.language))

    def _default_paths(self) -> tuple[str, ...]:
        """What is read where no PATH is given; that it is not standard input is always said."""
        if standard_input_holds_something():
            return (STANDARD_INPUT,)
        configuration = self._configuration
        if configuration and configuration.documents:
            self._say("reading-configured", configuration.path)
            return configuration.documents
        path = sample()
        self._say("reading-sample", path)
        return (str(path),)

    def _say(self, key: str, *details: object) -> None:
        self._tell(said(key, self._common.language, *details))

    def _tell(self, sentence: str) -> None:
        """Say it, or hold it back while a pager has the terminal."""
        if self._waits:
            self._held.append(sentence)
        else:
            say(sentence)


def _processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_FEW = 8
"""Files that one process reads as fast as several, which have to start first."""
_MOST_KINDS = 6
"""Kinds of files that are named where some were passed over."""


def standard_input_holds_something() -> bool:
    """Whether standard input is a pipe or a file with something in it, not a terminal."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):  # a stream of a test's or an embedder's
        mode = stat.S_IFIFO
    if not (stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)):
        return False
    peek = getattr(getattr(sys.stdin, "buffer", None), "peek", None)
    try:
        return peek is not None and bool(peek(1))
    except OSError:
        return False


def in_documents(work: Callable[[Document], T], reader: Reader, name: str) -> list[T]:
    """What `work` makes of each document of a file.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    return [work(document) for document in reader.documents(name)]


def _itself(document: Document) -> Document:
    return document
