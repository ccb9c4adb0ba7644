"""Paragraphs, titles and margins by where lines stand on their page."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reflowing.test_nothing_lost import assert_nothing_lost
from tests.typesetting import PAGE, columns, wrap

from plandigest.model.source import GridCell, Layout, Line, MediaType, Source
from plandigest.model.text import NoiseKind

LEFT, RIGHT, SIZE, LEAD = 74.0, 522.0, 16.0, 28.0
_HAN = st.text(
    alphabet="发展创新产业经济社会建设推进加快提升能力水平重点项目服务体系", min_size=4, max_size=40
)


@dataclass(frozen=True)
class Setting:
    """How pages are set: whether paragraphs are indented, and points between them."""

    indented: bool
    between: float


SETTINGS = [Setting(indented=True, between=0), Setting(indented=False, between=9)]


def line(text: str, left: float, top: float, page: int = 1, size: float = SIZE) -> Line:
    right = left + columns(text) * size / 2
    return Line(text, 1, page, Layout(left, top, right, top + size, LEFT, RIGHT, size))


def source(lines: list[Line]) -> Source:
    numbered = [replace(line, number=number) for number, line in enumerate(lines, 1)]
    return Source("a.pdf", MediaType.PDF, None, "", tuple(numbered))


def blocks(lines: list[Line]) -> list[str]:
    text = assert_nothing_lost(source(lines))
    return [text[block.span] for block in text.blocks]


def typeset(paragraphs: list[str], setting: Setting) -> list[Line]:
    """Lines with a running head and page numbers, 22 lines a page."""
    lines: list[Line] = []
    row, top, page = PAGE, 0.0, 0
    for paragraph in paragraphs:
        lead_in = "　　" if setting.indented else ""
        top += setting.between
        for text in wrap(lead_in + paragraph):
            if row == PAGE:
                if page:
                    lines.append(line(f"— {page} —", 280, 800, page))
                row, top, page = 0, 100.0, page + 1
                lines.append(line("某省人民政府公报", 230, 50, page, 10))
            core = text.removeprefix("　　")
            lines.append(line(core, LEFT + (len(text) - len(core)) * SIZE, top, page))
            row, top = row + 1, top + LEAD
    return lines


@st.composite
def _paragraphs(draw: st.DrawFn) -> str:
    text = "，".join(draw(st.lists(_HAN, min_size=2, max_size=9))) + "。"
    while len(text) < 90 or max(columns(wrap(lead + text)[-1]) for lead in ("", "　　")) > 46:
        text = "推进" + text
    return text


@pytest.mark.parametrize("setting", SETTINGS)
@given(paragraphs=st.lists(_paragraphs(), min_size=16, max_size=24))
@settings(max_examples=25)
def test_paragraphs_come_back_whole(setting: Setting, paragraphs: list[str]) -> None:
    assert blocks(typeset(paragraphs, setting)) == paragraphs


def test_a_heading_in_a_larger_size_is_parted_from_what_follows() -> None:
    heading = "加快建设现代化产业体系推动经济高质量发展"
    lines = [
        line(heading, LEFT, 100, size=22),
        line("坚持把发展经济的着力点放在实体上。", LEFT, 140),
    ]
    assert len(blocks(lines)) == 2


def test_numbered_lines_may_hang() -> None:
    first = "1．" + "坚持市场主导与政府引导相结合推动产业链上下游协同发展"
    lines = [
        line(first[:26], 106, 100),
        line(first[26:] + "，形成合力。", 138, 128),
        line("2．坚持创新。", 106, 156),
    ]
    assert blocks(lines) == [first + "，形成合力。", "2．坚持创新。"]


def test_cells_are_parted_and_lines_of_one_are_joined() -> None:
    def cell(text: str, row: int, column: int, top: float) -> Line:
        left = 80.0 + 120 * column
        right = left + columns(text) * 5
        layout = Layout(left, top, right, top + 10, left, left + 100, 10)
        return Line(text, 1, 1, layout, cell=GridCell(0, row, column))

    lines = [
        cell("指标", 0, 0, 100),
        cell("属性", 0, 1, 100),
        cell("全社会研发经费支出占", 1, 0, 120),
        cell("总产值比重", 1, 0, 132),
        cell("预期性", 1, 1, 126),
        cell("第一项。", 2, 0, 150),
        cell("第二项。", 2, 0, 162),
    ]
    assert blocks(lines) == [
        *("指标", "属性", "全社会研发经费支出占总产值比重", "预期性"),
        *("第一项。", "第二项。"),
    ]


def test_a_body_line_that_recurs_at_the_top_of_pages_stays() -> None:
    body = "坚持市场主导与政府引导相结合，发挥企业主体作用。"
    lines = [line(body, 106, 100, page) for page in range(1, 6)]
    text = assert_nothing_lost(source(lines))
    assert text.noise == ()


def test_bare_numbers_are_page_numbers_where_they_count_the_pages() -> None:
    lines = [
        line(text, left, top, page)
        for page in range(1, 5)
        for text, left, top in (
            ("面积", LEFT, 80.0 + 20 * page),
            ("350", LEFT, 120.0 + 20 * page),
            (str(page), 290, 800),
        )
    ]
    text = assert_nothing_lost(source(lines))
    taken = [text.source.lines[noise.line].text for noise in text.noise]
    assert taken == ["1", "2", "3", "4"]
    assert {noise.kind for noise in text.noise} == {NoiseKind.PAGE_NUMBER}


def test_pages_are_those_of_the_file() -> None:
    lines = typeset(["推进产业发展。" * 40] * 8, SETTINGS[0])
    text = assert_nothing_lost(source(lines))
    assert {text.locate(block.span.start).page for block in text.blocks} <= set(text.pages)
    for fragment in text.fragments:
        assert text.page_of(fragment.line) == text.source.lines[fragment.line].page
