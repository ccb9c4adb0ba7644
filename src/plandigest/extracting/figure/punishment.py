"""Names what a rule punishes with from the row of its article: act, rung, sanction, of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from plandigest.extracting.article.actor import acts
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, WIDEST, named
from plandigest.extracting.clause.provision import Condition
from plandigest.extracting.figure.act import before_or, condition_name, last_of, tail, tidied
from plandigest.extracting.figure.breach import deeds
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PARTS
from plandigest.extracting.figure.doing import done
from plandigest.extracting.figure.proportion import last_word
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole
from plandigest.model.kinds import NormKind

if TYPE_CHECKING:
    from plandigest.extracting.article.roles import Roles
    from plandigest.extracting.article.rows import Row

_BEHIND = Pattern(
    r"(?:的)?(?:标准)?(?:以[上下内])?[^，。；：、\d]{0,8}?(?P<gift>加处罚款|加收滞纳金|罚款|罚金|滞纳金|违约金)"
)
_BEFORE = Pattern(r"(?P<gift>罚款|罚金|滞纳金|违约金)[^，。；\d]{0,10}\Z")
_HALTED = Pattern(
    r"(?P<verb>停业整顿|停产整顿|停产停业(?:整顿)?|停业|停产|停职|停课)[^，。；\d]{0,8}\Z"
    r"|(?P<stop>暂停|暂扣|吊扣|停止|取消|限制)(?:其)?(?P<thing>[^，。；\d]{0,20}?)(?:业务)?\Z"
)
_THING = Pattern(
    r"(?:[之以]?内)?的?(?:[^，。；：、\d]{0,30}?的)?(?P<thing>[^，。；：、\d的]{2,14}?)(?=[，。；：]|或者|并|直至|\Z)"
)
_BANNED = Pattern(
    r"(?:[之以]?内)?，?(?:其)?(?P<who>[^，。；]{0,36}?)(?:不得|禁止|不予|不再)(?:再次|再|重新)?"
)
_WHO_BEFORE = Pattern(r"(?:责令|对于?)(?P<who>(?:(?!责令)[^，。；]){2,30}?)\Z")
_DEED_END = Pattern("[，；。：]|(?:或者|并|直至)(?:吊销|撤销|责令|取消|没收|处|给予|开除)")
_ONE_OF_THEM = Pattern("有关|相关|该|其(?=[直有主负法])")
_EACH = Pattern(r"每[位名个家人户]")
_REACH = 60
_READABLE = 34
"""Characters of a name that is read at a glance; a longer one only where none says it shorter."""


class _Sanction(NamedTuple):
    """What is imposed.

    Attributes:
        name: the sanction, with whom it hits where that is said beside it.
        closing: the word that says what the number is of it.
        alone: that word where it is not said of what the number is a share.
    """

    name: Name
    closing: str = ""
    alone: str = ""


def punished(case: Case) -> Names | None:
    """The name of what an article punishes with; None where it does not say for what."""
    row = case.row
    if row is None or row.kind is not NormKind.SANCTION:
        return None
    imposed = _imposed(case)
    if imposed is None:
        return None
    best = _shortest(_names(case, row.roles, row, imposed))
    if best is None and _is_part(case):  # the measure says whose multiple it is, once
        rungs = tuple(each for each in row.roles.rung.spans if not _is_stake(case.text, *each))
        roles = replace(row.roles, rung=replace(row.roles.rung, spans=rungs))
        best = _shortest(_names(case, roles, row, imposed))
    if best is None:  # an act that nothing says in a line has no name
        told = next(_names(case, row.roles, row, imposed), None)
        return (Name(case.text),) * case.count if told else None
    return (best,) * case.count


def _shortest(names: Iterable[Name]) -> Name | None:
    """The first name that is read at a glance, or else the first that is no sentence."""
    found: list[Name] = []
    for name in names:
        if len(name) <= _READABLE:
            return name
        found.append(name)
    return next((name for most in (LONGEST, WIDEST) for name in found if len(name) <= most), None)


def _names(case: Case, roles: Roles, row: Row, imposed: _Sanction) -> Iterator[Name]:
    """Act, rung, sanction and of what it is reckoned, in ever fewer words."""
    each = _each(case, row)
    rungs, bases = tuple(_rungs(case, roles)), tuple(_bases(case, row))
    whose = row.place.provision.told.whose
    told = row.roles.act
    told = replace(told, spans=tuple(each for each in told.spans if each != whose) or told.spans)
    for act in deeds(case.text, told):
        for rung, of in product(rungs, bases):
            name = act.followed_by(rung).followed_by(each).followed_by(imposed.name)
            yield _as_share(name, of, imposed.closing) if of else name.closed(imposed.alone)


def _as_share(name: Name, of: Name, closing: str) -> Name:
    """A sanction with what it is a share or a multiple of, said in full: 罚款|占|罚款数额."""
    first, *more = of.parts
    return replace(name, parts=(*name.parts, first._replace(joiner="占"), *more)).closed(closing)


def _imposed(case: Case) -> _Sanction | None:
    """The sanction that the number measures."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    begin = max(case.group.clause, first.start - _REACH)
    if last.kind is FigureKind.DURATION:
        return _confined(case) or _halted(case, begin) or _banned(case, begin)
    found = _BEHIND.match(text, last.end, case.stop) or _BEFORE.search(text, begin, first.start)
    if found is None:
        return None
    gift = named(text, *found.span("gift"))
    closing = "比例" if _is_part(case) else ""
    return _Sanction(gift, "倍数" if first.kind is FigureKind.MULTIPLE else closing)


def _is_part(case: Case) -> bool:
    first = case.group.quantities[0]
    return first.kind in PARTS or first.group == "permille"


def _confined(case: Case) -> _Sanction | None:
    text, last = case.text, case.group.quantities[-1]
    found = provision("confining").match(text, last.end, case.stop)
    return _Sanction(named(text, *found.span("gift"))) if found else None


def _halted(case: Case, begin: int) -> _Sanction | None:
    """责令停业整顿三个月, 暂停六个月执业活动: what is stopped."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    found = _HALTED.search(text, begin, first.start)
    if found is None:
        return None
    if found["verb"]:
        return _Sanction(named(text, *found.span("verb")), alone="期限")
    verb = named(text, *found.span("stop"))
    if found["thing"]:
        return _Sanction(verb.followed_by(named(text, *found.span("thing"))), alone="期限")
    behind = _THING.match(text, last.end, case.stop)
    thing = named(text, *behind.span("thing")) if behind else None
    return _Sanction(verb.followed_by(thing), alone="期限") if thing else None


def _banned(case: Case, begin: int) -> _Sanction | None:
    """五年内不得从事该业务: who may not do what."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    found = _BANNED.match(text, last.end, case.stop)
    if found is None:
        return None
    stop = _DEED_END.search(text, found.end(), case.stop)
    deed = done(text, found.end(), stop.start() if stop else case.stop, case.stop)
    who = named(text, *tail(text, *found.span("who")), PartRole.OWNER)
    if not who and not _ONE_OF_THEM.match(text, begin):
        before = _WHO_BEFORE.search(text, begin, first.start)
        told = before.span("who") if before else acts(text, begin, first.start)
        who = named(text, *tail(text, *told), PartRole.OWNER) if told else who
    return _Sanction(who.followed_by(deed), alone="禁止期限") if deed else None


def _each(case: Case, row: Row) -> Name:
    """每位劳动者, where the sanction is for each of them."""
    per = row.roles.per
    told = per is not None and _EACH.match(case.text, *per) is not None
    return named(case.text, *per, PartRole.NARROWING) if per and told else Name(case.text)


def _rungs(case: Case, roles: Roles) -> Iterator[Name]:
    """How grave the act is and whom it hits, in ever fewer words."""
    text = case.text
    spans = [_bare(text, *span) for span in roles.rung.spans]
    full = [condition_name(text, Condition(*span, rung=True)) for span in spans]
    yield _joined(text, full)
    if full:
        yield _joined(text, [_brief(text, *span) for span in spans])
        yield _joined(text, [_least(text, *span) for span in spans])


def _is_stake(text: str, start: int, end: int) -> bool:
    """货值金额一万元以上, which a multiple of 货值金额 need not say again."""
    return provision("stake").search(text, start, end) is not None


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """医务人员 of 有关医务人员."""
    found = _ONE_OF_THEM.match(text, start, end)
    return (found.end(), end) if found else (start, end)


def _brief(text: str, start: int, end: int) -> Name:
    """Of several persons the first; of what is at stake, the last that is said."""
    name = condition_name(text, Condition(start, end, rung=True))
    stakes = provision("stakes").match(text, start, end)
    return last_of(name) if stakes and name else before_or(name) if name else name


def _least(text: str, start: int, end: int) -> Name:
    """货值金额不足一万元 of 违法生产经营的农产品货值金额不足一万元."""
    name = _brief(text, start, end)
    stake = provision("stake").search(text, start, end) if name else None
    return named(text, stake.start(), end, PartRole.NARROWING) if stake else name


def _joined(text: str, names: list[Name]) -> Name:
    whole = Name(text)
    for each in names:
        whole = whole.followed_by(each)
    return whole


def _bases(case: Case, row: Row) -> Iterator[Name]:
    """What a multiple or a share is of, in ever fewer words."""
    text, basis = case.text, row.roles.basis
    if not (basis and _is_part(case)):
        yield Name(text)
        return
    yield tidied(named(text, *basis.spans[-1]))
    short = tidied(named(text, *tail(text, *basis.spans[-1])))
    yield short
    yield last_word(short)
