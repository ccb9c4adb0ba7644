"""Reads what an article states for a class: its rate, its share, its sum, its time off."""

from __future__ import annotations

from collections.abc import Callable

from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.item import RATE_BEHIND, of_item
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.portion import fee, of_whole, portion, shares
from plandigest.extracting.article.roles import NOTHING, Roles, Words, words
from plandigest.extracting.article.subject import in_branch, value_start, whose
from plandigest.lexicon.norms import Measure
from plandigest.lexicon.pattern import Pattern

_BY_RATE = Pattern(r"(?:适用|减按|加按|按照?|依照|执行|实行)\Z")
_RATE_IS = Pattern(r"(?:适用)?(?P<what>税率|费率|征收率|税额|利率)(?:为|是)")
_LEAVE = (
    r"(?:(?:带薪)?(?:产|护理|育儿|陪产|奖励|年休|婚|丧|探亲)?(?:假期|休假|假)|哺乳时间|休息时间)"
)
_LEAVE_BEHIND = Pattern(rf"的?(?P<what>{_LEAVE})(?=[，。；]|\Z)")
_LEAVE_BEFORE = Pattern(rf"(?:可以)?(?P<what>(?:增加)?{_LEAVE})(?:为|不少于|增加)?\Z")
_TAKES = Pattern(r"(?:享受|享有|可以休|休|给予|增加|安排|延长)\Z")
_FOR_WHOM = Pattern(r"[^，。；]*[为对](?P<whom>[^，。；]{2,14})")


def stated(place: Place) -> Roles | None:
    """What the number is of and which class it holds for; None where no reading applies.

    Args:
        place: the number.
    """
    if place.inside:
        return None
    return next(filter(None, (reading(place) for reading in _READINGS)), None)


def _by_rate(place: Place) -> Roles | None:
    """小型企业，减按20%的税率征收企业所得税: the rate of what tax, and who has it."""
    behind = RATE_BEHIND.match(place.text, place.end, place.clause_end)
    led = _BY_RATE.search(place.text, place.near, value_start(place)) if behind else None
    owner = whose(place, led.start()) if led else None
    if behind is None or owner is None:
        return None
    of = behind.span("of") if behind["of"] else None
    return Roles(act=words(of, behind.span("what")), rung=words(owner), per=place.per)


def _rate_is(place: Place) -> Roles | None:
    """非居民取得所得，适用税率为20%: the rate, and what it is for."""
    found = _RATE_IS.fullmatch(place.text, place.clause_start, value_start(place))
    owner = whose(place, place.clause_start) if found else None
    if found is None or owner is None or place.text.startswith("适用", owner[0]):
        return None
    return Roles(act=words(found.span("what")), rung=words(owner), per=place.per)


def _leave(place: Place) -> Roles | None:
    """生育的，增加产假15天: time off, and who has it in which case."""
    if place.measure is not Measure.DURATION:
        return None
    text = place.text
    takes = _TAKES.search(text, place.near, place.start)
    behind = _LEAVE_BEHIND.match(text, place.end, place.clause_end) if takes else None
    before = _LEAVE_BEFORE.search(text, place.near, place.start)
    if behind and takes:
        said, stop = behind.span("what"), takes.start()
    elif before:
        said, stop = before.span("what"), before.start()
    else:
        return None
    own = (place.clause_start, stop) if stop - place.clause_start > 1 else None
    if own and (whom := _FOR_WHOM.fullmatch(text, *own)):
        own = whom.span("whom")
    case = [each for each in in_branch(place) if each.kind is ClauseKind.CONDITION]
    rung = Words((case[-1].span,)) if case else NOTHING
    return Roles(act=words(own, said), rung=rung, per=place.per)


_READINGS: tuple[Callable[[Place], Roles | None], ...] = (
    of_item,
    _by_rate,
    _rate_is,
    shares,
    of_whole,
    portion,
    fee,
    _leave,
)
"""Readings, in the order in which they are tried."""
