"""Shares of two reports of following years: one of a part that does not say of which whole."""

from __future__ import annotations

import pytest

import plandigest
from plandigest.model.comparison import Row
from plandigest.model.figure import Figure

OLD = "2025年临江市政府工作报告\n\n一、2024年工作回顾\n\n{}\n"
NEW = "2026年临江市政府工作报告\n\n一、2025年工作回顾\n\n{}\n"


def rows(before: str, results: str) -> list[str]:
    """What both documents report."""
    comparison = plandigest.compare(
        plandigest.parse(OLD.format(before)), plandigest.parse(NEW.format(results))
    )
    return [said(row) for row in comparison.rows if row.old and row.result]


def said(row: Row) -> str:
    return f"{value(row.old)} | {value(row.result)}"


def value(figure: Figure | None) -> str:
    return f"{figure.value:f}" if figure and figure.value is not None else "–"


@pytest.mark.parametrize(
    ("before", "results"),
    [
        ("设施农业投资占全部投资比重达到21%。", "设施农业投资占比达到23%。"),
        ("特色果业产值占农业总产值比重达到21%。", "特色果业占农业总产值比重达到23%。"),
        ("对东盟出口占全市比重21%。", "对东盟出口占比23%。"),
        ("在线教育收入占服务业收入比重达到21%。", "在线教育占服务业收入比重达到23%。"),
    ],
)
def test_a_share_need_not_say_of_what_or_by_what(before: str, results: str) -> None:
    assert rows(before, results) == ["21 | 23"]


@pytest.mark.parametrize(
    ("before", "results"),
    [
        ("设施农业投资占全部投资比重达到21%。", "设施农业投资占比达到63%。"),
        ("设施农业投资占全部投资比重达到21%。", "设施林业投资占比达到23%。"),
        ("设施农业机械化率达到21%。", "设施农业占农业产值比重达到23%。"),
        ("果业产值占农业总产值比重达到21%。", "果业产值占工业总产值比重达到23%。"),
    ],
)
def test_shares_of_other_parts_and_wholes_stay_apart(before: str, results: str) -> None:
    assert rows(before, results) == []


def test_one_rate_may_be_that_of_two_amounts_of_money() -> None:
    assert rows(
        "广义货币M2增长11%，社会融资规模余额增长12%。", "广义货币M2和社会融资规模余额增长13%。"
    ) == [
        "11 | 13",
        "12 | 13",
    ]


def test_verbs_that_are_joined_lead_to_a_thing_as_one_does() -> None:
    assert rows("引进科研团队21个。", "引进和培育科研团队23个。") == ["21 | 23"]
