"""DOC and WPS files, read without the programs that wrote them."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.office_files import (
    CELL,
    CENTRED,
    IN_TABLE,
    compound,
    doc,
    formed,
    in_list,
    list_level,
    row_end,
    starting,
    style,
)

from plandigest.errors import ReadError
from plandigest.model.source import GridCell, MediaType
from plandigest.reading import read_data

pytest.importorskip("olefile")


def texts(data: bytes) -> list[str]:
    (source,) = read_data("a.doc", data)
    return [line.text for line in source.lines]


def test_paragraphs_and_how_they_are_set() -> None:
    (source,) = read_data("a.wps", doc([("养老服务规划\r", CENTRED), ("一、总则\r", b"")]))
    assert [line.text for line in source.lines] == ["养老服务规划", "一、总则"]
    assert source.lines[0].style is not None
    assert source.lines[0].style.centred
    assert source.media_type is MediaType.DOC
    assert source.paragraphs_given


def test_automatic_numbers_are_text() -> None:
    levels = [list_level("%1、", 0x27), list_level("（%2）", 0x27), list_level("%1.%3", 0)]
    levels += [list_level("", 0xFF) for _ in range(6)]
    written = doc(
        [
            ("总则\r", in_list(0)),
            ("目标\r", in_list(1)),
            ("原则\r", in_list(1)),
            ("措施\r", in_list(0)),
            ("机构\r", in_list(1)),
        ],
        levels,
    )
    assert texts(written) == ["一、总则", "（一）目标", "（二）原则", "二、措施", "（一）机构"]


def test_styles_say_what_their_paragraphs_do_not() -> None:
    levels = [list_level("第%1章 ", 0x27)] + [list_level("", 0xFF) for _ in range(8)]
    (source,) = read_data(
        "a.doc",
        doc(
            [(f"{words}\r", b"") for words in ("规划", "总则", "目标", "正文", "强调")],
            levels,
            styles=[
                style(0),
                style(1, in_list(0)),
                style(15, CENTRED),
                style(0xFFE, base=1),
                style(2, base=9),
                style(65, CENTRED, paragraph=False),
            ],
            styled=[2, 1, 3, 4, 5],
        ),
    )
    assert [line.text for line in source.lines] == [
        "规划",
        "第一章 总则",
        "第二章 目标",
        "正文",
        "强调",
    ]
    styles = [line.style for line in source.lines if line.style]
    assert [each.level for each in styles] == [None, 1, 1, 2, None]
    assert [each.centred for each in styles] == [True, False, False, False, False]


@pytest.mark.parametrize("size", [0, 4, 19, 30, 60])
def test_a_style_sheet_that_is_cut_short_says_less(size: int) -> None:
    written = doc([("总则\r", b"")], styles=[style(1, CENTRED)[:size], style(1)], styled=[1])
    assert texts(written) == ["总则"]


def test_a_list_that_is_used_again_counts_and_looks_otherwise() -> None:
    levels = [list_level("%1、", 0x27), list_level("%2．", 0)]
    levels += [list_level("", 0xFF) for _ in range(7)]
    written = doc(
        [
            ("总则\r", in_list(0)),
            ("甲\r", in_list(0, 2)),
            ("乙\r", in_list(1, 2)),
            ("丙\r", in_list(1, 2)),
        ],
        levels,
        overrides=[starting(0, 5), formed(1, list_level("（%2）", 0x27, 3))],
    )
    assert texts(written) == ["一、总则", "五、甲", "（三）乙", "（四）丙"]


@pytest.mark.parametrize(("form", "shown"), [(0xFF, "总则"), (0x39, "- 1 -总则"), (0x80, "1总则")])
def test_numbers_of_rare_forms(form: int, shown: str) -> None:
    assert texts(doc([("总则\r", in_list(0))], [list_level("%1", form)])) == [shown]


def test_merged_cells_are_one() -> None:
    begins, goes_on, beside = 3 << 5, 1 << 5, 1
    written = doc(
        [
            ("项目" + CELL, IN_TABLE),
            ("指标" + CELL, IN_TABLE),
            ("数值" + CELL, IN_TABLE),
            row_end(0, 1000, 2000, 3000, header=True),
            ("床位" + CELL, IN_TABLE),
            ("合计" + CELL, IN_TABLE),
            ("3" + CELL, IN_TABLE),
            row_end(0, 1000, 2000, 3000, kinds=[begins]),
            ("（张）" + CELL, IN_TABLE),
            ("未统计" + CELL, IN_TABLE),
            (CELL, IN_TABLE),
            row_end(0, 1000, 2000, 3000, kinds=[goes_on, 2, beside]),
        ]
    )
    (source,) = read_data("a.doc", written)
    assert [(line.text, line.cell) for line in source.lines] == [
        ("项目", GridCell(0, 0, 0, header=True)),
        ("指标", GridCell(0, 0, 1, header=True)),
        ("数值", GridCell(0, 0, 2, header=True)),
        ("床位", GridCell(0, 1, 0, rows=2)),
        ("（张）", GridCell(0, 1, 0, rows=2)),
        ("合计", GridCell(0, 1, 1)),
        ("3", GridCell(0, 1, 2)),
        ("未统计", GridCell(0, 2, 1, columns=2)),
    ]


def test_cells_of_a_table_bear_their_places() -> None:
    written = doc(
        [
            ("表\r", b""),
            ("指标" + CELL, IN_TABLE),
            ("目标" + CELL, IN_TABLE),
            row_end(0, 1000, 3000),
            ("床位\r", IN_TABLE),
            ("（张）" + CELL, IN_TABLE),
            row_end(0, 3000),
            ("完\r", b""),
        ]
    )
    (source,) = read_data("a.doc", written)
    assert [(line.text, line.cell) for line in source.lines] == [
        ("表", None),
        ("指标", GridCell(0, 0, 0)),
        ("目标", GridCell(0, 0, 1)),
        ("床位", GridCell(0, 1, 0, columns=2)),
        ("（张）", GridCell(0, 1, 0, columns=2)),
        ("完", None),
    ]


def test_fields_hidden_text_and_notes() -> None:
    written = doc(
        [("见\x13 HYPERLINK x \x14附件\x15，密文可查\x02。\r", b"")],
        hidden="密文",
        notes="\x02来源：统计局\r",
    )
    assert texts(written) == ["见附件，可查。", "注1：来源：统计局"]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (compound({"EncryptedPackage": b""}), "password"),
        (compound({"Workbook": b""}), "save it as .xlsx"),
        (compound({"PowerPoint Document": b""}), "slides"),
        (compound({"Catalog": b""}), "holds no document"),
        (compound({"WordDocument": struct.pack("<HH", 0xA5EC, 0x65)}), "older than Word 97"),
        (compound({"WordDocument": struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0, 0, 0x100)}), "pass"),
        (compound({"WordDocument": struct.pack("<HH", 0xA5EC, 0xC1)}), "damaged"),
        (doc([("总则\r", b"")])[:2000], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
    ],
)
def test_compound_files_that_cannot_be_read(data: bytes, word: str) -> None:
    with pytest.raises(ReadError, match=word):
        read_data("a.doc", data)


WHOLE = doc(
    [("总则\r", in_list(0)), ("甲" + CELL, IN_TABLE), row_end(0, 9)], [list_level("%1、", 0)]
)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(512, len(WHOLE) - 1), st.integers(0, 255)), max_size=12))
def test_damage_ends_in_text_or_a_sentence(damage: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, value in damage:
        data[place] = value
    with contextlib.suppress(ReadError):
        assert read_data("a.doc", bytes(data))


def test_the_edges_of_a_wide_row_are_kept_elsewhere() -> None:
    """What is said of a paragraph may be too long for its page, as of a row of many cells."""
    mark, said = row_end(*range(0, 13_000, 1000))
    kept = b"\xff" * 6 + struct.pack("<H", len(said)) + said
    cells = [(f"{number}{CELL}", IN_TABLE) for number in range(12)]
    row = [*cells, (mark, struct.pack("<HI", 0x6646, 6))]
    (source,) = read_data("a.doc", doc([*row, *row, ("end\r", b"")], kept=kept))
    assert [(line.text, line.cell) for line in source.lines] == [
        *((f"{at}", GridCell(0, row, at)) for row in range(2) for at in range(12)),
        ("end", None),
    ]


@pytest.mark.parametrize("kept", [b"", b"\xff", b"\xff" * 40])
def test_a_place_that_nothing_is_kept_at_loses_no_text(kept: bytes) -> None:
    paragraphs = [(f"1{CELL}", IN_TABLE), (CELL, struct.pack("<HI", 0x6646, 39)), ("end\r", b"")]
    with contextlib.suppress(ReadError):
        (source,) = read_data("a.doc", doc(paragraphs, kept=kept))
        assert [line.text for line in source.lines if line.text.strip()] == ["end", "1"]
