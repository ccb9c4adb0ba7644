"""What is read where no PATH is given, and what standard input may be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Command, Outcome

PLAN = "一、发展目标\n到2025年，研发投入达到30亿元，增长5%。\n"
SAMPLE_SAID = "no PATH given; reading the bundled sample"


def run(*arguments: str, stdin: int, cwd: Path | None = None) -> Outcome:
    done = subprocess.run(
        [sys.executable, "-m", "plandigest", *arguments],
        stdin=stdin, capture_output=True, cwd=cwd, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("path", [(), ("-",)])
def test_a_pipe_is_read(process: Command, path: tuple[str, ...], jobs: str) -> None:
    arguments = ("figures", "-q", "-f", "csv", "--columns", "document,value", "--jobs", jobs)
    outcome = process(*arguments, *path, stdin=PLAN.encode())
    assert outcome == (0, "document,value\n-,30\n-,5\n", "")


def test_grep_reads_a_pipe(process: Command) -> None:
    assert process("grep", "-c", "研发", stdin=PLAN.encode()) == (0, "-:1\n", "")


def test_a_redirected_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    with path.open("rb") as file:
        outcome = run("grep", "-c", "研发", stdin=file.fileno())
    assert outcome == (0, "-:1\n", "")


def test_nothing_to_read_means_the_sample_and_is_said(process: Command) -> None:
    null = run("outline", "-q", "--depth", "1", "-f", "jsonl", stdin=subprocess.DEVNULL)
    assert null.status == 0
    assert SAMPLE_SAID in null.err
    assert process("outline", "-q", "--depth", "1", "-f", "jsonl") == null  # an empty pipe


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_is_not_waited_for() -> None:
    import pty

    ours, theirs = pty.openpty()
    outcome = run("outline", "-q", "--depth", "1", "-f", "jsonl", stdin=theirs)
    os.close(ours)
    os.close(theirs)
    assert outcome.status == 0
    assert SAMPLE_SAID in outcome.err


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_does_no_harm(tmp_path: Path, closed: str) -> None:
    target = tmp_path / "out.jsonl"
    command = f'"{sys.executable}" -m plandigest outline -o "{target}" {closed}'
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.returncode == 0
    assert target.read_text(encoding="utf-8").startswith('{"document": "')
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize(
    ("target", "why"), [("/dev/full", "No space left on device"), ("&-", "Bad file descriptor")]
)
@pytest.mark.parametrize("more", ["", "none.txt"])
def test_output_that_is_lost_is_said(tmp_path: Path, target: str, why: str, more: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("某市规划\n一、目标\n新增床位3万张。\n", encoding="utf-8")
    command = f'"{sys.executable}" -m plandigest figures "{path}" {more} --lang en >{target}'
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, check=False)
    said = [f"plandigest: {more} does not exist."] if more else []
    said.append(f"plandigest: cannot write the output: {why}.")
    assert (done.returncode, done.stderr.decode().splitlines()) == (2, said)
