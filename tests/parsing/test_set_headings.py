"""Headings without a number, by how they are set and by the numbers around them."""

from __future__ import annotations

import pytest
from tests.outlines import assert_tree, tree

from plandigest.model.document import Document
from plandigest.model.source import Line, MediaType, Source, Style
from plandigest.parsing import parse_text
from plandigest.reflowing import reflow

BOLD = Style(bold=4)


def styled(*lines: tuple[str, Style | None]) -> Document:
    rows = tuple(Line(text, number, style=style) for number, (text, style) in enumerate(lines, 1))
    source = Source("-", MediaType.DOCX, None, "", rows, paragraphs_given=True)
    return parse_text(reflow(source))[0]


@pytest.mark.parametrize(("bold", "wanted"), [(1, 1), (3, 3), (4, 0)])
def test_bold_lines_are_headings_where_most_of_the_text_is_not_bold(bold: int, wanted: int) -> None:
    lines = [(f"供水{number}区", BOLD) for number in "甲乙丙丁"[:bold]]
    body = [("各区应当改造老旧管网。", None)] * (10 - bold)
    document = styled(("供水规划", None), *lines, *body)
    assert len(document.sections) == wanted


@pytest.mark.parametrize("bold", [3, 4])
def test_a_line_that_is_bold_in_part_is_no_heading(bold: int) -> None:
    document = styled(
        ("供水规划", None), ("甲区供水", Style(bold=bold)), *[("改造管网。", None)] * 9
    )
    assert len(document.sections) == (bold == 4)


def test_a_heading_of_a_level_stands_beside_most_of_that_level() -> None:
    first, second = Style(level=1), Style(level=2)
    document = styled(
        ("供水规划", Style(centred=True)),
        ("1．前情", first),
        ("管网老旧。", None),
        ("一、目标", first),
        ("（一）总量", second),
        ("水量充足。", None),
        ("二、任务", first),
        ("改造管网。", None),
        ("三、保障", first),
        ("落实资金。", None),
        ("名词解释", first),
        ("漏损率是漏失水量所占比例。", None),
        ("说明", second),
        ("本表由水务局解释。", None),
    )
    assert tree(document).splitlines()[-2:] == ["名词解释", "  说明"]


def test_a_line_before_a_numbering_that_starts_again_heads_it() -> None:
    assert_tree(
        """
        供水工作报告
        上年回顾
        （一）管网。改造老旧管网。
        （二）水厂。新建两座水厂。
        今年安排
        （一）管网。改造庭院管网。
        （二）水厂。扩建一座水厂。
        """,
        """
        上年回顾
          （一） 管网
          （二） 水厂
        今年安排
          （一） 管网
          （二） 水厂
        """,
    )


def test_a_line_before_a_numbering_that_a_heading_starts_again_is_text() -> None:
    assert_tree(
        """
        供水工作报告
        一、上年回顾
        （一）管网。改造老旧管网。
        （二）水厂。新建两座水厂。
        二、今年安排
        今年任务更重。
        供水专班
        （一）管网。改造庭院管网。
        （二）水厂。扩建一座水厂。
        附件1 分工
        供水专班
        （一）管网。水务局牵头。
        """,
        """
        一、 上年回顾
          （一） 管网
          （二） 水厂
        二、 今年安排
          （一） 管网
          （二） 水厂
        附件1 分工
          （一） 管网
        """,
    )


@pytest.mark.parametrize("line", ["供水。", "供水；", "供水：", "（供水）", "注释", "供水、", "12"])
def test_what_is_set_in_bold_and_yet_no_heading(line: str) -> None:
    document = styled(
        ("供水规划", None), (line, Style(bold=len(line))), *[("改造管网。", None)] * 9
    )
    assert document.sections == ()
