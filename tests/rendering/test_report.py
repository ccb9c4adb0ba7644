"""The report is whole, leads where it says, and runs nothing of a document."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from shutil import which

import pytest
from tests.conftest import SAMPLE, Command

import plandigest
from plandigest.rendering.report import render_report
from plandigest.rendering.report.shared import shared_targets

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")

HOSTILE = """<script>alert(1)</script>规划

一、发展<img src=x onerror=alert(2)>目标
到2025年，“</style><script>alert(3)</script>”森林覆盖率达到19.5%，产值达到{{ 7 * 7 }}亿元。
"""


REGULATION = """某市绿化条例

第九条 市园林局应当自受理申请之日起十日内作出决定。
第二十条 擅自占用绿地的，由市园林局处五百元罚款；逾期不改正的，处二千元罚款。
"""


ASSIGNED = """某市支持冷链物流发展若干措施

根据《中华人民共和国食品安全法》，制定本措施。

一、支持企业
（一）对新建冷库的企业，按照投资额的10%给予补助，最高50万元。（责任单位：市商务局；完成时限：2026年底前）

二、加强监管
（一）确保2027年底前建成追溯平台2个。（责任单位：市市场监管局，各县人民政府；完成时限：2027年底前）
"""


class Page(HTMLParser):
    """The elements, anchors, links and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.styled = 0
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        for name, value in attrs:
            self.anchors += [value or ""] if name == "id" else []
            self.links += [value or ""] if name == "href" else []
            self.sources += [value or ""] if name == "src" else []
            self.styled += name == "style" or name.startswith("on")

    def handle_data(self, data: str) -> None:
        self.words += data


def page(*documents: plandigest.Document) -> tuple[str, Page]:
    text = render_report([plandigest.digest(document) for document in documents], "zh", "1.0")
    return text, Page(text)


def test_every_anchor_is_one_and_every_link_leads_to_one() -> None:
    document = plandigest.read(SAMPLE)
    _, found = page(document, document)
    assert len(found.anchors) == len(set(found.anchors))
    assert found.links
    assert {link.removeprefix("#") for link in found.links} <= {*found.anchors}


def test_a_regulation_has_a_table_for_each_sort_of_norm() -> None:
    document = plandigest.parse(REGULATION)
    _, found = page(document)
    assert {"d1-norms", "d1-norms-sanction", "d1-norms-term"} <= {*found.anchors}
    assert "d1-norms-award" not in found.anchors
    assert "擅自占用绿地 · 逾期不改正" in found.words
    assert {link.removeprefix("#") for link in found.links} <= {*found.anchors}


def test_a_measure_has_its_awards_tasks_strength_and_citations() -> None:
    document = plandigest.parse(ASSIGNED)
    _, found = page(document)
    assert {"d1-awards", "d1-tasks", "d1-strength", "d1-cites"} <= {*found.anchors}
    assert "d1-norms-award" not in found.anchors  # they stand in a table of their own
    links = {link.removeprefix("#") for link in found.links}
    assert links <= {*found.anchors}
    (cited,) = plandigest.digest(document).citations
    starts = [task.parts[0].start for task in plandigest.tasks(document)]
    assert {f"d1-o{start}" for start in (*starts, cited.spans[0].start)} <= links
    words = " ".join(found.words.split())
    for said in (
        "新建冷库",
        "50 万元",
        "市市场监管局、各县人民政府",
        "《中华人民共和国食品安全法》",
    ):
        assert said in words
    assert "2026×1" in found.words
    assert "2027×1" in found.words


def test_tables_stand_only_where_there_is_something_in_them() -> None:
    _, found = page(plandigest.parse("某市规划\n\n到2030年，产值达到100亿元。\n"))
    assert not {"d1-awards", "d1-tasks", "d1-cites", "d1-norms"} & {*found.anchors}


def test_the_whole_text_is_there() -> None:
    document = plandigest.read(SAMPLE)
    _, found = page(document)
    words = "".join(found.words.split())
    for unit in document.units():
        assert "".join(document.string(unit.span).split()) in words


def test_every_figure_is_marked_and_has_a_row() -> None:
    document = plandigest.read(SAMPLE)
    _, found = page(document)
    for figure in plandigest.figures(document):
        if not figure.enumeration:
            assert f"d1-f{figure.span.start}" in found.anchors
            assert f"d1-r{figure.span.start}" in found.anchors


def test_a_document_with_markup_runs_nothing() -> None:
    text, found = page(plandigest.parse(HOSTILE))
    assert found.names.count("script") == 1
    assert "img" not in found.names
    assert found.sources == []
    assert found.styled == 0
    assert "{{ 7 * 7 }}" in found.words
    assert "default-src 'none'" in text


def test_the_command_writes_a_page(plandigest: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    shown = plandigest("report", "-o", target, "--lang", "zh", SAMPLE)
    assert (shown.status, shown.out) == (0, "")
    assert target.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed to look at the report with")
@pytest.mark.parametrize("width", [1400, 390])
def test_a_browser_sorts_filters_and_follows_links(width: int, tmp_path: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    text, _ = page(plandigest.read(SAMPLE), plandigest.parse(HOSTILE), plandigest.parse(ASSIGNED))
    target = tmp_path / "report.html"
    target.write_text(text, encoding="utf-8")
    said: list[str] = []
    asked: list[str] = []
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--headless"]
        )
        seen = browser.new_page(viewport={"width": width, "height": 900})
        seen.on("console", lambda message: said.append(message.text))
        seen.on("pageerror", lambda error: said.append(str(error)))
        seen.on("dialog", lambda dialog: said.append(dialog.message))
        seen.on("request", lambda request: asked.append(request.url))
        seen.goto(target.as_uri())

        rows = seen.locator("#d1-figure-table tbody tr")
        every = rows.count()
        seen.fill("#d1-figures input", "3746")
        assert seen.locator("#d1-figures output").inner_text() == f"1 / {every}"
        seen.fill("#d1-figures input", "")

        seen.click("#d1-figure-table th:nth-child(3) button")
        orders = seen.locator("#d1-figure-table td[data-order]").evaluate_all(
            "cells => cells.map(cell => Number(cell.dataset.order))"
        )
        assert orders == sorted(orders)

        seen.click("#d1-figure-table tbody tr:nth-child(2) a")
        assert seen.locator("mark:target").count() == 1
        seen.click("mark:target a")
        assert seen.locator("tr:target").count() == 1

        seen.fill("#d3-tasks input", "追溯")
        assert seen.locator("#d3-tasks output").inner_text() == "1 / 2"
        seen.click("#d3-task-table tbody tr:visible a")
        assert seen.locator("span:target").inner_text().startswith("确保")
        seen.click("#d3-award-table tbody a")
        assert seen.locator("mark:target").inner_text() == "10%"

        beyond = "document.documentElement.scrollWidth - innerWidth"
        assert seen.evaluate(beyond) <= 0
        browser.close()
    assert said == []
    assert asked == [target.as_uri()]


def test_indicators_of_several_documents_stand_side_by_side() -> None:
    old = "2024年某市政府工作报告\n\n一、主要目标\n2024年，力争产值增长5%，新建公园3座。\n"
    new = old.replace("2024年", "2025年").replace("5%", "6%左右").replace("公园3座", "学校2所")
    documents = [plandigest.parse(old, "old.txt"), plandigest.parse(new, "new.txt")]
    (row,) = shared_targets([plandigest.digest(each) for each in documents], "zh")
    assert row.name == "产值（增速）"
    assert [cell and (cell.target, cell.period) for cell in row.cells] == [
        ("5", "2024"),
        ("6 左右", "2025"),
    ]
    _, found = page(*documents)
    assert {link.removeprefix("#") for link in found.links} <= {*found.anchors}
    assert "各文件共有的目标" in found.words
    assert "各文件共有的目标" not in page(documents[0])[1].words
