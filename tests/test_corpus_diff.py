"""The corpus diff, which is read before rules are changed for good."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.corpus_diff import FIGURE, HEADING, differences, figures, headings
from tests.conftest import ROOT, Command

OLD = "一、发展目标\n到2025年，产值达到30亿元。\n二、保障措施\n安排资金5亿元，增长8%。\n"
NEW = "一、发展目标\n到2026年，产值达到30亿元。\n（一）保障措施\n安排资金5亿元，增长9%。\n"


def test_what_was_gained_lost_and_changed(plandigest: Command) -> None:
    def read(text: str, command: str) -> list[dict[str, object]]:
        out = plandigest(command, "-f", "json", "-", stdin=text.encode()).out
        records: list[dict[str, object]] = json.loads(out)
        return records

    changed = differences(figures(read(OLD, "figures")), figures(read(NEW, "figures")), FIGURE)
    shown = [f"{change.sign} {change.place} {change.words}" for change in changed]
    assert shown == ["~ 2 达到30亿元", "~ 4 5亿元", "- 4 8%", "+ 4 9%"]
    assert "period 2025 → 2026" in changed[0].detail
    assert "section 二 → 一/（一）" in changed[1].detail
    moved = differences(headings(read(OLD, "outline")), headings(read(NEW, "outline")), HEADING)
    assert [str(change) for change in moved] == [
        "- -:3  二、保障措施  path 二, depth 1, kind level1",
        "+ -:3  （一）保障措施  path 一/（一）, depth 2, kind level2",
    ]
    assert not differences(headings(read(OLD, "outline")), headings(read(OLD, "outline")), HEADING)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs the history")
def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(OLD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.corpus_diff", ".", ".", str(tmp_path)],
        capture_output=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "figures: gained 0, lost 0, changed 0",
        "headings: gained 0, lost 0, changed 0",
    ]
