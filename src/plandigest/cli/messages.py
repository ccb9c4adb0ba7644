"""What is said on standard error, and how a run ends when something goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from plandigest.errors import PlandigestError
from plandigest.rendering.characters import printable

FAILED = 2
"""Exit status: wrong usage, or something could not be read."""
INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells count it: 128 + SIGINT."""


def prepare_streams() -> None:
    """Let no character of a document or a file name end a run with an encoding error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a test's or an embedder's stream may be no TextIOWrapper
            reconfigure(errors="backslashreplace")


def say(sentence: str) -> None:
    """Write one line to standard error, harmless whatever a file name holds."""
    typer.echo(f"plandigest: {printable(sentence)}", err=True)


@contextmanager
def orderly_end() -> Iterator[None]:
    """End a run with a sentence and an exit status, never with a traceback.

    `PLANDIGEST_TRACEBACK=1` shows the traceback of a defect of plandigest itself.
    """
    try:
        yield
        sys.stdout.flush()
    except PlandigestError as error:
        say(str(error))
        raise typer.Exit(FAILED) from error
    except BrokenPipeError as error:
        _discard_output()
        raise typer.Exit(0) from error  # the reader has what it wanted
    except KeyboardInterrupt as error:
        raise typer.Exit(INTERRUPTED) from error
    except typer.Exit:
        raise
    except OSError as error:  # files of the user's are PlandigestErrors; this is the output
        _discard_output()
        say(f"cannot write the output: {error.strerror}.")
        raise typer.Exit(FAILED) from error
    except Exception as error:
        _report_defect(error)


def _report_defect(error: Exception) -> None:
    if os.environ.get("PLANDIGEST_TRACEBACK"):
        raise error
    say(
        f"internal error ({type(error).__name__}: {error}); please report it with the document, "
        "PLANDIGEST_TRACEBACK=1 shows where."
    )
    raise typer.Exit(FAILED) from error


def _discard_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
