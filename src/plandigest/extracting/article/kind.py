"""Says of a number what sort of norm it is, by the rules of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from plandigest.extracting.article.clause import ruling_in
from plandigest.extracting.article.place import Place
from plandigest.lexicon.norms import Measure, NormRule, norm_rules
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import Bound
from plandigest.model.kinds import NormKind

_AHEAD = 60
_BACK = 400
_SEVERAL = 2
_PER_ONE = Pattern(r"每[^，。；]{0,10}\Z")
_SINCE = Pattern(r"(?<!提)前\Z")
_NOT_MET = Pattern(r"不能|未能|仍未|仍不|没有|难以|无法|未|不")
_DESCRIBES = Pattern(r"[^，。；]{0,8}?的")
_A_DAY = Pattern(r"的?(?:次日|前一日|当日|当天)")


def is_norm(place: Place) -> bool:
    """Whether a number rules anything: no day or stretch that is only reckoned with, no plural."""
    text, value = place.text, place.value
    if place.measure is Measure.DURATION:
        since = _SINCE.search(text, place.near, place.start) and not _ends_in_time(place)
        if since and not text.endswith("内", place.start, place.end):  # 应当在届满前三个月申请
            since = ruling_in(text, place.clause_start, place.start) is None
        within = text.endswith("内", place.start, place.end)
        restated = place.inside and within and _NOT_MET.match(text, place.end)
        return not (since or restated or _A_DAY.match(text, place.end))
    one = value.value == 1 and place.measure is Measure.ANY
    if one and _PER_ONE.search(text, place.near, place.start):
        return False
    several = value.unit == "个" and value.bound is Bound.GE and value.value == _SEVERAL
    return not (several and "两" in text[place.start : place.end])


def kind_of(place: Place) -> NormKind:
    """The sort of norm; a limit where no rule says more."""
    rules = _rules_of(place.measure)
    return next((rule.kind for rule in rules if _fits(rule, place)), NormKind.LIMIT)


@cache
def _rules_of(measure: Measure) -> tuple[NormRule, ...]:
    """The rules for numbers that measure so, in order."""
    return tuple(rule for rule in norm_rules() if rule.measure in {Measure.ANY, measure})


def _ends_in_time(place: Place) -> bool:
    """届满前三十日内申请, but no 措施实施前九十日内进口的产品."""
    text = place.text
    within = text.endswith("内", place.start, place.end)
    return within and not _DESCRIBES.match(text, place.end, place.clause_end)


def kinds_of(places: Sequence[Place]) -> list[NormKind]:
    """The sort of each number of a line; a bare cap (，最高100万元) is of the sort before it."""
    found: list[NormKind] = []
    for at, place in enumerate(places):
        last = places[at - 1] if at else None
        capped = last is not None and _caps(place, last)
        found.append(found[-1] if capped else kind_of(place))
    return found


def _caps(place: Place, last: Place) -> bool:
    """Whether a clause is nothing but a bound and a number, behind a sum or a share."""
    alone = place.per or (place.clause_start, place.clause_start)
    stands = alone[0] == place.clause_start and alone[1] == place.start
    bare = stands and place.value.bound is Bound.LE
    money = place.measure is last.measure is Measure.MONEY
    one = place.sentence_start == last.sentence_start and not place.provision.clause.branch
    return bare and money and one and not (place.inside or last.inside)


def _fits(rule: NormRule, place: Place) -> bool:
    if rule.inside is not None and rule.inside is not place.inside:
        return False
    if rule.per and place.per is None and place.announced is None:
        return False
    text, start, end = place.text, place.start, place.end
    if rule.before and not _ends_before(rule.before, place):
        return False
    if rule.behind and not rule.behind.match(text, end, end + _AHEAD):
        return False
    if rule.told and not rule.told.search(text, max(place.sentence_start, start - _BACK), start):
        return False
    if rule.named is None:
        return True
    name = "".join(text[slice(*part.span)] for part in place.name)
    clauses = [text[place.clause_start : place.clause_end]]
    if place.announced:
        clauses.append(text[slice(*place.announced.span)])
    return any(rule.named.search(each) for each in (name, *clauses))


def _ends_before(pattern: re.Pattern[str], place: Place) -> bool:
    """Whether the words before the number fit, with its bound or without it."""
    begin = place.near
    number = place.start + len(place.bound)
    return any(
        pattern.search(place.text, begin, stop) for stop in dict.fromkeys((number, place.start))
    )
