"""Where a command's data goes: standard output, a pager, or a file written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from plandigest.cli.options import Common
from plandigest.errors import ErrorCode, PlandigestError


@contextmanager
def opened(common: Common) -> Iterator[TextIO]:
    """The stream to write data to.

    A file takes its name only when all is written, so that a run that fails leaves an
    earlier one as it was.

    Raises:
        PlandigestError: the file cannot be written.
    """
    if common.output is None:
        if common.pager and sys.stdout.isatty():
            from plandigest.cli.pager import paged

            with paged() as out:
                yield out
        else:
            yield sys.stdout
        return
    target = common.output.resolve()  # a link stays a link
    if not target.name or target.is_dir():
        raise PlandigestError(ErrorCode.OUTPUT_FOLDER, common.output)
    encoding = "utf-8-sig" if common.bom else "utf-8"
    try:
        # A device or a pipe cannot be replaced, only written to.
        writer = _straight(target, encoding) if _is_special(target) else _whole(target, encoding)
        with writer as stream:
            yield stream
    except OSError as error:
        raise PlandigestError(ErrorCode.OUTPUT_FAILED, common.output, error) from error


@contextmanager
def _straight(target: Path, encoding: str) -> Iterator[TextIO]:
    with target.open("w", encoding=encoding, errors="backslashreplace", newline="") as stream:
        yield stream


@contextmanager
def _whole(target: Path, encoding: str) -> Iterator[TextIO]:
    """A new file under a name nobody can know, which takes the target's place at the end."""
    from tempfile import mkstemp  # needed here alone

    number, name = mkstemp(prefix=".plandigest-", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with open(  # noqa: PTH123 - a descriptor
            number, "w", encoding=encoding, errors="backslashreplace", newline=""
        ) as stream:
            part.chmod(_mode(target))
            yield stream
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced; of a new one, the usual ones."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()
