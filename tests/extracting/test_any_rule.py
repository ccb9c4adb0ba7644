# ruff: noqa: E501 - a sort of piece a line
"""Sentences of rules, put together at random, are read without an error."""

from __future__ import annotations

import random

import pytest

from plandigest.pipeline import figures, norms, parse

PIECES = (
    *"，；。：、（）【】的按为占每处对由",
    *("对符合条件的企业", "违反本条例规定", "有下列行为之一的", "情节严重的", "逾期不改正的", "没有违法所得的"),
    *("违法所得", "拒不改正的", "对直接负责的主管人员和其他直接责任人员", "对单位", "由公安机关", "主管部门应当"),
    *("自收到申请之日起", "并处", "可以处", "处以", "给予", "一次性", "最高", "不超过", "不低于", "不足", "超过", "满"),
    *("奖励", "补贴", "补助", "罚款", "违约金", "标准", "比例", "上限", "总额", "租金", "营业收入", "占营业收入比重"),
    *("5万元", "十元", "三倍", "10%", "千分之三", "三十日内", "两年", "5年以上", "20日前", "100平方米", "3次", "5个", "五千元以上二万元以下"),
    *("新建", "举办", "取得国家级、省级、市级认定的", "分别", "每人每月", "每家企业", "单个项目", "再增加", "每增加"),
    *("提前", "延长", "保存", "有效的许可证", "的部分", "的标准", "其", "按照", "以内", "其中", "或者", "以及", "和", "，标准为："),
    *("一级", "残疾的", "本人工资", "申请材料", "报送", "备案", "不得", "应当", "可以", "收费", "缴纳", "第三条", "（一）", "\n"),
)  # fmt: skip
TITLES = ("甲市供水条例", "甲市支持产业发展若干措施", "甲市补贴申领指南")


@pytest.mark.parametrize("seed", range(24))
def test_no_sentence_of_a_rule_is_an_error(seed: int) -> None:
    choose = random.Random(seed)
    lines = ["".join(choose.choices(PIECES, k=choose.randint(6, 26))) for _ in range(40)]
    document = parse("\n".join([choose.choice(TITLES), *lines]), "条例.txt")
    found = figures(document)
    for figure in found:
        assert figure.indicator is None or str(figure.indicator)
    assert all(norm.figure in found for norm in norms(document))
