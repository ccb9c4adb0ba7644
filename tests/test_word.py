"""A report as a Word file: `report -o report.docx`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.conftest import Command

from docx import Document
from plandigest import read

PLAN = """甲市发展规划

一、主要目标

到2025年，森林覆盖率达到24.1%，绿地由12公顷增加到18公顷。

二、保障措施

（一）加强领导

<w:p>各部门</w:p>应当\x0b落实责任。

表1 分工

"""
TABLE = "# 乙市规划\n\n## 一、分工\n\n| 任务 | 单位 |\n| --- | --- |\n| 绿化 | 园林局 |\n"


@pytest.fixture
def report(plandigest: Command, tmp_path: Path) -> Path:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "table.md").write_text(TABLE, encoding="utf-8")
    target = tmp_path / "report.docx"
    files = (tmp_path / "plan.txt", tmp_path / "table.md")
    done = plandigest("report", "--lang", "zh", *files, "-o", target)
    assert (done.status, done.out, done.err) == (0, "", "")
    return target


def test_headings_are_headings_and_the_text_is_whole(report: Path) -> None:
    word = Document(str(report))
    shown = [
        (str(each.style.name), each.text) for each in word.paragraphs if each.style and each.text
    ]
    assert [each for each in shown if each[0].startswith("Heading")] == [
        ("Heading 1", "甲市发展规划"),
        ("Heading 2", "目标（共 2）"),
        ("Heading 2", "结构"),
        ("Heading 2", "全文"),
        ("Heading 3", "一、主要目标"),
        ("Heading 3", "二、保障措施"),
        ("Heading 4", "（一）加强领导"),
        ("Heading 1", "乙市规划"),
        ("Heading 2", "结构"),
        ("Heading 2", "全文"),
        ("Heading 3", "一、分工"),
    ]
    texts = [text for _, text in shown]
    assert "到2025年，森林覆盖率达到24.1%，绿地由12公顷增加到18公顷。" in texts
    assert any("<w:p>各部门</w:p>应当" in text for text in texts)


def test_tables_are_tables(report: Path) -> None:
    tables = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in Document(str(report)).tables
    ]
    assert tables == [
        [
            ["指标", "单位", "基期", "目标值", "时期", "行"],
            ["森林覆盖率", "%", "–", "达到 24.1", "2025", "5"],
            ["绿地", "公顷", "12", "18", "2025", "5"],
        ],
        [["任务", "单位"], ["绿化", "园林局"]],
    ]


def test_the_page_of_the_source_stands_where_it_begins(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "甲市发展规划\n\n一、目标\n\n加快发展。\n\f二、措施\n\n落实责任。\n", encoding="utf-8"
    )
    target = tmp_path / "report.docx"
    plandigest("report", "--lang", "zh", path, "-o", target)
    texts = [each.text for each in Document(str(target)).paragraphs]
    assert texts[texts.index("第 2 页") + 1] == "二、措施"


def test_it_is_read_back_and_not_taken_for_a_document_of_its_folder(
    plandigest: Command, report: Path
) -> None:
    again = read(report)
    assert "（一）加强领导" in [again.string(section.heading) for section in again.walk()]
    assert plandigest("outline", report.parent).out.count("甲市发展规划") == 1


def test_a_page_is_not_taken_for_a_document_of_its_folder(
    plandigest: Command, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    assert plandigest("report", tmp_path, "-o", tmp_path / "report.html").status == 0
    assert plandigest("outline", tmp_path).out.count("甲市发展规划") == 1


def test_the_extra_is_named_where_it_is_missing(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    target = tmp_path / "report.docx"
    done = plandigest("report", "-o", target, "-", stdin=PLAN.encode())
    assert done.status == 2
    assert "plandigest[docx]" in done.err
    assert not target.exists()


def test_a_regulation_has_a_table_of_what_it_rules(plandigest: Command, tmp_path: Path) -> None:
    source, target = tmp_path / "条例.txt", tmp_path / "report.docx"
    source.write_text("某市绿化条例\n第二十条 擅自占用绿地的，由市园林局处五百元罚款。\n", "utf-8")
    assert plandigest("report", "--lang", "zh", source, "-o", target).status == 0
    rows = [[cell.text for cell in row.cells] for row in Document(str(target)).tables[0].rows]
    assert rows[1][:4] == ["处罚", "第二十条", "市园林局", "擅自占用绿地"]
