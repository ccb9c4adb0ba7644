"""The page of a comparison: whole, closed to the network, and running nothing of a document."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.comparing.plans import NEW_PLAN, OLD_PLAN
from tests.conftest import Command
from tests.rendering.test_report import CHROMIUM, Page

import plandigest
from plandigest.rendering.comparison.page import render_comparisons

pytest.importorskip("jinja2")


def page(old: str, new: str) -> str:
    comparison = plandigest.compare(plandigest.parse(old), plandigest.parse(new))
    return render_comparisons([comparison], "zh", "1.0")


def test_every_link_leads_to_an_anchor() -> None:
    found = Page(page(OLD_PLAN, NEW_PLAN))
    assert len(found.anchors) == len(set(found.anchors))
    assert {link.removeprefix("#") for link in found.links} <= {*found.anchors}
    assert found.sources == []
    for said in ("森林覆盖率目标值按最新统计口径折算", "突破 1500 家", "第六章 发展外向型经济"):
        assert said in found.words


def test_documents_apart_list_nothing() -> None:
    found = Page(
        page(
            OLD_PLAN, "临江市养犬管理办法\n第一条 犬只应当登记。\n第二条 本办法自印发之日起施行。\n"
        )
    )
    assert "两份文件没有共同的指标，章节也几乎都不相同" in found.words
    assert "table" not in found.names
    assert "第六章 发展外向型经济" not in found.words


def test_nothing_of_a_document_runs() -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}"
    text = page(OLD_PLAN.replace("临江市", hostile), NEW_PLAN.replace("临江市", hostile))
    found = Page(text)
    assert found.names.count("script") == 1
    assert "img" not in found.names
    assert found.styled == 0
    assert "{{ 7 * 7 }}" in found.words


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_it_filters_and_sorts_in_a_browser(plandigest: Command, tmp_path: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    paths = [tmp_path / "old.txt", tmp_path / "new.txt"]
    for path, text in zip(paths, (OLD_PLAN, NEW_PLAN), strict=True):
        path.write_text(text, encoding="utf-8")
    made = tmp_path / "page.html"
    assert plandigest("compare", "-o", made, *paths).status == 0
    seen: list[str] = []
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        shown = browser.new_page()
        shown.on("console", lambda message: seen.append(message.text))
        shown.on("request", lambda request: seen.append(request.url))
        shown.goto(made.as_uri())
        table = "#c1-shared-table"
        shown.fill(".tools input >> nth=0", "养老")
        assert shown.locator(f"{table} tbody tr:visible").count() == 2
        shown.fill(".tools input >> nth=0", "")
        shown.click(f"{table} thead th:last-child button")
        first = shown.locator(f"{table} tbody tr").first.inner_text()
        assert first.startswith("新增公园")  # −40 is the least difference
        browser.close()
    assert seen == [made.as_uri()]
