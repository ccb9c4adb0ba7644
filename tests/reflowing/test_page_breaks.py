"""Where a page begins, and which of the numbers beside it are those of pages."""

from __future__ import annotations

import pytest
from tests.reflowing.test_page_numbers import WORDS, numbers_in, pages, text_of
from tests.typesetting import wrap

from plandigest.model.document import Document
from plandigest.model.text import NoiseKind
from plandigest.pipeline import parse


def page_of(document: Document, words: str) -> int | None:
    """The page on which the last of some words stands."""
    return document.locate(document.text.content.rindex(words)).page


def foot(count: int, form: str = "— {} —") -> list[str]:
    return [
        line for number, page in enumerate(pages(count), 1) for line in (*page, form.format(number))
    ]


def test_lines_behind_the_last_number_are_on_the_next_page() -> None:
    document = parse("\n".join(["某市雨水管理规划", *foot(3), "（公开发布）"]) + "\n")
    assert page_of(document, "（公开发布）") == 4


def test_a_title_above_the_first_number_is_on_the_page_before() -> None:
    head = [line for number, page in enumerate(pages(4), 2) for line in (f"— {number} —", *page)]
    document = parse("\n".join(["某市雨水管理规划", *head]) + "\n")
    assert page_of(document, "某市雨水管理规划") == 1
    assert document.locate(len(document.text) - 1).page == 5


def test_a_cover_of_two_lines_has_its_number_at_the_foot() -> None:
    cover = ["某市雨水管理规划", "某市水务局", "— 1 —"]
    rest = [line for number, page in enumerate(pages(3), 2) for line in (*page, f"— {number} —")]
    document = parse("\n".join([*cover, *rest]) + "\n")
    assert page_of(document, "某市水务局") == 1
    assert document.locate(len(document.text) - 1).page == 4


CONTENTS = ["目录", "一、排水现状    1", "二、建设任务    2", "三、保障措施    4"]


@pytest.mark.parametrize(("at_head", "wanted"), [(True, [1, 2, 4]), (False, [1, 2, 4])])
def test_headings_show_on_which_side_of_its_page_a_number_stands(
    wanted: list[int], *, at_head: bool
) -> None:
    titles = {1: "一、排水现状", 2: "二、建设任务", 4: "三、保障措施"}
    lines = ["某市雨水管理规划", *CONTENTS]
    for number, page in enumerate(pages(4), 1):
        body = [titles[number], *page] if number in titles else page
        mark = f"— {number} —"
        lines += [mark, *body] if at_head else [*body, mark]
    document = parse("\n".join(lines) + "\n")
    assert [page_of(document, title) for title in titles.values()] == wanted


def glued(made: list[list[str]], numbers: list[str]) -> list[str]:
    """Pages the first lines of which begin with what is given for each."""
    return [
        number + line.lstrip("　") if number and not at else line
        for number, page in zip(numbers, made, strict=True)
        for at, line in enumerate(page)
    ]


def test_a_glued_number_that_is_lost_may_be_found_where_it_seldom_stands() -> None:
    """5% is no number of a page, but where the fifth is expected 5 may be."""
    made = pages(8)
    made[5][0] = "%" + made[5][0].lstrip("　")
    lines = glued(made, ["", "1", "2", "3", "4", "5", "6", "7"])
    assert numbers_in(text_of(lines)) == ["1", "2", "3", "4", "5", "6", "7"]


@pytest.mark.parametrize("between", [1, 2, 3])
def test_some_glued_numbers_may_be_lost(between: int) -> None:
    numbers = ["", "1", "2", *[""] * between, *(str(3 + between + more) for more in range(3))]
    found = numbers_in(text_of(glued(pages(6 + between), numbers)))
    assert found == [number for number in numbers if number]


def test_numbers_with_a_nought_before_them_are_no_pages() -> None:
    lines = glued(pages(6), ["", "01", "02", "03", "04", "05"])
    assert numbers_in(text_of(lines)) == []


@pytest.mark.parametrize("sign", [".", "、", "）", "：", "．", "，"])
def test_numbers_of_items_at_the_head_of_pages_are_no_pages(sign: str) -> None:
    lines = glued(pages(6), ["", *(f"{number}{sign}" for number in range(1, 6))])
    assert numbers_in(text_of(lines)) == []


@pytest.mark.parametrize(
    ("rows", "taken"), [(12, False), (13, True), (14, True), (15, True), (16, False)]
)
def test_a_last_number_that_may_be_a_quantity_stands_as_far_as_the_others(
    rows: int, *, taken: bool
) -> None:
    made = pages(6)
    made[4] = wrap("　　" + "".join(WORDS) * 6)[:rows]
    made[5] = ["年内建成污水处理厂。"]
    found = numbers_in(text_of(glued(made, ["", "1", "2", "3", "4", "5"])))
    assert found == ["1", "2", "3", "4"] + ["5"] * taken


RUNNING = "某市雨水管理规划（征求意见稿）"


def headers_in(lines: list[str]) -> int:
    document = parse("\n".join(lines) + "\n")
    return sum(noise.kind is NoiseKind.RUNNING_HEADER for noise in document.text.noise)


@pytest.mark.parametrize("count", [3, 6])
def test_a_line_at_the_head_of_three_pages_is_a_running_head(count: int) -> None:
    one = "推进老旧管网改造，完善雨水排放设施。" * 5
    lines = [
        line for number in range(1, count + 1) for line in (RUNNING, *[one] * 9, f"— {number} —")
    ]
    assert headers_in(lines) == count
    assert headers_in(["规划", *[one] * 9, "— 1 —", *lines[11 : 11 * 3]]) == 0  # two of three


def test_what_recurs_at_the_head_of_pages_but_fills_a_line_is_text() -> None:
    one = "推进老旧管网改造，完善雨水排放设施。" * 5
    for words, taken in ((RUNNING * 2, 5), (RUNNING * 3, 0), ("某市雨水管理规划。", 0)):
        lines = [line for number in range(1, 6) for line in (words, *[one] * 9, f"— {number} —")]
        assert headers_in(lines) == taken, words


def test_a_line_at_the_foot_of_pages_is_one_too() -> None:
    one = "推进老旧管网改造，完善雨水排放设施。" * 5
    lines = [
        line
        for number in range(1, 6)
        for line in (
            *[f"{one}第{number}{each}项。" for each in "一二三四五六七八九"],
            RUNNING,
            f"— {number} —",
        )
    ]
    assert headers_in(lines) == 5


def test_a_contents_list_shows_numbers_at_the_head_of_pages() -> None:
    """By the place of the first number alone they would stand at the foot."""
    titles = {1: "一、排水现状", 2: "二、建设任务", 4: "三、保障措施"}
    lines = ["某市雨水管理规划", "某市水务局", "二〇二六年三月", *CONTENTS]
    for number, page in enumerate(pages(4), 1):
        lines += [f"— {number} —", *([titles[number]] if number in titles else []), *page]
    document = parse("\n".join(lines) + "\n")
    assert [page_of(document, title) for title in titles.values()] == [1, 2, 4]
