"""OFD, EPUB, ODT, RTF and workbooks."""

from __future__ import annotations

import io

import pytest
from tests.reading.docx_files import zipped
from tests.reading.office_files import OFD, epub, odt, ofd, ofd_rule, ofd_text

import plandigest
from plandigest.errors import ReadError
from plandigest.model.source import GridCell, Line, MediaType, Note, NoteCode
from plandigest.reading import read_data


def lines_of(name: str, data: bytes) -> tuple[Line, ...]:
    (source,) = read_data(name, data)
    return source.lines


def texts(name: str, data: bytes) -> list[str]:
    return [line.text for line in lines_of(name, data)]


def cells(name: str, data: bytes) -> list[tuple[str, GridCell | None]]:
    return [(line.text, line.cell) for line in lines_of(name, data)]


def test_the_pages_of_an_ofd_file() -> None:
    first = ofd_text("第二行", 30, 50) + ofd_text("养老服务规划", 60, 30) + ofd_text("末", 60, 50)
    data = ofd(first, ofd_text("一、总则", 30, 30))
    assert [(line.page, line.text) for line in lines_of("a.ofd", data)] == [
        (1, "养老服务规划"),
        (1, "第二行    末"),
        (2, "一、总则"),
    ]
    (source,) = read_data("a.ofd", data)
    assert source.media_type is MediaType.OFD


def test_lines_of_an_ofd_file_that_were_broken_are_joined() -> None:
    lines = [
        "　　到2025年，全市养老床位达到三点二万张，护理型",
        "床位占比不低于百分之六十，每个街道有一处中心。",
    ]
    page = "".join(ofd_text(line, 30, 30 + 10 * i) for i, line in enumerate(lines * 3))
    (document,) = plandigest.read_bytes(ofd(page), "a.ofd")
    assert "护理型床位占比" in document.text.content


def test_a_ruled_table_of_an_ofd_file() -> None:
    rules = "".join(ofd_rule(30, y, 150, y) for y in (30, 40, 50))
    rules += "".join(ofd_rule(x, 30, x, 50) for x in (30, 90, 150))
    words = (("指标", 32, 32), ("目标", 92, 32), ("床位", 32, 42), ("3.2万张", 92, 42))
    data = ofd(rules + "".join(ofd_text(text, x, y) for text, x, y in words))
    assert cells("a.ofd", data) == [
        ("指标", GridCell(0, 0, 0)),
        ("目标", GridCell(0, 0, 1)),
        ("床位", GridCell(0, 1, 0)),
        ("3.2万张", GridCell(0, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (ofd(f'<ofd:ImageObject {OFD} Boundary="0 0 210 297"/>'), "run OCR"),
        (ofd(""), "holds no text"),
        (zipped({"OFD.xml": f"<ofd:OFD {OFD}><ofd:DocRoot>a.xml</ofd:DocRoot></ofd:OFD>"}), "no a"),
        (zipped({"OFD.xml": "<!DOCTYPE x><x/>"}), "XML entities"),
        (zipped({"OFD.xml": "<!DOCTYPE x><x/>".encode("utf-16-le")}), "XML entities"),
        (zipped({"OFD.xml": "<x/>", "Encryptions.xml": "<x/>"}), "password"),
    ],
)
def test_ofd_files_that_cannot_be_read(data: bytes, word: str) -> None:
    with pytest.raises(ReadError, match=word):
        read_data("a.ofd", data)


def test_the_chapters_of_a_book_in_the_order_of_its_spine() -> None:
    pytest.importorskip("selectolax")
    table = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    chapters = {"one": "<p>一、总则</p>" + table, "two": "<h1>规划</h1>" + table}
    data = epub(chapters, ["two", "one"])
    assert texts("a.epub", data) == ["规划", *"abcd", "一、总则", *"abcd"]
    numbers = [line.cell.table for line in lines_of("a.epub", data) if line.cell]
    assert numbers == [0] * 4 + [1] * 4
    (source,) = read_data("a.epub", epub(chapters, []))
    assert source.notes == (Note(NoteCode.CHAPTERS_UNORDERED),)


def test_an_open_document_with_its_numbers() -> None:
    levels = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="一, 二, 三, ..." style:num-suffix="、"/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/>'
        "</text:list-style>"
    )
    body = (
        '<text:h text:outline-level="1">规划<text:note><text:note-body><text:p>说明</text:p>'
        "</text:note-body></text:note></text:h>"
        '<text:list text:style-name="L"><text:list-item><text:p>总则</text:p><text:list>'
        "<text:list-item><text:p>目标</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>措施<text:tab/>甲<text:line-break/>乙</text:p></text:list-item>"
        "</text:list><table:table><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>表</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell>"
        "<text:p>甲</text:p></table:table-cell><table:table-cell><text:p>1</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    written = cells("a.odt", odt(body, levels))
    assert written == [
        ("规划", None),
        ("注1：说明", None),
        ("一、总则", None),
        ("1. 目标", None),
        ("二、措施\t甲", None),
        ("乙", None),
        ("表", GridCell(0, 0, 0, columns=2)),
        ("甲", GridCell(0, 1, 0)),
        ("1", GridCell(0, 1, 1)),
    ]


def test_rich_text() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0 SimSun;}}{\*\generator x;}"
        rb"{\b \'b9\'e6\'bb\'ae}\par \u19968?\u12289?\'d7\'dc\'d4\'f2{\v no}\line b\par"
        rb"\trowd\intbl 1\cell 2\cell\row\intbl 3\cell 4\cell\row\pard end}"
    )
    assert cells("a.rtf", data) == [
        ("规划", None),
        ("一、总则", None),
        ("b", None),
        ("1", GridCell(0, 0, 0)),
        ("2", GridCell(0, 0, 1)),
        ("3", GridCell(0, 1, 0)),
        ("4", GridCell(0, 1, 1)),
        ("end", None),
    ]
    first = lines_of("a.rtf", data)[0].style
    assert first is not None
    assert first.bold == 2


def test_a_workbook_is_its_tables() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("附表1")
    sheet.merge_range("A1:C1", "主要指标")
    sheet.write_row("A2", ["指标", "2025年", "性质"])
    sheet.merge_range("A3:A4", "床位")
    sheet.write_number("B3", 3.2)
    sheet.write_number("B4", 0.605, book.add_format({"num_format": "0.0%"}))
    sheet.write_number("C3", 45000, book.add_format({"num_format": "yyyy年m月"}))
    sheet.write_number("C4", 12345.678, book.add_format({"num_format": '#,##0.0"万元"'}))
    sheet.write("A6", "注：以上为预期数。")
    book.add_worksheet("底稿").hide()
    book.close()
    (source,) = read_data("a.xlsx", out.getvalue())
    assert [(line.text, line.cell) for line in source.lines] == [
        ("附表1", None),
        ("主要指标", None),
        ("指标", GridCell(0, 0, 0)),
        ("2025年", GridCell(0, 0, 1)),
        ("性质", GridCell(0, 0, 2)),
        ("床位", GridCell(0, 1, 0, rows=2)),
        ("3.2", GridCell(0, 1, 1)),
        ("2023年3月", GridCell(0, 1, 2)),
        ("60.5%", GridCell(0, 2, 1)),
        ("12,345.7万元", GridCell(0, 2, 2)),
        ("注：以上为预期数。", None),
    ]
    assert source.notes == (Note(NoteCode.SHEETS_HIDDEN, ("底稿",)),)


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "x">]><x>&a;</x>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "member", ["xl/workbook.xml", "META-INF/container.xml", "OFD.xml", "word/document.xml"]
)
def test_entities_are_refused_in_every_format(member: str, encoding: str) -> None:
    with pytest.raises(ReadError, match=r"a\.bin is refused"):
        read_data("a.bin", zipped({member: BOMB.encode(encoding)}))
