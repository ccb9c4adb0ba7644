"""Whatever a command is given, it ends with a sentence and an exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command, Outcome

HOSTILE = (
    "关于[bold red]数字[/bold red]经济的\x1b]0;改名\x07规划\n"
    "一、总体[link=x]要求[/link]\x1b[2J\n"
    "到2025年，数字经济规模[/]达到100亿元\x1b[31m，[/red]\u202e增长5%。\n"
)


def ends_with_a_sentence(outcome: Outcome, *words: str, status: int = 2) -> None:
    assert outcome.status == status
    assert outcome.out == ""
    assert outcome.err.startswith("plandigest: ")
    assert outcome.err.count("\n") == 1
    assert outcome.err.endswith(".\n")
    assert "internal error" not in outcome.err
    for word in words:
        assert word in outcome.err


COMMANDS = (("outline",), ("figures",), ("grep", "规划"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_path(plandigest: Command, tmp_path: Path, command: tuple[str, ...]) -> None:
    ends_with_a_sentence(plandigest(*command, tmp_path / "none.txt"), "none.txt")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("content", [b"", b" \r\n\n\xe3\x80\x80\n", b"\xef\xbb\xbf"])
def test_an_empty_file(
    plandigest: Command, tmp_path: Path, command: tuple[str, ...], content: bytes
) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    ends_with_a_sentence(plandigest(*command, path), "empty.txt")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00" + bytes(range(256)) * 8,
        b"\x7fELF\x02\x01\x01" + bytes(200) + bytes(range(256)),
        bytes(range(128, 256)) * 40,
        b"\xff\xfe\xff\xfe\x00\xd8\x00\xd8",
    ],
)
def test_a_file_that_holds_no_text(
    plandigest: Command, tmp_path: Path, command: tuple[str, ...], content: bytes
) -> None:
    path = tmp_path / "odd.bin"
    path.write_bytes(content)
    ends_with_a_sentence(plandigest(*command, path), "odd.bin")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_without_documents(
    plandigest: Command, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ends_with_a_sentence(plandigest(*command, tmp_path), "holds no documents")


def test_an_empty_standard_input(plandigest: Command) -> None:
    ends_with_a_sentence(plandigest("outline", "-"), "standard input is empty")


def test_an_empty_pattern(plandigest: Command) -> None:
    ends_with_a_sentence(plandigest("grep", "", SAMPLE))


def test_a_period_that_is_none(plandigest: Command) -> None:
    ends_with_a_sentence(plandigest("figures", "--period", "soon", SAMPLE), "soon")


@pytest.mark.parametrize(
    "arguments",
    [
        ("outline", "--form", "x"),
        ("outline", "-f", "docx"),
        ("figures", "--kind", "x"),
        ("nothing",),
    ],
)
def test_wrong_usage(plandigest: Command, arguments: tuple[str, ...]) -> None:
    ends_with_a_sentence(plandigest(*arguments))


def test_one_unreadable_file_among_many(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "b.txt").write_text("一、总则\n本规划自发布之日起施行。\n", encoding="utf-8")
    outcome = plandigest("outline", "-f", "json", tmp_path)
    assert outcome.status == 2
    assert [record["document"] for record in json.loads(outcome.out)] == [str(tmp_path / "b.txt")]
    assert outcome.err.count("\n") == 1
    assert "a.txt" in outcome.err


def test_where_nothing_can_be_read_no_file_is_written(plandigest: Command, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    outcome = plandigest("outline", "-f", "json", "-o", target, tmp_path / "none")
    ends_with_a_sentence(outcome)
    assert not target.exists()


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize(
    "command",
    [
        ("outline", "--text"),
        ("outline", "-f", "markdown"),
        ("outline", "--text", "-f", "markdown"),
        ("figures",),
        ("figures", "-f", "csv"),
        ("figures", "-f", "json"),
        ("figures", "-f", "yaml"),
        ("figures", "-f", "markdown"),
        ("outline", "--text", "-f", "yaml"),
        ("outline", "--text", "-f", "json"),
        ("outline", "-f", "csv"),
        ("show", "一", "-f", "csv"),
        ("show", "一", "-f", "markdown"),
        ("terms",),
        ("terms", "-f", "yaml"),
        ("grep", "规划"),
        ("grep", "增长"),
    ],
)
def test_escapes_and_markup_in_a_document_do_nothing(
    plandigest: Command, command: tuple[str, ...], color: str
) -> None:
    outcome = plandigest(*command, "-", "--color", color, stdin=HOSTILE.encode())
    assert outcome.status == 0, outcome.err
    shown = outcome.out
    if color == "always":  # nothing but colours: ESC [ digits m
        shown = re.sub(r"\x1b\[[\d;]*m", "", shown)
    for character in "\x1b\x07\u202e":
        assert character not in shown
    assert "\x1b[2J" not in outcome.out
    if command[0] == "outline":
        assert "[link=x]" in shown.replace("\\", "")


def test_escapes_in_a_file_name_do_nothing(plandigest: Command, tmp_path: Path) -> None:
    outcome = plandigest("outline", tmp_path / "\x1b[31mred\n.txt")
    ends_with_a_sentence(outcome, "␛[31mred␊.txt")


def test_a_reader_that_leaves_early_ends_the_run_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "plandigest", "figures", "-f", "json", *[SAMPLE] * 40],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "plandigest", "outline", SAMPLE],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"cannot write the output" in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_ctrl_c_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "plandigest", "outline", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        time.sleep(1)  # until it waits for its standard input
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (out, err) == (b"", b"")
    assert process.returncode in {130, -signal.SIGINT}  # the latter while Python itself starts


def test_output_that_cannot_show_han_does_not_end_in_an_error() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plandigest", "outline", SAMPLE],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"\\u4e0a\\u6d77" in done.stdout


def test_standard_input_is_called_so(process: Command) -> None:
    outcome = process("outline", "-", stdin=b"\x00\x01\x02\xff" * 50)
    assert outcome.status == 2
    assert "standard input is a binary file" in outcome.err
