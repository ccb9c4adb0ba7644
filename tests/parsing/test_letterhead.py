"""Letterhead, enclosing notices, signature and imprint."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from plandigest.model.document import Document
from plandigest.model.span import Span
from plandigest.parsing.dates import find_date
from plandigest.pipeline import parse

NOTICE = """某省人民政府办公厅关于印发某省数字经济发展行动计划的通知
某政办发〔2023〕7号

各市、州人民政府，省政府各部门、各直属机构：

《某省数字经济发展行动计划》已经省政府同意，现印发给你们，请认真贯彻执行。

某省人民政府办公厅
2023年3月5日

（此件公开发布）

某省数字经济发展行动计划
（2023—2025年）

为加快发展数字经济，制定本行动计划。

一、总体要求
（一）指导思想。坚持创新驱动。
（二）工作目标。到2025年，规模翻一番。
"""


def words(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.string(span)


def test_a_notice_encloses_a_plan() -> None:
    document = parse(NOTICE)
    head = document.letterhead
    assert document.title == "某省数字经济发展行动计划（2023—2025年）"
    assert (
        words(document, head.notice_title)
        == "某省人民政府办公厅关于印发某省数字经济发展行动计划的通知"
    )
    assert words(document, head.document_number) == "某政办发〔2023〕7号"
    assert [document.string(span) for span in head.addressees] == [
        "各市、州人民政府",
        "省政府各部门、各直属机构",
    ]
    assert words(document, head.issuer) == "某省人民政府办公厅"
    assert head.dated == date(2023, 3, 5)
    assert words(document, head.note) == "此件公开发布"
    assert document.genre == "行动计划"
    assert [document.string(p.span)[:5] for p in head.notice] == ["《某省数字"]
    assert [document.string(p.span)[:5] for p in document.paragraphs] == ["为加快发展"]


def test_a_notice_may_enclose_several_documents() -> None:
    document = parse(
        "某区人民政府关于印发某区人才引进办法和某区人才发展规划的通知\n各街道办事处：\n"
        "现将两个文件印发给你们，请认真执行。\n某区人民政府\n2022年1月5日\n"
        "某区人才引进办法\n一、引进对象\n面向海内外引进。\n二、引进方式\n柔性引进为主。\n"
        "某区人才发展规划（2022—2025年）\n一、发展基础\n总量稳步增长。\n二、重点任务\n加强培养。\n"
    )
    assert document.title == "某区人民政府关于印发某区人才引进办法和某区人才发展规划的通知"
    assert document.genre == "通知"
    assert [document.string(section.title) for section in document.sections] == [
        "某区人才引进办法",
        "某区人才发展规划（2022—2025年）",
    ]
    assert [len(section.children) for section in document.sections] == [2, 2]


def test_an_opinion_is_signed_at_its_end() -> None:
    document = parse(
        "某市人民政府关于促进消费的若干意见\n某政发〔2022〕3号\n各区人民政府：\n现提出以下意见。\n"
        "一、扩大供给\n增加优质供给。\n二、优化环境\n改善消费环境。\n"
        "某市人民政府\n2022年6月1日\n抄送：市委各部门，市人大常委会办公厅。\n"
        "某市人民政府办公厅　2022年6月3日印发\n"
    )
    head = document.letterhead
    assert document.title == "某市人民政府关于促进消费的若干意见"
    assert document.genre == "若干意见"
    assert words(document, head.issuer) == "某市人民政府"
    assert head.dated == date(2022, 6, 1)
    assert words(document, head.copy_to) == "市委各部门，市人大常委会办公厅"
    assert words(document, head.printed_by) == "某市人民政府办公厅"
    assert words(document, head.printed_on) == "2022年6月3日"
    assert [len(section.paragraphs) for section in document.sections] == [1, 1]


def test_marks_above_the_title() -> None:
    document = parse(
        "份号：000123\n机密★1年\n特急\n某省人民政府文件\n签发人：张三\n"
        "某省安全生产规定\n一、适用范围\n适用于全省。\n"
    )
    head = document.letterhead
    assert words(document, head.copy_number) == "000123"
    assert words(document, head.classification) == "机密★1年"
    assert words(document, head.urgency) == "特急"
    assert words(document, head.issuer_mark) == "某省人民政府文件"
    assert words(document, head.signatory) == "张三"
    assert document.title == "某省安全生产规定"


def test_the_occasion_of_a_report_dates_it() -> None:
    document = parse(
        "政 府 工 作 报 告\n——2025年1月19日在某市第六届人民代表大会第三次会议上\n"
        "市长　某某\n各位代表：\n"
        "现在，我代表市人民政府向大会报告工作。\n一、工作回顾\n成绩来之不易。\n"
    )
    assert document.title == "政府工作报告"
    assert document.letterhead.dated == date(2025, 1, 19)
    assert document.letterhead.addressees == ()
    assert document.genre == "报告"


def test_adoption_of_a_regulation() -> None:
    document = parse(
        "某省促进条例\n（2021年5月28日某省第十三届人民代表大会常务委员会第二十六次会议通过）\n"
        "第一条 为了促进发展，制定本条例。\n"
    )
    assert document.letterhead.dated == date(2021, 5, 28)
    assert (words(document, document.letterhead.adoption) or "").startswith("（2021年5月28日")


def test_adoptions_apart_from_one_another_are_not_one() -> None:
    document = parse(
        "某省仓储条例\n（2009年5月6日某省人民政府第62次常务会议通过）\n"
        "仓库应当登记。\n"
        "（2012年3月1日某省人民政府第90次常务会议修订）\n"
        "第一条 仓库应当防火。\n"
    )
    assert words(document, document.letterhead.adoption) == (
        "（2009年5月6日某省人民政府第62次常务会议通过）"
    )
    units = sorted((unit.span.start, unit.span.end) for unit in document.units())
    assert all(first[1] <= second[0] for first, second in pairwise(units))


def test_an_adoption_of_two_lines() -> None:
    document = parse(
        "某市国民经济和社会发展规划纲要\n2021年1月27日某市第十五届\n人民代表大会第五次会议批准\n"
        "一、发展基础\n基础扎实。\n"
    )
    assert document.letterhead.dated == date(2021, 1, 27)
    assert words(document, document.letterhead.adoption) == (
        "2021年1月27日某市第十五届人民代表大会第五次会议批准"
    )
    assert not document.paragraphs


def test_a_text_without_letterhead_has_none() -> None:
    document = parse("增加值增长8%，比重继续提高。\n结构进一步优化，效益持续改善。")
    assert document.title is None
    assert document.letterhead.dated is None
    assert len(document.paragraphs) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021 年 6 月 23 日", date(2021, 6, 23)),
        ("二〇二一年十二月三十一日", date(2021, 12, 31)),
        ("２０２１年６月２３日", date(2021, 6, 23)),
        ("2 0 0 1年2月1 6日", date(2001, 2, 16)),
    ],
)
def test_dates_are_read_as_they_are_written(text: str, expected: date) -> None:
    found = find_date(text)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize("text", ["2021年13月1日", "2021年6月", "十二月三十一日", ""])
def test_what_is_no_date(text: str) -> None:
    assert find_date(text) is None


def test_the_list_of_attachments_above_a_signature() -> None:
    document = parse(
        "国家某某委关于设立试验区的复函\n某办函〔2023〕45号\n某省人民政府办公厅：\n来函收悉。\n"
        "一、同意设立试验区。\n二、请加强组织领导。\n"
        "附件：1.试验区建设方案\n2.任务分工表\n国家某某委\n2023年9月8日\n"
        "（联系人：张三，电话：010-12345678）\n附件1\n试验区建设方案\n为推进建设，制定本方案。\n"
    )
    head = document.letterhead
    assert words(document, head.attachment_note) == "附件：1.试验区建设方案2.任务分工表"
    assert words(document, head.issuer) == "国家某某委"
    assert words(document, head.note) == "联系人：张三，电话：010-12345678"
    assert [section.path for section in document.sections] == ["一", "二"]
    assert [document.string(section.title) for section in document.attachments] == [
        "试验区建设方案"
    ]


def test_letterhead_that_a_web_page_states_by_name() -> None:
    text = (
        "发文字号：某政发〔2021〕5号\n发文机关：某省人民政府\n成文日期：2021年6月30日\n"
        "某省人民政府关于促进数字经济发展的意见\n各市人民政府：\n为促进数字经济发展，提出以下意见。\n一、总则\n二、附则\n"
    )
    document = parse(text)
    letterhead = document.letterhead
    assert letterhead.document_number
    assert document.string(letterhead.document_number) == "某政发〔2021〕5号"
    assert letterhead.issuer_mark
    assert document.string(letterhead.issuer_mark) == "某省人民政府"
    assert str(letterhead.dated) == "2021-06-30"
    assert len(document.paragraphs) == 1


ANNEX = (
    "低空经济发展行动计划（2026—2030年）\n为推进低空经济发展，制定本计划。\n"
    "一、总体要求\n二、保障措施\n"
)


def test_an_annex_that_the_title_of_the_notice_names_is_the_document() -> None:
    document = parse(
        "关于公开征求《低空经济发展行动计划（2026—2030年）》意见的公告\n"
        "我们起草了行动计划，现征求意见，意见请于3月1日前反馈。\n某省数据局\n2026年2月1日\n"
        f"附件\n{ANNEX}附件1\n名词解释\n低空：距地面一千米以内。\n"
    )
    assert document.title == "低空经济发展行动计划（2026—2030年）"
    assert document.genre == "行动计划"
    head = document.letterhead
    assert (
        words(document, head.notice_title)
        == "关于公开征求《低空经济发展行动计划（2026—2030年）》意见的公告"
    )
    assert [document.string(p.span)[:5] for p in head.notice] == ["我们起草了"]
    assert [section.path for section in document.sections] == ["一", "二"]
    assert [document.string(each.title) for each in document.attachments] == ["名词解释"]


@pytest.mark.parametrize("mark", ["附件1", "附件：任务分工表\n附件"])
def test_an_annex_that_is_one_of_several_or_of_another_name_stays_one(mark: str) -> None:
    named = ANNEX
    if mark != "附件1":
        named = ANNEX.replace("行动计划（2026", "任务分工表（2026", 1)
    document = parse(
        "某省数据局关于印发《低空经济发展行动计划（2026—2030年）》的通知\n各市数据局：\n"
        f"现印发给你们，请认真执行。\n某省数据局\n2026年2月1日\n{mark}\n{named}"
    )
    assert document.title == "某省数据局关于印发《低空经济发展行动计划（2026—2030年）》的通知"
    assert len(document.attachments) == 1


def test_labels_that_stand_on_a_line_above_their_values() -> None:
    document = parse(
        "  • 索引号:\n\n    61072/2024-001\n  • 主题分类:\n\n  • 发文机构:\n\n    安河县人民政府\n"
        "  • 发文字号:\n\n    安政发〔2024〕7号\n  • 发文日期:\n\n    2024年4月6日 16:40\n"
        "  • 内容概述:\n\n安河县人民政府工作规则\n\n第一章 总则\n\n第一条 制定本规则。\n"
    )
    head = document.letterhead
    assert document.title == "安河县人民政府工作规则"
    assert words(document, head.document_number) == "安政发〔2024〕7号"
    assert words(document, head.issuer) == "安河县人民政府"
    assert head.dated == date(2024, 4, 6)
    assert head.addressees == ()
