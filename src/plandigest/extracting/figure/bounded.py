"""Names the properties that a rule bounds, and the stretches of time that it only tells."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.figure.act import without
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import another_bracket
from plandigest.extracting.figure.doing import done
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import Bound, FigureKind, PartRole

_JOINED = Pattern("(?:或者?|以及|并且?|且|和|、|，)+")
_PROPERTY = Pattern(
    r"[\u4e00-\u9fff]{1,24}(?:期限?|时间|时长|年限|里程|人数|次数|面积|数量|[间车]?距离?|长度|宽度|高度|速度|时速"
    r"|浓度|温度|容量|重量|深度|半径|厚度)\Z"
)
_SETTING = Pattern(r"在[^，。；的]{2,12}?(?:内|中|期间)")
_WITHIN = frozenset({"内", "以内", "之内"})
_REACH = 80
"""Characters before a number that are read; keeps the whole linear on any text."""
_BESIDE = Pattern("，?(?:或者|以及|并且)|的，")
_BARE = Pattern("[但其在]|延长")
_UNMET = Pattern(
    r"(?:仍)?(?:不能|未能|仍未|无法|难以|未|没有)(?P<deed>[^，。；]{2,24}?)(?:的)?(?=[，。；])"
)
_SPANNED = Pattern(
    r"自(?P<since>[^，。；]{2,20}?)(?:之日|之时)?起(?P<until>至[^，。；]{2,20}?)(?:之日|之时)?止\Z"
)


def scheduled(case: Case) -> Names | None:
    """1．不超过1万元的: a bracket of what the lead-in of its list goes by."""
    first, text, lead = case.group.quantities[0], case.text, case.setting.lead_in
    sized = first.bound is not Bound.EXACT or first.value_max is not None
    if lead is None or not sized or first.kind is FigureKind.DURATION:
        return None
    if opening_number(text, case.group.start, first.start) < first.start:
        return None
    found = provision("goes-by").search(text, max(lead[0], lead[1] - _REACH), lead[1])
    if found is None:
        return None
    name = named(text, *found.span("by"))
    if found["of"]:
        name = named(text, *found.span("of"), PartRole.OWNER).followed_by(name)
    return (name,) * case.count


def bounded(case: Case) -> Names | None:
    """保修期不得低于两年或者行驶里程6万公里: each bound with the property beside it."""
    first, last, text = case.group.quantities[0], case.group.quantities[-1], case.text
    if not case.setting.ruled or last.bound is Bound.EXACT or text.startswith("的", last.end):
        return None
    start = opening_number(text, case.group.start, first.start)
    if joined := _JOINED.match(text, start, first.start):
        start = joined.end()
    if _PROPERTY.fullmatch(text, start, first.start) is None or start not in case.passage.edges:
        return None
    listed = not case.group.first or joined or _BESIDE.match(text, last.end)
    if not (listed or _SETTING.search(text, start, first.start)) or _BARE.match(text, start):
        return None
    name = without(named(text, start, first.start), _SETTING)
    return (name,) * case.count if name else None


def unmet(case: Case) -> Names | None:
    """三十日内不能完成更换的: what was not done within the time that was set for it."""
    last, text = case.group.quantities[-1], case.text
    inside = last.kind is FigureKind.DURATION and text[last.start : last.end].endswith("内")
    found = _UNMET.match(text, last.end, case.stop) if inside and case.setting.ruled else None
    if found is None or not text.startswith("的", found.end() - 1):
        return None
    deed = done(text, *found.span("deed"), found.end("deed"))
    return (deed.closed("期限") if deed else Name(text),) * case.count


def spanned(case: Case) -> Names | None:
    """自登记之日起至申请之日止不满两年: from when to when so much time has passed."""
    first, text = case.group.quantities[0], case.text
    if first.kind is not FigureKind.DURATION or not case.setting.ruled:
        return None
    found = _SPANNED.search(text, max(case.group.clause, first.start - _REACH), first.start)
    if found is None:
        return None
    since = named(text, *found.span("since"), PartRole.OWNER)
    return (since.followed_by(named(text, *found.span("until"))).closed("期限"),) * case.count


def bracketed(case: Case) -> Names | None:
    """Another bracket of a rule, with nothing before its number: 已满一年的，…；已|满十年的，…."""
    quantity = case.group.quantities[0]
    within = quantity.kind is FigureKind.DURATION and quantity.qualifier in _WITHIN
    told = another_bracket(case) if case.setting.ruled and not within else None
    return None if told is None else (told,) * case.count
