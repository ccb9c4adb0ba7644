"""What a document lacks of what it says: a title, parts in number, the body of an attachment."""

from __future__ import annotations

import pytest

from plandigest import parse
from plandigest.checking.announced import check_announced

TEXT = "第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 附则\n第二条 自发布之日起施行。"
LONG = "坚持因地制宜，统筹推进各项工作，确保各项任务取得实实在在的成效。" * 8


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (f"渡口管理办法\n本办法共二章二条。\n{TEXT}", []),
        (f"渡口管理办法\n本办法共三章2条。\n{TEXT}", ["count-announced 三章 / 2章"]),
        (f"渡口管理办法\n《办法》共分4章、2条。\n{TEXT}", ["count-announced 4章 / 2章"]),
        (f"渡口管理办法\n《港口管理规定》共9章。\n{TEXT}", []),
        (f"渡口管理办法\n《规定》共9章。\n{TEXT}", []),
        (
            "渡口方案\n全文共三部分。\n一、任务\n抓好落实。\n二、保障\n加强领导。",
            ["count-announced 三部分 / 2部分"],
        ),
        (f"渡口管理办法\n每人共三条建议。\n{TEXT}", []),
        (f"渡口管理办法\n{TEXT}\n附件1 申请表", ["attachment-empty 附件1 申请表"]),
        (f"渡口管理办法\n{TEXT}\n附件1 申请表\n由申请人填写。", []),
        (LONG, ["untitled "]),
    ],
)
def test_what_is_lacking(text: str, problems: list[str]) -> None:
    found = check_announced(parse(text))
    assert [f"{each.code.value} {each.detail}" for each in found] == problems
