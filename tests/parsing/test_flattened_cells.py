"""What may stand in a cell of a flattened table; a row with anything else cannot be read."""

from __future__ import annotations

import pytest
from tests.parsing.test_flattened_tables import written


def second_row(name: str = "苗木成活率", unit: str = "%", value: str = "92") -> str:
    """The second row of three as it was read; ! where it could not be."""
    rows = written(
        f"""
        序号 指标 单位 2025年 2030年 属性
        1 苗圃面积 万亩 3.2 4 预期性
        2 {name} {unit} 88 {value} 约束性
        3 林道总长 公里 41 60 预期性
        """
    )
    assert [rows[1], rows[3]] == [
        "1 | 苗圃面积 | 万亩 | 3.2 | 4 | 预期性",
        "3 | 林道总长 | 公里 | 41 | 60 | 预期性",
    ]
    return rows[2]


VALUES = (
    *(
        "90以上",
        "90%以上",
        "90％左右",
        "≥92",
        "约90",
        "力争90",
        "90.5",
        "1,200",
        "〔90〕",
        "（90）",
    ),
    *("15—20", "15至20", "90/95", "90个百分点", "—", "——", "/", "2026—2030年90"),
    *("完成省下达目标", "稳步提升", "动态清零", "三分之一", "全覆盖"),
    "成片：约110，散生：约60",
    "保持稳定并力争有所提升确保完成国家下达的目标任务",
)
NO_VALUES = (
    *("90个", "90万", "第3位", "前3名", "12个以上", "1/10万"),  # a unit is told in its column
    *("90约", "90力争", "约", "不低于", "以上", "，", "升"),  # something is missing
    "成片110，散生60",
    *("万亩", "亿元"),  # units
    "保持稳定并力争有所提升确保完成国家下达的目标任务数",
)


@pytest.mark.parametrize("value", VALUES)
def test_values(value: str) -> None:
    assert second_row(value=value) == f"2 | 苗木成活率 | % | 88 | {value} | 约束性"


@pytest.mark.parametrize("value", NO_VALUES)
def test_what_is_no_value(value: str) -> None:
    assert second_row(value=value) == f"! 2苗木成活率%88{value}约束性"


UNITS = (
    *("％", "亿元", "万套（间）", "万人次", "级", "—", "/"),
    *("万元/人", "件/万人", "1/10万", "吨标煤/万元", "人／平方公里"),
    *("标台", "个标准台", "PM"),  # a short word may be a unit nobody has heard of
)
NO_UNITS = ("标准间夜数", "2个", "3/10万")


@pytest.mark.parametrize("unit", UNITS)
def test_units(unit: str) -> None:
    assert second_row(unit=unit) == f"2 | 苗木成活率 | {unit} | 88 | 92 | 约束性"


@pytest.mark.parametrize("unit", NO_UNITS)
def test_what_is_no_unit(unit: str) -> None:
    assert second_row(unit=unit) == f"! 2苗木成活率{unit}8892约束性"


NAMES = (
    *("苗圃", "A级苗圃", "5G基站", "PM2.5浓度", "每万人口5G基站", "2030年苗圃", "其中：苗圃"),
    *("苗圃 面积", "苗圃 3 面积", "苗圃 （ 3 ） 面积", "单位 产值 能耗 下降", "苗圃面积（万亩）"),
    "城镇居民每千人拥有的三岁以下婴幼儿照护服务机构托位数",
)


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    said = name.replace(" ", "")
    assert second_row(name=name) == f"2 | {said} | % | 88 | 92 | 约束性"


def test_a_name_ends_with_no_number() -> None:
    assert second_row(name="苗圃面积 3") == "! 2苗圃面积3%8892约束性"


def labelled(name: str, value: str) -> str:
    """The second row of a table whose units stand behind the names."""
    return written(
        f"""
        序号 指标（单位） 2025年 2030年 属性
        1 苗圃面积（万亩） 3.2 4 预期性
        2 {name} 88 {value} 约束性
        3 林道总长（公里） 41 60 预期性
        """
    )[2]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("苗木成活率（%）", "苗木成活率（%）"),
        ("苗木（一年生） 成活率（%）", "苗木（一年生）成活率（%）"),
        ("苗木成活率 （%）", "苗木成活率（%）"),
        ("苗木存量（单位：万株）", "苗木存量（单位：万株）"),
        ("苗木密度（株/亩）", "苗木密度（株/亩）"),
        ("苗木成活率（%）①", "苗木成活率（%）①"),
        ("苗木成活率", "苗木成活率"),
    ],
)
def test_names_with_their_units(name: str, said: str) -> None:
    assert labelled(name, "92") == f"2 | {said} | 88 | 92 | 约束性"
    assert labelled(name, "稳步提升") == f"2 | {said} | 88 | 稳步提升 | 约束性"


@pytest.mark.parametrize("line", ["一、林木", "（二）林木", "林木（12项）", "林木", "绿色 林木"])
def test_lines_that_name_a_class(line: str) -> None:
    assert written(
        f"""
        序号 指标 单位 2025年 2030年 属性
        1 苗圃面积 万亩 3.2 4 预期性
        {line}
        2 苗木成活率 % 88 92 约束性
        3 林道总长 公里 41 60 预期性
        """
    ) == [
        "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性",
        "1 | 苗圃面积 | 万亩 | 3.2 | 4 | 预期性",
        line.replace(" ", ""),
        "2 | 苗木成活率 | % | 88 | 92 | 约束性",
        "3 | 林道总长 | 公里 | 41 | 60 | 预期性",
    ]


def test_a_line_that_names_no_class_is_of_the_row_that_cannot_be_read() -> None:
    assert written(
        """
        序号 指标 单位 2025年 2030年 属性
        1 苗圃面积 万亩 3.2 4 预期性
        2030年林木
        2 苗木成活率 % 88 92 约束性
        3 林道总长 公里 41 60 预期性
        """
    ) == [
        "序号 | 指标 | 单位 | 2025年 | 2030年 | 属性",
        "! 1苗圃面积万亩3.24预期性2030年林木",
        "2 | 苗木成活率 | % | 88 | 92 | 约束性",
        "3 | 林道总长 | 公里 | 41 | 60 | 预期性",
    ]


def test_a_bracket_with_a_space_in_it_is_one_word() -> None:
    assert written(
        """
        序号 指标 单位 基准年（2025 年） 目标年（2030 年） 属性
        1 苗圃面积 万亩 3.2 4（含 飞播） 预期性
        2 苗圃(含 私有)数 个 12 15 约束性
        3 林道总长 公里 41 60 预期性
        """
    ) == [
        "序号 | 指标 | 单位 | 基准年（2025 年） | 目标年（2030 年） | 属性",
        "! 1苗圃面积万亩3.24（含 飞播）预期性",
        "2 | 苗圃(含 私有)数 | 个 | 12 | 15 | 约束性",
        "3 | 林道总长 | 公里 | 41 | 60 | 预期性",
    ]


def beside(group: str) -> list[str]:
    """The rows of a table with classes down the side, the first of them as given."""
    return written(
        f"""
        领域 序号 指标 单位 2030年 属性
        {group} 1 苗圃面积 万亩 4 预期性
        2 苗木成活率 % 92 约束性
        林道 3 林道总长 公里 60 预期性
        """
    )[1:]


@pytest.mark.parametrize(
    "group", ["林木", "林木(2项)", "绿色 发展", "林木和草原生态保护修复体系建设"]
)
def test_classes_down_the_side(group: str) -> None:
    name = group.replace(" ", "")
    assert beside(group) == [
        f"{name} | 1 | 苗圃面积 | 万亩 | 4 | 预期性",
        f"{name} | 2 | 苗木成活率 | % | 92 | 约束性",
        "林道 | 3 | 林道总长 | 公里 | 60 | 预期性",
    ]


@pytest.mark.parametrize(
    "group",
    [
        "林木和草原生态保护修复体系建设工程",
        "林木2类",
        "林木（万亩）",
        "林木（%）",
        "—",
        "3",
        "林木 3",
    ],
)
def test_what_names_no_class(group: str) -> None:
    name = group.replace(" ", "")
    assert beside(group) == [
        f"! {name}1苗圃面积万亩4预期性",
        " | 2 | 苗木成活率 | % | 92 | 约束性",
        "林道 | 3 | 林道总长 | 公里 | 60 | 预期性",
    ]
