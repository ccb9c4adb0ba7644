"""Messages give their body and attachments; saved pages give the page."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from tests.conftest import Command
from tests.reading.docx_files import docx, p, zipped

from plandigest.errors import ReadError
from plandigest.model.source import MediaType, Source
from plandigest.reading import read_data
from plandigest.sentences import said

PAGE = (
    "<html><body><p>养老服务规划</p><p>一、总体目标</p>"
    "<p>到2025年，全市养老床位达到3.2万张，覆盖全部街道。</p></body></html>"
)
PLAN = "一、总则\n本规划自发布之日起施行。\n"


def message(body: str = PLAN) -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"] = "转发：规划", "a@example.com"
    made.set_content(body, cte="base64")
    return made


def read(made: EmailMessage, name: str = "m.eml") -> tuple[Source, ...]:
    return read_data(name, made.as_bytes())


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines if line.text]


def test_the_body_and_the_attachments() -> None:
    made = message()
    made.add_attachment(docx(p("一、总体要求")), "application", "msword", filename="附件1.docx")
    made.add_attachment(PLAN.encode("gbk"), "application", "octet-stream", filename="../附件2.txt")
    body, first, second = read(made)
    assert (body.name, body.media_type) == ("m.eml", MediaType.MAIL)
    assert texts(body) == PLAN.split()
    assert (first.name, texts(first)) == ("m.eml/附件1.docx", ["一、总体要求"])
    assert (second.name, texts(second)) == ("m.eml/附件2.txt", PLAN.split())


def test_what_cannot_be_read_is_named() -> None:
    made = message()
    made.add_attachment(b"\x89PNG\0", "image", "png", filename="章.png")
    made.add_attachment(b"\0\1\2\xff" * 9, "application", "octet-stream", filename="a.bin")
    made.add_attachment(zipped({"a.txt": PLAN}), "application", "zip", filename="a.zip")
    (body,) = read(made)
    assert [said(note.code, "en", *note.details) for note in body.notes] == [
        "the attachment a.bin was left out: m.eml/a.bin is a binary file, "
        "not text in a format that can be read.",
        "the attachment a.zip was left out: m.eml/a.zip is an archive within an archive; "
        "unpack it first.",
        "pictures in the message that were left out: 1",
    ]


def test_a_body_as_page_and_as_text_stands_once() -> None:
    pytest.importorskip("selectolax")
    made = message("plain")
    made.add_alternative(PAGE, subtype="html")
    (source,) = read(made)
    assert "一、总体目标" in texts(source)
    assert "plain" not in texts(source)


def test_a_saved_page() -> None:
    pytest.importorskip("selectolax")
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://example.gov.cn/x.htm"
    made.set_content(PAGE, subtype="html", cte="quoted-printable")
    made.make_related()
    made.add_related(b"\x89PNG", "image", "png", cid="<a>")
    (source,) = read(made, "x.mhtml")
    assert source.media_type is MediaType.MHTML
    assert texts(source)[:2] == ["养老服务规划", "一、总体目标"]


def test_a_message_is_told_by_its_header() -> None:
    (source,) = read(message(), "saved")
    assert source.media_type is MediaType.MAIL
    (plain,) = read_data("a.txt", "Subject: x\n\n一、总则\n".encode())
    assert plain.media_type is MediaType.PLAIN


def test_messages_that_cannot_be_read() -> None:
    nested = message()
    for _ in range(120):
        outer = EmailMessage()
        outer.make_mixed()
        outer.attach(nested)
        nested = outer
    with pytest.raises(ReadError, match="nested beyond reason"):
        read(nested)
    empty = EmailMessage()
    empty.set_content("\n")
    with pytest.raises(ReadError, match="holds no text"):
        read(empty)


def test_no_figure_comes_out_of_base64(plandigest: Command) -> None:
    made = message("本通知自发布之日起施行，请认真贯彻落实。\n")
    made.add_attachment(bytes(range(256)) * 9, "image", "png", filename="1.png")
    outcome = plandigest("outline", "--text", "-f", "json", "-", stdin=made.as_bytes())
    assert "AAEC" not in outcome.out
    assert "认真贯彻" in outcome.out
