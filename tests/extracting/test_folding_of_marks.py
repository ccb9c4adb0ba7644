"""Marks of Latin width beside Chinese are read as those of a Chinese text."""

from __future__ import annotations

import pytest

from plandigest.extracting.folding import fold
from plandigest.pipeline import figures, parse

MEASURE = "丁县扶持渔家乐若干措施\n\n第一条 {}\n"
CLAUSES = (
    "对评定为省级、国家级渔家乐的，分别给予5万元、8万元奖励；评为海钓基地的，给予1,200元奖励。"
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("达标的,奖励", "达标的，奖励"),
        ("增长5%,其中", "增长5%，其中"),
        ("标准如下:", "标准如下："),
        ("1,200元", "1,200元"),
        ("8:30至1:2", "8:30至1:2"),
        ("A, B", "A,B"),
    ],
)
def test_a_comma_and_a_colon_beside_chinese(text: str, folded: str) -> None:
    assert fold(text).content == folded


def test_names_end_at_commas_of_latin_width() -> None:
    def named(text: str) -> list[tuple[str, str]]:
        document = parse(MEASURE.format(text))
        return [(str(each.value), str(each.indicator)) for each in figures(document)]

    told = named(CLAUSES)
    assert [value for value, _ in told] == ["5", "8", "1200"]
    assert named(CLAUSES.replace("，", ",").replace("；", ";")) == told
