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
    in_list,
    list_level,
    row_end,
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
