# ruff: noqa: E501 - a case a line
"""What a rule says in numbers, of sentences written for the purpose: whose what, within what bounds."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, parse

LAW = "甲市市容管理条例\n{}\n"
MEASURE = "甲区促进产业发展若干措施\n{}\n"


def shown(frame: str, text: str) -> list[str]:
    document = parse(frame.format(text))
    return [
        f"{document.string(figure.span).replace(' ', '')} {figure.indicator}"
        for figure in figures(document)
        if not figure.enumeration
    ]


BRACKETS = [
    ("第一条 树龄一百年以上不满三百年的古树，每株每年补助400元。", "100 300 年 exact"),
    ("第一条 用水量20吨以上不足30吨的，每吨加收1元。", "20 30 吨 exact"),
    ("第一条 货值金额五千元以上低于一万元的，处二千元罚款。", "5000 10000 元 exact"),
    ("第一条 责令暂停六个月以上一年以下执业活动。", "6 12 个月 exact"),
    ("第一条 处六个月以上三年以下有期徒刑。", "6 36 个月 exact"),
    ("第一条 救助金额最高为12000元。", "12000 None 元 le"),
    ("第一条 缴存比例最低为5%。", "5 None % ge"),
    ("第一条 最高给予实际投入30%的补助。", "30 None % le"),
    ("第一条 工龄超过一年不满三年的职工，每年休假5天。", "1 None 年 gt"),
]


@pytest.mark.parametrize(("sentence", "expected"), BRACKETS)
def test_brackets_and_bounds_of_rules(sentence: str, expected: str) -> None:
    first = figures(parse(LAW.format(sentence)))[0]
    assert f"{first.value} {first.value_max} {first.unit} {first.bound}" == expected


TERMS = [
    ("第一条 登记机关应当自收到申请之日起十五日内，对申请人提交的登记材料进行核验。", ["十五日内 登记机关登记材料核验期限"]),
    ("第一条 项目单位应当自竣工之日起30日内，将项目决算报告报送财政部门。", ["30日内 项目单位项目决算报告报送期限"]),
    ("第一条 当事人对处理决定不服的，可以自收到决定书之日起10日内向上一级机关申请复核。", ["10日内 申请复核期限"]),
    ("第一条 噪声监测，应当自受理委托之日起5日内完成；情况复杂的，可以延长至10日。", ["5日内 噪声监测完成期限", "10日 噪声监测完成延长期限"]),
    ("第一条 卫生许可证发证机关应当自受理之日起20日内作出决定。", ["20日内 卫生许可证发证机关作出决定期限"]),
    ("第一条 拆迁人应当自公告之日起7日内在媒体上至少公布2次。", ["7日内 拆迁人公布期限", "2次 拆迁人公布次数"]),
    ("第一条 街道办事处（镇人民政府）应当自受理之日起3日内提出意见。", ["3日内 街道办事处（镇人民政府）提出意见期限"]),
    ("第一条 自收到申请之日起10日内，主管部门应当按照有关规定组织评审。", ["10日内 主管部门评审期限"]),
    ("第一条 临时价格补贴按月发放，每户每月不超过1次。", ["不超过1次 临时价格补贴次数"]),
    ("第一条 营业执照应当自变更之日起满三十日后换发。", ["满三十日 None"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TERMS)
def test_terms_say_who_does_what(sentence: str, expected: list[str]) -> None:
    assert shown(LAW, sentence) == expected
