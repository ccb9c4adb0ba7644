"""What a shell offers where a word is begun, and what `plandigest` alone says to type."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Command

from plandigest.cli.app import COMMANDS

PLAN = "某市规划\n\n一、总体要求\n加快发展。\n\n二、主要任务\n（一）项目\n建设公园。\n"


def offered(*words: str, folder: Path | None = None) -> list[str]:
    """What bash is offered for the last of some words."""
    asked = {
        "_PLANDIGEST_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(["plandigest", *words]),
        "COMP_CWORD": str(len(words)),
        "PYTHONIOENCODING": "utf-8",
    }
    code = "import sys; sys.argv = ['plandigest']; from plandigest.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **asked}, cwd=folder,
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.stderr == b""
    return done.stdout.decode().split()


def test_commands_forms_and_kinds() -> None:
    assert offered("fi") == ["figures"]
    assert offered("report", "-f", "x") == ["xlsx"]
    assert offered("figures", "--kind", "s") == ["share", "spec"]
    assert offered("figures", "--status", "t") == ["target"]


@pytest.mark.parametrize(
    "words",
    [("show", "二"), ("figures", "plan.txt", "--section", "二"), ("grep", "--section", "二")],
)
def test_sections_of_the_file_that_is_named(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    named = "plan.txt" in words
    assert offered(*words, folder=tmp_path) == (["二", "二/（一）"] if named else [])


def test_a_file_that_cannot_be_read_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.4 no more")
    assert offered("figures", "plan.pdf", "--section", "二", folder=tmp_path) == []


def test_the_script_for_a_shell_is_printed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plandigest", "--show-completion", "bash"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert b"_PLANDIGEST_COMPLETE=complete_bash" in done.stdout


def test_alone_it_says_what_to_type_next(plandigest: Command) -> None:
    shown = plandigest().out
    assert "\nBegin with:\n  plandigest digest " in shown
    assert "plandigest --install-completion" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_shows_two_examples(plandigest: Command, name: str) -> None:
    examples = plandigest(name, "--help").out.split("\nExamples:\n")[1]
    assert examples.count("  plandigest ") >= 2


@pytest.mark.parametrize("name", ["none.txt", "plans/none", "规划.pdf"])
def test_a_file_that_is_not_there_is_no_unknown_command(plandigest: Command, name: str) -> None:
    assert plandigest(name) == (2, "", f"plandigest: {name} does not exist.\n")


def test_the_nearest_form_is_asked_for(plandigest: Command) -> None:
    assert "no form “jsn” (did you mean json?);" in plandigest("figures", "-f", "jsn", "-").err
