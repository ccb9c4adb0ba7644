"""Files of every sort in a folder: which are read, which are passed over, and how that is said."""

from __future__ import annotations

import csv
import io
import json
import os
import socket
import zipfile
from pathlib import Path

import pytest
import yaml
from tests.conftest import Command

PLAN = "某市发展规划\n一、发展目标\n到2025年，研发投入达到30亿元。\n"
UNIX = pytest.mark.skipif(os.name == "nt", reason="needs Unix")
FORMS = ("table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")
    return folder


def test_what_is_no_document_is_passed_over_and_counted(plandigest: Command, plans: Path) -> None:
    for name in ("a.png", "b.PNG", "figures.csv", "f.json", "run.py", "~$a.docx", "x.xls"):
        (plans / name).write_bytes(bytes(range(256)))
    (plans / "empty.txt").write_bytes(b" \n")
    status, out, err = plandigest("grep", "-c", "研发", plans)
    assert (status, out) == (0, f"{plans}/a.txt:1\n")
    assert err == (
        "plandigest: passed over what is no document or empty: 8 "
        "(.png ×2, .csv ×1, .docx ×1, .json ×1, .py ×1, .txt ×1, …).\n"
    )
    assert plandigest("grep", "-c", "-q", "研发", plans).err == ""
    said = plandigest("grep", "-c", "-v", "研发", plans).err.splitlines()
    assert f"plandigest: passed over {plans}/run.py." in said
    assert len(said) == 9


def test_workbooks_are_read_but_for_those_that_it_wrote(plandigest: Command, plans: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(plans / "table.xlsx") as workbook:
        workbook.add_worksheet("附表").write_string(0, 0, "研发投入达到40亿元")
    assert plandigest("figures", plans / "a.txt", "-o", plans / "figures.xlsx").status == 0
    status, out, err = plandigest("grep", "-c", "研发", plans)
    assert (status, out) == (0, f"{plans}/a.txt:1\n{plans}/table.xlsx:1\n")
    assert err == "plandigest: passed over what is no document or empty: 1 (.xlsx ×1).\n"


def test_a_file_that_is_named_is_never_passed_over(plandigest: Command, plans: Path) -> None:
    (plans / "plan.csv").write_text(PLAN, encoding="utf-8")
    assert plandigest("grep", "-c", "研发", plans / "plan.csv").out == f"{plans}/plan.csv:1\n"
    (plans / "empty.txt").write_bytes(b"")
    status, _, err = plandigest("outline", plans / "empty.txt")
    assert (status, err) == (2, f"plandigest: {plans}/empty.txt is empty.\n")


def test_a_folder_of_nothing_but_such_files_holds_no_documents(
    plandigest: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    status, out, err = plandigest("outline", tmp_path)
    assert (status, out) == (2, "")
    assert err.splitlines()[0] == f"plandigest: the folder {tmp_path} holds no documents."
    (tmp_path / "a.png").rename(tmp_path / "a.txt")
    (tmp_path / "a.txt").write_bytes(b"")
    status, out, err = plandigest("outline", tmp_path)
    assert (status, out) == (2, "")
    assert err.splitlines()[0] == "plandigest: all files are empty."


def test_pictures_in_an_archive_are_passed_over(plandigest: Command, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("plan.txt", PLAN)
        archive.writestr("logo.png", b"\x89PNG\r\n\x1a\n\0\0")
    status, out, err = plandigest("grep", "-c", "研发", tmp_path / "a.zip")
    assert (status, out) == (0, f"{tmp_path}/a.zip/plan.txt:1\n")
    assert err == "plandigest: passed over what is no document or empty: 1 (.png ×1).\n"


@UNIX
def test_pipes_sockets_and_devices_in_a_folder(
    plandigest: Command, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(plans / "b.txt")
    (plans / "zero.txt").symlink_to("/dev/zero")
    (plans / "null.txt").symlink_to("/dev/null")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(plans)  # the path of a socket must be short
        server.bind("s.txt")
        status, out, err = plandigest("grep", "-c", "研发", plans)
    assert (status, out) == (0, f"{plans}/a.txt:1\n")
    assert err == "plandigest: passed over what is no document or empty: 4 (.txt ×4).\n"


@UNIX
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/random"])
def test_a_device_that_is_named_is_refused(plandigest: Command, device: str) -> None:
    assert plandigest("outline", device) == (
        2, "", f"plandigest: {device} is a device or a socket, not a file; name a file.\n",
    )  # fmt: skip


@UNIX
def test_a_pipe_that_is_named_is_read(process: Command, tmp_path: Path) -> None:
    import threading

    os.mkfifo(tmp_path / "pipe")

    def feed() -> None:
        (tmp_path / "pipe").write_text(PLAN, encoding="utf-8")

    feeder = threading.Thread(target=feed)
    feeder.start()
    assert process("grep", "-c", "研发", tmp_path / "pipe").out == f"{tmp_path}/pipe:1\n"
    feeder.join()


NAMES = {
    "gbk": "规划.txt".encode("gbk"),
    "newline": b"a\nb.txt",
    "escape": b"\x1b[31ma.txt",
    "dash": b"-a.txt",
    "only a dash": b"-",
    "long": b"x" * 250 + b".txt",
    "quotes": b"a'b\".txt",
    "bidi": "a\u202etxt.x".encode(),
    "star": b"*.txt",
}


@UNIX
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_sort_in_every_form(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, form: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / os.fsdecode(NAMES[name])).write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(folder)
    target = tmp_path / ("out.xlsx" if form == "xlsx" else "out")
    status, out, err = plandigest("figures", "-f", form, ".", "-o", target)
    assert (status, out, err) == (0, "", "")
    data = target.read_bytes()
    if form in {"json", "jsonl"}:
        (record,) = json.loads(data) if form == "json" else [json.loads(data)]
        assert Path(record["document"]).samefile(os.fsdecode(NAMES[name]))
    elif form == "yaml":
        assert len(yaml.safe_load(data)) == 1
    elif form in {"csv", "tsv"}:
        rows = csv.reader(io.StringIO(data.decode()), delimiter="\t" if form == "tsv" else ",")
        assert len(list(rows)) == 2
    if form != "xlsx":
        assert not {*data.decode()} & {"\x1b", "\u202e"}


@UNIX
def test_a_file_called_as_standard_input_is_no_standard_input(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for path in (".", "[-]", "./-"):
        status, out, _ = plandigest("grep", "-c", "研发", path, stdin="别的".encode())
        assert (status, out) == (0, "./-:1\n")
