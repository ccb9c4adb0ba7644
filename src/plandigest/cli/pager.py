"""Output that is longer than the terminal goes through the user's pager."""

from __future__ import annotations

import io
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from plandigest.cli.interrupts import Interrupted

_SHOWN_AS_IT_IS = frozenset({"", "cat"})
"""Values of PAGER that mean none."""
_LESS = "FRX"
"""As git has it: quit where all fits, let colours pass, leave the screen as it is."""


@contextmanager
def paged() -> Iterator[TextIO]:
    """The stream to a pager; standard output where there is none.

    The pager itself knows how much fits: it is told to quit at once where all does.
    """
    command = _pager()
    if command is None:
        yield sys.stdout
        return
    try:
        process = subprocess.Popen(  # noqa: S603 - the user's own choice
            command, stdin=subprocess.PIPE, env={"LESS": _LESS, "LV": "-c", **os.environ}
        )
    except OSError:
        yield sys.stdout
        return
    stream = io.TextIOWrapper(
        process.stdin or io.BytesIO(),  # type: ignore[arg-type]
        encoding=sys.stdout.encoding,
        errors="backslashreplace",
        newline="",
    )
    try:
        yield stream
    finally:
        with suppress(BrokenPipeError):  # the reader has seen enough
            stream.close()
        _wait(process)


def _pager() -> list[str] | None:
    named = os.environ.get("PAGER")
    if named is None and os.name == "nt":
        return None  # more.com knows neither colours nor UTF-8
    words = shlex.split("less" if named is None else named)
    if not words or words[0] in _SHOWN_AS_IT_IS or shutil.which(words[0]) is None:
        return None
    return words


def _wait(process: subprocess.Popen[bytes]) -> None:
    while process.returncode is None:
        with suppress(Interrupted):  # Ctrl-C is the pager's business now
            process.wait()
