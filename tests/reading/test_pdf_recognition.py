"""PDF: pages that are pictures, read by text recognition where it is installed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.pdf_writing import Writer

from plandigest.errors import ReadError
from plandigest.model.source import Line, Note, NoteCode
from plandigest.reading.pdf import recognition
from plandigest.reading.pdf.document import read_pages
from plandigest.reading.pdf.page import Page

Found = tuple[list[tuple[float, float]], str]
SEEN = [
    (190.0, 22.0, "某市发展规划"),
    (106.0, 16.0, "一、总体要求"),
    (106.0, 16.2, "坚持市场主导与政府引导相结合，发挥企业主体作用，推动"),
    (74.0, 15.7, "上下游协同。"),
]


def see(page: Page, scale: float) -> Iterator[Found]:
    """What a recogniser would find on a page, with edges that are a little off."""
    pixels, width, height, stride = page.picture(scale)
    assert (width, height) == (round(595 * scale), round(842 * scale))
    assert len(pixels) == stride * height
    for row, (left, size, text) in enumerate(SEEN):
        top, right = 100.0 + 40 * row, left + size * len(text)
        corners = [(left, top), (right, top), (right, top + size), (left, top + size)]
        yield [(x * scale, y * scale) for x, y in corners], text


def read(data: bytes) -> tuple[list[Line], list[Note]]:
    """Read within this process, where a recogniser can be put in place."""
    return read_pages("a.pdf", data)


def pictures(count: int = 1) -> bytes:
    writer = Writer()
    for _ in range(count):
        writer.page().picture()
    return writer.save()


def test_pictures_are_read_where_recognition_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "recogniser", lambda: see)
    lines, notes = read(pictures())
    assert [line.text for line in lines] == [text for *_, text in SEEN]
    sizes = [round(line.layout.size) for line in lines if line.layout]
    assert sizes == [22, 16, 16, 16]
    assert notes == [Note(NoteCode.PAGES_RECOGNISED, ("1",))]


def test_pictures_in_which_nothing_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "recogniser", lambda: lambda _page, _scale: ())
    with pytest.raises(ReadError, match="found next to nothing"):
        read(pictures(2))


def test_pages_with_text_are_not_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "recogniser", lambda: pytest.fail("asked for"))
    writer = Writer()
    page = writer.page()
    page.picture()  # as under the text layer of a scan that has one
    page.lines(74, 100, ["坚持市场主导与政府引导相结合，发挥企业主体作用"] * 4)
    assert len(read(writer.save())[0]) == 4


def test_the_library_reads_a_page() -> None:
    pytest.importorskip("rapidocr")
    from plandigest.reading.pdf.recognition import recogniser

    assert recogniser() is not None
