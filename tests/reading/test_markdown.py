"""Markdown gives the lines that its reader sees, with what the marks say of them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.model.source import GridCell, Line, MediaType, Source
from plandigest.reading import markdown
from plandigest.reading.markdown_inline import strip_marks


def read(text: str) -> Source:
    return markdown.read("x.md", text.encode())


def said(text: str) -> list[str]:
    return [line.text for line in read(text).lines if line.text]


def levels(text: str) -> list[int | None]:
    return [line.style.level if line.style else None for line in read(text).lines if line.text]


def continuing(text: str) -> list[bool]:
    return [bool(line.style and line.style.continues) for line in read(text).lines if line.text]


def test_headings_have_levels_and_lines_keep_their_numbers() -> None:
    source = read("# 发展规划\n\n## 第一章 总则 ##\n正文一句话。\n###（一）目标\n")
    assert [(line.text, line.number) for line in source.lines if line.text] == [
        ("发展规划", 1),
        ("第一章 总则", 3),
        ("正文一句话。", 4),
        ("（一）目标", 5),
    ]
    assert [line.style and line.style.level for line in source.lines if line.text] == [
        1,
        2,
        None,
        3,
    ]
    assert source.media_type is MediaType.MARKDOWN
    assert source.paragraphs_given


@pytest.mark.parametrize("text", ["#1 楼宇经济", "#话题#讨论", "C#语言", "＃号"])
def test_what_only_looks_like_a_heading(text: str) -> None:
    assert levels(text) == [None]
    assert said(text) == [text]


def test_underlined_headings() -> None:
    assert levels("发展规划\n====\n\n总则\n---\n\n第一句。\n第二句。\n---\n") == [1, 2, None, None]


@pytest.mark.parametrize(
    ("marked", "text", "bold"),
    [
        ("**一、总体要求。**坚持创新。", "一、总体要求。坚持创新。", 7),
        ("**“数字”**经济", "“数字”经济", 4),
        ("坚持**创新**驱动", "坚持创新驱动", 0),
        ("***重点***任务", "重点任务", 2),
        ("__总则__与*目标*", "总则与目标", 2),
        ("增长5*3倍，2 * 3", "增长5*3倍，2 * 3", 0),
        ("snake_case_name 与 _强调_", "snake_case_name 与 强调", 0),
        ('见[附件](a.pdf "题")和[文件][1]', "见附件和文件", 0),
        ("国发[2015]50号（[2016]1号）", "国发[2015]50号（[2016]1号）", 0),
        ("![图](a.png)下图", "下图", 0),
        ("<https://example.org>", "https://example.org", 0),
        ("`a*b*c` 与 ``x`y``", "a*b*c 与 x`y", 0),
        (r"1\. 目标 \*注", "1. 目标 *注", 0),
        ("研发&amp;创新&ldquo;十四五&rdquo;", "研发&创新“十四五”", 0),
        ("<font color=red>要求</font>&lt;5%", "要求<5%", 0),
        ("~~旧~~新", "旧新", 0),
        ("** 不成对", "** 不成对", 0),
    ],
)
def test_marks_within_a_line(marked: str, text: str, bold: int) -> None:
    assert strip_marks(marked) == (text, bold)


def test_lists_quotations_rules_fences_and_definitions() -> None:
    text = (
        "- 第一项\n* 第二项\n+ [x] 第三项\n\n1. 编号项\n\n> 引文\n> > 再引\n\n---\n"
        "```py\n# 不是标题\n```\n[1]: http://a\n"
    )
    assert said(text) == ["第一项", "第二项", "第三项", "1. 编号项", "引文", "再引", "# 不是标题"]
    assert not any(continuing(text))
    assert levels(text) == [None] * 7


def test_front_matter_gives_the_title_where_the_text_has_none() -> None:
    head = '---\ntitle: "发展规划"\ndate: 2021-06-30\n---\n'
    assert said(head + "## 第一章\n正文。") == ["发展规划", "第一章", "正文。"]
    assert said(head + "# 数字经济发展规划\n正文。") == ["数字经济发展规划", "正文。"]
    assert said("---\n第一行不是题头。") == ["第一行不是题头。"]


def test_comments_are_left_out_over_several_lines() -> None:
    source = read("第一句。<!-- 甲\n乙\n-->\n第二句。\n<!-- 没有结束")
    assert [(line.text, line.number) for line in source.lines if line.text] == [
        ("第一句。", 1),
        ("第二句。", 4),
        ("<!-- 没有结束", 5),
    ]


def test_lines_without_a_blank_line_between_them_are_paragraphs() -> None:
    text = "国家数据局 2024-10-18\n各地区：\n坚持新发展理念，推动高质量发展。\n加快转型。\n"
    assert continuing(text) == [False] * 4


def test_lines_of_a_hard_wrapped_text_go_on() -> None:
    paragraph = "坚持新发展理念，推动数字技术与实体经济深度融合，提高数字经济的发展质量和效益。" * 3
    wrapped = "\n".join(paragraph[at : at + 35] for at in range(0, len(paragraph), 35))
    text = f"# 意见\n\n{wrapped}\n\n{wrapped}\n"
    assert "".join(said(text)[1:]) == paragraph * 2
    half = len(wrapped.splitlines())
    assert continuing(text) == [False, *([False, *[True] * (half - 1)] * 2)]


def test_a_hard_break_ends_a_line_of_a_wrapped_text() -> None:
    assert continuing("某市人民政府，  \n2021年6月30日") == [False, False]
    assert continuing("各市人民政府，\n省政府各部门：") == [False, True]


def test_tables_become_cells() -> None:
    text = (
        "主要指标\n\n| 指标 | 2020年 | **2025年** |\n|:--|---|--:|\n"
        "| 经费<br>投入\\|强度 | 4 | |\n|人口|5|6|\n\n说明。"
    )
    assert [(line.text, line.cell) for line in read(text).lines if line.text] == [
        ("主要指标", None),
        ("指标", GridCell(0, 0, 0, header=True)),
        ("2020年", GridCell(0, 0, 1, header=True)),
        ("2025年", GridCell(0, 0, 2, header=True)),
        ("经费", GridCell(0, 1, 0)),
        ("投入|强度", GridCell(0, 1, 0)),
        ("4", GridCell(0, 1, 1)),
        ("人口", GridCell(0, 2, 0)),
        ("5", GridCell(0, 2, 1)),
        ("6", GridCell(0, 2, 2)),
        ("说明。", None),
    ]


def test_tables_in_html_become_cells() -> None:
    pytest.importorskip("selectolax")
    table = "<table><tr><th>指标</th><th>值</th></tr>\n<tr><td>人口</td><td>5</td></tr></table>"
    text = f"{table}\n\n{table}\n\n{table}\n完。"
    cells = [(line.text, line.cell) for line in read(text).lines if line.text]
    assert cells[0] == ("指标", GridCell(0, 0, 0, header=True))
    assert cells[-2] == ("5", GridCell(2, 1, 1))
    assert cells[-1] == ("完。", None)


def test_tables_in_html_without_their_parser_are_paragraphs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "selectolax.lexbor", None)
    assert said("<table><tr><td>人口</td><td>5</td></tr></table>") == ["人口", "5"]


PLAIN = st.text("数字经济发展，。：一二（）12 \n", max_size=200)


@given(PLAIN)
def test_nothing_of_a_text_without_marks_is_lost(text: str) -> None:
    assert tight("\n".join(line.text for line in read("正文" + text).lines)) == tight("正文" + text)


SHAPES = ("# {}", "**{}**", "- {}", "> {}", "[{}](x)", "`{}`", "{}", "|{}|\n|-|", "<b>{}</b>")


@given(st.lists(st.tuples(st.sampled_from(SHAPES), st.text("数字经济发展，。", min_size=1))))
def test_nothing_between_marks_is_lost(parts: list[tuple[str, str]]) -> None:
    text = "\n\n".join(shape.format(words) for shape, words in parts)
    assert "".join(said("正文\n\n" + text)) == "正文" + "".join(words for _, words in parts)


@given(st.text() | st.text("#*_`~|<>![](){}-+=:\\\n 1.一&;"))
def test_any_text_gives_lines(text: str) -> None:
    lines = markdown._Reader([Line(part, 1) for part in text.split("\n")]).read()
    assert all(isinstance(line, Line) for line in lines)


@pytest.mark.parametrize(
    "unit",
    [
        "**",
        "**a ",
        "[",
        "[a](",
        "`",
        "` `` ",
        "<",
        "&",
        "<!--",
        "| ",
        "# ",
        "> ",
        "- ",
        "\\",
        "![",
        "_a",
    ],
)
def test_hostile_marks_cost_little(unit: str) -> None:
    begun = time.process_time()
    read(unit * 50_000)
    read((unit + "\n") * 5_000)
    assert time.process_time() - begun < 5


def tight(text: str) -> str:
    return "".join(text.split())
