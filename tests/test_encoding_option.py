"""`--encoding` says what no file shows of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Command

TEXT = "一、总体要求\n坚持创新驱动，规模达到100亿元。\n"


@pytest.mark.parametrize("command", [("outline",), ("figures",), ("grep", "创新"), ("terms",)])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_command_reads_in_the_encoding_named(
    plandigest: Command, tmp_path: Path, command: tuple[str, ...], jobs: str
) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(TEXT.encode("utf-7"))
    outcome = plandigest(*command, path, "--encoding", "utf-7", "--jobs", jobs)
    assert outcome.status == 0, outcome.err
    assert "+T" not in outcome.out


def test_standard_input_is_read_in_it_too(plandigest: Command) -> None:
    outcome = plandigest("outline", "-", "--encoding", "utf-7", stdin=TEXT.encode("utf-7"))
    assert "总体要求" in outcome.out


@pytest.mark.parametrize("encoding", ["no-such", "ascii"])
def test_a_wrong_encoding_is_one_sentence(
    plandigest: Command, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(TEXT, encoding="utf-8")
    outcome = plandigest("outline", path, "--encoding", encoding)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert encoding in outcome.err
