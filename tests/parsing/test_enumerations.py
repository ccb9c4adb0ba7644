"""Numbered lines that are no headings: what a sentence enumerates, notes, lists of attachments."""

from __future__ import annotations

import pytest
from tests.outlines import assert_tree

from plandigest.pipeline import parse


def headings(text: str) -> list[str]:
    document = parse(text, "规划.txt")
    return [document.string(section.title) for section in document.walk()]


@pytest.mark.parametrize(
    ("lead", "listed"),
    [
        ("招标文件由下列部分组成：", True),
        ("招标文件包括以下内容：", True),
        ("招标文件分为:", True),
        ("招标文件由三部分组成。", False),
        ("招标工作由水务局负责：", False),
    ],
)
def test_chapters_that_a_sentence_enumerates(lead: str, *, listed: bool) -> None:
    text = (
        f"招标须知\n{lead}\n第一章 公告\n第二章 须知\n一、时间\n月底前报送。\n二、地点\n见公告。\n"
    )
    assert headings(text) == [*([] if listed else ["公告", "须知"]), "时间", "地点"]


def test_a_chapter_alone_is_not_enumerated() -> None:
    text = "招标须知\n招标文件包括以下内容：\n第一章 公告\n一、时间\n月底前报送。\n"
    assert headings(text) == ["公告", "时间"]


def test_of_headings_of_two_kinds_the_first_are_enumerated() -> None:
    text = "招标须知\n文件包括以下内容：\n第一章 公告\n第二章 须知\n一、时间\n二、地点\n见公告。\n"
    assert headings(text) == ["时间", "地点"]


def test_headings_of_a_section_are_not_enumerated() -> None:
    text = "供水规划\n一、目标\n供水工程包括：\n（一）水厂\n（二）管网\n二、任务\n改造管网。\n"
    assert headings(text) == ["目标", "水厂", "管网", "任务"]


@pytest.mark.parametrize("word", ["注：", "备注：", "注释：", "注 :"])
def test_notes_are_numbered_for_themselves(word: str) -> None:
    assert_tree(
        f"""
        供水规划
        一、指标
        水量充足。
        {word}
        1．漏损率是漏失水量所占比例。
        2．水量按年计。
        二、任务
        1．改造。改造管网。
        """,
        """
        一、 指标
        二、 任务
          1． 改造
        """,
    )


def test_a_list_of_attachments_goes_on() -> None:
    assert headings(
        "供水通知\n请各区落实。\n附件：1.分工表\n2.进度表\n3.名单\n一、目标\n水量充足。\n"
    ) == ["目标"]


CONTENTS = (
    "供水规划\n目录\n{}\n1 总则\n1.1 依据\n依据规划法。\n1.2 范围\n全市域。\n1.3 期限\n十年。\n"
    "1.4 水量\n充足。\n"
)


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (["1.1 依据", "1.2 范围", "1.3 期限"], ["依据", "范围", "期限"]),
        (["1.1 依据", "1.2 范围"], ["依据", "范围", "期限", "水量"]),  # some of that level
    ],
)
def test_a_contents_list_of_all_decimals_denies_others(listed: list[str], found: list[str]) -> None:
    entries = "\n".join(f"{title}........{at}" for at, title in enumerate(["1 总则", *listed], 1))
    assert headings(CONTENTS.format(entries))[1:] == found
