"""Every command prints the same with a store and without, byte for byte."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
import zipfile
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.conftest import ROOT, SAMPLE, Command

from plandigest.cli.app import COMMANDS
from plandigest.cli.library import Library, Shelf

NOT_READING = {"index", "doctor"}
CALLS: dict[str, list[tuple[str, ...]]] = {
    "outline": [("--text",), ("--numbers", "-f", "json"), ("--strength",)],
    "figures": [(), ("-f", "json", "--all"), ("--explain",), ("--changes",), ("--tables",)],
    "grep": [("市",), ("-c", "智能"), ("-f", "json", "-C", "1", "发展"), ("-w", "企业")],
    "show": [("一", "--all")],
    "check": [(), ("-f", "json")],
    "terms": [(), ("--new",)],
    "digest": [(), ("-f", "json")],
    "tasks": [("--all",), ("-f", "json")],
    "awards": [("-f", "json")],
    "rules": [("-f", "json")],
    "cites": [("-f", "json")],
    "report": [("-o", "out.html")],
    "compare": [],
    "verify": [],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    plans = tmp_path / "plans"
    plans.mkdir()
    for path in (ROOT / "docs" / "examples").glob("*.md"):
        shutil.copy(path, plans)
    shutil.copy(SAMPLE, plans)
    (plans / "page.html").write_text(
        "<html><head><title>某市办法</title></head><body><h1>某市办法</h1><p>第一条 企业投资超过"
        "1亿元的，给予100万元奖励。</p><table><tr><th>指标</th><th>2025年</th></tr><tr><td>产值（亿元）"
        "</td><td>100</td></tr></table></body></html>",
        encoding="utf-8",
    )
    with suppress(OSError):  # not every system has names that are no UTF-8
        shutil.copy(SAMPLE, plans / os.fsdecode("规划.txt".encode("gbk")))
    with zipfile.ZipFile(plans / "more.zip", "w") as archive:
        for name in ("a.txt", "b.txt"):
            archive.writestr(name, f"某市规划{name}\n一、总体要求\n到2030年，产值达到100亿元。\n")
    return plans


def calls(command: str, folder: Path) -> list[tuple[str | Path, ...]]:
    """Command lines of a command; each reads the whole folder, or two files of it."""
    two = (folder / "report.md", folder / "report-2028.md")
    if command in {"compare", "verify"}:
        return [(command, *two), (command, "-f", "json", *two)]
    return [(command, *options, folder) for options in CALLS[command]]


def test_every_command_is_tried() -> None:
    assert {*COMMANDS} == {*CALLS, *NOT_READING}


def test_every_command_prints_the_same(plandigest: Command, folder: Path) -> None:
    assert plandigest("index", folder).status == 0
    for command in CALLS:
        for call in calls(command, folder):
            read = plandigest(*call, "--no-index")
            page = Path("out.html").read_bytes() if command == "report" else b""
            assert plandigest(*call) == read, call
            if command == "report":
                assert Path("out.html").read_bytes() == page


def test_nothing_is_read_that_the_store_holds(
    plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plandigest("index", folder)

    read: list[object] = []

    def refuse(*arguments: object, **_named: object) -> None:
        read.append(arguments)
        raise ValueError(arguments)

    for name in ("plandigest.reading.read_file", "plandigest.extracting.extract"):
        monkeypatch.setattr(name, refuse)
    monkeypatch.setattr("plandigest.cli.finding.read_file", refuse)
    for command in CALLS.keys() - {"compare", "verify"}:
        for call in calls(command, folder):
            if "--explain" not in call:
                plandigest(*call)
    assert not read


def test_a_touched_file_is_known_by_its_bytes_and_a_changed_one_is_read(
    plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = folder / "plan.md"
    plandigest("index", folder)
    os.utime(plan, ns=(5, 5))
    with monkeypatch.context() as patch:
        patch.setattr("plandigest.reading.read_file", None)
        assert "智能制造" in plandigest("outline", plan).out
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("智能制造", "智慧制造"), encoding="utf-8")
    assert "智慧制造" in plandigest("outline", plan).out


def test_what_is_kept_and_damaged_is_read_anew(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    call = ("figures", "-f", "json", folder)
    read = plandigest(*call, "--no-index")
    (store,) = (folder.parent / "cache").rglob("*.db")
    for damage in ("number > 0", "number = 0"):
        with closing(sqlite3.connect(store)) as connection, connection:
            connection.execute(f"UPDATE kept SET content = x'00' WHERE {damage}")
        assert plandigest(*call) == read


def test_a_damaged_store_is_as_none(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    calls = [("outline", folder), ("grep", "-l", "企业", folder)]
    read = [plandigest(*call, "--no-index") for call in calls]
    (store,) = (folder.parent / "cache").rglob("*.db")
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("DROP TABLE kept")
        connection.execute("DROP TABLE files")
    assert [plandigest(*call) for call in calls] == read


def test_a_named_encoding_is_kept_apart(plandigest: Command, folder: Path) -> None:
    old = folder / "old.txt"
    old.write_bytes("某市規劃\n一、總體要求\n".encode("big5"))
    plandigest("index", "--encoding", "big5", old)
    for options in ((), ("--encoding", "big5"), ("--encoding", "gb18030")):
        assert plandigest("outline", old, *options) == plandigest(
            "outline", old, "--no-index", *options
        )


def test_a_members_file_is_known_by_its_archive(plandigest: Command, folder: Path) -> None:
    archive = folder / "more.zip"
    plandigest("index", archive)
    again = plandigest("index", "--lang", "en", archive)
    assert again.err == "plandigest: read 0, unchanged 2.\n"
    assert plandigest("index", "--prune", "--lang", "en").err == "plandigest: pruned 0.\n"
    archive.unlink()
    assert plandigest("index", "--prune", "--lang", "en").err == "plandigest: pruned 2.\n"


def test_own_units_make_another_reader(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    Path("plandigest.yaml").write_text("units: [标箱位]\n", encoding="utf-8")
    (folder / "port.txt").write_text("到2030年，建成码头20标箱位。\n", encoding="utf-8")
    for _ in range(2):
        for options in (("-f", "json"), ("--explain",)):
            call = ("figures", *options, folder)
            assert plandigest(*call) == plandigest(*call, "--no-index")
        plandigest("index", folder)


def test_a_library_travels_closed_to_other_processes(
    folder: Path, plandigest: Command, tmp_path: Path
) -> None:
    assert plandigest("index", "--store", tmp_path / "kept.db", folder).status == 0
    library = Library(Shelf(tmp_path / "kept.db", (), None))
    name = str(folder / "plan.md")
    (document,) = library.documents(name)
    (again,) = pickle.loads(pickle.dumps(library)).documents(name)
    assert again.title == document.title
