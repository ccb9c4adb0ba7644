"""Reads a share that an article states: what it is, and of what."""

from __future__ import annotations

from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Roles, words
from plandigest.extracting.article.subject import first_noun, noun_before
from plandigest.lexicon.pattern import Pattern

_SHARES = Pattern(
    r"(?:应当|必须|须|应|均|各|至少|一般|原则上|合计|总数)*占(?P<basis>[^，。；\d]{2,30}?)的?(?:比例|比重)?"
    r"(?:应当|不得|不应|不|为|是|低于|少于|高于|多于|超过|至少)*"
)
_PART_OF_WHOLE = Pattern(r"(?P<own>[^，。；]{2,30}?)(?:各|均|分别|至少)?占")
_WHOLE = Pattern(r"(?P<whole>[^，。；]{2,30}?)(?:中|里)")
_PORTION = Pattern(
    r"(?:(?P<own>[^，。；\d]{2,12}?)(?=不超过|未超过|超过|低于|不足))?(?:在|不超过|未超过|超过|低于|不足|高于)?(?P<basis>[^，。；\d]{2,24}?(?:总额|总数|总量|额|收入|所得|工资|价款|价格|资产|利润))的?"
    r"(?=[\d一二三四五六七八九十百])"
)
_PORTION_BEHIND = Pattern(r"(?:以内|以上|以下)?的部分")
_FEE = Pattern(r"的(?P<what>[^，。；、的]{0,8}?(?:手续费|管理费|服务费|佣金|报酬))")
_PAYS = Pattern(
    r"(?:按照|按|以)(?P<basis>[^，。；\d]{2,24}?)，?(?:付给|支付|给予|提取|返还|收取)\Z"
)
_WHOM = Pattern(r"对于?(?P<whom>[^，。；]{2,20}?)\Z")
_LONGEST = 80


def shares(place: Place) -> Roles | None:
    """从事检修的人员，应当占职工总数的20%以上: who is a share, and of what."""
    found = _SHARES.fullmatch(place.text, place.clause_start, place.start + len(place.bound))
    subject = noun_before(place) if found and place.is_part else None
    if found is None or subject is None:
        return None
    return Roles(act=words(subject), basis=words(found.span("basis")))


def of_whole(place: Place) -> Roles | None:
    """委员会成员中，职工代表占三分之一: the whole is told where the sentence opens."""
    opening = place.provision.opening
    own = _PART_OF_WHOLE.fullmatch(place.text, place.clause_start, place.start)
    whole = _WHOLE.fullmatch(place.text, *opening.span) if own and place.is_part else None
    if own is None or whole is None or opening == place.provision.clause:
        return None
    return Roles(act=words(own.span("own")), basis=words(whole.span("whole")))


def portion(place: Place) -> Roles | None:
    """公益捐赠支出，在利润总额12%以内的部分: what a portion is of, and what it is measured by."""
    text, number = place.text, place.start + len(place.bound)
    if not place.is_part or not _PORTION_BEHIND.match(text, place.end, place.clause_end):
        return None
    found = _PORTION.match(text, place.clause_start, number + 1)
    if found is None or found.end() != number:
        return None
    subject = found.span("own") if found["own"] else noun_before(place) or first_noun(place)
    if subject is None:
        return None
    return Roles(act=words(subject), basis=words(found.span("basis")))


def fee(place: Place) -> Roles | None:
    """按照所扣缴的税款，付给2%的手续费: the fee, and of what it is a share."""
    behind = _FEE.match(place.text, place.end, place.clause_end) if place.is_part else None
    before = place.provision.before
    start = before[-1].start if before else place.clause_start
    found = _PAYS.search(place.text, max(start, place.start - _LONGEST), place.start)
    if behind is None or found is None:
        return None
    whom = _WHOM.search(place.text, max(start, found.start() - _LONGEST), found.start())
    whom_said = words(whom.span("whom") if whom else None)
    return Roles(act=words(behind.span("what")), rung=whom_said, basis=words(found.span("basis")))
