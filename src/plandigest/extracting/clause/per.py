"""Reads for what one value is paid, charged or counted: 每人每月|120元, 按日加收|万分之五."""

from __future__ import annotations

import re

from plandigest.lexicon.pattern import Pattern

_ONE = (
    r"(?:[百千万十]+(?:人口?|户|亩)|人次|工作日|平方米|立方米|公里|千米|公斤|千克|学年|学期|季度|半年|课时|小时|分钟|千瓦时|车位|床位|泊位"
    r"|[两二三四五六](?:年|个月)|[人户年月日天次床站件吨亩台辆生班场米股座套间晚周季艘头只株度册篇车部集晚])"
)
_MANY = r"(?:家|个|名|位|项|份|种|处|部)[^，。；：、\d每按]{0,8}?"
"""A measure word, and what it measures: 每个项目."""
_THING = r"[\u4e00-\u9fff]{1,8}?"
"""Anything, where another 每 follows: 每馆每年."""
_GIVEN = (
    r"(?:最高|最多|最低|补贴|补助|奖励|给予|予以|资助|加收|收取|征收|扣减|支付|发放|不超过|不低于|不少于|不得"
    r"|不高于|按|可|应|分别|为|\Z)"
)
TOUCHING = Pattern(rf"(?:按?每{_THING}(?=每)|按?每{_ONE})+(?:按)?\Z")
"""Right before the number, 按 behind it included."""
_BEFORE = Pattern(
    rf"(?:(?:每{_THING}(?=每)|每{_ONE}|每{_MANY}(?={_GIVEN}))+|按(?:日|月|年|季度?|次))"
)
_GAP = 12
_WIDE = 26
_PARTED = Pattern(r"[，。；：！？（）\n]")
_WIDE_BASE = Pattern(r"每[百千万十]+(?:人口?|户|亩)\Z")
_REACH = 48


def per_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand in the clause before a number that say for what one value is.

    Args:
        text: the folded text.
        start: where the words that belong to the number begin.
        end: where the number begins.
    """
    begin = max(start, end - _REACH)
    if "每" not in text[begin:end] and "按" not in text[begin:end]:
        return None
    if marks := [mark.end() for mark in _PARTED.finditer(text, begin, end)]:
        begin = marks[-1]
    found = [each for each in _BEFORE.finditer(text, begin, end) if _is_whole(text, each)]
    if not found:
        return None
    last = found[-1]
    gap = end - last.end()
    return last.span() if gap <= (_WIDE if _WIDE_BASE.search(last[0]) else _GAP) else None


def _is_whole(text: str, found: re.Match[str]) -> bool:
    """Whether the measure word is a word of its own: no 每年度, no 每月的第一周."""
    return found[0] != "每个" and text[found.end() : found.end() + 1] not in {"度", "的"}
