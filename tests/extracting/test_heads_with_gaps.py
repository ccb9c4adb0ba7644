"""Heads of files that cannot merge cells, years in a column, two units above a table."""

from __future__ import annotations

from plandigest.checking import check
from plandigest.model.document import Document
from plandigest.pipeline import figures, read_bytes


def read(
    table: str, title: str = "丙市“十五五”时期发展规划", heading: str = "一、目标"
) -> Document:
    (document,) = read_bytes(f"# {title}\n\n## {heading}\n\n{table}\n".encode(), "表.md")
    return document


def told(document: Document) -> list[str]:
    return [
        f"{each.indicator} {each.value} {each.unit} {each.period} {each.status}"
        for each in figures(document)
    ]


def test_a_head_goes_on_over_the_empty_cells_to_its_right() -> None:
    table = """
| 指标 | 2025年 | | 2026年目标 |
| --- | --- | --- | --- |
| | 目标 | 完成 | |
| 护岸修复率（%） | 60 | 61.5 | 65左右 |
| 观鸟基地（处） | 8 | 9 | 11 |
"""
    assert told(read(table)) == [
        "护岸修复率 60 % 2025 target",
        "护岸修复率 61.5 % 2025 actual",
        "护岸修复率 65 % 2026 target",
        "观鸟基地 8 处 2025 target",
        "观鸟基地 9 处 2025 actual",
        "观鸟基地 11 处 2026 target",
    ]


def test_a_row_that_names_something_is_no_head() -> None:
    table = """
| 指标 | 2025年 | | 2030年 |
| --- | --- | --- | --- |
| 其中 | 一般 | 重点 | |
| 观鸟基地（处） | 8 | 9 | 11 |
"""
    assert told(read(table)) == [
        "观鸟基地 8 处 2025 actual",
        "观鸟基地 11 处 2030 target",
    ]


def test_a_column_of_years_tells_the_time_of_its_row() -> None:
    table = """
| 指标 | 年份 | 东部 | 全市 |
| --- | --- | --- | --- |
| 养殖产值（亿元） | 2025 | 50 | 90 |
| 养殖产值（亿元） | 2030年 | 80 | 150 |
"""
    assert told(read(table)) == [
        "东部养殖产值 50 亿元 2025 actual",
        "全市养殖产值 90 亿元 2025 actual",
        "东部养殖产值 80 亿元 2030 target",
        "全市养殖产值 150 亿元 2030 target",
    ]


def test_of_two_units_above_a_table_per_cent_is_that_of_rates() -> None:
    table = """
单位：万元、%

| 项目 | 预算数 | 比上年增长 | 为上年执行数的% |
| --- | --- | --- | --- |
| 渡口收入 | 530 | 3.5 | 103.5 |
| 渡口收入占比 | 12 | | |
"""
    document = read(table, "丙市2026年财政预算")
    assert told(document) == [
        "渡口收入预算数 530 万元 2026 target",
        "渡口收入比上年增长 3.5 % 2026 target",
        "渡口收入为上年执行数 103.5 % 2026 target",
        "渡口收入占比预算数 12 % 2026 target",
    ]


def test_which_of_several_units_is_meant_is_not_guessed() -> None:
    table = """
单位：万元、公里

| 项目 | 2025年 | 2030年 |
| --- | --- | --- |
| 步道 | 53 | 60 |
"""
    assert told(read(table)) == ["步道 53 None 2025 actual", "步道 60 None 2030 target"]


def test_numbers_without_a_head_are_announced() -> None:
    table = """
| 指标 | 2025年 | | 2030年 |
| --- | --- | --- | --- |
| 观鸟基地（处） | 8 | 9 | 11 |
| 护岸（公里） | 5 | 6 | 7 |
"""
    document = read(table)
    found = figures(document)
    assert [str(each.value) for each in found] == ["8", "11", "5", "7"]
    problems = [(problem.code.value, problem.detail) for problem in check(document, found)]
    assert problems == [("table-unreadable", "9")]


def test_months_below_a_year_are_of_that_year() -> None:
    table = """
| 指标 | 2024年 | 2025年 | |
| --- | --- | --- | --- |
| | | 1-6月 | 全年预计 |
| 养殖产值（亿元） | 50 | 24 | 51 |
"""
    assert told(read(table, "丙市2025年计划执行情况报告", "一、海洋经济")) == [
        "养殖产值 50 亿元 2024 actual",
        "养殖产值 24 亿元 2025-01/2025-06 actual",
        "养殖产值 51 亿元 2025 actual",
    ]


def test_a_column_that_counts_up_numbers_the_rows_whatever_heads_it() -> None:
    table = """
| 号 | 指标 | 2030年 |
| --- | --- | --- |
| 1 | 步道（公里） | 53 |
| 2 | 渔船（艘） | 60 |
| 3 | 灯塔（座） | 7 |
"""
    assert told(read(table)) == [
        "步道 53 公里 2030 target",
        "渔船 60 艘 2030 target",
        "灯塔 7 座 2030 target",
    ]


def test_years_on_a_line_above_a_table_leave_it_unread() -> None:
    table = """
2025年    2026年

| 项目 | 预算数 | 执行数 | 预算数 |
| --- | --- | --- | --- |
| 渡口收入（万元） | 53 | 51 | 60 |
"""
    document = read(table)
    assert told(document) == []
    assert [problem.code.value for problem in check(document, ())] == ["table-unreadable"]


def test_a_table_that_begins_with_values_has_no_head_and_gives_none() -> None:
    table = """
| 海岸带 | 4 | 护岸完好率 | 9.6 | 21.5 | 约束性 |
| --- | --- | --- | --- | --- | --- |
| 海岸带 | 5 | 步道贯通率 | 69.6 | 59.3 | 预期性 |
"""
    document = read(table)
    assert told(document) == []
    assert {problem.code.value for problem in check(document, ())} == {"table-unreadable"}


def test_one_row_behind_a_table_is_of_it_and_no_sentence() -> None:
    table = """
| 指标 | 2025年 | 2030年 |
| --- | --- | --- |
| 步道（公里） | 53 | 60 |

约束

护岸完好率（%）     35.1   73.3
"""
    document = read(table)
    assert told(document) == ["步道 53 公里 2025 actual", "步道 60 公里 2030 target"]
    assert [problem.code.value for problem in check(document, ())] == ["table-unreadable"]
