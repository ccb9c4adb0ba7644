"""Where a command's data goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
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
        yield sys.stdout
        return
    target = common.output.resolve()  # a link stays a link
    if not target.name or target.is_dir():
        raise PlandigestError(ErrorCode.OUTPUT_FOLDER, common.output)
    # A device or a pipe cannot be replaced, only written to.
    part = target if _is_special(target) else target.with_name(f".{target.name}.{os.getpid()}.part")
    encoding = "utf-8-sig" if common.bom else "utf-8"
    try:
        stream = part.open("w", encoding=encoding, newline="")
    except OSError as error:
        raise PlandigestError(ErrorCode.OUTPUT_FAILED, common.output, error) from error
    try:
        with stream:
            yield stream
        if part != target:
            part.replace(target)
    except OSError as error:
        raise PlandigestError(ErrorCode.OUTPUT_FAILED, common.output, error) from error
    finally:
        if part != target:
            part.unlink(missing_ok=True)


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()
