# ruff: noqa: E501 - a case a line
"""Sums that a rule states for classes of one list: each with what all of them are of."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, norms, parse

MEASURE = "丁县扶持渔业若干措施\n\n第一条 {}\n"
LAW = "丁县渔港管理条例\n\n第一条 {}\n"


def named(frame: str, text: str) -> list[str]:
    document = parse(frame.format(text))
    return [f"{document.string(each.span)} {each.indicator}" for each in figures(document)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "对签订合同、取得初级、中级、高级职称的人员，分别给予1万元、2万元、3万元补助。",
            ["1万元 取得初级职称的人员补助", "2万元 取得中级职称的人员补助", "3万元 取得高级职称的人员补助"],
        ),
        (
            "对票房收入超过100万元的海洋题材演艺空间，给予5万元奖励。",
            ["超过100万元 海洋题材演艺空间票房收入", "5万元 海洋题材演艺空间奖励"],
        ),
    ],
)  # fmt: skip
def test_classes_of_a_condition_have_an_award_each(text: str, names: list[str]) -> None:
    assert named(MEASURE, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "渔民死亡待遇按照下列规定增发抚恤金：\n\n（一）立一等功的，增发30%；\n\n（二）立二等功的，增发20%。",
            ["30% 立一等功增发抚恤金比例", "20% 立二等功增发抚恤金比例"],
        ),
        (
            "护理费的标准为：\n\n（一）完全不能自理的，按照职工月平均工资的50%支付；\n\n（二）部分不能自理的，按照职工月平均工资的30%支付。",
            ["50% 完全不能自理护理费的标准占职工月平均工资比例", "30% 部分不能自理护理费的标准占职工月平均工资比例"],
        ),
        (
            "渔船检验收费标准：木质渔船为50元，钢质渔船为80元。",
            ["50元 木质渔船检验收费标准", "80元 钢质渔船检验收费标准"],
        ),
    ],
)  # fmt: skip
def test_items_of_a_schedule_are_of_what_it_is_for(text: str, names: list[str]) -> None:
    assert named(LAW, text) == names


def test_the_row_of_an_item_says_what_its_lead_in_pays() -> None:
    document = parse(LAW.format("抚恤金按照下列规定增发：\n\n（一）立一等功的，增发30%。\n"))
    (norm,) = norms(document)
    assert (str(norm.rung), norm.figure.unit) == ("立一等功", "%")
