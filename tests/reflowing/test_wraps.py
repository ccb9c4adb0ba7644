"""Documents come back from wrapping as they were written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.typesetting import MEASURE, Piece, Setting, columns, typeset, wrap

from plandigest.model.text import NoiseKind, Text
from plandigest.pipeline import parse
from plandigest.reading import source_of_text
from plandigest.reflowing import reflow

_HAN = st.text(
    alphabet="发展创新产业经济社会建设推进加快提升能力水平重点项目服务体系", min_size=4, max_size=40
)


@st.composite
def _paragraphs(draw: st.DrawFn) -> Piece:
    """A body paragraph of three lines and more, the last clearly shorter than the measure."""
    clauses = draw(st.lists(_HAN, min_size=2, max_size=9))
    text = "，".join(clauses) + "。"
    while columns(wrap("　　" + text)[-1]) > MEASURE - 10 or columns(text) < 2.5 * MEASURE:
        text = "加快推进" + text
    return Piece(text)


@st.composite
def _documents(draw: st.DrawFn) -> list[Piece]:
    """Chapters of some paragraphs each, long enough to show how they are set."""
    pieces = []
    for number in "一二三四":
        pieces.append(Piece(f"{number}、{draw(_HAN)[:16]}", heading=True))
        pieces += draw(st.lists(_paragraphs(), min_size=2, max_size=5))
    return pieces


def blocks(text: Text) -> list[str]:
    return [text[block.span] for block in text.blocks]


@pytest.mark.parametrize("setting", Setting)
@given(pieces=_documents())
@settings(max_examples=25)
def test_paragraphs_come_back_whole(setting: Setting, pieces: list[Piece]) -> None:
    text = reflow(source_of_text(typeset(pieces, setting), "-"))
    assert blocks(text) == [piece.text for piece in pieces]


def test_a_wrap_may_fake_a_heading() -> None:
    pieces = [
        Piece(
            "加快健全覆盖城乡居民的社会保障体系，努力建成覆盖全民、城乡统筹、公平统"
            "一、可持续的多层次制度，稳步提高统筹层次和保障水平，让发展成果惠及全体人民。"
        ),
        Piece(
            "进一步扩大保障范围，把更多灵活就业人员纳入职工保险，参保人员所占比重提高到"
            "18.9%，并在此基础上继续提高，五年内基本实现应保尽保、全面覆盖，稳步提高统筹水平。"
        ),
    ]
    for setting in Setting:
        text = reflow(source_of_text(typeset(pieces * 5, setting), "-"))
        assert blocks(text) == [piece.text for piece in pieces * 5]


def test_numbers_and_words_are_joined_as_they_are_written() -> None:
    lines = [
        "　　全市已经建成了一批高水平的创新平台，带动中小企业达到12",
        "万家以上，其中采用自由软件和开放标准的企业，包括Open Source",
        "Software 企业，超过了一千家。",
    ]
    pieces = [Piece("平台建设取得了明显的成效，服务能力持续提升，" * 5 + "。")] * 6
    text = reflow(source_of_text(typeset(pieces, Setting.PAGED) + "\n".join(lines), "-"))
    assert blocks(text)[-1].endswith(
        "达到12万家以上，其中采用自由软件和开放标准的企业，"
        "包括Open Source Software 企业，超过了一千家。"
    )


def test_glued_page_numbers_are_noise_and_quantities_are_not() -> None:
    body = "项任务由各区负责落实，到2025年新兴产业增加值占全市生产总值的比重达到20%左右。"
    pieces = [Piece(chr(0x5000 + number) + body * 2) for number in range(60)]
    text = reflow(source_of_text(typeset(pieces, Setting.GLUED), "-"))
    numbers = [noise for noise in text.noise if noise.kind is NoiseKind.PAGE_NUMBER]
    found = [text.source.lines[n.line].text[n.start : n.end] for n in numbers]
    assert found == [str(number) for number in range(1, len(found) + 1)]
    assert len(found) > 4
    assert blocks(text) == [piece.text for piece in pieces]


def test_pages_are_counted_in_every_setting_that_shows_them() -> None:
    pieces = [Piece("各区各部门要结合实际抓好贯彻落实，" * 4 + "。")] * 40
    for setting in (Setting.DOUBLE_SPACED, Setting.PAGED, Setting.GLUED):
        text = reflow(source_of_text(typeset(pieces, setting), "-"))
        assert text.locate(0).page == 1
        assert text.locate(len(text) - 1).page == max(text.pages) > 3


def test_lost_subscripts_are_taken_out_of_sentences() -> None:
    body = "空气质量持续改善，各项工作稳步推进，环境基础设施更加完善，"
    lines = [
        "　　全市生态环境质量持续改善，细颗粒物（PM ）年平均浓度下",
        "降，由五年前监测到的最高水平五十三微克/立方米下降至为 32",
        "2.5",
        "微克/立方米，劣五类水体基本消除，人均绿地面积继续提高。",
    ]
    pieces = [Piece(body * 4 + "。")] * 6
    text = reflow(source_of_text(typeset(pieces, Setting.PAGED) + "\n".join(lines), "-"))
    assert "下降至为 32微克/立方米" in text.content
    subscripts = [noise for noise in text.noise if noise.kind is NoiseKind.SUBSCRIPT]
    assert [text.source.lines[n.line].text[n.start : n.end] for n in subscripts] == ["2.5"]


def test_lost_subscripts_belong_to_the_line_above_or_the_one_before_it() -> None:
    body = "空气质量持续改善，各项工作稳步推进，环境基础设施更加完善，"
    lines = [
        "　　全市生态环境质量持续改善，各项工作稳步推进，细颗粒物（PM",
        "2.5",
        "）浓度下降至三十二微克/立方米，劣五类水体基本消除。",
        "　　全市机动车保有量稳定在一百二十万辆左右，其中新能源汽车达到",
        "2.5",
        "万辆。",
    ]
    pieces = [Piece(body * 4 + "。")] * 6
    text = reflow(source_of_text(typeset(pieces, Setting.PAGED) + "\n".join(lines), "-"))
    subscripts = [noise for noise in text.noise if noise.kind is NoiseKind.SUBSCRIPT]
    assert [n.line for n in subscripts] == [len(text.source.lines) - 5]


def test_a_hanging_stop_does_not_show_the_measure() -> None:
    """Of paragraphs of three lines, first lines without their indent are the commonest."""
    hung = (
        f"{'加快推进' * 8}产进平展提体力力点，目升系项设能社，业业业业，"
        "加推项经设设社创产展，业业业业。"
    )
    plain = f"{'加快推进' * 15}业业业业，业业业业。"
    pieces = [
        piece
        for number in "一二三四"
        for piece in (Piece(f"{number}、业业业业", heading=True), Piece(hung), Piece(plain))
    ]
    text = reflow(source_of_text(typeset(pieces, Setting.DOUBLE_SPACED), "-"))
    assert blocks(text) == [piece.text for piece in pieces]


def test_few_wraps_show_by_lines_without_an_indent() -> None:
    """Where headings and cells are most of the lines, no measure is crowded."""
    short = [Piece(f"（{number}）任务", heading=True) for number in "一二三四五六七八九十"]
    long = [
        Piece(f"{'统筹推进各项重点工作' * 4}，{end}落到实处。")
        for end in ("全面", "确保", "逐项", "按期")
    ]
    lines = [line for piece in (*short, *long) for line in _indented(piece)]
    assert blocks(reflow(source_of_text("\n".join(lines) + "\n", "-"))) == [
        piece.text for piece in (*short, *long)
    ]


def _indented(piece: Piece) -> list[str]:
    return wrap(f"　　{piece.text}")


FLUSH = "\n".join(
    wrap(
        "推进老旧管网改造，完善雨水排放设施，提高内涝防治能力，建立从源头到末端的管理制度，健全机制。"
    )
    * 4
)
FULL_HEADING = "加快补齐城镇排水防涝设施短板并全面提升城市防灾减灾能力"


@pytest.mark.parametrize(
    ("heading", "below", "parted"),
    [
        ("一、" + FULL_HEADING[:26], "（一）排水管网", True),  # the first of the next level
        ("一、" + FULL_HEADING[:26], "（二）排水管网", False),
        ("一、" + FULL_HEADING[:26], "二、防洪", True),  # the next of its own level
        ("一、" + FULL_HEADING[:26], "三、防洪", False),
        ("（一）" + FULL_HEADING[:25], "一、防洪", False),  # an outer level
        (FULL_HEADING + "的", "一、防洪", False),  # no number above
    ],
)
def test_a_heading_as_wide_as_the_text_is_parted_by_the_number_below(
    heading: str, below: str, *, parted: bool
) -> None:
    """Elsewhere a number at the beginning of a line may be one that a sentence goes on with."""
    text = reflow(source_of_text(f"某市规划\n{FLUSH}\n{heading}\n{below}\n{FLUSH}\n", "a.txt"))
    assert (f"{heading}\n" in text.content) is parted


def _mostly_cells(wrapped: str) -> str:
    """A text of paragraphs between many lines that are too short to show any wrap."""
    between = "".join(f"项目{number}\n" for number in range(12))
    return "规划\n" + between.join([""] + [wrapped] * 4 + [""])


def test_few_wraps_among_many_short_lines_show_by_what_goes_on_flush() -> None:
    wrapped = "　　推进老旧管网改造，完善雨水排放设施，\n提高内涝防治能力。\n"
    document = parse(_mostly_cells(wrapped))
    joined = [unit for unit in document.units() if "，提高内涝" in document.text[unit.span]]
    assert len(joined) == 4


def test_lines_that_are_all_indented_show_no_wraps() -> None:
    lines = "　　推进老旧管网改造，完善雨水排放设施，\n　　提高内涝防治能力。\n"
    document = parse(_mostly_cells(lines))
    assert not any("，提高内涝" in document.text[unit.span] for unit in document.units())
