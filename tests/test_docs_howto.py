"""Every command of the how-to runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tests.conftest import ROOT, Command

PLAN = """某市国民经济和社会发展第十四个五年规划纲要

一、发展基础
2020年，全社会研发经费支出100亿元。全市集成电路产业产值由2015年的100亿元增长至2020年的300亿元。

二、主要目标
到2025年，全社会研发经费支出达到200亿元。森林覆盖率达到19.5%，为约束性指标。
"""
COMMANDS = re.findall(
    r"^\$ plandigest (.+)$", (ROOT / "docs" / "howto.md").read_text("utf-8"), re.MULTILINE
)
MAY_FIND = {"check", "figures"}
"""Commands that say by their exit status whether there was anything."""


def test_there_are_commands() -> None:
    assert len(COMMANDS) > 10


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_runs(
    line: str, plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    arguments = shlex.split(line)
    shown = plandigest(*arguments)
    assert shown.status in ({0, 1} if arguments[0] in MAY_FIND else {0}), shown.err
    if "-o" in arguments:
        assert (tmp_path / arguments[arguments.index("-o") + 1]).stat().st_size > 0
    else:
        assert shown.out or shown.err
