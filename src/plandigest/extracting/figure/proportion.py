"""Names what is given or paid as a share or a multiple of something: of what it is one."""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.clause.provision import Branch, opening_number
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.figure.act import tail
from plandigest.extracting.figure.actor import actor
from plandigest.extracting.figure.basis import BY, basis_of, stage_of
from plandigest.extracting.figure.beneficiary import beneficiary
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PARTS, act_before, branch_of, what_for
from plandigest.extracting.figure.topic import led_measure, topic_of_gift
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_BASIS_HEAD = 4
_VERB = Pattern(r"(?P<verb>[\u4e00-\u9fff]{2,4})(?=[，。；]|\Z)")
_BY = Pattern(r"由[^，。；由按]{1,14}?(?=按)")
_PAYMENTS = ("金", "费", "补贴", "补助", "津贴", "价", "税")
_CLOSING = 2
"""Characters of 倍数 and 比例, which close the name of a share."""


def shares(case: Case, branch: Branch, gift: Name) -> Names | None:
    """10% of 投资额: what is given, and of what it is a share."""
    text, first = case.text, case.group.quantities[0]
    basis = basis_of(case, branch)
    fined = provision("fine").search(str(gift)) is not None
    nobody = Name(text)
    what = what_for(case, branch, nobody) if fined else beneficiary(case, branch, nobody)
    stage = stage_of(case)
    told = what.followed_by(stage) if what else stage.followed_by(topic_of_gift(case, gift))
    what = told.followed_by(gift)
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    if not basis:
        what = Name(text) if provision("bare-gift").fullmatch(str(what)) else what
        return (what.closed(closing),) * case.count if gift else None
    share, *more = basis.parts
    name = replace(what, parts=(*what.parts, share._replace(joiner="占"), *more)).closed(closing)
    if fined and len(name) > LONGEST:
        name = _shorter(case, branch, gift, basis).closed(closing)
    if len(name) > LONGEST:  # 货值 of 非法生产、经营的药品货值
        name = what.followed_by(last_word(basis), "占").closed(closing)
    if len(name) > LONGEST:
        name = nobody if fined else gift.followed_by(basis, "占").closed(closing)
    return (name,) * case.count


def _shorter(case: Case, branch: Branch, gift: Name, basis: Name) -> Name:
    """A fine that is a multiple by its act alone (its rung measures the same sum), or none."""
    first, nobody = case.group.quantities[0], Name(case.text)
    acts = tuple(each for each in branch.acts if not each.rung and each.end <= first.start)
    bare = branch._replace(conditions=(), acts=acts) if acts else branch
    for short in (False, True):
        act = what_for(case, bare, nobody, short=short)
        for of in (basis, last_word(basis)):
            name = act.followed_by(gift).followed_by(of, "占")
            if act and len(name) <= LONGEST - _CLOSING:
                return name
    return nobody


def last_word(name: Name) -> Name:
    """The head of what a share is of, where all of it would be too long to say."""
    last = name.parts[-1]
    start, end = tail(name.text, last.start, last.end)
    words = [at for at in edges(name.text, start, end) if at <= end - _BASIS_HEAD]
    return named(name.text, words[-1] if words else start, end)


def drawn(case: Case, branch: Branch) -> Names | None:
    """由一方按照补贴标准的100%领取: who draws which share of what."""
    text, first = case.text, case.group.quantities[0]
    found = BY.search(text, max(branch.start, first.start - 40), first.start)
    verb = _VERB.match(text, first.end, case.stop)
    if not found or not verb:
        return None
    by = list(_BY.finditer(text, max(branch.start, first.start - 40), first.start))
    who = named(text, *by[-1].span(), PartRole.OWNER) if by else actor(case)
    basis = named(text, *found.span("basis"))
    name = who.followed_by(named(text, *verb.span("verb"))).followed_by(basis, "占")
    return (name.closed("比例"),) * case.count


def multiple_of(case: Case) -> Names | None:
    """按照基本水价的2倍收费, 为平均工资的6倍: what is so many times or per cent of what."""
    text, first = case.text, case.group.quantities[0]
    if first.kind not in PARTS or not case.setting.ruled:
        return None
    branch = branch_of(case)
    if branch is None:
        return None
    found = provision("basis-behind-is").search(text, case.group.clause, first.start)
    if found is None or branch.condition_at(first.start) or led_measure(case):
        return None
    paid = provision("paid").match(text, case.group.quantities[-1].end, case.stop)
    what = act_before(case, first.start) or _payment(case, found.start())
    if not (paid or found[0].startswith("为")) or not what:
        return None
    if paid and not str(what).endswith(_PAYMENTS):
        what = what.followed_by(named(text, *paid.span("paid")))
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    name = what.followed_by(named(text, *found.span("basis")), "占").closed(closing)
    return (name,) * case.count if len(name) <= LONGEST else None


def _payment(case: Case, end: int) -> Name:
    """抚恤金 of 抚恤金由民政部门按照…的标准发给: what is paid, named where the clause opens."""
    start = opening_number(case.text, case.group.sentence, end)
    found = provision("payment").match(case.text, start, end)
    return named(case.text, *found.span("what")) if found else Name(case.text)
