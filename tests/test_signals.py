"""A signal ends a run within a second; what was found is whole, and nothing is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import SAMPLE
from tests.reading.test_pdf_hostile import nested

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs Unix signals")

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A folder that takes many seconds to read: small documents, then large ones."""
    folder = tmp_path / "in"
    folder.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(6):
        (folder / f"a{number}.txt").write_text(text, encoding="utf-8")
    for number in range(40):
        (folder / f"b{number}.txt").write_text(text * 30, encoding="utf-8")
    return folder


def started(*arguments: str | Path, folder: Path) -> subprocess.Popen[bytes]:
    """A run whose temporary files would stand in a folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "plandigest", *map(str, arguments)],
        bufsize=0, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, env={**os.environ, "TMPDIR": str(folder)}, preexec_fn=_listening,
    )  # fmt: skip


def _listening() -> None:
    """Let no signal be ignored because the tests run where it is (behind nohup)."""
    for number in ENDING:
        signal.signal(number, signal.SIG_DFL)


def members(group: int) -> Iterator[int]:
    """The processes of a group that are still there."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[2]) == group and fields[0] != "Z":
                yield int(entry.name)


def gone(group: int) -> bool:
    """Whether no process of a group is left, after a moment at most."""
    for _ in range(100):
        if not any(members(group)):
            return True
        time.sleep(0.02)
    return False


def wait_for_output(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    return process.stdout.read(1000)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", ENDING)
def test_what_was_found_is_whole(
    slow: Path, tmp_path: Path, number: signal.Signals, jobs: str
) -> None:
    with started("figures", "-f", "json", slow, "--jobs", jobs, folder=tmp_path) as process:
        opening = wait_for_output(process)
        process.send_signal(number)
        rest, err = process.communicate()
    assert process.returncode == 128 + number
    assert err == b""
    assert json.loads(opening + rest)
    assert gone(process.pid)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", ENDING)
def test_a_file_keeps_what_it_held(
    slow: Path, tmp_path: Path, number: signal.Signals, jobs: str
) -> None:
    target = tmp_path / "out.json"
    target.write_text("earlier", encoding="utf-8")
    with started("figures", slow, "-o", target, "--jobs", jobs, folder=tmp_path) as process:
        while not list(tmp_path.glob(".plandigest-*")):  # until it is written to
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        _, err = process.communicate()
    assert (process.returncode, err) == (128 + number, b"")
    assert target.read_text(encoding="utf-8") == "earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.json"]
    assert gone(process.pid)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nobody_reads_what_is_written(slow: Path, tmp_path: Path, jobs: str) -> None:
    with started("figures", "-f", "json", slow, "--jobs", jobs, folder=tmp_path) as process:
        wait_for_output(process)
        time.sleep(1.5)  # the pipe is full by now
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
    assert gone(process.pid)


@pytest.mark.parametrize("delay", [0.02, 0.05, 0.08, 0.1, 0.15, 0.2])
def test_ctrl_c_while_it_starts_shows_no_traceback(tmp_path: Path, delay: float) -> None:
    code = (  # Python's own start-up is not ours: the signal is sent when that is over
        "import os, signal, threading\n"
        "from plandigest.cli import main\n"
        f"threading.Timer({delay}, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        f"import sys; sys.argv = ['plandigest', 'outline', {str(SAMPLE)!r}]\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, cwd=tmp_path
    )
    assert done.stderr == b""
    assert done.returncode in {0, 130, -signal.SIGINT}


def test_a_process_that_is_killed_costs_nothing(slow: Path, tmp_path: Path) -> None:
    with started("grep", "-c", "集成电路", "-E", slow, "--jobs", "2", folder=tmp_path) as process:
        while len(workers := [each for each in members(process.pid) if each != process.pid]) < 2:
            assert process.poll() is None
        time.sleep(0.2)
        os.kill(workers[0], signal.SIGKILL)
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert len(out.splitlines()) == 46


@pytest.mark.parametrize("number", [*ENDING, signal.SIGKILL])
def test_a_pdf_at_work_is_left(tmp_path: Path, number: signal.Signals) -> None:
    """Whatever the library that reads it is at, and however the first process ends."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.pdf").write_bytes(nested(18))
    with started("figures", folder, folder=tmp_path) as process:
        while not [each for each in members(process.pid) if each != process.pid]:
            assert process.poll() is None
            time.sleep(0.01)
        time.sleep(0.3)
        process.send_signal(number)
        out, err = process.communicate()
    assert process.returncode == (-number if number == signal.SIGKILL else 128 + number)
    assert (out, err) == (b"", b"")
    assert gone(process.pid)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_processes_end_with_the_first_one(slow: Path, tmp_path: Path) -> None:
    with started("figures", "-f", "json", slow, "--jobs", "2", folder=tmp_path) as process:
        wait_for_output(process)
        process.kill()
        process.communicate()
    assert gone(process.pid)


def test_a_signal_that_is_ignored_stays_so(slow: Path, tmp_path: Path) -> None:
    """As `nohup` has it."""
    few = tmp_path / "few"
    few.mkdir()
    (few / "a.txt").write_bytes((slow / "b1.txt").read_bytes())
    program = f"trap '' HUP; exec {sys.executable} -m plandigest figures -f json '{few}'"
    with subprocess.Popen(["sh", "-c", program], stdout=subprocess.PIPE) as process:
        time.sleep(0.3)
        process.send_signal(signal.SIGHUP)
        out, _ = process.communicate()
    assert process.returncode == 0
    assert json.loads(out)


DROPPED = """
import signal, time, weakref
from plandigest.cli.interrupts import Interrupted, listen
class Thing: pass
def gone(_):
    signal.raise_signal(signal.SIGINT)
    print("not reached")
listen()
thing = Thing()
kept = weakref.ref(thing, gone)
try:
    del thing
    time.sleep(20)
except Interrupted as ended:
    print(ended.status)
"""


def test_a_signal_that_a_callback_drops_is_not_lost() -> None:
    done = subprocess.run(
        [sys.executable, "-c", DROPPED], capture_output=True, check=False, text=True, timeout=15
    )
    assert (done.stdout, done.stderr) == ("130\n", "")
