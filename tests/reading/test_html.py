"""Pages as governments publish them give their article, and nothing else of the page."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.errors import MissingExtraError, ReadError
from plandigest.model.source import GridCell, Line, MediaType, Note, NoteCode, Source
from plandigest.reading import html, read_data
from plandigest.reading.html.nesting import bound_nesting

pytest.importorskip("selectolax")

TITLE = "某省人民政府关于促进数字经济发展的意见"
BODY = (
    "各市人民政府，省政府各部门：",
    "为促进数字经济发展，现提出以下意见。",
    "一、总体要求",
    "（一）指导思想。坚持新发展理念，推动数字技术与实体经济融合，提高发展质量。",
    "（二）主要目标。到2025年，数字经济核心产业增加值占地区生产总值的比重达到10%。",
    "某省人民政府",
    "2021年6月30日",
)
MENU = "".join(f'<li><a href="/{i}">栏目名称{i}</a></li>' for i in range(12))
RELATED = "".join(f'<li><a href="/{i}.html">关于印发某规划的通知（{i}）</a></li>' for i in range(6))
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)

LOCAL = f"""<!doctype html><html><head><meta charset="utf-8"><title>{TITLE}_某省人民政府网</title>
<script>var text = "一、脚本不是正文，也不会成为正文。";</script>
<style>p {{ color: red }}</style></head>
<body><div class="top"><a href="/">首页</a><ul>{MENU}</ul></div>
<div class="path">您现在的位置：<a href="/">首页</a> &gt; <a href="/x">规划计划</a> &gt; 正文</div>
<div class="main"><div class="left"><h1>{TITLE}</h1>
<div class="info">发布时间：2021-07-01 10:20 来源：省政府办公厅 浏览次数：12</div>
<div class="tools">【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印本页</a></div>
<div class="article">{PARAGRAPHS}</div>
<p>附件：<a href="a.doc">1.重点任务分工表.doc</a></p>
<div class="share">分享到：<a>微信</a> <a>微博</a></div>
<div>相关链接</div><ul>{RELATED}</ul></div>
<div class="right"><h3>热点新闻</h3><ul>{RELATED}</ul>
<p>本栏目介绍有关情况，欢迎关注。</p></div></div>
<div class="foot"><p>版权所有：某省人民政府 网站标识码：0000000001</p>
<p>地址：某市某路1号，邮编：000000</p></div>
<script src="x.js"></script></body></html>"""

CENTRAL = f"""<html><head><title>页面</title></head><body><table width=930><tbody><tr><td>
<table><tr><td><b>索 引 号：</b></td><td>000/2021-1</td><td><b>主题分类：</b></td><td>其他</td></tr>
<tr><td><b>发文机关：</b></td><td>某省人民政府</td><td><b>成文日期：</b></td><td>2021年06月30日</td></tr>
<tr><td><b>标　　题：</b></td><td colspan=3>{TITLE}</td></tr>
<tr><td><b>发文字号：</b></td><td>某政发〔2021〕5号</td><td><b>发布日期：</b></td><td>2021年7月1日</td></tr>
</table></td></tr></tbody></table><br><table><tr><td><table><tr><td><table><tr>
<td>{PARAGRAPHS}</td></tr><tr><td>扫一扫在手机打开当前页</td></tr></table></td></tr></table></td>
<td><table><tr><td><ul>{RELATED}</ul></td></tr></table></td></tr></table></body></html>"""


def read(page: str, encoding: str = "utf-8") -> Source:
    return html.read("x.html", page.encode(encoding))


def texts(page: str) -> list[str]:
    return [line.text for line in read(page).lines]


def page_of(content: str) -> str:
    return f"<html><body><div>{content}</div></body></html>"


def test_the_article_of_a_page_with_menus_lists_and_a_foot() -> None:
    source = read(LOCAL)
    assert [line.text for line in source.lines] == [TITLE, *BODY, "附件：1.重点任务分工表.doc"]
    assert source.media_type is MediaType.HTML
    assert source.paragraphs_given
    assert source.lines[0].style is not None
    assert source.lines[0].style.level == 1
    assert [line.number for line in source.lines] == list(range(1, 10))


def test_an_article_in_tables_for_layout_has_no_cells() -> None:
    source = read(CENTRAL)
    assert [line.text for line in source.lines if line.text in BODY] == list(BODY)
    assert not any(line.cell for line in source.lines)


def test_of_the_metadata_only_what_the_article_does_not_say_is_kept() -> None:
    found = texts(CENTRAL)
    assert found[: -len(BODY)] == [TITLE, "发文字号：某政发〔2021〕5号"]
    repeated = CENTRAL.replace("<p>各市", f"<p>{TITLE}</p><p>某政发〔2021〕5号</p><p>各市")
    assert texts(repeated) == [TITLE, "某政发〔2021〕5号", *BODY]


def test_a_title_that_only_the_head_of_the_page_has() -> None:
    page = f"<title>{TITLE}_政策文件_某省人民政府网</title><div>{PARAGRAPHS}</div>"
    assert texts(page) == [TITLE, *BODY]
    named = (
        f'<meta name="ArticleTitle" content="{TITLE}"><title>网站</title><div>{PARAGRAPHS}</div>'
    )
    assert texts(named) == [TITLE, *BODY]


def test_a_page_without_an_article_is_read_whole_and_that_is_said() -> None:
    source = read("<body><ul><li><a>关于我们</a><li><a>联系方式</a></ul></body>")
    assert [line.text for line in source.lines] == ["关于我们", "联系方式"]
    assert source.notes == (Note(NoteCode.NO_ARTICLE),)


def test_breaks_before_an_indent_end_paragraphs() -> None:
    content = "<br>".join(["　　" + line for line in BODY[1:5]])
    lines = read(page_of(content)).lines
    assert [line.text for line in lines] == list(BODY[1:5])
    assert not any(continues(line) for line in lines)


def test_breaks_of_a_hard_wrapped_text_do_not() -> None:
    text = "坚持新发展理念，推动数字技术与实体经济深度融合，提高数字经济的发展质量和效益。" * 4
    content = "　　" + "<br>\n".join(text[at : at + 30] for at in range(0, len(text), 30))
    lines = read(page_of(content + "<br>　　下一段说明其他事项，另起一段。")).lines
    assert "".join(line.text for line in lines[:-1]) == text
    assert [continues(line) for line in lines] == [False, *[True] * (len(lines) - 2), False]


def test_a_signature_and_its_date_are_two_lines() -> None:
    lines = read(page_of(f"{PARAGRAPHS}<p>某省人民政府办公厅<br>2021年7月1日</p>")).lines
    assert [line.text for line in lines[-2:]] == ["某省人民政府办公厅", "2021年7月1日"]
    assert not continues(lines[-1])


def test_a_heading_over_two_lines_is_one() -> None:
    lines = read(page_of(f"<h2>三、持续提升政府<br>治理效能</h2>{PARAGRAPHS}")).lines
    assert [continues(line) for line in lines[:2]] == [False, True]
    assert [line.style and line.style.level for line in lines[:3]] == [2, 2, None]


def test_bold_runs_and_centred_lines() -> None:
    content = (
        '<p style="text-align:center"><span style="font-family:黑体">专栏1　重点工程</span></p>'
        "<p><b>（一）</b><strong>推动创新。</strong>支持企业提高创新能力，<b>攻克</b>关键技术。</p>"
        '<p>&nbsp;&nbsp;<span style="font-weight: 700">一、</span>总体要求</p>'
    )
    lines = read(page_of(content + PARAGRAPHS * 2)).lines
    styles = [line.style for line in lines[:3]]
    assert [style and style.bold for style in styles] == [8, 8, 2]
    assert [style and style.centred for style in styles] == [True, False, False]


def test_where_everything_is_bold_nothing_is() -> None:
    lines = read(page_of(f"<b>{PARAGRAPHS}</b>")).lines
    assert all(line.style and line.style.bold == 0 for line in lines)


TABLE = """<p>主要指标如下，单位见表。</p><table><caption>表1　主要指标</caption><thead>
<tr><th rowspan=2>指标</th><th colspan=2>目标</th></tr><tr><th>2020年</th><th>2025年</th></tr>
</thead><tr><td>研发经费支出<br>占生产总值比重（%）</td><td>4</td><td><p>4.5</p><p>左右</p></td></tr>
<tr><td>平均预期寿命（岁）</td><td></td><td>83</td></tr></table><p>以上指标，由统计部门解释。</p>"""


def test_a_table_keeps_its_cells_with_spans_and_lines() -> None:
    lines = read(page_of(TABLE)).lines
    assert [(line.text, line.cell) for line in lines] == [
        ("主要指标如下，单位见表。", None),
        ("表1　主要指标", None),
        ("指标", GridCell(0, 0, 0, header=True, rows=2)),
        ("目标", GridCell(0, 0, 1, header=True, columns=2)),
        ("2020年", GridCell(0, 1, 1, header=True)),
        ("2025年", GridCell(0, 1, 2, header=True)),
        ("研发经费支出", GridCell(0, 2, 0)),
        ("占生产总值比重（%）", GridCell(0, 2, 0)),
        ("4", GridCell(0, 2, 1)),
        ("4.5", GridCell(0, 2, 2)),
        ("左右", GridCell(0, 2, 2)),
        ("平均预期寿命（岁）", GridCell(0, 3, 0)),
        ("83", GridCell(0, 3, 2)),
        ("以上指标，由统计部门解释。", None),
    ]


def test_a_table_within_a_table_for_layout_is_one() -> None:
    lines = read(f"<table><tr><td>{PARAGRAPHS}{TABLE}</td></tr></table>").lines
    assert {line.cell.table for line in lines if line.cell} == {0}
    assert sum(line.cell is not None for line in lines) == 11


def test_white_space_is_that_of_browsers() -> None:
    content = (
        "坚持新发展\n  理念，推动 AI\n  与<span>实体</span>\n<span>经济</span>融合，m<sup>2</sup>。"
    )
    assert texts(page_of(f"<p>{content}</p>")) == ["坚持新发展理念，推动 AI 与实体经济融合，m²。"]


def test_entities_are_characters() -> None:
    assert texts(
        page_of("<p>&emsp;&emsp;研发&amp;创新&ldquo;十四五&rdquo;&#x3002;目标是：&lt;5%，</p>")
    ) == ["研发&创新“十四五”。目标是：<5%，"]


def test_numbers_of_lists_are_those_that_browsers_print() -> None:
    items = "<ol><li>加强组织领导，明确分工。</li><li>加大资金支持，落实责任。</li></ol>"
    assert texts(page_of(items)) == ["1. 加强组织领导，明确分工。", "2. 加大资金支持，落实责任。"]
    marked = "<ol><li>一、加强组织领导，明确分工。</li></ol>"
    assert texts(page_of(marked)) == ["一、加强组织领导，明确分工。"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gb2312", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "GBK", "iso-8859-1", None])
def test_encodings_declared_rightly_wrongly_or_not(encoding: str, declared: str | None) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    page = LOCAL.replace('<meta charset="utf-8">', meta if declared else "")
    assert [line.text for line in read(page, encoding).lines][1:-1] == list(BODY)


@given(st.lists(st.text("数字经济发展规划，。 <&", min_size=1), min_size=1, max_size=8))
def test_every_character_of_an_article_is_in_its_lines(paragraphs: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in paragraphs]
    page = f"<p>{'</p><p>'.join(escaped)}</p>"
    wanted = "".join("".join(text.split()) for text in paragraphs)
    found = "".join("".join(line.text.split()) for line in read(page_of(page)).lines)
    assert found == wanted


@given(st.text() | st.text("<>/!-=\"' abdiptr").map(lambda text: f"<div><b>{text}"))
def test_any_markup_gives_lines_or_one_sentence(markup: str) -> None:
    try:
        lines = read(markup).lines
    except ReadError:
        lines = ()
    assert all(line.text.strip() for line in lines)


DEEP = 20_000
HOSTILE = {
    "deep blocks": "<div>" * DEEP + "正文，" * 9,
    "deep lists": "<ul><li>" * DEEP + "正文，" * 9,
    "deep tables": "<table><tr><td>" * DEEP + "正文，" * 9,
    "unclosed formats": "<b><i></p>" * DEEP + "正文，" * 9,
    "unclosed comments": "正文，" * 9 + "<!--" * DEEP,
    "unclosed scripts": "正文，" * 9 + "<script>" * DEEP,
    "unclosed tags": "正文，" * 9 + "<div " * DEEP,
    "attributes": "<p " + " ".join(f"a{i}=1" for i in range(DEEP)) + ">" + "正文，" * 9,
    "huge spans": f"<table><tr>{'<td rowspan=65534 colspan=1000>正文，' * 500}<tr><td>二</table>",
    "white space": "正文，" * 9 + "<p>" + " \n" * 200_000 + "</p>" + "正文，" * 9,
    "breaks": "正文，" * 9 + "<br>" * DEEP,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_markup_costs_little(kind: str) -> None:
    begun = time.process_time()
    lines = read(HOSTILE[kind]).lines
    assert time.process_time() - begun < 4
    assert "正文，" in "".join(line.text for line in lines)


def test_nesting_is_bounded_without_loss_of_text() -> None:
    inside = "<p>一<br>二</p><!-- <div> --><script>'<div>'</script>"
    markup = "<div>" * 600 + inside + "</div>" * 600 + "<div>三</div>"
    assert bound_nesting(markup) == "<div>" * 512 + inside + "</div>" * 512 + "<div>三</div>"
    assert bound_nesting(LOCAL) == LOCAL


def test_without_the_parser_one_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "selectolax.lexbor", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'plandigest\[html\]'"):
        read_data("x.html", LOCAL.encode())


def continues(line: Line) -> bool:
    return line.style is not None and line.style.continues


def test_a_page_that_is_a_table_keeps_what_stands_above_it() -> None:
    rows = "".join(f"<tr><td>第{i}类支出</td><td>{i}20.5</td></tr>" for i in range(1, 9))
    source = read(
        f"<html><body><h1>{TITLE}</h1><p>附表1 支出表</p><p>单位：亿元</p>"
        f"<table><tr><td>项目</td><td>预算数</td></tr>{rows}</table></body></html>"
    )
    assert [line.text for line in source.lines][:5] == [
        TITLE,
        "附表1 支出表",
        "单位：亿元",
        "项目",
        "预算数",
    ]


def test_a_page_that_is_a_table_alone_is_read() -> None:
    source = read(
        "<table><tr><td>指标</td><td>指标</td></tr><tr><td>指标</td><td></td></tr></table>"
    )
    assert [line.text for line in source.lines][:3] == ["指标"] * 3
