"""Where a format says what its lines are, none of them is taken for a page's."""

from __future__ import annotations

from plandigest.model.source import GridCell, Line, MediaType, Source
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
