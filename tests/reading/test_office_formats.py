"""OFD, EPUB, ODT, RTF and workbooks."""

from __future__ import annotations

import html
import io
from collections.abc import Sequence

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


def test_merged_cells_of_rich_text() -> None:
    """Edges place a cell; of a row that gives none, cells have a width of their own."""
    row = rb"\trowd\cellx%d\cellx%d\cellx%d"
    edges = row % (1000, 2000, 3000)
    data = (
        rb"{\rtf1\ansi\trowd\clvmgf\cellx1000\cellx3000\intbl A\cell B\cell\row"
        rb"\trowd\trhdr\clvmrg\cellx1000\cellx2005\cellx3000\intbl\cell C\cell D\cell\row"
        + edges
        + rb"\intbl 1\cell 2\cell 3\cell\row\pard text\par"
        rb"\trowd\clmgf\cellx500\clmrg\cellx900\intbl E\cell\cell\row\trowd\intbl F\cell\row}"
    )
    assert cells("a.rtf", data) == [
        ("A", GridCell(0, 0, 0, rows=2)),
        ("B", GridCell(0, 0, 1, columns=2)),
        ("", GridCell(0, 0, 0, rows=2)),
        ("C", GridCell(0, 1, 1, header=True)),
        ("D", GridCell(0, 1, 2, header=True)),
        ("1", GridCell(0, 2, 0)),
        ("2", GridCell(0, 2, 1)),
        ("3", GridCell(0, 2, 2)),
        ("text", None),
        ("E", GridCell(1, 0, 0, columns=2)),
        ("", GridCell(1, 0, 0, columns=2)),
        ("F", GridCell(1, 1, 0, columns=3)),
        ("", None),
    ]


def test_a_table_within_a_cell_of_rich_text_keeps_its_values_apart() -> None:
    data = (
        rb"{\rtf1\ansi\trowd\cellx1000\cellx2000\intbl A\cell"
        rb"\itap2 B\nestcell 12\nestcell{\*\nesttableprops\trowd\cellx1500\nestrow}"
        rb"\itap1 34\cell\row}"
    )
    assert cells("a.rtf", data) == [
        ("A", GridCell(0, 0, 0)),
        ("B", GridCell(0, 0, 1)),
        ("12", GridCell(0, 0, 1)),
        ("34", GridCell(0, 0, 1)),
        ("", None),
    ]


def test_a_table_within_a_cell_of_odt_follows_the_table_around_it() -> None:
    def table(*rows: str) -> str:
        return f"<table:table>{''.join(rows)}</table:table>"

    def row(*inside: str) -> str:
        cells = (f"<table:table-cell>{each}</table:table-cell>" for each in inside)
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def p(words: str) -> str:
        return f"<text:p>{words}</text:p>"

    inner = table(row(p("内一"), p("内二") + table(row(p("深"), p("底")))))
    body = table(row(p("外") + inner, p("邻"))) + table(row(p("次")))
    assert cells("a.odt", odt(body)) == [
        ("外", GridCell(0, 0, 0)),
        ("邻", GridCell(0, 0, 1)),
        ("内一", GridCell(1, 0, 0)),
        ("内二", GridCell(1, 0, 1)),
        ("深", GridCell(2, 0, 0)),
        ("底", GridCell(2, 0, 1)),
        ("次", GridCell(3, 0, 0)),
    ]


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


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(cells: str, codes: Sequence[str] = (), about: str = "", strings: str = "") -> bytes:
    """A workbook of one sheet as other programs write it; the cells are markup."""
    files: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}">{about}<sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        'package/2006/relationships"><Relationship Id="r1" Target="worksheets/a.xml"/>'
        "</Relationships>",
        "xl/worksheets/a.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{cells}</sheetData>'
        "</worksheet>",
    }
    if codes:
        own = "".join(
            f'<numFmt numFmtId="{200 + number}" formatCode="{html.escape(code)}"/>'
            for number, code in enumerate(codes)
        )
        styles = "".join(f'<xf numFmtId="{200 + number}"/>' for number in range(len(codes)))
        files["xl/styles.xml"] = (
            f'<styleSheet xmlns="{SHEET}"><numFmts>{own}</numFmts><cellXfs>{styles}'
            '<xf numFmtId="9"/><xf numFmtId="abc"/></cellXfs></styleSheet>'
        )
    if strings:
        files["xl/sharedStrings.xml"] = f'<sst xmlns="{SHEET}">{strings}</sst>'
    return zipped(files)


@pytest.mark.parametrize(
    ("code", "written", "shown"),
    [
        ("General", "0.1", "0.1"),
        ("General", "12345.678901234", "12345.678901"),
        ("General", "1E+3", "1000"),
        ("0.0##", "1.5", "1.5"),
        ("0.###", "2", "2"),
        ("#,##0.00;-#,##0.00", "-1234.5", "-1,234.50"),
        ('0.0"亿元"', "12", "12.0亿元"),
        ("0\\%", "12", "12%"),
        ("[Red]0.0%", "0.125", "12.5%"),
        ("0.00E+00", "12345", "12345"),
        ("# ?/?", "0.5", "0.5"),
        ("text", "7", "7"),
        ("yyyy-m-d", "45000", "2023-3-15"),
        ("m月d日", "45000", "3月15日"),
        ("yyyy-m-d", "-3", "-3"),
        ("yyyy-m-d", "99999999", "99999999"),
        ("0.0", "1e300", "1e300"),
        ("0.0", "NaN", "NaN"),
        ("0.0", "none", "none"),
    ],
)
def test_numbers_are_shown_as_their_format_has_it(code: str, written: str, shown: str) -> None:
    row = f'<row><c s="0"><v>{written}</v></c><c t="str"><v>合计</v></c></row>'
    assert [text for text, _ in cells("a.xlsx", workbook(row, [code]))] == [shown, "合计"]


def test_days_may_be_counted_from_1904() -> None:
    row = '<row><c s="0"><v>43538</v></c></row>'
    about = '<workbookPr date1904="1"/>'
    assert [text for text, _ in cells("a.xlsx", workbook(row, ["yyyy年m月d日"], about))] == [
        "2023年3月15日"
    ]


def test_cells_of_every_kind() -> None:
    """What points nowhere is empty; a cell without a place stands behind the one before it."""
    row = (
        '<row><c t="s"><v>0</v></c><c t="s"><v>9</v></c><c t="s"><v>x</v></c>'
        '<c t="inlineStr"><is><t>床位</t><rPh><t>chuang</t></rPh></is></c>'
        '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c r="H1" s="1"><v>0.2</v></c>'
        '<c s="2"><v>3</v></c><c s="77"><v>4</v></c></row>'
    )
    strings = "<si><r><t>护理</t></r><r><t>型</t></r></si>"
    written = cells("a.xlsx", workbook(row, ["0"], strings=strings))
    assert [(text, place and place.column) for text, place in written] == [
        ("护理型", 0), ("床位", 3), ("TRUE", 4), ("#N/A", 5), ("20%", 7), ("3", 8), ("4", 9),
    ]  # fmt: skip


def test_a_workbook_without_what_leads_to_its_sheets() -> None:
    bare = f'<workbook xmlns="{SHEET}"><sheets><sheet name="a"/></sheets></workbook>'
    with pytest.raises(ReadError, match="holds no text"):
        read_data("a.xlsx", zipped({"xl/workbook.xml": bare}))


def test_an_open_document_of_rarer_parts() -> None:
    """Boxes, spaces, head rows, numbers of several levels, lists that go on."""
    levels = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
        'style:num-format="1" text:display-levels="2"/><text:list-level-style-number '
        'text:level="99" style:num-format="1"/></text:list-style>'
    )

    def listed(words: str, *more: str, begin: str = "") -> str:
        items = "".join(
            f"<text:list-item><text:p>{each}</text:p></text:list-item>" for each in more
        )
        inner = f"<text:list>{items}</text:list>" if more else ""
        return (
            f'<text:list text:style-name="L" {begin}><text:list-item><text:p>{words}</text:p>'
            f"{inner}</text:list-item></text:list>"
        )

    body = (
        '<text:h text:outline-level="x">规划</text:h>'
        '<text:p>甲<text:s text:c="3"/>乙<text:span>丙</text:span>\n丁<draw:frame><draw:text-box>'
        "<text:p>框内</text:p></draw:text-box></draw:frame></text:p>"
        + listed("总则", "目标", "措施")
        + "<text:section><text:p>节内</text:p></text:section>"
        + listed("组织", begin='text:continue-numbering="true"')
        + listed("附则")
        + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>表头"
        "</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-rows-spanned="many"><text:p>值</text:p><table:table>'
        "<table:table-row><table:table-cell><text:p>内</text:p></table:table-cell>"
        "</table:table-row></table:table></table:table-cell></table:table-row></table:table>"
    )
    assert cells("a.odt", odt(body, levels)) == [
        ("规划", None),
        ("甲   乙丙 丁", None),
        ("框内", None),
        ("1. 总则", None),
        ("1.1 目标", None),
        ("1.2 措施", None),
        ("节内", None),
        ("2. 组织", None),
        ("1. 附则", None),
        ("表头", GridCell(0, 0, 0)),
        ("值", GridCell(0, 1, 0)),
        ("内", GridCell(0, 1, 0)),
    ]


def test_an_open_document_that_is_protected_or_nested_beyond_reason() -> None:
    manifest = {"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": "<x/>"}
    kind = {"mimetype": "application/vnd.oasis.opendocument.text"}
    with pytest.raises(ReadError, match="password"):
        read_data("a.odt", zipped({**kind, **manifest}))
    with pytest.raises(ReadError, match="nested"):
        read_data("a.odt", odt("<text:section>" * 3000 + "</text:section>" * 3000))
    sheet = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    with pytest.raises(ReadError, match="no document"):
        read_data("a.ods", zipped({**sheet, "content.xml": "<x/>"}))


def test_rich_text_of_rarer_words() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg936\uc0 \qc\u35268 \u21010 \par\ql\b b\plain a\par\pard"
        rb"{\*\bkmkstart x}\tab c\emdash\~d\_e\{f\}\u-4000 {\bin3 abc}\uc1\u19968 ?g"
        b"\\\n}}}"
    )
    assert texts("a.rtf", data) == ["规划", "ba", "\tc—\xa0d-e{f}\uf060一g", ""]
    styles = [line.style for line in lines_of("a.rtf", data) if line.style]
    assert [(each.centred, each.bold) for each in styles[:3]] == [(True, 0), (False, 1), (False, 0)]


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "x">]><x>&a;</x>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "member", ["xl/workbook.xml", "META-INF/container.xml", "OFD.xml", "word/document.xml"]
)
def test_entities_are_refused_in_every_format(member: str, encoding: str) -> None:
    with pytest.raises(ReadError, match=r"a\.bin is refused"):
        read_data("a.bin", zipped({member: BOMB.encode(encoding)}))
