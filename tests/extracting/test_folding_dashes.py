"""A dash set apart between two numbers stands for a cell without a value."""

from __future__ import annotations

import pytest

from plandigest.pipeline import figures, parse


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("渔港用地 3.5 — 4.2 万亩", [("4.2", None)]),
        ("毛入学率 98% — 99%", [("98", None), ("99", None)]),
        ("养殖面积3.5—4.2万亩", [("3.5", "4.2")]),
        ("养殖面积 3.5—4.2 万亩", [("3.5", "4.2")]),
        ("养殖面积3.5 - 4.2万亩", [("3.5", "4.2")]),
        ("养殖面积3.5 ～ 4.2万亩", [("3.5", "4.2")]),
    ],
)
def test_a_dash_between_spaces_is_no_range(line: str, values: list[tuple[str, str | None]]) -> None:
    found = figures(parse(f"某县规划\n一、目标\n{line}\n二、保障\n抓好落实。\n"))
    assert [
        (str(each.value), None if each.value_max is None else str(each.value_max)) for each in found
    ] == values
