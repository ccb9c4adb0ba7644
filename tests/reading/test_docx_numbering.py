"""Automatic numbering, resolved into the text that the page shows."""

from __future__ import annotations

import pytest
from tests.reading.docx_files import docx, instance, item, level, lists, p, style

from plandigest.reading import docx as reader
from plandigest.reading.docx.number_formats import write_number


def texts(body: str, numbering: str, styles: str = "") -> list[str]:
    source = reader.read("a.docx", docx(body, numbering=numbering, styles=styles))
    return [line.text for line in source.lines]


OFFICIAL = (
    level(0, "%1、", "chineseCounting")
    + level(1, "（%2）", "chineseCounting", suffix="nothing")
    + level(2, "%3.")
    + level(3, "（%4）")
    + level(4, "%5", "decimalEnclosedCircle", suffix="space")
)


def test_the_levels_of_official_documents() -> None:
    body = "".join(item("标题", 1, depth) for depth in (0, 1, 1, 2, 3, 4, 4, 2, 0, 1, 2))
    assert texts(body, lists(OFFICIAL)) == [
        "一、标题",
        "（一）标题",
        "（二）标题",
        "1. 标题",
        "（1）标题",
        "① 标题",
        "② 标题",
        "2. 标题",
        "二、标题",
        "（一）标题",
        "1. 标题",
    ]


def test_chapters_and_articles_that_run_on() -> None:
    numbering = lists(
        level(0, "第%1章", "chineseCountingThousand")
        + level(1, "第%2条", "chineseCountingThousand", more='<w:lvlRestart w:val="0"/>')
    )
    body = item("总则") + item("甲", 1, 1) + item("乙", 1, 1) + item("分则") + item("丙", 1, 1)
    assert texts(body, numbering) == [
        "第一章 总则", "第一条 甲", "第二条 乙", "第二章 分则", "第三条 丙",
    ]  # fmt: skip


def test_decimal_levels_and_a_level_that_was_skipped() -> None:
    numbering = lists(level(0, "%1") + level(1, "%1.%2") + level(2, "%1.%2.%3"))
    body = item("甲") + item("乙", 1, 1) + item("丙", 1, 2) + item("丁") + item("戊", 1, 2)
    assert texts(body, numbering) == ["1 甲", "1.1 乙", "1.1.1 丙", "2 丁", "2.1.1 戊"]


def test_legal_numbering_writes_levels_above_in_decimal() -> None:
    numbering = lists(level(0, "第%1章", "chineseCounting") + level(1, "%1.%2", more="<w:isLgl/>"))
    assert texts(item("甲") + item("乙", 1, 1), numbering) == ["第一章 甲", "1.1 乙"]


def test_a_level_that_restarts_only_after_a_certain_one() -> None:
    numbering = lists(
        level(0, "%1") + level(1, "%2") + level(2, "(%3)", more='<w:lvlRestart w:val="1"/>')
    )
    body = "".join(item("文", 1, depth) for depth in (0, 1, 2, 1, 2, 0, 2))
    assert texts(body, numbering) == [
        "1 文", "1 文", "(1) 文", "2 文", "(2) 文", "2 文", "(1) 文",
    ]  # fmt: skip


def test_instances_of_a_list_count_on_unless_told_to_start_again() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(level(0, "%1."), instances=instance(2, 1) + instance(3, 1, again))
    body = item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 3) + item("戊", 1)
    assert texts(body, numbering) == ["1. 甲", "2. 乙", "1. 丙", "2. 丁", "3. 戊"]


def test_an_instance_that_writes_a_level_its_own_way() -> None:
    own = '<w:lvlOverride w:ilvl="0">' + level(0, "%1)", "upperRoman", start=4) + "</w:lvlOverride>"
    numbering = lists(level(0, "%1."), instances=instance(2, 1, own))
    assert texts(item("甲", 2) + item("乙", 2), numbering) == ["IV) 甲", "V) 乙"]


def test_numbering_that_comes_with_a_style() -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = (
        style("heading 1", numbered)
        + style("heading 2", numbered)
        + style("Sub", more='<w:basedOn w:val="heading2"/>')
    )
    numbering = lists(
        level(0, "%1、", "japaneseCounting", more='<w:pStyle w:val="heading1"/>')
        + level(1, "（%2）", "japaneseCounting", more='<w:pStyle w:val="heading2"/>')
    )
    body = (
        p("甲", '<w:pStyle w:val="heading1"/>')
        + p("乙", '<w:pStyle w:val="heading2"/>')
        + p("丙", '<w:pStyle w:val="Sub"/>')
        + p("丁", '<w:pStyle w:val="heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("戊", '<w:pStyle w:val="heading1"/>')
    )
    assert texts(body, numbering, styles) == ["一、甲", "（一）乙", "（二）丙", "丁", "二、戊"]


def test_a_list_that_is_defined_by_a_list_style() -> None:
    styles = style("Lists", '<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    numbering = lists('<w:numStyleLink w:val="Lists"/>', level(0, "%1、", "chineseCounting"))
    assert texts(item("甲", 1) + item("乙", 1), numbering, styles) == ["一、甲", "二、乙"]
    ring = style("Lists", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    assert texts(item("甲", 1), numbering, ring) == ["甲"]


def test_bullets_show_as_characters() -> None:
    symbol = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    numbering = lists(
        level(0, "\uf06c", "bullet").replace("</w:lvl>", symbol + "</w:lvl>"),
        level(0, "\uf0ff", "bullet"),
        level(0, "——", "bullet", suffix="nothing"),
        level(0, "%1", "none"),
    )
    body = item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 4)
    assert texts(body, numbering) == ["● 甲", "• 乙", "——丙", "丁"]


def test_empty_items_count_and_deleted_ones_do_not() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = item("甲") + item("") + p("", numbered + gone) + item("乙")
    assert texts(body, lists(level(0, "%1."))) == ["1. 甲", "2. ", "3. 乙"]


def test_what_is_not_defined_prints_nothing() -> None:
    assert texts(item("甲", 9) + item("乙", 1, 8) + item("丙", 1, 99), lists(level(0, "%1."))) == [
        "甲", "乙", "丙",
    ]  # fmt: skip
    assert texts(item("甲"), "") == ["甲"]


def test_numbers_are_bold_with_the_text_they_precede() -> None:
    body = item("<w:r><w:rPr><w:b/></w:rPr><w:t>总则</w:t></w:r>")
    source = reader.read("a.docx", docx(body, numbering=lists(OFFICIAL)))
    assert source.lines[0].style is not None
    assert (source.lines[0].text, source.lines[0].style.bold) == ("一、总则", 4)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九",
                             101: "一〇一"}),
        ("chineseCountingThousand", {10: "十", 100: "一百", 101: "一百零一", 110: "一百一十",
                                     212: "二百一十二", 1001: "一千零一", 1010: "一千零一十",
                                     10000: "10000"}),
        ("japaneseCounting", {9: "九", 15: "十五", 123: "百二十三", 1105: "千百五"}),
        ("ideographDigital", {10: "一〇", 21: "二一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {12: "亥"}),
        ("chineseLegalSimplified", {3: "叁", 15: "壹拾伍", 108: "壹佰零捌"}),
        ("decimalFullWidth", {10: "１０"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("ideographEnclosedCircle", {2: "㊁"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX", 4000: "4000"}),
        ("lowerRoman", {9: "ix"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB", 781: "781"}),
        ("lowerLetter", {3: "c"}),
        ("ordinal", {1: "1st", 12: "12th", 22: "22nd"}),
        ("somethingElse", {5: "5"}),
    ],
)  # fmt: skip
def test_how_numbers_are_written(form: str, expected: dict[int, str]) -> None:
    assert {number: write_number(number, form) for number in expected} == expected


def test_zero_and_absurd_starts_do_no_harm() -> None:
    body = item("甲")
    for start, expected in ((0, "〇、甲"), (10**30, "〇、甲")):
        numbering = lists(level(0, "%1、", "chineseCounting", start=start))
        assert texts(body, numbering) == [expected]
