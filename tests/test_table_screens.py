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


WIDE = """<h1>甲县规划</h1><p>一、目标</p><table>
<caption>表1 甲县养老服务指标</caption>
<tr><th>指标</th><th>单位</th><th>2025年</th><th>2030年</th><th>牵头单位和其他责任单位、配合单位</th></tr>
<tr><td colspan=5>社会民生</td></tr>
<tr><td>养老床位</td><td>张</td><td>1200</td><td>1600</td><td>县民政局、县财政局、县卫生健康局、县医保局</td></tr>
<tr><td>托位</td><td>个</td><td>260</td><td>900</td><td>县卫生健康局</td></tr></table>"""


def test_a_table_that_is_too_wide_has_a_line_a_cell(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("selectolax")
    monkeypatch.setenv("COLUMNS", "44")
    path = tmp_path / "plan.html"
    path.write_text(WIDE, encoding="utf-8")
    assert plandigest("outline", "--text", str(path)).out == dedent(
        """\
        甲县规划

        一、目标
            表1 甲县养老服务指标
            社会民生

            指标  养老床位
            单位  张
            2025年  1200
            2030年  1600
            牵头单位和其他责任单位、配合单位
                                县民政局、县财政局、
                                县卫生健康局、县医保
                                局

            指标  托位
            单位  个
            2025年  260
            2030年  900
            牵头单位和其他责任单位、配合单位
                                县卫生健康局
        """
    )
