"""PDFs made to crash or to hold up who reads them: each costs one file, and no run."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.pdf_writing import Writer, file_of, stream

from plandigest import read_bytes
from plandigest.errors import ErrorCode, ReadError
from plandigest.reading.pdf.isolation import Limits, Reader

LINUX = pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux bounds memory")
TEXT = b"BT /F1 12 Tf 50 700 Td (Plan for the year 2025: 30 roads and 40 bridges) Tj ET "
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
MEGABYTE = 1 << 20


def of_pages(
    count: int, kids: str, page: bytes = PAGE, content: bytes = TEXT, *more: bytes, packed: str = ""
) -> bytes:
    """A file that says it has so many pages: object 3 is a page, 2 their tree."""
    tree = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()
    body = stream(packed, content)
    return file_of([b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, body, FONT, *more])


def nested(levels: int) -> bytes:
    """A page with a form that shows another one twice, and so on."""
    forms = [
        stream(f"{FORM} /Resources << /XObject << /X {7 + level} 0 R >> >>", b"/X Do /X Do ")
        for level in range(levels)
    ]
    last = stream(f"{FORM} /Resources << >>", b"0 0 m 10 10 l S ")
    return of_pages(1, "3 0 R", PAGE, TEXT + b"/X Do ", *forms, last)


def in_a_circle() -> bytes:
    """A form that shows itself twice."""
    form = stream(f"{FORM} /Resources << /XObject << /X 6 0 R >> >>", b"/X Do /X Do ")
    return of_pages(1, "3 0 R", PAGE, TEXT + b"/X Do ", form)


def deflated(content: bytes) -> bytes:
    return of_pages(1, "3 0 R", PAGE, zlib.compress(content, 9), packed="/Filter /FlateDecode")


def plan() -> bytes:
    writer = Writer()
    writer.page().lines(80, 80, ["到2025年，全市的产值达到30亿元。"] * 3)
    return writer.save()


@LINUX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_crash_costs_its_file_and_no_other(
    plandigest: Command, tmp_path: Path, jobs: str
) -> None:
    made = {"a": plan(), "b": nested(40), "c": plan(), "d": in_a_circle(), "e": plan()}
    for name, data in made.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    status, out, err = plandigest("grep", "-c", "产值", "--jobs", jobs, tmp_path)
    assert out == "".join(f"{tmp_path}/{name}.pdf:3\n" for name in "ace")
    assert err == "".join(
        f"plandigest: {tmp_path}/{name}.pdf was given up: reading it crashed, or a page took too "
        "much time or memory; open it and print it to a new PDF.\n"
        for name in "bd"
    )
    assert status == 2


BOMBS: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: deflated(b" " * (400 * MEGABYTE)),
    "text": lambda: deflated(TEXT * 1_000_000),
    "lines": lambda: deflated(b"0 0 m 9 9 l S\n" * 6_000_000),
    "states": lambda: deflated(b"q " * 9_000_000 + TEXT),
}


@LINUX
@pytest.mark.parametrize("name", BOMBS)
def test_bombs_take_no_more_than_is_given(name: str) -> None:
    reader = Reader(Limits(60, 300 * MEGABYTE))
    for _ in range(2):  # what has ended is begun anew
        with pytest.raises(ReadError) as refused:
            reader.read("a.pdf", BOMBS[name]())
        assert refused.value.code is ErrorCode.PDF_GIVEN_UP
    assert "2025" in reader.read("b.pdf", plan()).lines[0].text
    reader.end()


def test_a_page_that_takes_too_long() -> None:
    reader = Reader(Limits(0.05, 4096 * MEGABYTE))  # seconds are not measured: it takes many
    with pytest.raises(ReadError) as refused:
        reader.read("a.pdf", deflated(TEXT * 1_000_000))
    assert refused.value.code is ErrorCode.PDF_GIVEN_UP
    reader.end()


def page_of(box: str, more: str = "") -> bytes:
    return PAGE.replace(b"[0 0 595 842]", f"[{box}] {more}".encode())


ODD = {
    "fewer pages than are there": of_pages(0, "3 0 R"),
    "less than none": of_pages(-5, "3 0 R"),
    "more pages than are there": of_pages(900, "3 0 R"),
    "pages in a circle": of_pages(9, "2 0 R 3 0 R"),
    "no page at all in size": of_pages(1, "3 0 R", page_of("0 0 0 0")),
    "a page for giants": of_pages(1, "3 0 R", page_of("0 0 99999999999 99999999999")),
    "a page from its end": of_pages(1, "3 0 R", page_of("595 842 0 0")),
    "units without end": of_pages(1, "3 0 R", page_of("0 0 595 842", "/UserUnit 1e300")),
    "brackets without end": of_pages(1, "3 0 R", PAGE, TEXT + b"[" * 100_000),
}


@pytest.mark.parametrize("name", ODD)
def test_pages_that_lie_are_read_for_what_they_hold(name: str) -> None:
    (document,) = read_bytes(ODD[name], "a.pdf")
    assert "30 roads and 40 bridges" in document.text[document.span]


def test_standard_input_is_read_beside_processes(plandigest: Command, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.pdf").write_bytes(plan())
    outcome = plandigest("grep", "-c", "产值", "--jobs", "2", "-", tmp_path, stdin=plan())
    assert outcome == (0, f"-:3\n{tmp_path}/a.pdf:3\n{tmp_path}/b.pdf:3\n", "")


def test_threads_read_one_after_the_other() -> None:
    found: list[int] = []

    def count() -> None:
        found.append(read_bytes(plan(), "a.pdf")[0].text[:].count("产值"))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [3] * 4


def test_a_folder_with_modules_is_no_part_of_the_program(
    process: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who works among files called as modules are runs none of them."""
    (tmp_path / "a.pdf").write_bytes(plan())
    for name in ("numbers", "pickle", "queue", "pypdfium2_raw"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.setenv("PYTHONSAFEPATH", "1")  # as for the command that is installed
    monkeypatch.chdir(tmp_path)
    assert process("grep", "-c", "产值", "a.pdf") == (0, "a.pdf:3\n", "")
