"""Pages that hold their text twice, hidden, in a script, or in one element with line ends."""

from __future__ import annotations

import json

import pytest
from tests.conftest import Command

import plandigest
from plandigest.model.source import Fault, Source
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


def test_two_copies_are_read_once() -> None:
    source = read(f"<div id=desk>{BODY}</div><div id=phone><div>{BODY}</div></div>")
    assert texts(source) == list(LINES)
    assert source.faults == ()


def test_the_longer_of_two_copies_is_read() -> None:
    short = "".join(f"<p>{line}</p>" for line in LINES[1:])
    source = read(f"<div id=phone>{short}</div><div id=desk>{BODY}</div>")
    assert texts(source) == list(LINES)
    assert source.faults == ()


def test_copies_that_differ_are_named() -> None:
    source = read(f"<div>{BODY}</div><div>{BODY.replace('二、重点任务', '二、重大任务')}</div>")
    assert texts(source) == list(LINES)
    assert source.faults == (Fault.BODY_TWICE,)


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
    assert source.faults == (Fault.BODY_HIDDEN,)


@pytest.mark.parametrize(
    "script",
    [
        f"<script>var text = {json.dumps(BODY, ensure_ascii=False)};</script>",
        f"<script>var text = {json.dumps(BODY)};</script>",
        f"<script type=application/json>{json.dumps({'content': LINES})}</script>",
        f"<template>{BODY}</template>",
        f'<iframe srcdoc="{BODY}"></iframe>',
    ],
)
def test_a_body_that_a_script_draws_is_named(script: str) -> None:
    source = read(f"<div id=app><p>欢迎访问本网站，正文正在加载。</p></div>{script}")
    assert source.faults == (Fault.BODY_HIDDEN,)


def test_a_hidden_menu_or_copy_is_no_fault() -> None:
    hidden = f"<div style='display:none'>{BODY}</div>"
    for more in (hidden, "<script>var a = '请先登录，再办理。';</script>", f"<!-- {BODY * 3} -->"):
        source = read(f"<div>{BODY}</div>{more}")
        assert (texts(source), source.faults) == (list(LINES), ())


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
