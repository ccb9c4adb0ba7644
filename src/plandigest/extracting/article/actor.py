"""Finds who decides or has to act in a clause."""

from __future__ import annotations

from collections.abc import Iterator

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern

_BY = Pattern(r"由(?!于|此|来)")
_DUTIES = Pattern(r"(?:依据|根据|按照|依照)(?:各自)?(?:职权|职责)(?:分工)?|依法")
_FINES = Pattern(r"(?:可以)?(?:并|单)?处(?=以|每|[\d一二三四五六七八九十百千万])")
_MARK = Pattern(r"[，。；：、](?![^（）]*）)")
_NO_NAME = Pattern(
    r"自|为|以|与|并|可以?|应|不得|会同|建议|将|但|在|凡|按|除|限|有权|其中|经(?!营|办|理|济|纪)"
)
_TOLD_TO = Pattern(r"(?:通知(?!书)|告知(?!书)|要求|送交|送达)")
_SETTING = Pattern(r"(?:在)?[^，。；的]{2,12}?(?:期间|期内|期限内|过程中|活动中)")
"""When somebody acts, said before who it is: 有效期内|经营者应当."""
_LISTING = ("或者", "以及", "并且", "或", "并", "且")
_LISTED = Pattern("[的、和及与或]|以及|(?:或者)?其他|名称|证|工作")
_OTHERS = ("他人", "本人")
"""Persons that an act only touches; nobody of whom it is told."""
_LONGEST = 48


def decides(text: str, start: int, end: int) -> Stretch | None:
    """The body that decides in a consequence: 由区民政局责令…, 区民政局可以处…."""
    found = [name for by in _BY.finditer(text, start, end) if (name := _by(text, by.end(), end))]
    return found[-1] if found else acts(text, start, end, "authority")


def acts(text: str, start: int, end: int, *nouns: str) -> Stretch | None:
    """Who acts: what a clause begins with before 应当, 自 or a verb, and names a body or a person.

    Args:
        text: the folded text.
        start: where the clause begins.
        end: where to stop.
        nouns: the sorts of nouns that may close the name; authority and person unless told.
    """
    start += len("由") if _BY.match(text, start, end) else 0
    sorts = nouns or ("authority", "person")
    if not legal_words(*sorts).find(text, start, end)[1]:
        return None
    stop = _name_end(text, start, _clause_end(text, start, end))
    told = list(_TOLD_TO.finditer(text, start, stop))
    start = told[-1].end() if told else start
    if (setting := _SETTING.match(text, start, stop)) and stop - setting.end() > 1:
        start = setting.end()
    if not 1 < stop - start <= _LONGEST or _NO_NAME.match(text, start, stop):
        return None
    if any(char.isdigit() for char in text[start:stop]):
        return None
    return (start, stop) if _names(text, start, stop, *sorts) else None


def addressed(text: str, start: int, end: int) -> Stretch | None:
    """Who is told to act at the end of a clause: 应当通知商标注册人，限其….

    Args:
        text: the folded text.
        start: where the clause begins.
        end: where it ends.
    """
    told = list(_TOLD_TO.finditer(text, start, end))
    if not told:
        return None
    stop = _name_end(text, told[-1].end(), end)
    span = (told[-1].end(), stop)
    return span if 1 < stop - span[0] <= _LONGEST and _names(text, *span) else None


def behind_bodies(text: str, start: int, end: int) -> Iterator[int]:
    """Where the words behind a body or a person of a clause begin, none of a list of them.

    Args:
        text: the folded text.
        start: where the clause begins.
        end: where it ends.
    """
    bodies = legal_words("authority", "person")
    for at in edges(text, start, end)[1:-1]:
        listed = text.endswith(_LISTING, start, at) or _LISTED.match(text, at, end)
        if not (listed or text.endswith(_OTHERS, start, at)) and bodies.before(text, start, at):
            yield at


def _clause_end(text: str, start: int, end: int) -> int:
    """The first mark, 、 between names left alone, or `end`."""
    found = (mark.start() for mark in _MARK.finditer(text, start, end) if mark[0] != "、")
    return next(found, end)


def _by(text: str, start: int, end: int) -> Stretch | None:
    """The name behind 由."""
    stop = _name_end(text, start, end)
    said = 1 < stop - start <= _LONGEST
    return (start, stop) if said and (stop < end or _names(text, start, stop)) else None


def _name_end(text: str, start: int, end: int) -> int:
    """Where the words begin that part a name from what is to be done; `end` if none do."""
    stop = min(end, start + _LONGEST + 1)
    if fines := _FINES.search(text, start, stop):
        stop = end = fines.start()
    cuts = edges(text, start, stop)
    verbs = legal_words("imposing", "granting", "ruling", "placing")
    whole = set(cuts)
    for at in cuts[1:]:
        if _DUTIES.match(text, at, end) or text.startswith(("有下列", "有以下"), at):
            return at
        word = verbs.at(text, at, end)
        if word and at + len(word) in whole:
            return at
    return end


def _names(text: str, start: int, stop: int, *nouns: str) -> bool:
    if text.endswith(("或者", "分别"), start, stop):
        return False
    if text.endswith("）", start, stop):  # 街道办事处（镇人民政府）
        stop = max(start + 1, text.rfind("（", start, stop))
    return bool(legal_words(*(nouns or ("authority", "person"))).before(text, start, stop))
