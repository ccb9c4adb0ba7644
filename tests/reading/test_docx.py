"""Paragraphs of DOCX files as a reader of the printed page sees them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.docx_files import docx, p, r, style

from plandigest.model.source import Line, MediaType, Note, NoteCode, Style
from plandigest.model.text import Text
from plandigest.reading import docx as reader
from plandigest.reading import read_data
from plandigest.reflowing import reflow


def lines(data: bytes) -> tuple[Line, ...]:
    return reader.read("a.docx", data).lines


def texts(data: bytes) -> list[str]:
    return [line.text for line in lines(data)]


def styles_of(data: bytes) -> list[Style]:
    return [line.style for line in lines(data) if line.style is not None]


def tracked(tag: str, content: str) -> str:
    return f'<w:{tag} w:id="1" w:author="甲">{content}</w:{tag}>'


def test_a_document_gives_its_paragraphs_in_order() -> None:
    data = docx(p("一、总则") + p() + p(r("为了") + r("发展，") + r("制定本办法。")))
    (source,) = read_data("a.docx", data)
    assert source.media_type is MediaType.DOCX
    assert source.paragraphs_given
    assert [(line.number, line.text) for line in source.lines] == [
        (1, "一、总则"),
        (2, ""),
        (3, "为了发展，制定本办法。"),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (r("<w:t>甲</w:t><w:tab/><w:t>乙</w:t>"), ["甲\t乙"]),
        (r("<w:t> 甲 </w:t>") + r("<w:t>乙</w:t>"), ["甲乙"]),
        (r(' <w:t xml:space="preserve"> 甲 </w:t>'.strip()), [" 甲 "]),
        (r("<w:t>甲\n乙</w:t>"), ["甲 乙"]),
        (r("<w:t>十</w:t><w:softHyphen/><w:t>四五</w:t>"), ["十四五"]),
        (r("<w:t>PM</w:t><w:noBreakHyphen/><w:t>2</w:t>"), ["PM-2"]),
        (r('<w:t>值</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t>'), ["值≥5"]),
        (r('<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>公开</w:t>'), ["☑公开"]),
        (r('<w:sym w:font="Nothing" w:char="zz"/><w:t>公开</w:t>'), ["公开"]),
        (r("公开") + r("机密", "<w:vanish/>"), ["公开"]),
        (r("公开") + r("文本", '<w:vanish w:val="0"/>'), ["公开文本"]),
        (f"<w:hyperlink>{r('链接')}</w:hyperlink>", ["链接"]),
        (f"<w:smartTag>{r('北京')}</w:smartTag>", ["北京"]),
        (f"<w:sdt><w:sdtContent>{r('内容')}</w:sdtContent></w:sdt>", ["内容"]),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
            f"<w:sdtContent>{r('单击此处输入文字')}</w:sdtContent></w:sdt>",
            [""],
        ),
        (f"<w:commentRangeStart/>{r('正文')}<w:commentRangeEnd/>", ["正文"]),
        (
            "<w:r><w:ruby><w:rt>" + r("zhī") + "</w:rt><w:rubyBase>" + r("知")
            + "</w:rubyBase></w:ruby></w:r>",
            ["知"],
        ),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>",
            ["1/4"],
        ),
    ],
)  # fmt: skip
def test_what_stands_in_a_run(content: str, expected: list[str]) -> None:
    assert texts(docx(p(content))) == expected


def test_field_codes_are_out_and_their_results_in() -> None:
    def mark(kind: str) -> str:
        return r(f'<w:fldChar w:fldCharType="{kind}"/>')

    inner = mark("begin") + r("<w:instrText>PAGE</w:instrText>") + mark("separate") + r("7")
    nested = (
        mark("begin") + r("IF ") + inner + mark("end") + mark("separate") + r("结果") + mark("end")
    )
    assert texts(docx(p(r("前") + nested + r("后")))) == ["前结果后"]
    assert texts(docx(p(r("前") + mark("begin") + r("PAGE")) + p("后文"))) == ["前", "后文"]
    assert texts(docx(p(f"<w:fldSimple>{r('三')}</w:fldSimple>"))) == ["三"]


def test_line_breaks_go_on_with_the_paragraph() -> None:
    data = docx(p(r("<w:t>关于印发</w:t><w:br/><w:t>规划的通知</w:t>")) + p("各市："))
    assert texts(data) == ["关于印发", "规划的通知", "各市："]
    assert [style.continues for style in styles_of(data)] == [False, True, False]
    (source,) = read_data("a.docx", data)
    assert str(reflow(source)) == "关于印发规划的通知\n各市："


def test_a_page_break_or_an_empty_line_ends_the_paragraph() -> None:
    breaks = '<w:t>甲</w:t><w:br w:type="page"/><w:t>附件1</w:t><w:br/><w:br/><w:t>乙</w:t>'
    data = docx(p(r(breaks)))
    assert texts(data) == ["甲", "附件1", "", "乙"]
    assert [style.continues for style in styles_of(data)] == [False, False, True, False]


def test_tracked_deletions_are_out_and_insertions_in() -> None:
    body = p(
        r("增长")
        + tracked("del", r("<w:delText>4%</w:delText>"))
        + tracked("ins", r("5%"))
        + tracked("moveFrom", r("旧处"))
        + tracked("moveTo", r("新处"))
    )
    source = reader.read("a.docx", docx(body))
    assert [line.text for line in source.lines] == ["增长5%新处"]
    assert source.notes == (Note(NoteCode.DELETED), Note(NoteCode.INSERTED))


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = "<w:rPr>" + tracked("del", "") + "</w:rPr>"
    body = (
        p("三、持续提升", gone)
        + p("政府效能")
        + p(tracked("del", r("<w:delText>整段</w:delText>")), gone)
    )
    assert texts(docx(body)) == ["三、持续提升政府效能"]


def test_a_dropped_capital_opens_the_next_paragraph() -> None:
    assert texts(docx(p("为", '<w:framePr w:dropCap="drop"/>') + p("了发展"))) == ["为了发展"]


def test_text_boxes_stand_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{p('框内')}{p('二行')}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
    new = f"<w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    for drawn in (both, new, old):
        body = p(r("甲") + f"<w:r>{drawn}</w:r>" + r("乙")) + p("丙")
        assert texts(docx(body)) == ["甲乙", "框内", "二行", "丙"]


def test_words_set_as_an_ornament_are_text() -> None:
    red_head = (
        '<w:r><w:pict><v:shape><v:textpath string="某市人民政府文件"/></v:shape></w:pict></w:r>'
    )
    assert texts(docx(p(red_head) + p("某政发〔2024〕1号"))) == [
        "",
        "某市人民政府文件",
        "某政发〔2024〕1号",
    ]


def test_embedded_objects_are_named_as_left_out() -> None:
    source = reader.read(
        "a.docx", docx(p("表") + p("<w:r><w:object><o:OLEObject/></w:object></w:r>"))
    )
    assert source.notes == (Note(NoteCode.EMBEDDED),)


def test_footnotes_follow_their_paragraph_and_endnotes_the_text() -> None:
    foot = '<w:footnote w:id="2">' + p(r("<w:footnoteRef/>") + r("含港澳。")) + "</w:footnote>"
    end = '<w:endnote w:id="5">' + p("数据来自统计局。") + "</w:endnote>"
    body = p(r("总量") + r('<w:endnoteReference w:id="5"/>')) + p(
        r("增长5%") + r('<w:footnoteReference w:id="2"/>') + r("。")
    )
    data = docx(body + p("完"), footnotes=foot, endnotes=end)
    assert texts(data) == ["总量", "增长5%。", "注1：含港澳。", "完", "注1：数据来自统计局。"]


def test_a_footnote_that_refers_to_itself_stands_once() -> None:
    reference = r('<w:footnoteReference w:id="1"/>')
    foot = '<w:footnote w:id="1">' + p(r("注文") + reference) + "</w:footnote>"
    data = docx(p(r("正文") + reference + reference), footnotes=foot)
    assert texts(data) == ["正文", "注1：注文"]


BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("content", "bold"),
    [
        (r("一、加快发展。", BOLD) + r("要坚持。"), 7),
        (r("　　") + r("加快", BOLD) + r("发展", BOLD) + r("。要坚持。"), 6),
        (r("要") + r("坚持", BOLD), 0),
        (r("加快", '<w:b w:val="0"/>') + r("发展", BOLD), 0),
        (r("加快", '<w:rStyle w:val="Strong"/>') + r("发展"), 2),
        (r("加快", '<w:rStyle w:val="Strong"/><w:b w:val="false"/>') + r("发展"), 0),
        (r("加快", "<w:bCs/>"), 0),
    ],
)
def test_the_bold_run_that_opens_a_line(content: str, bold: int) -> None:
    strong = style("Strong", run=BOLD, kind="character")
    assert styles_of(docx(p(content), styles=strong))[0].bold == bold


def test_bold_comes_from_styles_and_two_of_them_cancel() -> None:
    styles = (
        style("Base", run=BOLD)
        + style("Derived", more='<w:basedOn w:val="Base"/>')
        + style("Strong", run=BOLD, kind="character")
    )
    body = p(r("标题") + r("强调", '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="Derived"/>')
    assert styles_of(docx(body, styles=styles))[0].bold == 2


def test_a_heading_face_counts_as_bold_where_the_body_is_set_otherwise() -> None:
    black = '<w:rFonts w:eastAsia="黑体"/>'
    body = p(r("工作回顾", black)) + p(r("过去一年，全省经济运行总体平稳、稳中有进。"))
    assert [style.bold for style in styles_of(docx(body))] == [4, 0]
    all_black = p(r("工作回顾", black)) + p(r("过去一年，经济运行总体平稳。", black))
    assert [style.bold for style in styles_of(docx(all_black))] == [0, 0]


def test_heading_levels_and_centring_from_styles_and_paragraphs() -> None:
    styles = (
        style("heading 1", '<w:outlineLvl w:val="0"/>')
        + style("heading 2")
        + style("Own", '<w:outlineLvl w:val="2"/><w:jc w:val="center"/>')
        + style("Loop", more='<w:basedOn w:val="Loop"/>')
    )

    def named(name: str, more: str = "") -> str:
        return p("文字", f'<w:pStyle w:val="{name}"/>{more}')

    body = (
        named("heading1") + named("heading2") + named("Own") + named("Loop") + named("Missing")
        + named("heading1", '<w:outlineLvl w:val="9"/>') + named("Own", '<w:jc w:val="left"/>')
        + p("文字", '<w:outlineLvl w:val="4"/>')
    )  # fmt: skip
    found = styles_of(docx(body, styles=styles))
    assert [style.level for style in found] == [1, 2, 3, None, None, None, 3, 5]
    assert [style.centred for style in found] == [False, False, True, *[False] * 5]


def test_dot_leaders_of_a_contents_list_show() -> None:
    toc = style("toc 1", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>')
    entry = r("<w:t>一、总则</w:t><w:tab/><w:t>3</w:t>")
    data = docx(p(entry, '<w:pStyle w:val="toc1"/>') + p(entry), styles=toc)
    assert texts(data) == ["一、总则......3", "一、总则\t3"]


LAID_OUT = "<w:lastRenderedPageBreak/>"


def test_pages_are_given_where_all_breaks_are_recorded() -> None:
    body = (
        p("第一页")
        + p(r(f"<w:t>跨</w:t>{LAID_OUT}<w:t>页</w:t>"))
        + p(r(f"{LAID_OUT}<w:t>末</w:t>"))
    )
    paged = lines(docx(body, pages=3))
    assert [(line.text, line.page) for line in paged] == [
        ("第一页", 1), ("跨", 1), ("页", 2), ("末", 3),
    ]  # fmt: skip
    stale = lines(docx(body, pages=4))
    assert [(line.text, line.page) for line in stale] == [
        ("第一页", None), ("跨页", None), ("末", None),
    ]  # fmt: skip


def test_headers_and_footers_are_no_part_of_the_text() -> None:
    assert texts(docx(p("正文"), header1=p("页眉"), footer1=p("— 1 —"))) == ["正文"]


WORDS = st.text(alphabet="一二产业发展 0123.，。（）", min_size=1, max_size=12)


@given(st.lists(st.lists(WORDS, max_size=4), max_size=8))
def test_nothing_is_lost_or_invented(paragraphs: list[list[str]]) -> None:
    data = docx("".join(p("".join(map(r, runs))) for runs in paragraphs))
    assert texts(data) == ["".join(runs) for runs in paragraphs]
    text = reflow(reader.read("a.docx", data))
    assert tight(given_back(text)) == tight("".join(map("".join, paragraphs)))


def tight(text: str) -> str:
    return re.sub(r"\s", "", text)


def given_back(text: Text) -> str:
    """Text and noise, in the order of the file."""
    taken = [(noise.line, noise.start, noise.end) for noise in text.noise]
    kept = [
        (fragment.line, fragment.column, fragment.column + fragment.length)
        for fragment in text.fragments
    ]
    return "".join(text.source.lines[at].text[start:end] for at, start, end in sorted(taken + kept))
