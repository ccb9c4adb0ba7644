"""How strongly sentences commit, and what sections say of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.test_schema import validate

from plandigest import Strength, commitments, parse

PLAN = """\
某县养老服务发展规划

一、发展基础
已建成养老院20家。推进了医养结合。

二、主要任务
（一）扩大供给。新建养老院3家。各乡镇要落实用地。鼓励社会力量办院。
（二）提高质量。完善服务标准。严禁挪用补贴。探索建立评估制度。
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("严禁以任何名义收费。", Strength.PROHIBITING),
        ("新建住宅不得占用绿地。", Strength.PROHIBITING),
        ("确保年底前完工。", Strength.PRESSURING),
        ("各乡镇要摸清底数。", Strength.PRESSURING),
        ("县养老服务领导小组要统筹推进。", Strength.PRESSURING),
        ("施工单位应当公示。", Strength.PRESSURING),
        ("支持企业设立研究院。", Strength.AUTHORISING),
        ("对达标的给予奖励。", Strength.AUTHORISING),
        ("制定实施细则。", Strength.AUTHORISING),
        ("鼓励有条件的乡镇先建。", Strength.FLEXIBLE),
        ("积极探索新的办法。", Strength.FLEXIBLE),
        ("加快推进标准制定。", Strength.AMBIGUOUS),
        ("进一步完善协调机制。", Strength.AMBIGUOUS),
        ("“必须”一词很常见。", None),
        ("为发展养老服务，特制定本规划。", None),
        ("现将规划印发给你们，请认真落实。", None),
        ("床位十分紧张。", None),
        ("我县供应链比较完整。", None),
        ("主要指标居全省前列。", None),
    ],
)
def test_a_sentence(sentence: str, expected: Strength | None) -> None:
    found = [each.strength for each in commitments(parse(f"某县规划\n一、任务\n{sentence}\n"))]
    assert found == ([expected] if expected else [])


def test_results_commit_nobody() -> None:
    document = parse(PLAN)
    assert [document.string(each.sentence) for each in commitments(document)] == [
        "新建养老院3家。", "各乡镇要落实用地。", "鼓励社会力量办院。", "完善服务标准。",
        "严禁挪用补贴。", "探索建立评估制度。",
    ]  # fmt: skip


TREE = """\
某县养老服务发展规划

一、发展基础
二、主要任务        prohib. 1  press. 1  auth. 1  flex. 2  ambig. 1
├── （一）扩大供给             press. 1  auth. 1  flex. 1
└── （二）提高质量  prohib. 1                     flex. 1  ambig. 1
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "规划.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_an_item_that_is_one_sentence_commits() -> None:
    document = parse(
        "某县规划\n\n一、任务\n（一）确保2027年底前建成平台2个。（责任单位：县商务局）\n\n二、保障\n（一）强化领导。（责任单位：县政府办公室）\n"
    )
    assert [document.string(each.sentence) for each in commitments(document)] == [
        "确保2027年底前建成平台2个。"
    ]


def test_by_section(plandigest: Command, plan: Path) -> None:
    assert plandigest("outline", "--strength", "--lang", "en", plan).out == TREE


def test_by_section_as_data(plandigest: Command, plan: Path) -> None:
    validate("outline", plandigest("outline", "--strength", "-f", "json", plan).out)
    out = plandigest("outline", "--strength", "-f", "csv", plan).out
    row = list(csv.DictReader(io.StringIO(out)))[1]
    classes = ("prohibiting", "pressuring", "authorising", "flexible", "ambiguous")
    assert [row[f"strength.{name}"] for name in classes] == ["1", "1", "1", "2", "1"]
    listed = plandigest("outline", "--strength", "--depth", "1", "-f", "markdown", plan).out
    assert "- 二、主要任务 (prohib. 1, press. 1, auth. 1, flex. 2, ambig. 1)" in listed
