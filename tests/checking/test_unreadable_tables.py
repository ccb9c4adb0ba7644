"""Tables that could not be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plandigest import parse
from plandigest.checking.unreadable_tables import check_tables
from plandigest.model.outline import Table
from plandigest.model.source import GridCell, Line, MediaType, Source
from plandigest.pipeline import documents_of


def source(*lines: Line) -> Source:
    return Source("表.html", MediaType.HTML, None, "", lines, paragraphs_given=True)


def cell(words: str, row: int, column: int, number: int) -> Line:
    return Line(words, number, cell=GridCell(0, row, column))


@pytest.mark.parametrize("caption", ["表1 主要指标", "图表2　重点项目", "表 3-1：分年度目标"])
def test_a_caption_without_its_table(caption: str) -> None:
    document = parse(f"一、目标\n坚持创新，落实责任。\n{caption}\n二、任务")
    [problem] = check_tables(document)
    assert problem.detail == caption
    assert document.place_of(problem).line == 3


@pytest.mark.parametrize(
    "line",
    ["表1列出了主要指标。", "主要指标见表1", "表彰先进", "表2个一级指标", "表2021年完成情况"],
)
def test_no_caption(line: str) -> None:
    assert check_tables(parse(f"一、目标\n坚持创新，落实责任。\n{line}\n二、任务")) == []


def test_a_table_with_its_caption() -> None:
    [document] = documents_of(
        source(
            Line("一、目标", 1),
            Line("表1 主要指标", 2),
            cell("指标", 0, 0, 3),
            cell("2025年", 0, 1, 4),
            cell("增加值", 1, 0, 5),
            cell("100亿元", 1, 1, 6),
        )
    )
    assert check_tables(document) == []


def test_a_table_with_nothing_under_its_head() -> None:
    [document] = documents_of(
        source(Line("一、目标", 1), cell("指标", 0, 0, 2), cell("2025年", 0, 1, 3))
    )
    [item] = document.sections[0].body
    assert isinstance(item, Table)
    empty = replace(item, header=item.rows[0], rows=())
    section = replace(document.sections[0], body=(empty,))
    [problem] = check_tables(replace(document, body=(section,)))
    assert document.place_of(problem).line == 2
