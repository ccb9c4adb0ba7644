"""Heads of several rows: units above a group, rates without a word for growth."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, read_bytes

pytest.importorskip("selectolax")


def told(*rows: str, title: str = "某县2025年预算执行情况和2026年预算草案的报告") -> list[str]:
    """The figures of a table whose rows are given as the markup of their cells."""
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    data = f"<html><body><h1>{title}</h1><p>一、收支情况</p><table>{body}</table></body></html>"
    (document,) = read_bytes(data.encode(), "表.html")
    return [
        f"{each.indicator} {each.value} {each.unit} {each.period} {each.kind} {each.status}"
        for each in figures(document)
    ]


def cells(line: str) -> str:
    return "".join(f"<td>{cell}</td>" for cell in line.split("|"))


def test_a_head_of_three_rows() -> None:
    assert told(
        '<td rowspan="3">项目</td><td colspan="3">2025年</td><td colspan="2">2026年</td>',
        '<td rowspan="2">预算数</td><td colspan="2">执行</td><td colspan="2">预算</td>',
        cells("执行数|比上年±%|预算数|增长%"),
        cells("水利支出（万元）|120|118|-1.5|126|5"),
        cells("渡口支出（万元）|40|41|2|—|—"),
    ) == [
        "水利支出预算数 120 万元 2025 level target",
        "水利支出执行数 118 万元 2025 level actual",
        "水利支出 -1.5 % 2025 growth_rate actual",
        "水利支出预算数 126 万元 2026 level target",
        "水利支出增长 5 % 2026 growth_rate target",
        "渡口支出预算数 40 万元 2025 level target",
        "渡口支出执行数 41 万元 2025 level actual",
        "渡口支出 2 % 2025 growth_rate actual",
    ]


@pytest.mark.parametrize(
    ("group", "below", "values", "expected"),
    [
        (
            "新建泊位（个）",
            "2026年|2027年",
            "12|15",
            ["白石港新建泊位 12 个 2026 count target", "白石港新建泊位 15 个 2027 count target"],
        ),
        (
            "吞吐量（万吨）",
            "2026年|增速",
            "860|4.5",
            [
                "白石港吞吐量 860 万吨 2026 level target",
                "白石港吞吐量增速 4.5 % None growth_rate target",
            ],
        ),
        (
            "渔船（艘）",
            "2026年|占比",
            "75|30",
            ["白石港渔船 75 艘 2026 count target", "白石港渔船占比 30 None None level target"],
        ),
    ],
)
def test_the_unit_of_a_group_is_that_of_its_columns(
    group: str, below: str, values: str, expected: list[str]
) -> None:
    assert (
        told(
            f'<td rowspan="2">港口</td><td colspan="2">{group}</td>',
            cells(below),
            cells(f"白石港|{values}"),
            cells(f"东礁港|{values}"),
            title="某市港口建设计划",
        )[:2]
        == expected
    )


@pytest.mark.parametrize("head", ["比上年（%）", "同比%", "较上年同期±%", "环比（%）"])
def test_a_comparison_with_another_time_is_a_rate(head: str) -> None:
    rows = cells(f"指标|2025年|{head}"), cells("渔业产值（亿元）|68|-3.1")
    assert told(*rows, title="某县2025年渔业统计公报") == [
        "渔业产值 68 亿元 2025 level actual",
        "渔业产值 -3.1 % 2025 growth_rate actual",
    ]


@pytest.mark.parametrize("head", ["完成预算%", "为上年决算的%"])
def test_a_share_of_another_sum_is_no_rate(head: str) -> None:
    assert told(cells(f"科目|2025年执行数（万元）|{head}"), cells("水利支出|118|98.3"))[1].endswith(
        "98.3 % 2025 share actual"
    )


def test_a_name_takes_the_words_of_all_levels_of_the_head() -> None:
    assert told(
        '<td rowspan="2">乡镇</td><td colspan="2">收入</td><td colspan="2">支出</td>',
        cells(
            "2025年预算数（万元）|2025年执行数（万元）"
            + "|2025年预算数（万元）|2025年执行数（万元）"
        ),
        cells("白石镇|90|96|120|118"),
        cells("东礁镇|70|71|85|84"),
    )[:4] == [
        "白石镇收入预算数 90 万元 2025 level target",
        "白石镇收入执行数 96 万元 2025 level actual",
        "白石镇支出预算数 120 万元 2025 level target",
        "白石镇支出执行数 118 万元 2025 level actual",
    ]


def test_a_unit_in_a_cell_is_no_number() -> None:
    assert told(cells("资金来源|2026年"), cells("省级补助|万元"), cells("市级补助|万亩")) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("专业|招生人数|其中：本省|外省|学费（元/年）", "轮机工程|120|90|30|6000"),
            [
                "轮机工程招生人数 120",
                "本省轮机工程招生人数 90",
                "外省轮机工程招生人数 30",
                "轮机工程学费 6000 元/年",
            ],
        ),
        (
            ("项目|投资（万元）|其中：县级配套|面积（亩）", "渡口改造|860|300|12"),
            ["渡口改造投资 860 万元", "渡口改造县级配套 300 万元", "渡口改造面积 12 亩"],
        ),
        (
            ("指标|全省|其中：岭东市|白石市", "森林覆盖率（%）|51.2|43.6|39.8"),
            ["全省森林覆盖率 51.2 %", "岭东市森林覆盖率 43.6 %", "白石市森林覆盖率 39.8 %"],
        ),
        (
            (
                "指标|2026年计划",
                "一般公共预算收入（亿元）|101",
                "其中：税收收入|72",
                "　　非税收入（亿元）|29",
            ),
            ["一般公共预算收入 101 亿元", "税收收入 72 亿元", "非税收入 29 亿元"],
        ),
        (
            ("指标|2026年计划", "造林面积（万亩）|12", "其中：成活率|95"),
            ["造林面积 12 万亩", "成活率 95"],
        ),
    ],
)
def test_a_part_has_the_unit_of_what_it_is_of(rows: tuple[str, ...], expected: list[str]) -> None:
    body = "".join(f"<tr>{cells(row)}</tr>" for row in rows)
    (document,) = read_bytes(f"<html><body><table>{body}</table></body></html>".encode(), "表.html")
    assert [
        f"{each.indicator} {each.value} {each.unit or ''}".rstrip() for each in figures(document)
    ] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                "年份|海洋生产总值（亿元）|增速（%）|占GDP比重（%）",
                "2021|612.4|7.1|14.2",
                "2022|651|—|14.5",
            ),
            [
                "海洋生产总值 612.4 2021 level",
                "海洋生产总值增速 7.1 2021 growth_rate",
                "海洋生产总值占GDP比重 14.2 2021 share",
                "海洋生产总值 651 2022 level",
                "海洋生产总值占GDP比重 14.5 2022 share",
            ],
        ),
        (
            ("指标|2025年|2026年目标", "渔业产值（亿元）|68|72", "增长（%）|5.1|5.5左右"),
            [
                "渔业产值 68 2025 level",
                "渔业产值 72 2026 level",
                "渔业产值增长 5.1 2025 growth_rate",
                "渔业产值增长 5.5 2026 growth_rate",
            ],
        ),
        (
            ("指标|单位|2025年", "游客|万人次|640", "同比增长|%|3.2", "占比|%|12"),
            ["游客 640 2025 count", "游客同比增长 3.2 2025 growth_rate", "游客占比 12 2025 share"],
        ),
    ],
)
def test_a_property_is_of_the_row_above(rows: tuple[str, ...], expected: list[str]) -> None:
    body = "".join(f"<tr>{cells(row)}</tr>" for row in rows)
    (document,) = read_bytes(f"<html><body><table>{body}</table></body></html>".encode(), "表.html")
    assert [
        f"{each.indicator} {each.value} {each.period} {each.kind}" for each in figures(document)
    ] == expected


def test_a_yearly_average_in_per_cent_is_a_rate() -> None:
    assert told(
        cells("指标|单位|2025年|2030年|年均〔累计〕"),
        cells("海水养殖产量|万吨|38.2|46|3.8%"),
        cells("深水网箱|口|—|—|〔1200〕"),
        title="某市“十五五”渔业发展规划",
    )[2:] == [
        "海水养殖产量年均 3.8 % 2026/2030 growth_rate target",
        "深水网箱 1200 口 2026/2030 count target",
    ]


def test_what_is_to_be_built_is_read_beside_what_it_costs() -> None:
    assert told(
        cells("序号|项目名称|建设内容及规模|投资（万元）|责任单位|备注"),
        cells("1|渡口改造|改造渡口6处，新建候船亭12座|860|县交通运输局|含省补助200万元"),
        cells("2|渔港清淤|清淤18万立方米|1200|县水利局2科|—"),
        cells("3|码头|2座|300|县水利局|—"),
        title="某县2026年民生实事计划",
    ) == [
        "改造渡口 6 处 2026 count target",
        "新建候船亭 12 座 2026 count target",
        "渡口改造投资 860 万元 2026 level target",
        "清淤 18 万立方米 2026 level target",
        "渔港清淤投资 1200 万元 2026 level target",
        "码头投资 300 万元 2026 level target",
    ]
