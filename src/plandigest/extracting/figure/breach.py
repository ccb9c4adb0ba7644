"""How the act that is punished reads as a name, in ever fewer words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandigest.extracting.article.actor import behind_bodies
from plandigest.extracting.article.roles import Words
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.provision import POINTS, Condition
from plandigest.extracting.figure.act import (
    LONGEST_PUNISHED,
    condition_name,
    first_of,
    tidied,
    without,
)
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_JOINS = ("或者", "以及", "并且", "或", "并", "且", "凡")
_MANNER = Pattern(
    r"(?:依照|按照|依据|根据)[^，。；、]{0,16}?(?:规定|要求|标准)(?:的[^，。；、]{0,6})?"
    r"|在(?:(?![未不，。；])[^，。；]){2,16}?(?:上|中|内|时(?!间)|期间)(?=[\u4e00-\u9fff]{2})"
    r"|(?:以|通过|采取)[^，。；、]{2,12}?(?:方式|手段|形式)"
)
"""How and where it is to be done, behind the word that says that it was not: 未|依照规定|办理."""
_RULE = Pattern(
    r"违反(?:了)?(?:本(?:条例|法|办法|规定|细则)|国家|有关|相关|法律)[^，。；]{0,14}?规定"
    r"(?=[\u4e00-\u9fff]{4})(?![的，])"
)
"""What only says that a rule was broken, with the act right behind it: 违反本法规定|开矿."""
_WHERE = Pattern(r"[^，。；]{0,20}?在[^，。；]{2,16}?(?:中|时|期间|过程中|内)")
_SETTING = Pattern(
    r"在[^，。；的、]{2,16}?(?:过程中|活动中|期间|范围内|区内|区域内|场所内|中|内|时)(?=[一-龥]{6})(?!的)"
)
"""Where and when something was done, before what was done."""
_SETTING_ALONE = Pattern(
    rf"{_SETTING.pattern.partition('(?=')[0]}|[^，。；]{{0,12}}?{provision('setting-of-act').pattern}"
)
_CLOSING = ("方式", "手段", "）", "，", "、")
"""Ends of what may be left out before an act: 下载或者以其他方式|使用."""
_OF_THING = Pattern("不符合|不合格|不达标|达不到|未达到|不适用|超过|超出")
"""What is said of a thing, and needs it: 设备|不符合标准."""
_OTHER_THING = Pattern(
    r"(?:或者|以及)[^，。；、]{2,24}?(?=(?:不符合|不合格|不具备|未达到|超过)[^，。；]{4})"
)
"""The second of two things that break a rule alike: 残留|或者含有的重金属|不符合标准."""
_MEANS = Pattern("用(?![人户工电水能地气热])|[以将把向从]|利用|使用(?!人|者|单位)")
"""Opens an act that says nobody who did it: 用银行贷款购买债券."""
_MORE = Pattern("或者|以及")
_LISTING = Pattern("、|或者")
_ACTS = Pattern("在|将|把|对|超")
_LEAST, _LONGER = 8, 11
_SHORT_DOER = 14
_PAIR = 2
_SHORT = 26


def deeds(text: str, act: Words) -> Iterator[Name]:
    """The act as a name, the fullest form first; nothing where it is told elsewhere."""
    if not act:
        return
    if whole := _of_two(text, act):
        yield whole
    start, end, several = _telling(text, act)
    listed = several or act.closing != ""
    if provision("pointing").fullmatch(text, start, end):
        return
    yield from (form for form in _forms(text, start, end, listed=listed) if _is_act(form, start))


def act_at_stake(text: str, act: Condition, rung: str) -> Name:
    """What a rung is of: the act, or what the act itself says it of before its number.

    违法经营的食品货值金额不足一万元的，处…；货值金额一万元以上的，处…: 违法经营的食品.
    """
    at = text.find(rung, act.start + 1, act.end)
    if at > 0:
        return named(text, act.start, at)
    if not act.listed:
        return condition_name(text, act)
    told = Words(((act.start, act.end),), closing="等行为")
    return next((deed for deed in deeds(text, told) if len(deed) <= LONGEST_PUNISHED), Name(text))


def _is_act(form: Name, start: int) -> bool:
    """Whether a form says what was done, and no thing that something was done with.

    What opens an act may be left out where it says who did it, where or by what. What is left
    behind a 的 is an act only where it breaks a rule itself: 产品未销毁 of 不合格的产品未销毁, but
    no 农业投入品 of 使用国家禁止使用的农业投入品.
    """
    text, begin, end = form.text, form.parts[0].start, form.parts[-1].end
    if begin <= start:
        return True
    broken = provision("breaking").search(text, begin, end)
    if text[begin - 1] == "的":
        return broken is not None and "的" not in text[broken.end() : end]
    if broken and broken.start() == begin:
        return _OF_THING.match(text, begin, end) is None
    if text.endswith(_CLOSING, start, begin) or _SETTING_ALONE.fullmatch(text, start, begin):
        return True
    return bool(legal_words("authority", "person").before(text, start, begin))


def _forms(text: str, start: int, end: int, *, listed: bool) -> Iterator[Name]:
    """The act in ever fewer words."""
    long = end - start > LONGEST_PUNISHED
    if long:
        yield from _bare(text, start, end, listed=listed)
        yield from _brief(text, start, end, listed=listed)
    whole = condition_name(text, Condition(start, end, listed=listed, punished=True))
    breaking = provision("breaking")
    if whole and (breaking.search(str(whole)) or not breaking.search(text, start, end)):
        yield whole
        yield first_of(whole)
    if not long:
        yield from _bare(text, start, end, listed=listed)
        yield from _brief(text, start, end, listed=listed)


def _of_two(text: str, act: Words) -> Name:
    """未取得证书，以教练的名义授课: what was not had, and what was done without it."""
    parts = [part for span in act.spans for part in split(text, *span, "，")]
    told = [part for part in parts if not _points(text, *part)]
    breaking = provision("breaking")
    if len(told) != _PAIR or act.closing or text.startswith(_JOINS[:2], told[1][0]):
        return Name(text)
    first, second = (breaking.match(text, *part) is not None for part in told)
    if not first or second:
        return Name(text)
    role = PartRole.NARROWING
    whole = named(text, *told[0], role).followed_by(named(text, *told[1], role))
    return whole if len(whole) <= LONGEST_PUNISHED else Name(text)


def _bare(text: str, start: int, end: int, *, listed: bool) -> Iterator[Name]:
    """What is done or broken, without who did it, how and where it is to be done."""
    broken = provision("breaking").search(text, start, end)
    begin = _behind_doer(text, start, end, broken=broken is not None)
    if broken and begin == start and not _LISTING.search(text, start, broken.start()):
        begin = broken.start()
    whole = tidied(named(text, begin, end, PartRole.NARROWING))
    forms = (whole, without(whole, _MANNER)) if broken else (whole,)
    for bare in forms:
        if len(bare) >= _LEAST:
            yield bare.closed("等行为") if listed else bare
    for bare in forms:
        yield _of_first(text, bare.closed("等行为") if listed else bare)


def _brief(text: str, start: int, end: int, *, listed: bool) -> Iterator[Name]:
    """The act without where it was done; of two things, or of two acts, the first alone."""
    where = _SETTING.match(text, start, end)
    begin = where.end() if where else start
    role = PartRole.NARROWING
    whole = tidied(named(text, begin, end, role))
    if begin > start:
        yield whole.closed("等行为") if listed else whole
    if other := _OTHER_THING.search(text, begin + _LEAST, end):
        first = named(text, begin, other.start(), role)
        rest = tidied(first.followed_by(named(text, other.end(), end, role)))
        yield rest.closed("等行为") if listed else rest
    first = first_of(whole) if whole else whole
    if len(first) >= _LONGER and (listed or begin > start or text.startswith("在", start)):
        yield first


def _behind_doer(text: str, start: int, end: int, *, broken: bool) -> int:
    """Where the words behind who did it begin: 企业和个人|从事经营活动.

    What breaks a rule follows who did it at once; what does not, follows only a short name.
    """
    breaking = provision("breaking")
    if _MEANS.match(text, start, end):
        return start
    for at in behind_bodies(text, start, end):
        if breaking.match(text, at, end):
            return at
        plain = "的" in text[start:at] or at - start <= _SHORT_DOER
        if plain and not broken:
            return at
        if plain and _LISTING.search(text, at, end):
            return at  # 出租、出借或者转让许可证
    return start


def _telling(text: str, act: Words) -> tuple[int, int, bool]:
    """The clause that says what was broken, and whether others stand beside it."""
    parts = [part for span in act.spans for part in split(text, *span, "，")]
    told = [part for part in parts if not _points(text, *part)] or parts
    breaking = provision("breaking")
    broken = [part for part in told if breaking.search(text, *part)]
    joined = any(text.startswith(_JOINS[:2], start) for start, _ in told[1:])
    if len(broken) > 1 or (joined and len(told) > 1):
        first = (broken or told)[0] if not joined else told[0]
        return (*_unjoined(text, *first), True)
    one = (broken or told)[0 if act.closing else -1]
    return (*_unjoined(text, *one), False)


def _points(text: str, start: int, end: int) -> bool:
    """Whether a clause only says which rule was broken, or at what."""
    if text.startswith(_JOINS, start):
        return False
    return any(each.fullmatch(text, start, end) for each in (POINTS, _WHERE))


def _unjoined(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the word that joins it to the one before."""
    word = next((each for each in _JOINS if text.startswith(each, start)), "")
    end -= text.endswith("的", start, end)
    start += len(word) if end - start > len(word) + 1 else 0
    rule = _RULE.match(text, start, end)
    return rule.end() if rule else start, end


def _of_first(text: str, name: Name) -> Name:
    """The first of several things, where saying all is long: 篡改甲等行为."""
    if len(name) <= _SHORT or not name.parts:
        return name
    said = 0
    for at, part in enumerate(name.parts):
        joined = _MORE.search(text, part.start + max(0, _LEAST - said), part.end)
        if joined and _is_second(text, name, joined):
            cut = (*name.parts[:at], part._replace(end=joined.start()))
            return Name(text, cut).closed("等行为")
        said += part.end - part.start
    return name


def _is_second(text: str, name: Name, joined: re.Match[str]) -> bool:
    """Whether another act follows 或者, and no other thing of the same act."""
    breaking, end = provision("breaking"), name.parts[-1].end
    if not breaking.search(text, name.parts[0].start, joined.start()):
        return False
    acts = _ACTS.match(text, joined.end(), end)
    return acts is not None or breaking.search(text, joined.end(), end) is not None
