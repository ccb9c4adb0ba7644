from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "seeds" / "shanghai-emerging-industries-14fyp.txt"

settings.register_profile("untimed", deadline=None)  # a busy machine fails no test
settings.load_profile("untimed")

_NUMBERS = count()
_FROM_OUTSIDE = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG")


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


class Command(Protocol):
    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Outcome: ...


@pytest.fixture(scope="module", autouse=True)
def reader_that_leaves() -> Iterator[None]:
    """The process that reads PDFs leaves with each module, so that what it ran is counted.

    A file that brings it down in a later module would take the count with it.
    """
    yield
    isolation = sys.modules.get("plandigest.reading.pdf.isolation")
    if isolation is not None:
        isolation.READER.end()


@pytest.fixture(autouse=True)
def plain_surroundings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No setting of the person who runs the tests changes what is printed."""
    for name in _FROM_OUTSIDE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    # a folder that no other test has kept a store in; it is made where one is kept
    cache = tmp_path_factory.getbasetemp() / "cache" / str(next(_NUMBERS))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


@pytest.fixture
def plandigest(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs the command line within this process."""
    from plandigest.cli import main

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["plandigest", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin))))
        with pytest.raises(SystemExit) as ended:
            main()
        gc.unfreeze()
        gc.enable()
        captured = capsys.readouterr()
        status = ended.value.code
        assert isinstance(status, int)
        return Outcome(status, captured.out, captured.err)

    return run


@pytest.fixture
def process() -> Command:
    """Runs the command line as a process of its own."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "plandigest", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew instead of comparing"
    )
