"""The course of a command: read the documents, digest each, write what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from typing import TextIO, TypeVar

from plandigest.cli.inputs import Inputs, in_documents
from plandigest.cli.interrupts import Interrupts
from plandigest.cli.messages import FAILED
from plandigest.cli.options import Common
from plandigest.cli.output import opened
from plandigest.cli.reader import Reader
from plandigest.model.document import Document

T = TypeVar("T")


def run(
    paths: Sequence[str] | None,
    common: Common,
    work: Callable[[Document], T],
    write: Callable[[Iterable[T], TextIO], None],
) -> None:
    """Digest all documents and write the results as they come.

    Args:
        paths: the PATH arguments.
        common: the shared options.
        work: digests one document; a function of a module or a partial of one.
        write: writes the results of all documents to a stream.

    Raises:
        SystemExit: something could not be read; where nothing could, nothing is written.
    """
    run_on_files(paths, common, partial(in_documents, work), write)


def run_on_files(
    paths: Sequence[str] | None,
    common: Common,
    work: Callable[[Reader, str], list[T]],
    write: Callable[[Iterable[T], TextIO], None],
    quick: Callable[[str], list[T] | None] | None = None,
) -> None:
    """Make something of all files and write the results as they come; see `run`.

    Args:
        paths: the PATH arguments.
        common: the shared options.
        work: what to make of a file, by how it is read and its name; a function of a module
            or a partial of one.
        quick: what can be made of a file in no time; None for files that need work.
        write: writes the results of all files to a stream.

    Raises:
        SystemExit: something could not be read; where nothing could, nothing is written.
        Interrupted: a signal ended the run; what was found by then is written.
    """
    inputs = Inputs(paths, common)
    interrupts = Interrupts()
    with closing(inputs.each(work, quick)) as made:
        results = interrupts.results(made)
        try:
            for first in results:
                with opened(common) as out:
                    write(chain((first,), results), out)
                    if interrupts.heard:
                        raise interrupts.heard
                break
        finally:
            inputs.finish()
    if interrupts.heard:
        raise interrupts.heard
    if inputs.failed:
        raise SystemExit(FAILED)
