"""Who signed a document and when: names, dates and what stands around them."""

from __future__ import annotations

import pytest

from plandigest.model.span import Span
from plandigest.parsing.dates import find_date, find_pointed_date
from plandigest.pipeline import parse


@pytest.mark.parametrize(
    ("text", "day", "written"),
    [
        ("自2026年3月1日起", "2026-03-01", "2026年3月1日"),
        ("２０２６年３月１日", "2026-03-01", "２０２６年３月１日"),
        ("2 0 2 6 年 3 月 1 日", "2026-03-01", "2 0 2 6 年 3 月 1 日"),
        ("二〇二六年三月一日", "2026-03-01", "二〇二六年三月一日"),
        ("二○二六年十二月三十一日", "2026-12-31", "二○二六年十二月三十一日"),
        ("二OO八年五月十日", "2008-05-10", "二OO八年五月十日"),
        ("民国113年3月1日", "2024-03-01", "113年3月1日"),
        ("2026年2月30日，2026年3月2日", "2026-03-02", "2026年3月2日"),
    ],
)
def test_dates(text: str, day: str, written: str) -> None:
    found = find_date(text)
    assert found is not None
    assert (found[0].isoformat(), text[found[1] : found[2]]) == (day, written)


@pytest.mark.parametrize(
    "text", ["2026年13月1日", "3026年1月1日", "二〇二六年三十月一日", "2026年3月"]
)
def test_what_is_no_date(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026.3.1", "2026-03-01"),
        ("2026-03-01", "2026-03-01"),
        ("2026/3/1", "2026-03-01"),
        ("（2026.3.1）", "2026-03-01"),
        ("113.3.1", "2024-03-01"),
        ("89/12/5", "2000-12-05"),
        ("2026.13.1", None),
        ("2026.3-1", None),
        ("26.3.1", None),
        ("120.1.1", None),
        ("1.2026.3.1", None),
        ("2026.3.1.", None),
    ],
)
def test_dates_with_points(text: str, day: str | None) -> None:
    found = find_pointed_date(text)
    assert (found and found.isoformat()) == day


BODY = "供水通知\n各区人民政府：\n请认真贯彻落实。\n"
BUREAU, DAY = "临江市水务局", "2026年3月1日"


@pytest.mark.parametrize(
    ("behind", "issuer", "day", "left"),
    [
        (f"{BUREAU}\n{DAY}", BUREAU, DAY, []),
        (f"{BUREAU} {DAY}", BUREAU, DAY, []),
        (f"{BUREAU}\n临江市财政局\n{DAY}", f"{BUREAU}临江市财政局", DAY, []),
        (DAY, None, DAY, []),  # the name stood on the seal
        (f"{DAY}\n抄送：市委办公室。", None, DAY, []),
        (f"{DAY}\n附件1 任务分工\n管网改造。", None, DAY, ["附件1任务分工管网改造。"]),
        (f"{BUREAU}\n{DAY}\n市财政局\n2026年4月1日", BUREAU, DAY, ["市财政局", "2026年4月1日"]),
        (f"张三\n{DAY}", None, DAY, ["张三"]),
        (f"一、水务局\n{DAY}", None, DAY, ["一、水务局"]),
        (f"{BUREAU}\n2026年3月", None, None, [BUREAU, "2026年3月"]),
        (f"截至{DAY}", None, None, [f"截至{DAY}"]),
        ("2026.3.1", None, "2026.3.1", []),
    ],
)  # fmt: skip
def test_names_and_dates(behind: str, issuer: str | None, day: str | None, left: list[str]) -> None:
    document = parse(f"{BODY}{behind}\n")

    def words(span: Span | None) -> str | None:
        return document.string(span) if span else None

    head = document.letterhead
    assert (words(head.issuer), words(head.date)) == (issuer, day)
    body = ["".join(document.string(item.span).split()) for item in document.body]
    assert body == ["请认真贯彻落实。", *left]


@pytest.mark.parametrize(
    ("lines", "note", "left"),
    [
        ("附件：1.任务分工\n2.进度安排", "附件：1.任务分工2.进度安排", []),
        ("附件：任务分工", "附件：任务分工", []),
        ("附件：1.任务分工\n请各区下载。", "附件：1.任务分工", ["请各区下载。"]),
    ],
)
def test_the_list_of_attachments_stands_above_the_names(
    lines: str, note: str, left: list[str]
) -> None:
    document = parse(f"{BODY}{lines}\n{BUREAU}\n{DAY}\n（联系人：张某）\n")
    head = document.letterhead
    assert head.attachment_note is not None
    assert head.note is not None
    assert document.string(head.attachment_note) == note
    assert document.string(head.note) == "联系人：张某"
    assert [document.string(item.span) for item in document.body] == ["请认真贯彻落实。", *left]
