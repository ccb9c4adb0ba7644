"""How what is to be done reads as a name: the verb and its object, and no more."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.figure.act import LONGEST_ACT, tail, tidied, without
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_HANDED = Pattern(
    rf"[将把](?P<what>[^，。；]{{2,60}}?)(?:，?(?:一并)?(?:向|报(?![告表送]))[^，。；]{{2,30}}?)?"
    rf"(?:{provision('manner').pattern})*(?P<verb>{provision('verb-of-term').pattern})"
)
_JOINED = Pattern("或者|以及|及其|、|并|和|及(?![时格])")
_BY_FORM = Pattern("以[^，。；、的]{1,8}?(?:形式|方式)")
_OWN_OBJECT = Pattern(r"(?:书面)?(?:报告|意见|说明|申请|材料|备案)(?=[，。；]|\Z)")
"""What a verb of handing over has behind it where the thing before it is only its matter."""
_TELLING = 4
"""Characters of a thing that says by itself which it is."""
_TREATED = Pattern(
    r"(?:对(?P<what>[^，。；]{2,60}?))?(?:进行|予以|加以|组织(?:开展)?)(?P<verb>[^，。；、并\d]{2,10})"
)


def done(text: str, start: int, end: int, stop: int) -> Name:
    """The verb and its object; of 将申请材料报送…, the object first.

    Args:
        text: the folded text.
        start: where the verb begins.
        end: where its clause ends.
        stop: where the sentence ends.
    """
    for pattern, until in ((_HANDED, stop), (_TREATED, end)):
        if found := pattern.match(text, start, until):
            what = _told_object(text, *found.span("what")) if found["what"] else (0, 0)
            if pattern is _HANDED and (own := _OWN_OBJECT.match(text, found.end(), stop)):
                return named(text, found.start("verb"), own.end())
            return named(text, *what).followed_by(named(text, *found.span("verb")))
    name = without(tidied(named(text, start, end)), provision("whose"))
    if len(name) > LONGEST_ACT:
        name = _first_done(text, start, end)
    return name if 1 < len(name) <= LONGEST_ACT else Name(text)


def _told_object(text: str, start: int, end: int) -> tuple[int, int]:
    """A thing without what describes it, where that still says which (审计报告, but not 情况)."""
    start += text.startswith("对", start, end) and start + 1 in edges(text, start, end)
    short = tail(text, start, end)
    return (start, end) if short[1] - short[0] < _TELLING else short


def _first_done(text: str, start: int, end: int) -> Name:
    """The verb with its object, without what describes that; of several objects the first."""
    by = _BY_FORM.match(text, start, end)
    start = by.end() if by else start
    verb = next((at for at in edges(text, start, end) if at > start + 1), end)
    joined = _JOINED.search(text, verb, end)
    if joined and ("的" in text[verb : joined.start()] or "的" not in text[joined.end() : end]):
        end = joined.start()  # but 通知文件或者依据的|制定机关
    return tidied(named(text, start, verb).followed_by(named(text, *tail(text, verb, end))))
