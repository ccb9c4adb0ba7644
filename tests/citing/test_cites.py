"""What documents cite: by title, number and short name, why, and which of them were read too."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from textwrap import dedent
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import Command

PLAN = """临江市人民政府关于印发《临江市养老服务发展规划》的通知
临政发〔2026〕3号
各区人民政府：
现将《临江市养老服务发展规划》印发给你们。
临江市人民政府
2026年1月5日
临江市养老服务发展规划
一、总体要求
根据《中华人民共和国老年人权益保障法》《江东省养老服务条例》，制定本规划。深入贯彻落实《国务院关于推进养老服务发展的意见》（国发〔2024〕9号，以下简称《意见》），健全体系。
二、重点任务
按照GB/T 35796-2017和国发〔2024〕9号要求，改造养老机构。
参观《临江的春天》摄影展。《意见》明确的任务逐项落实。
三、附则
2019年印发的《临江市养老服务补贴办法（试行）》（临民规〔2019〕2号）同时废止。修订《临江市养老机构管理办法》。
"""
LAW = """江东省养老服务条例
第一章 总则
第一条 为了发展养老服务，根据《老年人权益保障法》，制定本条例。
第二条 本条例所称养老服务，依照《江东省养老服务条例实施细则》的规定执行。
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_each_cited_document_is_one_row(
    plandigest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own notice is none, a film is none; a number and a short name count for the title."""
    monkeypatch.setenv("COLUMNS", "90")
    assert plandigest("cites", "--lang", "zh", "plan.txt", "law.txt").out == dedent(
        """\
        临江市养老服务发展规划

        引用的文件                                      类别      缘由  次数  出处
        《中华人民共和国老年人权益保障法》              法律      依据  1     9
        《江东省养老服务条例》                          法规规章  依据  1     9          → law.txt
        《国务院关于推进养老服务发展的意见》（国发      意见决定  依据  3     9, 11, 12
        〔2024〕9号）
        GB/T 35796-2017                                 标准目录  依据  1     11
        《临江市养老服务补贴办法（试行）》（临民规      法规规章  废止  1     14
        〔2019〕2号）
        《临江市养老机构管理办法》                      法规规章  修改  1     14

        江东省养老服务条例

        引用的文件                      类别      缘由  次数  出处
        《老年人权益保障法》            法律      依据  1     3
        《江东省养老服务条例实施细则》  法规规章  依据  1     4

        """
    )


@pytest.mark.usefixtures("folder")
def test_as_data(plandigest: Command) -> None:
    records = json.loads(plandigest("cites", "-f", "json", "plan.txt", "law.txt").out)
    assert records[2] == {
        "document": "plan.txt",
        "title": "国务院关于推进养老服务发展的意见",
        "number": "国发〔2024〕9号",
        "kind": "opinion",
        "relation": "basis",
        "count": 3,
        "places": [
            {"page": None, "line": 9, "section": "一"},
            {"page": None, "line": 11, "section": "二"},
            {"page": None, "line": 12, "section": "二"},
        ],
        "resolved": None,
    }
    assert [each["resolved"] for each in records if each["resolved"]] == ["law.txt"]


@pytest.mark.usefixtures("folder")
def test_who_cites_whom_as_a_graph(plandigest: Command, folder: Path) -> None:
    edges = [*csv.reader(io.StringIO(plandigest("cites", "--graph", "csv", ".").out))]
    assert [
        "plan.txt",
        "临江市养老服务发展规划",
        "law.txt",
        "江东省养老服务条例",
        "basis",
        "1",
    ] in [[Path(edge[0]).name, edge[1], Path(edge[2]).name, *edge[3:]] for edge in edges]
    assert plandigest("cites", "-o", "graph.graphml", "plan.txt").status == 0
    graph = ET.parse(folder / "graph.graphml").getroot()
    names = {element.tag.split("}")[1] for element in graph.iter()}
    assert names == {"graphml", "key", "graph", "node", "edge", "data"}
    drawn = plandigest("cites", "--graph", "dot", "law.txt").out
    assert drawn == dedent(
        """\
        digraph citations {
          "law.txt" [label="江东省养老服务条例"];
          "老年人权益保障法" [label="老年人权益保障法"];
          "江东省养老服务条例实施细则" [label="江东省养老服务条例实施细则"];
          "law.txt" -> "老年人权益保障法" [label="basis", weight=1];
          "law.txt" -> "江东省养老服务条例实施细则" [label="basis", weight=1];
        }
        """
    )


def test_a_title_cannot_break_out_of_a_graph(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        '某市规划\n一、总则\n根据《甲"];x->"<乙>&条例》，制定本规划。\n', encoding="utf-8"
    )
    assert '"甲\\"];x->\\"<乙>&条例"' in plandigest("cites", "--graph", "dot", path).out
    ET.fromstring(plandigest("cites", "--graph", "graphml", path).out)


def test_a_document_that_cites_nothing(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("某市规划\n一、总则\n加强管理。\n", encoding="utf-8")
    assert (
        plandigest("cites", "--lang", "en", path).out
        == "某市规划\n\nIt cites no other document.\n\n"
    )
