"""Reads what is to be done within a time: the verb and its object, and who does it if told."""

from __future__ import annotations

from plandigest.extracting.article.actor import acts, behind_bodies
from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import NOTHING, Words, words
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_PASSED = Pattern(
    r"通过[^，。；]{2,30}(?:系统|平台|网站|渠道|方式|机构|形式|媒体|途径)|(?:根据|依据)[^，。；]{2,40}(?:规定|要求|情况|地点|标准|需要|结果|意见)|经[^，。；]{2,30}(?:批准|同意)?|按[^，。；]{2,12}|[^，。；]{2,20}后|由[^，。；]{2,30}"
)
_ANOTHER = Pattern(r"(?:，|或者?|以及)*[^，。；]{2,60}?(?:日|月|年|小时)(?:以|之)?[内前]")
"""Another time that is set for the same: …3日前，或者…15日前."""
_CONNECTING = Pattern(r"(?:，|并|且|应当|可以|依法)*")
_HANDED = ("将", "把")
_GOES_ON = Pattern(r"向|报(?![送告])|一并|书面|及时|分别")
_BY = Pattern(r"由(?!于|此|来|本人|其)")
_LONGEST = 80


def deed_behind(place: Place, start: int) -> tuple[Words, Stretch | None]:
    """What is to be done behind a term, in its clause or in one of the next.

    Args:
        place: the term.
        start: where the words behind it begin.
    """
    text, end = place.text, place.clause_end
    who: Stretch | None = None
    clauses = iter(place.provision.behind)
    while True:
        start = _behind_another(place, start, end)
        doer = acts(text, start, end) if start > place.clause_end else None
        if doer and legal_words("ruling").at(text, doer[1], end):
            who, start = who or doer, doer[1]
        elif body := _by_whom(text, start, end):
            own = acts(text, place.clause_start, place.start)
            who, start = who or own or body, body[1]
        start = _behind_opening(text, start, end)
        if start < end - 1 and not _PASSED.fullmatch(text, start, end):
            break
        clause = next(clauses, None)
        if clause is None:
            break
        start, end = clause.span
    following = next(clauses, None)
    if following and _is_object(text, start, end):
        end = following.end  # 将名单，|向登记机关备案
    end -= text.endswith("的", start, end)
    return (words((start, end)) if 1 < end - start <= _LONGEST else NOTHING), who


def _by_whom(text: str, start: int, end: int) -> Stretch | None:
    """区民政部门 of 由区民政部门组织评估."""
    start += text.startswith("，", start, end)
    by = _BY.match(text, start, end)
    at = next(behind_bodies(text, by.end(), min(end, start + _LONGEST)), 0) if by else 0
    return (by.end(), at) if by and at and end - at > 1 else None


def past_leading(text: str, start: int, end: int) -> int:
    """The offset behind words such as 应当 and 依法."""
    while word := legal_words("leading").at(text, start, end):
        start += len(word)
    return start


def _behind_opening(text: str, start: int, end: int) -> int:
    connecting = _CONNECTING.match(text, start, end)
    return past_leading(text, connecting.end() if connecting else start, end)


def _is_object(text: str, start: int, end: int) -> bool:
    """Whether a clause only says with what something is to be done: 将名单."""
    if not text.startswith(_HANDED, start):
        return False
    if provision("verb-of-term").search(text, start, end):
        return False
    return _GOES_ON.match(text, end + 1) is not None


def _behind_another(place: Place, start: int, end: int) -> int:
    """Where the words go on behind another number of the same list; `start` without one."""
    if not place.holds_in(start, end):
        return start
    found = _ANOTHER.match(place.text, start, end)
    return found.end() if found else start
