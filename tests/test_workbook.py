"""Workbooks: `figures -o f.xlsx` is one sheet, `report -o plan.xlsx` a sheet for each matter."""

from __future__ import annotations

import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import Command

from plandigest.rendering.workbook import book as books

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PLAN = """甲市发展规划
（2021年6月23日）

一、主要目标

到2025年，企业突破1200家，=1+1收入达到3.5亿元，能耗下降3%以上，绿地由12公顷增加到18公顷。
"""
TABLE = """# 乙市发展规划

## 一、主要指标

表1 主要指标

| 指标 | 单位 | 2020年 | 2025年目标 | 属性 |
| --- | --- | --- | --- | --- |
| 森林覆盖率 | % | 23.5 | 24.10 | 约束性 |
| 养老床位 | 张 | 1,200 | 007 | 预期性 |
| 城镇化率 | | 60.5% | >62% | 预期性 |
"""


MEASURE = """某市支持冷链物流发展若干措施

根据《中华人民共和国食品安全法》，制定本措施。

一、支持企业
（一）对新建冷库的企业，按照投资额的10%给予补助，最高50万元。（责任单位：市商务局）
"""


class Cell(NamedTuple):
    """A cell as it was written: what it holds, its number format, where it leads."""

    value: str | float
    shown: str = ""
    link: str = ""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.md"
    path.write_text(TABLE, encoding="utf-8")
    return path


def sheets(path: Path) -> dict[str, list[list[Cell]]]:
    """The sheets of a workbook in order, by name; no cell is calculated."""
    with zipfile.ZipFile(path) as book:
        formats = _formats(ET.fromstring(book.read("xl/styles.xml")))
        names = [
            sheet.get("name", "")
            for sheet in ET.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
        ]
        return {
            name: _rows(ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")), formats)
            for number, name in enumerate(names, 1)
        }


def _formats(styles: ET.Element) -> list[str]:
    """The number format of each style of cells."""
    own = {
        each.get("numFmtId"): each.get("formatCode", "") for each in styles.iter(f"{_MAIN}numFmt")
    }
    known = {"0": "", "1": "0", "2": "0.00", "3": "#,##0", "10": "0.00%", **own}
    (cells,) = styles.iter(f"{_MAIN}cellXfs")
    return [known.get(each.get("numFmtId"), "?") for each in cells]


def _rows(sheet: ET.Element, formats: list[str]) -> list[list[Cell]]:
    assert not sheet.findall(f".//{_MAIN}f")  # no formula
    links = {
        each.get("ref", ""): each.get("location", "") for each in sheet.iter(f"{_MAIN}hyperlink")
    }
    rows = []
    for row in sheet.iter(f"{_MAIN}row"):
        cells: list[Cell] = []
        for cell in row:
            reference = cell.get("r", "")
            at = sum(
                (ord(letter) - 64) * 26**power
                for power, letter in enumerate(reversed(reference.rstrip("0123456789")))
            )
            cells += [Cell("")] * (at - len(cells) - 1)
            shown = formats[int(cell.get("s", "0"))]
            cells.append(Cell(_value(cell), shown, links.get(reference, "")))
        rows.append(cells)
    return rows


def _value(cell: ET.Element) -> str | float:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{_MAIN}t"))
    number = cell.findtext(f"{_MAIN}v")
    return "" if number is None else float(number)


def by_header(rows: list[list[Cell]]) -> list[dict[str | float, str | float]]:
    """The rows of a sheet under its header, empty cells left out."""
    header = [cell.value for cell in rows[0]]
    return [
        {name: cell.value for name, cell in zip(header, row, strict=False) if cell.value != ""}
        for row in rows[1:]
    ]


OF_PLACE = {"所在句", "文件名", "行"}


def test_figures_as_a_person_would_set_them(
    plandigest: Command, plan: Path, tmp_path: Path
) -> None:
    book = tmp_path / "figures.xlsx"
    done = plandigest("figures", plan, "--lang", "zh", "-o", book)
    assert (done.status, done.out, done.err) == (0, "", "")
    ((name, rows),) = sheets(book).items()
    assert name == "数据"
    assert [
        {key: value for key, value in row.items() if key not in OF_PLACE}
        for row in by_header(rows)[:3]
    ] == [
        {"文件": "甲市发展规划", "指标": "企业", "时期": "2025", "数值": 1200.0, "单位": "家",
         "界限": "超过", "类别": "数量", "性质": "目标", "章节": "一、主要目标",
         "原文": "突破1200家"},
        {"文件": "甲市发展规划", "指标": "=1+1收入", "时期": "2025", "数值": 3.5, "单位": "亿元",
         "界限": "达到", "类别": "总量", "性质": "目标", "章节": "一、主要目标",
         "原文": "达到3.5亿元"},
        {"文件": "甲市发展规划", "指标": "=1+1能耗", "时期": "2025", "数值": -3.0, "单位": "%",
         "界限": "不超过", "类别": "增速", "性质": "目标", "章节": "一、主要目标",
         "原文": "3%以上"},
    ]  # fmt: skip


def test_the_first_sheet_of_a_report_is_that_of_the_figures(
    plandigest: Command, plan: Path, tmp_path: Path
) -> None:
    one, all_ = tmp_path / "figures.xlsx", tmp_path / "report.xlsx"
    plandigest("figures", plan, "-o", one)
    done = plandigest("report", plan, "-o", all_)
    assert (done.status, done.out, done.err) == (0, "", "")
    report = sheets(all_)
    assert [*report] == ["Figures", "Changes", "Targets", "Tables", "Documents", "All fields"]
    assert by_header(report["Figures"]) == by_header(sheets(one)["Figures"])


def test_tasks_awards_norms_and_citations_have_sheets_where_there_are_any(
    plandigest: Command, tmp_path: Path
) -> None:
    measure = tmp_path / "measure.txt"
    measure.write_text(MEASURE, encoding="utf-8")
    target = tmp_path / "report.xlsx"
    assert plandigest("report", "-o", target, measure, "--lang", "en").status == 0
    report = sheets(target)
    assert [*report][6:] == ["Tasks", "Awards", "Rules", "Cited"]
    texts = {
        name: [cell.value for cell in rows[1]] for name, rows in report.items() if len(rows) > 1
    }
    assert "市商务局" in texts["Tasks"]
    assert {"企业", "新建冷库", "投资额", "50 万元"} <= {*texts["Awards"]}
    assert "award" in texts["Rules"]
    assert "中华人民共和国食品安全法" in texts["Cited"]


def test_changes_targets_and_tables(
    plandigest: Command, plan: Path, table: Path, tmp_path: Path
) -> None:
    book = tmp_path / "report.xlsx"
    plandigest("report", "--lang", "zh", plan, table, "-o", book)
    found = sheets(book)
    (change,) = by_header(found["变化"])
    assert [change[name] for name in ("指标", "原值", "现值", "现单位", "变幅")] == [
        "绿地", 12.0, 18.0, "公顷", 0.5,
    ]  # fmt: skip
    assert Cell(0.5, "0.0%") in found["变化"][1]
    assert [
        [row.get(name) for name in ("指标", "约束", "基期", "数值", "界限", "单位")]
        for row in by_header(found["目标"])
        if row["文件"] == "乙市发展规划"
    ] == [
        ["森林覆盖率", "约束性", 23.5, 24.1, "等于", "%"],
        ["城镇化率", "预期性", 60.5, 62.0, "超过", "%"],
    ]
    assert [[cell.value for cell in row] for row in found["表格"]] == [
        ["表1 主要指标"],
        ["乙市发展规划 · 一、主要指标 · 第 5 行"],
        ["指标", "单位", "2020年", "2025年目标", "属性"],
        ["森林覆盖率", "%", 23.5, 24.1, "约束性"],
        ["养老床位", "张", 1200.0, "007", "预期性"],
        ["城镇化率", "", 0.605, ">62%", "预期性"],
    ]
    assert found["表格"][3][3].shown == "0.00"  # 24.10, as it is written
    assert found["表格"][5][2].shown == "0.0%"


def test_each_row_leads_to_its_document(
    plandigest: Command, plan: Path, table: Path, tmp_path: Path
) -> None:
    book = tmp_path / "report.xlsx"
    plandigest("report", "--lang", "zh", plan, table, "-o", book)
    found = sheets(book)
    first, second = by_header(found["文件"])
    assert (first["文件"], first["完整"], first["目标"]) == ("甲市发展规划", "是", 4.0)
    assert first["日期"] == (date(2021, 6, 23) - date(1899, 12, 30)).days
    assert second["文件"] == "乙市发展规划"
    for name in ("数据", "目标", "全部字段"):
        ways = {row[0].value: row[0].link for row in found[name][1:]}
        assert [*ways.values()] == ["'文件'!A2", "'文件'!A3"]


def test_every_field_of_every_figure(plandigest: Command, plan: Path, tmp_path: Path) -> None:
    book = tmp_path / "report.xlsx"
    plandigest("report", plan, "-o", book)
    records = by_header(sheets(book)["All fields"])
    written = plandigest("figures", plan, "-f", "csv").out.splitlines()
    assert ",".join(str(cell.value) for cell in sheets(book)["All fields"][0]) == written[0]
    assert [record["start"] for record in records] == [36.0, 50.0, 62.0, 70.0, 77.0]


def test_columns_asked_for_keep_their_names(
    plandigest: Command, plan: Path, tmp_path: Path
) -> None:
    book = tmp_path / "figures.xlsx"
    plandigest("figures", plan, "--columns", "value,unit", "-o", book)
    ((_, rows),) = sheets(book).items()
    assert [[cell.value for cell in row] for row in rows[:2]] == [["value", "unit"], [1200.0, "家"]]


def test_no_text_of_a_document_is_more_than_a_text(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "hostile.md"
    path.write_text(
        "# 甲市发展规划\n\n| =SUM(A1) | +1+1 | -2-3 | @甲 |\n"
        "| --- | --- | --- | --- |\n| =cmd | \x1b[31m红 | '9 | 0x1 |\n",
        encoding="utf-8",
    )
    book = tmp_path / "report.xlsx"
    assert plandigest("report", "--lang", "zh", path, "-o", book).status == 0
    head, row = sheets(book)["表格"][-2:]  # which asserts that nothing is a formula
    assert [cell.value for cell in head] == ["=SUM(A1)", "+1+1", "-2-3", "@甲"]
    assert [cell.value for cell in row] == ["=cmd", "␛[31m红", "'9", "0x1"]
    with zipfile.ZipFile(book) as packed:
        assert not [name for name in packed.namelist() if "externalLink" in name]


def test_markup_of_a_workbook_is_a_text(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("一、目标\n<r>森林覆盖率达到19.5%</r>\n", encoding="utf-8")
    book = tmp_path / "figures.xlsx"
    plandigest("figures", path, "--columns", "sentence", "-o", book)
    ((_, rows),) = sheets(book).items()
    assert rows[1][0].value == " <r>森林覆盖率达到19.5%</r>"


def test_a_header_stays_in_sight_and_filters(
    plandigest: Command, plan: Path, tmp_path: Path
) -> None:
    book = tmp_path / "figures.xlsx"
    plandigest("figures", plan, "-o", book)
    with zipfile.ZipFile(book) as packed:
        sheet = ET.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    (pane,) = sheet.iter(f"{_MAIN}pane")
    (filtered,) = sheet.iter(f"{_MAIN}autoFilter")
    assert (pane.get("ySplit"), pane.get("state"), filtered.get("ref")) == ("1", "frozen", "A1:Q6")


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_no_screen_shows_what_is_no_text(
    plandigest: Command, plan: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert plandigest("report", "-f", form, plan) == (
        2,
        "",
        f"plandigest: {form} is no text; name a file for it with -o FILE.\n",
    )


def test_a_sheet_that_is_full_is_said(
    plandigest: Command, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(books, "_MOST_ROWS", 3)
    done = plandigest("figures", plan, "-o", tmp_path / "figures.xlsx")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("plandigest: a sheet holds 1,048,575 rows")
    assert not list(tmp_path.glob("*.xlsx"))


def test_the_extra_is_named_where_it_is_missing(
    plandigest: Command, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    for command in ("figures", "report"):
        done = plandigest(command, plan, "-f", "xlsx", "-o", tmp_path / "figures.xlsx")
        assert done.status == 2
        assert "plandigest[xlsx]" in done.err
        assert not list(tmp_path.glob("*figures*"))
