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
