"""`plandigest check`: whole screens, forms and exit statuses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command
from tests.test_screens import GOLDEN, compare

from plandigest.rendering.characters import cells

FAULTY = """机密★1年
某市数字经济发展规划
一、发展基础
2024年，全市规模以上工业增加值达到3200亿元，增长8%。建设锟斤拷锟斤拷平台。
（一）产业规模。2024年，全市规模以上工业增加值达到2300亿元，增长8%。
（三）创新能力。不断提升（详见附件2）。
二、主要目标
坚持创新驱动，落实各项任务。
二、重点任务
（一）做强产业。落实各项措施。
(二)做大企业。培育骨干企业。
表1 主要指标
三、保障措施
加强组织领导，完善工作机制，加大资金支持，强化督查考核，确保各项目标任务按期
"""
SOUND = "数字经济发展规划\n一、总体要求\n坚持创新驱动。\n二、重点任务\n做强产业。\n"


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("规划.txt")
    path.write_text(FAULTY, encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [80, 140])
def test_screen(
    width: int,
    lang: str,
    faulty: Path,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = plandigest("check", faulty, "--lang", lang)
    assert shown.status == 1
    compare(GOLDEN / f"check-{lang}-{width}.txt", shown.out, request)
    assert all(cells(line) <= width for line in shown.out.splitlines())


def test_markdown(faulty: Path, plandigest: Command, request: pytest.FixtureRequest) -> None:
    shown = plandigest("check", faulty, "-f", "markdown")
    assert shown.status == 1
    compare(GOLDEN / "check.md", shown.out, request)


def test_every_problem_as_data(faulty: Path, plandigest: Command) -> None:
    shown = plandigest("check", faulty, "-f", "json")
    assert shown.status == 1
    assert [(record["code"], record["line"]) for record in json.loads(shown.out)] == [
        ("classified", 1),
        ("garbled", 4),
        ("contradiction", 5),
        ("numbering-gap", 6),
        ("attachment-missing", 6),
        ("numbering-repeat", 9),
        ("numbering-mixed", 11),
        ("table-unreadable", 12),
        ("truncated", 14),
    ]
    rows = list(csv.DictReader(io.StringIO(plandigest("check", faulty, "-f", "csv").out)))
    assert rows[2]["other.line"] == "4"
    assert "3200亿元" in rows[2]["other.quote"]
    assert [row["code"] for row in rows] == [record["code"] for record in json.loads(shown.out)]


@pytest.mark.parametrize("form", ["table", "markdown", "json", "jsonl", "csv", "tsv", "yaml"])
def test_a_sound_document_ends_with_0(form: str, plandigest: Command) -> None:
    shown = plandigest("check", "-", "-f", form, stdin=SOUND.encode())
    assert shown.status == 0
    assert shown.err == ""
    if form in ("table", "markdown"):
        assert "Nothing is wrong." in shown.out
    elif form == "json":
        assert json.loads(shown.out) == []


@pytest.mark.parametrize("form", ["table", "markdown", "json", "jsonl", "csv", "tsv", "yaml"])
def test_a_faulty_document_ends_with_1(form: str, faulty: Path, plandigest: Command) -> None:
    assert plandigest("check", faulty, "-f", form).status == 1


def test_a_file_that_cannot_be_read_ends_with_2(faulty: Path, plandigest: Command) -> None:
    assert plandigest("check", "missing.txt").status == 2
    shown = plandigest("check", "missing.txt", faulty)
    assert shown.status == 2
    assert "数字经济发展规划" in shown.out


def test_the_sample_breaks_off(plandigest: Command) -> None:
    [record] = json.loads(plandigest("check", SAMPLE, "-f", "json").out)
    assert (record["code"], record["page"]) == ("truncated", 5)


def test_several_processes_find_the_same(faulty: Path, process: Command) -> None:
    one, two = (process("check", faulty, SAMPLE, "-f", "json", "--jobs", n) for n in "12")
    assert one == two
    assert one.status == 1


def test_secrecy_stands_above_an_outline(faulty: Path, plandigest: Command) -> None:
    shown = plandigest("outline", faulty, "--lang", "zh")
    assert shown.out.startswith("!! 文件标有密级：机密★1年")
    assert shown.out.count("密级") == 1
    painted = plandigest("outline", faulty, "--color", "always").out.splitlines()[0]
    assert "\x1b[" in painted


def test_an_outline_says_what_breaks_the_structure(faulty: Path, plandigest: Command) -> None:
    [record] = json.loads(plandigest("outline", faulty, "-f", "json").out)
    assert [problem["code"] for problem in record["problems"]] == [
        "classified", "numbering-gap", "numbering-repeat", "numbering-mixed", "truncated",
    ]  # fmt: skip
