"""Tables on the screen: as tables in outlines, alone by their caption, and their figures."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from tests.conftest import Command

PLAN = """甲县国民经济和社会发展第十五个五年规划纲要
第一章 主要目标
到2030年，全县新建水库12座，群众生活更有保障。
表1 甲县主要指标
编号 名称（计量单位） 2025年 2030年 指标类型
一、生态（2 项）
1 湿地保护率（%） 51 55 左右 约束性
2 森林碳汇量（万吨） — 稳步提高 预期性
二、民生（1 项）
3 年新建托位（个） 260 【900】 预期性
第二章 重点任务
加快推进各项任务落地见效。
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_an_outline_shows_a_table_as_a_table(plandigest: Command, plan: str) -> None:
    out = plandigest("outline", "--text", plan).out
    assert out[out.index("表1") : out.index("第二章")] == dedent(
        """\
        表1 甲县主要指标
            编号  名称（计量单位）    2025年  2030年    指标类型
            一、生态（2 项）
            1     湿地保护率（%）     51      55左右    约束性
            2     森林碳汇量（万吨）  —       稳步提高  预期性
            二、民生（1 项）
            3     年新建托位（个）    260     【900】   预期性
        """
    )


def test_a_table_is_shown_by_its_caption(plandigest: Command, plan: str) -> None:
    out = plandigest("show", "甲县主要指标", plan).out
    assert out.split("\n\n")[1] == (
        "编号  名称（计量单位）    2025年  2030年    指标类型\n"
        "一、生态（2 项）\n"
        "1     湿地保护率（%）     51      55左右    约束性\n"
        "2     森林碳汇量（万吨）  —       稳步提高  预期性\n"
        "二、民生（1 项）\n"
        "3     年新建托位（个）    260     【900】   预期性"
    )


def test_only_figures_of_tables(plandigest: Command, plan: str) -> None:
    out = plandigest(
        "figures",
        "--tables",
        "-f",
        "csv",
        "--columns",
        "indicator,value,unit,period,kind,quote",
        plan,
    ).out
    assert out == dedent(
        """\
        indicator,value,unit,period,kind,quote
        湿地保护率,51,%,2025,share,51
        湿地保护率,55,%,2030,share,55 左右
        森林碳汇量,,,2030,qualitative,稳步提高
        年新建托位,260,个,2025,count,260
        年新建托位,900,个,2026/2030,count,【900】
        """
    )


def test_binding_targets_are_those_of_the_table(plandigest: Command, plan: str) -> None:
    out = plandigest(
        "figures", "--nature", "binding", "-f", "csv", "--columns", "indicator", plan
    ).out
    assert out == "indicator\n湿地保护率\n"
