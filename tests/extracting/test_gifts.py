"""Who gets what by measures, guides and opinions: whole sentences, invented for the tests."""

from __future__ import annotations

import pytest

import plandigest

MEASURE = "某市若干措施\n第一条 "


def names(sentence: str) -> list[str]:
    document = plandigest.parse(f"{MEASURE}{sentence}\n")
    return [str(figure.indicator) for figure in plandigest.figures(document)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对新认定的国家、省级绿色工厂，分别给予9万元、4万元奖励。",
            ["新认定的国家绿色工厂奖励", "新认定的省级绿色工厂奖励"],
        ),
        (
            "对签订入驻协议、获得五星级、四星级称号的客栈，分别给予9万元、4万元奖励。",
            ["获得五星级称号的客栈奖励", "获得四星级称号的客栈奖励"],
        ),
        (
            "对获得国家级、省级认定的工业设计园、文化创意园、动漫产业园、软件产业园等各类园区，分别给予9万元、4万元奖励。",
            ["获得国家级认定的工业设计园等奖励", "获得省级认定的工业设计园等奖励"],
        ),
    ],
)
def test_each_level_has_what_all_of_them_are_of(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对通过市级评审的，给予样机最高9万元、成套设备最高4万元、零部件最高1万元奖励。",
            ["通过市级评审样机奖励", "通过市级评审成套设备奖励", "通过市级评审零部件奖励"],
        ),
        (
            "取得证书的，可按照初级不超过900元、高级不超过1500元的标准申请技能提升补贴。",
            ["取得证书初级技能提升补贴", "取得证书高级技能提升补贴"],
        ),
        (
            "对认定的示范企业、培育企业、冠军产品，分别给予9万元、4万元、每项1万元奖励。",
            ["认定的示范企业奖励", "培育企业奖励", "冠军产品每项奖励"],
        ),
        ("对新发展的中药材基地，一次性奖励企业9万元。", ["新发展的中药材基地一次性奖励"]),
        ("支持企业上云，单家企业奖励最高不超过9万元。", ["企业上云单家企业奖励"]),
        (
            "对年度吞吐量达到10万箱的新落户船公司给予9万元奖励。",
            ["新落户船公司年度吞吐量", "新落户船公司奖励"],
        ),
        (
            "对新引进的数据处理、电子支付等后台服务企业，给予9万元开办资助。",
            ["新引进的数据处理、电子支付等后台服务企业开办资助"],
        ),
        (
            "给予每人9万元的购房补贴，每年发放3万元人才津贴。",
            ["每人购房补贴", "人才津贴"],
        ),
        (
            "其中：甲类项目最高补助9万元，其他项目最高补助4万元。",
            ["甲类项目补助", "其他项目补助"],
        ),
    ],
)
def test_each_sum_has_who_gets_it(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对新迁入的银行，按照实际投入（不含土地），给予10%的分类补助。",
            ["新迁入的银行分类补助占实际投入比例"],
        ),
        (
            "【落户奖励】按其贡献额给予奖励，前三年给予80%的奖励。",
            ["前三年落户奖励占贡献额比例"],
        ),
        ("对剧场举办展览的费用给予30%补助。", ["剧场举办展览的费用补助比例"]),
        (
            "购置写字楼的，按购房总价5%、最高不超过80万元给予购房补贴。",
            ["购置写字楼购房补贴占购房总价比例", "购置写字楼购房补贴"],
        ),
        (
            "对新引进的银行，按其经济贡献额给予奖励，其中前三年给予80%的奖励，后两年给予50%的奖励。",
            [
                "新引进的银行前三年奖励占经济贡献额比例",
                "新引进的银行后两年奖励占经济贡献额比例",
            ],
        ),
        (
            "对纳入名录的楼宇，按增长部分留成的20%用于对物业单位的奖励。",
            ["纳入名录的楼宇奖励占增长部分留成比例"],
        ),
        ("对新引进的银行，分两年按50%的比例发放开办资助。", ["新引进的银行开办资助比例"]),
    ],
)
def test_a_share_says_of_what_it_is_one(sentence: str, expected: list[str]) -> None:
    said = [name for name in names(sentence) if "年数" not in name]
    assert [name for name in said if name != "None"] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("对毕业5年内的高校、中职毕业生，每人补助900元。", "高校、中职毕业生毕业年数"),
        ("对毕业5年内、招用人员满两名的，每人补助900元。", "毕业年数"),
        ("给予符合条件的企业最长2年的社会保险补贴。", "社会保险补贴期限"),
        ("与农户签订5年以上流转合同的，每亩补助90元。", "流转合同期限"),
    ],
)
def test_a_duration_says_what_lasts(sentence: str, name: str) -> None:
    assert names(sentence)[0] == name


OPINIONS = "关于加快发展服务业的若干意见\n一、总体目标\n到2030年，培育骨干企业90家。\n二、奖励\n"


def test_opinions_that_give_as_often_as_measures_do_rule() -> None:
    lines = [f"对年收入首次达到{n}亿元的企业，给予{n}万元奖励。" for n in range(2, 8)]
    for count, status in ((6, "rule"), (1, "target")):
        document = plandigest.parse(OPINIONS + "\n".join(lines[:count]))
        limits = [f for f in plandigest.figures(document) if "亿元" in document.text[f.span]]
        assert {f.status.value for f in limits} == {status}


def test_sums_of_a_ladder_have_their_rungs() -> None:
    sentence = (
        "对新发展的50—90亩（含90亩）的中药材种植基地和道地药材基地，一次性奖励企业2元/亩；"
        "对新发展的90亩以上的中药材种植基地和道地药材基地，一次性奖励企业4元/亩。"
    )
    assert names(sentence) == [
        "新发展的中药材种植基地和道地药材基地面积",
        "新发展的中药材种植基地和道地药材基地面积",
        "新发展的50—90亩的中药材种植基地和道地药材基地一次性奖励",
        "新发展的中药材种植基地和道地药材基地面积",
        "新发展的90亩以上的中药材种植基地和道地药材基地一次性奖励",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对被认定为甲地驰名商标、甲地老字号、国家地理标志证明商标的企业，给予企业9万元奖励。",
            ["被认定为甲地驰名商标等企业奖励"],
        ),
        (
            "对在重点领域取得发明专利，销售收入超过2亿元的企业，给予企业9万元奖励。",
            ["企业销售收入", "在重点领域取得发明专利企业奖励"],
        ),
        ("对18—24岁待业青年，每人补助900元。", ["待业青年年龄", "18—24岁待业青年每人补助"]),
        (
            "对年授权发明专利50件以上的知识产权服务机构，给予2万元奖励。",
            ["知识产权服务机构年授权发明专利", "知识产权服务机构奖励"],
        ),
        ("办理说明：见习期限调整为3—9个月。", ["见习期限"]),
        (
            "对聘用的博士，给予每人每年3万元、连续3年的岗位津贴。",
            ["聘用的博士岗位津贴", "岗位津贴年数"],
        ),
        (
            "按项目固定资产实际投资额度给企业5%-20%奖励支持。",
            ["奖励支持占项目固定资产实际投资额度比例"],
        ),
    ],
)
def test_a_guide_or_measure_says_what_each_number_is_of(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_a_limit_that_tells_whom_is_the_rung_of_its_norm() -> None:
    document = plandigest.parse(
        f"{MEASURE}对年产量9吨以上的农民合作社，一次性奖励2万元；"
        "对年产量90吨以上的农民合作社，一次性奖励4万元。"
    )
    awards = [norm for norm in plandigest.norms(document) if norm.kind.value == "award"]
    said = [(str(norm.act), str(norm.rung)) for norm in awards]
    assert said[-1] == ("农民合作社一次性奖励", "年产量90吨以上")
