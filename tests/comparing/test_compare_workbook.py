"""`compare -o x.xlsx`: sheets for people, and records where columns are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.comparing.plans import NEW_PLAN, OLD_PLAN
from tests.conftest import Command
from tests.test_workbook import by_header, sheets

pytest.importorskip("xlsxwriter")


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "14.txt", tmp_path / "15.txt"
    old.write_text(OLD_PLAN, encoding="utf-8")
    new.write_text(NEW_PLAN, encoding="utf-8")
    return old, new


def test_measures_sections_and_words_have_a_sheet_each(
    plandigest: Command, paths: tuple[Path, Path], tmp_path: Path
) -> None:
    book = tmp_path / "compared.xlsx"
    done = plandigest("compare", *paths, "--lang", "zh", "-o", book)
    assert (done.status, done.out, done.err) == (0, "", "")
    found = sheets(book)
    assert [*found] == ["指标", "结构", "用词"]
    rows = {row["指标"]: row for row in by_header(found["指标"])}
    assert rows["高新技术企业"] == {
        "指标": "高新技术企业",
        "原·数值": 1500.0,
        "原·单位": "家",
        "原·界限": "达到",
        "原·时期": "2025",
        "结果·数值": 1500.0,
        "结果·单位": "家",
        "结果·界限": "超过",
        "结果·时期": "2025",
        "新·数值": 2400.0,
        "新·单位": "家",
        "新·界限": "达到",
        "新·时期": "2030",
        "是否达到": "达到原目标",
        "新 − 原": 900.0,
        "单位": "家",
        "新旧目标": "提高",
        "对应依据": "指标名称相同（1.00）",
        "原·位置": "13",
        "原·原文": rows["高新技术企业"]["原·原文"],
        "结果·位置": rows["高新技术企业"]["结果·位置"],
        "结果·原文": rows["高新技术企业"]["结果·原文"],
        "新·位置": "13",
        "新·原文": rows["高新技术企业"]["新·原文"],
        "原": "临江市国民经济和社会发展第十四个五年规划纲要",
        "新": "临江市国民经济和社会发展第十五个五年规划纲要",
    }
    assert "1500家" in str(rows["高新技术企业"]["原·原文"])
    assert "2400家" in str(rows["高新技术企业"]["新·原文"])
    gone = [row for row in by_header(found["结构"]) if row["变化"] == "取消"]
    assert gone
    assert all("新·原文" not in row for row in gone)
    assert rows["森林覆盖率"]["口径说明"] == "森林覆盖率目标值按最新统计口径折算"


def test_the_text_is_a_sheet_of_paragraphs(
    plandigest: Command, paths: tuple[Path, Path], tmp_path: Path
) -> None:
    book = tmp_path / "text.xlsx"
    paths[0].write_text(
        "临江市规定\n甲类设施由市局管理和维护。\n各区按季度报送进展。\n各街道配合。\n", "utf-8"
    )
    paths[1].write_text(
        "临江市规定\n各区按季度报送进展。\n各街道配合。\n甲类设施由市局管理。\n", "utf-8"
    )
    assert plandigest("compare", "--text", *paths, "--lang", "zh", "-o", book).status == 0
    ((name, rows),) = sheets(book).items()
    assert name == "逐段对照"
    assert by_header(rows)[-1] == {
        "原·位置": "2",
        "原·原文": "甲类设施由市局管理和维护。",
        "新·位置": "4",
        "新·原文": "甲类设施由市局管理。",
        "移动": "是",
    }


def test_columns_that_are_asked_for_are_those_of_the_records(
    plandigest: Command, paths: tuple[Path, Path], tmp_path: Path
) -> None:
    book = tmp_path / "rows.xlsx"
    chosen = ("--columns", "name,new.value", "-o", book)
    assert plandigest("compare", *paths, *chosen).status == 0
    ((_, rows),) = sheets(book).items()
    assert [cell.value for cell in rows[0]] == ["name", "new.value"]
    assert ["高新技术企业", 2400.0] in [[cell.value for cell in row] for row in rows]
