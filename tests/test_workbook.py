"""Figures as a workbook: `figures -f xlsx`."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import Command

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PLAN = "甲市发展规划\n一、主要目标\n到2025年，企业突破1200家，=1+1收入达到3.5亿元。\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def rows(path: Path) -> list[list[str | float]]:
    with zipfile.ZipFile(path) as book:
        assert [name for name in book.namelist() if "/sheet" in name] == [
            "xl/worksheets/sheet1.xml"
        ]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
        assert not sheet.findall(f".//{_MAIN}f")  # no formula
        return [[_value(cell) for cell in row] for row in sheet.iter(f"{_MAIN}row")]


def _value(cell: ET.Element) -> str | float:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{_MAIN}t"))
    return float(cell.findtext(f"{_MAIN}v") or "nan")


def test_numbers_are_numbers_and_formulas_are_text(
    plandigest: Command, plan: Path, tmp_path: Path
) -> None:
    book = tmp_path / "figures.xlsx"
    done = plandigest("figures", plan, "-f", "xlsx", "-o", book)
    assert (done.status, done.out, done.err) == (0, "", "")
    header, first, second = rows(book)
    assert header[0] == "document"
    assert {"indicator", "value", "unit", "quote", "sentence", "page", "line"} <= set(header)
    assert 1200.0 in first
    assert "突破1200家" in first
    assert 350000000.0 in second
    assert any(str(cell).startswith("=1+1") or "=1+1" in str(cell) for cell in second)


def test_the_extra_is_named_where_it_is_missing(
    plandigest: Command, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    done = plandigest("figures", plan, "-f", "xlsx", "-o", tmp_path / "figures.xlsx")
    assert done.status == 2
    assert "plandigest[xlsx]" in done.err
    assert not list(tmp_path.glob("*figures*"))


def test_targets_are_goals_alone(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "2025年甲市政府工作报告\n2025年1月8日\n一、2024年工作回顾\n产值增长5%。\n"
        "二、2025年主要目标\n力争产值增长6%。\n",
        encoding="utf-8",
    )
    done = plandigest("figures", path, "--targets", "-f", "csv")
    (line,) = done.out.splitlines()[1:]
    assert ",target," in line
    assert ",6%," in line
