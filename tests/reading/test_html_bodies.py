"""Pages that hold their text twice, hidden, in a script, or in one element with line ends."""

from __future__ import annotations

import json
from html import escape as html_escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Command

import plandigest
from plandigest.model.source import NoteCode, Source
from plandigest.reading import html

pytest.importorskip("selectolax")

LINES = (
    "一、工作目标",
    "到2025年，全市养老床位达到3.2万张，护理型床位占比不低于60%，每个街道有一处中心。",
    "二、重点任务",
    "（一）完善设施网络。新建社区养老服务中心40个，改造农村敬老院12所，实现全部覆盖。",
    "（二）加强队伍建设。每年培训养老护理员2000人次，建立从业人员的服务评价制度。",
)
BODY = "".join(f"<p>{line}</p>" for line in LINES)
MENU = "".join(f"<li><a href='/{i}'>栏目{i}</a></li>" for i in range(9))


def read(content: str, head: str = "") -> Source:
    page = f"<html><head><title>x</title>{head}</head><body><ul>{MENU}</ul>{content}</body></html>"
    return html.read("x.html", page.encode())


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def met(source: Source) -> tuple[NoteCode, ...]:
    return tuple(note.code for note in source.notes)


def test_two_copies_are_read_once() -> None:
    source = read(f"<div id=desk>{BODY}</div><div id=phone><div>{BODY}</div></div>")
    assert texts(source) == list(LINES)
    assert met(source) == ()


def test_the_longer_of_two_copies_is_read() -> None:
    short = "".join(f"<p>{line}</p>" for line in LINES[1:])
    source = read(f"<div id=phone>{short}</div><div id=desk>{BODY}</div>")
    assert texts(source) == list(LINES)
    assert met(source) == ()


def test_copies_that_differ_are_named() -> None:
    source = read(f"<div>{BODY}</div><div>{BODY.replace('二、重点任务', '二、重大任务')}</div>")
    assert texts(source) == list(LINES)
    assert met(source) == (NoteCode.BODY_TWICE,)


def test_copies_that_are_broken_otherwise_are_the_same() -> None:
    spans = "".join(f"<div><i>{line[:9]}</i><i>{line[9:]}</i></div>" for line in LINES)
    source = read(
        f"<div>{BODY}</div><div>{'<br>'.join(LINES)}</div>"
        f"<div>{spans}<p>来源：市民政局</p><a>展开全文</a></div>"
    )
    assert (texts(source), met(source)) == (list(LINES), ())


def test_a_hidden_copy_that_differs_is_named() -> None:
    copy = BODY.replace("3.2万张", "3.8万张")
    source = read(f"<div>{BODY}</div><div style='display:none'>{copy}</div>")
    assert (texts(source), met(source)) == (list(LINES), (NoteCode.BODY_TWICE,))


def test_a_hidden_copy_that_holds_more_is_read_and_named() -> None:
    more = "".join(
        f"<p>（{n}）强化保障。安排补助资金{n}00万元，用于设施改造。</p>" for n in "三四五六七"
    )
    source = read(f"<div>{BODY}</div><div hidden>{BODY}{more}</div>")
    assert len(texts(source)) == len(LINES) + 5
    assert met(source) == (NoteCode.BODY_TWICE,)


def test_two_forms_alike_are_both_kept() -> None:
    form = "".join(
        f"<p>{name}：</p>" for name in ("企业名称", "法定代表人", "项目总投资", "设备投入")
    )
    notice = "<p>请各企业于5月底前填报，逾期不予受理。</p>"
    both = f"<div>{notice}<div>{form * 4}</div><div>{form * 4}</div></div>"
    assert len(texts(read(both))) == 33


def test_a_document_that_repeats_itself_is_kept() -> None:
    forms = "<p>姓名：</p><p>单位：</p><p>经审核，同意申报。</p>" * 2
    assert len(texts(read(f"<div>{BODY}<div>{forms}</div></div>"))) == len(LINES) + 6


@pytest.mark.parametrize(
    "hidden",
    [
        f"<div style='display:none'>{BODY}</div>",
        f"<div style='visibility: hidden'>{BODY}</div>",
        f"<div hidden>{BODY}</div>",
        "<textarea>" + "\n".join(LINES) + "</textarea>",
        f"<noscript>{BODY}</noscript>",
    ],
)
def test_a_body_that_is_hidden_is_read_and_named(hidden: str) -> None:
    source = read(f"<p>正文加载中，请稍候。</p>{hidden}")
    assert [line for line in texts(source) if line in LINES] == list(LINES)
    assert met(source) == (NoteCode.BODY_HIDDEN,)


STATE = json.dumps(
    {
        "menu": ["首页", "政务公开"],
        "doc": {"title": "养老服务通知", "text": BODY},
        "foot": "本站由市政府办公室主办，未经许可不得转载。",
    }
)
PARAGRAPHS = json.dumps({"body": [{"type": "p", "words": line} for line in LINES]})
JOINED = " +\n".join(f"'<p>{line}<\\/p>'" for line in LINES)


@pytest.mark.parametrize(
    "script",
    [
        f"<script>var text = {json.dumps(BODY, ensure_ascii=False)};</script>",
        f"<script>window.__STATE__ = {STATE};</script>",
        f"<script type=application/json>{PARAGRAPHS}</script>",
        f"<script>document.write({JOINED});</script>",
        "<script>show(`" + "\n".join(LINES) + "`)</script>",
        f"<script>show(unescape('{BODY.encode('ascii', 'backslashreplace').decode()}'))</script>",
        f"<script>show('{html_escape(BODY)}')</script>",
        f"<textarea hidden>{html_escape(BODY)}</textarea>",
        f"<template>{BODY}</template>",
        f'<iframe srcdoc="{BODY}" width=1></iframe>',
    ],
)
def test_a_body_that_a_script_draws_is_read_and_named(script: str) -> None:
    source = read(f"<div id=app><p>欢迎访问本网站，正文正在加载。</p></div>{script}")
    assert [line for line in texts(source) if line in LINES] == list(LINES)
    assert not any(mark in "".join(texts(source)) for mark in ("<", "\\", "width", "政务公开"))
    assert met(source) == (NoteCode.BODY_HIDDEN,)


def test_the_title_that_a_script_names() -> None:
    page = f"<body><div id=app>加载中</div><script>state = {STATE}</script>"
    (document,) = plandigest.read_bytes(page.encode(), "x.html")
    assert document.title == "养老服务通知"


WAYS = (
    "<div style='display:none'>{}</div>",
    "<style>.x{{display:none}}</style><div class=x>{}</div>",
    "<noscript>{}</noscript>",
    "<template>{}</template>",
    "<script>document.write('{}')</script>",
)


@given(
    st.lists(st.text("甲乙丙丁，、0123%", min_size=1, max_size=40), min_size=6, max_size=12),
    st.sampled_from(WAYS),
)
def test_nothing_of_a_hidden_body_is_lost(bodies: list[str], way: str) -> None:
    lines = [f"第{at}项任务是{body}，按期完成各项工作。" for at, body in enumerate(bodies)]
    hidden = way.format("".join(f"<p>{line}</p>" for line in lines))
    source = read(f"<p>加载中</p>{hidden}")
    assert texts(source) == lines
    assert met(source) == (NoteCode.BODY_HIDDEN,)


@given(st.text("\"'`\\+<>/ pn甲，。\n&;lt", max_size=80))
def test_no_script_breaks_the_reading(script: str) -> None:
    assert [text for text in texts(read(f"{BODY}<script>{script}</script>")) if text in LINES]


def test_scripts_written_to_be_slow() -> None:
    for script in ('"' + '\\"' * 90_000, "'\"`" * 90_000, "<script " * 40_000, "<iframe " * 40_000):
        assert texts(read(f"<div>{BODY}</div><script>{script}"))[: len(LINES)] == list(LINES)


def test_a_hidden_menu_or_copy_is_no_fault() -> None:
    hidden = f"<div style='display:none'>{BODY}</div>"
    for more in (hidden, "<script>var a = '请先登录，再办理。';</script>", f"<!-- {BODY * 3} -->"):
        source = read(f"<div>{BODY}</div>{more}")
        assert (texts(source), met(source)) == (list(LINES), ())


def test_a_hidden_body_is_never_complete(plandigest: Command) -> None:
    page = f"<html><body><p>加载中。</p><div hidden>{BODY}</div></body></html>"
    (record,) = json.loads(plandigest("outline", "-f", "json", "-", stdin=page.encode()).out)
    assert record["complete"] is False
    assert [problem["code"] for problem in record["problems"]] == ["body-hidden"]
    assert "3.2" in plandigest("figures", "-", stdin=page.encode()).out


def test_line_ends_that_a_style_sheet_keeps() -> None:
    text = "\n".join(LINES).replace(LINES[0], f"<b>{LINES[0]}</b>")
    source = read(f"<div class=kept>{text}</div><h3>评论回复</h3><p>张三：同意，请尽快落实。</p>")
    assert texts(source) == list(LINES)
    broken = "\n".join(LINES[3][i : i + 9] for i in range(0, len(LINES[3]), 9))
    assert texts(read(f"<div><p>{LINES[1]}</p><p>{broken}</p></div>")) == [LINES[1], LINES[3]]
    styled = "\n".join(("某市人民政府办公室", "关于养老服务的通知", *LINES))
    assert texts(read(f"<div style='white-space:pre-line'>{styled}</div>")) == styled.split("\n")


def test_what_readers_wrote_is_no_part_of_the_document() -> None:
    comments = "".join(f"<p>张三{i}：建议增加床位500张，尽快落实到位。</p>" for i in range(30))
    source = read(f"<div>{BODY}<h4>网友评论（30）</h4>{comments}</div>")
    assert texts(source) == list(LINES)


def test_a_title_that_is_no_heading_element() -> None:
    title = "<div>接访信息详情</div><div>关于加强养老服务的通知<p>发布人：张三</p></div>"
    page = f"{title}<div>{BODY}</div>"
    (document,) = plandigest.read_bytes(f"<html><body>{page}</body></html>".encode(), "x.html")
    assert document.title == "关于加强养老服务的通知"


def test_lists_of_other_documents_beside_and_below_are_no_part_of_it() -> None:
    teasers = "<li>全市旅游收入增长26%，人次创新高</li><li>盈余达到635亿元，超过预期</li>"
    beside = f"<div><h3>热点新闻</h3><ul>{teasers}</ul></div>"
    below = f"<h3>熱門新聞</h3><ul>{teasers}</ul><p>重要告示 | 私隱政策</p>"
    for page in (f"<div>{BODY}</div>{below}", f"{beside}<div>{BODY}</div>", f"{BODY}{below}"):
        assert texts(read(page)) == list(LINES)


def test_a_letter_and_its_answer() -> None:
    title = "<tr><th>信件标题</th><td>关于小区供暖问题的答复</td></tr>"
    question = "您好！入冬以来室内温度只有15℃，共有860户受影响，何时解决？"
    page = (
        f"<table>{title}<tr><th>来信人</th><td>王某</td></tr></table><div><h4>来信内容</h4><p>{question}</p></div>"
        f"<div><h4>回复内容</h4>{BODY}</div><p>满意度评价：非常满意（12人）</p>"
    )
    source = read(f"<div>{page}</div>")
    assert texts(source) == [
        "关于小区供暖问题的答复", "来信内容", question, "回复内容", *LINES
    ]  # fmt: skip


def test_a_heading_of_the_first_level_is_the_title_whatever_stands_in_it() -> None:
    for title in (
        "重磅！我市出台促进就业十条措施",
        "安老服务：未来五年工作重点",
        "政府工作报告（摘要）",
    ):
        page = f"<body><h1>{title}</h1><div>{BODY}</div>"
        (document,) = plandigest.read_bytes(page.encode(), "x.html")
        assert document.title == title


@pytest.mark.parametrize("words", ["", "<p>正在加载……</p>", "<a href=a>首页</a><a href=b>公开</a>"])
def test_a_short_text_that_is_hidden_is_the_body_of_a_page_without_one(words: str) -> None:
    body = (
        "<h1>某县渔业规划</h1><p>一、总体要求</p><p>坚持绿色发展，到2030年产值达到30亿元。</p>"
        "<p>二、重点任务</p><p>建设渔港5座，完善冷链体系，推动渔业转型升级。</p>"
    )
    markup = f"<html><body>{words}<div style='display:none'>{body}</div></body></html>"
    (document,) = plandigest.read_bytes(markup.encode(), "页.html")
    assert document.title == "某县渔业规划"
    assert not document.complete
    assert [str(problem.code) for problem in plandigest.check(document)] == ["body-hidden"]


def test_a_word_to_old_browsers_is_no_body() -> None:
    markup = (
        "<html><body><p>某县公开</p><noscript>请启用脚本，以便浏览本站。</noscript></body></html>"
    )
    (document,) = plandigest.read_bytes(markup.encode(), "页.html")
    assert "启用" not in document.text.content
