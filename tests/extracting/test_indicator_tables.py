# ruff: noqa: E501 - a row a line
"""Figures of indicator tables: unit, period, nature and indicator from rows and columns."""

from __future__ import annotations

import pytest

from plandigest.model.document import Document
from plandigest.pipeline import figures, read_bytes

pytest.importorskip("selectolax")

PAGE = """<html><head><meta charset="utf-8"></head><body>
<h1>甲市国民经济和社会发展第十四个五年规划纲要</h1>
<p>一、主要目标</p>
<p>到2025年，全市经济社会发展的主要目标如下。坚持稳中求进，推动高质量发展取得新成效。</p>
{}
</body></html>"""

INDICATORS = """<table>
<tr><th>类别</th><th>序号</th><th>指标</th><th>2020年</th><th>2025年</th><th>年均/累计</th><th>属性</th></tr>
<tr><td rowspan=2>发展</td><td>1</td><td>地区生产总值增长（%）</td><td>3.5</td><td>—</td><td>6左右</td><td>预期性</td></tr>
<tr><td>2</td><td>每万人口发明专利拥有量①（件）</td><td>6.3</td><td>&gt;12</td><td>—</td><td>预期性</td></tr>
<tr><td>绿色</td><td>3</td><td>单位生产总值能源消耗降低（%）</td><td>—</td><td>—</td><td>〔13.5〕</td><td>约束性</td></tr>
</table>"""

OUTPUT = """<table>
<tr><td>指标名称</td><td>单位</td><td>2019年实际</td><td>2021年目标</td><td>2021年增速（%）</td></tr>
<tr><td>工业产值</td><td>亿元</td><td>1,200.5</td><td>1300以上</td><td>8.3</td></tr>
</table>"""


SUMS = """<table>
<tr><th>指标</th><th>单位</th><th>2020年</th><th>2025年</th><th>年均增速/累计</th><th>属性</th></tr>
<tr><td>社区养老床位使用率</td><td>%</td><td>52</td><td>55</td><td>[3]</td><td>预期性</td></tr>
<tr><td>居民平均受训年限</td><td>年</td><td>4.1</td><td>4.6</td><td>[0.5]</td><td>约束性</td></tr>
<tr><td>工业产值</td><td>亿元</td><td>900</td><td>1200</td><td>6</td><td>预期性</td></tr>
</table>"""


def shown(document: Document) -> list[str]:
    return [
        f"{document.string(figure.span)} | {figure.bound} {figure.value:f} {figure.unit} | {figure.period}"
        f" | {figure.kind} {figure.direction or ''} | {figure.status} {figure.nature or ''}"
        f" | {figure.indicator}"
        for figure in figures(document)
    ]


def test_units_in_the_names_and_values_for_the_whole_plan() -> None:
    document = read_bytes(PAGE.format(INDICATORS).encode(), "page.html")[0]
    assert shown(document) == [
        "3.5 | exact 3.5 % | 2020 | growth_rate + | actual  | 地区生产总值增长",
        "6左右 | about 6 % | 2021/2025 | growth_rate + | target anticipatory | 地区生产总值增长",
        "6.3 | exact 6.3 件 | 2020 | count  | actual  | 每万人口发明专利拥有量",
        ">12 | gt 12 件 | 2025 | count  | target anticipatory | 每万人口发明专利拥有量",
        "〔13.5〕 | exact 13.5 % | 2021/2025 | growth_rate - | target binding | 单位生产总值能源消耗降低",
    ]


def test_a_column_of_units_and_a_column_of_rates() -> None:
    document = read_bytes(PAGE.format(OUTPUT).encode(), "page.html")[0]
    assert shown(document) == [
        "1,200.5 | exact 1200.5 亿元 | 2019 | level  | actual  | 工业产值",
        "1300以上 | ge 1300 亿元 | 2021 | level  | target  | 工业产值",
        "8.3 | exact 8.3 % | 2021 | growth_rate + | target  | 工业产值增速",
    ]


def test_a_sum_in_brackets_keeps_the_unit_of_its_row() -> None:
    document = read_bytes(PAGE.format(SUMS).encode(), "page.html")[0]
    assert [line for line in shown(document) if "2021/2025" in line or line.startswith("6")] == [
        "[3] | exact 3 % | 2021/2025 | pp_difference + | target anticipatory | 社区养老床位使用率累计",
        "[0.5] | exact 0.5 年 | 2021/2025 | duration  | target binding | 居民平均受训年限累计",
        "6 | exact 6 % | 2021/2025 | growth_rate + | target anticipatory | 工业产值年均增速",
    ]


def page(*rows: str) -> list[str]:
    """What is read of a table whose rows are given with their cells parted by |."""
    body = "".join("<tr>" + "".join(map(_cell, row.split("|"))) + "</tr>" for row in rows)
    markup = PAGE.format(f"<table>{body}</table>")
    return shown(read_bytes(markup.encode(), "page.html")[0])


def _cell(words: str) -> str:
    return words if words.startswith("<td") else f"<td>{words}</td>"


def test_rows_of_several_lines_are_split_where_all_cells_stack_alike() -> None:
    assert page(
        "序号|指标|单位|2020年|2025年|属性",
        "1|苗圃面积<br>苗木成活率|万亩<br>%|3.2<br>88|4<br>≥92|预期性<br>约束性",
        "2|林道<br>总长|公里|41|60|预期性",
    ) == [
        "3.2 | exact 3.2 万亩 | 2020 | level  | actual  | 苗圃面积",
        "88 | exact 88 % | 2020 | share  | actual  | 苗木成活率",
        "4 | exact 4 万亩 | 2025 | level  | target anticipatory | 苗圃面积",
        "≥92 | ge 92 % | 2025 | share  | target binding | 苗木成活率",
        "41 | exact 41 公里 | 2020 | level  | actual  | 林道总长",
        "60 | exact 60 公里 | 2025 | level  | target anticipatory | 林道总长",
    ]


def test_a_row_that_does_not_stack_alike_gives_nothing() -> None:
    assert (
        page(
            "指标|单位|2020年|2025年",
            "苗圃面积<br>苗木成活率<br>林道总长|万亩<br>%<br>公里|3.2<br>88|4<br>92<br>60",
            "村级书屋<br>乡镇书店|个<br>家|14<br>8|20",
        )
        == []
    )


def test_targets_in_words_are_rows() -> None:
    document = read_bytes(
        PAGE.format(
            "<table><tr><td>指标</td><td>2020年</td><td>2025年</td><td>属性</td></tr>"
            "<tr><td>居民收入增长（%）</td><td>4.1</td><td>与经济增长同步</td><td>预期性</td></tr>"
            "<tr><td>耕地保有量（万亩）</td><td>—</td><td>完成省下达任务</td><td>约束性</td></tr>"
            "</table>"
        ).encode(),
        "page.html",
    )[0]
    assert [
        (str(f.indicator), f.value, str(f.period), str(f.kind), f.nature and str(f.nature))
        for f in figures(document)
        if f.value is None
    ] == [
        ("居民收入增长", None, "2025", "qualitative", "anticipatory"),
        ("耕地保有量", None, "2025", "qualitative", "binding"),
    ]


def test_years_as_rows() -> None:
    assert page(
        "年份|播种面积（万亩）|单产提高（%）", "2020年（基期）|8.4|—", "2025年|9|3以上"
    ) == [
        "8.4 | exact 8.4 万亩 | 2020 | level  | actual  | 播种面积",
        "9 | exact 9 万亩 | 2025 | level  | target  | 播种面积",
        "3以上 | ge 3 % | 2025 | growth_rate + | target  | 单产提高",
    ]


def test_a_caption_in_the_first_row_and_heads_of_two_levels() -> None:
    assert page(
        "<td colspan=5>表3 城乡供水目标</td>",
        "<td rowspan=2>指标</td><td colspan=2>全市</td><td colspan=2>城镇</td>",
        "2020年|2025年|2020年|2025年",
        "供水普及率（%）|81|90|95|98",
    ) == [
        "81 | exact 81 % | 2020 | share  | actual  | 全市供水普及率",
        "90 | exact 90 % | 2025 | share  | target  | 全市供水普及率",
        "95 | exact 95 % | 2020 | share  | actual  | 城镇供水普及率",
        "98 | exact 98 % | 2025 | share  | target  | 城镇供水普及率",
    ]


def test_a_budget_tells_its_columns_apart_by_name() -> None:
    assert page(
        "科目|2024年预算数|2024年执行数|完成预算%|2025年预算数|比上年增长%",
        "一、水利支出（万元）|120|118.8|99|126|5",
        "支出合计（万元）|120|118.8|99|126|5",
    )[:5] == [
        "120 | exact 120 万元 | 2024 | level  | target  | 水利支出预算数",
        "118.8 | exact 118.8 万元 | 2024 | level  | actual  | 水利支出执行数",
        "99 | exact 99 % | 2024 | share  | actual  | 水利支出完成预算",
        "126 | exact 126 万元 | 2025 | level  | target  | 水利支出预算数",
        "5 | exact 5 % | 2025 | growth_rate + | target  | 水利支出比上年增长",
    ]


def test_a_name_and_a_unit_with_a_slash_are_two_rows() -> None:
    assert page("指标|单位|2020年|2025年", "渡口乘客/车辆摆渡量|万人次/万辆|640/75|820/96") == [
        "640 | exact 640 万人次 | 2020 | count  | actual  | 渡口乘客摆渡量",
        "75 | exact 75 万辆 | 2020 | count  | actual  | 渡口车辆摆渡量",
        "820 | exact 820 万人次 | 2025 | count  | target  | 渡口乘客摆渡量",
        "96 | exact 96 万辆 | 2025 | count  | target  | 渡口车辆摆渡量",
    ]


def test_scoring_forms_and_blank_forms_give_nothing() -> None:
    assert not page("指标|分值|评分标准|得分", "办公用房|15|面积达到500平方米得15分|", "合计|100||")
    assert not page("注册资本（万元）||成立时间|", "2024年收入（万元）||电话|")


def test_a_task_is_to_be_done_by_its_deadline() -> None:
    assert page("序号|任务|责任单位|完成时限", "1|新建标准化厂房12万平方米|工信局|2024年12月") == [
        "12万平方米 | exact 12 万平方米 | 2024 | level  | target  | 新建标准化厂房",
    ]


def test_notes_on_marks_and_unreadable_heads_give_no_numbers() -> None:
    document = read_bytes(
        PAGE.format(SUMS + "<p>注：①为初步核算数。</p><p>[ ]内为5年累计数。</p>").encode(), "p.html"
    )[0]
    assert not [f for f in figures(document) if document.string(f.span) == "5年"]
    assert page("||", "|12|15", "|13|16") == []


def test_units_in_heads_rates_without_a_time_and_shares_by_the_hundred_thousand() -> None:
    assert page(
        "产品|2020年产量（万吨）|2025年产量（万吨）|年均增长（%）",
        "远洋捕捞|3.2|4.5|7.1",
    ) == [
        "3.2 | exact 3.2 万吨 | 2020 | level  | actual  | 远洋捕捞产量",
        "4.5 | exact 4.5 万吨 | 2025 | level  | target  | 远洋捕捞产量",
        "7.1 | exact 7.1 % | 2021/2025 | growth_rate + | target  | 远洋捕捞年均增长",
    ]
    assert page("指标|2025年|属性", "孕产妇死亡率（1/10万）|≤9|约束性") == [
        "≤9 | le 9 1/10万 | 2025 | share  | target binding | 孕产妇死亡率",
    ]


def test_a_ratio_is_no_number_and_a_total_without_a_time_has_none() -> None:
    assert page(
        "项目名称|总投资（万元）|2024年底累计完成投资（万元）|2025年计划投资（万元）",
        "第二水厂|18600|9200|6000",
    ) == [
        "18600 | exact 18600 万元 | None | level  | target  | 第二水厂总投资",
        "9200 | exact 9200 万元 | 2024 | level  | actual  | 第二水厂累计完成投资",
        "6000 | exact 6000 万元 | 2025 | level  | target  | 第二水厂计划投资",
    ]
    assert not page("指标|2020年|2025年|属性", "城乡收入比|2.1:1|2:1|预期性")


def test_years_as_rows_under_heads_of_two_levels() -> None:
    assert page(
        "<td rowspan=2>年份</td>|<td colspan=2>小学</td>|<td colspan=2>初中</td>",
        "学位需求（个）|学位缺口（个）|学位需求（个）|学位缺口（个）",
        "2025年|21300|0|9800|350",
    ) == [
        "21300 | exact 21300 个 | 2025 | count  | target  | 小学学位需求",
        "0 | exact 0 个 | 2025 | count  | target  | 小学学位缺口",
        "9800 | exact 9800 个 | 2025 | count  | target  | 初中学位需求",
        "350 | exact 350 个 | 2025 | count  | target  | 初中学位缺口",
    ]


def test_a_value_that_stands_for_two_rows_is_of_neither_and_words_are_of_both() -> None:
    assert (
        page(
            "指标|2025年|属性",
            "小学巩固率（%）|<td rowspan=2>98</td>|约束性",
            "初中巩固率（%）|约束性",
            "高中巩固率（%）|<td rowspan=2>97</td>|约束性",
            "大学巩固率（%）|约束性",
        )
        == []
    )
    document = read_bytes(
        PAGE.format(
            "<table><tr><td>指标</td><td>2025年</td><td>属性</td></tr>"
            "<tr><td>氮氧化物减排</td><td rowspan=2>完成省下达任务</td><td>约束性</td></tr>"
            "<tr><td>化学需氧量减排</td><td>约束性</td></tr></table>"
        ).encode(),
        "page.html",
    )[0]
    assert [str(figure.indicator) for figure in figures(document)] == [
        "氮氧化物减排",
        "化学需氧量减排",
    ]


def test_a_unit_behind_brackets_and_a_head_of_two_kinds_of_sums() -> None:
    assert page(
        "指标|单位|2020年|2025年|年均增速或累计|属性",
        "三产占比|%|41.2|45|[3.8]个百分点|预期性",
        "新增造林|万亩|—|—|[85]|约束性",
        "工业产值|亿元|900|1200|6%|预期性",
    )[2:] == [
        "[3.8] | exact 3.8 个百分点 | 2021/2025 | pp_difference + | target anticipatory | 三产占比累计",
        "[85] | exact 85 万亩 | 2021/2025 | level  | target binding | 新增造林",
        "900 | exact 900 亿元 | 2020 | level  | actual  | 工业产值",
        "1200 | exact 1200 亿元 | 2025 | level  | target anticipatory | 工业产值",
        "6% | exact 6 % | 2021/2025 | growth_rate + | target anticipatory | 工业产值年均增速",
    ]


def test_a_table_of_years_under_an_empty_head_names_nothing() -> None:
    text = "# 某市规划\n\n|  |  |\n|---|---|\n| 2020年 | 指标 |\n| 2021年 | 5亿元 |\n"
    document = read_bytes(text.encode(), "规划.md")[0]
    assert [figure.indicator for figure in figures(document)] == []


def grouped(*parts: str) -> list[str]:
    """The indicators of a table that groups two rows each under one head."""
    head = "<table><tr><td colspan=2>项目</td><td>2024年（万人）</td><td>2030年（万人）</td></tr>"
    rows = "".join(
        f"<tr>{f'<td rowspan=2>{group}</td>' if group else ''}<td>{name}</td>"
        f"<td>{1 + at}</td><td>{5 + at}</td></tr>"
        for at, (group, name) in enumerate(zip(("在校生", "", "教职工", ""), parts, strict=True))
    )
    document = read_bytes(PAGE.format(f"{head}{rows}</table>").encode(), "page.html")[0]
    return list(dict.fromkeys(str(figure.indicator) for figure in figures(document)))


def test_rows_of_a_group_under_one_head_have_their_own_names() -> None:
    names = ["小学在校生", "初中在校生", "专任教师", "教学辅助人员"]
    assert grouped(*names) == names


def test_parts_of_some_rows_are_named_with_their_row() -> None:
    table = (
        "<table><tr><td colspan=2>指标</td><td>2030年（%）</td></tr>"
        "<tr><td rowspan=2>山洪灾害</td><td>险情压减</td><td>30</td></tr>"
        "<tr><td>转移压减</td><td>20</td></tr>"
        "<tr><td colspan=2>林下经济产值占比</td><td>8</td></tr></table>"
    )
    document = read_bytes(PAGE.format(table).encode(), "page.html")[0]
    names = [str(figure.indicator) for figure in figures(document)]
    assert names == ["山洪灾害险情压减", "山洪灾害转移压减", "林下经济产值占比"]


def test_rows_that_every_group_has_are_named_with_the_group() -> None:
    names = ["在校生城镇", "在校生农村", "教职工城镇", "教职工农村"]
    assert grouped("城镇", "农村", "城镇", "农村") == names


PROJECTS = """<table>
<tr><td>乡镇</td><td>安置户数（户）</td><td>其中：新建户数（户）</td><td>建设年限</td><td>起止</td></tr>
<tr><td>东乡</td><td>120</td><td>70</td><td>2026—2027</td><td>2026-2028年</td></tr>
<tr><td>西乡</td><td>80</td><td>30</td><td>2027</td><td>2027—28</td></tr>
</table>"""


def test_a_part_of_a_column_and_years_that_are_no_values() -> None:
    document = read_bytes(PAGE.format(PROJECTS).encode(), "page.html")[0]
    found = [(str(each.indicator), f"{each.value:f}", each.unit) for each in figures(document)]
    assert found == [
        ("东乡安置户数", "120", "户"),
        ("东乡新建户数", "70", "户"),
        ("西乡安置户数", "80", "户"),
        ("西乡新建户数", "30", "户"),
    ]


YEARS = """<table>
<tr><td>年份</td><td>2024</td><td>2025</td></tr>
<tr><td>粮食产量（万吨）</td><td>85</td><td>88</td></tr>
</table>"""
NAMED_YEARS = """<table>
<tr><td>指标</td><td>东区</td></tr>
<tr><td>2030年供水人口（万人）</td><td>40</td></tr>
</table>"""
TOTALS = """<p>表2 2026年各单位公务用车预算</p><p>金额单位：万元</p><table>
<tr><td>单位名称</td><td>合计</td><td>购置费</td></tr>
<tr><td>县水务局</td><td>35.6</td><td>0</td></tr>
</table>"""
SPLIT_UNITS = """<table>
<tr><td>指标</td><td colspan=2>2025年</td><td colspan=2>2030年</td></tr>
<tr><td>公交分担率</td><td>32</td><td>%</td><td>40</td><td>%</td></tr>
<tr><td>步道长度</td><td>120</td><td>公里</td><td>150</td><td>公里</td></tr>
</table>"""
WORKS = """<table>
<tr><td>重点任务</td><td>2026年</td><td>2027年</td></tr>
<tr><td>新建水库</td><td>开工2座，完成投资3亿元</td><td>1座</td></tr>
</table>"""


@pytest.mark.parametrize(
    ("table", "figures"),
    [
        (YEARS, ["85 | 2024 | 粮食产量", "88 | 2025 | 粮食产量"]),
        (NAMED_YEARS, ["40 | 2030 | 东区供水人口"]),
        (TOTALS, ["35.6 | 2026 | 县水务局", "0 | 2026 | 县水务局购置费"]),
        (
            SPLIT_UNITS,
            [
                "32 | 2025 | 公交分担率",
                "40 | 2030 | 公交分担率",
                "120 | 2025 | 步道长度",
                "150 | 2030 | 步道长度",
            ],
        ),
        (WORKS, ["2座 | 2026 | 开工", "3亿元 | 2026 | 完成投资", "1座 | 2027 | 新建水库"]),
    ],
)
def test_times_of_rows_totals_and_clauses(table: str, figures: list[str]) -> None:
    document = read_bytes(PAGE.format(table).encode(), "page.html")[0]
    found = [" | ".join(line.split(" | ")[i] for i in (0, 2, 5)) for line in shown(document)]
    assert found == figures


def test_a_column_of_units_shows_by_its_cells() -> None:
    document = read_bytes(PAGE.format(SPLIT_UNITS).encode(), "page.html")[0]
    assert [each.unit for each in figures(document)] == ["%", "%", "公里", "公里"]
