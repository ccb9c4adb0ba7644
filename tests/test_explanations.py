"""`figures --explain`: each figure with its clause, the role of each part, and the rule."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from tests.conftest import Command

REPORT = """某市养老服务发展报告

一、工作回顾

2025年，全市养老床位达到3.2万张，比上年增长8.5%，其中护理型床位占比提高到62%。

二、主要目标

到2030年，居家上门服务覆盖率达到90%以上，力争新增五千。
"""


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def test_each_part_of_a_clause_is_shown_with_its_role(plandigest: Command, report: str) -> None:
    shown = plandigest("figures", "--explain", "--lang", "en", report)
    assert shown.out == dedent(
        """\
        某市养老服务发展报告

        达到 3.2 万张  全市养老床位  2025  5
          clause       全市养老床位达到3.2万张
          subject      全市养老床位
          value        达到3.2万张
          named by     named: 全市养老床位

        8.5 %  全市养老床位  2025  5
          clause       比上年增长8.5%
          base period  比上年
          movement     增长
          value        8.5%
          named by     carried: 全市养老床位

        62 %  护理型床位占比  2025  5
          clause       其中护理型床位占比提高到62%
          opening      其中
          subject      护理型床位占比
          movement     提高到
          value        62%
          named by     named: 护理型床位占比

        达到 90 %以上  居家上门服务覆盖率  2030  9
          clause       居家上门服务覆盖率达到90%以上
          subject      居家上门服务覆盖率
          value        达到90%以上
          named by     named: 居家上门服务覆盖率

        """
    )


def test_a_figure_without_a_name_says_so(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "bare.txt"
    path.write_text("某县工作报告\n2025年，突破了30亿元。\n", encoding="utf-8")
    shown = plandigest("figures", "--explain", "--lang", "en", str(path)).out
    assert "\n突破了 30 亿元  -  2025  2\n" in shown
    assert shown.endswith("named by     nothing that is measured is named\n\n")


def test_a_joining_word_that_the_text_lacks_stands_in_brackets(
    plandigest: Command, tmp_path: Path
) -> None:
    path = tmp_path / "joined.txt"
    path.write_text("某县工作报告\n全县连续5年获评双拥模范县。\n", encoding="utf-8")
    shown = plandigest("figures", "--explain", "--lang", "zh", str(path)).out
    assert shown.splitlines()[-2].strip() == "命名规则  lasting: 全县 + 获评双拥模范县 + [年数]"


def test_long_clauses_are_folded_beside_their_labels(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    path = tmp_path / "long.txt"
    path.write_text(
        "某县工作报告\n2025年，全县通过国家级验收的农村生活污水资源化利用设施达到120座。\n",
        encoding="utf-8",
    )
    shown = plandigest("figures", "--explain", "--lang", "en", str(path)).out
    assert shown.splitlines()[2:6] == [
        "达到 120 座  全县通过国家级验收的农村生",
        "活污水资源化利用设施  2025  2",
        "  clause       全县通过国家级验收的农村",
        "               生活污水资源化利用设施达",
    ]
