"""Heads of flattened tables whose cells a page broke over two lines."""

from __future__ import annotations

from textwrap import dedent

from plandigest.pipeline import figures, parse

HEAD = "丁市“十五五”规划纲要\n\n第一章 目标\n\n专栏1 主要指标\n\n"
END = "\n\n第二章 任务\n\n抓好落实。\n"


def told(table: str) -> list[str]:
    text = HEAD + dedent(table).strip() + END
    document = parse(text)
    return [
        f"{each.indicator} {document.string(each.span)} {each.unit} {each.period} {each.kind}"
        for each in figures(document)
    ]


def test_a_bracket_on_a_line_of_its_own_goes_on_with_the_head() -> None:
    assert told(
        """
        类别
        序号
        指标
        2025年
        2030年
        年均增速
        〔累计〕
        指标属性
        海岸
        带
        1
        养殖产值（亿元）
        20
        26
        5.5%左右
        预期性
        民生
        2
        新增渔家乐（家）
        12
        —
        〔60〕
        预期性
        3
        护岸完好率（%）
        71
        78
        —
        约束性
        """
    ) == [
        "养殖产值 20 亿元 2025 level",
        "养殖产值 26 亿元 2030 level",
        "养殖产值年均增速 5.5%左右 % 2026/2030 growth_rate",
        "新增渔家乐 12 家 2025 count",
        "新增渔家乐累计 〔60〕 家 2026/2030 count",
        "护岸完好率 71 % 2025 share",
        "护岸完好率 78 % 2030 share",
    ]


def test_every_word_of_a_head_may_be_broken() -> None:
    assert told(
        """
        序
        号
        指标名称
        单位
        2025 年
        （预计）
        2030 年
        （目标）
        年均
        增长
        指标
        属性
        一、海岸带
        1
        养殖产值
        亿元
        20
        26
        6%
        预期性
        2
        渔船更新率
        %
        51
        ＞60
        —
        预期性
        二、民生
        3
        护岸
        公里
        71
        78
        〔7〕
        约束性
        """
    ) == [
        "养殖产值 20 亿元 2025 level",
        "养殖产值 26 亿元 2030 level",
        "养殖产值年均增长 6% % 2026/2030 growth_rate",
        "渔船更新率 51 % 2025 share",
        "渔船更新率 ＞60 % 2030 share",
        "护岸 71 公里 2025 level",
        "护岸 78 公里 2030 level",
        "护岸 〔7〕 公里 2026/2030 level",
    ]


def test_a_sum_among_yearly_rates_has_the_unit_of_its_row() -> None:
    assert told(
        """
        序号 指标 2025年 2030年 年均增速（%） 属性
        1 养殖产值（亿元） 20 26 5.5 预期性
        2 每千人口渔船（艘） 3.2 3.6 〔0.4〕 预期性
        3 护岸完好率（%） 71 78 〔7〕 约束性
        """
    )[-4:] == [
        "每千人口渔船 〔0.4〕 艘 2026/2030 count",
        "护岸完好率 71 % 2025 share",
        "护岸完好率 78 % 2030 share",
        "护岸完好率 〔7〕 % 2026/2030 pp_difference",
    ]
