"""Whether the words of a time say when, with what a value is compared, or part of a name."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.periods import period_vocabulary, period_words

_PART_BEHIND = Pattern(r"[^，。；：、\d]{1,16}的(?:近|约)?[\d.]+[%倍]")  # 控制在上年…的20%
_TITLE = 60
"""Characters of a title in which a time may stand."""
_RECORD = re.compile(r"来?(?:同期)?(?:新高|新低|最|首次|之最|第一)|同期")


@cache
def _name_behind() -> re.Pattern[str]:
    return re.compile(rf"[^，。；、：\n]{{0,16}}?(?:{'|'.join(period_words('name'))})")


@cache
def _base_behind() -> re.Pattern[str]:
    return re.compile(
        rf"的?(?:{'|'.join(period_words('base', 'behind'))})"
        r"|的(?:近|约)?[\d.一二三四五六七八九十两]+(?:多)?倍"
    )


def role_of(text: str, match: re.Match[str], start: int, end: int) -> str:
    """The role of the time that a match of the pattern of times says: time, base or name."""
    if _is_in_title(text, start, match.start()):
        return "name"
    if (match["past"] or match["n2"]) and _RECORD.match(text, match.end()):
        return "name"
    named = _name_behind().match(text, match.end(), min(end, match.end() + 24))
    if named and not match["tail"] and (match["plan"] or _is_title(text, match.end())):
        return "name"
    before = period_vocabulary("base", "before").before(text, start, match.start())
    if before:
        limited = len(before) > 1 and _PART_BEHIND.match(text, match.end())
        sure = before[-1] not in "在和以按同与" or limited
        if sure or _base_behind().match(text, match.end()):
            return "base"
    return "base" if _base_behind().match(text, match.end()) else "time"


def _is_in_title(text: str, start: int, at: int) -> bool:
    """Whether 《 stands open there: the years of 《…行动方案（2026—2028年）》 are of its name."""
    begin = max(start, at - _TITLE)
    return text.rfind("《", begin, at) > text.rfind("》", begin, at)


def _is_title(text: str, behind: int) -> bool:
    return text.startswith(("远景", "愿景", "规划", "行动计划"), behind)
