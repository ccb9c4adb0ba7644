"""Style sheets within a page say what is shown and how, as a wide screen applies them."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.model.source import NoteCode, Source
from plandigest.reading import html, read_data

pytest.importorskip("selectolax")
pytest.importorskip("tinycss2")

LINES = (
    "一、工作目标",
    "到2030年，全市公共充电桩达到8.6万个，乡镇覆盖率达到100%，每个镇有一处换电站。",
    "二、重点任务",
    "（一）加密城区网络。新建充电站320座，改造老旧小区电网180处，平均服务半径小于1公里。",
    "（二）补齐乡村短板。在旅游景区和集镇布局快充桩1400个，对验收合格的按每千瓦200元补助。",
)
BODY = "".join(f"<p>{line}</p>" for line in LINES)


def read(sheet: str, content: str, media: str = "") -> Source:
    style = f"<style media='{media}'>{sheet}</style>"
    return html.read("x.html", f"<html><head>{style}</head><body>{content}".encode())


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def met(source: Source) -> tuple[NoteCode, ...]:
    return tuple(note.code for note in source.notes)


def shows(sheet: str, media: str = "") -> bool:
    """Whether a note stays in the text where the page has a style sheet."""
    note = (
        "<div class='box'><p class='note old' id=n1>本页为旧版，内容不再更新，请看新版。</p></div>"
    )
    return "本页为旧版，内容不再更新，请看新版。" in texts(
        read(sheet, f"<div class=all>{BODY}{note}{BODY.replace('2030', '2035')}</div>", media)
    )


@pytest.mark.parametrize(
    "sheet",
    [
        ".note{display:none}",
        "p.note.old { color: red; DISPLAY : NONE }",
        "#n1{visibility:hidden}",
        ".box > .note{display:none}",
        "div.all p#n1, h9{display:none}",
        ".all .box .note{display:none}",
        "<!-- .note{display:none} -->",
        "/* a{ */ .note{display:none}",
        "@charset 'utf-8'; @import 'x.css'; .note{display:none}",
        "@media screen{.note{display:none}}",
        "@media only screen and (min-width:1024px){.note{display:none}}",
        "@media (max-width:120em), print{.note{display:none}}",
        ".box .note{display:none} .note{display:block}",
        ".note{display:none!important} #n1{display:block}",
        ".note{display:block} .old{display:none}",
    ],
)
def test_what_a_sheet_hides(sheet: str) -> None:
    assert not shows(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        ".note:hover{display:none}",
        ".note::before{display:none}",
        "[hidden].note{display:none}",
        ".all > .note{display:none}",
        ".box > .all .note{display:none}",
        ".notes{display:none}",
        "p.box{display:none}",
        "#n1.new{display:none}",
        ".note{display:none} p#n1{display:block}",
        ".note{display:none} .note{display:block}",
        "@media print{.note{display:none}}",
        "@media (max-width:767px){.note{display:none}}",
        "@media (min-width:1921px){.note{display:none}}",
        "@media (prefers-color-scheme:dark){.note{display:none}}",
        "@media not screen{.note{display:none}}",
        ".note >{display:none}",
        ".box > div > p > .note{display:none}",
        ".note{display:none",
        "}}} .x{",
    ],
)
def test_what_a_sheet_does_not_hide(sheet: str) -> None:
    assert shows(sheet) is (sheet != ".note{display:none")  # a browser closes what is open


def test_a_sheet_for_printers() -> None:
    assert shows(".note{display:none}", media="print")
    assert not shows(".note{display:none}", media="screen, print")


def test_an_attribute_overrules_a_sheet() -> None:
    sheet = ".a{display:none}.b{display:none !important}"
    shown = "<div class=a style='display:block'>{}</div><div class=b style='display:block'>{}</div>"
    first, second = "甲县新增床位1200张，已经建成。", "乙县新增床位3400张，正在建设。"
    source = read(sheet, f"<div>{BODY}{shown.format(first, second)}{BODY}</div>")
    assert first in texts(source)
    assert second not in texts(source)


def test_a_body_that_a_sheet_hides_is_read_and_named() -> None:
    source = read(
        ".content{display:none}", f"<p>加载中，请稍候。</p><div class=content>{BODY}</div>"
    )
    assert [text for text in texts(source) if text in LINES] == list(LINES)
    assert met(source) == (NoteCode.BODY_HIDDEN,)


def test_a_copy_for_phones_is_no_fault() -> None:
    sheet = (
        ".phone{display:none} @media (max-width:768px){.phone{display:block}.desk{display:none}}"
    )
    source = read(sheet, f"<div class=desk>{BODY}</div><div class=phone>{BODY}</div>")
    assert (texts(source), met(source)) == (list(LINES), ())


def test_how_a_sheet_sets_text() -> None:
    sheet = ".t{text-align:center;font-weight:700} .k{white-space:pre-line} .n{font-family:'黑体'}"
    heads = f"<p class=t>充电网络建设方案</p><p class=n>{LINES[0]}</p>"
    source = read(sheet, f"{heads}<div class=k>甲乙\n丙丁\n{LINES[1]}</div><p>{LINES[3]}</p>")
    assert texts(source) == ["充电网络建设方案", LINES[0], "甲乙", "丙丁", LINES[1], LINES[3]]
    title, head = (line.style for line in source.lines[:2])
    assert title is not None
    assert head is not None
    assert (title.centred, title.bold, head.bold) == (True, 8, 6)


def test_the_sheets_saved_with_a_page() -> None:
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://example.gov.cn/x.htm"
    link = "<link rel=stylesheet href='{}'>"
    links = link.format("https://example.gov.cn/a.css") + link.format("cid:b@x")
    page = f"<head>{links}</head><div><i class=a>甲乙丙</i>{BODY}<i class=b>丁戊己</i>{BODY}</div>"
    made.set_content(page, subtype="html", cte="quoted-printable")
    made.make_related()
    for name, header, value in (
        ("a", "Content-Location", "https://example.gov.cn/a.css"),
        ("b", "Content-ID", "<b@x>"),
    ):
        made.add_related(f".{name}{{display:none}}", "css")
        part = made.get_payload()[-1]  # type: ignore[index]
        part[header] = value  # type: ignore[index]
    (source,) = read_data("x.mhtml", made.as_bytes())
    assert not {"甲乙丙", "丁戊己"} & set(texts(source))


@given(st.text("{}()[]@;:,.#>*ab<!-/\\\"' \n", max_size=60))
def test_no_sheet_breaks_the_reading(sheet: str) -> None:
    kept = [text for text in texts(read(re.sub("</?", "", sheet), BODY)) if text in LINES]
    assert kept == list(LINES)


@pytest.mark.parametrize(
    ("sheet", "content"),
    [
        (
            ".a .b .c{display:none}" * 9_000,
            "<div class=a>" * 200 + "<p class=c>甲乙丙丁</p>" * 20_000,
        ),
        ("{([" * 80_000, "<p>甲乙丙丁</p>"),
        ("@media screen{" * 9_000, "<p>甲乙丙丁</p>"),
    ],
)
def test_a_sheet_written_to_be_slow(sheet: str, content: str) -> None:
    assert texts(read(sheet, content))[0] == "甲乙丙丁"
