"""Where the elements of a letterhead stand, and what only looks like one."""

from __future__ import annotations

from plandigest.model.document import Document
from plandigest.model.span import Span
from plandigest.pipeline import parse

ORDER = """临江市人民政府令
第3号
《临江市供水办法》已经通过，现予公布。
市长　王建国
2026年3月1日
临江市供水办法
第一条 为加强供水，制定本办法。
"""
NOTICE = """临江市人民政府文件
临政发〔2026〕3号
关于加强供水管理的通知
市长　王建国
各区人民政府，市政府各部门、各直属机构：
请认真贯彻。
临江市人民政府
2026年3月1日
（此件公开发布）
抄送：市委办公室，市人大常委会办公室。
临江市人民政府办公室　2026年3月2日印发
"""


def words(document: Document, span: Span | None) -> str | None:
    return document.string(span) if span else None


def test_an_officer_signs_orders_and_nothing_else() -> None:
    order, notice = parse(ORDER), parse(NOTICE)
    assert words(order, order.letterhead.signatory) == "王建国"
    assert notice.letterhead.signatory is None


def test_where_the_elements_of_a_notice_stand() -> None:
    document = parse(NOTICE)
    head = document.letterhead
    assert [document.string(each) for each in head.addressees] == [
        "各区人民政府",
        "市政府各部门、各直属机构",
    ]
    found = (head.date, head.note, head.copy_to, head.printed_by, head.printed_on)
    assert [words(document, each) for each in found] == [
        "2026年3月1日",
        "此件公开发布",
        "市委办公室，市人大常委会办公室",
        "临江市人民政府办公室",
        "2026年3月2日",
    ]


def test_an_order_has_a_text_of_its_own() -> None:
    document = parse(ORDER)
    head = document.letterhead
    assert [document.string(each.span) for each in head.notice] == [
        "《临江市供水办法》已经通过，现予公布。"
    ]
    assert words(document, head.date) == "2026年3月1日"
    assert words(document, head.title) == "临江市供水办法"
    assert [document.string(each.marker) for each in document.walk()] == ["第一条"]


def test_a_law_that_was_amended_has_no_one_date() -> None:
    passed = "（2019年5月6日临江市人民代表大会常务委员会通过）"
    once = parse(f"临江市供水条例\n{passed}\n第一条 为加强供水，制定本条例。\n")
    assert str(once.letterhead.dated) == "2019-05-06"
    assert words(once, once.letterhead.adoption) == passed
    amended = passed.replace("）", "　2026年3月1日修订）")
    twice = parse(f"临江市供水条例\n{amended}\n第一条 为加强供水，制定本条例。\n")
    assert twice.letterhead.dated is None
    assert words(twice, twice.letterhead.adoption) == amended


def test_a_title_in_a_field_of_the_page() -> None:
    text = "来源：临江日报\n原标题：临江市供水管理办法\n一、总则\n加强供水。\n"
    document = parse(text)
    assert words(document, document.letterhead.title) == "临江市供水管理办法"
