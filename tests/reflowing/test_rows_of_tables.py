"""Lines that are rows of a table stay lines, and keep the numbers of their rows."""

from __future__ import annotations

import pytest

from plandigest.model.text import NoiseKind, Text
from plandigest.reading import source_of_text
from plandigest.reflowing import reflow

FULL = "推进老旧管网改造完善雨水排放设施提高内涝防治能力建立全过程的"
"""A line of 60 columns."""


def read(*lines: str) -> Text:
    return reflow(source_of_text("\n".join(lines) + "\n", "规划.txt"))


def blocks(text: Text) -> list[str]:
    return [text[block.span] for block in text.blocks]


@pytest.mark.parametrize(
    "row",
    [
        "3 每千户渔家乐拥有床位数与护理型床位数合计数 张 78.3 66.7 预期性",
        "3 每千户渔家乐拥有床位数与护理型床位数合计数在内 张 78.3 ≥66.7",
        "3 每千户渔家乐拥有床位数与护理型床位数合计数在内 张 78.3 〔7〕",
        "3 每千户渔家乐拥有床位数与护理型床位数合计数在内的 张 78 —",
    ],
)
def test_a_row_as_long_as_a_line_is_not_joined(row: str) -> None:
    assert row in blocks(read(*[FULL] * 8, row, FULL, FULL))


@pytest.mark.parametrize("end", ["5 000", "2 9 0 0", "约束性", "12 5"])
def test_digits_with_spaces_at_the_end_of_a_line_go_on(end: str) -> None:
    line = "全市渔业总产值按照当年价格计算预计到期末将会达到约束性目标的"[: 30 - len(end)] + end
    text = read(*[FULL] * 8, line + "推进", "亿元左右，并且继续增长。", FULL)
    assert any("亿元左右" in block and end in block for block in blocks(text))


def numbers(text: Text) -> list[str]:
    lines = text.source.lines
    return [
        lines[each.line].text[each.start : each.end]
        for each in text.noise
        if each.kind is NoiseKind.PAGE_NUMBER
    ]


PAGE = [FULL] * 26
TABLE = [
    cell
    for number in range(1, 9)
    for cell in (str(number), "渔港吞吐量", "万吨", "5.1", "7.2", "—", "预期性")
]


def test_numbers_of_rows_are_no_page_numbers() -> None:
    assert numbers(read(*PAGE, *TABLE, *PAGE)) == []


def test_page_numbers_around_and_within_a_table_are_found() -> None:
    split = [*TABLE[:28], "3", *TABLE[28:]]
    text = read(*PAGE, "1", *PAGE, "2", *split, *PAGE, "4", *PAGE, "5")
    assert numbers(text) == ["1", "2", "3", "4", "5"]
    assert sum(block == "3" for block in blocks(text)) == 1
