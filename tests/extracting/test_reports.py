# ruff: noqa: E501 - a case a line
"""Sentences of reports and budgets: what grew, who ranks where, what is planned."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, parse

REPORT = "2026年丙省政府工作报告\n\n一、2025年工作回顾\n{}\n"
BUDGET = "关于丙市2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n上年结转5亿元，预算总收入88亿元。\n二、2026年预算草案\n{}\n"


def shown(frame: str, text: str) -> list[str]:
    document = parse(frame.format(text), "报告.txt")
    return [
        f"{figure.value} {figure.unit} {figure.indicator} {figure.period} {figure.status}"
        for figure in figures(document)
        if not figure.enumeration
    ]


SENTENCES = [
    ("全省生产总值达到5.5万亿元、稳居全国前十强、增长4.8%。",
     ["5.5 万亿元 全省生产总值 2025 actual", "4.8 % 全省生产总值 2025 actual"]),
    ("一产、二产、三产增加值分别增长6%、5.2%、5.1%，分别居全国第二、第七、第九。",
     ["6 % 一产增加值 2025 actual", "5.2 % 二产增加值 2025 actual", "5.1 % 三产增加值 2025 actual", "2 None None 2025 actual"]),
    ("煤炭投资、钢铁投资增速分别高于全国12.7个、12个百分点。",
     ["12.7 个百分点 煤炭投资增速 2025 actual", "12 个百分点 钢铁投资增速 2025 actual"]),
    ("新增发电装机4178万千瓦、总装机达9157万千瓦。",
     ["4178 万千瓦 新增发电装机 2025 actual", "9157 万千瓦 总装机 2025 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_a_report_says(text: str, expected: list[str]) -> None:
    assert shown(REPORT, text) == expected


def test_a_draft_budget_is_planned_and_what_is_left_of_the_year_before_is_no_time() -> None:
    assert shown(BUDGET, "基金预算收入43亿元，上年结余收入6亿元。收入安排31亿元，增长14%。") == [
        "5 亿元 上年结转 2025 actual",
        "88 亿元 预算总收入 2025 actual",
        "43 亿元 基金预算收入 2026 target",
        "6 亿元 上年结余收入 2026 target",
        "31 亿元 收入安排 2026 target",
        "14 % 收入安排 2026 target",
    ]
