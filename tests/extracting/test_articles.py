# ruff: noqa: E501 - a case a line
"""One article, two readings of it: the names of its figures and the rows of its norms agree."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, norms, parse

LAW = "甲市桥梁管理条例\n第一条 {}\n"


def rows(text: str) -> list[str]:
    """Each figure with its name, who acts, the act and the rung of its norm."""
    document = parse(LAW.format(text))
    said = {norm.figure.span: norm for norm in norms(document)}
    found = []
    for figure in figures(document):
        norm = said.get(figure.span)
        parts = (norm.actor, norm.act, norm.rung) if norm else ("no norm",)
        quote = document.string(figure.span).replace(" ", "")
        found.append(" | ".join([quote, str(figure.indicator), *map(str, parts)]))
    return found


TERMS = [
    (
        "养护单位变更名称、网址的，应当提前30日向原登记、备案或者发证机关办理变更手续。",
        [
            "30日 | 养护单位提前办理变更手续期限 | 养护单位 | 向原登记、备案或者发证机关办理变更手续 | None"
        ],
    ),
    (
        "申请人对甲省、乙省、丙省桥梁主管部门的决定有异议的，省、自治区、直辖市桥梁主管部门应当自收到异议之日起7日内将复核意见书面告知申请人。",
        [
            "7日内 | 省、自治区、直辖市桥梁主管部门复核意见告知期限 | 省、自治区、直辖市桥梁主管部门 | 将复核意见书面告知申请人 | None"
        ],
    ),
    (
        "养护单位应当自完工之日起10日内，将养护的桥名、费用等情况，向区桥梁主管部门备案。",
        [
            "10日内 | 养护单位桥名、费用等情况备案期限 | 养护单位 | 将养护的桥名、费用等情况，向区桥梁主管部门备案 | None"
        ],
    ),
    (
        "管理机构应当在检查之日至少3日前，或者封桥之日至少15日前，以书面形式通知沿线单位。",
        [
            "至少3日 | 管理机构检查前以书面形式通知沿线单位期限 | 管理机构 | 以书面形式通知沿线单位 | None",
            "至少15日 | 管理机构封桥前以书面形式通知沿线单位期限 | 管理机构 | 以书面形式通知沿线单位 | None",
        ],
    ),
    (
        "鉴定期限自委托之日起，不超过60日。",
        ["不超过60日 | 鉴定期限 | None | 鉴定期限 | None"],
    ),
    (
        "公告发布后30个工作日内，由市桥梁主管部门启动评估程序。",
        ["30个工作日内 | 市桥梁主管部门启动评估程序期限 | 市桥梁主管部门 | 启动评估程序 | None"],
    ),
]

SANCTIONS = [
    (
        "养护单位未建立桥梁档案，未按规定报送检测结果，或者未保存检测记录的，由区桥梁主管部门责令改正，可以处5万元以下罚款。",
        [
            "5万元以下 | 养护单位未建立桥梁档案等行为罚款 | 区桥梁主管部门 | 养护单位未建立桥梁档案，未按规定报送检测结果，或者未保存检测记录 | None"
        ],
    ),
    (
        "取得资质的检测单位伪造检测报告的，由区桥梁主管部门对直接责任人员责令暂停三个月以上六个月以下检测业务。",
        [
            "三个月以上六个月以下 | 取得资质的检测单位伪造检测报告直接责任人员暂停检测业务期限 | 区桥梁主管部门 | 取得资质的检测单位伪造检测报告 | 直接责任人员"
        ],
    ),
    (
        "被吊销资质证书的，检测单位三年内不得申请资质证书。",
        ["三年内 | 被吊销资质证书检测单位申请资质证书禁止期限 | None | 被吊销资质证书 | None"],
    ),
    (
        "拆除桥梁附属设施的，责令改正，处附属设施价值百分之五以上百分之二十以下的罚款；拒不改正的，处附属设施价值一倍以上三倍以下的罚款。",
        [
            "百分之五以上百分之二十以下 | 拆除桥梁附属设施罚款占附属设施价值比例 | None | 拆除桥梁附属设施 | None",
            "一倍以上三倍以下 | 拆除桥梁附属设施拒不改正罚款占附属设施价值倍数 | None | 拆除桥梁附属设施 | 拒不改正",
        ],
    ),
    (
        "中标单位无正当理由不签订合同的，取消中标资格。对财政投资项目的中标单位，由区桥梁主管部门处一万元罚款。",
        [
            "一万元 | 中标单位无正当理由不签订合同财政投资项目的中标单位罚款 | 区桥梁主管部门 | 中标单位无正当理由不签订合同 | 财政投资项目的中标单位"
        ],
    ),
]

LIMITS = [
    (
        "检查桥梁应当有两名以上检查人员参加。",
        ["两名以上 | 检查人员 | None | 检查人员 | None"],
    ),
    (
        "桥梁保修期不得低于2年或者行车里程5000公里。",
        [
            "不得低于2年 | 桥梁保修期 | None | 桥梁保修期 | None",
            "5000公里 | 行车里程 | None | 行车里程 | None",
        ],
    ),
    (
        "养护单位自签约之日起满一年未进场的，应当退还预付款。",
        ["满一年 | 养护单位未进场 | None | 养护单位未进场 | None"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*TERMS, *SANCTIONS, *LIMITS])
def test_names_and_rows_come_from_one_reading(sentence: str, expected: list[str]) -> None:
    assert rows(sentence) == expected
