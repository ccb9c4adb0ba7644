"""Attachments that are announced, and whether the file holds them."""

from __future__ import annotations

import pytest

from plandigest import parse
from plandigest.checking.attachments import check_attachments
from plandigest.sentences import Phrase

TITLE = "关于印发数字经济发展规划的通知\n各区人民政府：\n"
END = "\n某市人民政府\n2024年1月5日\n"


def missing(text: str) -> list[str | Phrase]:
    return [problem.detail for problem in check_attachments(parse(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TITLE + "请认真贯彻执行。\n附件：任务分工表" + END, ["附件 任务分工表"]),
        (TITLE + "请认真贯彻执行。\n附件：1.任务分工表\n2.名词解释表" + END,
         ["附件1 任务分工表", "附件2 名词解释表"]),
        (TITLE + "附件：1.任务分工表 2.名词解释表" + END + "附件1\n任务分工表\n某区：负责。",
         ["附件2 名词解释表"]),
        ("一、任务\n完善指标体系（详见附件2），落实责任。", ["附件2"]),
        ("一、任务\n分工见附件，逐项落实。再见附件也是一样。", ["附件"]),
        ("一、任务\n完善指标（见附件1），落实责任（见附件1）。", ["附件1"]),
    ],
)  # fmt: skip
def test_an_attachment_that_is_missing(text: str, names: list[str]) -> None:
    assert missing(text) == names


@pytest.mark.parametrize(
    "text",
    [
        TITLE + "请认真贯彻执行。\n附件：任务分工表" + END + "附件\n任务分工表\n某区：负责。",
        TITLE
        + "请认真贯彻执行。\n附件：数字经济发展规划"
        + END
        + "数字经济发展规划\n一、总体要求\n坚持创新。",
        "一、任务\n完善指标体系（详见附件2），落实责任。\n附件1\n分工表\n某区。\n附件2\n指标表\n某项。",
        "一、任务\n请将修改意见附件一并报送，听取意见附件。",
        "第一条 申请书及其附件应当真实。\n第二条 附件所列材料应当齐全。",
        "一、任务\n落实责任。\n附件：任务分工表\n一、某区\n负责推进。",
    ],
)
def test_nothing_is_missing(text: str) -> None:
    assert missing(text) == []
