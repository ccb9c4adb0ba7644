"""The commands of the README are run, and what they print is what it shows.

`pytest tests/test_readme.py --update-golden` writes the output anew.
"""

from __future__ import annotations

import doctest
import re
import shlex

import pytest
from tests.conftest import ROOT, Command

README = ROOT / "README.md"
CONSOLE = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<output>(?s:.*?))^```$", re.MULTILINE)


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")


def commands() -> list[str]:
    return [match["command"] for match in CONSOLE.finditer(README.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("command", commands())
def test_a_command_prints_what_is_shown(
    command: str, plandigest: Command, request: pytest.FixtureRequest
) -> None:
    program, *arguments = shlex.split(command)
    assert program == "plandigest"
    outcome = plandigest(*arguments)
    assert outcome.status == 0, outcome.err
    before = README.read_text(encoding="utf-8")
    shown = CONSOLE.sub(
        lambda match: (
            f"```console\n$ {command}\n{outcome.out}```"
            if match["command"] == command
            else match[0]
        ),
        before,
    )
    if request.config.getoption("--update-golden"):
        README.write_text(shown, encoding="utf-8")
    else:
        assert shown == before


def test_the_commands_are_shown() -> None:
    shown = {shlex.split(command)[1] for command in commands()}
    assert shown == {"outline", "figures", "grep", "show"}


def test_the_python_example_works() -> None:
    failed, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert tried
    assert not failed
