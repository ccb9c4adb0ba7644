"""`plandigest show`: the text of one section, by what a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from tests.conftest import SAMPLE, Command
from tests.test_screens import GOLDEN, compare

from plandigest import parse
from plandigest.rendering.characters import cells
from plandigest.searching.sections import find_sections

PLAN = """数字经济发展规划
第一章 总则
第一条 为了规范管理，制定本规划。
第三章 任务
一、主要目标
（一）近期目标。到2025年取得成效。
（二）远期目标。到2035年全面建成。
二、重点任务
2.1 做强产业
2.1.1 培育企业
培育骨干企业。
2.1.2 做强集群
建设产业集群。
专栏2 示范工程
开展示范。
附件2
名词解释
"""


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("第三章/一/（二）", ["第三章/一/（二）"]),
        ("三/一/二", ["第三章/一/（二）"]),
        ("3/1/2", ["第三章/一/（二）"]),
        ("3.1.2", ["第三章/一/（二）"]),
        ("2.1.2", ["第三章/二/2.1/2.1.2"]),
        ("第一条", ["第一章/第一条"]),
        ("（二）", ["第三章/一/（二）"]),
        ("主要目标", ["第三章/一"]),
        ("一、主要目标", ["第三章/一"]),
        ("主要 目标", ["第三章/一"]),
        ("主要目标/（二）", ["第三章/一/（二）"]),
        ("任务/一/近期", ["第三章/一/（一）"]),
        ("专栏2", ["第三章/二/2.1/2.1.2/专栏2"]),
        ("附件2", ["附件2"]),
        ("骨干", []),
        ("期目标", ["第三章/一/（一）", "第三章/一/（二）"]),
        ("", []),
        ("/", []),
        ("五", []),
    ],
)
def test_what_a_name_means(name: str, paths: list[str]) -> None:
    document = parse(PLAN)
    assert [chain[-1].path for chain in find_sections(document, name)] == paths


@pytest.mark.parametrize("width", [80, 140])
def test_screen(
    width: int, plandigest: Command, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = plandigest("show", "一/二", SAMPLE)
    assert shown.status == 0, shown.err
    compare(GOLDEN / f"show-{width}.txt", shown.out, request)
    assert all(cells(line) <= width for line in shown.out.splitlines())


def test_markdown(plandigest: Command, request: pytest.FixtureRequest) -> None:
    shown = plandigest("show", "一/二", SAMPLE, "-f", "markdown")
    compare(GOLDEN / "show.md", shown.out, request)


def test_colour_changes_no_character(plandigest: Command) -> None:
    import re

    plain = plandigest("show", "一/二", SAMPLE).out
    painted = plandigest("show", "一/二", SAMPLE, "--color", "always").out
    assert re.sub(r"\x1b\[[\d;]*m", "", painted).split() == plain.split()


def test_json_has_every_block_with_its_place(plandigest: Command) -> None:
    [record] = json.loads(plandigest("show", "1.2", SAMPLE, "-f", "json").out)
    assert record["path"] == "一/（二）"
    assert record["above"] == ["一、发展基础"]
    assert (record["page"], record["last_page"]) == (4, 5)
    assert [block["type"] for block in record["blocks"]] == [
        "paragraph", "heading", "paragraph", "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert all(block["page"] in (4, 5) for block in record["blocks"])
    assert "第4-5页" in record["citation"]


def test_tables_are_shown_and_given_as_data(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "规划.md"
    path.write_text(
        "# 规划\n\n## 一、目标\n\n| 指标 | 2025年 |\n| --- | --- |\n| 增加值 | 100亿元 |\n",
        encoding="utf-8",
    )
    shown = plandigest("show", "目标", path).out
    assert "指标    2025年" in shown
    [record] = json.loads(plandigest("show", "目标", path, "-f", "json").out)
    [block] = [block for block in record["blocks"] if block["type"] == "table"]
    assert block["table"]["rows"] == [["增加值", "100亿元"]]
    narrow = plandigest("show", "目标", path, "-f", "markdown").out
    assert "| 增加值 | 100亿元 |" in narrow


def test_an_ambiguous_name_ends_with_one_sentence(plandigest: Command) -> None:
    shown = plandigest("show", "1．", SAMPLE)
    assert shown.status == 2
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert "一/（一）/1" in shown.err
    assert "一/（二）/1" in shown.err
    both = plandigest("show", "1．", SAMPLE, "--all", "-f", "yaml")
    assert [record["path"] for record in yaml.safe_load(both.out)] == ["一/（一）/1", "一/（二）/1"]


@pytest.mark.parametrize("name", ["没有这一节", "", "9.9.9"])
def test_an_unknown_name_ends_with_one_sentence(name: str, plandigest: Command) -> None:
    shown = plandigest("show", name, SAMPLE)
    assert shown.status == 2
    assert shown.out == ""
    assert shown.err.startswith("plandigest: no section is called")
    assert shown.err.count("\n") == 1


def test_a_missing_file_ends_with_2(plandigest: Command) -> None:
    shown = plandigest("show", "一", "missing.txt")
    assert shown.status == 2
    assert shown.err.count("\n") == 1
