# ruff: noqa: E501 - a case a line
"""For what one value is paid, charged or counted."""

from __future__ import annotations

import pytest

from plandigest import figures, parse

CASES = [
    ("年满80周岁的老年人，每人每月发放高龄津贴120元。", [("年满80周岁", None), ("120元", "每人每月")]),
    ("补贴上限为每床每年3000元。", [("3000元", "每床每年")]),
    ("逾期不缴纳的，按日加收万分之五的滞纳金。", [("万分之五", "按日")]),
    ("逾期的，每日按欠缴金额的万分之三加收滞纳金。", [("万分之三", "每日")]),
    ("用水量超过30吨至50吨的部分，每吨加收1.2元。", [("超过30吨至50吨", None), ("1.2元", "每吨")]),
    ("每个项目最高补助50万元。", [("最高补助50万元", "每个项目")]),
    ("轻度、中度分别为每人每月200元、400元。", [("200元", "每人每月"), ("400元", "每人每月")]),
    ("以每位劳动者1000元以上5000元以下的标准处以罚款。", [("1000元以上5000元以下", "每位劳动者")]),
    ("每万人口发明专利拥有量达到12件。", [("达到12件", "每万人口")]),
    ("企业每年度利润的10%。", [("10%", None)]),
    ("校车每半年检验一次，收费500元。", [("500元", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_a_value_is_for_one_of_something(
    sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    document = parse("第一条 " + sentence)
    found = [
        (document.text[figure.span], document.text[figure.per] if figure.per else None)
        for figure in figures(document)
    ]
    assert found == expected


def test_a_price_takes_up_no_name_of_a_quantity() -> None:
    document = parse("第一条 每户用水量不超过十五立方米的部分，每立方米二元八角。")
    names = [str(found.indicator) for found in figures(document)]
    assert names == ["每户用水量", "None"]


def test_a_sum_takes_up_a_total() -> None:
    document = parse("第一条 2025年，全市经济总量1200亿元，2026年达到1300亿元。")
    names = [str(found.indicator) for found in figures(document)]
    assert names == ["全市经济总量", "全市经济总量"]
