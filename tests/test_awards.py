"""`plandigest awards`: whole screens, forms, selection and exit statuses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.test_schema import validate
from tests.test_screens import GOLDEN, compare
from tests.test_workbook import sheets

import plandigest as library
from plandigest.rendering.awards import AWARD_COLUMNS
from plandigest.rendering.characters import cells

MEASURE = """平港市促进会展业发展若干措施

一、支持办展
第一条 对在本市举办的展览，按展览面积分五档给予主办单位奖励。展览面积5000平方米以上不足1万平方米的，奖励10万元；1万平方米以上不足2万平方米的，奖励20万元；2万平方米以上不足3万平方米的，奖励40万元；3万平方米以上不足5万平方米的，奖励70万元；5万平方米以上的，奖励120万元。同一主办单位每年奖励总额最高200万元。
第二条 对首次通过国际展览业协会认证的展会，给予主办单位一次性奖励50万元。
第三条 展览企业租用市属场馆的，按实际租金的30%给予补贴，最高80万元，补贴期限最长3年。

二、支持参展
第四条 企业参加境外展会的，每个标准展位补贴2万元，每家企业每年最高补贴20万元。

三、附则
第五条 市商务局应当自受理申请之日起15个工作日内完成审核。
第六条 骗取奖励的，追回资金，三年内不得申请。
"""  # noqa: E501 - an article a line

RUNGS = [
    ("5000平方米以上不足1万平方米", 10),
    ("1万平方米以上不足2万平方米", 20),
    ("2万平方米以上不足3万平方米", 40),
    ("3万平方米以上不足5万平方米", 70),
    ("5万平方米以上", 120),
]
"""The five rungs of the first article, in units of 10,000 yuan."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("措施.txt").write_text(MEASURE, encoding="utf-8")
    Path("规划.txt").write_text("某市规划\n\n到2030年，产值达到100亿元。\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.usefixtures("folder")
def test_screen(
    width: int,
    lang: str,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = plandigest("awards", "措施.txt", "--lang", lang)
    assert shown.status == 0
    compare(GOLDEN / f"awards-{lang}-{width}.txt", shown.out, request)
    assert all(cells(line) <= width for line in shown.out.splitlines())


@pytest.mark.usefixtures("folder")
def test_markdown_is_the_whole_table(plandigest: Command, request: pytest.FixtureRequest) -> None:
    shown = plandigest("awards", "措施.txt", "-f", "markdown", "--lang", "zh")
    compare(GOLDEN / "awards.md", shown.out, request)


@pytest.mark.usefixtures("folder")
def test_every_rung_of_a_ladder_has_a_row(plandigest: Command) -> None:
    records = json.loads(plandigest("awards", "措施.txt", "-f", "json").out)
    ladder = [record for record in records if record["article"] == "第一条"]
    assert [record["value"] for record in ladder] == [value for _, value in RUNGS]
    for record, (condition, _) in zip(ladder, RUNGS, strict=True):
        assert condition in record["condition"]
        assert record["recipient"] == "主办单位"
        assert record["cap"] == {"value": 200, "unit": "万元", "per": "每年"}


@pytest.mark.usefixtures("folder")
def test_records(plandigest: Command) -> None:
    shown = plandigest("awards", "措施.txt", "-f", "json")
    validate("awards", shown.out)
    rent = next(record for record in json.loads(shown.out) if record["unit"] == "%")
    assert rent == {
        "document": "措施.txt",
        "section": "一/第三条",
        "heading": "第三条",
        "article": "第三条",
        "recipient": "展览企业",
        "condition": "租用市属场馆",
        "award": "补贴",
        "value": 30,
        "value_max": None,
        "unit": "%",
        "bound": "exact",
        "per": None,
        "basis": "实际租金",
        "cap": {"value": 80, "unit": "万元", "per": None},
        "other_caps": [],
        "period": "最长3年",
        "quote": "30%",
        "sentence": MEASURE.splitlines()[5].partition(" ")[2],
        "page": None,
        "line": 6,
        "title": "平港市促进会展业发展若干措施",
    }


@pytest.mark.usefixtures("folder")
def test_csv_has_a_column_for_each_key(plandigest: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(plandigest("awards", "措施.txt", "-f", "csv").out)))
    assert list(rows[0]) == list(AWARD_COLUMNS)
    assert [row["cap.value"] for row in rows] == [*["200"] * 5, "", "80", "20"]


@pytest.mark.usefixtures("folder")
def test_a_workbook_is_made_for_people(plandigest: Command) -> None:
    assert plandigest("awards", "措施.txt", "-o", "奖补.xlsx", "--lang", "zh").status == 0
    (name, rows), *_ = sheets(Path("奖补.xlsx")).items()
    assert name == "奖补"
    assert [cell.value for cell in rows[0]][:5] == ["文件", "受益对象", "条件", "奖补", "数值"]
    assert len(rows) == 1 + 8


@pytest.mark.usefixtures("folder")
def test_selection(plandigest: Command) -> None:
    shown = plandigest(
        "awards", "措施.txt", "--recipient", "企业", "--condition", "境外", "-f", "csv"
    )
    rows = list(csv.DictReader(io.StringIO(shown.out)))
    assert [(row["recipient"], row["condition"]) for row in rows] == [("企业", "参加境外展会")]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("措施.txt", "--recipient", "海关"), "plandigest: no award fits.\n"),
        (
            ("规划.txt",),
            "plandigest: no awards with a sum or a share; plandigest rules lists every norm "
            "with a number.\n",
        ),
    ],
)
def test_nothing_found(arguments: tuple[str, ...], said: str, plandigest: Command) -> None:
    shown = plandigest("awards", *arguments, "--lang", "en")
    assert (shown.status, shown.err) == (1, said)


def test_in_python() -> None:
    document = library.parse(MEASURE, "措施.txt")
    awards = library.awards(document)
    records = library.to_records(document, awards)
    assert [record["value"] for record in records[:5]] == [value for _, value in RUNGS]
    assert str(awards[0].recipient) == "主办单位"
