"""Reads of one grant who receives it, on what condition, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.roles import NOTHING, Words
from plandigest.extracting.norm.granted import Sum, branch, gift_of, gives, is_gift, opened, told
from plandigest.extracting.norm.recipient import (
    NO_NAME,
    ON,
    closes,
    encouraged,
    given_to,
    head,
    paid_to,
    subject,
    thing,
)
from plandigest.lexicon.indicators import indicator_words

_ITSELF = re.compile(r"[其该此]")
_PAID = ("金", "费", "款")
"""How the name of what is paid ends, which is nobody that receives it."""
_RATE = re.compile(r"每|领取|按照?|给予|最高|不超过|可?获得|享受|再|补助|补贴|奖励|资助")
_FOLLOWING = 16
"""Characters behind a number in which it may be said to whom it is given."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What is said of a grant beside its sum.

    Attributes:
        recipient: who receives it, or what it is paid for.
        condition: what has to be so.
        gift: what it is called.
        said: whether a clause says who receives it, and not only the name of the sum.
    """

    recipient: Words
    condition: Words
    gift: Stretch | None
    said: bool


@dataclass(frozen=True, slots=True)
class Whom:
    """Who receives.

    Attributes:
        spans: the name.
        phrase: the phrase that names all whom its clause is about.
    """

    spans: tuple[Stretch, ...]
    phrase: Stretch


def grant_of(given: Sum, last: Grant | None) -> Grant:
    """What is said of a grant.

    Args:
        given: its sum.
        last: the grant before it in its line.
    """
    clauses = told(given)
    whom = _given_to(given)
    again = any(_ITSELF.match(given.text, *opened(given.text, each)) for each in clauses)
    if whom is None and not (last and again):
        whom = _said(given, clauses)
    said = whom is not None or (last is not None and last.said and _goes_on(given))
    if whom is None and not (last and (again or said)):
        whom = _by_name(given, clauses) or _told_before(given)
    recipient = Words(whom.spans) if whom else last.recipient if last else NOTHING
    phrase = whom.phrase if whom else None
    gift = _in_full(given, gift_of(given, phrase), phrase)
    return Grant(recipient, _condition(given, clauses, whom, gift), gift, said)


def _goes_on(given: Sum) -> bool:
    """Whether grants stand before it in its sentence."""
    opening = given.provision.opening.start
    return any(end > opening for end in given.granted)


def _given_to(given: Sum) -> Whom | None:
    """给予旅行社最高50万元奖励: who is named beside the sum."""
    clause = given.clause
    whom = given_to(given.text, clause.start, clause.end)
    near = whom and whom[1] <= given.end + _FOLLOWING
    return Whom((whom,), whom) if whom and near else None


def _said(given: Sum, clauses: tuple[Stretch, ...]) -> Whom | None:
    """Who receives it: the first way of saying it that is found."""
    text, clause = given.text, given.clause
    giving = [each.span for each in branch(given) if each.kind is ClauseKind.CONSEQUENCE]
    own = (clause.start, given.start)
    paid = (paid_to(text, *each) for each in (own, *reversed(giving)))
    phrase = _on_whom(given, clauses) or next(filter(None, paid), None)
    if phrase:
        return Whom(_of_rung(given, phrase) or (phrase,), phrase)
    return _subject(text, clauses)


def _subject(text: str, clauses: Iterable[Stretch]) -> Whom | None:
    """Whom the clauses are about: the subject of one, or what is encouraged in it."""
    for clause in clauses:
        start, end = clause
        on = ON.match(text, start, end)
        begin = opened(text, clause)[0] if on else encouraged(text, start, end)
        if found := subject(text, begin, end):
            return Whom((found,), found)
        if begin > start and not on and not text.startswith("的", end):
            found = thing(text, begin, end)
            return Whom((found,), found)
    return None


def _told_before(given: Sum) -> Whom | None:
    """Whom the sentence before names, if that gives and says not how much: …的，按规模给予奖励."""
    text = given.text
    giving = [each for each in given.earlier if gives(text, each)]
    if not giving:
        return None
    for each in giving:
        if whom := given_to(text, *each.span):
            return Whom((whom,), whom)
    conditions = (each for each in given.earlier if each.kind is ClauseKind.CONDITION)
    return _subject(text, (each.span for each in conditions))


def _on_whom(given: Sum, clauses: tuple[Stretch, ...]) -> Stretch | None:
    """对评为5A级的景区，…: whom the nearest clause that describes somebody is about."""
    text = given.text
    for start, end in reversed(clauses):
        on = ON.match(text, start, end) is not None
        begin = opened(text, (start, end))[0] if on else start
        closing = head(text, begin, end)
        described = closing[0] > begin and (on or closes(text, *closing))
        named = on and closes(text, begin, end)
        if not text.startswith("的", end) and (described or named):
            return thing(text, *closing)
        if on:
            return subject(text, begin, end)
    return None


def _of_rung(given: Sum, whom: Stretch) -> tuple[Stretch, ...]:
    """对新获评的重点企业、重点项目分别给予…: each class is a recipient of its own."""
    own = [(max(start, whom[0]), end) for start, end in given.rung if end > whom[0]]
    if not own or not _inside(tuple(own), whom) or own == [whom]:
        return ()
    shared = [each for each in given.act if _inside((each,), whom)]
    return tuple(sorted((*shared, *own)))


def _by_name(given: Sum, clauses: tuple[Stretch, ...]) -> Whom | None:
    """What the name of the sum says it is for, where that is a thing and no deed."""
    text = given.text
    named = [each for each in given.act if not is_gift(text, each)]
    if not named:
        return None
    found = thing(text, *head(text, *named[-1]))
    if found[0] >= given.clause.start or encouraged(text, *found) > found[0]:
        return None
    within = any(text.startswith("的", each[1]) and _inside((found,), each) for each in clauses)
    whole = any(found == opened(text, each) for each in clauses)
    if (within or whole) and not closes(text, *found):
        return None
    paid = text.endswith(_PAID, *found)
    if paid or NO_NAME.match(text, *found) or text[slice(*found)] in indicator_words("head"):
        return None
    numbered = any(char.isdigit() for char in text[slice(*found)])
    return None if numbered else Whom((found,), found)


def _condition(
    given: Sum, clauses: tuple[Stretch, ...], whom: Whom | None, gift: Stretch | None
) -> Words:
    """What has to be so: the clauses that say so, without whom they are about."""
    text, phrase = given.text, whom.phrase if whom else (0, 0)
    named = [each for each in given.act if not is_gift(text, each)]
    named = [each for each in named if text[slice(*each)] != text[slice(*phrase)]]
    named = [each for each in named if gift is None or each[0] != gift[0]]
    if given.rung and not any(_is_clause(text, each, clauses) for each in given.rung):
        pieces = (_cut(text, each, phrase) for each in sorted((*named, *given.rung)))
        if found := tuple(each for each in pieces if each[0] < each[1]):
            return Words(found)
    kept = [_cut(text, opened(text, each), phrase) for each in clauses]
    last = max((end for _, end in clauses), default=given.clause.start)
    own = [
        _cut(text, (start, _bare(text, start, end)), phrase)
        for start, end in named
        if start >= last
    ]
    own = [each for each in own if not text.endswith(("按", "按照", "以"), last, each[0])]
    kept += [each for each in own if not _inside((each,), phrase, gift or phrase)]
    return Words(tuple(each for each in kept if each[0] < each[1]), joiner="，")


def _in_full(given: Sum, gift: Stretch | None, whom: Stretch | None) -> Stretch | None:
    """A gift with what its name begins with, if that is not who receives it.

    一级护理 of 一级护理补贴每人每月150元, but no 新认定的企业 of 新认定的企业奖励30万元.
    """
    for start, end in given.act if gift else ():
        if whom and _inside((whom,), (start, end)):
            continue
        if gift and start < gift[0] and gift[1] <= end and start >= given.clause.start:
            plain = _RATE.search(given.text, start, gift[0]) is None
            gift = (start, gift[1]) if plain else gift
    return gift


def _bare(text: str, start: int, end: int) -> int:
    """Where a class ends before the words for what one value is: 直流桩每千瓦补助."""
    rate = _RATE.search(text, start, end)
    return rate.start() if rate else end


def _cut(text: str, stretch: Stretch, phrase: Stretch) -> Stretch:
    """A stretch without the recipient that it begins or closes with, and the 的 before it."""
    start, end = stretch
    if _inside((stretch,), phrase):
        return end, end
    if start == phrase[0] and text[phrase[1]] not in "的（、":
        start = phrase[1]
    if start <= phrase[0] < end <= phrase[1]:
        end = max(phrase[0], start)
    return start, end - (end > start and text[end - 1] == "的")


def _is_clause(text: str, rung: Stretch, clauses: tuple[Stretch, ...]) -> bool:
    """Whether a rung is a whole clause, and no item of a list in one."""
    return any(rung in (opened(text, each), each) for each in clauses)


def _inside(stretches: tuple[Stretch, ...], *wholes: Stretch) -> bool:
    return all(
        any(low <= start and end <= high for low, high in wholes) for start, end in stretches
    )
