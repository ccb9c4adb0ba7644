"""Two documents side by side, as a reader sees them and as data."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest
from tests.comparing.plans import LAST_REPORT, NEW_PLAN, NEW_REPORT, OLD_PLAN, OLD_REPORT
from tests.conftest import Command

import plandigest
from plandigest.rendering.characters import cells


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "14.txt": OLD_PLAN,
        "15.txt": NEW_PLAN,
        "2025.txt": OLD_REPORT,
        "2026.txt": NEW_REPORT,
        "2027.txt": LAST_REPORT,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def shown(
    plandigest: Command,
    files: Path,  # noqa: ARG001 - they lie where the command runs
    monkeypatch: pytest.MonkeyPatch,
) -> Command:
    """Runs `compare` among the files, on a screen of 80 columns unless told otherwise."""
    monkeypatch.setenv("COLUMNS", "80")
    return plandigest


PLANS = """\
− 临江市国民经济和社会发展第十四个五年规划纲要
+ 临江市国民经济和社会发展第十五个五年规划纲要

两份文件都有的指标 12
            原             结果                 新        新 − 原
地区生产总值  9 → 9
        6%左右           5.4% ✗             5%左右    -1 个百分点
研发经费投入占地区生产总值比重  9 → 9
     达到 2.8%      达到 3.1% ✓      达到 3.5%以上  +0.7 个百分点
城镇调查失业率  9 → 9
      5.5%以内           5.7% ✗           5.5%以内              =
森林覆盖率  9 → 9
      达到 42%                –           达到 40%       口径有变
    森林覆盖率目标值按最新统计口径折算
单位地区生产总值能源消耗  9 → 9
        -13.5%                –               -10%  +3.5 个百分点
每万人口高价值发明专利拥有量  13 → 13
     达到 8 件                –         达到 15 件          +7 件
高新技术企业  13 → 13
  达到 1500 家   突破 1500 家 ✓       达到 2400 家        +900 家
新增公园  17 → 21
        120 座                –              80 个         -40 个
轨道交通运营里程  17 → 21
 达到 180 公里  达到 196 公里 ✓  达到 260 公里以上       +80 公里
全市养老床位  21 → 25
 达到 3.2 万张                –      达到 3.6 万张      +0.4 万张
养老机构护理型床位占比  21 → 25
      达到 55%                –           达到 70%   +15 个百分点
全市生产总值  5 → 5
达到 3200 亿元   达到 4300 亿元                  –

新提出的目标 2
指标                                            新  出处
数字经济核心产业增加值占地区生产总值比重  达到 15%  9
新增高技能人才                              6 万人  17

不再提出的目标 3
指标                                           原  出处
数字经济增加值占全市生产总值比重         达到 45%  9
公园数量                          达到 400 座以上  17
外贸进出口总额                      达到 900 亿元  25

结构  保留 3 · ~ 改名 1 · / 拆分 2 · - 取消 1
    第一章 发展基础和总体要求
    第二章 主要目标
/   第三章 提升科技创新能力和人才队伍水平 → 第三章 提升科技创新能力
/   第三章 提升科技创新能力和人才队伍水平 → 第四章 壮大人才队伍
~   第四章 推进城乡建设和生态保护 → 第五章 推进城乡建设和生态治理
    第五章 健全养老服务体系 → 第六章 健全养老服务体系
-   第六章 发展外向型经济

"""


def test_two_plans(shown: Command) -> None:
    """Synonyms and owners said nearby match; a qualifier on one side alone never does."""
    out = shown("compare", "--lang", "zh", "14.txt", "15.txt").out
    assert out == PLANS
    assert all(cells(line) <= 80 for line in out.splitlines())


def test_last_target_result_and_new_target_of_two_reports(
    shown: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    assert shown("compare", "--lang", "en", "2025.txt", "2026.txt").out == dedent(
        """\
        − 2025年临江市政府工作报告
        + 2026年临江市政府工作报告

        Indicators of both 4
        Indicator                   Old      Result            New      New − old  Place
        地区生产总值             6%左右      5.8% ✓       5.5%左右  -0.5 个百分点  9 → 9
        一般公共预算收入  达到 335 亿元  331 亿元 ✗  达到 345 亿元       +10 亿元  9 → 9
        城镇新增就业         8 万人以上  8.6 万人 ✓   8.5 万人以上      +0.5 万人  9 → 9
        新建中小学                12 所     12 所 ✓              –                 9 → 5

        New targets 1
        Indicator         New  Place
        新建普惠托位  2000 个  9

        Targets that are gone 1
        Indicator            Old  Place
        居民消费价格涨幅  2%左右  9

        Structure  kept 2
            一、2024年工作回顾 → 一、2025年工作回顾
            二、2025年主要目标 → 二、2026年主要目标

        """
    )


def test_each_match_says_how_sure_and_why(shown: Command) -> None:
    out = shown("compare", "--explain", "--lang", "zh", "14.txt", "15.txt").out
    said = {
        line.split("  ")[0]: out.splitlines()[at + 2].strip()
        for at, line in enumerate(out.splitlines())
        if "  21 → 25" in line
    }
    assert said == {
        "全市养老床位": "指标名称相同（1.00）",
        "养老机构护理型床位占比": "一方略去了上下文已说的词（0.80）",
    }


def test_several_documents_have_a_column_each(shown: Command) -> None:
    assert shown("compare", "--lang", "zh", "2025.txt", "2026.txt", "2027.txt").out == dedent(
        """\
        [1] 2025年临江市政府工作报告
        [2] 2026年临江市政府工作报告
        [3] 2027年临江市政府工作报告

        指标                        [1]            [2]            [3]
        地区生产总值             6%左右       5.5%左右         5%左右
        一般公共预算收入  达到 335 亿元  达到 345 亿元  达到 360 亿元
        城镇新增就业         8 万人以上   8.5 万人以上     9 万人以上
        新建普惠托位                  –        2000 个              –
        新建中小学                12 所              –              –
        居民消费价格涨幅         2%左右              –              –

        """
    )


def test_a_section_paragraph_by_paragraph(shown: Command) -> None:
    """The section is found by its name in either document; numbers change as a whole."""
    assert shown("compare", "--section", "生态治理", "14.txt", "15.txt").out == dedent(
        """\
        15 → 19
        第[−四−]{+五+}章 推进城乡建设和生态[−保护−]{+治理+}

        17 → 21
        五年新增公园[−120座，公园数量达到400座以上−]{+80个+}。到[−2025−]{+2030+}年，轨道
        交通运营里程达到[−180−]{+260+}公里{+以上+}。

        """
    )
    assert shown("compare", "--section", "生态治理", "-f", "markdown", "14.txt", "15.txt").out == (
        "第~~四~~**五**章 推进城乡建设和生态~~保护~~**治理**\n\n"
        "五年新增公园~~120座，公园数量达到400座以上~~**80个**。到~~2025~~**2030**年，"
        "轨道交通运营里程达到~~180~~**260**公里**以上**。\n"
    )


NOTICE = """关于征求《临江市养老行动方案》意见的公告
现将《临江市养老行动方案》公布，征求意见。
附件：临江市养老行动方案
附件
临江市养老行动方案
一、建设养老设施
新建社区食堂20家，改造敬老院6所，支持企业参与运营。鼓励医院开设护理病房，培训护理人员。
二、保障措施
加强组织领导，落实各项经费。
"""
ENCLOSED = """临江市养老行动方案
一、建设养老设施
新建社区食堂30家，改造敬老院6所，支持企业参与运营。
鼓励医院开设护理病房，培训护理人员。
二、保障措施
加强组织领导，落实各项经费。
"""


def test_a_notice_and_the_plan_that_it_enclosed(shown: Command, files: Path) -> None:
    """Its sections are those of the plan; a paragraph cut in two differs in its numbers alone."""
    (files / "notice.txt").write_text(NOTICE, encoding="utf-8")
    (files / "plan.txt").write_text(ENCLOSED, encoding="utf-8")
    (record,) = json.loads(shown("compare", "-f", "json", "notice.txt", "plan.txt").out)
    assert [(row["change"], row["new"]["heading"]) for row in record["sections"] if row["new"]] == [
        ("kept", "一、建设养老设施"),
        ("kept", "二、保障措施"),
    ]
    out = shown("compare", "--section", "养老设施", "notice.txt", "plan.txt").out
    assert "新建社区食堂[−20−]{+30+}家，" in out
    assert out.count("[−") == out.count("{+") == 1


def test_as_data(shown: Command) -> None:
    (record,) = json.loads(shown("compare", "-f", "json", "2025.txt", "2026.txt").out)
    assert (record["old"], record["new"]) == ("2025.txt", "2026.txt")
    row = record["indicators"][1]
    assert {key: row[key] for key in row if key not in {"old", "result", "new"}} == {
        "name": "一般公共预算收入",
        "difference": 10,
        "difference_unit": "亿元",
        "verdict": "missed",
        "change": "raised",
        "note": None,
        "match": "same",
        "score": 1.0,
    }
    assert [row[side]["quote"] for side in ("old", "result", "new")] == [
        "达到335亿元",
        "331亿元",
        "达到345亿元",
    ]
    assert [(each["change"], each["new"]["heading"]) for each in record["sections"]] == [
        ("kept", "一、2025年工作回顾"),
        ("kept", "二、2026年主要目标"),
    ]
    table = shown(
        "compare", "-f", "csv", "--columns", "name,old.value,result.value,verdict,change",
        "2025.txt", "2026.txt",
    ).out  # fmt: skip
    assert table == dedent(
        """\
        name,old.value,result.value,verdict,change
        地区生产总值,6,5.8,met,lowered
        一般公共预算收入,335,331,missed,raised
        城镇新增就业,8,8.6,met,raised
        新建中小学,12,12,met,dropped
        新建普惠托位,,,,new
        居民消费价格涨幅,2,,,dropped
        """
    )


def test_two_folders_are_paired_by_issuer_and_title(shown: Command, files: Path) -> None:
    for folder, names in {"a": ("14.txt", "2025.txt"), "b": ("15.txt", "2026.txt")}.items():
        (files / folder).mkdir()
        for name in names:
            (files / name).rename(files / folder / name)
    records = json.loads(shown("compare", "-f", "json", "a", "b").out)
    assert [(each["old"], each["new"]) for each in records] == [
        ("a/14.txt", "b/15.txt"),
        ("a/2025.txt", "b/2026.txt"),
    ]
    (files / "c").mkdir()
    (files / "c" / "other.txt").write_text("某县通知\n加强管理。\n", encoding="utf-8")
    assert shown("compare", "a", "c").err == (
        "plandigest: a and c hold no documents of one issuer and title; name files.\n"
    )


def test_what_cannot_be_compared(shown: Command, files: Path) -> None:
    alone = shown("compare", "14.txt")
    assert (alone.status, alone.err) == (
        2,
        "plandigest: compare takes two documents or more; name two PATHs, the earlier one first.\n",
    )
    assert shown("compare", "14.txt", "14.txt").err == (
        "plandigest: 14.txt is the same file as the one before; name two that differ.\n"
    )
    (files / "other.txt").write_text("某县通知\n加强管理。\n", encoding="utf-8")
    apart = (
        "The two documents have no indicator and next to no section in common; -f json\n"
        "says what each has.\n"
    )
    out = shown("compare", "--lang", "en", "2025.txt", "other.txt").out
    assert out.split("\n\n", 1)[1] == f"{apart}\n"
    out = shown("compare", "-f", "markdown", "2025.txt", "other.txt").out
    assert out.split("\n\n", 1)[1] == apart.replace("\n", " ").strip() + "\n"
    assert shown("compare", "--section", "火星", "14.txt", "15.txt").err.startswith(
        "plandigest: no section is called “火星”"
    )


def test_from_python() -> None:
    old, new = plandigest.parse(OLD_REPORT), plandigest.parse(NEW_REPORT)
    comparison = plandigest.compare(old, new)
    assert [(row.name, row.verdict) for row in comparison.rows if row.verdict] == [
        ("地区生产总值", "met"),
        ("一般公共预算收入", "missed"),
        ("城镇新增就业", "met"),
        ("新建中小学", "met"),
    ]


FIVE_YEARS = """临江市工业发展“十五五”规划

到2030年，主要目标如下：

| 指标 | 单位 | 2025年 | 2030年 |
|---|---|---|---|
| 单位工业增加值能耗降低 | % | – | ≥12 |

2026—2030年，推动1.2万家中小企业上云。
"""
NEXT_YEARS = """临江市工业发展“十六五”规划

到2035年，单位工业增加值能耗下降10%。
"""
ONE_YEAR = """2027年临江市政府工作报告

2027年主要预期目标是：单位工业增加值能耗下降2.5%，推动2500家中小企业上云。
"""


def test_a_fall_is_shown_where_the_name_of_the_row_tells_of_none(
    shown: Command, files: Path
) -> None:
    (files / "five.md").write_text(FIVE_YEARS, encoding="utf-8")
    (files / "next.txt").write_text(NEXT_YEARS, encoding="utf-8")
    lines = shown("compare", "--lang", "en", "five.md", "next.txt").out.splitlines()
    at = lines.index("单位工业增加值能耗  7 → 3")
    assert lines[at + 1].split() == ["↓", "≥", "12%", "-10%", "+2", "个百分点"]
    markdown = shown("compare", "-f", "markdown", "five.md", "next.txt").out
    assert "| ↓ ≥ 12% (7) |" in markdown


def test_what_is_done_in_five_years_is_not_set_against_what_is_done_in_one(
    shown: Command, files: Path
) -> None:
    (files / "five.md").write_text(FIVE_YEARS, encoding="utf-8")
    (files / "one.txt").write_text(ONE_YEAR, encoding="utf-8")
    rows = json.loads(shown("compare", "-f", "json", "five.md", "one.txt").out)[0]["indicators"]
    assert [
        (row["name"], row["change"], bool(row["old"] and row["new"]))
        for row in rows
        if row["name"] == "上云中小企业"
    ] == [("上云中小企业", "new", False), ("上云中小企业", "dropped", False)]
