"""A text that breaks off is said to."""

from __future__ import annotations

import pytest

from plandigest import check, parse
from plandigest.model.outline import ProblemCode


def breaks_off(lines: list[str]) -> bool:
    found = check(parse("\n".join(["供水规划", *lines]) + "\n", "规划.txt"))
    return ProblemCode.TRUNCATED in [problem.code for problem in found]


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("加快推进老旧管网改造，完善供水设施，提高应急保障能力，到二〇三〇年水质达", True),
        ("加快推进老旧管网改造，完善供水设施，提高应急保障能力，到二〇三〇年水质达标。", False),
        ("加快推进老旧管网改造，完善供水设施，提高应急保障能力，水质达标（见附表）", False),
        (
            "加快推进老旧管网改造完善供水设施提高应急保障能力到二〇三〇年水质达标率",
            False,
        ),  # a title
        ("推进管网改造，完善供水设施", False),  # who signs, perhaps
    ],
)
def test_a_long_last_paragraph_ends_in_mid_sentence(last: str, *, wanted: bool) -> None:
    assert breaks_off(["一、任务", "改造老旧管网。", last]) is wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["1．改造管网。", "2．新建泵站。", "3．整治河道"], True),
        (["1．改造管网。", "2．新建泵站。", "3．整治河道。"], False),
        (["1．改造管网。", "2．新建泵站", "3．整治河道"], False),  # nor does the other
        (["1．改造管网。", "2．整治河道"], False),  # one alone shows nothing
        (["1．改造管网。", "2．新建泵站。", "某市水务局"], False),
        (["（1）改造管网。", "（2）新建泵站。", "3．整治河道"], False),
    ],
)
def test_a_last_item_has_no_end_where_all_others_have_one(
    lines: list[str], *, wanted: bool
) -> None:
    assert breaks_off(lines) is wanted
