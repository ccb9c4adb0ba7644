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
        "8.3 | exact 8.3 % | 2021 | growth_rate + | target  | 工业产值",
    ]


def test_a_sum_in_brackets_keeps_the_unit_of_its_row() -> None:
    document = read_bytes(PAGE.format(SUMS).encode(), "page.html")[0]
    assert [line for line in shown(document) if "2021/2025" in line or line.startswith("6")] == [
        "[3] | exact 3 % | 2021/2025 | pp_difference + | target anticipatory | 社区养老床位使用率累计",
        "[0.5] | exact 0.5 年 | 2021/2025 | duration  | target binding | 居民平均受训年限累计",
        "6 | exact 6 % | 2021/2025 | growth_rate + | target anticipatory | 工业产值",
    ]
