"""Long output goes through the pager; short output and output into a pipe do not."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import SAMPLE

from plandigest.cli import pager

fcntl = pytest.importorskip("fcntl")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

SHORT = ("outline", "--depth", "1", "--color", "never")
LONG = ("figures", "--color", "never")


def on_a_terminal(lines: int, *arguments: str, **variables: str) -> str:
    """What a terminal of eighty columns is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 80, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "plandigest", *arguments, str(SAMPLE)],
        stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, close_fds=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", **variables},
    )  # fmt: skip
    os.close(theirs)
    received = b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        received += piece
    os.close(ours)
    assert process.wait() == 0
    return received.decode().replace("\r\n", "\n")


@pytest.fixture
def marked(tmp_path: Path) -> str:
    """A pager that puts a mark above what it is given."""
    path = tmp_path / "pager.py"
    path.write_text("import sys\nprint('paged')\nsys.stdout.write(sys.stdin.read())\n")
    return f"{sys.executable} {path}"


def test_what_is_longer_than_the_terminal_is_paged(marked: str) -> None:
    plain = on_a_terminal(24, *LONG, "--no-pager", PAGER=marked)
    assert plain.count("\n") > 24
    assert on_a_terminal(24, *LONG, PAGER=marked) == f"paged\n{plain}"
    assert on_a_terminal(500, *LONG, PAGER=marked) == plain
    assert on_a_terminal(24, *SHORT, PAGER=marked).startswith("上海市")


@pytest.mark.parametrize("named", ["", "cat", "no-such-pager"])
def test_without_a_pager_all_is_shown_at_once(named: str) -> None:
    assert on_a_terminal(5, *LONG, PAGER=named).startswith("上海市")


def test_a_pager_that_is_left_early_ends_the_run(tmp_path: Path) -> None:
    path = tmp_path / "left.py"
    path.write_text("print('seen enough')\n")
    assert on_a_terminal(5, *LONG, PAGER=f"{sys.executable} {path}") == "seen enough\n"


def test_text_is_held_back_until_the_screen_is_full(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept"
    program = f"import sys; open({str(kept)!r}, 'w').write(sys.stdin.read())"
    stream = pager._Paged([sys.executable, "-c", program], 10, 4)
    stream.write("一二三四五六\n")  # two lines of a terminal of ten columns
    assert not stream._process
    stream.write("七\n")
    assert stream._process
    stream.write("八\n")
    stream.end()
    assert kept.read_text() == "一二三四五六\n七\n八\n"
    short = pager._Paged([sys.executable, "-c", program], 10, 4)
    short.write("一\n")
    short.end()
    assert capsys.readouterr().out == "一\n"
