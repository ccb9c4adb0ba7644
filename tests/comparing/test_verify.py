"""The quotations and figures of a draft, held against the sample."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest
from tests.conftest import ROOT, Command

import plandigest

DRAFT = """# 简报

规划写道，“全市高新技术企业数量超过1.7万家，国家大学科技园14家”。“十四五”时期要继续推进。

> 5G、人工智能、大数据、云计算、物联网、区块链等新一代信息技术产业快速发展，持续赋能实体经济。

另见「上海工业互联网核心产业规模达到2000亿元」，又说“要把上海建成火星移民基地，三年内完成”。

2020年，全市战略性新兴产业增加值达到7328亿元。2020年，全市战略性新兴产业制造业产值达到13391亿元。
"""
CITED = (
    "《上海市战略性新兴产业和先导产业发展“十四五”规划》（上海市人民政府办公厅，"
    "沪府办发〔2021〕10号，2021年6月23日），“{}”，第{}页。"
)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return str(path)


def test_each_quotation_and_figure_has_its_verdict(plandigest: Command, draft: str) -> None:
    """Terms between quotation marks are no quotations; spaces and broken lines change nothing."""
    shown = plandigest("verify", "--lang", "zh", draft, "seeds")
    assert shown.status == 1
    assert shown.out == dedent(
        """\
        ✓ 原文如此  第 3 行
            “全市高新技术企业数量超过1.7万家，国家大学科技园14家”
            seeds/shanghai-emerging-industries-14fyp.txt  4:118
            《上海市战略性新兴产业和先导产业发展“十四五”规划》（上海市人民政府办公厅，沪
            府办发〔2021〕10号，2021年6月23日），“5．创新生态不断完善”，第4页。

        ✗ 与原文不同  第 5 行
            “5G、人工智能、大数据、云计算、物联网、区块链等新一代信息技术产业快速发展，
            持续赋能实体经济。”
            5G、人工智能、[−物联网−]{+大数据+}、云计算、[−大数据−]{+物联网+}、区块链等新
            一代信息技术产业快速发展，持续赋能实体经济
            seeds/shanghai-emerging-industries-14fyp.txt  3:67
            《上海市战略性新兴产业和先导产业发展“十四五”规划》（上海市人民政府办公厅，沪
            府办发〔2021〕10号，2021年6月23日），“3．新兴业态蓬勃发展”，第3页。

        ✗ 与原文不同  第 7 行
            “上海工业互联网核心产业规模达到2000亿元”
            上海工业互联网核心产业规模达到[−1000−]{+2000+}亿元
            seeds/shanghai-emerging-industries-14fyp.txt  3:71
            《上海市战略性新兴产业和先导产业发展“十四五”规划》（上海市人民政府办公厅，沪
            府办发〔2021〕10号，2021年6月23日），“3．新兴业态蓬勃发展”，第3页。

        ? 原文中未见  第 7 行
            “要把上海建成火星移民基地，三年内完成”

        ✓ 原文如此  第 9 行
            全市战略性新兴产业增加值 达到7328亿元
            seeds/shanghai-emerging-industries-14fyp.txt  2:34
            《上海市战略性新兴产业和先导产业发展“十四五”规划》（上海市人民政府办公厅，沪
            府办发〔2021〕10号，2021年6月23日），“1．产业规模不断壮大”，第2页。

        ✗ 与原文不同  第 9 行
            全市战略性新兴产业制造业产值 达到13391亿元
            [−13931−]{+达到13391+}亿元
            seeds/shanghai-emerging-industries-14fyp.txt  2:40
            《上海市战略性新兴产业和先导产业发展“十四五”规划》（上海市人民政府办公厅，沪
            府办发〔2021〕10号，2021年6月23日），“1．产业规模不断壮大”，第2页。

        引文 4 · 数据 2 · 原文如此 2 · 与原文不同 3 · 原文中未见 1
        """
    )


def test_as_data(plandigest: Command, draft: str) -> None:
    records = json.loads(plandigest("verify", "-f", "json", draft, "seeds").out)
    assert [(each["kind"], each["verdict"], each["line"]) for each in records] == [
        ("quotation", "verbatim", 3),
        ("quotation", "altered", 5),
        ("quotation", "altered", 7),
        ("quotation", "not-found", 7),
        ("figure", "verbatim", 9),
        ("figure", "altered", 9),
    ]
    assert records[2]["difference"] == [
        {"edit": "kept", "text": "上海工业互联网核心产业规模达到"},
        {"edit": "removed", "text": "1000"},
        {"edit": "added", "text": "2000"},
        {"edit": "kept", "text": "亿元"},
    ]
    assert records[2]["original"] == "上海工业互联网核心产业规模达到 1000 亿元"
    assert records[0]["citation"] == CITED.format("5．创新生态不断完善", 4)
    assert records[5]["figure"]["value"] == 13391


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("全市高新技术企业数量……众创空间500余家", True),  # …… leaves words out
        ("众创空间500余家……全市高新技术企业数量", False),  # but not in another order
        ("众创空间５００余家，", True),  # widths, and a comma of the draft's own
        ("众創空間500余家", False),  # other characters are other words
    ],
)
def test_what_is_verbatim(quoted: str, found: bool) -> None:
    source = plandigest.read(ROOT / "seeds" / "shanghai-emerging-industries-14fyp.txt")
    draft = plandigest.parse(f"简报说：“{quoted}”。")
    (finding,) = (each for each in plandigest.verify(draft, [source]) if each.figure is None)
    assert (finding.fidelity == "verbatim") is found


def test_a_difference_stays_within_the_sentence() -> None:
    source = plandigest.parse(
        "乙市规划\n港口基本建成。形成具有区域影响力的航运物流中心。完善服务。\n"
    )
    draft = plandigest.parse("简报说：“加快建设具有区域影响力的航运物流中心体系”。")
    (finding,) = plandigest.verify(draft, [source])
    assert [piece.text for piece in finding.pieces] == [
        "形成", "加快建设", "具有区域影响力的航运物流中心", "体系",
    ]  # fmt: skip


def test_what_is_not_looked_up_is_said(plandigest: Command, tmp_path: Path) -> None:
    """Terms between marks, and figures of which nobody says what they measure; -q says nothing."""
    path = tmp_path / "draft.txt"
    terms = "".join(f"“行动{each}”" for each in "甲乙丙丁戊己庚辛壬")
    path.write_text(f"规划说，“众创空间500余家”。{terms}继续实施。\n升至9%。\n", encoding="utf-8")
    shown = plandigest("verify", path, ROOT / "seeds")
    assert shown.err == (
        "plandigest: names and terms between quotation marks that were not looked up: 9 "
        "(行动甲, 行动乙, 行动丙, 行动丁, 行动戊, 行动己, 行动庚, 行动辛, …).\n"
        "plandigest: figures of which the draft does not say what they measure, "
        "not looked up: 1 (9%).\n"
    )
    assert plandigest("verify", "-q", path, ROOT / "seeds").err == ""


def test_what_cannot_be_verified(plandigest: Command, draft: str, tmp_path: Path) -> None:
    alone = plandigest("verify", draft)
    assert (alone.status, alone.err) == (
        2,
        "plandigest: name at least one source behind the draft: plandigest verify DRAFT SOURCE….\n",
    )
    empty = tmp_path / "empty.txt"
    empty.write_text("简报\n没有引文。\n", encoding="utf-8")
    assert plandigest("verify", empty, "seeds").err == (
        f"plandigest: {empty} holds no quotation and no figure to verify.\n"
    )


def test_a_draft_in_order_ends_with_0(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("规划说，“全市高新技术企业数量超过1.7万家”。\n", encoding="utf-8")
    shown = plandigest("verify", path, ROOT / "seeds")
    assert (shown.status, shown.out.splitlines()[0]) == (0, "✓ verbatim  line 1")
