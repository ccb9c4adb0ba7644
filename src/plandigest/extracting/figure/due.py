"""Names the terms of a rule from the row of its article: who does what within the time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.figure.act import LONGEST_ACT, REFERENCE, tidied
from plandigest.extracting.figure.actor import actor
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import act_before
from plandigest.extracting.figure.doing import done
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole
from plandigest.model.kinds import NormKind

if TYPE_CHECKING:
    from plandigest.extracting.article.roles import Words

_LONG_ACTOR = 24
_SHORT = 16
_HANDED_ON = Pattern(provision("verb-of-term").pattern)
_WITHIN = Pattern(r"(?:之|以)?[内前后]|，?[^，。；]{0,12}视为")
_INSIDE = ("内", "前", "之内", "以内", "之前", "以前")


def due(case: Case) -> Names | None:
    """The name of a term within which something is to be done; None of any other number."""
    row, last = case.row, case.group.quantities[-1]
    if row is None or row.kind is not NormKind.TERM or last.kind is not FigureKind.DURATION:
        return None
    if not row.roles.act or not _is_within(case):
        return None
    said = _deed(case, row.roles.act)
    if not said:
        return None
    said = _ahead(case).followed_by(said)
    if row.since:
        ahead = named(case.text, last.end, last.end + case.text.startswith("前", last.end))
        since = named(case.text, *row.since, PartRole.NARROWING).followed_by(ahead)
        said = since.followed_by(said)
    told = len(row.roles.act.spans) > 1
    for who in () if told else _whose(case, row.roles.actor):
        whole = who.followed_by(said).closed("期限")
        if who and len(whole) <= LONGEST:
            return (whole,) * case.count
    return (said.closed("期限"),) * case.count


def _whose(case: Case, who: Words) -> Iterator[Name]:
    """Who acts, or else what is dealt with, or else when it is to be done."""
    yield _who_ahead(case)
    yield doer(case.text, who)
    if not who:
        yield actor(case)
        when = act_before(case, case.group.quantities[0].start)
        yield when if len(when) <= _SHORT else Name(case.text)


def _is_within(case: Case) -> bool:
    last = case.group.quantities[-1]
    inside = case.text[last.start : last.end].endswith(_INSIDE) or bool(_ahead(case))
    ahead = case.text.endswith("前", case.group.clause, last.start)  # 届满前三个月申请
    return inside or ahead or _WITHIN.match(case.text, last.end) is not None


def _ahead(case: Case) -> Name:
    """提前 of 提前三十日."""
    quantity = case.group.quantities[-1]
    begin = max(case.group.clause, quantity.number - _SHORT)
    found = provision("ahead").search(case.text, begin, quantity.number)
    return named(case.text, *found.span("ahead")) if found else Name(case.text)


def _who_ahead(case: Case) -> Name:
    """劳动者 of 劳动者提前30日通知用人单位, where no 应当 stands between."""
    ahead = _ahead(case)
    if not ahead:
        return ahead
    start, end = (
        opening_number(case.text, case.group.clause, ahead.parts[0].start),
        ahead.parts[0].start,
    )
    plain = provision("modal").search(case.text, start, end) is None and end - start <= _LONG_ACTOR
    return named(case.text, start, end, PartRole.OWNER) if plain else Name(case.text)


def _deed(case: Case, act: Words) -> Name:
    """The verb and its object, in as few words as say which."""
    start, end = act.spans[-1]
    thing = named(case.text, *act.spans[0], PartRole.OWNER) if len(act.spans) > 1 else None
    said = _behind_asides(case, start, end)
    if thing is None or not said:
        return said
    whole = tidied(thing).followed_by(said)
    return whole if len(whole) <= LONGEST_ACT else said


def _behind_asides(case: Case, start: int, end: int) -> Name:
    """The deed without how, to whom and by what it is done, up to the next number."""
    end = min(end, max(start, case.passage.next_number(start)))
    text = case.text
    while (aside := provision("aside").match(text, start, end)) and aside.end() > start:
        start = aside.end()
    start += text.startswith(("将", "把"), start) and _HANDED_ON.search(text, start, end) is None
    return done(text, start, end, case.stop) if end - start > 1 else Name(text)


def doer(text: str, actor: Words) -> Name:
    """Who acts, without what describes it where that is long; empty where it is long to say."""
    if not actor:
        return Name(text)
    start, end = actor.spans[-1]
    if end - start > _LONG_ACTOR or REFERENCE.search(text, start, end):
        described = text.rfind("的", start, end - 1) + 1
        start = max(start, described if text.find("、", described, end) < 0 else start)
    return named(text, start, end, PartRole.OWNER) if end - start <= _LONG_ACTOR else Name(text)
