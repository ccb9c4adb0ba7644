# ruff: noqa: E501 - a case a line
"""Sentences of reports and budgets: what grew, who ranks where, what is planned."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, parse

REPORT = "2026年丙省政府工作报告\n\n一、2025年工作回顾\n{}\n"
BUDGET = "关于丙市2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n上年结转5亿元，预算总收入88亿元。\n二、2026年预算草案\n{}\n"


def shown(frame: str, text: str) -> list[str]:
    document = parse(frame.format(text), "报告.txt")
    return [
        f"{figure.value} {figure.unit} {figure.indicator} {figure.period} {figure.status}"
        for figure in figures(document)
        if not figure.enumeration
    ]


SENTENCES = [
    ("全省生产总值达到5.5万亿元、稳居全国前十强、增长4.8%。",
     ["5.5 万亿元 全省生产总值 2025 actual", "4.8 % 全省生产总值 2025 actual"]),
    ("一产、二产、三产增加值分别增长6%、5.2%、5.1%，分别居全国第二、第七、第九。",
     ["6 % 一产增加值 2025 actual", "5.2 % 二产增加值 2025 actual", "5.1 % 三产增加值 2025 actual", "2 None None 2025 actual"]),
    ("煤炭投资、钢铁投资增速分别高于全国12.7个、12个百分点。",
     ["12.7 个百分点 煤炭投资增速 2025 actual", "12 个百分点 钢铁投资增速 2025 actual"]),
    ("新增发电装机4178万千瓦、总装机达9157万千瓦。",
     ["4178 万千瓦 新增发电装机 2025 actual", "9157 万千瓦 总装机 2025 actual"]),
    ("港区工业发展加快，总量达到300亿元。",
     ["300 亿元 港区工业总量 2025 actual"]),
    ("智能门锁、智能灯具限上零售额分别增长8%、9%。",
     ["8 % 智能门锁限上零售额 2025 actual", "9 % 智能灯具限上零售额 2025 actual"]),
    ("美丽河湖、美丽海湾建成率分别达到30%、50%。",
     ["30 % 美丽河湖建成率 2025 actual", "50 % 美丽海湾建成率 2025 actual"]),
    ("全省重点项目完成投资300亿元，120个新投产项目增加产值50亿元。",
     ["300 亿元 全省重点项目完成投资 2025 actual", "120 个 新投产项目 2025 actual", "50 亿元 新投产项目增加产值 2025 actual"]),
    ("公交车保有量达到8万辆，其中电动公交车6万辆。",
     ["8 万辆 公交车保有量 2025 actual", "6 万辆 电动公交车保有量 2025 actual"]),
    ("产业集群加快成长，4个过五百亿。",
     ["4 个 过五百亿产业集群 2025 actual"]),
    ("外贸总量连续跨过3个百亿元大关，占全国比重达到8%，在沿江地区占比达到21%。",
     ["3 个 外贸总量连续跨过百亿元大关 2025 actual", "8 % 外贸总量占全国比重 2025 actual", "21 % 外贸总量在沿江地区占比 2025 actual"]),
    ("培育10家以上特色工坊和20个以上行业智能体。",
     ["10 家 特色工坊 2025 actual", "20 个 行业智能体 2025 actual"]),
    ("成为全国首个港口吞吐量突破5亿吨的内河城市。",
     ["5 亿吨 港口吞吐量 2025 actual"]),
    ("12项做法在全国推广，30个模型规模化应用，省直管县优化调整为8个。",
     ["12 项 做法 2025 actual", "30 个 模型 2025 actual", "8 个 省直管县 2025 actual"]),
    ("推进第二轮林地承包到期后再延长30年试点。",
     ["30 年 第二轮林地承包延长期限 2025 actual"]),
    ("壮大一批营收过百亿元食品加工企业，抓好大桥等30个拟竣工投产项目。",
     ["30 个 抓好大桥等拟竣工投产项目 2025 actual"]),
    ("新增2家千亿级、24家百亿级工业企业，新增3家甲类商户、5个乙类园区。",
     ["2 家 新增千亿级工业企业 2025 actual", "24 家 新增百亿级工业企业 2025 actual", "3 家 新增甲类商户 2025 actual", "5 个 新增乙类园区 2025 actual"]),
    ("刑事、治安案件分别下降12%、3.3%。",
     ["12 % 刑事案件 2025 actual", "3.3 % 治安案件 2025 actual"]),
    ("清洁能源装机占比54.8%、发电量占比51.3%。",
     ["54.8 % 清洁能源装机占比 2025 actual", "51.3 % 清洁能源发电量占比 2025 actual"]),
    ("推进200个省级重点项目、完成投资90亿元，高质量完成20件民生实事，再打造30个示范街。",
     ["200 个 省级重点项目 2025 actual", "90 亿元 省级重点项目完成投资 2025 actual", "20 件 民生实事 2025 actual", "30 个 示范街 2025 actual"]),
    ("城乡居民收入比缩小至2.12，城乡收入倍差由2.5降至2.3。",
     ["2.12 None 城乡居民收入比 2025 actual", "2.5 None 城乡收入倍差 None actual", "2.3 None 城乡收入倍差 2025 actual"]),
    ("规上工业增加值276.38（不含烟草）亿元，增长6%。",
     ["276.38 亿元 规上工业增加值 2025 actual", "6 % 规上工业增加值 2025 actual"]),
    ("工业增加值【4】80亿元，能耗强度〔3〕下降2%。", ["80 亿元 工业增加值 2025 actual", "2 % 能耗强度 2025 actual"]),
    ("生产总值[2]300亿元，第三产业[3]增加值80亿元，①培训乡村医生50名。",
     ["300 亿元 生产总值 2025 actual", "80 亿元 第三产业增加值 2025 actual", "50 名 培训乡村医生 2025 actual"]),
    ("3项约束性指标未能完成，900项政策实现“免申即享”。",
     ["3 项 约束性指标 2025 actual", "900 项 实现“免申即享”政策 2025 actual"]),
    ("2025年上半年，生产总值为300亿元，增长6%。其中，工业增加值80亿元，增长3.8%。",
     ["300 亿元 生产总值 2025-01/2025-06 actual", "6 % 生产总值 2025-01/2025-06 actual", "80 亿元 工业增加值 2025-01/2025-06 actual", "3.8 % 工业增加值 2025-01/2025-06 actual"]),
    ("打造2条千亿级和5条百亿级产业链，库区总磷浓度与2020年相比降幅超三成。",
     ["2 条 千亿级产业链 2025 actual", "5 条 百亿级产业链 2025 actual", "3 成 库区总磷浓度降幅 2025 actual"]),
    ("失业保险金标准调高3%，追溯平台2027年底前建成5个。",
     ["3 % 失业保险金标准 2025 actual", "5 个 追溯平台建成 2027 target"]),
]  # fmt: skip


COMMUNIQUE = [
    ("全年实现生产总值（GDP）201亿元。三次产业对增长的贡献率分别为6%、33%和61%。",
     ["201 亿元 生产总值（GDP） 2024 actual", "6 % 第一产业对增长的贡献率 2024 actual", "33 % 第二产业对增长的贡献率 2024 actual", "61 % 第三产业对增长的贡献率 2024 actual"]),
    ("居民消费价格（CPI）上涨0.1%。其中，衣着类下降0.4%、交通类下降1.8%。",
     ["0.1 % 居民消费价格（CPI） 2024 actual", "0.4 % 居民消费价格（CPI）衣着类 2024 actual", "1.8 % 居民消费价格（CPI）交通类 2024 actual"]),
    ("民营经济增加值122亿元，对生产总值增长的贡献率为56%。其中，第一产业增加值44亿元，增长3%。",
     ["122 亿元 民营经济增加值 2024 actual", "56 % 民营经济增加值对生产总值增长的贡献率 2024 actual", "44 亿元 民营经济第一产业增加值 2024 actual", "3 % 民营经济第一产业增加值 2024 actual"]),
    ("畜牧　全年出栏生猪116万头。全县实现农林牧渔业总产值170亿元，其中，渔业产值3亿元。",
     ["116 万头 出栏生猪 2024 actual", "170 亿元 农林牧渔业总产值 2024 actual", "3 亿元 渔业产值 2024 actual"]),
    ("死亡人口0.66万人，死亡率8.49‰。",
     ["0.66 万人 死亡人口 2024 actual", "8.49 ‰ 死亡率 2024 actual"]),
    ("引进落地总投资21亿元的锂盐项目。",
     ["21 亿元 锂盐项目总投资 2024 actual"]),
    ("单位生产总值能耗和碳排放分别下降3%、4%。",
     ["3 % 单位生产总值能耗 2024 actual", "4 % 单位生产总值碳排放 2024 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMMUNIQUE)
def test_what_a_communique_says(text: str, expected: list[str]) -> None:
    assert shown("2024年丙县国民经济和社会发展统计公报\n\n一、综合\n{}\n", text) == expected


def test_what_is_prolonged_by_the_end_of_a_plan_and_what_is_added() -> None:
    said = "平均受教育年限提高到11.3年。人均预期寿命再提高1岁。"
    assert shown("丙省“十五五”规划\n\n一、主要目标\n{}\n", said) == [
        "11.3 年 平均受教育年限 2030 target",
        "1 岁 人均预期寿命提高 2026/2030 target",
    ]


def test_a_chapter_on_a_plan_turns_to_its_first_year() -> None:
    frame = "2026年丙省政府工作报告\n\n二、“十五五”时期目标任务和2026年工作安排\n{}\n"
    said = "明确了主要指标：非化石能源消费比重21%。\n今年是“十五五”开局之年。\n主要预期目标是：生产总值增长4.5%。"
    assert shown(frame, said) == [
        "21 % 非化石能源消费比重 None target",
        "4.5 % 生产总值 2026 target",
    ]


FIVE_YEARS = [
    ("货物吞吐量5年增长18.7%、达到3亿吨，矿石运量翻一番，算力规模增长3.5倍。",
     ["18.7 % 货物吞吐量 2021/2025 actual", "3 亿吨 货物吞吐量 2025 actual", "1 番 矿石运量 2021/2025 actual", "3.5 倍 算力规模 2021/2025 actual"]),
    ("通用机场增加3个、达到5个，数字经济占比超过50%、提升9个百分点。",
     ["3 个 通用机场增加 2021/2025 actual", "5 个 通用机场 2025 actual", "50 % 数字经济占比 2025 actual", "9 个百分点 数字经济占比 2021/2025 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIVE_YEARS)
def test_what_five_years_brought(text: str, expected: list[str]) -> None:
    assert shown("2026年丙省政府工作报告\n\n一、“十四五”时期工作回顾\n{}\n", text) == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_a_report_says(text: str, expected: list[str]) -> None:
    assert shown(REPORT, text) == expected


def test_a_draft_budget_is_planned_and_what_is_left_of_the_year_before_is_no_time() -> None:
    assert shown(BUDGET, "基金预算收入43亿元，上年结余收入6亿元。收入安排31亿元，增长14%。") == [
        "5 亿元 上年结转 2025 actual",
        "88 亿元 预算总收入 2025 actual",
        "43 亿元 基金预算收入 2026 target",
        "6 亿元 上年结余收入 2026 target",
        "31 亿元 收入安排 2026 target",
        "14 % 收入安排 2026 target",
    ]
