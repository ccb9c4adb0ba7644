"""What a line is taken to hold once a page number or a mark was cut from it."""

from __future__ import annotations

import pytest

from plandigest.model.source import MediaType, Source
from plandigest.reading.plain import split_lines
from plandigest.reflowing.rows import measure, shorten


@pytest.mark.parametrize("before", ["", " ", "\u3000", "\u200b\ufeff", "\u3000\u200b "])
@pytest.mark.parametrize("behind", ["", " ", "\u3000", "\u200b", " \u2060"])
def test_white_space_of_every_kind_is_no_part_of_a_row(before: str, behind: str) -> None:
    line = f"33{before}规划草案{behind}"
    (row,) = measure(Source("a.txt", MediaType.PLAIN, None, "", split_lines(line)))
    shorten(row, 2, len(line))
    assert row.text == "规划草案"
    assert (row.start, row.end, row.width) == (2 + len(before), 6 + len(before), 8)
