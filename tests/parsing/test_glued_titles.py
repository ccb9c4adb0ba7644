"""Chapter titles that a copy glued to the first sentence below them."""

from __future__ import annotations

import pytest

from plandigest.pipeline import parse


@pytest.mark.parametrize(
    ("line", "title", "text"),
    [
        (
            "第一章 基础更加稳固“十四五”时期，全市经济总量迈上新台阶。",
            "基础更加稳固",
            "“十四五”时期",
        ),
        ("第二章 组织保障各级党委要摆上重要位置，健全协调机制。", "组织保障", "各级党委"),
        ("第三章 总则　为了规范政务数据共享，制定本办法。", "总则", "为了规范"),
        ("第二节 机遇与挑战到2030年，人口结构将发生变化。", "机遇与挑战", "到2030年"),
    ],
)
def test_the_title_ends_where_the_sentence_opens(line: str, title: str, text: str) -> None:
    (section,) = (document := parse(f"某市规划\n{line}\n", "x.txt")).sections
    assert document.string(section.title) == title
    assert document.string(section.paragraphs[0].span).startswith(text)


@pytest.mark.parametrize(
    "line",
    ["第一章 立足新阶段，开启新征程", "第一节 “十四五”时期取得的成就", "第二章 2025年的目标"],
)
def test_a_title_alone_is_left_whole(line: str) -> None:
    document = parse(f"某市规划\n{line}\n坚持稳中求进。\n", "x.txt")
    assert document.string(document.sections[0].heading) == line
