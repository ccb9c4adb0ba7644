from __future__ import annotations

import json
import os
import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import Command

import plandigest
from plandigest.configuration import load_configuration, sample
from plandigest.errors import LexiconError, ReadError
from plandigest.lexicon.loader import rules_of_file


def test_the_nearest_file_above_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plandigest.yaml").write_text("documents: [plans/*.txt, /abs.txt]\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    configuration = load_configuration()
    assert configuration is not None
    assert configuration.documents == (str(tmp_path / "plans/*.txt"), "/abs.txt")


@pytest.mark.parametrize("top", ["home", "repository"])
def test_nothing_is_taken_from_above_the_home_folder_or_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, top: str
) -> None:
    (tmp_path / "plandigest.yaml").write_text("documents: [a.txt]\n")
    inside = tmp_path / "top" / "plans"
    inside.mkdir(parents=True)
    if top == "home":
        monkeypatch.setenv("HOME", str(inside.parent))
        monkeypatch.setenv("USERPROFILE", str(inside.parent))
    else:
        (inside.parent / ".git").mkdir()
    monkeypatch.chdir(inside)
    assert load_configuration() is None
    (inside.parent / "plandigest.yaml").write_text("documents: [b.txt]\n")
    configuration = load_configuration()
    assert configuration is not None
    assert configuration.documents == (str(inside.parent / "b.txt"),)


@pytest.mark.skipif(os.name == "nt", reason="needs modes")
def test_nothing_is_taken_from_a_folder_that_all_may_write_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    (shared / "mine").mkdir(parents=True)
    (shared / "plandigest.yaml").write_text("documents: [a.txt]\n")
    shared.chmod(0o1777)
    monkeypatch.chdir(shared / "mine")
    assert load_configuration() is None
    monkeypatch.chdir(shared)
    assert load_configuration() is not None


def test_the_configuration_is_said_on_demand(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plandigest.yaml"
    path.write_text("words: [数字底座]\n")
    monkeypatch.chdir(tmp_path)
    said = f"plandigest: the configuration is {path}.\n"
    assert plandigest("outline", "-v", "-", stdin="一、总则\n".encode()).err == said
    assert plandigest("outline", "-", stdin="一、总则\n".encode()).err == ""


def test_one_document_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text("documents: plan.txt\n")
    configuration = load_configuration(path)
    assert configuration is not None
    assert configuration.documents == (str(tmp_path / "plan.txt"),)


def test_an_empty_file_names_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.touch()
    configuration = load_configuration(path)
    assert configuration is not None
    assert configuration.documents == ()


@pytest.mark.parametrize("content", ["- a\n", "documents: {a: 1}\n", "documents: [1]\n", "a: [\n"])
def test_what_does_not_follow_the_schema_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(content)
    with pytest.raises(LexiconError):
        load_configuration(path)


def test_a_key_that_stands_twice_is_said(tmp_path: Path, process: Command) -> None:
    path = tmp_path / "my.yaml"
    path.write_text("words: [数据港]\ndocuments: [a.txt]\nwords: [数据湾]\n", encoding="utf-8")
    shown = process("terms", "--config", path)
    assert (shown.status, shown.out) == (2, "")
    assert shown.err == f"plandigest: {path} is no valid YAML (line 3: words is there twice).\n"


def test_one_key_in_two_mappings_is_none_twice(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text("- &rule {name: a, words: [a]}\n- {name: b}\n- *rule\n", encoding="utf-8")
    assert [rule.text("name") for rule in rules_of_file(path)] == ["a", "b", "a"]


def test_a_file_that_was_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot read the configuration"):
        load_configuration(tmp_path / "none.yaml")


def test_the_sample_is_at_hand() -> None:
    assert sample().name == "shanghai-emerging-industries-14fyp.txt"


OWN_UNITS = """\
units:
  - 标准果筐
  - units: [市尺]
    kind: level
    worth: "0.3333"
    base: 米
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_units_of_the_users_own(tmp_path: Path, process: Command, jobs: str) -> None:
    (tmp_path / "my.yaml").write_text(OWN_UNITS, encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        text = "全年收购苹果3万标准果筐，织布30市尺。\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    done = process(
        "figures", *paths, "-f", "jsonl", "--config", tmp_path / "my.yaml", "--jobs", jobs
    )
    assert done.status == 0, done.err
    records = [json.loads(line) for line in done.out.splitlines()]
    units = [(each["unit"], each["kind"], each["amount"], each["base_unit"]) for each in records]
    one = [("万标准果筐", "count", 30000, "标准果筐"), ("市尺", "level", 9.999, "米")]
    assert units == one * 2


def test_units_are_of_the_documents_read_with_them(tmp_path: Path) -> None:
    (tmp_path / "my.yaml").write_text(OWN_UNITS, encoding="utf-8")
    configuration = load_configuration(tmp_path / "my.yaml")
    assert configuration is not None
    text = "全年收购苹果3万标准果筐。\n"
    before, own, after = (
        plandigest.parse(text, units=units) for units in ((), configuration.units, ())
    )
    named = [[figure.unit for figure in plandigest.figures(each)] for each in (own, before, after)]
    assert named == [["万标准果筐"], ["万"], ["万"]]
    assert pickle.loads(pickle.dumps(own)) == own  # as it goes from one process to another


def test_units_in_the_column_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "my.yaml").write_text(OWN_UNITS, encoding="utf-8")
    configuration = load_configuration(tmp_path / "my.yaml")
    assert configuration is not None
    rows = "| 苹果产量 | 标准果筐 | 30 |\n| 布匹产量 | 市尺 | 60 |\n"
    table = "| 名称 | 甲 | 2025年 |\n| --- | --- | --- |\n" + rows
    (document,) = plandigest.read_bytes(table.encode(), "a.md", units=configuration.units)
    assert [figure.base_unit for figure in plandigest.figures(document)] == ["标准果筐", "米"]


def test_the_store_is_filled_by_the_configuration_and_the_encoding(
    tmp_path: Path, process: Command
) -> None:
    (tmp_path / "my.yaml").write_text(OWN_UNITS, encoding="utf-8")
    (tmp_path / "a.txt").write_bytes("全年收购蘋果3万标准果筐。\n".encode("gb18030"))
    asked = ("--config", tmp_path / "my.yaml", "--store", tmp_path / "kept.sqlite")
    done = process("index", *asked, "--encoding", "gb18030", tmp_path / "a.txt")
    assert done.status == 0, done.err
    with closing(sqlite3.connect(tmp_path / "kept.sqlite")) as store:
        assert store.execute("SELECT unit FROM figures").fetchall() == [("万标准果筐",)]


@pytest.mark.parametrize(
    "content", ["units: {a: b}\n", "units: [1]\n", "units: [{kind: sort, units: [筐]}]\n"]
)
def test_a_unit_that_cannot_be_read_is_said(tmp_path: Path, process: Command, content: str) -> None:
    (tmp_path / "my.yaml").write_text(content, encoding="utf-8")
    done = process("figures", "--config", tmp_path / "my.yaml")
    assert done.status == 2
    assert "my.yaml" in done.err
    assert "Traceback" not in done.err
