"""How a wrapped text is set shows in a few of its lines, and its paragraphs come back by that."""

from __future__ import annotations

import pytest

from plandigest.reading import source_of_text
from plandigest.reflowing import reflow

WORDS = "推进老旧管网改造完善雨水排放设施提高内涝防治能力建立源头到末端管理制度健全部门联动机制"
CUT, DONE = WORDS[:28], WORDS[:27] + "。"
"""Lines of 56 columns: one broken in mid-sentence, one that ends its sentence."""
NARROW = WORDS[:26]
"""The first line of a paragraph whose indent is lost: two characters short of the others."""


def blocks(lines: list[str]) -> list[str]:
    text = reflow(source_of_text("\n".join(lines) + "\n", "规划.txt"))
    return [text[block.span] for block in text.blocks]


def joined(*lines: str) -> str:
    return "".join(line.strip() for line in lines)


NARROW_FIRST = [NARROW, CUT, CUT, DONE]


@pytest.mark.parametrize("paragraphs", [3, 4, 9])
def test_three_first_lines_short_of_an_indent_part_paragraphs(paragraphs: int) -> None:
    assert blocks(["规划", *NARROW_FIRST * paragraphs]) == [
        "规划",
        *[joined(*NARROW_FIRST)] * paragraphs,
    ]


def test_two_such_lines_show_nothing() -> None:
    """They only are no full lines; that two sentences end at the edge parts nothing either."""
    assert blocks(["规划", *NARROW_FIRST * 2]) == [
        "规划",
        NARROW,
        joined(CUT, CUT, DONE, NARROW),
        joined(CUT, CUT, DONE),
    ]


INDENTED = ["　　" + NARROW, CUT, DONE]


@pytest.mark.parametrize("paragraphs", [3, 4, 9])
def test_three_indents_part_paragraphs(paragraphs: int) -> None:
    assert blocks(INDENTED * paragraphs) == [joined(*INDENTED)] * paragraphs


def test_a_short_line_of_a_text_that_lost_its_indents_is_a_title() -> None:
    """It ends no sentence, and what follows would have had room on it."""
    lines = [*NARROW_FIRST * 4, "排水设施", *NARROW_FIRST]
    assert blocks(lines)[4:] == ["排水设施", joined(*NARROW_FIRST)]


def test_a_sentence_that_begins_a_full_line_goes_on_in_its_paragraph() -> None:
    lines = [*NARROW_FIRST, *[CUT, CUT, DONE], *NARROW_FIRST * 3]
    assert blocks(lines)[0] == joined(*NARROW_FIRST, CUT, CUT, DONE)


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("一、主要目标", True),
        ("（二）重点任务", True),
        ("1．改造管网", False),  # items of paragraphs are indented like these
        ("（3）改造泵站", False),
        ("一、" + WORDS[:22], True),
        ("一、" + WORDS[:24], False),  # a sentence that fills the line
        ("一、目标，任务", False),
    ],
)
def test_in_an_indented_text_a_flush_line_that_is_but_a_heading_stands_alone(
    line: str, *, parted: bool
) -> None:
    lines = ["　　" + NARROW, CUT, DONE, line, "　　" + NARROW, CUT, DONE]
    text = blocks(INDENTED * 3 + lines)
    before = joined("　　" + NARROW, CUT, DONE)
    assert text[3:] == ([before, line, before] if parted else [before + line, before])


def test_digits_and_latin_may_be_set_wider_than_they_are_counted() -> None:
    """A justified line of them has room for one character more only by count."""
    spread = WORDS[:20] + "GB/T 33356等标"
    opening = ["　　" + NARROW, CUT, DONE] * 3
    assert blocks([*opening, "　　" + NARROW, spread, DONE])[3:] == [joined(NARROW, spread, DONE)]
    assert blocks([*opening, "　　" + NARROW, WORDS[:27], DONE])[3:] == [
        joined(NARROW, WORDS[:27]),
        DONE,
    ]


def test_short_paragraphs_show_lost_indents_as_long_ones_do() -> None:
    """Their first lines crowd at a width of their own, which is no measure."""
    short = [NARROW, "建立台账。"]
    assert blocks([*short * 6, *NARROW_FIRST * 2, *short]) == [
        *[joined(*short)] * 6,
        *[joined(*NARROW_FIRST)] * 2,
        joined(*short),
    ]


@pytest.mark.parametrize(("paragraphs", "put_together"), [(2, False), (3, True)])
def test_three_full_lines_show_a_measure(paragraphs: int, *, put_together: bool) -> None:
    lines = ["　　" + NARROW, "建立台账。"] * paragraphs
    made = [NARROW + "建立台账。"] if put_together else [NARROW, "建立台账。"]
    assert blocks(lines) == made * paragraphs


def test_blank_lines_between_all_of_five_lines_mean_nothing() -> None:
    line = "推进管网改造，完善雨水排放设施提高内涝防治能力建立源头"
    four = [line, "", "完善设施。", "", line, "", "按期完成。"]
    assert blocks(four) == [line, "完善设施。", line, "按期完成。"]
    assert blocks(["排水规划", "", *four]) == ["排水规划", line + "完善设施。", line + "按期完成。"]


def test_a_row_of_a_table_stands_alone_however_wide() -> None:
    """Gaps parted its cells; the line is as wide as one of the text."""
    row = "教育支出                    五千六百万元            5580"
    prose = "教育支出                    五千六百万元            稳定"
    lines = [*INDENTED * 4, "　　" + NARROW, row, CUT, DONE]
    assert blocks(lines)[4:] == [NARROW, row, CUT + DONE]
    lines = [*INDENTED * 4, "　　" + NARROW, prose, CUT, DONE]
    assert blocks(lines)[4:] == [NARROW + prose + CUT + DONE]
