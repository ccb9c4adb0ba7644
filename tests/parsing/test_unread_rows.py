"""Rows of a table whose cells were lost give no figures, and are told."""

from __future__ import annotations

import pytest

from plandigest import check, figures, parse
from plandigest.model.outline import ProblemCode

AROUND = "某市重点项目计划\n一、主要指标\n{}\n二、保障\n新建渡口6处。\n"


@pytest.mark.parametrize(
    "lines",
    [
        # numbers set close to names, a head over two lines
        "总投资（亿   已完成投资（亿\n项目      建设年限元）  元）\n"
        "白石港三期36.5  12.2  24.3\n东礁风电场88.4  —  88",
        # no head that could be told
        "指标\n备注\n入园率（%）  97.5  98.5  城区\n入学率（%）  98.1  99以上  全市",
        "产值（亿元）1286    1301.5    —    1390\n增长（%）    6左右    6.3    —    6.5左右",
        # one line with many values
        "合计    124.5    12.2    112.3    88.4",
        "平均受教育年限（年）14.2    15    含高等教育\n毛入学率（%）    98.1    99以上",
    ],
)
def test_rows_that_cannot_be_read_give_nothing(lines: str) -> None:
    document = parse(AROUND.format(lines), "计划.txt")
    assert [str(each.indicator) for each in figures(document)] == ["新建渡口"]
    assert ProblemCode.TABLE_UNREADABLE in {problem.code for problem in check(document)}


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("全年完成投资 12.2 亿元，增长 6.3%，新增就业 1301 人。", 3),
        ("联系人：张某  电话：123  传真：456", 0),
        ("建成泊位12个  完成投资3.2亿元", 2),
    ],
)
def test_sentences_and_lines_with_gaps_are_read_as_ever(line: str, count: int) -> None:
    document = parse(AROUND.format(line), "计划.txt")
    assert len(figures(document)) == count + 1
    assert not [p for p in check(document) if p.code is ProblemCode.TABLE_UNREADABLE]
