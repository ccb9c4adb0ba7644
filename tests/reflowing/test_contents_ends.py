"""Where a contents list ends, and what only looks like one of its entries."""

from __future__ import annotations

import pytest

from plandigest.model.text import NoiseKind
from plandigest.pipeline import parse
from plandigest.reading import source_of_text
from plandigest.reflowing import reflow

BODY = [
    "一、排水现状",
    "管网长度逐年增加。",
    "二、建设任务",
    "新建泵站五座。",
    "三、保障措施",
    "落实资金。",
]


def taken(lines: list[str]) -> list[str]:
    """The lines that were taken out as contents."""
    text = parse("\n".join(lines) + "\n", "规划.txt").text
    return [
        text.source.lines[noise.line].text
        for noise in text.noise
        if noise.kind is NoiseKind.CONTENTS
    ]


PAGED = ["目录", "一、排水现状    1", "二、建设任务    5", "三、保障措施    9"]


def test_pages_never_go_back() -> None:
    """Rows of a table that end in numbers stand below the list, before any title returns."""
    table = ["中心城区泵站数    7", "开发区泵站数    3", "城关镇泵站数    2"]
    assert taken([*PAGED, *table, *BODY]) == PAGED


def test_a_page_that_goes_back_may_be_a_slip_between_others() -> None:
    listed = ["目录", "一、排水现状    4", "二、建设任务    2", "三、保障措施    9"]
    assert taken([*listed, *BODY]) == listed


@pytest.mark.parametrize(("between", "whole"), [(1, True), (2, True), (3, False)])
def test_an_entry_takes_three_lines_at_most(between: int, *, whole: bool) -> None:
    wrapped = ["二、建设任务和", "重点工程", "项目安排"][:between]
    listed = ["目录", "一、排水现状    1", "二、现状评价    2", *wrapped, "及投资    5"]
    lines = [*listed, "一、排水现状", "管网长度逐年增加。", "二、现状评价", "总体良好。"]
    assert taken(lines) == (listed if whole else listed[:3])


def test_a_list_without_pages_may_hold_as_many_titles_without_numbers() -> None:
    listed = ["前言", "一、排水现状", "二、建设任务", "大事记", "名词解释", "编制说明"]
    body = [line for title in listed for line in (title, "有关部门应当落实。")]
    assert taken(["目录", *listed, *body]) == ["目录", *listed]
    more = [*listed, "后记"]
    body = [line for title in more for line in (title, "有关部门应当落实。")]
    assert taken(["目录", *more, *body]) == []


def test_a_title_on_the_line_of_the_word_is_kept() -> None:
    document = parse("\n".join(["临江市排水规划　目录", *PAGED[1:], *BODY]) + "\n", "规划.txt")
    assert document.title == "临江市排水规划"
    assert [document.string(section.marker) for section in document.walk()] == [
        "一、",
        "二、",
        "三、",
    ]


def test_one_title_below_the_word_is_no_list() -> None:
    assert taken(["目录", "一、排水现状", "管网长度逐年增加。", "二、建设任务"]) == []


@pytest.mark.parametrize(("count", "wanted"), [(2, 0), (3, 3), (5, 5)])
def test_leaders_make_a_list_of_three_lines(count: int, wanted: int) -> None:
    lines = [f"第{'一二三四五'[at]}分区…………{3 * at + 1}" for at in range(count)]
    assert len(taken(["排水规划", *lines, "分区边界以图为准。"])) == wanted


@pytest.mark.parametrize(("between", "whole"), [(1, True), (3, True), (4, False)])
def test_lines_between_two_leaders_are_of_the_list(between: int, *, whole: bool) -> None:
    led = [f"第{number}章 分区…………{at}" for at, number in enumerate("一二三", 1)]
    wrapped = ["甲镇排水", "乙镇排水", "丙镇排水", "丁镇排水"][:between]
    lines = [*led, *wrapped, "第四章 保障…………9"]
    found = taken(["排水规划", *lines, "第一章 分区", "边界以图为准。"])
    assert found == (lines if whole else [*led, lines[-1]])


@pytest.mark.parametrize("above", [0, 1, 3])
def test_the_word_stands_a_few_lines_above_the_first_leader(above: int) -> None:
    plain = ["前言", "编制说明", "名词解释"][:above]
    led = [f"第{number}章 分区…………{at}" for at, number in enumerate("一二三", 1)]
    assert taken(["目录", *plain, *led, "第一章 分区", "边界以图为准。"]) == ["目录", *plain, *led]


def test_without_the_word_five_titles_that_come_again_are_a_list() -> None:
    titles = ["一、现状", "二、任务", "三、工程", "四、投资", "五、保障"]
    body = [line for title in titles for line in (title, "有关部门应当落实。")]
    assert taken(["排水规划", *titles, *body]) == titles
    assert taken([*titles, *body]) == titles
    assert taken(["排水规划", *titles[:4], *body[:8]]) == []
    assert taken(["规划包括：", *titles, *body]) == []


def test_without_the_word_three_titles_with_leaders_come_again() -> None:
    lines = ["一、排水现状    1", "二、建设任务    5", "三、保障措施    9"]
    assert taken(["排水规划", *lines, *BODY]) == lines
    assert taken(["排水规划", *lines, *BODY[:1]]) == []  # one of three
    assert taken(["排水规划", *lines, *BODY[:3]]) == lines


CUT = "推进老旧管网改造完善雨水排放设施提高内涝防治能力建立源头"


def blocks(lines: list[str]) -> list[str]:
    text = reflow(source_of_text("\n".join(lines) + "\n", "规划.txt"))
    return [text[block.span] for block in text.blocks]


def test_a_line_that_only_begins_like_a_title_opens_no_paragraph() -> None:
    listed = ["目录", "一、排水现状    1", "建设任务    5", "三、保障措施    9"]
    words = ["　　" + CUT[:26], CUT, "建设任务由各区承担。"]
    lines = [*listed, *["　　" + CUT[:26], CUT, CUT[:20] + "。"] * 4, *words]
    assert blocks(lines)[-1] == CUT[:26] + CUT + "建设任务由各区承担。"


def test_a_listed_title_as_long_as_a_line_stands_alone() -> None:
    title = CUT[:26] + "工程"
    listed = ["目录", "一、排水现状    1", f"{title}    5", "三、保障措施    9"]
    plain = ["　　" + CUT[:26], CUT, CUT[:20] + "。"]
    lines = [*listed, *plain * 4, title, "　　" + CUT[:26], CUT + "。"]
    assert blocks(lines)[-2] == title
    unlisted = [*plain * 4, title, CUT, CUT[:20] + "。"]
    assert blocks(unlisted)[-1] == title + CUT + CUT[:20] + "。"


@pytest.mark.parametrize(("pieces", "whole"), [(2, True), (4, True), (5, False)])
def test_a_listed_title_over_some_lines_is_one(pieces: int, *, whole: bool) -> None:
    parts = ["加快排水", "管网建设", "提升城区", "内涝防治", "保障能力"][:pieces]
    listed = ["目录", "一、排水现状    1", f"二、{''.join(parts)}    5", "三、保障措施    9"]
    found = blocks([*listed, "一、排水现状", "良好。", "二、" + parts[0], *parts[1:], "有序推进。"])
    assert (f"二、{''.join(parts)}" in found) is whole
