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
from plandigest.rendering.characters import cells

_SHOWN_AS_IT_IS = frozenset({"cat"})
"""Values of PAGER that mean none; as does an empty one."""
_LESS = "FRX"
"""As git has it: quit where all fits, let colours pass, leave the screen as it is."""


@contextmanager
def paged() -> Iterator[TextIO]:
    """A stream to the terminal, or to the pager from when the terminal is full."""
    command = _pager()
    size = _size()
    if command is None or size is None:
        yield sys.stdout
        return
    stream = _Paged(command, *size)
    try:
        yield stream
    finally:
        stream.end()


class _Paged(io.StringIO):
    """Holds back what is written until it fills the terminal; then the pager has it all."""

    def __init__(self, command: list[str], columns: int, lines: int) -> None:
        super().__init__()
        self._command = command
        self._columns = columns
        self._room = lines - 1
        self._process: subprocess.Popen[str] | None = None

    def write(self, text: str, /) -> int:
        """Write, or hold back."""
        if self._process and self._process.stdin:
            return self._process.stdin.write(text)
        for line in text.split("\n")[:-1]:
            self._room -= max(-(-cells(line) // self._columns), 1)
        written = super().write(text)
        if self._room <= 0:
            self._start()
        return written

    def _start(self) -> None:
        with suppress(OSError):  # the pager may be gone since it was looked for
            self._process = subprocess.Popen(  # noqa: S603 - the user's own choice
                self._command,
                stdin=subprocess.PIPE,
                env={"LESS": _LESS, "LV": "-c", **os.environ},
                encoding=sys.stdout.encoding,
                errors="backslashreplace",
            )
        self._pass_on()

    def _pass_on(self) -> None:
        out = self._process.stdin if self._process and self._process.stdin else sys.stdout
        out.write(self.getvalue())
        self.seek(0)
        self.truncate()

    def end(self) -> None:
        """Write what was held back, or wait until the reader has seen enough."""
        if self._process is None or self._process.stdin is None:
            self._pass_on()
            return
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        while self._process.returncode is None:
            with suppress(Interrupted):  # Ctrl-C is the pager's business now
                self._process.wait()


def _size() -> tuple[int, int] | None:
    """Columns and lines of the terminal; None where it does not know them."""
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return None
    return (size.columns, size.lines) if size.columns > 0 and size.lines > 0 else None


def _pager() -> list[str] | None:
    named = os.environ.get("PAGER")
    if named is None and os.name == "nt":
        return None  # more.com knows neither colours nor UTF-8
    words = shlex.split("less" if named is None else named)
    if not words or words[0] in _SHOWN_AS_IT_IS or shutil.which(words[0]) is None:
        return None
    return words
