"""Page numbers of every sort are taken out, and every paragraph has its page."""

from __future__ import annotations

import pytest
from tests.reflowing.test_nothing_lost import assert_nothing_lost
from tests.typesetting import wrap

from plandigest.model.source import MediaType, Source
from plandigest.model.text import NoiseKind, Text
from plandigest.pipeline import parse
from plandigest.reading.plain import split_lines

WORDS = (
    "推进老旧管网改造，完善雨水排放设施，提高内涝防治能力，建立全过程管理制度，健全部门联动机制。",
    "新建小区一律实行雨污分流，既有小区结合改造逐步分流，沿街商户不得向雨水口倾倒污水，违者责令改正。",
    "各区按季度报送进展，市水务局会同市财政局、市发展改革委开展评估，结果与资金安排挂钩，并向社会公布。",
)


def pages(count: int, paragraphs: int = 7, last: int = 7) -> list[list[str]]:
    """Pages of whole paragraphs, two lines each, the last page perhaps shorter."""
    made = []
    for page in range(count):
        lines: list[str] = []
        for number in range(last if page == count - 1 else paragraphs):
            lines += wrap("　　" + WORDS[(page + number) % 3])
        made.append(lines)
    return made


def text_of(lines: list[str]) -> Text:
    written = "某市雨水管理规划\n" + "\n".join(lines) + "\n"
    return assert_nothing_lost(Source("a.txt", MediaType.PLAIN, None, "", split_lines(written)))


def numbers_in(text: Text) -> list[str]:
    return [
        text.source.lines[noise.line].text[noise.start : noise.end]
        for noise in text.noise
        if noise.kind is NoiseKind.PAGE_NUMBER
    ]


def pages_of(lines: list[str]) -> list[int | None]:
    """The page of every paragraph but the title."""
    document = parse("某市雨水管理规划\n" + "\n".join(lines) + "\n")
    return [document.locate(unit.span.start).page for unit in document.units()][1:]


FORMS = {
    "dashed": "— {} —",
    "hyphens": "- {} -",
    "dots": "· {} ·",
    "in words": "第{}页",
    "of all": "第 {} 页 共 9 页",
    "bare": "{}",
    "far right": "                              {}",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("first", [1, 4, 9])
def test_numbers_at_the_foot(form: str, first: int) -> None:
    lines = [
        line for number, page in enumerate(pages(6), first) for line in (*page, form.format(number))
    ]
    assert numbers_in(text_of(lines)) == [form.format(n).strip() for n in range(first, first + 6)]
    found = pages_of(lines)
    assert found == [number for number in range(first, first + 6) for _ in range(7)]


@pytest.mark.parametrize("form", ["— {} —", "第{}页"])
def test_numbers_at_the_head(form: str) -> None:
    lines = [
        line for number, page in enumerate(pages(5), 2) for line in (form.format(number), *page)
    ]
    text = assert_nothing_lost(
        Source("a.txt", MediaType.PLAIN, None, "", split_lines("\n".join(lines) + "\n"))
    )
    assert numbers_in(text) == [form.format(number) for number in range(2, 7)]
    document = parse("\n".join(lines) + "\n")
    found = [document.locate(unit.span.start).page for unit in document.units()]
    assert found == [number for number in range(2, 7) for _ in range(7)]


@pytest.mark.parametrize("last", [7, 4, 1])
def test_numbers_glued_to_the_next_page(last: int) -> None:
    made = pages(6, last=last)
    lines = [
        f"{number}{line.lstrip('　')}" if number and not at else line
        for number, page in enumerate(made)
        for at, line in enumerate(page)
    ]
    assert numbers_in(text_of(lines)) == ["1", "2", "3", "4", "5"]
    assert pages_of(lines) == [page + 1 for page in range(6) for _ in range(len(made[page]) // 2)]


def test_a_number_that_is_lost_leaves_the_others() -> None:
    lines = [
        line
        for number, page in enumerate(pages(8), 1)
        for line in ((*page, f"{number}") if number != 4 else page)
    ]
    assert numbers_in(text_of(lines)) == ["1", "2", "3", "5", "6", "7", "8"]


def test_numbers_that_count_no_pages_stay() -> None:
    """They come too close, do not count up, or are those of a list."""
    for numbers in (["12", "7", "30", "2", "9", "4"], ["3", "3", "3", "3", "3", "3"]):
        lines = [line for page, n in zip(pages(6), numbers, strict=True) for line in (*page, n)]
        assert numbers_in(text_of(lines)) == []
    close = [line for number in range(1, 9) for line in (wrap("　　" + WORDS[0])[0], f"{number}")]
    assert numbers_in(text_of(close)) == []
