"""Where a flattened table begins and ends, and what its head may look like."""

from __future__ import annotations

import pytest
from tests.outlines import tree
from tests.parsing.test_flattened_tables import written

from plandigest.pipeline import parse

HEAD = "序号 指标 单位 2025年 2030年 属性"
ROWS = """\
1 苗圃面积 万亩 3.2 4 预期性
2 苗木成活率 % 88 92 约束性
3 林道总长 公里 41 60 预期性"""
READ = [
    "1 | 苗圃面积 | 万亩 | 3.2 | 4 | 预期性",
    "2 | 苗木成活率 | % | 88 | 92 | 约束性",
    "3 | 林道总长 | 公里 | 41 | 60 | 预期性",
]


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        (HEAD, "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性"),
        ("序号 指 标 单位 2025年 2030年 属 性", "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性"),
        ("序号\n指标\n单位\n2025年\n2030年\n属性", "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性"),
        ("序号 指标 单位 2025 年 2030 年 属性", "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性"),
        (
            "序号 指标 单位 2025年实际 2030年目标 属性",
            "序号 | 指标 | 单位 | 2025年实际 | 2030年目标 | 属性",
        ),
        (
            "序号 指标 单位 2025年\n实际 2030年\n目标 属性",
            "序号 | 指标 | 单位 | 2025年实际 | 2030年目标 | 属性",
        ),
    ],
)
def test_heads(head: str, shown: str) -> None:
    assert written(f"{head}\n{ROWS}") == [shown, *READ]


@pytest.mark.parametrize(
    "behind",
    [
        "上述指标每年公布一次。",
        "注：苗圃面积含私有苗圃",
        "数据来源：市林业局 2025年 统计",
        "苗圃面积包括各县（市、区）国有苗圃和集体苗圃以及各类企业和个人经营的苗圃用地，" * 3,
        "第二节 苗圃建设",
        "二、苗圃建设",
        "（二）苗圃建设",
    ],
)
def test_what_ends_a_table(behind: str) -> None:
    assert written(f"{HEAD}\n{ROWS}\n{behind}")[1:] == READ
    document = parse(f"林业规划\n{HEAD}\n{ROWS}\n{behind}\n落实资金。\n")
    ((table, _),) = document.tables()
    assert document.text[table.span].endswith("60 预期性")


def test_a_class_of_indicators_is_no_section() -> None:
    first, *others = ROWS.splitlines()
    lines = ["一、苗圃", first, "二、林道", *others, "三、保障措施"]
    document = parse("林业规划\n" + "\n".join([HEAD, *lines]) + "\n落实资金。\n")
    assert tree(document) == "三、 保障措施"


@pytest.mark.parametrize(("lines", "tables"), [(40, 1), (46, 0)])
def test_a_row_far_behind_the_head_is_of_no_table(lines: int, tables: int) -> None:
    """A list of so many lines that say nothing of targets stands between."""
    between = "\n".join(f"苗圃分区{number}" for number in range(lines))
    document = parse(f"林业规划\n{HEAD}\n{between}\n{ROWS}\n一、保障\n落实资金。\n")
    assert len([*document.tables()]) == tables
