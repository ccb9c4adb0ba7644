"""Bytes of every encoding come back as the text they were made from."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.errors import PlandigestError, ReadError
from plandigest.lexicon.characters import common_characters
from plandigest.model.source import Note, NoteCode
from plandigest.reading import read_data
from plandigest.reading.encodings import decode

SIMPLIFIED = (
    "关于促进数字经济发展的意见",
    "各市人民政府，省政府各部门：",
    "到2025年，全省数字经济规模达到3万亿元，占地区生产总值的比重超过45％。",
    "一、总体要求",
    "联通",
)
TRADITIONAL = (
    "關於促進數位經濟發展的意見",
    "到2025年，產業規模達到三萬億元，為全國經濟發展提供支撐。",
    "一、總體要求",
)
MARKED = ("utf-8-sig", "utf-16", "utf-32")
ENCODINGS = ("utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be", *MARKED)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [*SIMPLIFIED, "\n".join(SIMPLIFIED) * 50])
def test_simplified_text_short_and_long(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "cp950", "big5hkscs", "gb18030"])
@pytest.mark.parametrize("text", [*TRADITIONAL, "\n".join(TRADITIONAL) * 50])
def test_traditional_text_short_and_long(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x").text == text


COMMON = st.sampled_from(sorted(common_characters())) | st.sampled_from("，。")


@given(st.text(COMMON, min_size=4), st.sampled_from(["utf-8", "gb18030", *MARKED]))
def test_any_text_of_common_characters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x").text == text


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "gbk", "utf-16", "hex", "\0"]))
def test_any_bytes_give_text_or_one_sentence(data: bytes, encoding: str | None) -> None:
    try:
        found = decode(data, "x.txt", encoding)
    except ReadError as error:
        sentence = str(error)
    else:
        sentence = f"{codecs.lookup(found.encoding).name}."
    assert sentence.endswith(".")
    assert "\n" not in sentence


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_utf8_is_taken_as_it_is(text: str) -> None:
    assert decode(("数字经济" * 9 + text).encode(), "x").text == "数字经济" * 9 + text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_last_character_that_is_cut_off(encoding: str) -> None:
    texts = TRADITIONAL if encoding == "big5" else SIMPLIFIED
    whole = "\n".join(texts) * 20 + "總" * (encoding == "big5") + "总" * (encoding != "big5")
    found = decode(whole.encode(encoding)[:-1], "x")
    assert found.text == whole[:-1]
    assert found.encoding == encoding
    (note,) = found.notes
    assert note.code is NoteCode.CHARACTER_CUT


def test_a_few_damaged_bytes_are_named_and_the_rest_is_read() -> None:
    data = ("数字经济发展规划。" * 200).encode("gbk")
    found = decode(data[:500] + b"\xff" + data[500:], "x")
    assert found.text.startswith("数字经济发展规划。")
    assert found.notes == (Note(NoteCode.CHARACTERS_DAMAGED, ("1",)),)


def test_the_encoding_named_by_the_user_wins() -> None:
    data = "总体要求".encode("gbk")
    assert decode(data, "x", "latin-1").text == data.decode("latin-1")
    assert decode("总体𬭊要求".encode("gb18030"), "x", "gbk").text == "总体𬭊要求"


@pytest.mark.parametrize("encoding", ["no-such", "hex", "\0", "punycode", "unicode_escape"])
def test_an_encoding_that_is_none(encoding: str) -> None:
    with pytest.raises(ReadError):
        decode("总体要求".encode(), "x", encoding)


def test_a_wrong_encoding_is_refused() -> None:
    with pytest.raises(ReadError, match="x is not utf-8 text"):
        decode("发展数字经济".encode("gbk"), "x", "utf-8")


def test_a_declaration_decides_only_what_bytes_leave_open() -> None:
    data = "促进数字经济发展".encode()
    assert decode(data, "x", declared="gb2312").encoding == "utf-8"
    assert decode("促进数字经济发展".encode("gbk"), "x", declared="utf-8").encoding == "gb18030"


@pytest.mark.parametrize("text", [*SIMPLIFIED, *TRADITIONAL, "Städte wie Köln, naïve cafés"])
def test_text_that_is_all_right_has_no_notes(text: str) -> None:
    assert decode(text.encode() * 20, "x").notes == ()


def test_numbers_of_glyphs_are_no_text() -> None:
    with pytest.raises(PlandigestError, match="numbers of glyphs"):
        read_data("x.txt", b"(cid:31)(cid:12) (cid:7)\n" * 9 + "府".encode())
    assert read_data("x.txt", "字形编号写作(cid:31)，不是文字。".encode())


CHINESE = "某市发展规划\n一、目标\n到2025年，产值达到30亿元。\n"


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_few_nuls_in_a_text_are_left_out_and_noted(codec: str) -> None:
    data = CHINESE.replace("产", "产\0").replace("元", "\0元").encode(codec)
    (source,) = read_data("a.txt", data)
    assert [line.text for line in source.lines] == CHINESE.split("\n")
    assert source.notes == (Note(NoteCode.CONTROLS, ("2",)),)


def test_many_nuls_are_no_text() -> None:
    for data in (CHINESE.replace("，", "\0" * 9).encode(), b"plan\0plan", b"\0\0\0"):
        with pytest.raises(ReadError, match="binary file"):
            read_data("a.txt", data)


def test_utf_7_is_not_taken_for_ascii() -> None:
    data = CHINESE.encode("utf-7")
    with pytest.raises(ReadError, match="looks like UTF-7; if it is, add --encoding utf-7"):
        read_data("a.txt", data)
    (source,) = read_data("a.txt", data, encoding="utf-7")
    assert source.lines[0].text == "某市发展规划"


@pytest.mark.parametrize(
    "text",
    [
        "a + b",
        "C+CPLUSPLUS and more",
        "+8613800138000",
        "QmFzZTY0+IHNvbWU/dGV4dA==",
        "+AAAA-+BBBBB-",
    ],
)
def test_ascii_with_plus_signs_is_ascii(text: str) -> None:
    (source,) = read_data("a.txt", text.encode())
    assert source.lines[0].text == text
