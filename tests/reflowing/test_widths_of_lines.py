"""At which width lines were broken, where a few lines show it or several widths are used."""

from __future__ import annotations

import pytest

from plandigest.reading import source_of_text
from plandigest.reflowing import reflow

WORDS = "推进老旧管网改造完善雨水排放设施提高内涝防治能力建立源头到末端管理制度健全部门联动机制"


def blocks(lines: list[str]) -> list[str]:
    text = reflow(source_of_text("\n".join(lines) + "\n", "规划.txt"))
    return [text[block.span] for block in text.blocks]


def paragraph(width: int, lines: int = 3) -> list[str]:
    """A paragraph of lines of so many characters, the last half as long."""
    full = [WORDS[:width]] * (lines - 1)
    full[0] = "　　" + WORDS[: width - 2]
    return [*full, WORDS[: width // 2] + "。"]


def whole(lines: list[str]) -> str:
    return "".join(line.strip() for line in lines)


@pytest.mark.parametrize("width", [15, 20, 28, 40])
def test_texts_of_any_usual_width_are_put_together(width: int) -> None:
    made = paragraph(width)
    assert blocks(made * 5) == [whole(made)] * 5


def test_a_column_narrower_than_any_text_is_a_list() -> None:
    lines = [WORDS[at : at + 14] for at in range(12)]
    assert blocks(lines) == lines


def test_a_box_narrower_than_the_text_has_a_measure_of_its_own() -> None:
    text, box = paragraph(28), paragraph(20)
    lines = [*text * 5, *box * 4, *text * 5]
    assert blocks(lines) == [whole(text)] * 5 + [whole(box)] * 4 + [whole(text)] * 5


def test_a_box_of_two_paragraphs_is_enough() -> None:
    text, box = paragraph(28), paragraph(20)
    assert blocks([*text * 5, *box * 2, *text * 5]) == [
        *[whole(text)] * 5,
        *[whole(box)] * 2,
        *[whole(text)] * 5,
    ]


def test_a_title_as_wide_as_the_lines_of_a_box_is_in_the_text() -> None:
    text, box, title = paragraph(28), paragraph(20), WORDS[:20]
    lines = [*text * 5, *box * 4, *text * 2, title, *text[1:] * 2, *text * 3]
    assert blocks(lines)[9:13] == [*[whole(text)] * 2, title, whole(text[1:])]


def test_four_widths_are_told_apart() -> None:
    parts = [paragraph(width) for width in (34, 28, 22, 16)]
    assert blocks([line for part in parts for line in part * 5]) == [
        whole(part) for part in parts for _ in range(5)
    ]


def test_lines_that_are_wider_than_most_are_not_broken() -> None:
    """Of paragraphs a line each some happen to be of one width."""
    one = [WORDS[: 28 - at % 2] for at in range(4)]
    lines = [*one, *[WORDS[:40] + "。", WORDS[:36] + "。", WORDS[:44] + "。"]]
    assert blocks(lines) == lines


TITLES = [f"（{number}）任务" for number in "一二三四五六七八九十"]


@pytest.mark.parametrize(("cut", "put_together"), [(3, False), (4, True), (6, True)])
def test_four_lines_that_go_on_flush_show_wraps_among_titles(
    cut: int, *, put_together: bool
) -> None:
    """Most lines are titles here; the text is as narrow as a column."""
    wrapped = ["　　" + WORDS[:20], WORDS[:10] + "。"]
    lines = [*["　　" + title for title in TITLES], *wrapped * cut]
    expected = [whole(wrapped)] * cut if put_together else [part.strip() for part in wrapped] * cut
    assert blocks(lines)[len(TITLES) :] == expected


def test_stops_hang_over_the_edge() -> None:
    made = ["　　" + WORDS[:26], WORDS[:28] + "，", WORDS[:28], WORDS[:12] + "。"]
    assert blocks(made * 4) == [whole(made)] * 4


@pytest.mark.parametrize("width", [14, 15, 70, 71])
def test_cut_sentences_show_wraps_at_usual_widths(width: int) -> None:
    line = ("推进管网改造，" + WORDS * 2)[:width]
    lines = [line, "完善设施。", "新建泵站。", line, "按期完成。"]
    joined = [line + "完善设施。", "新建泵站。", line + "按期完成。"]
    assert blocks(lines) == (joined if 15 <= width <= 70 else lines)


def test_blank_lines_part_what_cut_sentences_would_join() -> None:
    line = "推进管网改造，完善雨水排放设施提高内涝防治能力建立源头"
    lines = [line, "完善设施。", "新建泵站。", line, "按期完成。", line, "", "落实资金。"]
    assert blocks(lines) == [
        *(line + "完善设施。", "新建泵站。", line + "按期完成。", line, "落实资金。"),
    ]


def test_lines_that_end_at_one_width_by_chance_show_nothing() -> None:
    """Most of them end their sentences there."""
    lines = [*[WORDS[:27] + "。"] * 5, WORDS[:28], WORDS[:28], WORDS[:9] + "。"]
    assert blocks(lines) == lines


def test_lines_that_go_on_flush_as_often_as_not_show_nothing() -> None:
    wrapped = ["　　" + WORDS[:20], WORDS[:10] + "。"]
    apart = ["　　" + WORDS[:20], "　　" + WORDS[:10] + "。"]
    lines = [*["　　" + title for title in TITLES], *["　　工程"] * 10, *wrapped * 4, *apart * 4]
    assert blocks(lines)[-16:] == [line.strip() for line in [*wrapped * 4, *apart * 4]]


def test_lines_that_are_all_cut_at_commas_are_a_list() -> None:
    lines = ["坚持市场主导，坚持政府引导推动，", "坚持创新驱动，坚持绿色发展带动，", "坚持共享。"]
    assert blocks(lines) == lines


@pytest.mark.parametrize(
    ("full", "width", "put_together"),
    [(3, 28, False), (4, 28, True), (4, 26, True), (4, 24, False)],
)
def test_four_wide_lines_that_nothing_exceeds_show_a_measure(
    full: int, width: int, *, put_together: bool
) -> None:
    """Of cells and short titles are all other lines; narrower ones are of one width by chance."""
    cells = [f"{number}组" for number in "甲乙丙丁戊己庚辛壬癸"] * 3
    broken = [WORDS[:width], "建立台账。"]
    made = [whole(broken)] if put_together else broken
    assert blocks([*cells, *broken * full])[len(cells) :] == made * full
