"""Broken, protected and hostile DOCX files end with one sentence."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.docx_files import NAMESPACES, cell, docx, p, r, row, table, zipped
from tests.reading.office_files import compound
from tests.test_growth import calls

from plandigest.errors import ReadError
from plandigest.reading import docx as reader
from plandigest.reading import parts, read_data

GOOD = docx(p("一、总则") * 200)


def refused(data: bytes, *words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_data("a.docx", data)
    sentence = str(caught.value)
    assert "a.docx" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    for word in words:
        assert word in sentence


def with_document(document: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short(share: float) -> None:
    refused(GOOD[: int(len(GOOD) * share)], "damaged or cut short")


def test_a_member_that_is_damaged() -> None:
    at = GOOD.index(b"word/document.xml") + 40
    refused(GOOD[:at] + b"\xff" * 30 + GOOD[at + 30 :], "damaged")


@pytest.mark.parametrize(
    ("document", "word"),
    [
        ("<w:document", "no valid XML"),
        ("", "no valid XML"),
        (f"<w:document {NAMESPACES}/>", "no body"),
        (b"\xff\xfe\x00\xd8", "no valid XML"),
        (f"<w:document {NAMESPACES}><w:body>{p('总则')}</w:document>", "no valid XML"),
        (f"<w:document {NAMESPACES}><w:body>{p()}</w:body></w:document>", "holds no text"),
    ],
)
def test_a_document_part_that_is_none(document: str | bytes, word: str) -> None:
    refused(with_document(document), word)


def test_a_document_part_that_is_missing() -> None:
    refused(zipped({"[Content_Types].xml": "<Types/>"}), "word/document.xml")


ENTITIES = (
    '<?xml version="1.0"{encoding}?><!DOCTYPE x [<!ENTITY a "{value}"><!ENTITY b "&a;&a;&a;">]>'
    f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp037", "utf-7"]
)
def test_entities_are_refused_in_any_encoding(encoding: str) -> None:
    declared = ENTITIES.replace("{encoding}", f' encoding="{encoding}"').replace("{value}", "甲")
    if encoding == "cp037":  # declared in ASCII, written in EBCDIC from there on
        declaration, _, rest = declared.partition("?>")
        data = (declaration + "?>").encode() + rest.replace("甲", "a").encode("cp037")
    else:
        data = declared.encode(encoding)
    refused(with_document(data))


def test_utf_16_parts_can_be_read() -> None:
    document = f"<w:document {NAMESPACES}><w:body>{p('总则')}</w:body></w:document>"
    data = with_document(('<?xml version="1.0" encoding="UTF-16"?>' + document).encode("utf-16"))
    assert reader.read("a.docx", data).lines[0].text == "总则"


def test_strict_files_and_odd_part_names_can_be_read() -> None:
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    document = f"<w:document {strict}><w:body>{p('总则')}</w:body></w:document>"
    data = zipped({"[Content_Types].xml": "<Types/>", "Word\\Document.xml": document})
    assert reader.read("a.docx", data).lines[0].text == "总则"


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST_PART", 1 << 20)
    refused(with_document(f"<w:document {NAMESPACES}>" + " " * (2 << 20)), "more than 1 MB")


def test_a_bomb_of_tags_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_TAGS", 1000)
    refused(docx(p("甲") * 1000), "too large")


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:p><w:ins><w:ins>", "</w:ins></w:ins></w:p>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
        ("<w:p><w:r><mc:AlternateContent><mc:Choice>",
         "</mc:Choice></mc:AlternateContent></w:r></w:p>"),
        ("<w:p><w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r></w:p>"),
        ("<w:p><m:oMath><m:f><m:den>", "</m:den></m:f></m:oMath></w:p>"),
    ],
)  # fmt: skip
def test_nesting_without_end_is_refused_or_passed_over(opening: str, closing: str) -> None:
    for depth in (20_000, 150):
        data = docx(opening * depth + p("甲") + closing * depth)
        assert sentence_of(data) in ("", *BEYOND)
    assert read_data("a.docx", docx(p("甲") + (opening + closing) * 5))


BEYOND = (
    "a.docx is refused: its elements are nested beyond reason.",
    "a.docx holds no text.",
)


def sentence_of(data: bytes) -> str:
    """What is said of a file that cannot be read; nothing of one that can."""
    try:
        read_data("a.docx", data)
    except ReadError as error:
        return str(error)
    return ""


def test_a_file_protected_with_a_password() -> None:
    data = compound({"EncryptedPackage": b""})
    refused(data, "password")


def test_a_member_protected_with_a_password() -> None:
    data = bytearray(GOOD)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    refused(bytes(data), "password")


def test_parts_packed_in_an_unusual_way(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("odd") / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<x/>")
    refused(path.read_bytes(), "packed in a way")


def test_slides_are_no_document() -> None:
    refused(zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>"}), "slides")


def test_many_list_levels_rows_and_runs_take_linear_time() -> None:
    def work(size: int) -> int:
        runs = "".join(r("甲<w:br/>乙".replace("<w:br/>", "")) for _ in range(size))
        merged = cell("", '<w:vMerge w:val="restart"/>')
        rows = table(row(merged), *[row(cell("", "<w:vMerge/>"))] * size)
        breaks = p(r("<w:br/>" * size))
        data = docx(p(runs) + rows + breaks)
        return calls(lambda: reader.read("a.docx", data))

    small, large = work(1_000), work(4_000)
    assert large < 5 * small


@given(st.data())
def test_no_damage_ends_in_another_error(data: st.DataObject) -> None:
    broken = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(broken) - 1))
        broken[at] = data.draw(st.integers(0, 255))
    assert sentence_of(bytes(broken))[-1:] in ("", ".")
