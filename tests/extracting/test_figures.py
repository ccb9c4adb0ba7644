# ruff: noqa: E501 - a case a line
"""Figures of sentences written for the purpose: what each is of, when, and what it means."""

from __future__ import annotations

import pytest

from plandigest.model.figure import Figure
from plandigest.pipeline import figures, parse

REPORT = "2025年甲省政府工作报告\n——2025年1月15日在甲省第十四届人民代表大会第三次会议上\n一、2024年工作回顾\n{}\n"
PLAN = "甲市“十四五”制造业发展规划\n一、主要目标\n{}\n"
MEASURE = "甲区促进产业发展若干措施\n第一条 {}\n"


def read(text: str) -> list[Figure]:
    return [figure for figure in figures(parse(text)) if not figure.enumeration]


def told(frame: str, sentence: str, *fields: str) -> list[tuple[object, ...]]:
    document = parse(frame.format(sentence))
    found = [figure for figure in figures(document) if not figure.enumeration]
    return [
        (
            document.string(figure.span).replace(" ", ""),
            *(
                str(value) if value is not None else None
                for value in (getattr(figure, name) for name in fields)
            ),
        )
        for figure in found
    ]


INDICATORS = [
    ("全省地区生产总值增长5.7%，高于全国0.7个百分点，达到64697亿元，保持全国第5位。",
     [("5.7%", "全省地区生产总值"), ("0.7个百分点", "全省地区生产总值"), ("达到64697亿元", "全省地区生产总值"), ("第5位", "全省地区生产总值")]),
    ("批发、零售销售额分别增长12.9%、8.4%。", [("12.9%", "批发销售额"), ("8.4%", "零售销售额")]),
    ("水稻、小麦和玉米产量分别达到3万吨、2万吨、5万吨。",
     [("达到3万吨", "水稻产量"), ("2万吨", "小麦产量"), ("5万吨", "玉米产量")]),
    ("新增高新技术企业1200家，总量达到1.8万家。",
     [("1200家", "新增高新技术企业"), ("达到1.8万家", "高新技术企业总量")]),
    ("改造燃气管道120公里、供水管道26公里。", [("120公里", "改造燃气管道"), ("26公里", "改造供水管道")]),
    ("新增床位3万张、学位8万个。", [("3万张", "新增床位"), ("8万个", "新增学位")]),
    ("发行专项债券2157亿元，其中用于项目建设1542亿元。",
     [("2157亿元", "发行专项债券"), ("1542亿元", "发行专项债券用于项目建设")]),
    ("铁路客运、货运发送量分别达5600万人次、1.2亿吨。",
     [("达5600万人次", "铁路客运发送量"), ("1.2亿吨", "铁路货运发送量")]),
    ("12个县入选国家商业示范县。", [("12个", "入选国家商业示范县")]),
    ("常住人口100万以上的城市绿色出行比例不低于70%。", [("不低于70%", "常住人口100万以上的城市绿色出行比例")]),
    ("总投资200亿元的交易中心揭牌。", [("200亿元", "交易中心总投资")]),
    ("培育5-10家销售收入超过20亿元的骨干设计企业。",
     [("5-10家", "骨干设计企业"), ("超过20亿元", "骨干设计企业销售收入")]),
    ("建成1096个数字化车间和183个智能工厂。", [("1096个", "数字化车间"), ("183个", "智能工厂")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), INDICATORS)
def test_indicators(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(REPORT, sentence, "indicator") == expected


def test_awards_name_their_recipient() -> None:
    text = "对首次评为国家A级、B级的景区，分别最高给予1000万元、300万元奖励。"
    assert told(MEASURE, text, "indicator", "bound", "status") == [
        ("最高给予1000万元", "首次评为国家A级的景区奖励", "le", "rule"),
        ("300万元", "B级的景区奖励", "le", "rule"),
    ]


PERIODS = [
    ("到2025年，产值达到5亿元，企业达到30家。", ["2025", "2025"]),
    ("2016—2020年累计投入120亿元。", ["2016/2020"]),
    ("“十三五”期间，投资年均增长8%。", ["2016/2020"]),
    ("产值由2015年的10亿元增长至2020年的20亿元，年均增速14.9%。", ["2015", "2020", "2016/2020"]),
    ("2015年收入完成300元，比2010年增加130元，年均递增12.2%。", ["2015", "2015", "2011/2015"]),
    ("截至2020年6月末，贷款余额达30亿元。", ["2020-06"]),
    ("产量超过220亿斤、创近16年新高，出栏5万头。", ["2024", "2024"]),
    ("投资达到5亿元。", ["2024"]),
    ("力争今年4月完成200个、年底完成260个。", ["2025-04", "2025"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PERIODS)
def test_periods(sentence: str, expected: list[str]) -> None:
    assert [row[1] for row in told(REPORT, sentence, "period")] == expected


def test_without_a_stated_time_there_is_none() -> None:
    assert told("{}", "全市企业达到30家。", "period", "period_source") == [
        ("达到30家", None, "none")
    ]


KINDS = [
    ("用户普及率提高到56%", "share", None),
    ("浓度下降10%", "growth_rate", "-"),
    ("年均增速12.1%", "growth_rate", "+"),
    ("保持8%左右的增长", "growth_rate", "+"),
    ("出口增长-2.5%", "growth_rate", "-"),
    ("比全国低1.5个百分点", "pp_difference", "-"),
    ("是2010年的2.3倍", "multiple", None),
    ("婴儿死亡率降至5.6‰", "level", None),
    ("7纳米刻蚀机量产", "spec", None),
    ("连续五年", "duration", None),
    ("占全国1/4", "fraction", None),
    ("位居全国第5位", "rank", None),
]


@pytest.mark.parametrize(("sentence", "kind", "direction"), KINDS)
def test_kinds(sentence: str, kind: str, direction: str | None) -> None:
    assert [row[1:] for row in told("{}", sentence, "kind", "direction")] == [(kind, direction)]


def test_growth_by_a_multiple_adds_the_base() -> None:
    rows = told("{}", "产量增长1.5倍，是2015年的2.5倍，翻两番。", "amount")
    assert rows == [("1.5倍", "2.5"), ("2.5倍", "2.5"), ("翻两番", "4")]


def test_both_ends_of_distributed_changes_are_linked() -> None:
    text = "甲、乙死亡率分别从2015年的20.1‰、8.1‰降至2019年的17.8‰、5.6‰。"
    document = parse(text)
    rows = [
        (str(figure.indicator), str(figure.period), figure.change.id, figure.change.role.value)
        for figure in figures(document)
        if figure.change
    ]
    assert rows == [
        ("甲死亡率", "2015", "c1", "from"),
        ("乙死亡率", "2015", "c2", "from"),
        ("甲死亡率", "2019", "c1", "to"),
        ("乙死亡率", "2019", "c2", "to"),
    ]


STATUSES = [
    (REPORT, "投资完成5亿元。", "actual"),
    (PLAN, "产值达到5亿元。", "target"),
    (MEASURE, "对新认定的企业给予100万元奖励。", "rule"),
    ("{}", "到2035年，产值达到5亿元。", "target"),
    ("{}", "7纳米刻蚀机进入生产线。", "reference"),
]


@pytest.mark.parametrize(("frame", "sentence", "status"), STATUSES)
def test_statuses(frame: str, sentence: str, status: str) -> None:
    assert [row[1] for row in told(frame, sentence, "status")] == [status]


def test_values_behind_a_unit_in_brackets() -> None:
    rows = told("{}", "发行总额（亿元）10.00，核心产业增加值占比（%）7.8 10", "unit", "indicator")
    assert rows == [
        ("10.00", "亿元", "发行总额"),
        ("7.8", "%", "核心产业增加值占比"),
        ("10", "%", "核心产业增加值占比"),
    ]


def test_nothing_is_read_into_an_empty_or_odd_text() -> None:
    assert read("") == []
    assert read("。，、；：\n\n《》“”（）") == []


@pytest.mark.parametrize(
    "piece",
    [
        "5亿元",
        "增长",
        "第",
        "（",
        "“",
        "比",
        "、",
        "9" * 50,
        "一二三四五六七八九十百千万亿",
        "，由",
        "企业新增5家，",
        "三大",
        "亿元",
        "2020年、2021年分别为3、5万元",
    ],
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    """A run of anything is read in time proportional to its length (seconds if it were not)."""
    figures(parse(piece * (40_000 // len(piece))))
