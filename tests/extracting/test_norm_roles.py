"""Norms of rules: what each sentence imposes, allows or grants with its numbers."""

from __future__ import annotations

import pytest

import plandigest
from plandigest.model.norm import Norm

Row = tuple[str, str | None, str | None, str | None, str, str | None, str | None]
"""Norm, actor, act, rung, quote, per and basis."""


def row(document: plandigest.Document, norm: Norm) -> Row:
    def said(part: object) -> str | None:
        return None if part is None else str(part)

    return (
        norm.kind.value,
        said(norm.actor),
        said(norm.act),
        said(norm.rung),
        document.string(norm.figure.span),
        None if norm.per is None else document.string(norm.per),
        said(norm.basis),
    )


def read(text: str) -> list[Row]:
    document = plandigest.parse(f"丙县管理办法\n\n第八条 {text}\n")
    return [row(document, norm) for norm in plandigest.norms(document)]


SANCTIONS = {
    "违反本办法规定，擅自在河道采石的，由县水务局责令改正，处二千元以上一万元以下罚款。": [
        ("sanction", "县水务局", "擅自在河道采石", None, "二千元以上一万元以下", None, None)
    ],
    "养殖户随意丢弃病死畜禽的，由县农业农村局处五百元罚款；情节严重的，处三千元罚款。": [
        ("sanction", "县农业农村局", "养殖户随意丢弃病死畜禽", None, "五百元", None, None),
        ("sanction", "县农业农村局", "养殖户随意丢弃病死畜禽", "情节严重", "三千元", None, None),
    ],
    "商户占道经营的，责令改正；拒不改正的，对个人处二百元罚款，对单位处一千元罚款。": [
        ("sanction", None, "商户占道经营", "拒不改正，个人", "二百元", None, None),
        ("sanction", None, "商户占道经营", "拒不改正，单位", "一千元", None, None),
    ],
    "销售假种子的，并处货值金额五倍以上十倍以下罚款；货值金额不足一万元的，并处三万元罚款。": [
        ("sanction", None, "销售假种子", None, "五倍以上十倍以下", None, "货值金额"),
        ("limit", None, "货值金额", None, "不足一万元", None, None),
        ("sanction", None, "销售假种子", "货值金额不足一万元", "三万元", None, None),
    ],
    "有下列行为之一，货值金额一万元以上的，处二万元罚款；"
    "对农户，处五百元罚款：\n（一）使用工业盐；": [
        ("limit", None, "货值金额", None, "一万元以上", None, None),
        ("sanction", None, "使用工业盐等行为", "货值金额一万元以上", "二万元", None, None),
        ("sanction", None, "使用工业盐等行为", "农户", "五百元", None, None),
    ],
    "转让许可证，触犯刑律的，依法追究刑事责任；尚不够刑事处罚的，由县商务局处一万元罚款。": [
        ("sanction", "县商务局", "转让许可证", None, "一万元", None, None)
    ],
    "未按规定取水的，对直接负责的主管人员，由县水务局处一千元罚款。": [
        (
            *("sanction", "县水务局", "未按规定取水", "直接负责的主管人员"),
            *("一千元", None, None),
        )
    ],
    "逾期不缴纳水费的，由县水务局按日加收千分之一的滞纳金。": [
        ("sanction", "县水务局", "逾期不缴纳水费", None, "千分之一", "按日", None)
    ],
    "擅自占用林地的，按照占用面积处每平方米十元罚款；逾期不恢复的，处每平方米三十元罚款。": [
        ("sanction", None, "擅自占用林地", None, "十元", "每平方米", "占用面积"),
        ("sanction", None, "擅自占用林地", "逾期不恢复", "三十元", "每平方米", "占用面积"),
    ],
    "伪造检验报告的，责令暂停三个月以上六个月以下检验业务。": [
        ("sanction", None, "伪造检验报告", None, "三个月以上六个月以下", None, None)
    ],
    "用户逾期不缴纳气费的，供气公司可以按日加收应缴气费千分之三的违约金。": [
        (
            *("sanction", "供气公司", "用户逾期不缴纳气费", None),
            *("千分之三", "按日", "应缴气费"),
        )
    ],
    "经营者使用过期原料，由县市场局没收违法所得，原料货值金额不足一千元的，并处三千元罚款。": [
        ("limit", None, "原料货值金额", None, "不足一千元", None, None),
        (
            *("sanction", "县市场局", "经营者使用过期原料", "原料货值金额不足一千元"),
            *("三千元", None, None),
        ),
    ],
    "骗取资金的，由县财政局追回资金，三年内不得申报资金。": [
        ("sanction", "县财政局", "骗取资金", None, "三年内", None, None)
    ],
    "有下列行为之一的，由县城管局处二百元罚款：\n（一）乱涂乱画的；\n（二）乱扔果皮的。": [
        ("sanction", "县城管局", "乱涂乱画等行为", None, "二百元", None, None)
    ],
    "有下列行为的，由县城管局责令改正；逾期不改正的，依照下列规定处罚：\n"
    "（一）乱设广告的，处一千元罚款；\n（二）占用盲道的，对个人处二百元罚款。": [
        ("sanction", "县城管局", "乱设广告", "逾期不改正", "一千元", None, None),
        ("sanction", "县城管局", "占用盲道", "逾期不改正，个人", "二百元", None, None),
    ],
}

TERMS = {
    "县林业局应当自受理申请之日起十五日内作出决定；情况复杂的，可以延长五日。": [
        ("term", "县林业局", "作出决定", None, "十五日内", None, None),
        ("term", "县林业局", "作出决定延长", "情况复杂", "五日", None, None),
    ],
    "申请人对决定不服的，可以自收到决定书之日起六十日内申请行政复议。": [
        ("term", "申请人", "申请行政复议", None, "六十日内", None, None)
    ],
    "信访事项应当自受理之日起60日内办结。": [
        ("term", None, "信访事项办结", None, "60日内", None, None)
    ],
    "自受理之日起20日内，县林业局应当作出决定。": [
        ("term", "县林业局", "作出决定", None, "20日内", None, None)
    ],
    "县林业局受理后应当通知申请人，限其自收到通知之日起十日内补正。": [
        ("term", "申请人", "补正", None, "十日内", None, None)
    ],
    "评审结果公示期为七日。": [("term", None, "评审结果公示期", None, "七日", None, None)],
    "供气公司应当保持供气。因施工停止供气的，应当提前二十四小时通知用户。": [
        ("term", "供气公司", "通知用户", None, "二十四小时", None, None)
    ],
    "经营者应当在登记证有效期届满前三十日内申请延续。": [
        ("term", "经营者", "申请延续", None, "三十日内", None, None)
    ],
    "申请人应当提前三十日书面通知县林业局。": [
        ("term", "申请人", "通知县林业局", None, "三十日", None, None)
    ],
}

LIMITS = {
    "经营者一年内受到三次以上处罚的，吊销登记证。": [
        ("limit", None, "经营者受到三次以上处罚", None, "一年内", None, None),
        ("limit", None, "受到处罚", None, "三次以上", None, None),
    ],
    "较大事故：死亡3人以上10人以下的，或者重伤10人以上的；": [
        ("limit", None, "死亡", "较大事故", "3人以上10人以下", None, None),
        ("limit", None, "重伤", "较大事故", "10人以上", None, None),
    ],
    "占用道路的期限不得超过一年。": [
        ("limit", None, "占用道路的期限", None, "不得超过一年", None, None)
    ],
    "学生每日作业时间，小学不超过一小时，初中不超过九十分钟。": [
        ("limit", None, "学生每日作业时间", "小学", "不超过一小时", None, None),
        ("limit", None, "学生每日作业时间", "初中", "不超过九十分钟", None, None),
    ],
    "采砂船舶应当具备下列条件：\n（一）船龄不超过二十年；": [
        ("limit", "采砂船舶", "船龄", None, "不超过二十年", None, None)
    ],
    "教师应当符合下列条件：\n（一）具有五年以上教学经历；": [
        ("limit", "教师", "教学经历", None, "五年以上", None, None)
    ],
    "租金不得高于市场租金的70%。": [("limit", None, "租金", None, "70%", None, "市场租金")],
    "首次招聘的最高年龄为：\n（一）高级岗位的，45周岁；": [
        ("limit", None, "首次招聘的最高年龄", "高级岗位", "45周岁", None, None)
    ],
    "树龄三百年以上的古树实行一级保护。": [
        ("limit", None, "古树树龄", "一级保护", "三百年以上", None, None)
    ],
}

PAYMENTS = {
    "对首次评定的星级饭店，奖励10万元；复核通过的，奖励5万元。": [
        ("award", None, "首次评定的星级饭店奖励", None, "10万元", None, None),
        ("award", None, "星级饭店奖励", "复核通过", "5万元", None, None),
    ],
    "对新入库的小微企业，每家给予1万元奖励。": [
        ("award", None, "新入库的小微企业奖励", None, "1万元", "每家", None)
    ],
    "企业年度研发费用100万元以上的，按照研发费用的5%给予补助，每家企业每年最高不超过20万元。": [
        ("limit", None, "企业年度研发费用", None, "100万元以上", None, None),
        ("award", None, "企业年度研发费用100万元以上补助", None, "5%", None, "研发费用"),
        (
            *("award", None, "企业年度研发费用100万元以上补助", None),
            *("最高不超过20万元", "每家企业每年", None),
        ),
    ],
    "从基金支付安置费，标准为：一等功为12个月的本人津贴，二等功为8个月的本人津贴。": [
        ("standard", None, "安置费", "一等功", "12个月", None, None),
        ("standard", None, "安置费", "二等功", "8个月", None, None),
    ],
    "安葬补助金为5个月的职工月平均工资。": [
        ("standard", None, "安葬补助金", None, "5个月", None, None),
    ],
    "居民用气实行阶梯气价：年用气量在300立方米以下的，每立方米2.5元；"
    "超过300立方米的部分，每立方米3元。": [
        ("limit", None, "年用气量", None, "300立方米以下", None, None),
        (
            *("standard", None, "居民用气实行阶梯气价", "年用气量在300立方米以下"),
            *("2.5元", "每立方米", None),
        ),
        ("limit", None, "年用气量", None, "超过300立方米", None, None),
        (
            *("standard", None, "居民用气实行阶梯气价", "超过300立方米的部分"),
            *("3元", "每立方米", None),
        ),
    ],
    "残疾人首次创业的，由县残疾人联合会给予补贴8000元；吸纳三名以上残疾人的，再给予4000元补贴。": [
        ("award", "县残疾人联合会", "残疾人首次创业补贴", None, "8000元", None, None),
        ("limit", None, "吸纳残疾人", None, "三名以上", None, None),
        (
            *("award", "县残疾人联合会", "残疾人首次创业补贴", "吸纳三名以上残疾人"),
            *("4000元", None, None),
        ),
    ],
    "停车费按照每次5元的标准收取。": [
        ("standard", None, "停车费", None, "5元", "每次", None),
    ],
    "护养人每年可以领取养护费，一级古树八百元，二级古树四百元。": [
        ("standard", None, "护养人领取养护费", "一级古树", "八百元", "每年", None),
        ("standard", None, "护养人领取养护费", "二级古树", "四百元", "每年", None),
    ],
    "企业应当按照年度收入的2%提取安全资金。": [
        ("standard", None, "提取安全资金", None, "2%", None, "年度收入")
    ],
    "用水量超过30吨的部分，每吨加收1.2元。": [
        ("limit", None, "用水量", None, "超过30吨", None, None),
        ("standard", None, "用水量加收", "超过30吨的部分", "1.2元", "每吨", None),
    ],
    "对在本县就业的博士、硕士、本科毕业生，分别按照每人每月900元、600元、300元发放津贴。": [
        ("standard", None, "在本县就业的毕业生津贴", "博士", "900元", "每人每月", None),
        ("standard", None, "在本县就业的毕业生津贴", "硕士", "600元", "每人每月", None),
        ("standard", None, "在本县就业的毕业生津贴", "本科", "300元", "每人每月", None),
    ],
    "对首次评为5A级、4A级的景区，由县财政局分别给予100万元、50万元奖励。": [
        ("award", "县财政局", "景区奖励", "首次评为5A级", "100万元", None, None),
        ("award", "县财政局", "景区奖励", "首次评为4A级", "50万元", None, None),
    ],
    "对新建的养老院，床位100张以上的，给予补助50万元；床位50张以上不足100张的，补助20万元。": [
        ("limit", None, "养老院床位", None, "100张以上", None, None),
        ("award", None, "新建的养老院补助", "床位100张以上", "50万元", None, None),
        ("limit", None, "养老院床位", None, "50张以上不足100张", None, None),
        ("award", None, "新建的养老院补助", "床位50张以上不足100张", "20万元", None, None),
    ],
}


@pytest.mark.parametrize("text", [*SANCTIONS, *TERMS, *LIMITS, *PAYMENTS])
def test_what_a_sentence_rules(text: str) -> None:
    assert read(text) == {**SANCTIONS, **TERMS, **LIMITS, **PAYMENTS}[text]


@pytest.mark.parametrize(
    "text",
    [
        "劳动者解除合同前12个月的平均工资不得扣减。",
        "自用工之日起满一个月的次日起计算。",
        "二十日内不能作出决定的，应当告知申请人。",
        "事项涉及两个以上部门的，由县政府指定受理部门。",
    ],
)
def test_what_is_only_reckoned_with_is_no_norm(text: str) -> None:
    assert read(text) == []


def test_a_plan_has_no_norms() -> None:
    assert not plandigest.norms(plandigest.parse("丙县发展规划\n到2025年，产值达到3亿元。"))


def test_every_word_stands_in_the_document() -> None:
    text = "\n".join(f"第{at}条 {each}" for at, each in enumerate(PAYMENTS, 1))
    document = plandigest.parse(f"丙县管理办法\n{text}\n")
    norms = plandigest.norms(document)
    assert norms
    for norm in norms:
        for part in (norm.actor, norm.act, norm.rung, norm.basis):
            for span in part.spans if part else ():
                assert document.text[span].strip()
                assert document.span.covers(span)
        assert norm.article is not None
        assert document.string(norm.article).startswith("第")


def test_articles_that_follow_a_list_have_their_own_number() -> None:
    document = plandigest.parse(
        "丙县管理办法\n第九条 有下列行为之一的，处二百元罚款：\n（一）乱涂的；\n（二）乱贴的。\n"
        "第十条 擅自设摊的，处三百元罚款。\n"
    )
    articles = [
        norm.article and document.string(norm.article) for norm in plandigest.norms(document)
    ]
    assert articles == ["第九条", "第十条"]
