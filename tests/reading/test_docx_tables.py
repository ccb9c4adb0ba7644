"""Tables of DOCX files: every line knows the cell it stands in."""

from __future__ import annotations

from tests.reading.docx_files import cell, docx, p, r, row, table

from plandigest.model.source import GridCell, Line
from plandigest.reading import docx as reader

Placed = list[tuple[str, GridCell | None]]


def placed(body: str, footnotes: str = "") -> Placed:
    return [(line.text, line.cell) for line in lines(body, footnotes)]


def lines(body: str, footnotes: str = "") -> tuple[Line, ...]:
    return reader.read("a.docx", docx(body, footnotes=footnotes)).lines


def test_cells_have_their_place_and_empty_ones_stay() -> None:
    body = p("前") + table(row(cell("指标"), cell("")), row(cell("产值"), cell("5"))) + p("后")
    assert placed(body) == [
        ("前", None),
        ("指标", GridCell(0, 0, 0)),
        ("", GridCell(0, 0, 1)),
        ("产值", GridCell(0, 1, 0)),
        ("5", GridCell(0, 1, 1)),
        ("后", None),
    ]


def test_a_cell_without_a_paragraph_is_a_cell() -> None:
    assert placed(table(row("<w:tc/>", cell("甲")))) == [
        ("", GridCell(0, 0, 0)),
        ("甲", GridCell(0, 0, 1)),
    ]


def test_merged_cells_and_the_header() -> None:
    head = row(
        cell("指标", '<w:vMerge w:val="restart"/>'),
        cell("目标", '<w:gridSpan w:val="2"/>'),
        properties="<w:tblHeader/>",
    )
    second = row(cell("", "<w:vMerge/>"), cell("2020年"), cell("2025年"))
    third = row(cell("", "<w:vMerge/>"), cell("3"), cell("5"))
    assert placed(table(head, second, third)) == [
        ("指标", GridCell(0, 0, 0, header=True, rows=3)),
        ("目标", GridCell(0, 0, 1, header=True, columns=2)),
        ("2020年", GridCell(0, 1, 1)),
        ("2025年", GridCell(0, 1, 2)),
        ("3", GridCell(0, 2, 1)),
        ("5", GridCell(0, 2, 2)),
    ]


def test_a_cell_that_goes_on_with_nothing_stands_for_itself() -> None:
    rows = row(cell("甲", "<w:vMerge/>")), row(cell("乙", '<w:vMerge w:val="restart"/>'))
    assert placed(table(*rows)) == [("甲", GridCell(0, 0, 0)), ("乙", GridCell(0, 1, 0))]


def test_the_older_way_to_merge_and_rows_that_start_late() -> None:
    first = row(cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("乙"))
    second = row(cell("丙"), properties='<w:gridBefore w:val="2"/>')
    assert placed(table(first, second)) == [
        ("甲", GridCell(0, 0, 0, columns=2)),
        ("乙", GridCell(0, 0, 2)),
        ("丙", GridCell(0, 1, 2)),
    ]


def test_absurd_spans_are_bounded() -> None:
    for span in (999_999_999, 10**30):
        ((_, place),) = placed(table(row(cell("甲", f'<w:gridSpan w:val="{span}"/>'))))
        assert place is not None
        assert place.columns <= 1000


def test_deleted_rows_are_out_and_wrapped_ones_in() -> None:
    gone = row(cell("旧"), properties='<w:del w:id="1"/>')
    kept = f"<w:sdt><w:sdtContent>{row(cell('新'))}</w:sdtContent></w:sdt>"
    assert placed(table(gone, kept)) == [("新", GridCell(0, 0, 0))]


def test_a_table_in_a_cell_follows_the_table_around_it() -> None:
    """Dissolved into the cell, its values would stand under heads of the table around it."""
    deeper = table(row(cell("深一"), cell("深二")))
    inner = table(row(cell("内一"), cell(p("内二") + deeper)))
    body = table(row(cell(p("外") + inner + p("尾")), cell("邻"))) + p("后")
    assert placed(body) == [
        ("外", GridCell(0, 0, 0)),
        ("尾", GridCell(0, 0, 0)),
        ("邻", GridCell(0, 0, 1)),
        ("内一", GridCell(1, 0, 0)),
        ("内二", GridCell(1, 0, 1)),
        ("深一", GridCell(2, 0, 0)),
        ("深二", GridCell(2, 0, 1)),
        ("后", None),
    ]


def test_a_frame_in_a_cell_is_a_part_of_it() -> None:
    framed = table(row(cell("框")))
    assert placed(table(row(cell(p("外") + framed), cell("邻")))) == [
        ("外", GridCell(0, 0, 0)),
        ("框", GridCell(0, 0, 0)),
        ("邻", GridCell(0, 0, 1)),
    ]


def test_a_cell_that_only_frames_a_table_leaves_it_whole() -> None:
    inner = table(row(cell("内一"), cell("内二")))
    assert placed(table(row(cell(p("专栏1") + inner))) + table(row(cell("次")))) == [
        ("专栏1", GridCell(0, 0, 0)),
        ("内一", GridCell(1, 0, 0)),
        ("内二", GridCell(1, 0, 1)),
        ("次", GridCell(2, 0, 0)),
    ]


def test_notes_of_a_table_follow_it() -> None:
    foot = '<w:footnote w:id="1">' + p("当年价。") + "</w:footnote>"
    noted = cell(p(r("产值") + r('<w:footnoteReference w:id="1"/>')))
    assert placed(table(row(noted, cell("5"))), foot) == [
        ("产值", GridCell(0, 0, 0)),
        ("5", GridCell(0, 0, 1)),
        ("注1：当年价。", None),
    ]


def test_text_boxes_in_a_cell_stay_in_it() -> None:
    box = r(f"<w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict>")
    assert placed(table(row(cell(p(r("甲") + box)), cell("乙")))) == [
        ("甲", GridCell(0, 0, 0)),
        ("框", GridCell(0, 0, 0)),
        ("乙", GridCell(0, 0, 1)),
    ]
