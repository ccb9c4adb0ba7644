"""Lines that web pages put around a document, and the fields of their metadata."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.folding import simplified
from plandigest.lexicon.loader import rules

_MAY = re.compile(
    r"[:：](?!\Z)|[|丨>›»＞↓\[【［]|》\Z|\d/\d|打印|关闭|收藏|分享|纠错|返回|下载|复制本|保存本|转发|朗读|语音|设为|扫[一描码]"
    r"|点击|阅读|浏览|加载中|抱歉|对不起|启用|登录|本页|发布于|发表于|更新于|点赞|在看|备\d|友情|详情|详细内容|评价|来源"
    r"|版权|copyright|当前[位页栏]|首页|联系我|网站|跳[至到转]|隐私|免责|\d-\d",
    re.IGNORECASE,
)
"""What some word or mark of says that a line may be furniture; most lines have none."""
LONGEST = 200
"""Longer lines, in characters, are no part of a page's furniture."""


class LineKind(StrEnum):
    """What a line around a document is."""

    FURNITURE = "furniture"
    CLOSING = "closing"
    """opens what comes after the document: lists of others"""
    COMMENTS = "comments"
    """opens what readers wrote below the document"""
    LABEL = "label"
    """a field of the table of metadata"""


class PageLine(NamedTuple):
    """What a line was recognised as.

    Attributes:
        kind: what it is.
        element: for a label, the letterhead element it states; empty for others.
        value: for a label, the value that stands on the same line; may be empty.
    """

    kind: LineKind
    element: str = ""
    value: str = ""


@cache
def _rules() -> tuple[tuple[re.Pattern[str], LineKind, str], ...]:
    return tuple(
        (
            re.compile(rule.text("pattern"), re.IGNORECASE),
            LineKind(rule.text("kind")),
            rule.text("element", ""),
        )
        for rule in rules("webpage")
    )


@cache
def _any() -> re.Pattern[str]:
    """All patterns as one, so that a line that none takes costs one look."""
    parts = (re.sub(r"\(\?P<\w+>", "(?:", rule.text("pattern")) for rule in rules("webpage"))
    return re.compile("|".join(parts), re.IGNORECASE)


def page_line(text: str) -> PageLine | None:
    """What a line of a web page is, in either script, if it is no part of a document."""
    tight = "".join(text[: LONGEST + 1].split()).lstrip("•·●")
    read = tight.translate(simplified())
    if len(tight) > LONGEST or not _any().fullmatch(read):
        return None
    for pattern, kind, element in _rules():
        if match := pattern.fullmatch(read):
            valued = "v" in pattern.groupindex and match["v"]
            return PageLine(kind, element, tight[slice(*match.span("v"))] if valued else "")
    return None


def is_furniture(text: str) -> bool:
    """Whether a line is a page's furniture; looked up only where some word or mark says so."""
    if len(text) > LONGEST:
        return False
    tight = "".join(text.split())
    read = tight if _is_simplified(tight) else tight.translate(simplified())
    if not _MAY.search(read):
        return False
    line = page_line(text)
    return line is not None and line.kind is LineKind.FURNITURE


def _is_simplified(text: str) -> bool:
    """Whether a text holds nothing but characters of GB 2312, none of the other script."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
