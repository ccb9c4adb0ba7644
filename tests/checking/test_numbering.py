"""Numbers that are left out, stand twice or are written in two ways; and what looks like it."""

from __future__ import annotations

from textwrap import dedent

import pytest
from tests.test_growth import calls

from plandigest import parse
from plandigest.checking.heading_numerals import write_han
from plandigest.checking.numbering import check_numbering
from plandigest.lexicon.numbering import read_han
from plandigest.sentences import Phrase

PARAGRAPH = "坚持因地制宜，统筹推进各项工作，确保取得实效。"


def found(text: str) -> list[tuple[str, str | Phrase, int]]:
    """What is wrong with the numbering: code, detail, line."""
    document = parse(dedent(text).strip())
    return [
        (problem.code.value.removeprefix("numbering-"), problem.detail, place.line)
        for problem in check_numbering(document)
        if (place := document.place_of(problem))
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("一、总体要求\n二、主要目标\n四、保障措施", [("gap", "三", 3)]),
        ("一、总体要求\n（一）指导思想\n（四）主要目标", [("gap", "（二）、（三）", 3)]),
        ("第一章 总则\n第二章 职责\n第四章 附则", [("gap", "第三章", 3)]),
        ("一、任务\n1.1 目标\n1.2 路径\n1.4 保障", [("gap", "1.3", 4)]),
        ("一、任务\n（二）做强产业\n（三）做大企业", [("gap", "（一）", 2)]),
        ("1．做强产业\n2．做大企业\n４．做优生态", [("gap", "３．", 3)]),
        ("第一条 为了规范管理，制定本办法。\n第二条 适用于本市。\n第四条 自发布之日起施行。",
         [("gap", "第三条", 3)]),
        (f"1 基础\n1.1 成效\n{PARAGRAPH}\n2.1 思路\n{PARAGRAPH}\n3 任务\n3.1 产业\n{PARAGRAPH}",
         [("gap", "2", 4)]),
        (f"1 基础\n{PARAGRAPH}\n2 思路\n{PARAGRAPH}\n3 任务\n3.1 产业\n{PARAGRAPH}", []),
        ("第一章 总则\n第二章 职责\n第三章 罚则\n第八章 附则", [("gap", "第四章—第七章", 4)]),
    ],
)  # fmt: skip
def test_a_gap(text: str, problems: list[tuple[str, str, int]]) -> None:
    assert found(text) == problems


@pytest.mark.parametrize(
    "text",
    [
        f"一、总体要求\n二、主要目标\n{PARAGRAPH}三、重点任务有五个方面。\n四、保障措施",
        "一、任务\n（一）做强产业\n（二）做大企业\n二、保障\n（三）组织领导\n（四）资金支持",
        "一、任务\n1.做强产业\n2.做大企业\n二、保障\n1.组织领导\n2.资金支持",
        f"一、任务\n{PARAGRAPH}\n（三）做强产业",  # one number alone may be none
        "第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n第二条之一 增加的内容。\n"
        "第三条 本办法自发布之日起施行。",
        "一、目录\n1．1-苯基-2-丙酮\n2．胡椒醛\n3．黄樟素",
    ],
)
def test_no_gap(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("一、总体要求\n二、主要目标\n二、重点任务\n三、保障措施", [("repeat", "二、", 3)]),
        ("一、任务\n（一）做强产业\n（二）做大企业\n（二）做优生态", [("repeat", "（二）", 4)]),
        ("一、任务\n二、目标\n（一）近期目标\n二、措施\n三、保障", [("repeat", "二、", 4)]),
    ],
)
def test_a_repetition(text: str, problems: list[tuple[str, str, int]]) -> None:
    assert found(text) == problems


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求\n二、主要目标\n二、主要目标\n三、保障措施",  # the heading again: a header
        f"一、总体要求\n二、主要目标\n二、三产业融合，{PARAGRAPH}\n三、保障措施",
        "一、任务\n（一）做强产业\n二、目标\n（一）近期目标",
    ],
)
def test_no_repetition(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("一、任务\n（一）做强产业\n(二)做大企业\n（三）做优生态", [("mixed", "（一）、(二)", 3)]),
        ("一、任务\n1.做强产业\n2、做大企业\n3.做优生态", [("mixed", "1.、2、", 3)]),
    ],
)
def test_numbers_written_in_two_ways(text: str, problems: list[tuple[str, str, int]]) -> None:
    assert found(text) == problems


@pytest.mark.parametrize(
    "text",
    [
        "一、任务\n（一）做强产业\n（二）做大企业\n二、保障\n(一)组织领导\n(二)资金支持",
        "一、任务\n专栏1：基础理论\n专栏 2 示范工程",
        "一、任务\n（一）做强产业\n1.龙头企业\n2.配套企业\n（二）做大企业\n1、标杆\n2、集群",
    ],
)
def test_numbers_of_different_lists_may_differ(text: str) -> None:
    assert found(text) == []


def test_attachments_number_anew() -> None:
    text = "一、任务\n二、保障\n附件1\n一、分工\n二、进度\n附件2\n一、名单"
    assert found(text) == []


@pytest.mark.parametrize("number", [*range(1, 121), 200, 305, 1010, 9999])
def test_numbers_in_hanzi(number: int) -> None:
    assert read_han(write_han(number)) == number


def test_work_is_linear() -> None:
    def work(count: int) -> int:
        document = parse("一、任务\n" + "（二）做强产业\n（三）做大企业\n1．标杆\n" * count)
        return calls(lambda: check_numbering(document))

    assert work(2000) < 5 * work(500)
