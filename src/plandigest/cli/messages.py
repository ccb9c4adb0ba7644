"""What is said on standard error, and how a run ends when something goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from plandigest.cli.interrupts import Interrupted
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.rendering.characters import printable
from plandigest.sentences import Language, Phrase, locale_language

NOTHING_FOUND = 1
"""Exit status, as grep has it."""
FAILED = 2
"""Exit status: wrong usage, or something could not be read."""


_ERROR = 2
"""The number of standard error."""


def prepare_streams() -> None:
    """Let no character of a document or a file name end a run with an encoding error.

    A standard stream that is closed is put in place, so that no file that is opened later
    takes its number. Writing to standard error does nothing then; what is written to standard
    output is lost, and so fails.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _nothing(number))
        elif number:
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure:  # a test's or an embedder's stream may be no TextIOWrapper
                reconfigure(errors="backslashreplace")


def _nothing(number: int) -> object:
    device = os.open(os.devnull, os.O_WRONLY if number == _ERROR else os.O_RDONLY)
    if device != number:
        os.dup2(device, number)
        os.close(device)
    return open(number, "r" if number == 0 else "w", encoding="utf-8")


def language_of(arguments: Sequence[str]) -> Language:
    """The language asked for by `--lang`, wherever it stands, else the locale's."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == "--lang":
            asked = value if equals else "".join(arguments[at + 1 : at + 2])
            if asked in ("zh", "en"):
                return "zh" if asked == "zh" else "en"
    return locale_language()


def say(sentence: str) -> None:
    """Write one line to standard error, harmless whatever a file name holds."""
    try:
        print(f"plandigest: {printable(sentence)}", file=sys.stderr, flush=True)  # noqa: T201
    except OSError:  # nobody listens
        _discard(sys.stderr.fileno())


@contextmanager
def orderly_end(language: Language) -> Iterator[None]:
    """End a run with a sentence and an exit status, never with a traceback.

    `PLANDIGEST_TRACEBACK=1` shows the traceback of a defect of plandigest itself.
    """
    from plandigest.cli.usage import UsageError, explained

    try:
        with _flushed():
            yield
    except PlandigestError as error:
        say(error.sentence(language))
        raise SystemExit(FAILED) from error
    except UsageError as error:
        say(explained(error).sentence(language))
        raise SystemExit(FAILED) from error
    except BrokenPipeError as error:
        _discard(sys.stdout.fileno())
        raise SystemExit(0) from error  # the reader has what it wanted
    except Interrupted as signal:
        _discard(sys.stdout.fileno())
        raise SystemExit(signal.status) from signal
    except OSError as error:  # files of the user's are PlandigestErrors; this is the output
        _discard(sys.stdout.fileno())
        failed = PlandigestError(ErrorCode.OUTPUT_FAILED, Phrase("output"), error)
        say(failed.sentence(language))
        raise SystemExit(FAILED) from error
    except Exception as error:
        _report_defect(error, language)


@contextmanager
def _flushed() -> Iterator[None]:
    """What was written goes out before the run ends, so that it is said where that fails."""
    try:
        yield
    except (SystemExit, PlandigestError):
        sys.stdout.flush()
        raise
    sys.stdout.flush()


def _report_defect(error: Exception, language: Language) -> None:
    if os.environ.get("PLANDIGEST_TRACEBACK"):
        raise error
    say(PlandigestError(ErrorCode.INTERNAL, type(error).__name__, error).sentence(language))
    raise SystemExit(FAILED) from error


def _discard(number: int) -> None:
    """Point a standard stream at nothing, so that the interpreter's last flush is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), number)
