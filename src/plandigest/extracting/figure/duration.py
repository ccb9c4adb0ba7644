"""Names how long things are that a rule asks for or gives: contracts, gifts, time since an event.

签订3年以上劳动合同 bounds the contract, 毕业5年内的毕业生 the time since 毕业, and
给予最长3年的补贴 how long it is given.
"""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.figure.act import tail
from plandigest.extracting.figure.beneficiary import beneficiary
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import branch_of
from plandigest.extracting.figure.topic import topic_of_gift
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_NEAR, _BEHIND = 16, 32
"""Characters around a number that are read; keeps the whole linear on any text."""
_WHO, _NOUN = 20, 4
"""Characters in which one noun may follow another that closes with a person (高校|毕业生)."""
_LISTED = "、和及与或"
_BEFORE_BRACKET = Pattern(r"[，。；、（](?P<who>[^，。；、（）]{2,14})（\Z")


def agreed(case: Case) -> Names | None:
    """签订3年以上劳动合同: how long the contract is to be."""
    if not _is_duration(case):
        return None
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    signing = provision("signing").search(text, max(0, first.start - _NEAR), first.start)
    what = provision("contract").match(text, last.end, min(case.stop, last.end + _BEHIND))
    if signing is None or what is None:
        return None
    return (named(text, *what.span("thing")).closed("期限"),)


def since(case: Case) -> Names | None:
    """毕业5年内的高校毕业生: how long ago it is, of whom."""
    if not _is_duration(case):
        return None
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    begin = max(case.group.clause, first.start - _NEAR)
    event = provision("event").search(text, begin, first.start)
    if event is None or last.qualifier is None:
        return None
    who = _who_behind(case) or _who_before_bracket(case, event.start("event"))
    name = who.followed_by(named(text, *event.span("event")))
    return (name.closed("年数" if last.unit == "年" else "期限"),)


def granted_for(case: Case) -> Names | None:
    """给予最长3年的社会保险补贴, 连续补助2年: how long something is given, and to whom."""
    if not _is_duration(case):
        return None
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    branch = branch_of(case)
    if branch is None or branch.condition_at(first.start) is not None:
        return None
    begin = max(case.group.clause, first.start - _BEHIND)
    giving = provision("given-for").search(text, begin, first.start)
    behind = provision("gift-behind").match(text, last.end, min(case.stop, last.end + _BEHIND))
    ahead = provision("gift-ahead").search(text, begin, first.start)
    if ahead is None and (giving is None or behind is None):
        return None
    span = ahead.span("gift") if ahead else behind.span("gift") if behind else (begin, begin)
    gift = named(text, *span)
    what = beneficiary(case, branch, Name(text)) or topic_of_gift(case, gift)
    whole = what.followed_by(gift).closed("期限")
    return (whole if len(whole) <= LONGEST else gift.closed("期限"),)


def _is_duration(case: Case) -> bool:
    first = case.group.quantities[0]
    return case.setting.ruled and case.count == 1 and first.kind is FigureKind.DURATION


def _who_behind(case: Case) -> Name:
    """高校毕业生 of 毕业5年内的高校毕业生; empty where something else follows."""
    text, begin = case.text, case.group.quantities[-1].end
    begin += text.startswith("的", begin)
    if text[begin] in _LISTED:
        return Name(text)
    words = edges(text, begin, min(case.group.end, begin + _WHO))[1:]
    receiving = legal_words("person", "receiving")
    ends = [at for at in words if receiving.before(text, begin, at)]
    for at, later in zip(ends, [*ends, 0][1:], strict=True):
        listed = later and text[at] in _LISTED
        if not listed and not 0 < later - at <= _NOUN:
            return named(text, *tail(text, begin, at), PartRole.OWNER)
    return Name(text)


def _who_before_bracket(case: Case, start: int) -> Name:
    """高校毕业生 of 高校毕业生（毕业5年内）."""
    found = _BEFORE_BRACKET.search(case.text, max(0, start - _WHO), start)
    return named(case.text, *found.span("who"), PartRole.OWNER) if found else Name(case.text)
