"""Which files a command reads, and reading them one after the other."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from plandigest.cli.attempts import Outcome, attempt
from plandigest.cli.messages import say
from plandigest.cli.options import Common
from plandigest.cli.progress import Progress, wanted
from plandigest.configuration import load_configuration, sample
from plandigest.errors import ErrorCode, PlandigestError, ReadError
from plandigest.model.document import Document
from plandigest.pipeline import read_all, read_bytes

if TYPE_CHECKING:
    from plandigest.lexicon.loader import Rule

T = TypeVar("T")

STANDARD_INPUT = "-"
_GLOB = frozenset("*?[")


class Inputs:
    """The documents a command is to read.

    A file that cannot be read costs one line on standard error; the rest is done.

    Attributes:
        failed: whether something could not be read so far.
    """

    def __init__(self, paths: Sequence[str] | None, common: Common) -> None:
        self.failed = False
        self._common = common
        self._configuration = load_configuration(common.config)
        own = self._configuration.units if self._configuration else ()
        self._prepare = partial(take_in, own) if own else None
        if self._prepare:
            self._prepare()
        self._paths = tuple(paths or ()) or self._default_paths()

    def names(self) -> Iterator[str]:
        """The files to read, folders and globs resolved; "-" for standard input."""
        for path in self._paths:
            yield from expand(path, self._report)

    def documents(self) -> Iterator[Document]:
        """The documents of all files, in order."""
        return self.map(_itself)

    def map(self, work: Callable[[Document], T]) -> Iterator[T]:
        """What `work` makes of each document, in order; see `each`."""
        return self.each(partial(from_documents, work, encoding=self._common.encoding))

    def each(
        self,
        work: Callable[[str], list[T]],
        quick: Callable[[str], list[T] | None] | None = None,
    ) -> Iterator[T]:
        """What `work` makes of each file, in order.

        With several jobs, `work` and what it returns travel between processes: it must
        be a function of a module, or a `functools.partial` of one.

        Args:
            work: what to make of a file, by its name.
            quick: what can be made of a file in no time; None for files that need work.
        """
        progress = None
        names = self.names()
        if wanted(quiet=self._common.quiet):
            progress = Progress(list(names))
            names = progress.names()
        for number, outcome in enumerate(self._outcomes(names, work, quick)):
            if number == 1:
                gc.enable()  # which `main` put off: a run over one file is too short for it
            if progress and outcome:
                progress.clear()
            if isinstance(outcome, PlandigestError):
                self._report(outcome)
            else:
                yield from outcome

    def _outcomes(
        self,
        names: Iterator[str],
        work: Callable[[str], list[T]],
        quick: Callable[[str], list[T] | None] | None,
    ) -> Iterator[Outcome[T]]:
        if self._common.jobs > 1:
            from plandigest.cli.parallel import InOrder

            yield from InOrder(work, quick, self._common.jobs, self._prepare).results(names)
            return
        for name in names:
            at_once = quick(name) if quick else None
            yield attempt(name, work) if at_once is None else at_once

    def _report(self, error: PlandigestError) -> None:
        self.failed = True
        say(error.sentence(self._common.language))

    def _default_paths(self) -> tuple[str, ...]:
        configuration = self._configuration
        if configuration and configuration.documents:
            self._notice(f"no PATH given; reading the documents of {configuration.path}.")
            return configuration.documents
        path = sample()
        self._notice(f"no PATH given; reading the bundled sample {path}.")
        return (str(path),)

    def _notice(self, sentence: str) -> None:
        if not self._common.quiet:
            say(sentence)


def take_in(units: tuple[Rule, ...]) -> None:
    """Make a user's own units known, in this process."""
    from plandigest.lexicon.units import add_units  # most users have none

    add_units(units)


def read_documents(name: str, encoding: str | None = None) -> tuple[Document, ...]:
    """The documents of a file, or of standard input.

    Raises:
        ReadError: it cannot be read or holds no text.
    """
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read()
        if not data:
            raise ReadError(ErrorCode.INPUT_EMPTY)
        return read_bytes(data, STANDARD_INPUT, encoding=encoding)
    return read_all(name, encoding=encoding)


def expand(path: str, report: Callable[[ReadError], None]) -> Iterator[str]:
    """The files a PATH stands for, in sorted order.

    Args:
        path: a file, a folder, a glob, or "-". An archive is a folder too.
        report: told of each folder that cannot be opened or holds no file, and of a
            glob that matches nothing.
    """
    if path == STANDARD_INPUT:
        yield path
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where access is denied
        names = _unpacked(_walk(path, report), report)
        yield from _at_least_one(names, ReadError(ErrorCode.FOLDER_EMPTY, path), report)
    elif not _GLOB.isdisjoint(path) and not os.path.lexists(path):
        from glob import glob

        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - may be absolute
        names = (name for match in matches for name in _files_of(match, report))
        names = _unpacked(names, report)
        yield from _at_least_one(names, ReadError(ErrorCode.GLOB_EMPTY, path), report)
    else:
        yield from _unpacked(iter((path,)), report)  # where it is missing, reading says so


def _unpacked(names: Iterator[str], report: Callable[[ReadError], None]) -> Iterator[str]:
    """The files, those in archives in place of each archive."""
    for name in names:
        if not name.lower().endswith(".zip") or not os.path.isfile(name):  # noqa: PTH113 - as above
            yield name
            continue
        from plandigest.reading import archive

        try:
            members = iter(archive.names_in(name))
        except ReadError as error:
            report(error)
        else:
            yield from _at_least_one(members, ReadError(ErrorCode.ARCHIVE_EMPTY, name), report)


def _at_least_one(
    names: Iterator[str], otherwise: ReadError, report: Callable[[ReadError], None]
) -> Iterator[str]:
    first = next(names, None)
    if first is None:
        report(otherwise)
        return
    yield first
    yield from names


def _files_of(path: str, report: Callable[[ReadError], None]) -> Iterator[str]:
    return _walk(path, report) if Path(path).is_dir() else iter((path,))


def _walk(folder: str, report: Callable[[ReadError], None]) -> Iterator[str]:
    """Files under a folder, sorted; hidden ones left out, linked folders entered once."""

    def cannot_open(error: OSError) -> None:
        report(ReadError(ErrorCode.FOLDER_UNREADABLE, error.filename, error))

    entered: set[tuple[int, int]] = set()
    for here, folders, files in os.walk(folder, followlinks=True, onerror=cannot_open):
        status = Path(here).stat()
        if (status.st_dev, status.st_ino) in entered:
            folders.clear()  # a link back to a folder that was entered already
            continue
        entered.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(here, name)) for name in sorted(files) if not name.startswith("."))


def from_documents(
    work: Callable[[Document], T], name: str, *, encoding: str | None = None
) -> list[T]:
    """What `work` makes of each document of a file.

    Args:
        work: what to make of a document.
        name: of the file.
        encoding: of a text file, where it is known; found out otherwise.

    Raises:
        ReadError: the file cannot be read or holds no text.
    """
    return [work(document) for document in read_documents(name, encoding)]


def _itself(document: Document) -> Document:
    return document
