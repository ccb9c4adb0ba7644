"""Awards of measures: who receives what, on which condition, up to how much, for how long."""

from __future__ import annotations

import pytest

import plandigest
from plandigest.model.award import Award

Row = tuple[str | None, str | None, str | None, str, str | None, tuple[str, ...], str | None]
"""Recipient, condition, gift, quote, basis, caps and period."""


def row(document: plandigest.Document, award: Award) -> Row:
    def said(part: object) -> str | None:
        return None if part is None else str(part)

    def quoted(span: plandigest.Span | None) -> str | None:
        return document.string(span) if span else None

    return (
        said(award.recipient),
        said(award.condition),
        quoted(award.gift),
        document.string(award.norm.figure.span),
        said(award.norm.basis),
        tuple(
            f"{document.string(cap.figure.span)} {quoted(cap.per) or ''}".strip()
            for cap in award.caps
        ),
        quoted(award.period),
    )


def read(text: str) -> list[Row]:
    document = plandigest.parse(f"乙县促进产业发展若干措施\n\n第八条 {text}\n")
    return [row(document, award) for award in plandigest.awards(document)]


WHOM = {
    "新认定的专精特新企业奖励30万元。": [
        ("专精特新企业", "新认定", "奖励", "30万元", None, (), None)
    ],
    "对新获评的国家级技术中心、国家级设计中心，分别给予200万元、100万元一次性奖励。": [
        ("国家级技术中心", "新获评", "一次性奖励", "200万元", None, (), None),
        ("国家级设计中心", "新获评", "一次性奖励", "100万元", None, (), None),
    ],
    "举办行业大会，经备案的，按实际支出的50%补助主办单位。": [
        ("主办单位", "举办行业大会，经备案", "补助", "50%", "实际支出", (), None)
    ],
    "支持企业牵头实施研发项目，单个研发项目最高500万元。": [
        ("企业", "牵头实施研发项目，单个研发项目", "支持", "最高500万元", None, (), None)
    ],
    "对新认定的研发平台，给予30万元一次性资助。": [
        ("研发平台", "新认定", "一次性资助", "30万元", None, (), None)
    ],
    "企业在境内主板上市的，给予500万元奖励。": [
        ("企业", "在境内主板上市", "奖励", "500万元", None, (), None)
    ],
    "被认定为市级以上老字号的企业，最高可获得15万元扶持资金。": [
        ("企业", "被认定为市级以上老字号", "扶持", "15万元", None, (), None)
    ],
    "会展项目展览面积达到1万平方米的，给予主办方20万元补贴。": [
        ("主办方", "会展项目展览面积达到1万平方米", "补贴", "20万元", None, (), None)
    ],
    "支持一批纳入名录的企业，按照服务质量给予最高100万元奖励。": [
        ("企业", "纳入名录", "奖励", "最高100万元", None, (), None)
    ],
    "医疗器械首次取得三类注册证的，奖励100万元/个。": [
        (None, "医疗器械首次取得三类注册证", "奖励", "100万元/个", None, (), None)
    ],
    "药品上市许可持有人在本区生产的，每个品种奖励200万元。": [
        ("药品上市许可持有人", "在本区生产", "奖励", "200万元", None, (), None)
    ],
    "对新认定的省级重点实验室，区财政一次性奖励200万元。": [
        ("省级重点实验室", "新认定", "一次性奖励", "200万元", None, (), None)
    ],
    "为企业提供产品推介的第三方平台，按照合同金额的5%、最高不超过30万元给予奖励。": [
        (
            "第三方平台",
            "为企业提供产品推介",
            "奖励",
            "5%",
            "合同金额",
            ("最高不超过30万元",),
            None,
        )
    ],
    "每招用1名高校毕业生，给予企业一次性就业补贴2000元。": [
        ("企业", "每招用1名高校毕业生", "一次性就业补贴", "2000元", None, (), None)
    ],
    "出租车更新为纯电动车的，每车补贴1万元。": [
        (None, "出租车更新为纯电动车", "补贴", "1万元", None, (), None)
    ],
}
"""Who receives it: behind 对, the subject, beside the sum, encouraged, or nobody named."""

LADDERS = {
    "对首次评为国家5A级、4A级、3A级的旅游景区，分别给予500万元、200万元、50万元奖励。": [
        ("旅游景区", "首次评为国家5A级", "奖励", "500万元", None, (), None),
        ("旅游景区", "首次评为国家4A级", "奖励", "200万元", None, (), None),
        ("旅游景区", "首次评为国家3A级", "奖励", "50万元", None, (), None),
    ],
    "对新引进的博士、硕士、本科毕业生，分别给予10万元、5万元、2万元安家补贴。": [
        ("博士毕业生", "新引进", "安家补贴", "10万元", None, (), None),
        ("硕士毕业生", "新引进", "安家补贴", "5万元", None, (), None),
        ("本科毕业生", "新引进", "安家补贴", "2万元", None, (), None),
    ],
    "对获评省级、国家级示范园区的，由县财政分别奖励运营企业50万元和100万元。": [
        ("运营企业", "获评省级示范园区", "奖励", "50万元", None, (), None),
        ("运营企业", "获评国家级示范园区", "奖励", "100万元", None, (), None),
    ],
    "企业牵头制定国际标准的，每项奖励50万元；参与制定国际标准的，每项奖励20万元。": [
        ("企业", "牵头制定国际标准", "奖励", "50万元", None, (), None),
        ("企业", "参与制定国际标准", "奖励", "20万元", None, (), None),
    ],
}
"""A row a rung, each with its own condition; who receives it is said once."""

CAPS = {
    "对农产品企业购置冷链设备，按设备购置价的20%予以补助，单个主体最高不超过200万元。": [
        ("农产品企业", "购置冷链设备", "补助", "20%", "设备购置价", ("最高不超过200万元",), None)
    ],
    "农户新建温室5亩以上的，每亩补助3000元，每户最高补助6万元；新建连栋温室的，每亩补助8000元，每户最高补助20万元。": [  # noqa: E501 - a sentence a line
        ("农户", "新建温室5亩以上", "补助", "3000元", None, ("最高补助6万元 每户",), None),
        ("农户", "新建连栋温室", "补助", "8000元", None, ("最高补助20万元 每户",), None),
    ],
    "演出主体举办演出的，给予每场2万元奖励。每家演出主体每年奖励额度最高30万元，本条款每年奖励额度最高300万元。": [  # noqa: E501 - a sentence a line
        ("演出主体", "举办演出", "奖励", "2万元", None, ("最高30万元 每家演出主体每年",), None)
    ],
    "个体工商户转型升级为企业的，给予5000元奖励，对其代理记账费用按50%补助，最高3000元，补助期1年。": [  # noqa: E501 - a sentence a line
        ("个体工商户", "转型升级为企业", "奖励", "5000元", None, (), None),
        ("个体工商户", "转型升级为企业", "补助", "50%", None, ("最高3000元",), "1年"),
    ],
    "企业为购置设备取得贷款的，按照实际支付利息的50%给予贴息，期限不超过3年，每家企业每年最高100万元。": [  # noqa: E501 - a sentence a line
        (
            "企业", "为购置设备取得贷款", "贴息", "50%", "实际支付利息",
            ("最高100万元 每家企业每年",), "不超过3年",
        )
    ],
}  # fmt: skip
"""A bare maximum is the cap of what stands before it; the most of a whole programme is none."""

NONE = (
    "停车场按照每车位每月收取50元服务费。",
    "骗取补贴的，追回补贴资金，并处骗取金额一倍罚款。",
    "本办法年度资金总额不超过5000万元，每家企业每年享受奖励最高300万元。",
    "省级财政安排专项扶持资金1亿元。",
    "申请人应当在收到补贴决定之日起10日内提交材料。",
)


@pytest.mark.parametrize(("text", "rows"), [*WHOM.items(), *LADDERS.items(), *CAPS.items()])
def test_award(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize("text", NONE)
def test_no_award(text: str) -> None:
    assert read(text) == []


def test_awards_are_norms() -> None:
    document = plandigest.parse(f"某县办法\n\n第一条 {next(iter(LADDERS))}\n")
    assert [award.norm for award in plandigest.awards(document)] == list(plandigest.norms(document))
