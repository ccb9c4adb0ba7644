"""PDF: lines as they are set, and what is said of files without readable text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.pdf_writing import Page, Writer
from tests.reflowing.test_nothing_lost import assert_nothing_lost

import plandigest
from plandigest.errors import MissingExtraError, ReadError
from plandigest.model.source import MediaType, Note, NoteCode, Source
from plandigest.model.text import NoiseKind
from plandigest.reading import read_data
from plandigest.reading.pdf import read

BODY = (
    "坚持市场主导与政府引导相结合，发挥企业在技术创新中的主体作用，推动产业链上下游协同，"
    "培育一批具有竞争力的骨干企业，形成布局合理、特色鲜明的产业集群，带动区域经济稳步增长。"
)


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def blocks(source: Source) -> list[str]:
    text = assert_nothing_lost(source)
    return [text[block.span] for block in text.blocks]


def set_paragraphs(page: Page, top: float, paragraphs: list[str], *, width: int = 28) -> float:
    """Set paragraphs as GB/T 9704 does: 28 characters of 16 points, indented by two."""
    for paragraph in paragraphs:
        first = True
        while paragraph:
            room = width - 2 if first else width
            page.text(74 + (32 if first else 0), top, paragraph[:room])
            paragraph, first = paragraph[room:], False
            top += 28
    return top


def test_lines_have_their_place() -> None:
    writer = Writer()
    page = writer.page()
    page.text(210, 100, "发展规划", 22, "hei")
    set_paragraphs(page, 160, [BODY])
    source = read("a.pdf", writer.save())
    assert source.media_type is MediaType.PDF
    title, first, second, *_ = source.lines
    assert (title.page, title.number, first.number) == (1, 1, 2)
    assert title.layout is not None
    assert title.layout.bold
    assert title.layout.size == 22
    assert first.layout is not None
    assert second.layout is not None
    assert round(first.layout.left - first.layout.edge) == 32
    assert round(second.layout.left) == round(second.layout.edge) == 74
    assert round(first.layout.right) == round(first.layout.limit) == 74 + 28 * 16
    assert not first.layout.bold


def test_paragraphs_come_back_whole_over_pages() -> None:
    writer = Writer()
    paragraphs = [BODY[: 40 + 7 * i] + "。" for i in range(7)]
    lines: list[tuple[float, str]] = []
    for paragraph in paragraphs:
        lines.append((106, paragraph[:26]))
        lines += [(74, paragraph[i : i + 28]) for i in range(26, len(paragraph), 28)]
    for start in range(0, len(lines), 6):
        page = writer.page()
        for row, (left, line) in enumerate(lines[start : start + 6]):
            page.text(left, 100 + 28 * row, line)
        page.text(280, 800, f"— {start // 6 + 1} —", 14)
    source = read("a.pdf", writer.save())
    assert blocks(source) == paragraphs


def test_running_heads_and_page_numbers_are_noise() -> None:
    writer = Writer()
    for number in range(1, 6):
        page = writer.page()
        page.text(230, 50, "某省人民政府公报", 10)
        set_paragraphs(page, 100, [f"第{number}段：" + BODY])
        page.text(290, 800, str(number), 10)
    source = read("a.pdf", writer.save())
    assert blocks(source) == [f"第{number}段：" + BODY for number in range(1, 6)]
    kinds = [noise.kind for noise in assert_nothing_lost(source).noise]
    assert kinds.count(NoiseKind.RUNNING_HEADER) == 5
    assert kinds.count(NoiseKind.PAGE_NUMBER) == 5


def test_attachments_that_open_pages_are_no_running_heads() -> None:
    writer = Writer()
    for number in range(1, 5):
        page = writer.page()
        page.text(74, 50, f"附件{number}")
        set_paragraphs(page, 100, [f"第{number}段：" + BODY])
    assert blocks(read("a.pdf", writer.save()))[::2] == [f"附件{i}" for i in range(1, 5)]


def test_space_between_paragraphs_parts_them_where_nothing_is_indented() -> None:
    writer = Writer()
    page = writer.page()
    top = 100.0
    full = (BODY * 2)[:83] + "。"
    assert len(full) == 84
    for _ in range(3):
        page.lines(74, top, [full[i : i + 28] for i in range(0, 84, 28)], lead=24)
        top += 3 * 24 + 12
    assert blocks(read("a.pdf", writer.save())) == [full] * 3


def test_a_title_of_several_lines_is_one_block() -> None:
    writer = Writer()
    page = writer.page()
    page.text(232, 100, "关于促进产业", 22, "hei")
    page.text(188, 136, "高质量发展的若干意见", 22, "hei")
    page.text(228, 172, "（征求意见稿）", 20)
    set_paragraphs(page, 230, [BODY])
    assert blocks(read("a.pdf", writer.save())) == [
        "关于促进产业高质量发展的若干意见",
        "（征求意见稿）",
        BODY,
    ]


def two_columns(offset: float) -> Writer:
    writer = Writer()
    for number in range(1, 4):
        page = writer.page()
        page.text(80, 50, "某市人民政府公报", 10)
        page.text(470, 50, "2024年第3期", 10)
        for column, left in enumerate((70, 310)):
            text = f"第{number}页第{column + 1}栏：" + BODY
            for row, start in enumerate(range(0, len(text), 18)):
                page.text(left, 150 + 20 * row + column * offset, text[start : start + 18], 12)
    return writer


@pytest.mark.parametrize("offset", [0, 7])
def test_columns_are_read_one_after_the_other(offset: float) -> None:
    found = "".join(blocks(read("a.pdf", two_columns(offset).save())))
    wanted = [f"第{n}页第{c}栏：{BODY}" for n in (1, 2, 3) for c in (1, 2)]
    assert found == "".join(wanted)


@pytest.mark.parametrize(("turn", "rotate"), [(1, 90), (2, 180), (3, 270), (3, 0)])
def test_turned_pages_are_read_as_their_text_runs(turn: int, rotate: int) -> None:
    lines = [f"第{i}行文字横排在转过的页面上" for i in range(1, 6)]
    writer = Writer()
    page = writer.page(rotate=rotate)
    for row, line in enumerate(lines):
        place = {1: (100 + 30 * row, 700), 2: (500, 700 - 30 * row), 3: (500 - 30 * row, 100)}
        page.text(*place[turn], line, turn=turn)
    assert texts(read("a.pdf", writer.save())) == lines


def test_upright_columns_are_read_from_the_right() -> None:
    columns = ["自右向左逐列阅读", "每列自上而下排印", "此为最后一列文字"]
    writer = Writer()
    page = writer.page()
    for number, column in enumerate(columns):
        for row, character in enumerate(column):
            page.text(500 - 30 * number, 100 + 18 * row, character)
    assert texts(read("a.pdf", writer.save())) == columns


def test_spaces_are_those_of_the_print() -> None:
    writer = Writer()
    page = writer.page()
    page.text(74, 100, "到")
    page.text(94, 100, "2025")  # a quarter em beside Han characters is only good setting
    page.text(130, 100, "年")
    page.text(74, 130, "第一章")
    page.text(74 + 64, 130, "总则")
    page.text(74, 160, "digital")
    page.text(74 + 60, 160, "economy")
    assert texts(read("a.pdf", writer.save())) == ["到2025年", "第一章 总则", "digital economy"]


def test_spaced_out_digits_stay_as_they_are() -> None:
    writer = Writer()
    page = writer.page()
    for place, digit in enumerate("2300"):
        page.text(74 + 14 * place, 100, digit)
    page.text(74 + 4 * 14, 100, "万亩")
    page.text(74, 130, BODY[:20])
    assert texts(read("a.pdf", writer.save()))[0] == "2 3 0 0万亩"


def test_what_is_printed_twice_to_look_bold_is_read_once() -> None:
    writer = Writer()
    page = writer.page()
    for shift in (0, 0.4, 0.8):
        page.text(74 + shift, 100, "加强组织领导，落实各项任务")
    assert texts(read("a.pdf", writer.save())) == ["加强组织领导，落实各项任务"]


def test_radicals_are_folded_and_noted() -> None:
    writer = Writer(meanings=dict(enumerate("⼈⼯智能⻓期发展建设产业规划纲要")))
    writer.page().glyphs(74, 100, list(range(16)), "glyphs")
    source = read("a.pdf", writer.save())
    assert texts(source) == ["人工智能长期发展建设产业规划纲要"]
    assert source.notes == (Note(NoteCode.RADICALS, ("3",)),)


def test_characters_without_a_code_are_left_out_and_noted() -> None:
    writer = Writer(meanings=dict(enumerate("人\0工智能长期发展建设产业规划纲要")))
    writer.page().glyphs(74, 100, list(range(17)), "glyphs")
    source = read("a.pdf", writer.save())
    assert texts(source) == ["人工智能长期发展建设产业规划纲要"]
    assert source.notes == (Note(NoteCode.CONTROLS, ("1",)),)


def scan() -> bytes:
    writer = Writer()
    for number in range(3):
        page = writer.page()
        page.picture()
        page.text(400, 830, "扫描宝", 8)
        page.text(290, 830, str(number + 1), 8)
    return writer.save()


def locked() -> bytes:
    writer = Writer(locked=True)
    writer.page().text(74, 100, BODY[:20])
    return writer.save()


def meaningless() -> bytes:
    writer = Writer()
    page = writer.page()
    for row in range(10):
        page.glyphs(74, 100 + 28 * row, list(range(40 + row, 65 + row)), "glyphs")
    return writer.save()


def cut_short() -> bytes:
    writer = Writer()
    for _ in range(4):
        set_paragraphs(writer.page(), 100, [BODY])
    data = writer.save()
    return data[: len(data) // 2]


def blank() -> bytes:
    writer = Writer()
    writer.page()
    return writer.save()


HOPELESS = [
    (scan, "is a scan", "扫描宝", "OCR"),
    (locked, "password", "qpdf"),
    (meaningless, "codes without meaning", "OCR"),
    (cut_short, "cut short", "get the file again"),
    (blank, "holds no text"),
    (lambda: b"%PDF-1.7\n" + bytes(3000), "cut short"),
    (lambda: b"%PDF-1.7\n" + bytes(3000) + b"%%EOF", "damaged", "get the file again"),
    (lambda: Writer().save(), "without a readable page"),
]


@pytest.mark.parametrize(("make", "words"), [(make, words) for make, *words in HOPELESS])
def test_hopeless_files_are_named(
    plandigest: Command, tmp_path: Path, make: Callable[[], bytes], words: list[str]
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(make())
    outcome = plandigest("outline", path)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert "plan.pdf" in outcome.err
    assert all(word in outcome.err for word in words)


def test_pictures_among_pages_of_text_are_noted() -> None:
    writer = Writer()
    for number in range(3):
        page = writer.page()
        if number == 1:
            page.picture()
        else:
            set_paragraphs(page, 100, [BODY])
    data = writer.save()
    notes = read("a.pdf", data).notes
    assert notes == (Note(NoteCode.PAGES_PICTURES, ("2",)),)
    (document,) = plandigest.read_bytes(data, "a.pdf")
    assert not document.complete


def test_a_cover_that_is_a_picture_lacks_nothing() -> None:
    writer = Writer()
    writer.page().picture()
    for _ in range(3):
        set_paragraphs(writer.page(), 100, [BODY])
    (document,) = plandigest.read_bytes(writer.save(), "a.pdf")
    assert document.text.source.notes == (Note(NoteCode.COVERS_PICTURES, ("1",)),)
    assert document.complete


def test_a_missing_library_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2_raw", None)
    with pytest.raises(MissingExtraError, match=r"plandigest\[pdf\]"):
        read("a.pdf", blank())


def test_content_tells_a_pdf_not_its_name() -> None:
    writer = Writer()
    set_paragraphs(writer.page(), 100, [BODY])
    assert read_data("plan.txt", writer.save())[0].media_type is MediaType.PDF


@pytest.mark.parametrize("step", [1, 7, 50])
def test_any_damage_ends_in_text_or_a_sentence(step: int) -> None:
    writer = Writer()
    for _ in range(2):
        set_paragraphs(writer.page(), 100, [BODY])
    data = bytearray(writer.save())
    for place in range(20, len(data), len(data) // (20 + step)):
        data[place] = (data[place] * 7 + step) % 256
        source, said = read_or_reason(bytes(data))
        assert source is not None or said.startswith("a.pdf ")
        if source is not None:
            assert_nothing_lost(source)


def read_or_reason(data: bytes) -> tuple[Source | None, str]:
    try:
        return read("a.pdf", data), ""
    except ReadError as error:
        return None, str(error)


@pytest.mark.parametrize("number", ["9" * 400, "-" + "9" * 400, "1e400", "nan"])
def test_coordinates_beyond_all_bounds(number: str) -> None:
    writer = Writer()
    page = writer.page()
    for row in range(4):
        page.text(80, 80 + 28 * row, "到2025年，产值达到30亿元。")
    page.content.append(f"BT /song 16 Tf 1 0 0 1 {number} {number} Tm <4e00> Tj ET")
    (source,) = read_data("a.pdf", writer.save())
    assert [line.text for line in source.lines].count("到2025年，产值达到30亿元。") == 4


def test_ragged_columns_of_a_short_page_are_read_one_after_the_other() -> None:
    left = [
        "一、发展基础",
        "　　全县接待游客三百万人次，",
        "旅游收入达到28亿元，建成",
        "民宿460家，",
        "二、主要目标",
    ]
    right = [
        "　　接待游客450万人次，旅游",
        "收入达到40亿元。",
        "三、保障措施",
        "　　县财政，县农业局每年出资",
        "1500万元。",
    ]
    writer = Writer()
    page = writer.page()
    page.text(180, 80, "山乡旅游提升方案", 22)
    page.lines(60, 130, left, 14, 24)
    page.lines(320, 130, right, 14, 24)
    assert blocks(read("a.pdf", writer.save())) == [
        "山乡旅游提升方案",
        "一、发展基础",
        "全县接待游客三百万人次，旅游收入达到28亿元，建成民宿460家，",
        "二、主要目标",
        "接待游客450万人次，旅游收入达到40亿元。",
        "三、保障措施",
        "县财政，县农业局每年出资1500万元。",
    ]
