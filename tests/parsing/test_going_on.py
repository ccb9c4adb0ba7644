"""Which numbers go on with a numbering, and so head a section, and which stand there by chance."""

from __future__ import annotations

import pytest
from tests.outlines import assert_tree

from plandigest.pipeline import parse


def headings(lines: list[str], name: str = "规划.txt") -> list[str]:
    """What each section is numbered with."""
    document = parse("\n".join(lines) + "\n", name)
    return [document.string(section.marker) for section in document.walk()]


@pytest.mark.parametrize(
    ("number", "goes_on"), [("2", True), ("3", True), ("4", True), ("5", False), ("45", False)]
)
def test_three_numbers_may_be_missing(number: str, *, goes_on: bool) -> None:
    lines = ["1．管网改造", "改造老旧管网。", f"{number}．泵站建设", "新建泵站。"]
    assert headings(lines) == (["1．", f"{number}．"] if goes_on else ["1．"])


@pytest.mark.parametrize(
    ("number", "goes_on"),
    [("1.3", True), ("1.5", True), ("1.6", False), ("1.2", False), ("1.1", False), ("3.1", False)],
)
def test_decimal_numbers_go_on_from_their_siblings(number: str, *, goes_on: bool) -> None:
    lines = [
        "1 总则",
        "1.1 依据",
        "依据规划法。",
        "1.2 范围",
        "全市域。",
        f"{number} 术语",
        "见附录。",
    ]
    assert headings(lines) == ["1", "1.1", "1.2", *([number] if goes_on else [])]


@pytest.mark.parametrize(("number", "opens"), [("2.1", True), ("2.3", True), ("2.4", False)])
def test_decimal_numbers_begin_low(number: str, *, opens: bool) -> None:
    lines = ["1 总则", "1.1 依据", "依据规划法。", "2 任务", f"{number} 范围", "全市域。"]
    assert headings(lines) == ["1", "1.1", "2", *([number] if opens else [])]


def test_a_decimal_number_may_come_behind_a_lost_heading() -> None:
    lines = ["1 总则", "1.1 依据", "依据规划法。", "2.1 范围", "全市域。", "2.2 期限", "十年。"]
    assert headings(lines) == ["1", "1.1", "2.1", "2.2"]
    assert headings([*lines[:3], "3.1 范围", "全市域。"]) == ["1", "1.1"]
    assert headings([*lines[:3], "2.2 范围", "全市域。"]) == ["1", "1.1"]


def test_an_excerpt_begins_with_any_number_that_the_next_follows() -> None:
    assert headings(["七、保障措施", "落实资金。", "八、附则", "自印发之日起施行。"]) == [
        "七、",
        "八、",
    ]
    assert headings(["七、保障措施", "落实资金。", "十、附则", "自印发之日起施行。"]) == []


def test_a_box_numbers_a_list_of_its_own() -> None:
    assert_tree(
        """
        一、重点任务
        （一）管网改造
        改造老旧管网。
        （二）泵站建设
        新建泵站。
        专栏1　重点工程
        1．东区。新建一座泵站。
        2．西区。新建两座泵站。
        3．南区。新建一座泵站。
        4．北区。新建一座泵站。
        5．新区。新建一座泵站。
        6．港区。新建一座泵站。
        （三）河道整治
        整治河道。
        二、保障措施
        落实资金。
        """,
        """
        一、 重点任务
          （一） 管网改造
          （二） 泵站建设
            专栏1 重点工程
              1． 东区
              2． 西区
              3． 南区
              4． 北区
              5． 新区
              6． 港区
          （三） 河道整治
        二、 保障措施
        """,
    )


def test_a_box_ends_where_the_outer_numbering_goes_on() -> None:
    assert_tree(
        """
        一、重点任务
        专栏1　重点工程
        （1）东区泵站。
        （2）西区泵站。
        专栏2　重点项目
        （1）南区泵站。
        二、保障措施
        1．资金
        落实资金。
        附件1 任务分工
        一、牵头单位
        由水务局牵头。
        附件2 进度安排
        一、总体进度
        三年完成。
        """,
        """
        一、 重点任务
          专栏1 重点工程
            （1）
            （2）
          专栏2 重点项目
            （1）
        二、 保障措施
          1． 资金
        附件1 任务分工
          一、 牵头单位
        附件2 进度安排
          一、 总体进度
        """,
    )


def test_tasks_that_are_numbered_through_lie_within_what_starts_again() -> None:
    assert_tree(
        """
        （一）管网
        1．改造管网。改造老旧管网。
        2．新建管网。新建污水管网。
        （二）泵站
        3．改造泵站。改造老旧泵站。
        4．新建泵站。新建排涝泵站。
        （三）河道
        5．整治河道。整治黑臭河道。
        """,
        """
        （一） 管网
          1． 改造管网
          2． 新建管网
        （二） 泵站
          3． 改造泵站
          4． 新建泵站
        （三） 河道
          5． 整治河道
        """,
    )


def test_numbers_that_others_go_on_across_lie_outside() -> None:
    """Against what is usual, （一） stands under 1. here, as the document shows."""
    assert_tree(
        """
        1．管网
        （一）改造。改造老旧管网。
        （二）新建。新建污水管网。
        2．泵站
        （一）改造。改造老旧泵站。
        （二）新建。新建排涝泵站。
        3．河道
        （一）整治。整治黑臭河道。
        """,
        """
        1． 管网
          （一） 改造
          （二） 新建
        2． 泵站
          （一） 改造
          （二） 新建
        3． 河道
          （一） 整治
        """,
    )


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        # two lines of a heading where the first of its sections follows
        (["一、加快补齐城镇排水防涝", "设施短板", "（一）管网"], "加快补齐城镇排水防涝设施短板"),
        (["一、加快补齐城镇排水防涝", "设施短板", "有关部门应当落实。"], "加快补齐城镇排水防涝"),
        (["一、加快补齐城镇排水防涝", "设施短板。", "（一）管网"], "加快补齐城镇排水防涝"),
        (["一、加快补齐城镇排水防涝", "设施短板", "（二）管网"], "加快补齐城镇排水防涝"),
        (["一、加快补齐城镇排水防涝", "设施短板", "二、管网"], "加快补齐城镇排水防涝"),
    ],
)
def test_a_heading_goes_on_in_a_short_line_before_its_first_section(
    lines: list[str], wanted: str
) -> None:
    short = ["甲镇泵站", "改造。", "乙镇泵站", "改造。", "丙镇泵站", "改造。"]
    document = parse("\n".join([*lines, "落实资金。", *short]) + "\n", "规划.txt")
    assert document.string(document.sections[0].title) == wanted


def test_a_bare_chapter_has_its_title_below() -> None:
    assert_tree(
        """
        第一章
        总则
        第一条 为了加强供水管理，制定本条例。
        第二章
        供水工程（二〇二六年以后）
        第二条 供水工程应当达标。
        """,
        """
        第一章 总则
          第一条
        第二章 供水工程（二〇二六年以后）
          第二条
        """,
    )


def test_a_sentence_that_begins_with_a_chapter_has_no_title() -> None:
    lines = ["第一章 总则", "第二章规定的用水户，根据本条例缴费。"]
    document = parse("\n".join(lines) + "\n")
    assert [document.string(each.title) for each in document.walk()] == ["总则", ""]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("第一章 发展环境“十四五”时期，供水能力稳步提升。", "发展环境"),
        ("第一章 发展环境近年来供水能力稳步提升，水质达标。", "发展环境"),
        ("第一章 发展环境 供水能力稳步提升，水质达标。", "发展环境"),
        ("第一章 发展环境，当前供水能力稳步提升。", ""),
    ],
)
def test_a_sentence_glued_to_the_title_of_a_chapter(line: str, title: str) -> None:
    document = parse(f"{line}\n第二章 目标\n水质达标。\n")
    assert document.string(document.sections[0].title) == title
