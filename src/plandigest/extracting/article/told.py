"""What a rule has told by the time its sentence comes to a number: act, rung, who decides.

It is a value that each clause hands on to the next.
"""

from __future__ import annotations

from typing import NamedTuple

from plandigest.extracting.article.actor import decides
from plandigest.extracting.article.block import Block, Stretch
from plandigest.extracting.article.clause import Clause, ClauseKind
from plandigest.extracting.clause.phrase import split
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_BY = Pattern(r"由(?!于|此|来)")
_ON = Pattern(r"对于?")
_MEASURED = Pattern(
    r"[^，。；]{0,24}?(?:货值金额|违法所得|经营额|销售额|销售金额|涉案金额|违法收入)[^，。；]{0,4}?"
    r"(?:不足|不满|未达|超过|达到|[\d一二三四五六七八九十百千万]+[元万])"
)
"""How much is at stake, by which rules graduate what they impose or grant."""
_AHEAD = 200
_ASIDE = Pattern(r"除[^，。；]{2,60}外|为了?[^，。；]{2,40}")
"""What an act does not touch and what it is for, said before it."""
_FINED = Pattern(r"，?(?:可以|应当)?(?:并|单)?处(?:以)?(?=[\d一二三四五六七八九十])")
_ALIKE = 4
"""Characters that two acts of one sentence begin with: 逾期不缴纳罚款的，…；逾期不缴纳税款的，…."""
_FIRST_ITEM = 40
_LONGEST_DOER = 24
_MOST = 16
"""Clauses that an act is made of at most, so that reading a line takes linear time."""


class Told(NamedTuple):
    """What has been told so far.

    Attributes:
        act: the clauses of the act or the recipient, in order.
        listed: whether the act is the first of a list.
        rung: the condition that only says how grave the act is.
        whose: who broke the rule, where that is said before 违反.
        breach: the words that only say that a rule was broken.
        actor: who decides.
        pending: plain clauses of which it is not yet known what they do.
        conditioned: whether a condition stands right before.
        ruled: whether a sanction or an order has come in the branch.
        closed: whether a condition that tells an act has come in the branch.
        earlier: what the sentence before told.
        above: the rung that the lead-in of the list told, for all its items.
        decider: who decides by the lead-in.
        whom: the recipient that the sentence told with 对.
    """

    act: tuple[Stretch, ...] = ()
    listed: bool = False
    rung: Stretch | None = None
    whose: Stretch | None = None
    breach: Stretch | None = None
    actor: Stretch | None = None
    pending: tuple[Stretch, ...] = ()
    conditioned: bool = False
    ruled: bool = False
    closed: bool = False
    earlier: Told | None = None
    above: Stretch | None = None
    decider: Stretch | None = None
    whom: Stretch | None = None


def told_with(text: str, block: Block, told: Told, clause: Clause, *, first: bool) -> Told:
    """What is told once a clause has been read."""
    if clause.sentence and not first:
        told = Told(
            actor=told.decider,
            earlier=told._replace(pending=(), earlier=None),
            above=told.above,
            decider=told.decider,
        )
    elif clause.branch:
        told = told._replace(pending=(), conditioned=False, ruled=False, closed=False)
    match clause.kind:
        case ClauseKind.PLAIN:
            return told._replace(pending=(*told.pending[-_MOST:], clause.span), conditioned=False)
        case ClauseKind.BREACH:
            return _broken(text, told, clause)
        case ClauseKind.LISTED:
            return _listed(text, told, block)
        case ClauseKind.CONDITION:
            return _conditioned(text, told, clause)
        case ClauseKind.CONSEQUENCE:
            return _consequent(text, told, clause)


def _broken(text: str, told: Told, clause: Clause) -> Told:
    at = text.find("违反", *clause.span)
    whose = (clause.start, at) if at - clause.start > 1 else None
    return told._replace(whose=whose, breach=(at, clause.end), pending=())


def _listed(text: str, told: Told, block: Block) -> Told:
    """The first act of the list stands for all."""
    first = block.first
    if first is None:
        return told._replace(pending=(), conditioned=True)
    start, end = first
    end -= text.endswith("的", start, end)
    parts = [part for part in split(text, start, end, "，") if not _ASIDE.fullmatch(text, *part)]
    if not parts:
        return told._replace(pending=(), conditioned=True)
    start = parts[0][0]
    kept = [part for at, part in enumerate(parts) if at == 0 or part[1] - start <= _FIRST_ITEM]
    act = ((kept[0][0], kept[-1][1]),)
    return told._replace(act=act, listed=True, rung=None, pending=(), conditioned=True, closed=True)


def _conditioned(text: str, told: Told, clause: Clause) -> Told:
    start, end = clause.span
    if on := _ON.match(text, start, end):
        if told.act and told.conditioned and not told.listed:
            return told  # …的，对直接负责的主管人员，由…: on whom, and no act
        if told.act and _is_doer(text, on.end(), end):
            rung = None if clause.branch else told.rung  # …一万元以上的，并处…；对农户，并处…
            return told._replace(pending=(), conditioned=True, rung=rung)
        start = on.end()
        told = told._replace(whom=(start, end))
    neutral = bool(legal_words("neutral").at(text, start, end))
    if (neutral or _graduates(text, told, start, end)) and (
        told.pending or told.act or told.earlier
    ):
        return _with_act(told)._replace(rung=None if neutral else (start, end))
    if told.breach is None and text.startswith("违反", start, end) and told.pending:
        start = told.pending[0][0]
    act = _whole(told, (*told.pending, (start, end)))
    if told.conditioned and told.act and not told.pending and not told.listed:
        act = (*told.act[-_MOST:], (start, end))  # A的，以及B的
    return told._replace(
        act=act, listed=False, rung=None, pending=(), conditioned=True, closed=True
    )


def _is_doer(text: str, start: int, end: int) -> bool:
    """Whether words behind 对 only say which of those who did it is punished: 对协会，处…."""
    doers = legal_words("authority", "person")
    named = bool(doers.before(text, start, end)) and end - start <= _LONGEST_DOER
    if not named or provision("breaking").search(text, start, end) or "的" in text[start:end]:
        return False
    return _FINED.match(text, end) is not None


def _graduates(text: str, told: Told, start: int, end: int) -> bool:
    """Whether a condition only says how grave an act is, or how much is at stake.

    So does any that follows a sanction in its branch: …的，没收…，货值不足二千元的，并处….
    """
    if told.act and text[slice(*told.act[-1])].startswith(text[start : start + _ALIKE]):
        return False
    if indicator_words("rung").at(text, start, end) or _MEASURED.match(text, start, end):
        return True
    if told.act and provision("stakes").match(text, start, end):
        return provision("punishing").search(text, end, end + _AHEAD) is not None
    return told.ruled and bool(told.act) and not text.startswith(("或者", "以及"), start)


def _with_act(told: Told) -> Told:
    """What is told once a rung has come: of the plain clauses before it, or of the act so far."""
    bare = told._replace(pending=(), conditioned=True)
    if told.pending:
        return bare._replace(act=_whole(told, told.pending), listed=False)
    if told.act or told.earlier is None:
        return bare
    earlier = told.earlier
    return bare._replace(act=earlier.act, listed=earlier.listed, actor=earlier.actor)


def _consequent(text: str, told: Told, clause: Clause) -> Told:
    imposes = told.ruled or _imposes(text, clause)
    told = _of_earlier(text, told) if imposes and not told.ruled else told
    act = told.act
    known = told.conditioned or told.ruled or told.closed
    if told.pending and not known and _imposes(text, clause):
        act = _whole(told, told.pending)
    elif not act and told.breach:
        act = (told.breach,)
    actor = decides(text, *clause.span) or told.actor
    if clause.branch and told.rung and _is_of_others(text, told.rung, clause):
        told = told._replace(rung=None)
    return told._replace(act=act, actor=actor, pending=(), conditioned=False, ruled=imposes)


def _is_of_others(text: str, rung: Stretch, clause: Clause) -> bool:
    """货值一万元以上的，并处…；对主管人员处…: the stake is of the branch before alone."""
    on = _ON.match(text, *clause.span)
    return on is not None and provision("stakes").match(text, *rung) is not None


def _of_earlier(text: str, told: Told) -> Told:
    """对必须招标的项目的中标人，处…: whom a sanction hits for what the sentence before told."""
    whom, earlier = told.whom, told.earlier
    if whom is None or told.act != (whom,) or earlier is None or not earlier.act:
        return told
    if provision("breaking").search(text, *whom):
        return told
    return told._replace(act=earlier.act, listed=earlier.listed, rung=whom)


def _whole(told: Told, found: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The act with who does it before it, clauses that touch as one stretch."""
    joined = [found[0]]
    for start, end in found[1:]:
        if start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return (told.whose, *joined) if told.whose else tuple(joined)


def _imposes(text: str, clause: Clause) -> bool:
    words = legal_words("imposing")
    return bool(_BY.match(text, *clause.span) or words.find(text, *clause.span)[1])
