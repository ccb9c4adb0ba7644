"""`plandigest rules`: whole screens, forms, selection and exit statuses."""

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

import plandigest as plandigest_package
from plandigest.rendering.characters import cells

REGULATION = """云溪市公共水域管理条例

第一章 总则
第一条 为了加强公共水域管理，制定本条例。

第二章 许可与收费
第八条 市水务部门应当自受理申请之日起15个工作日内作出许可决定；情况复杂的，可以延长5个工作日。
第九条 游船的核定载客人数不得超过60人。
第十条 停泊费按照每船每日80元的标准收取。
第十二条 经营单位应当按照年度营业收入的2%提取安全费用。

第三章 法律责任
第二十条 擅自在公共水域捕捞的，由市渔业部门没收渔获物，处二百元以上二千元以下的罚款；情节严重的，处五千元以上二万元以下的罚款。
第二十一条 以欺骗手段取得许可的，由市水务部门撤销许可，并处违法所得一倍以上三倍以下的罚款；违法所得不足一万元的，处一万元罚款。
第二十二条 逾期不缴纳停泊费的，由市水务部门按日加收万分之五的滞纳金。
第二十三条 有下列行为之一的，由市水务部门责令改正；逾期不改正的，按照下列规定处罚：
（一）向水域倾倒垃圾的，处五百元以上三千元以下罚款；
（二）损毁护栏的，对个人处二百元罚款，对单位处二千元罚款。
"""  # noqa: E501 - an article a line
MEASURE = """丰泽区促进乡村旅游发展若干措施

一、培育经营主体
（一）对首次评为国家5A级、4A级、3A级的旅游景区，由区文旅部门分别给予500万元、200万元、50万元奖励。
（二）新建乡村民宿投资达到300万元以上的，按照投资额的10%给予补助，最高50万元。

二、完善服务
（一）旅行社组织游客入住本区民宿的，按照每人每晚20元的标准给予补贴。
（二）区文旅部门应当自受理申请之日起10个工作日内完成审核，公示期为5日。
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("条例.txt").write_text(REGULATION, encoding="utf-8")
    Path("措施.txt").write_text(MEASURE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize(("file", "name"), [("条例.txt", "regulation"), ("措施.txt", "measure")])
@pytest.mark.usefixtures("folder")
def test_screen(
    file: str,
    name: str,
    width: int,
    lang: str,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = plandigest("rules", file, "--lang", lang)
    assert shown.status == 0
    compare(GOLDEN / f"rules-{name}-{lang}-{width}.txt", shown.out, request)
    assert all(cells(line) <= width for line in shown.out.splitlines())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("file", "name"), [("条例.txt", "regulation"), ("措施.txt", "measure")])
@pytest.mark.usefixtures("folder")
def test_a_digest_shows_what_is_ruled(
    file: str,
    name: str,
    lang: str,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = plandigest("digest", file, "--lang", lang)
    assert shown.status == 0
    compare(GOLDEN / f"digest-{name}-{lang}.txt", shown.out, request)
    assert all(cells(line) <= 80 for line in shown.out.splitlines())


@pytest.mark.usefixtures("folder")
def test_markdown(plandigest: Command, request: pytest.FixtureRequest) -> None:
    shown = plandigest("rules", "条例.txt", "-f", "markdown", "--lang", "en")
    assert shown.status == 0
    compare(GOLDEN / "rules.md", shown.out, request)


@pytest.mark.usefixtures("folder")
def test_every_field_as_data(plandigest: Command) -> None:
    shown = plandigest("rules", "条例.txt", "-f", "json")
    records = json.loads(shown.out)
    assert len(records) == 14
    assert records[6] == {
        "document": "条例.txt",
        "section": "第三章/第二十条",
        "article": "第二十条",
        "norm": "sanction",
        "actor": "市渔业部门",
        "act": "擅自在公共水域捕捞",
        "rung": "情节严重",
        "value": 5000,
        "value_max": 20000,
        "unit": "元",
        "bound": "exact",
        "per": None,
        "basis": None,
        "quote": "五千元以上二万元以下",
        "page": None,
        "line": 13,
    }
    rows = list(csv.DictReader(io.StringIO(plandigest("rules", "条例.txt", "-f", "csv").out)))
    assert [row["quote"] for row in rows] == [record["quote"] for record in records]


@pytest.mark.usefixtures("folder")
def test_the_records_follow_the_schema(plandigest: Command) -> None:
    validate("rules", plandigest("rules", "条例.txt", "措施.txt", "-f", "json").out)
    validate("digest", plandigest("digest", "条例.txt", "措施.txt", "-f", "json").out)


@pytest.mark.usefixtures("folder")
def test_a_digest_in_markdown_has_the_table(plandigest: Command) -> None:
    shown = plandigest("digest", "条例.txt", "-f", "markdown", "--lang", "en")
    assert "## norms 14 · sanction 8 · term 2 · limit 2 · standard 2\n" in shown.out
    assert "| sanction | 第二十条 | 市渔业部门 | 擅自在公共水域捕捞 | 情节严重 |" in shown.out


@pytest.mark.usefixtures("folder")
def test_a_workbook_is_made_for_people(plandigest: Command) -> None:
    assert plandigest("rules", "条例.txt", "-o", "规定.xlsx", "--lang", "zh").status == 0
    ((name, rows),) = sheets(Path("规定.xlsx")).items()
    assert (name, len(rows)) == ("规定", 15)
    assert [cell.value for cell in rows[0] if cell][:5] == [
        "文件",
        "类别",
        "条",
        "执行者",
        "行为或事项",
    ]


@pytest.mark.usefixtures("folder")
def test_a_workbook_of_chosen_columns_holds_records(plandigest: Command) -> None:
    assert (
        plandigest("rules", "条例.txt", "-o", "规定.xlsx", "--columns", "article,value").status == 0
    )
    ((name, rows),) = sheets(Path("规定.xlsx")).items()
    assert (name, [cell.value for cell in rows[0] if cell]) == ("norms", ["article", "value"])


def test_in_python() -> None:
    document = plandigest_package.parse(REGULATION, "条例.txt")
    norms = plandigest_package.norms(document)
    assert str(norms[0].act) == "作出许可决定"
    records = plandigest_package.to_records(document, norms)
    assert [record["article"] for record in records[:3]] == ["第八条", "第八条", "第九条"]


@pytest.mark.usefixtures("folder")
def test_selection(plandigest: Command) -> None:
    shown = plandigest(
        "rules", "条例.txt", "--norm", "sanction", "--norm", "term", "--actor", "水务", "-f", "csv",
        "--columns", "article,quote",
    )  # fmt: skip
    assert shown.out.splitlines() == [
        "article,quote",
        "第八条,15个工作日内",
        "第八条,5个工作日",
        "第二十一条,一倍以上三倍以下",
        "第二十一条,一万元",
        "第二十二条,万分之五",
        "第二十三条,五百元以上三千元以下",
        "第二十三条,二百元",
        "第二十三条,二千元",
    ]


@pytest.mark.usefixtures("folder")
def test_what_does_not_fit_is_said_in_a_sentence(plandigest: Command) -> None:
    shown = plandigest("rules", "条例.txt", "--actor", "海关", "--lang", "zh")
    assert shown.status == 1
    assert shown.err == "plandigest: 没有符合条件的规定。\n"


def test_a_document_without_rules(plandigest: Command, tmp_path: Path) -> None:
    plain = tmp_path / "通知.txt"
    plain.write_text("关于开展学习的通知\n请各部门认真学习。\n", encoding="utf-8")
    shown = plandigest("rules", plain, "--lang", "en")
    assert shown.status == 0
    assert shown.out.endswith("\n\nNo norms with numbers.\n")
