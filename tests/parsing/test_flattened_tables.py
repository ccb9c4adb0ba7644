"""Indicator tables that extraction flattened to lines: every word in its cell, or no table."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.model.document import Document
from plandigest.model.outline import Table
from plandigest.pipeline import figures, parse

HEAD = "甲县国民经济和社会发展第十五个五年规划纲要\n第一章 目标\n"
END = "\n注：【】内为五年合计。\n第二章 任务\n加快推进各项任务。\n"


def table_of(text: str) -> tuple[Document, Table]:
    document = parse(HEAD + dedent(text).strip() + END)
    found = [item for item in document.body if isinstance(item, Table)]
    for section in document.walk():
        found += section.tables
    (table,) = found
    return document, table


def written(text: str) -> list[str]:
    """The rows of the one table in a text, a line each; words of several lines run together."""
    document, table = table_of(text)
    rows = (table.header, *table.rows)
    return [
        ("! " if at - 1 in table.unreadable else "")
        + " | ".join("".join(map(document.string, cell.spans)) for cell in dict.fromkeys(row))
        for at, row in enumerate(rows)
    ]


def test_results_beside_targets_with_classes_down_the_side() -> None:
    assert written(
        """
        表1 甲县主要指标
        领域 编号 名称（计量单位） 基准年（2025年） 规划期末（2030年） 指标类型
        生态
        文明
        (2项)
        1 湿地保护率(%) 51 55左右 预期性
        2
        万元产值用水量比上年
        降幅(%)
        3.1 <3 约束性
        3 森林碳汇量(万吨) 8.4
        9至10,
        力争更高
        预期性
        — 7 —
        领域 编号 名称（计量单位） 基准年（2025年） 规划期末（2030年） 指标类型
        民生 4 年新建托位(个) 260 【900】 预期性
        """
    ) == [
        "领域 | 编号 | 名称（计量单位） | 基准年（2025年） | 规划期末（2030年） | 指标类型",
        "生态文明(2项) | 1 | 湿地保护率(%) | 51 | 55左右 | 预期性",
        "生态文明(2项) | 2 | 万元产值用水量比上年降幅(%) | 3.1 | <3 | 约束性",
        "生态文明(2项) | 3 | 森林碳汇量(万吨) | 8.4 | 9至10,力争更高 | 预期性",
        "民生 | 4 | 年新建托位(个) | 260 | 【900】 | 预期性",
    ]


def test_a_cell_a_line_with_rows_that_share_their_number() -> None:
    assert written(
        """
        名称

        计量单位

        2025年

        实绩

        2030年

        规划值

        性质

        1. 专任教师学历达标率

        小学

        %

        96

        98

        预期性

        初中

        %

        97

        99以上

        2. 6层以上住宅电梯

        部

        14

        与需求相适应

        预期性

        3. 泊位扬尘（PM
        10
        ）均值

        微克/立方米

        52.5

        46以内

        约束性
        """
    ) == [
        "名称 | 计量单位 | 2025年实绩 | 2030年规划值 | 性质",
        "1.专任教师学历达标率 | 小学 | % | 96 | 98 | 预期性",
        "1.专任教师学历达标率 | 初中 | % | 97 | 99以上 | 预期性",
        "2.6层以上住宅电梯 | 部 | 14 | 与需求相适应 | 预期性",
        "3.泊位扬尘（PM10）均值 | 微克/立方米 | 52.5 | 46以内 | 约束性",
    ]


def test_a_plan_over_its_years_and_natures_before_the_values() -> None:
    assert written(
        """
        序号
        指标
        单位
        属性
        “十五五”目标
        2030年
        年均［累计］
        1
        人均增加值
        万元/人
        预期性
        > 52
        —
        2
        新建住房
        万套（间）
        预期性
        —
        ［25—27］
        3
        居民收入增速
        %
        预期性
        —
        与经济增长同步
        """
    ) == [
        "序号 | 指标 | 单位 | 属性 | “十五五”目标2030年 | “十五五”目标年均［累计］",
        "1 | 人均增加值 | 万元/人 | 预期性 | >52 | —",
        "2 | 新建住房 | 万套（间） | 预期性 | — | ［25—27］",
        "3 | 居民收入增速 | % | 预期性 | — | 与经济增长同步",
    ]


def test_wide_gaps_and_classes_on_lines_of_their_own() -> None:
    assert written(
        """
        编号    指标名称    性质    2030年目标数
        一、山林（2项）
        1    5公里内驿站到达率（%）    预期性    72
        2    农户收入增幅    预期性    跟上全市
        平均水平
        二、防灾（1项）
        3    山洪灾害    险情压减（%）    约束性    〔30〕
              转移人次压减（%）        〔20〕
        """
    ) == [
        "编号 | 指标名称 | 性质 | 2030年目标数",
        "一、山林（2项）",
        "1 | 5公里内驿站到达率（%） | 预期性 | 72",
        "2 | 农户收入增幅 | 预期性 | 跟上全市平均水平",
        "二、防灾（1项）",
        "3 | 山洪灾害 | 险情压减（%） | 约束性 | 〔30〕",
        "3 | 山洪灾害 | 转移人次压减（%） | 约束性 | 〔20〕",
    ]


def test_rows_without_numbers_and_units_in_the_names() -> None:
    assert written(
        """
        指标名称 2025年 2030年 年均/累计 属性
        产值增长（%） 5.8 — 6.0左右 预期性
        森林覆盖率（%） 61.77 完成省下达任务 — 约束性
        单位产值能耗降低（%） — — 〔10〕 约束性
        """
    ) == [
        "指标名称 | 2025年 | 2030年 | 年均/累计 | 属性",
        "产值增长（%） | 5.8 | — | 6.0左右 | 预期性",
        "森林覆盖率（%） | 61.77 | 完成省下达任务 | — | 约束性",
        "单位产值能耗降低（%） | — | — | 〔10〕 | 约束性",
    ]


def test_classes_beside_numbers_in_the_names_and_a_head_over_two_lines() -> None:
    assert written(
        """
        类别 指标 2025 年 2030 年 年均
        增速 属性
        经济 1.增加值（亿元） 3260 4400左右 6% 预期性
        发展 2.零售总额（亿元） 1210 1600 5.8% 预期性
        3.投资占比（%） 36.2 40 — 预期性
        绿色 4.优良天数比率（%） 90.4 完成省下达目标 约束性
        低碳 5.能耗下降（%） — — 〔12〕 约束性
        """
    ) == [
        "类别 | 指标 | 2025年 | 2030年 | 年均增速 | 属性",
        "经济 | 1.增加值（亿元） | 3260 | 4400左右 | 6% | 预期性",
        "发展 | 2.零售总额（亿元） | 1210 | 1600 | 5.8% | 预期性",
        "发展 | 3.投资占比（%） | 36.2 | 40 | — | 预期性",
        "! 绿色4.优良天数比率（%）90.4完成省下达目标约束性",
        "低碳 | 5.能耗下降（%） | — | — | 〔12〕 | 约束性",
    ]


def test_classes_beside_names_without_numbers() -> None:
    text = """
        领域 指标 单位 2030年 指标属性
        港航能级 集装箱吞吐量 万标箱 260左右 预期性
        国际航线数量 条 30 预期性
        绿色智慧 岸电使用率 % 90 约束性
        """
    rows = [
        "领域 | 指标 | 单位 | 2030年 | 指标属性",
        "港航能级 | 集装箱吞吐量 | 万标箱 | 260左右 | 预期性",
        "港航能级 | 国际航线数量 | 条 | 30 | 预期性",
        "绿色智慧 | 岸电使用率 | % | 90 | 约束性",
    ]
    assert written(text) == rows
    assert written(text.replace(" ", "\n")) == rows


def test_a_table_without_natures_is_read_where_numbers_and_units_show_its_rows() -> None:
    document = parse(
        "甲县工业发展规划\n二、目标\n表1 主要指标\n序号 指标 单位 2025年 2030年\n"
        "1 工业总产值 亿元 1286 1720左右\n2 规上企业 家 132 180\n三、任务\n加快发展。\n"
    )
    assert [f"{f.indicator} {f.value} {f.unit} {f.period}" for f in figures(document)] == [
        "工业总产值 1286 亿元 2025",
        "工业总产值 1720 亿元 2030",
        "规上企业 132 家 2025",
        "规上企业 180 家 2030",
    ]


def test_a_row_with_a_value_too_few_is_unreadable_and_the_others_are_read() -> None:
    text = """
        序号 指标 单位 2025年 2030年 属性
        1 苗圃面积 万亩 3.2 4 预期性
        2 苗木成活率 % 88 约束性
        3 林道总长 公里 41 60 预期性
        """
    assert written(text) == [
        "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性",
        "1 | 苗圃面积 | 万亩 | 3.2 | 4 | 预期性",
        "! 2苗木成活率%88约束性",
        "3 | 林道总长 | 公里 | 41 | 60 | 预期性",
    ]
    document, _ = table_of(text)
    assert [str(figure.indicator) for figure in figures(document)] == [
        "苗圃面积",
        "苗圃面积",
        "林道总长",
        "林道总长",
    ]


def test_what_cannot_be_read_at_all_gives_no_figures() -> None:
    document, table = table_of(
        """
        指标 单位 2025年 2030年 属性
        苗圃 3.2 面积 预期性
        成活 % 率 88 92 95 约束性
        林道 预期性
        """
    )
    assert table.unreadable == set(range(len(table.rows)))
    assert not figures(document)


WORDS = st.sampled_from(
    [
        "1",
        "2",
        "3.5",
        "—",
        "%",
        "万亩",
        "预期性",
        "约束性",
        "苗圃面积",
        "（项）",
        "左右",
        "\n",
        "\n",
    ]
)


HEADS = st.sampled_from(
    [
        "序号 指标 单位 2025年 2030年 属性",
        "指标名称 2025年 2030年 年均/累计 属性",
        "类别 指标 单位 属性 2030年",
        "指标 2030年 属性",
        "指标\n单位\n2025年\n实绩\n2030年\n目标值",
    ]
)


@given(HEADS, st.lists(WORDS, max_size=60))
def test_no_words_are_too_odd_and_every_value_is_of_one_cell(head: str, words: list[str]) -> None:
    document = parse(HEAD + head + "\n" + " ".join(words) + END)
    for figure in figures(document):
        said = document.string(figure.span)
        assert str(figure.indicator) not in {"预期性", "约束性"}
        assert said.count("3.5") <= 1


def test_a_table_of_a_thousand_rows_is_read() -> None:
    rows = "\n".join(f"{n} 第{n}类林地面积 万亩 {n}.5 {n}.8以上 预期性" for n in range(1, 1001))
    document = parse(HEAD + "序号 指标 单位 2025年 2030年 属性\n" + rows + END)
    assert len(figures(document)) == 2000


@pytest.mark.parametrize("caption", ["“十五五”时期主要指标", "主要指标", "“十五五”规划目标一览表"])
def test_a_caption_in_words_of_a_head_is_no_column(caption: str) -> None:
    assert written(
        f"""
        {caption}
        序号 指标名称 2025年 2030年 指标性质
        1 渡口泊位数（个） 58 70 约束性
        2 每千名渔民拥有养老床位数
        （张） 32 38 预期性
        3 渔港监控覆盖率（%） 96 100 约束性
        """
    ) == [
        "序号 | 指标名称 | 2025年 | 2030年 | 指标性质",
        "1 | 渡口泊位数（个） | 58 | 70 | 约束性",
        "2 | 每千名渔民拥有养老床位数（张） | 32 | 38 | 预期性",
        "3 | 渔港监控覆盖率（%） | 96 | 100 | 约束性",
    ]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_row_that_lacks_a_cell_does_not_spoil_the_others(at: int) -> None:
    rows = ["渡口泊位数（个） 58 70 约束性", "养老床位数（张） 32 38 预期性"]
    rows.insert(at - 1, "渔民保险 覆盖面稳步扩大 预期性")
    numbered = "\n".join(f"{number} {row}" for number, row in enumerate(rows, 1))
    document, table = table_of(f"序号 指标名称 2025年 2030年 指标性质\n{numbered}")
    assert table.unreadable == {at - 1}
    assert [f"{each.indicator} {each.value}" for each in figures(document)] == [
        "渡口泊位数 58",
        "渡口泊位数 70",
        "养老床位数 32",
        "养老床位数 38",
    ]


def test_a_word_of_the_head_goes_on_behind_a_slash() -> None:
    assert written(
        """
        表1 甲县主要指标
        序号
        指标
        2025年
        2030年
        年均/
        累计
        属性
        1
        湿地保护率（%）
        51
        55
        —
        预期性
        2
        造林（公顷）
        —
        —
        [90]
        约束性
        """
    ) == [
        "序号 | 指标 | 2025年 | 2030年 | 年均/累计 | 属性",
        "1 | 湿地保护率（%） | 51 | 55 | — | 预期性",
        "2 | 造林（公顷） | — | — | [90] | 约束性",
    ]


TOPS = st.lists(
    st.sampled_from(["单位", "指标", "性质", "序号", "类别", "年份", "属性"]),
    min_size=2,
    max_size=4,
)
CELLS = st.sampled_from(
    ["护岸", "渔港吞吐量", "约束性", "预期性", "55", "57.2", "万吨", "%", "—", "2025"]
)
BODIES = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=6, max_size=14)


@given(TOPS, BODIES)
def test_rows_under_any_words_of_a_head_are_read_or_left(
    head: list[str], rows: list[list[str]]
) -> None:
    lines = [" ".join(words) for words in (head, *rows)]
    document = parse(HEAD + "\n".join(lines) + END)
    assert document.title == "甲县国民经济和社会发展第十五个五年规划纲要"


def test_a_wide_gap_parts_a_number_from_the_unit_of_another_cell() -> None:
    document = parse(
        HEAD + "护岸完好率   5        %   性质\n\n步道  6\t\t年\n\n建成 7  座灯塔。" + END
    )
    assert [(str(each.value), each.unit) for each in figures(document)] == [("7", "座")]
