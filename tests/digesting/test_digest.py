"""What a digest puts first, and what it leaves out."""

from __future__ import annotations

import pytest

import plandigest
from plandigest import Digest, Rank, Years
from plandigest.rendering.digest_blocks import targets_block
from plandigest.rendering.digest_words import growth_words, target_name, target_value
from plandigest.rendering.terminal import Screen

PLAN = """某市国民经济和社会发展第十四个五年规划纲要

一、发展基础
2020年，森林覆盖率为18.2%。全市生产总值由2015年的2.69万亿元增长至2020年的3.87万亿元。

二、主要目标
到2025年，森林覆盖率达到19.5%，数字经济增加值占全市生产总值比重达到60%以上。

三、重点任务
到2025年，集装箱年吞吐量达到4700万标准箱。
"""

REPORT = """政府工作报告
——2025年1月15日在某市第十六届人民代表大会第三次会议上
市长 某某

一、2024年工作回顾
完成年度预期目标，城镇新增就业60万人。

二、2025年主要任务
今年经济社会发展的主要预期目标是：全市生产总值增长5%左右，城镇新增就业55万人以上。
新建公园100座。
"""


def digest(text: str) -> Digest:
    return plandigest.digest(plandigest.parse(text))


def shown(found: Digest) -> list[tuple[str, Rank, str, str, str]]:
    return [
        (str(target.figure.indicator), target.rank, *target_value(found.document, target))
        for target in found.targets
    ]


def test_goals_stand_before_tasks_and_a_base_is_that_of_the_year_before_the_plan() -> None:
    assert shown(digest(PLAN)) == [
        ("森林覆盖率", Rank.GOALS, "18.2", "达到 19.5", "%"),
        ("数字经济增加值占全市生产总值比重", Rank.GOALS, "", "达到 60 以上", "%"),
        ("集装箱年吞吐量", Rank.TEXT, "", "达到 4700", "万标准箱"),
    ]


def test_the_sentence_of_goals_is_a_headline_and_the_review_of_last_years_is_not() -> None:
    found = digest(REPORT)
    assert [str(target.figure.indicator) for target in found.headline] == [
        "全市生产总值",
        "城镇新增就业",
    ]
    assert all(target.figure.sections[0].path == "二" for target in found.headline)


def test_a_report_on_a_year_shows_its_goals_before_those_of_the_plan() -> None:
    found = digest(
        """2026年某省政府工作报告
——2026年1月15日在某省第十四届人民代表大会第四次会议上

“十五五”时期主要目标
到2030年，森林覆盖率达到60%，常住人口城镇化率达到78%。

2026年重点工作
今年主要预期目标是：全省生产总值增长5%左右，城镇新增就业55万人以上。
"""
    )
    assert [(str(each.figure.indicator), str(each.figure.period)) for each in found.headline] == [
        ("全省生产总值", "2026"),
        ("城镇新增就业", "2026"),
        ("森林覆盖率", "2030"),
        ("常住人口城镇化率", "2030"),
    ]
    lines = targets_block(found, Screen(width=80), 4)
    assert ["".join(run.text for run in line).rstrip() for line in lines] == [
        "Targets (4)              Unit               Period  Line",
        "  全省生产总值 (growth)  %     – → 5 左右   2026       8",
        "  城镇新增就业           万人  – → 55 以上  2026       8",
        "  森林覆盖率             %     – → 达到 60  2030       5",
        "  常住人口城镇化率       %     – → 达到 78  2030       5",
    ]


@pytest.mark.parametrize("name", ["全市生产总值", "规模以上工业增加值"])
def test_a_rate_of_growth_is_said_to_be_one(name: str) -> None:
    target = digest(REPORT.replace("全市生产总值", name)).targets[0]
    assert target_name(target, "zh") == f"{name}（增速）"


def test_a_rate_that_names_itself_is_not_named_again() -> None:
    target = digest(REPORT.replace("全市生产总值增长5%左右", "居民消费价格涨幅2%左右")).targets[0]
    assert target_name(target, "zh") == "居民消费价格涨幅"


@pytest.mark.parametrize(
    "title", ["发展路径和目标", "主要目标任务", "总体思路与目标", "2030年目标"]
)
def test_a_heading_that_ends_in_goals_has_goals_below_it(title: str) -> None:
    found = digest(PLAN.replace("二、主要目标", f"二、{title}"))
    assert [target.rank for target in found.targets[:2]] == [Rank.GOALS, Rank.GOALS]


@pytest.mark.parametrize("title", ["锚定全年目标", "完成“十三五”主要目标", "以节能降碳为目标"])
def test_a_heading_of_goals_aimed_at_or_met_has_none(title: str) -> None:
    found = digest(PLAN.replace("二、主要目标", f"二、{title}"))
    assert {target.rank for target in found.targets} == {Rank.TEXT}


def test_two_results_of_the_year_before_that_differ_are_no_base() -> None:
    twice = PLAN.replace("一、发展基础\n", "一、发展基础\n2020年，森林覆盖率为17.9%。\n")
    assert [target.base for target in digest(twice).targets][:1] == [None]


def test_a_result_of_another_year_is_no_base() -> None:
    earlier = PLAN.replace("2020年，森林", "2018年，森林")
    assert digest(earlier).targets[0].base is None


def test_a_target_said_twice_is_one_with_two_places() -> None:
    again = PLAN + "到2025年，森林覆盖率达到19.5%。\n"
    found = digest(again)
    assert len(found.targets) == 3
    assert len(found.targets[0].mentions) == 2


def test_what_a_target_grows_from_is_its_base_and_no_target() -> None:
    grows = PLAN.replace("森林覆盖率达到19.5%", "绿地由12公顷增加到18公顷")
    assert shown(digest(grows))[0] == ("绿地", Rank.GOALS, "12", "18", "公顷")
    assert len(digest(grows).targets) == 3


def test_changes_come_with_their_share_and_the_greatest_first() -> None:
    [growth] = digest(PLAN).growths
    assert growth.relative == 43.9
    assert growth_words(growth, "zh") == "+43.9 %"


def test_a_share_changes_by_points() -> None:
    shares = PLAN.replace(
        "全市生产总值由2015年的2.69万亿元增长至2020年的3.87万亿元",
        "新兴产业增加值占全市生产总值比重由2015年的15%提高到2020年的18.9%",
    )
    [growth] = digest(shares).growths
    assert (growth.relative, growth.points) == (None, 3.9)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", Years(2021, 2025, 2035)),
        ("某省国民经济和社会发展第十个五年计划纲要", Years(2001, 2005)),
        ("某市“十五五”规划", Years(2026, 2030)),
        ("数据空间发展行动计划（2024—2028年）", Years(2024, 2028)),
        ("2025年某省政府工作报告", Years(2025, 2025)),
        ("关于促进产业发展的若干意见", None),
        ("某市规划（2028—2024年）", None),
    ],
)
def test_the_years_of_a_title(title: str, years: Years | None) -> None:
    assert digest(f"{title}\n\n一、总体要求\n加快发展。\n").years == years


def test_chapters_stand_under_a_motto_without_a_number() -> None:
    text = "某市规划纲要\n\n一、总体要求\n加快发展。\n\n二、任务\n到2025年，新建公园100座。\n"
    found = digest(text)
    assert [(chapter.section.path, chapter.targets) for chapter in found.chapters] == [
        ("一", 0),
        ("二", 1),
    ]


@pytest.mark.parametrize("text", ["", "无", "\n\n", "一、\n二、\n", "2020"])
def test_any_text_has_a_digest(text: str) -> None:
    assert digest(text).targets == ()


REGULATION = """某市绿化条例

第九条 市园林局应当自受理申请之日起十日内作出决定。
第二十条 擅自占用绿地的，由市园林局处五百元罚款；逾期不改正的，处二千元罚款。
"""


def test_a_regulation_is_shown_by_what_it_rules() -> None:
    found = digest(REGULATION)
    assert found.is_rule
    assert [
        (kind.value, [str(norm.act) for norm in norms]) for kind, norms in found.norms_by_kind
    ] == [("sanction", ["擅自占用绿地", "擅自占用绿地"]), ("term", ["作出决定"])]


@pytest.mark.parametrize("text", [PLAN, REPORT])
def test_a_plan_and_a_report_are_no_rules(text: str) -> None:
    assert not digest(text).is_rule
