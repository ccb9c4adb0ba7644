"""Tables of plain text whose cells wide gaps part."""

from __future__ import annotations

import pytest

from plandigest import figures, parse

BUDGET = """某县2025年预算报告
一、收支情况
2025年支出安排表（单位：万元）
项目  预算数  执行数
教育支出  5600  5580
农林 水支出  4300  4310
二、保障措施
加强监督。
"""


def _rows(text: str) -> list[list[str]]:
    document = parse(text, "报告.txt")
    return [
        [document.string(cell.spans[0]) for cell in row]
        for table, _ in document.tables()
        for row in (table.header, *table.rows)
    ]


@pytest.mark.parametrize("gap", ["  ", "\t", "　　", "      "])
def test_a_row_a_line(gap: str) -> None:
    text = BUDGET.replace("  ", gap)
    assert _rows(text) == [
        ["项目", "预算数", "执行数"],
        ["教育支出", "5600", "5580"],
        ["农林 水支出", "4300", "4310"],
    ]
    document = parse(text, "报告.txt")
    [(table, (section,))] = document.tables()
    assert document.string(section.title) == "收支情况"
    assert table.caption is not None
    assert document.string(table.caption) == "2025年支出安排表（单位：万元）"
    assert [(str(each.indicator), str(each.value), each.unit) for each in figures(document)] == [
        ("教育支出预算数", "5600", "万元"),
        ("教育支出执行数", "5580", "万元"),
        ("农林水支出预算数", "4300", "万元"),
        ("农林水支出执行数", "4310", "万元"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "甲局  乙局  丙局\n丁局  戊局  己局\n庚局  辛局  壬局",  # no values: who signed
        "项目  预算数  执行数\n教育支出  5600  5580",  # one row
        "项目  预算数  执行数\n教育支出  5600\n农林支出  4300  4310",  # a cell is missing
        "教育支出  5600  5580\n农林支出  4300  4310\n水利支出  800  790",  # no head
        "投资  增长\n教育  5\n水利  6",  # two columns may be anything
        "项目  预算。  执行\n教育  5  6\n水利  6  7",  # a sentence
    ],
)
def test_what_is_no_table(lines: str) -> None:
    assert _rows(f"某县预算报告\n一、收支情况\n{lines}\n以上各项已执行。\n") == []
