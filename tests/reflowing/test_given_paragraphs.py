"""Where a format says what its lines are, none of them is taken for a page's."""

from __future__ import annotations

import pytest

from plandigest.model.source import GridCell, Line, MediaType, Source, Style
from plandigest.reading.plain import split_lines
from plandigest.reflowing import reflow


def source(lines: list[Line]) -> Source:
    return Source("x", MediaType.MARKDOWN, None, "", tuple(lines), paragraphs_given=True)


def test_blank_lines_between_paragraphs_are_no_page_breaks() -> None:
    texts = ["一、总体要求", "", "坚持创新驱动。", "", "坚持开放合作。", "", "附则", "", "完"] * 3
    text = reflow(source([Line(line, number) for number, line in enumerate(texts, 1)]))
    assert text.pages == ()


def test_numbers_in_cells_are_no_page_numbers() -> None:
    cells = [
        Line(content, row, cell=GridCell(0, row, column))
        for row in range(40)
        for column, content in enumerate((str(row + 1), "建设项目", "责任单位"))
    ]
    text = reflow(source(cells))
    assert text.noise == ()
    assert len(text.blocks) == len(cells)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("推进老旧管网", "改造工程", True),
        ("推进老旧管网改造。", "新建水厂", False),
        ("推进老旧管网", "　　新建水厂", False),
        ("推进老旧管网", "二、新建水厂", False),
    ],
)
def test_behind_a_soft_break_a_paragraph_may_begin(
    first: str, second: str, *, joined: bool
) -> None:
    lines = (
        Line(first, 1, style=Style(None)),
        Line(second, 2, style=Style(None, continues=True)),
        Line("责任单位：水利局", 3, style=Style(None)),
    )
    given = Source("a.docx", MediaType.DOCX, None, "", lines, paragraphs_given=True)
    assert len(reflow(given).blocks) == (2 if joined else 3)


def test_page_numbers_where_the_file_has_pages() -> None:
    """They may begin anywhere; another number at the foot of a page is none."""
    feet = zip("甲乙丙丁戊", ("5", "6", "30", "8", "- 2 -"), strict=True)
    pages = [f"推进{county}县管网改造。\n{county}县投资\n{foot}" for county, foot in feet]
    given = Source("a.txt", MediaType.PLAIN, None, "", split_lines("\f".join(pages)))
    text = reflow(given)
    taken = [given.lines[noise.line].text for noise in text.noise]
    assert taken == ["5", "6", "8", "- 2 -"]
