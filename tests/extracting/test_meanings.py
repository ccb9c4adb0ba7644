# ruff: noqa: E501 - a case a line
"""What keeps a figure from being taken for another: increments, bounds apart, values dealt out."""

from __future__ import annotations

import pytest
from tests.extracting.test_figures import MEASURE, REPORT, told

INCREMENTS = [
    ("储蓄存款余额3000亿元，比上年增加200亿元。", [("3000亿元", "储蓄存款余额", None), ("200亿元", "储蓄存款余额增加", "上年")]),
    ("能源补贴支出80亿元，比上年减少6亿元。", [("80亿元", "能源补贴支出", None), ("6亿元", "能源补贴支出减少", "上年")]),
    ("抚恤标准提高30元，达到600元。", [("30元", "抚恤标准提高", None), ("达到600元", "抚恤标准", None)]),
    ("湿地鸟类较建园之初增加12种。", [("12种", "湿地鸟类增加", "建园之初")]),
    ("个体工商户净增9万户、突破80万户。", [("9万户", "个体工商户净增", None), ("突破80万户", "个体工商户", None)]),
    ("帮扶对象累计达到5万人。", [("达到5万人", "累计帮扶对象", None)]),
    ("农民人均收入比全省平均水平高800元。", [("800元", "农民人均收入比全省平均水平高", "全省平均水平")]),
    ("办理时限缩短5天。", [("5天", "办理时限缩短", None)]),
    ("全国排名上升3位。", [("3位", "全国排名上升", None)]),
    ("科技型企业由300家增加到500家。", [("300家", "科技型企业", None), ("500家", "科技型企业", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), INCREMENTS)
def test_an_increment_is_not_the_stock(
    sentence: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(REPORT, sentence, "indicator", "compared_to") == expected


def test_a_rise_in_rank_is_no_rank() -> None:
    assert told(REPORT, "全国排名上升3位。", "kind") == [("3位", "count")]


BOUNDS = [
    ("对首用企业按不超过合同价的10%给予奖励。", [("10%", "le", "不超过")]),
    ("收费不高于基准价的1.5倍。", [("1.5倍", "le", "不高于")]),
    ("起始价不得低于评估价的70%。", [("70%", "ge", "不得低于")]),
    ("外资股比不超过注册资本的三分之一。", [("三分之一", "le", "不超过")]),
    ("对超过部分的5%给予补贴。", [("5%", "exact", None)]),
    ("补助标准达到每人每年670元。", [("670元", "reach", "达到")]),
]


@pytest.mark.parametrize(("sentence", "expected"), BOUNDS)
def test_bounds_that_stand_apart(
    sentence: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(MEASURE, sentence, "bound", "qualifier") == expected


DEALT_OUT = [
    ("油茶种植、采收机械化率分别达到65%和55%。", ["油茶种植机械化率", "油茶采收机械化率"]),
    ("电信业务量和收入增速分别为5%、6%。", ["电信业务量增速", "电信收入增速"]),
    ("城乡居民人均消费支出分别增长5%和7%。", ["城镇居民人均消费支出", "农村居民人均消费支出"]),
    ("统筹拨款85亿元，专项拨款79亿元，分别增长6.2%和3.5%。", ["统筹拨款", "专项拨款", "统筹拨款", "专项拨款"]),
    ("装备水平和软件水平显著提升，自给率分别超过70%和50%。", [None, None]),
    ("新房销售面积同比、环比分别增长5%、3%。", ["新房销售面积", "新房销售面积"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DEALT_OUT)
def test_values_go_to_what_they_are_of_or_to_nothing(
    sentence: str, expected: list[str | None]
) -> None:
    assert [indicator for _, indicator in told(REPORT, sentence, "indicator")] == expected


def test_values_of_one_thing_at_several_times() -> None:
    sentence = "2022年和2023年出口额分别达到10亿美元、15亿美元。"
    assert told(REPORT, sentence, "indicator", "period") == [
        ("达到10亿美元", "出口额", "2022"),
        ("15亿美元", "出口额", "2023"),
    ]


def test_a_verb_behind_a_flow_counts_for_a_list_of_one_measure() -> None:
    sentence = "新增治理沙化面积18平方公里、盐碱化面积9平方公里。"
    assert [name for _, name in told(REPORT, sentence, "indicator")] == [
        "新增治理沙化面积",
        "新增治理盐碱化面积",
    ]


def test_words_that_end_or_begin_as_others_do_stay_whole() -> None:
    found = told(REPORT, "班列通达27个国家。约束性指标6项。", "indicator")
    assert found == [("27个", "班列通达国家"), ("6项", "约束性指标")]


def test_within_years_is_not_within_this_year() -> None:
    assert told(MEASURE, "三年内按税额的80%给予补助。", "period") == [
        ("三年内", None),
        ("80%", None),
    ]


AWARDS = [
    ("对首次上规的企业，给予10万元奖励；次年增速达到20%以上的，再给予5万元奖励。",
     ["首次上规的企业奖励", "企业次年增速", "次年增速达到20%以上奖励"]),
    ("获评市级示范园区、示范基地的，分别给予30万元、20万元奖励。", ["获评市级示范园区奖励", "获评市级示范基地奖励"]),
    ("对新认定的孵化器、众创空间，分别给予最高不超过50万元、20万元的一次性奖励。",
     ["新认定的孵化器一次性奖励", "众创空间一次性奖励"]),
    ("设立总规模5亿元的种子基金。", ["种子基金总规模"]),
    ("研发费用超过500万元的部分，按8%给予补助。", ["研发费用", "研发费用超过500万元的部分补助比例"]),
    ("对亩均税收30万元以上的企业，优先供地。", ["企业亩均税收"]),
    ("对首用企业，按不超过合同价的10%给予奖励。", ["首用企业奖励占合同价比例"]),
    ("企业年薪达到50万元以上的，三年内享受优惠。", ["企业年薪", "享受优惠期限"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), AWARDS)
def test_awards_and_conditions(sentence: str, expected: list[str | None]) -> None:
    assert [indicator for _, indicator in told(MEASURE, sentence, "indicator")] == expected


def test_a_base_that_a_limit_names_dates_nothing() -> None:
    found = told(MEASURE, "降幅控制在上年度补助额的20%以内。", "period", "bound")
    assert found == [("20%以内", None, "le")]


def test_conditions_of_relief_are_rules_even_in_reports() -> None:
    sentence = "月营业额10万元以下的免征税费。全年免征税费8亿元。"
    assert told(REPORT, sentence, "status") == [("10万元以下", "rule"), ("8亿元", "actual")]


def test_units_that_another_word_begins_with() -> None:
    found = told(REPORT, "完成110万人年度任务。投入300人年。", "unit")
    assert found == [("110万人", "万人"), ("300人年", "人年")]


def test_a_definition_is_of_no_time() -> None:
    plan = "甲市“十四五”规划\n一、到2025年的主要目标\n{}\n"
    found = told(plan, "1 指每万人口中从业年限超过10年的技师人数。", "period", "status")
    assert ("超过10年", None, "rule") in found


SUBJECTS = [
    ("全州生产总值连跨3个百亿台阶，2024年达到900亿元。", ["全州生产总值连跨百亿台阶", "全州生产总值"]),
    ("薄弱环节加快补齐，其中油茶采收机械化率达到45%。", ["油茶采收机械化率"]),
    ("剔除一次性因素后增长4%。", [None]),
    ("税收收入90亿元，剔除减税因素后增长4%。", ["税收收入", "税收收入"]),
    ("新增储能装机12万千瓦、总量达到60万千瓦。", ["新增储能装机", "储能装机总量"]),
    ("获评甲类试验区和9个重点专科。", ["重点专科"]),
    ("83个改造项目加力实施，12项改革任务全部完成。", ["改造项目", "改革任务"]),
    ("湿地面积连续4年净增加。", ["湿地面积净增加年数"]),
    ("公用经费标准提高70元，小学达到720元、初中达到940元。",
     ["公用经费标准提高", "公用经费标准小学", "公用经费标准初中"]),
    ("公共预算支出85亿元，比上年增支6亿元。", ["公共预算支出", "公共预算支出增支"]),
    ("养老金标准提高20元，约70万人受益。", ["养老金标准提高", "养老金标准受益"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SUBJECTS)
def test_subjects_stay_whole_and_alone(sentence: str, expected: list[str | None]) -> None:
    assert [indicator for _, indicator in told(REPORT, sentence, "indicator")] == expected


def test_a_sum_of_money_may_go_without_its_unit() -> None:
    found = told(REPORT, "人均生产总值突破6万，用户突破6万。", "kind")
    assert found == [("突破6万", "level"), ("突破6万", "count")]
