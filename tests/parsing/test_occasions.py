"""The date of a report that a line tells with its occasion."""

from __future__ import annotations

from datetime import date

import pytest

import plandigest


@pytest.mark.parametrize(
    "line",
    [
        "——2025年1月13日在某省第十四届人民代表大会第三次会议上",
        "2025年1月13日在某省第十四届人民代表大会第三次会议上省长王某作政府工作报告。",
        "来源：某省人民政府2025年1月13日在某市第五届人民代表大会第一次会议上市长李某作政府工作报告。",
    ],
)
def test_a_report_is_of_the_day_it_was_given(line: str) -> None:
    document = plandigest.parse(
        f"政府工作报告\n\n{line}\n\n各位代表：\n\n一、2024年工作回顾\n产值增长5%。\n"
    )
    assert document.letterhead.dated == date(2025, 1, 13)


@pytest.mark.parametrize(
    "line",
    [
        "2025年1月13日，在全市工作会议上，市长李某作工作报告。",
        "2025年1月13日在某市召开的会议上明确了任务，要求各单位落实。",
    ],
)
def test_a_sentence_that_tells_of_a_meeting_is_no_date(line: str) -> None:
    document = plandigest.parse(f"政府工作报告\n\n{line}\n\n一、工作回顾\n产值增长5%。\n")
    assert document.letterhead.dated is None


def test_a_subtitle_set_centred_is_not_joined_with_the_speaker_below() -> None:
    page = (
        "<html><body><article><p align='center'>政府工作报告</p>"
        "<p align='center'>——2026年2月3日在某市第十六届人民代表大会第四次会议上</p>"
        "<p align='center'>某市市长 李某</p><p>各位代表：</p><h2>一、工作回顾</h2>"
        "<p>2025年，产值增长5%，就业稳定，物价平稳，各项工作取得新的进展。</p></article></body></html>"
    )
    (document,) = plandigest.read_bytes(page.encode(), "a.html")
    assert document.letterhead.dated == date(2026, 2, 3)
