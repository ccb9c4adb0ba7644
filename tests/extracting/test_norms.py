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


SANCTIONS = [
    ("第一条 物业服务企业或者个人未清理积雪的，对个人处200元罚款，对单位处2000元罚款。",
     ["200元 未清理积雪个人罚款", "2000元 未清理积雪单位罚款"]),
    ("第一条 应当检疫而未检疫的，处5000元罚款。", ["5000元 未检疫罚款"]),
    ("第一条 未取得许可擅自开采地热水的，尚不够刑事处罚的，没收违法所得，并处违法所得三倍以上五倍以下的罚款。",
     ["三倍以上五倍以下 未取得许可擅自开采地热水罚款占违法所得倍数"]),
    ("第一条 拒不接受核查的，对直接负责的主管人员给予警告；情节严重的，对单位处三万元罚款，对直接负责的主管人员处三千元罚款。",
     ["三万元 拒不接受核查单位罚款", "三千元 拒不接受核查直接负责的主管人员罚款"]),
    ("第一条 发包方应当按照合同价款总额的3%预留保证金。", ["3% 保证金占合同价款总额比例"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SANCTIONS)
def test_sanctions_say_the_act(sentence: str, expected: list[str]) -> None:
    assert shown(LAW, sentence) == expected


STANDARDS = [
    ("第一条 新建医院床位使用率不得低于40%，改建的，不得低于25%。",
     ["不得低于40% 新建医院床位使用率", "不得低于25% 改建使用率"]),
    ("第一条 船龄在20年以上的客船不得从事运输。", ["20年以上 客船船龄"]),
    ("第一条 管护人员每年可以领取管护补贴，一级水源地9000元，二级水源地6000元。",
     ["9000元 一级水源地管护补贴", "6000元 二级水源地管护补贴"]),
    ("第一条 店铺每日营业时间，夏季不超过14小时，冬季不超过12小时。",
     ["不超过14小时 夏季店铺每日营业时间", "不超过12小时 冬季店铺每日营业时间"]),
    ("第一条 校园保安员应当符合下列条件：\n（一）年满18周岁；\n（二）从业经历不少于2年。",
     ["年满18周岁 校园保安员", "不少于2年 校园保安员从业经历"]),
    ("第一条 运动员退役安置费的标准为：\n（一）获得世界冠军的，5万元；\n（二）获得全国冠军的，2万元。",
     ["5万元 获得世界冠军运动员退役安置费的标准", "2万元 获得全国冠军运动员退役安置费的标准"]),
    ("第一条 护林员伤残补助金按照下列标准发放生活补助：\n（一）一级伤残的，为当地最低工资的50%。",
     ["50% 一级伤残生活补助占当地最低工资比例"]),
    ("第一条 经营者逾期不退的，支付三倍的押金。", ["三倍 经营者逾期不退支付押金倍数"]),
    ("第一条 受助人死亡的，继续发放六个月其原享受的生活补贴。", ["六个月 受助人死亡继续发放生活补贴期限"]),
    ("第一条 社员至少应当占理事总数的60%。", ["60% 社员占理事总数比例"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDARDS)
def test_rows_of_a_standard_say_of_what_they_are(text: str, expected: list[str]) -> None:
    assert shown(LAW, text) == expected
