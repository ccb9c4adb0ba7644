# ruff: noqa: E501 - a case a line
"""Flattened tables whose cells of several lines are centred on their row."""

from __future__ import annotations

import pytest
from tests.parsing.test_flattened_tables import table_of, written

OTHERS = """\
        中心渔港监控
        2 % 96 100 约束性
        覆盖率
        3 泊位数 个 58 70 约束性"""
READ = [
    "中心渔港监控覆盖率 | % | 约束性 | 96 | 100",
    "泊位数 | 个 | 约束性 | 58 | 70",
]


def first_row(lines: str, head: str = "序号 指标 单位 2025年 2030年 属性") -> str:
    rows = written(f"{head}\n{lines}\n{OTHERS}")
    assert rows[2:] == READ
    return rows[1]


def test_as_many_lines_belong_to_a_row_below_it_as_above() -> None:
    assert written(
        f"序号 指标 单位 2025年 2030年 属性\n每千名\n渔民\n1 张 32 38 预期性\n拥有养老\n床位数\n{OTHERS}"
    ) == [
        "指标 | 单位 | 属性 | 2025年 | 2030年",
        "每千名渔民拥有养老床位数 | 张 | 预期性 | 32 | 38",
        *READ,
    ]


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        ("每千名渔民拥有\n1 张 32 38 预期性\n养老床位数", "每千名渔民拥有养老床位数 | 张 | 预期性 | 32 | 38"),
        ("每千名渔民拥有\n1 床位 张 32 38 预期性\n（养老）", "每千名渔民拥有床位（养老） | 张 | 预期性 | 32 | 38"),
        ("每千名渔民拥有\n1 张 — 38 预期性\n养老床位数", "每千名渔民拥有养老床位数 | 张 | 预期性 | — | 38"),
    ],
)  # fmt: skip
def test_rows_with_cells_of_several_lines(lines: str, row: str) -> None:
    assert first_row(lines) == row


@pytest.mark.parametrize(
    "lines",
    [
        "每千名渔民拥有 力争\n1 张 32 预期性\n养老床位数 达标",  # no result
        "细颗粒物（PM\n1 52 46 约束性\n2.5）浓度",  # no unit
        "每千名渔民拥有\n1 张 32 38个 预期性\n养老床位数",  # no value
        "渔港水域 万平\n1 3.2 3.8 预期性\n面积 方米",  # its own line holds values alone
    ],
)
def test_a_row_with_a_cell_that_is_none_cannot_be_read(lines: str) -> None:
    assert first_row(lines).startswith("! ")


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("序号 指标 单位 “十四五”完成 “十五五”目标 属性", "“十四五”完成 | “十五五”目标"),
        ("序号 指 标 单位 2025年 2030年 属性", "2025年 | 2030年"),
        ("序号 指标 单位 “十五五”目标 属性\n2025年 2030年", "2025年 | 2030年"),
    ],
)
def test_heads_of_values(head: str, values: str) -> None:
    rows = written(f"{head}\n每千名渔民拥有\n1 张 32 38 预期性\n养老床位数\n{OTHERS}")
    assert rows[0].replace(" 标", "标") == f"指标 | 单位 | 属性 | {values}"
    assert rows[1:] == ["每千名渔民拥有养老床位数 | 张 | 预期性 | 32 | 38", *READ]


def test_natures_before_the_values() -> None:
    assert written(
        """
        序号 指标 单位 属性 2025年 2030年
        每千名渔民拥有
        1 张 预期性 32 38
        养老床位数
        中心渔港监控
        2 % 约束性 96 100
        覆盖率
        3 泊位数 个 约束性 58 70
        """
    )[1:] == ["每千名渔民拥有养老床位数 | 张 | 预期性 | 32 | 38", *READ]


@pytest.mark.parametrize("between", ["", "单位：个", "（2026年）\n单位：个"])
def test_a_caption_stands_a_few_lines_above_the_head(between: str) -> None:
    document, table = table_of(
        f"表2 渔港主要指标\n{between}\n序号 指标 2025年 2030年 属性\n1 泊位数（个） 58 70 约束性\n"
        "2 码头数（个） 8 10 约束性\n3 渔船数（艘） 58 70 约束性"
    )
    assert table.caption is not None
    assert document.string(table.caption) == "表2 渔港主要指标"


def test_a_caption_above_a_heading_is_none_of_a_table_below() -> None:
    document, table = table_of(
        "表2 渔港主要指标\n第二节 渔港\n序号 指标 2025年 2030年 属性\n1 泊位数（个） 58 70 约束性\n"
        "2 码头数（个） 8 10 约束性\n3 渔船数（艘） 58 70 约束性"
    )
    assert table.caption is None
    assert [document.string(section.title) for section in document.walk()][:2] == ["目标", "渔港"]


def test_a_head_that_each_page_repeats_is_no_row() -> None:
    head = "序号 指标 单位 2025年 2030年 属性"
    lines = [
        head,
        "1 泊位数 个 58 70 约束性",
        head,
        "2 序号牌 个 8 10 约束性",
        "3 渔船数 艘 58 70 约束性",
    ]
    assert written("\n".join(lines))[1:] == [
        "1 | 泊位数 | 个 | 58 | 70 | 约束性",
        "2 | 序号牌 | 个 | 8 | 10 | 约束性",
        "3 | 渔船数 | 艘 | 58 | 70 | 约束性",
    ]
