"""Who does what by when: whole lists of tasks, as a reader sees them and as data."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from, tuples
from tests.conftest import ROOT, Command
from tests.tasking.plans import DIVISION, TABLE

from plandigest import Actor, Document, Task, parse, read_bytes, tasks
from plandigest.rendering.characters import cells

EXPECTED = (ROOT / "tests/golden/tasks-division.txt").read_text("utf-8")
"""Every row that the plan assigns, read by hand from its text."""
PAGE = f"""<html><body>
{"".join(f"<p>{line}</p>" for line in DIVISION.splitlines() if line)}{TABLE}
</body></html>"""


def listed(document: Document, *, unassigned: bool = False) -> str:
    """A line a task: headline | action › object | lead | others | deadline | figures | strength."""
    return "".join(_line(document, task) for task in tasks(document, unassigned=unassigned))


def _line(document: Document, task: Task) -> str:
    def names(actors: Sequence[Actor]) -> str:
        return "、".join(actor.name for actor in actors)

    action, thing = (document.string(span) if span else "-" for span in (task.action, task.object))
    due = task.deadline
    parts = (
        document.string(task.headline),
        f"{action} › {thing}",
        f"牵头 {names(task.actors.lead)}",
        f"责任 {names(task.actors.responsible)}",
        f"配合 {names(task.actors.cooperating)}",
        f"{(due and due.date) or '-'} {document.string(due.span) if due else ''}",
        str(len(task.figures)),
        str(task.strength or "-"),
    )
    return " | ".join(parts) + "\n"


def test_a_division_of_work_with_a_table_and_with_brackets() -> None:
    (document,) = read_bytes(PAGE.encode(), "分工方案.html")
    assert listed(document) == EXPECTED


def test_the_same_as_plain_text() -> None:
    assert listed(parse(DIVISION)) == "".join(EXPECTED.splitlines(keepends=True)[:9])


def said(text: str, *, unassigned: bool = False) -> list[str]:
    """Headline, who does it and by when, of each task of a text under 一、."""
    document = parse(f"临江市养老服务工作方案\n一、重点任务\n{text}\n")
    found = []
    for task in tasks(document, unassigned=unassigned):
        actors = task.actors
        groups = (actors.lead, actors.responsible, actors.cooperating)
        who = "/".join("、".join(actor.name for actor in group) for group in groups)
        due = f" {task.deadline.date}" if task.deadline else ""
        found.append(f"{document.string(task.headline)} {who}{due}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（一）扩大供给。新建床位。（市民政局、市财政局按职责分工负责）",
            ["扩大供给 /市民政局、市财政局/"],
        ),
        (
            "（一）扩大供给。新建床位。（市民政局会同市财政局等部门负责，2026年底前完成）",
            ["扩大供给 市民政局//市财政局 2026"],
        ),
        (
            "（一）扩大供给。新建床位。（责任单位：市民政局（牵头）、市财政局）",
            ["扩大供给 市民政局/市财政局/"],
        ),
        (
            "（一）扩大供给。新建床位。（市民政局、市财政局。列第一位的为牵头单位，下同）",
            ["扩大供给 市民政局/市财政局/"],
        ),
        (
            "（一）扩大供给。新建床位。（责任单位：市民政局）（完成时限：2026年6月30日）",
            ["扩大供给 /市民政局/ 2026-06-30"],
        ),
        (
            "（一）扩大供给。新建床位。改造床位。（责任单位：各市、县（市、区）人民政府）",
            ["扩大供给 /各市、县（市、区）人民政府/"],
        ),
        (
            "（一）扩大供给。新建床位。（责任单位：市人力资源和社会保障局和市教育局）",
            ["扩大供给 /市人力资源和社会保障局、市教育局/"],
        ),
        (
            "（一）扩大供给。新建床位。（责任单位：市发展改革、财政、民政部门）",
            ["扩大供给 /市发展改革部门、财政部门、民政部门/"],
        ),
        (
            "（一）扩大供给。新建床位。（由市民政局会同市贸促会、市外办组织实施，持续推进）",
            ["扩大供给 市民政局//市贸促会、市外办 None"],
        ),
        (
            "（一）扩大供给。新建床位。（国家金融监督管理总局滨海监管分局、市民政局分别负责）",
            ["扩大供给 /国家金融监督管理总局滨海监管分局、市民政局/"],
        ),
        (
            "（一）扩大供给。新建床位。责任单位：中国铁塔滨海分公司、滨海海事局，各县（市、区）、各部门",
            ["扩大供给 /中国铁塔滨海分公司、滨海海事局、各县（市、区）、各部门/"],
        ),
        (
            "（一）扩大供给。年内新建床位300张。[市民政局牵头；市财政局配合]",
            ["扩大供给 市民政局//市财政局"],
        ),
        (
            "（一）扩大供给。新建床位。（责任单位：市民政局，各区〔含滨海新区，下同〕政府）",
            ["扩大供给 /市民政局、各区人民政府/"],
        ),
        (
            "（一）扩大供给（牵头单位：市民政局）\n新建床位。改造设施。",
            ["扩大供给 市民政局//"],
        ),
        (
            "（一）扩大供给。新建床位（市民政局，2026年9月底前）。改造设施（市住建局）。",
            ["扩大供给 /市民政局/ 2026-09", "改造设施 /市住建局/"],
        ),
    ],
)
def test_brackets(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "（一）扩大供给。新建床位（含社区床位）。",
        "（一）扩大供给。推进布局调整（2021—2025年）。",
        "（一）扩大供给。市民政局（市老龄办）公布名单。",
        "（一）扩大供给。强化市民政局作用。",
        "（一）扩大供给。需要各方支持，主要任务是建床位。",
        "（一）扩大供给。本方案由市民政局负责解释。",
        "（一）扩大供给。召开现场会。\n时间：2026年3月1日",
    ],
)
def test_what_assigns_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市民政局牵头建立台账。", ["由市民政局牵头建立台账 市民政局// › 建立 台账"]),
        (
            "市民政局会同市财政局制定补贴办法。",
            ["市民政局会同市财政局制定补贴办法 市民政局//市财政局 › 制定 补贴办法"],
        ),
        ("评估办法由市民政局制定。", ["评估办法由市民政局制定 /市民政局/ › 制定 评估办法"]),
        (
            "市民政局负责评估床位；各区民政部门应当建立台账；床位紧张。",
            [
                "市民政局负责评估床位 /市民政局/ › 评估 床位",
                "各区民政部门应当建立台账 /各区民政部门/ › 建立 台账",
            ],
        ),
        (
            "市委、市政府要求，各区、各部门要加强统筹。",
            ["市委、市政府要求，各区、各部门要加强统筹 /各区、各部门/ › 加强 统筹"],
        ),
        (
            "市财政局要统筹资金，市审计局要加强审计。",
            [
                "市财政局要统筹资金 /市财政局/ › 统筹 资金",
                "市审计局要加强审计 /市审计局/ › 加强 审计",
            ],
        ),
        (
            "第八条市民政部门应当建立台账。",
            ["第八条市民政部门应当建立台账 /市民政部门/ › 建立 台账"],
        ),
        ("老年人应当爱护设施。", []),
        ("推动市民政局作用发挥。", []),
        ("市民政局的负责同志出席。", []),
    ],
)
def test_clauses_that_name_who_acts(text: str, expected: list[str]) -> None:
    document = parse(f"方案\n一、任务\n{text}\n")
    found = []
    for task, words in zip(tasks(document), said(text), strict=True):
        spans = (task.action, task.object)
        action, thing = (document.string(span) if span else "-" for span in spans)
        found.append(f"{words} › {action} {thing}")
    assert found == expected


def test_a_bracket_that_cannot_be_read_gives_its_text_to_nobody_else() -> None:
    text = (
        "（一）扩大供给。新建床位。（市民政局牵头，其所属的一家配合）\n改造设施。"
        "（市住房和城乡建设局负责）"
    )
    assert said(text) == ["改造设施 /市住房和城乡建设局/"]


def test_a_line_behind_a_list_is_for_every_item_without_one_of_its_own() -> None:
    items = "1．新建床位。\n2．改造设施。（市住房和城乡建设局负责）\n3．培训人员。\n4．公布名单。\n"
    assert said(f"（一）扩大供给\n{items}以上任务由市民政局负责") == [
        "改造设施 /市住房和城乡建设局/",
        "培训人员 /市民政局/",
        "公布名单 /市民政局/",
    ]


def test_a_cell_may_have_a_line_for_each_name() -> None:
    page = (
        "<table><tr><td>任务</td><td>责任单位</td></tr><tr><td>新建床位</td>"
        "<td>市民政局<br>市财政局、市住房和城乡建设局</td></tr></table>"
    )
    (document,) = read_bytes(page.encode(), "a.html")
    (task,) = tasks(document)
    names = [actor.name for actor in task.actors.responsible]
    assert names == ["市民政局", "市财政局", "市住房和城乡建设局"]


NAMES = (
    "市民政局", "省经济和信息化厅", "市住房和城乡建设局", "各市、县（市、区）人民政府",
    "市委宣传部（市新闻出版局）", "教育部", "区大数据中心", "各镇（街道）", "市有关部门",
)  # fmt: skip


@given(
    lists(tuples(sampled_from(NAMES), sampled_from("、，和")), min_size=1, unique_by=lambda x: x[0])
)
def test_a_list_is_split_into_its_names(parts: list[tuple[str, str]]) -> None:
    listing = "".join(name + mark for name, mark in parts)[:-1]
    document = parse(f"方案\n一、任务\n（一）扩大供给。新建床位。（责任单位：{listing}）\n")
    (task,) = tasks(document)
    assert [actor.name for actor in task.actors.responsible] == [name for name, _ in parts]
    assert [document.string(actor.span) for actor in task.actors.responsible] == [
        name for name, _ in parts
    ]


def test_a_day_without_a_year_is_of_the_year_of_the_document() -> None:
    text = "（一）扩大供给。新建床位。（市民政局负责，9月底前完成）"
    for opening, expected in (("", None), ("江政发〔2026〕1号\n", "2026-09")):
        (task,) = tasks(parse(f"某市养老服务工作方案\n{opening}一、重点任务\n{text}\n"))
        assert task.deadline
        assert task.deadline.date == expected


def test_of_two_days_in_one_text_the_last_is_the_deadline() -> None:
    text = "（一）扩大供给。2026年6月底前开工，2027年底前建成。（市民政局负责）"
    assert said(text) == ["扩大供给 /市民政局/ 2027"]


def test_what_nobody_is_named_for() -> None:
    text = "（一）扩大供给。2025年新建床位300张。鼓励社会力量办院。严禁挪用资金。床位紧张。"
    assert said(text) == []
    assert said(text, unassigned=True) == ["鼓励社会力量办院。 //", "严禁挪用资金。 //"]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("分工方案.html")
    path.write_text(PAGE, encoding="utf-8")
    return path


SCREEN = """\
2026年养老服务重点工作分工方案

一、扩大服务供给
  建设社区养老服务设施                                                         9
    牵头 市民政局 · 责任 市住房和城乡建设局、市规划和自然资源局、各区人民政府
    时限 2026年10月底前 · 力度 授权

附件 重点任务分工表
  推广智能看护设备2万台                                                       37
    牵头 市民政局 · 配合 各区人民政府 · 时限 2026年底 · 力度 授权

共 2 项任务 · 单位 4 个 · 有时限 2 项
"""


def test_on_a_screen(plandigest: Command, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = plandigest("tasks", "--lang", "zh", "--unit", "各区政府", plan)
    assert shown.out == SCREEN
    monkeypatch.setenv("COLUMNS", "140")
    wide = plandigest("tasks", "--lang", "en", plan).out
    assert "    lead 市民政局 · responsible 市住房和城乡建设局、" in wide
    assert all(cells(line) <= 140 for line in wide.splitlines())


def test_who_and_by_when_select(plandigest: Command, plan: Path) -> None:
    def headlines(*options: str) -> list[str]:
        return [each["headline"] for each in records(*options)]

    def records(*options: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(
            plandigest("tasks", *options, "-f", "json", plan).out
        )
        return found

    assert headlines("--due", "2026-06") == [
        "培训养老护理员5000人次", "建立护理员技能等级制度", "探索建立护理员积分落户办法",
    ]  # fmt: skip
    assert headlines("--unit", "市发改委") == ["增加护理型床位"]
    assert headlines("--unit", "市发改委", "--due", "2027") == []
    assert headlines("--all")[:3] == headlines()[:3]


def test_nothing_found_is_said(plandigest: Command, plan: Path) -> None:
    shown = plandigest("tasks", "--lang", "en", "--due", "2031", plan)
    assert shown.status == 1
    assert "no task fits; --all also shows what nobody is named for." in shown.err
    assert plandigest("tasks", "--due", "soon", plan).status == 2


def test_as_data(plandigest: Command, plan: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(plandigest("tasks", plan, "-f", "csv").out)))
    assert rows[1]["task"] == "增加护理型床位。支持公办养老机构改造，护理型床位占比达到65%以上。"
    assert rows[1]["responsible"] == "市发展改革委; 市财政局"
    assert rows[1]["figures"] == "达到65%以上"
    assert rows[1]["deadline"] == "2026-12"


def test_as_a_workbook(plandigest: Command, plan: Path) -> None:
    assert plandigest("tasks", "--lang", "zh", plan, "-o", "台账.xlsx").status == 0
    with zipfile.ZipFile("台账.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "任务台账" in book.read("xl/workbook.xml").decode()
    for words in ("牵头单位", "市人力资源和社会保障局", "培训养老护理员5000人次", "2026-06"):
        assert words in sheet


MARKDOWN = """\
# 2026年养老服务重点工作分工方案

| Task | Lead | Responsible | Co-operating | Deadline | Strength | Section | Place |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 增加护理型床位 | 市民政局 | 市发展改革委、市财政局 |  | 2026年12月底前 | ambiguous \
| （二）增加护理型床位 | 10 |
"""


def test_as_markdown(plandigest: Command, plan: Path) -> None:
    out = plandigest("tasks", "--lang", "en", "--unit", "市发改委", "-f", "markdown", plan).out
    assert out == MARKDOWN
