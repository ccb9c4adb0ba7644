"""What `plandigest doctor` says, and a file named without a command."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.conftest import ROOT, SAMPLE, Command

from plandigest.cli import doctor


def test_every_extra_that_adds_something_is_known() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = set(project["optional-dependencies"]) - {"all", "dev", "docs", "mutation"}
    assert {extra.name for extra in doctor.EXTRAS} == extras


def test_what_is_missing_comes_with_its_command(
    plandigest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name == "jinja2" else name)
    shown = plandigest("doctor")
    assert shown.status == 0
    assert [line for line in shown.out.splitlines() if line.startswith("–")] == [
        "–  report   writes reports                  pip install 'plandigest[report]'"
    ]
    records = json.loads(plandigest("doctor", "-f", "json").out)
    assert [each["extra"] for each in records if not each["installed"]] == ["report"]


def test_a_file_alone_is_digested(plandigest: Command) -> None:
    assert plandigest(SAMPLE).out == plandigest("digest", SAMPLE).out


def test_what_is_no_file_and_no_command_is_an_error(plandigest: Command, tmp_path: Path) -> None:
    assert plandigest(tmp_path / "none.txt").status == 2
