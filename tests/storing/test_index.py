"""The store: what it holds, that it is kept whole, and that a search is the same with it."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT, Command

from plandigest.model.source import Source
from plandigest.reading import read_file
from plandigest.storing.grams import grams_of

PLAN = """某市养老服务发展规划
一、主要目标
到2030年，养老床位达到3.6万张，护理型床位占比达到70%。
二、重点任务
建设集成电路产业园，新增高技能人才6万人。
"""
REPORT = """2026年某市政府工作报告
一、工作回顾
2025年，全市生产总值增长5.8%。
"""


TWO_LINES = (
    "        某市关于养老服务\n        促进发展\n        若干措施\n一、概况\nR&D投入增长。\n"
)
NOTICE = (
    "某市人民政府关于养老的通知\n某政发〔2026〕1号\n各区：\n请发展养老。\n"
    "某市人民政府\n2026年1月5日\n"
)
MAIL = (
    "From: a@example.org\nTo: b@example.org\nSubject: plan\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n'
    'Content-Disposition: attachment; filename="plan.txt"\n\n某市养老规划\n发展养老。\n--x--\n'
).encode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "plan.txt").write_text(PLAN, encoding="utf-8")
    (plans / "report.md").write_text(REPORT, encoding="utf-8")
    return plans


def rows(query: str, path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def place(folder: Path) -> Path:
    return folder.parent / "cache" / "plandigest" / "plandigest.db"


def test_it_is_an_honest_database(plandigest: Command, folder: Path) -> None:
    made = plandigest("index", "--lang", "en", folder)
    assert (made.status, made.err) == (0, "plandigest: read 2, unchanged 0.\n")
    assert place(folder).stat().st_mode & 0o777 == 0o600
    assert rows("SELECT title, part, complete FROM documents ORDER BY title", place(folder)) == [
        ("2026年某市政府工作报告", 1, 1),
        ("某市养老服务发展规划", 1, 1),
    ]
    assert rows("SELECT title, indicator, value, unit, line FROM targets", place(folder)) == [
        ("某市养老服务发展规划", "养老床位", 3.6, "万张", 3),
        ("某市养老服务发展规划", "护理型床位占比", 70.0, "%", 3),
        ("某市养老服务发展规划", "新增高技能人才", 6.0, "万人", 5),
    ]
    assert ("二、重点任务", 4) in rows("SELECT heading, line FROM sections", place(folder))
    assert ("建设集成电路产业园，新增高技能人才6万人。",) in rows(
        "SELECT text FROM sentences", place(folder)
    )


def test_only_what_has_changed_is_read_again(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    assert plandigest("index", "--lang", "zh", folder).err == "plandigest: 新读 0 个，未变 2 个。\n"
    path = folder / "plan.txt"
    path.write_text(PLAN.replace("3.6", "3.8"), encoding="utf-8")
    os.utime(path, ns=(0, 0))
    assert plandigest("index", "--update", "--lang", "en").err == (
        "plandigest: read 1, unchanged 1.\n"
    )
    assert rows("SELECT value FROM targets WHERE indicator = '养老床位'", place(folder)) == [(3.8,)]
    path.unlink()
    assert plandigest("index", "--prune", "--lang", "en").err == "plandigest: pruned 1.\n"
    assert rows("SELECT count(*) FROM figures WHERE status = 'target'", place(folder)) == [(0,)]
    (status,) = json.loads(plandigest("index", "--status", "-f", "json").out)
    assert (status["files"], status["documents"]) == (1, 1)
    assert plandigest("index", "--delete").status == 0
    assert not place(folder).exists()


SEARCHES = [
    ("grep", "-l", "集成电路"),
    ("grep", "-c", "养老"),
    ("grep", "集成電路"),
    ("grep", "-E", "床位.{0,4}3"),
    ("grep", "-w", "床位"),
    ("grep", "-e", "床位", "-e", "生产总值", "--any"),
    ("grep", "-e", "床位", "-e", "护理型", "--all"),
    ("grep", "--fold-numbers", "二〇三〇年"),
    ("grep", "-c", "张"),
    ("grep", "-l", "火星"),
    ("grep", "-c", "产业园，新增"),
    ("grep", "-c", "-F", "集成电路"),
    ("grep", "-l", "-F", "集成電路"),
    ("grep", "-l", "-e", "火星", "-e", "养老", "--any"),
    ("grep", "-c", "-e", "床位", "-e", "护理型", "--all"),
    ("grep", "-c", "-e", "床位", "-e", "护理型", "--near", "3"),
    ("grep", "-c", "-E", "[0-9.]+万"),
    ("grep", "-l", "-E", "万.*万"),
    ("grep", "-c", "-w", "养老"),
    ("grep", "-c", "-i", "r&D"),
    ("grep", "-c", "--passage", "section", "-e", "床位", "-e", "主要目标", "--all"),
    ("grep", "-c", "--by", "document", "养老"),
    ("grep", "-c", "--by", "section", "养老"),
    ("grep", "-c", "-m", "1", "养老"),
    ("grep", "-c", "--section", "一", "养老"),
    ("grep", "-l", "--heading-only", "目标"),
    ("grep", "-c", "-f", "json", "养老"),
    ("grep", "-l", "-f", "json", "养老服务发展"),
    ("grep", "-c", "促进发展若干措施"),
    ("grep", "-c", "展若"),
    ("grep", "-l", "展若"),
]


@pytest.mark.parametrize("search", SEARCHES)
def test_a_search_is_the_same_with_and_without(
    search: tuple[str, ...], plandigest: Command, folder: Path
) -> None:
    (folder / "two.txt").write_text(TWO_LINES, encoding="utf-8")
    (folder / "mail.eml").write_bytes(MAIL)
    (folder / "both.txt").write_text(f"{NOTICE}\n\n{NOTICE}", encoding="utf-8")
    plandigest("index", folder)
    assert plandigest(*search, folder) == plandigest(*search, "--no-index", folder)


@pytest.mark.parametrize("options", [("-c",), ("-l",), ("-c", "-E"), ("-l", "--all")])
def test_what_is_counted_is_not_taken_apart(
    options: tuple[str, ...], plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plandigest("index", folder)
    read = plandigest("grep", *options, "--no-index", "养老", folder)

    def refuse(*_: object, **_named: object) -> None:
        raise ValueError

    for name in ("storing.kept.kept_documents", "cli.finding.read_file"):
        monkeypatch.setattr(f"plandigest.{name}", refuse)
    assert plandigest("grep", *options, "养老", folder) == read
    assert read.status == 0


def test_files_that_cannot_match_are_not_opened(
    plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plandigest("index", folder)
    opened: list[str] = []

    def read(name: str, *, encoding: str | None = None) -> tuple[Source, ...]:
        opened.append(Path(name).name)
        return read_file(name, encoding=encoding)

    monkeypatch.setattr("plandigest.cli.finding.read_file", read)
    assert plandigest("grep", "-l", "集成电路", folder).status == 0
    assert "report.md" not in opened


def test_a_file_that_has_changed_counts_as_unread(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    (folder / "report.md").write_text(REPORT + "发展集成电路产业。\n", encoding="utf-8")
    assert plandigest("grep", "-l", "集成电路", folder).out.split() == [
        str(folder / "plan.txt"),
        str(folder / "report.md"),
    ]


def test_where_it_lies(plandigest: Command, folder: Path) -> None:
    assert plandigest("index", "--store", "own.db", folder).status == 0
    (folder.parent / "plandigest.yaml").write_text("store: other.db\n", encoding="utf-8")
    plandigest("index", folder)
    assert {path.name for path in folder.parent.glob("*.db")} == {"own.db", "other.db"}
    assert not place(folder).exists()


def test_a_store_of_another_version_is_built_anew(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    with closing(sqlite3.connect(place(folder))) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert plandigest("index", "--status").err == (
        f"plandigest: the store {place(folder)} is of another version; "
        "make it anew with “plandigest index FOLDER”.\n"
    )
    assert plandigest("grep", "-l", "集成电路", folder).status == 0
    assert plandigest("index", "--lang", "en", folder).err == "plandigest: read 2, unchanged 0.\n"


def test_what_is_no_store_is_left_alone(plandigest: Command, folder: Path) -> None:
    other = folder.parent / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE own (x)")
    text = folder.parent / "text.db"
    text.write_text("no database\n", encoding="utf-8")
    for path in (other, text):
        before = path.read_bytes()
        for arguments in (("index", folder), ("index", "--delete"), ("index", "--status")):
            refused = plandigest(*arguments, "--store", path)
            assert (refused.status, refused.err.count("\n")) == (2, 1)
        assert path.read_bytes() == before
    assert plandigest("index", "--delete", "--store", other).err == (
        f"plandigest: {other} is no store of plandigest and is left alone; "
        "name another file with --store.\n"
    )


def test_a_file_is_taken_in_whole_or_not_at_all(
    plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plandigest("index", folder)
    (folder / "plan.txt").write_text(PLAN + "再建一座。\n", encoding="utf-8")

    def broken(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("plandigest.storing.writing._insert_document", broken)
    failed = plandigest("index", "--lang", "en", folder)
    assert failed.status == 2
    assert "disk I/O error" in failed.err
    assert rows("SELECT count(*) FROM targets", place(folder)) == [(3,)]


def test_another_run_that_writes_is_waited_for_and_then_named(
    plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plandigest("index", folder)
    (folder / "plan.txt").write_text(PLAN + "再建一座。\n", encoding="utf-8")
    monkeypatch.setattr("plandigest.storing.opening._PATIENCE", 0.1)
    with closing(sqlite3.connect(place(folder), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        blocked = plandigest("index", "--lang", "en", folder)
    assert (blocked.status, "database is locked" in blocked.err) == (2, True)


@given(
    st.text(st.sampled_from("集成電路电産产业 \n，。Ａa5"), max_size=30),
    st.text(st.sampled_from("集成电路产业a5，"), min_size=1, max_size=5),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_that_holds_a_term_has_its_pairs(text: str, term: str) -> None:
    held = "".join(text.split()).replace("電", "电").replace("産", "产").replace("Ａ", "A")
    if term in held.casefold():
        assert grams_of(term) <= grams_of(text)


def test_the_questions_of_the_docs_are_answered(plandigest: Command, folder: Path) -> None:
    plandigest("index", folder)
    page = (ROOT / "docs" / "storing.md").read_text("utf-8")
    (block,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    queries = [each for each in block.split(";") if each.strip()]
    assert len(queries) == 10
    for query in queries:
        rows(query, place(folder))
