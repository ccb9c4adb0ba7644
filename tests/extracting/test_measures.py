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
    assert names(MEASURE, "每年安排最高100万元经费用于举办青年交流活动。") == [
        "举办青年交流活动经费"
    ]
