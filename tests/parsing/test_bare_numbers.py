"""Headings that a number without a stop opens, and lines that only look like them."""

from __future__ import annotations

import pytest
from tests.outlines import assert_tree, tree

from plandigest.pipeline import parse, read_bytes


def test_chapters_with_and_without_decimal_ones_below() -> None:
    assert_tree(
        """
        某县规划
        1 发展基础
        基础扎实，成效明显。
        2 总体要求
        2.1 指导思想
        坚持稳中求进。
        2.2 主要目标
        到2025年建成。
        3 重点任务
        抓好落实。
        """,
        """
        1 发展基础
        2 总体要求
          2.1 指导思想
          2.2 主要目标
        3 重点任务
        """,
    )


def test_a_standard_of_bare_chapters() -> None:
    assert_tree(
        """
        充电设施运行维护规程
        1 范围
        本规程适用于公共充电设施。
        2 术语
        下列术语适用于本规程。
        3 要求
        巡检人员应当持证上岗。
        """,
        """
        1 范围
        2 术语
        3 要求
        """,
    )


def test_an_excerpt_begins_with_a_later_number() -> None:
    assert_tree(
        """
        某县产业规划
        3 建设方案
        3.1 总体架构
        3.2 建设内容
        4 运行保障
        4.1 组织保障
        """,
        """
        3 建设方案
          3.1 总体架构
          3.2 建设内容
        4 运行保障
          4.1 组织保障
        """,
    )


@pytest.mark.parametrize(
    "lines",
    [
        "1 甲县\n2 乙县\n3 丙县\n4 丁县",
        "1 个示范区建成。\n2 个园区开工。",
        "1个中心\n建成投用。\n2条廊道\n建成投用。\n3大片区\n建成投用。",
    ],
)
def test_other_lines_that_begin_with_numbers(lines: str) -> None:
    assert tree(parse(f"某县规划\n{lines}\n以上由发展改革局负责。", "x.txt")) == ""


def test_numbered_notes_below_a_table_are_no_headings() -> None:
    page = (
        "<html><body><p>绩效考核意见</p><p>一、要求</p><p>坚持公益。</p><p>附件</p>"
        "<p>绩效考核指标</p><table><tr><td>指标</td><td>说明</td></tr>"
        "<tr><td>使用率</td><td>按季计算</td></tr></table>"
        "<p>注：</p><p>1.适用于公办机构。</p><p>2.每年考核一次。</p></body></html>"
    )
    document = read_bytes(page.encode(), "x.html")[0]
    assert tree(document) == "一、 要求\n附件 绩效考核指标"
    assert [document.string(p.span) for p in document.attachments[0].paragraphs] == [
        "注：",
        "1.适用于公办机构。",
        "2.每年考核一次。",
    ]


def test_markdown_lists_count_on() -> None:
    text = (
        "# 交通规划\n\n## 大众运输\n\n1. 轨道线路\n\n正文一。\n\n1. 公交客运\n\n正文二。\n\n"
        "## 慢行\n\n1. 步道\n1. 骑行\n"
    )
    assert tree(read_bytes(text.encode(), "x.md")[0]) == (
        "大众运输\n  1. 轨道线路\n  2. 公交客运\n慢行\n  1. 步道\n  2. 骑行"
    )


def test_a_chapter_whose_heading_is_missing_is_passed_over() -> None:
    assert_tree(
        """
        某县规划
        1 发展基础
        1.1 主要成效
        成效明显。
        2.1 指导思想
        坚持稳中求进。
        2.2 主要目标
        到2025年建成。
        3 重点任务
        抓好落实。
        """,
        """
        1 发展基础
          1.1 主要成效
        2.1 指导思想
        2.2 主要目标
        3 重点任务
        """,
    )
