"""Paragraphs, titles and margins by where lines stand on their page."""

from __future__ import annotations

from dataclasses import dataclass

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
    numbered = [line._replace(number=number) for number, line in enumerate(lines, 1)]
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


def centred(text: str, top: float, *, size: float = SIZE, bold: bool = False) -> Line:
    width = columns(text) * size / 2
    made = line(text, (LEFT + RIGHT - width) / 2, top, size=size)
    return made._replace(layout=made.layout._replace(bold=bold)) if made.layout else made


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            ["临江市国民经济和社会发展", "第十六个五年规划"],
            ["临江市国民经济和社会发展第十六个五年规划"],
        ),
        (["临江市养老服务条例", "（2026年修订）"], ["临江市养老服务条例", "（2026年修订）"]),
        (["临江市供水条例（草案）", "说明"], ["临江市供水条例（草案）", "说明"]),
        (["关于印发规划（2026年至", "2030年）的通知"], ["关于印发规划（2026年至2030年）的通知"]),
        (["关于印发规划(2026年至", "2030年)的通知"], ["关于印发规划(2026年至2030年)的通知"]),
        (["临江市供水项目（一期、", "二、三期）"], ["临江市供水项目（一期、二、三期）"]),
        (["临江市供水项目(一期、", "二、三期)"], ["临江市供水项目(一期、二、三期)"]),
        (["临江市供水项目（一期)", "二、三期"], ["临江市供水项目（一期)", "二、三期"]),
        (["临江市供水条例(草案)", "二、说明"], ["临江市供水条例(草案)", "二、说明"]),
        (["临江市供水条例；", "临江市节水条例"], ["临江市供水条例；", "临江市节水条例"]),
        (["临江市供水条例", "第一章　总则"], ["临江市供水条例", "第一章　总则"]),
        (["第一章", "总则"], ["第一章总则"]),
    ],
)
def test_centred_lines_are_one_title_as_far_as_they_say_so(
    lines: list[str], wanted: list[str]
) -> None:
    placed = [centred(text, 100 + LEAD * at) for at, text in enumerate(lines)]
    assert blocks(placed) == wanted


def test_centred_lines_apart_or_of_another_face_are_two() -> None:
    first, second = "临江市供水管理若干规定", "起草工作领导小组办公室"
    assert blocks([centred(first, 100), centred(second, 128, bold=True)]) == [first, second]
    assert blocks([centred(first, 100, size=22), centred(second, 140)]) == [first, second]
    body = [line("坚持市场主导与政府引导相结合。", LEFT + 32, 300 + LEAD * at) for at in range(6)]
    apart = [centred(first, 100), centred(second, 170), *body]
    assert blocks(apart)[:2] == [first, second]
    near = [centred(first, 100), centred(second, 128), *body]
    assert blocks(near)[0] == first + second


FULL = "坚持市场主导与政府引导相结合推动产业链上下游协同发展和"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([(106, "1．" + FULL[:24]), (138, "甲县一体")], 1),  # under the words behind the number
        ([(106, "1．" + FULL[:24]), (138, FULL[:24]), (138, "乙县")], 1),
        ([(106, "1．" + FULL[:23]), (138, "甲县一体")], 1),
        ([(106, "1．" + FULL[:22]), (138, "甲县一体")], 2),
        ([(106, "1．协同。"), (138, "甲县一体")], 2),  # where there was room
        ([(106, "1．" + FULL[:24]), (138, "2．甲县")], 2),  # a number of its own
        ([(106, "附件：1.分工表"), (154, "任务表")], 1),
        ([(106, "附件：1.分工表"), (250, "任务表")], 2),
    ],
)
def test_lines_set_under_a_numbered_one_go_on_with_it(
    lines: list[tuple[float, str]], wanted: int
) -> None:
    placed = [line(text, left, 100 + LEAD * at) for at, (left, text) in enumerate(lines)]
    assert len(blocks(placed)) == wanted


def test_space_parts_paragraphs_by_what_is_usual_around_lines_of_their_size() -> None:
    """Neither a running head, nor lines of another size or column, say what is usual."""
    words = FULL + "全市"
    tops = [100, 128, 156, 196, 224, 252]
    lines = [line(words, LEFT, top) for top in tops]
    small = FULL + FULL[:17]
    notes = [line(small, LEFT, 300 + 14 * at, size=10) for at in range(4)]
    assert [len(block) for block in blocks([*lines, *notes])] == [3 * len(words)] * 2 + [
        4 * len(small)
    ]
    beside = [each._replace(page=2) for each in lines]
    assert len(blocks([*lines, *beside])) == 3  # a page ends no paragraph


def test_a_running_head_recurs_at_one_height() -> None:
    """Elsewhere on the page the same words are text, and so are lines that end sentences."""
    lines = []
    for page in range(1, 8):
        lines.append(line(f"临江年鉴 第{page}卷", 230, 50 if page != 4 else 90, page, 10))
        lines += [line(FULL + "全市", LEFT, 120 + LEAD * at, page) for at in range(5)]
        lines.append(line("责任单位：水利局。", LEFT, 700, page))
        lines.append(line("第二版", 280, 780 + page % 3, page, 10))
    text = assert_nothing_lost(source(lines))
    taken = [(text.source.lines[noise.line].page, noise.kind) for noise in text.noise]
    heads = [(page, NoiseKind.RUNNING_HEADER) for page in (1, 2, 3, 5, 6, 7) for _ in range(2)]
    assert sorted(taken) == sorted([*heads, (4, NoiseKind.RUNNING_HEADER)])


@pytest.mark.parametrize(
    ("numbers", "taken"),
    [
        (["7", "8", "9", "10"], ["7", "8", "9", "10"]),  # counted on from another file
        (["1", "350", "120", "96"], ["1"]),  # the one that counts its page
        (["350", "8", "120", "96"], []),
        (["350", "120", "— 9 —", "96"], ["— 9 —"]),  # dashes are enough
    ],
)
def test_bare_numbers_in_margins(numbers: list[str], taken: list[str]) -> None:
    lines = [
        each
        for page, number in enumerate(numbers, 1)
        for each in (
            line(FULL + "全市", LEFT, 90.0 + page, page),
            line(FULL + "全县", LEFT, 130.0 + page, page),
            line(FULL + "全区", LEFT, 170.0 + page, page),
            line(number, 290, 700.0 + 20 * page, page),
        )
    ]
    text = assert_nothing_lost(source(lines))
    assert [text.source.lines[noise.line].text for noise in text.noise] == taken


def test_wide_lines_are_centred_only_where_both_sides_are_alike() -> None:
    wide = "临江市人民政府关于进一步加强城镇排水防涝设施建设管"
    body = [line(FULL + "全市", LEFT, 300 + LEAD * at) for at in range(3)]
    alike = [centred(wide, 100), centred("理工作的通知", 128)]
    assert blocks([*alike, *body])[0] == wide + "理工作的通知"
    indented = [line(wide[:24], LEFT + 32, 100), centred("理工作的通知", 128)]
    assert blocks([*indented, *body])[0] == wide[:24]


def test_ragged_lines_go_on_with_an_indented_sentence() -> None:
    """Where lines are not justified they end early; but not behind a stop, a gap or an indent."""
    first = "坚持市场主导，推动产业链上下游协同发展，加快建"
    begun = [line(first, LEFT + 32, 100 + 3 * LEAD * at) for at in range(4)]
    rest = [line("设公共服务平台。", LEFT, 128 + 3 * LEAD * at) for at in range(4)]
    lines = [each for pair in zip(begun, rest, strict=True) for each in pair]
    assert blocks(lines) == [first + "设公共服务平台。"] * 4
    ended = [line(first + "。", LEFT + 32, 500), line("设公共服务平台。", LEFT, 528)]
    assert blocks([*lines, *ended])[-2:] == [first + "。", "设公共服务平台。"]
    apart = [line(first, LEFT + 32, 500), line("设公共服务平台。", LEFT, 540)]
    assert blocks([*lines, *apart])[-2:] == [first, "设公共服务平台。"]
    numbered = [line(first, LEFT + 32, 500), line("2．设公共服务平台。", LEFT, 528)]
    assert blocks([*lines, *numbered])[-2:] == [first, "2．设公共服务平台。"]
