"""Whole screens of what stands between documents: comparisons, citations, verification.

When a change is meant: `pytest tests/test_screens_between.py --update-golden`, then read the
difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.citing.test_cites import LAW, PLAN
from tests.comparing.plans import LAST_REPORT, NEW_PLAN, NEW_REPORT, OLD_PLAN, OLD_REPORT
from tests.comparing.test_verify import DRAFT
from tests.conftest import SAMPLE, Command
from tests.test_screens import compare

GOLDEN = Path(__file__).parent / "golden"
OLD_WORDS = (
    "推进养老机构改造，建设养老服务设施。发展外贸新业态，扩大外贸规模。"
    "培育专业市场，支持民营企业发展，规范专业市场。\n"
)
NEW_WORDS = (
    "发展低空经济，建设低空飞行服务站。推进养老机构改造，办好社区食堂。"
    "推动人工智能赋能，支持民营企业发展，开放人工智能应用场景。\n"
)
DRAFT_NOTICE = """\
临江市数据港建设方案
一、总体要求
坚持开放共享，建设全市数据港。
二、名词解释
数据港是指集中存放公共数据的设施，由市数据局管理。
数据保管人是指受委托保存数据的单位。
三、重点任务
到2027年建成数据港3座，接入单位不少于40家。
每年组织一次安全演练。
四、保障措施
加强经费保障。
"""
ISSUED_NOTICE = """\
临江市数据港建设方案
一、总体要求
坚持开放共享，建设全市数据港。
二、重点任务
到2028年建成数据港5座，接入单位不少于40家。
三、保障措施
加强经费保障。
建立工作台账。
四、名词解释
1.数据港是指集中存放公共数据的设施，由市数据主管部门管理。
2.数据保管人是指受委托保存数据的单位。
"""
FILES = {
    "draft.txt": DRAFT_NOTICE,
    "issued.txt": ISSUED_NOTICE,
    "14.txt": f"{OLD_PLAN}第七章 保障措施\n{OLD_WORDS * 12}民营企业、民营企业、专业市场。\n",
    "15.txt": f"{NEW_PLAN}第七章 保障措施\n{NEW_WORDS * 12}"
    + "支持民营企业。\n" * 30
    + "专业市场。\n",
    "2025.txt": OLD_REPORT,
    "2026.txt": NEW_REPORT,
    "2027.txt": LAST_REPORT,
    "plan.txt": PLAN,
    "law.txt": LAW,
    "draft.md": DRAFT,
    "sample.txt": SAMPLE.read_text(encoding="utf-8"),
    "simple.txt": "临江市简报\n一、概况\n加强领导。\n",
}
SCREENS: dict[str, tuple[str, ...]] = {
    "compare-zh-80.txt": ("compare", "14.txt", "15.txt", "--lang", "zh"),
    "compare-en-80.txt": ("compare", "14.txt", "15.txt", "--explain"),
    "compare.md": ("compare", "14.txt", "15.txt", "-f", "markdown"),
    "compare-nothing.txt": ("compare", "simple.txt", "law.txt"),
    "compare-text-zh-80.txt": ("compare", "--text", "draft.txt", "issued.txt", "--lang", "zh"),
    "compare-text.md": ("compare", "--text", "draft.txt", "issued.txt", "-f", "markdown"),
    "series-zh-80.txt": ("compare", "2025.txt", "2026.txt", "2027.txt", "--lang", "zh"),
    "series.csv": ("compare", "2025.txt", "2026.txt", "2027.txt", "-f", "csv"),
    "series.md": ("compare", "2025.txt", "2026.txt", "2027.txt", "-f", "markdown"),
    "cites.md": ("cites", "plan.txt", "law.txt", "simple.txt", "-f", "markdown"),
    "verify.md": ("verify", "-q", "draft.md", "sample.txt", "-f", "markdown", "--lang", "zh"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_screen(
    name: str,
    plandigest: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    shown = plandigest(*SCREENS[name])
    assert shown.err == ""
    assert shown.status == (1 if name.startswith("verify") else 0)
    compare(GOLDEN / name, shown.out, request)
