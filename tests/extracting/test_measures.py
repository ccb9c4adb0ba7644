"""What figures of measures, laws and reports are named: whole sentences, invented for the tests."""

from __future__ import annotations

import pytest

import plandigest

LAW, MEASURE, REPORT = "某市管理办法\n第一条 ", "某市若干措施\n第一条 ", "某市规划\n一、目标\n"


def names(opening: str, sentence: str) -> list[str]:
    document = plandigest.parse(f"{opening}{sentence}\n")
    return [str(figure.indicator) for figure in plandigest.figures(document)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "食品生产企业违反本条例规定，伪造、倒卖、出借或者以其他方式转让《食品生产许可证》的，处三万元罚款。",
            "伪造、倒卖、出借或者以其他方式转让《食品生产许可证》罚款",
        ),
        ("应当备案而未备案即开展检验活动的，处二万元罚款。", "未备案即开展检验活动罚款"),
        ("向旅客提供的餐具未经消毒的，处五百元罚款。", "餐具未经消毒罚款"),
        ("单位或者个人未按规定清运垃圾的，处三百元罚款。", "未按规定清运垃圾罚款"),
        ("公园、绿地的管理单位未设置警示标志的，处一千元罚款。", "管理单位未设置警示标志罚款"),
    ],
)
def test_fines_are_named_by_the_act_alone(sentence: str, name: str) -> None:
    assert names(LAW, sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "对注塑、冲压、铸造企业（含配套企业、协作企业和服务机构）购置智能装备，按设备投资额的15%给予补助。",
            "注塑、冲压、铸造企业购置智能装备补助占设备投资额比例",
        ),
        (
            "对作为主要承办方的体育企业举办的马拉松赛事，在国家级媒体直播的，每场最高奖励20万元。",
            "在国家级媒体直播马拉松赛事奖励",
        ),
        (
            "对技术落后、急需更新的立式加工中心、卧式镗铣床、数控磨床，补贴比例可提高至35%。",
            "立式加工中心、卧式镗铣床、数控磨床补贴比例",
        ),
        (
            "支持一批进入市级名录的服务机构，按照服务企业的数量给予一次性奖励，最高50万元。",
            "进入市级名录的服务机构一次性奖励",
        ),
    ],
)
def test_gifts_are_named_by_who_gets_them_for_what(sentence: str, name: str) -> None:
    assert names(MEASURE, sentence) == [name]


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
    assert names(MEASURE, sentence) == expected


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
    assert names(MEASURE, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "对新迁入的银行，按照实际投入（不含土地），给予10%的分类补助。",
            ["新迁入的银行分类补助占实际投入比例"],
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
    said = [name for name in names(MEASURE, sentence) if "年数" not in name]
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
    assert names(MEASURE, sentence)[0] == name


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
    assert names(MEASURE, sentence) == [
        "新发展的中药材种植基地和道地药材基地面积",
        "新发展的中药材种植基地和道地药材基地面积",
        "新发展的50—90亩的中药材种植基地和道地药材基地一次性奖励",
        "新发展的中药材种植基地和道地药材基地面积",
        "新发展的90亩以上的中药材种植基地和道地药材基地一次性奖励",
    ]


def test_two_limits_have_what_each_is_a_part_of() -> None:
    sentence = (
        "学徒在见习期的补贴不得低于本单位同类岗位最低补贴的70%或者不得低于见习协议约定补贴的90%。"
    )
    assert names(LAW, sentence) == [
        "学徒在见习期的补贴占本单位同类岗位最低补贴比例",
        "学徒在见习期的补贴占见习协议约定补贴比例",
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "“河源名品”、“河源标准”分别新增6项和15项。",
            ["“河源名品”", "“河源标准”"],
        ),
        (
            "先进装备、绿色建材增加值占工业增加值比重分别提高到21.5%、9.4%。",
            ["先进装备增加值占工业增加值比重", "绿色建材增加值占工业增加值比重"],
        ),
        (
            "全省生产总值2023年达到9800亿元、增长6.1%，增速居全国第4位，连续8个季度保持在第一方阵。",
            [
                "全省生产总值",
                "全省生产总值",
                "全省生产总值增速",
                "全省生产总值保持在第一方阵季度数",
            ],
        ),
        (
            "累计完成投资120.5亿元，改造开发面积310.2万平方米，人均住房面积达到36.4平方米。",
            ["累计完成投资", "改造开发面积", "人均住房面积"],
        ),
        (
            "进出口总额突破3万亿元、增长7.2%，总量连续12年居中部首位。",
            ["进出口总额", "进出口总额", "进出口总额总量居中部首位年数"],
        ),
        ("高新区全国排名41位、提升5位。", ["高新区全国排名", "高新区全国排名提升"]),
        ("城乡收入比由2.5:1缩小至2.2:1。", ["城乡收入比", "城乡收入比"]),
    ],
)
def test_lists_ranks_and_changes(sentence: str, wanted: list[str]) -> None:
    assert names(REPORT, sentence) == wanted


def test_no_name_begins_with_what_links_it() -> None:
    assert names(MEASURE, "推荐企业落户，且该企业后续经营满1年的，给予推荐机构1万元奖励。") == [
        "企业后续经营",
        "推荐机构奖励",
    ]
    assert names(MEASURE, "每年安排最高100万元经费用于举办青年交流活动。") == ["None"]
