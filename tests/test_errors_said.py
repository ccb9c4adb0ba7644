"""Every error as a user sees it: the command, and all that it prints, in both languages.

`pytest tests/test_errors_said.py --update-golden` writes `golden/errors-*.txt` anew.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import SAMPLE, Command
from tests.pdf_writing import Writer
from tests.reading.docx_files import docx, p, zipped
from tests.reading.office_files import compound, ofd
from tests.reading.test_pdf import blank, locked, meaningless, scan
from tests.reading.test_pdf_hostile import nested, of_pages

from plandigest.errors import ErrorCode
from plandigest.sentences import SENTENCES

GOLDEN = Path(__file__).parent / "golden"
PLAN = "一、目标\n到2025年，产值达到30亿元。\n二、目标管理\n加强领导。\n"


class Case(NamedTuple):
    """A way to see an error.

    Attributes:
        arguments: of the command; FILE is a file with the content.
        content: of the file.
        name: of the file.
        lacks: a library that is not installed.
    """

    arguments: tuple[str, ...]
    content: bytes | str = PLAN
    name: str = "a.txt"
    lacks: str = ""


def of_file(content: bytes | str, name: str = "a.txt", lacks: str = "") -> Case:
    return Case(("outline", "FILE"), content, name, lacks)


def configured(content: str) -> Case:
    return Case(("terms", str(SAMPLE), "--config", "FILE"), content, "my.yaml")


def zip_of(count: int = 1, *, flags: int = 0, method: int | None = None) -> bytes:
    data = bytearray(zipped({f"{number}.txt": PLAN for number in range(count)}))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + offset] |= flags
            if method is not None:
                data[at + offset + 2] = method
    return bytes(data)


def damaged() -> bytes:
    data = bytearray(docx(p("一、总则" * 99)))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 20] = bytes(20)
    return bytes(data)


def drawn() -> bytes:
    writer = Writer()
    page = writer.page()
    for number in range(400):
        page.rule(number, 10, number + 1, 20)
    return writer.save()


def with_part(markup: str) -> bytes:
    files: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
    return zipped({**files, "word/document.xml": markup})


OPEN_TEXT = "application/vnd.oasis.opendocument.text"
DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'

CASES: dict[ErrorCode, Case] = {
    ErrorCode.FILE_MISSING: Case(("outline", "none.txt")),
    ErrorCode.FILE_UNREADABLE: Case(("outline", "x" * 300)),
    ErrorCode.FILE_EMPTY: of_file(""),
    ErrorCode.FILE_WITHOUT_TEXT: of_file(blank(), "a.pdf"),
    ErrorCode.FILE_BINARY: of_file(bytes(range(256)) * 9, "a.bin"),
    ErrorCode.FOLDER_EMPTY: Case(("outline", "empty")),
    ErrorCode.GLOB_EMPTY: Case(("outline", "*.pdf")),
    ErrorCode.INPUT_EMPTY: Case(("outline", "-")),
    ErrorCode.ENCODING_UNKNOWN: of_file(bytes(range(128, 256)) * 20),
    ErrorCode.ENCODING_UTF_7: of_file(PLAN.encode("utf-7")),
    ErrorCode.ENCODING_MISNAMED: Case(("outline", "--encoding", "gb", "FILE")),
    ErrorCode.ENCODING_WRONG: Case(
        ("outline", "--encoding", "utf-8", "FILE"), bytes(range(128, 256)) * 9
    ),
    ErrorCode.GLYPH_NUMBERS: of_file("(cid:31)(cid:30)(cid:29)" * 40),
    ErrorCode.EXTRA_HTML: of_file("<html><p>一", "a.html", "selectolax.lexbor"),
    ErrorCode.ZIP_DIRECTORY: of_file(b"PK\x03\x04 cut short", "a.docx"),
    ErrorCode.ZIP_PASSWORD: Case(("outline", "FILE/0.txt"), zip_of(flags=1), "a.zip"),
    ErrorCode.ZIP_METHOD: Case(("outline", "FILE/0.txt"), zip_of(method=97), "a.zip"),
    ErrorCode.ARCHIVE_NESTED: Case(
        ("outline", "FILE/b.zip"), zipped({"b.zip": zip_of(), "c.txt": PLAN.encode()}), "a.zip"
    ),
    ErrorCode.ARCHIVE_EMPTY: of_file(zipped({"folder/": b""}), "a.zip"),
    ErrorCode.OFD_PICTURES: of_file(ofd('<ofd:ImageObject Boundary="0 0 210 297"/>'), "a.ofd"),
    ErrorCode.SPREADSHEET_OLD: of_file(compound({"Workbook": b""}), "a.xls"),
    ErrorCode.SLIDES: of_file(compound({"PowerPoint Document": b""}), "a.ppt"),
    ErrorCode.OFFICE_PASSWORD: of_file(compound({"EncryptedPackage": b""}), "a.docx"),
    ErrorCode.OFFICE_OTHER: of_file(compound({"Catalog": b""}), "a.db"),
    ErrorCode.DOC_OLD: of_file(compound({"WordDocument": b"\xec\xa5\x65\0"}), "a.doc"),
    ErrorCode.DOC_DAMAGED: of_file(compound({"WordDocument": b"\xec\xa5\xc1\0"}), "a.doc"),
    ErrorCode.DOCX_PART: of_file(zipped({"[Content_Types].xml": "<Types/>"}), "a.docx"),
    ErrorCode.PART_MISSING: of_file(zipped({"mimetype": OPEN_TEXT}), "a.odt"),
    ErrorCode.XML_LARGE: of_file(with_part(f"{DOCUMENT}{'<w:p/>' * 1_500_000}"), "a.docx"),
    ErrorCode.ZIP_DAMAGED: of_file(damaged(), "a.docx"),
    ErrorCode.ZIP_LARGE: of_file(with_part(" " * (65 << 20)), "a.docx"),
    ErrorCode.ZIP_BOMB: Case(
        ("outline", "FILE/a.txt"), zipped({"a.txt": "\n" * (33 << 20)}), "a.zip"
    ),
    ErrorCode.ZIP_MEMBERS: of_file(b"PK\x03\x04" + b"PK\x01\x02" * 50_001, "a.docx"),
    ErrorCode.DOCX_BODY: of_file(with_part(f"{DOCUMENT}</w:document>"), "a.docx"),
    ErrorCode.XML_ENTITIES: of_file(
        with_part('<!DOCTYPE a [<!ENTITY b "c">]>' + f"{DOCUMENT}</w:document>"), "a.docx"
    ),
    ErrorCode.XML_DAMAGED: of_file(with_part(f"{DOCUMENT}<w:body>"), "a.docx"),
    ErrorCode.NESTED: of_file(
        docx("<w:sdt><w:sdtContent>" * 3000 + p("一") + "</w:sdtContent></w:sdt>" * 3000), "a.docx"
    ),
    ErrorCode.PDF_PASSWORD: of_file(locked(), "a.pdf"),
    ErrorCode.PDF_PAGES: of_file(Writer().save(), "a.pdf"),
    ErrorCode.PDF_CUT: of_file(b"%PDF-1.4\n1 0 obj", "a.pdf"),
    ErrorCode.PDF_DAMAGED: of_file(b"%PDF-1.4\nnothing\n%%EOF", "a.pdf"),
    ErrorCode.PDF_CODES: of_file(meaningless(), "a.pdf"),
    ErrorCode.PDF_GIVEN_UP: of_file(nested(40), "a.pdf"),
    ErrorCode.PDF_LONG: of_file(of_pages(1_000_000, "3 0 R"), "a.pdf"),
    ErrorCode.EXTRA_PDF: of_file(blank(), "a.pdf", "pypdfium2_raw"),
    ErrorCode.EXTRA_DOC: of_file(compound({"WordDocument": b""}), "a.doc", "olefile"),
    ErrorCode.PDF_SHAPES: of_file(drawn(), "a.pdf"),
    ErrorCode.PDF_SCAN: of_file(scan(), "a.pdf"),
    ErrorCode.PATTERN_NONE: Case(("grep",)),
    ErrorCode.PATTERN_EMPTY: Case(("grep", "", "FILE")),
    ErrorCode.PATTERN_NEAR: Case(("grep", "产值", "--near", "3", "FILE")),
    ErrorCode.PATTERN_FOLDED: Case(("grep", "-E", "产值", "--expand", "FILE")),
    ErrorCode.PATTERN_REPEATS: Case(("grep", "-E", "((产{900}){900}){900}", "FILE")),
    ErrorCode.EXPRESSION: Case(("grep", "-E", "产(值", "FILE")),
    ErrorCode.PERIOD: Case(("figures", "--period", "明天", "FILE")),
    ErrorCode.YAML: configured("documents: [\n"),
    ErrorCode.CONFIGURATION_UNREADABLE: Case(("terms", "FILE", "--config", "none.yaml")),
    ErrorCode.CONFIGURATION: configured("- a\n"),
    ErrorCode.CONFIGURATION_LIST: configured("words: 3\n"),
    ErrorCode.CONFIGURATION_TOPICS: configured("topics: [a]\n"),
    ErrorCode.RULE: configured("units: [3]\n"),
    ErrorCode.RULE_FIELD: configured("units: [{units: 斗, kind: volume}]\n"),
    ErrorCode.OUTPUT_FOLDER: Case(("outline", "FILE", "-o", "empty")),
    ErrorCode.OUTPUT_FAILED: Case(("outline", "FILE", "-o", "none/a.txt")),
    ErrorCode.OUTPUT_IS_INPUT: Case(("outline", "FILE", "-o", "FILE")),
    ErrorCode.OUTPUT_SUFFIX: Case(("outline", "FILE", "-o", "a.html")),
    ErrorCode.OUTPUT_PACKED: Case(("figures", "FILE", "-f", "csv", "-o", "a.xlsx")),
    ErrorCode.FORM_UNKNOWN: Case(("figures", "FILE", "-f", "pdf")),
    ErrorCode.COLUMNS_FORM: Case(("figures", "FILE", "--columns", "value")),
    ErrorCode.COLUMN_UNKNOWN: Case(("terms", "FILE", "-f", "csv", "--columns", "word")),
    ErrorCode.EXTRA_REPORT: Case(("report", "FILE", "-o", "a.html"), lacks="jinja2"),
    ErrorCode.NEW_NEEDS_KEYNESS: Case(("terms", "--new", "--method", "tfidf", "FILE")),
    ErrorCode.EXTRA_DOCX: Case(("report", "FILE", "-o", "a.docx"), lacks="docx"),
    ErrorCode.EXTRA_PARQUET: Case(("figures", "FILE", "-o", "a.parquet"), lacks="pyarrow"),
    ErrorCode.EXTRA_CLUSTER: Case(
        ("figures", "FILE", "--cluster", "tcp://127.0.0.1:8786"), lacks="distributed"
    ),
    ErrorCode.INDEX_REMOTE: Case(("index", "-q", "file:///plans/a.txt")),
    ErrorCode.EXTRA_XLSX: Case(("figures", "FILE", "-o", "a.xlsx"), lacks="xlsxwriter"),
    ErrorCode.SECTION_NONE: Case(("show", "保障", "FILE")),
    ErrorCode.SECTION_SEVERAL: Case(("show", "标", "FILE")),
    ErrorCode.VERIFY_SOURCES: Case(("verify", "FILE")),
    ErrorCode.VERIFY_NOTHING: Case(("verify", "FILE", str(SAMPLE)), "简报\n没有引文。\n"),
    ErrorCode.STORE_MISSING: Case(("index", "--status", "--store", "none.db")),
    ErrorCode.STORE_BROKEN: Case(("index", "--status", "--store", "FILE")),
    ErrorCode.INDEX_NOTHING: Case(("index",)),
    ErrorCode.COMPARE_PAIR: Case(("compare", "FILE")),
    ErrorCode.COMPARE_SAME: Case(("compare", "FILE", "FILE")),
    ErrorCode.COMPARE_TWO: Case(("terms", "--compare", "FILE")),
    ErrorCode.COMMAND_UNKNOWN: Case(("figure", "FILE")),
    ErrorCode.OPTION_UNKNOWN: Case(("figures", "--kinds", "level")),
    ErrorCode.OPTION_WITH_VALUE: Case(("outline", "--text=1", "FILE")),
    ErrorCode.OPTION_WITHOUT_VALUE: Case(("outline", "FILE", "-o")),
    ErrorCode.ARGUMENT_MISSING: Case(("show",)),
    ErrorCode.ARGUMENTS_SURPLUS: Case(("doctor", "FILE")),
    ErrorCode.VALUE_UNKNOWN: Case(("figures", "--status", "targets", "FILE")),
    ErrorCode.VALUE_NUMBER: Case(("outline", "--depth", "0", "FILE")),
}
ELSEWHERE = {
    ErrorCode.EXTRA_PANDAS: "test_frames.py",
    ErrorCode.EXTRA_POLARS: "test_frames.py",
    ErrorCode.PROCESS_ENDED: "test_parallel.py",
    ErrorCode.FILE_NOT_REGULAR: "test_folders.py",
    ErrorCode.FOLDER_UNREADABLE: "test_failing_disk.py",
    ErrorCode.NOTHING_READ: "test_folders.py",
    ErrorCode.PACKED_TERMINAL: "test_workbook.py",
    ErrorCode.SHEET_FULL: "test_workbook.py",
    ErrorCode.STORE_OLD: "storing/test_index.py",
    ErrorCode.STORE_FOREIGN: "storing/test_index.py",
    ErrorCode.COMPARE_FOLDERS: "comparing/test_compare.py",
}
"""Errors that a file and a command line alone do not bring about, and where they are shown."""
UNSHOWN = {
    ErrorCode.FILE_IS_FOLDER,  # folders are walked by commands; for `plandigest.read` alone
    ErrorCode.ARCHIVE_LARGE,
    ErrorCode.RULES,  # shipped lexicons only
    ErrorCode.PDF_PROTECTED,
    ErrorCode.SAMPLE_MISSING,
    ErrorCode.INTERNAL,
    ErrorCode.VALUE_WRONG,
    ErrorCode.CLUSTER_LOST,  # takes its time
}
"""Errors whose files are large or whose libraries are odd; the tests of reading make them."""


def said(
    case: Case, language: str, plandigest: Command, folder: Path, patches: pytest.MonkeyPatch
) -> str:
    """All that a command prints, its folder left out of it."""
    data = case.content.encode() if isinstance(case.content, str) else case.content
    (folder / case.name).write_bytes(data)
    (folder / "empty").mkdir(exist_ok=True)
    patches.chdir(folder)
    if case.lacks:
        patches.setitem(sys.modules, case.lacks, None)
    arguments = [argument.replace("FILE", case.name) for argument in case.arguments]
    status, out, err = plandigest("--lang", language, *arguments)
    assert (status, out) == (2, ""), case.arguments
    assert err.count("\n") == 1, err
    return err.replace(str(folder), "…").replace(str(SAMPLE), "seeds/…")


def is_of(sentence: str, code: ErrorCode, language: str) -> bool:
    """Whether a sentence is the one that the table has for a code."""
    words = SENTENCES[code][language == "en"]
    pattern = ".*".join(map(re.escape, re.split(r"\{\d*\}", words)))
    return re.search(pattern, sentence) is not None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_error_is_shown(
    language: str,
    plandigest: Command,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    shown = ""
    for number, (code, case) in enumerate(CASES.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patches:
            sentence = said(case, language, plandigest, folder, patches)
        assert is_of(sentence, code, language)
        line = " ".join(["plandigest", *case.arguments]).replace(str(SAMPLE), "seeds/…")
        line = line.replace("x" * 300, "xxx…").replace("FILE", case.name)
        shown += f"# {code}\n$ {line}\n{sentence.replace('x' * 300, 'xxx…')}\n"
    path = GOLDEN / f"errors-{language}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def test_no_error_is_forgotten() -> None:
    assert {*CASES} | {*ELSEWHERE} | UNSHOWN == {*ErrorCode}
    assert not {*CASES} & ({*ELSEWHERE} | UNSHOWN)
