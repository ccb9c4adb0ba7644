"""What a report that looks back over five years may be held against: never what was done in one."""

from __future__ import annotations

import pytest

import plandigest
from plandigest.model.comparison import Row
from plandigest.model.figure import Figure

OLD = "2025年临江市政府工作报告\n\n一、2024年工作回顾\n\n{before}\n"
NEW = "2026年临江市政府工作报告\n\n一、“十四五”时期工作回顾\n\n过去五年，{results}\n\n{goals}\n"
GOALS = "二、“十五五”时期主要目标\n\n{five}\n\n三、2026年主要目标\n\n{one}\n"


def rows(before: str, results: str, goals: str = "") -> list[str]:
    """The rows that hold two figures at least: reported before, reported now, aimed at."""
    comparison = plandigest.compare(
        plandigest.parse(OLD.format(before=before)),
        plandigest.parse(NEW.format(results=results, goals=goals)),
    )
    return [said(row) for row in comparison.rows if sum(map(bool, figures(row))) > 1]


def figures(row: Row) -> tuple[Figure | None, ...]:
    return row.old, row.result, row.new


def said(row: Row) -> str:
    return " | ".join(f"{each.value:f}{each.unit}" if each else "–" for each in figures(row))


@pytest.mark.parametrize(
    ("before", "results", "row"),
    [
        ("建成社区书屋820家。", "建成社区书屋860家。", "820家 | 860家 | –"),
        ("建设滨水林带35万亩。", "2025年，实施滨水林带36万亩。", "35万亩 | 36万亩 | –"),
        ("开设MBA课程80门。", "开设ＭＢＡ课程85门。", "80门 | 85门 | –"),
        ("日均新受理申请1600件。", "日均新受理申请4800件。", "1600件 | 4800件 | –"),
        ("三甲医院12所。", "三甲医院13所，均通过复审。", "12所 | 13所 | –"),
        ("水运航线通达港口140个。", "水运航线通达港口156个。", "140个 | 156个 | –"),
    ],
)
def test_what_is_about_as_much_as_a_year_before_is_held_beside_it(
    before: str, results: str, row: str
) -> None:
    assert rows(before, results) == [row]


@pytest.mark.parametrize(
    ("before", "results"),
    [
        ("建成社区书屋82家。", "建成社区书屋410家。"),
        ("新建社区书屋82家。", "新建社区书屋90家。"),
        ("建设滨水林带35万亩。", "2025年，滨水林带360万亩。"),
        ("开展公益演出300场。", "开展公益演出1600场。"),
        ("新增停车泊位3000个。", "新增停车泊位3100个。"),
    ],
)
def test_what_was_done_in_five_years_is_not_held_against_one(before: str, results: str) -> None:
    assert rows(before, results) == []


def test_mean_growth_of_years_past_is_nothing_that_a_plan_starts_from() -> None:
    goals = GOALS.format(five="外贸进出口年均增长6%左右。", one="外贸进出口增长5%。")
    assert rows("", "外贸进出口年均增长7.2%。", goals) == []


def test_all_since_the_beginning_is_not_held_against_one_year() -> None:
    assert rows("累计开行货运专列1200列。", "", "2025年，开行货运专列300列。") == []
    assert rows("累计完成堤防加固投资40亿元。", "", "2025年，完成堤防加固投资45亿元。") == [
        "40亿元 | 45亿元 | –"
    ]


def test_what_was_run_in_five_years_is_no_result_of_the_last() -> None:
    assert rows("开行货运专列2200列。", "开行货运专列超1万列。") == []
