"""What a line is taken to hold once a page number or a mark was cut from it."""

from __future__ import annotations

import pytest

from plandigest.model.source import MediaType, Source
from plandigest.reading.plain import split_lines
from plandigest.reflowing.rows import Row, measure, shorten


def measured(text: str) -> list[Row]:
    return measure(Source("a.txt", MediaType.PLAIN, None, "", split_lines(text)))


@pytest.mark.parametrize("before", ["", " ", "\u3000", "\u200b\ufeff", "\u3000\u200b "])
@pytest.mark.parametrize("behind", ["", " ", "\u3000", "\u200b", " \u2060"])
def test_white_space_of_every_kind_is_no_part_of_a_row(before: str, behind: str) -> None:
    line = f"33{before}规划草案{behind}"
    (row,) = measured(line)
    shorten(row, 2, len(line))
    assert row.text == "规划草案"
    assert (row.start, row.end, row.width) == (2 + len(before), 6 + len(before), 8)


def test_a_line_of_white_space_is_a_gap() -> None:
    rows = measured("一、总则\n\u200b\u3000\n\ufeff　二、附则\n三、其他\n")
    assert [(row.text, row.indent, row.gap) for row in rows] == [
        ("一、总则", 0, False),
        ("二、附则", 4, True),
        ("三、其他", 0, False),
    ]
