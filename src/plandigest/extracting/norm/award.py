"""From a document and its norms to its awards: who gets what, on what condition, up to how much.

A view of the norms: a sum or a share that is granted makes a row; a bare maximum behind it, or a
sentence that only says how much one recipient gets at most, is its cap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.provision import Line, Provision
from plandigest.extracting.norm.grant import Grant, grant_of
from plandigest.extracting.norm.granted import Sum, announced, is_whole, told
from plandigest.extracting.norm.reading import Reading, reading_of
from plandigest.model.award import Award, Cap
from plandigest.model.document import Document
from plandigest.model.figure import Bound, FigureKind
from plandigest.model.kinds import NormKind
from plandigest.model.norm import Norm

_SHARES = frozenset({FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.FRACTION})
_GIVES = re.compile(r"给予|予以|发放|发给|奖励|奖补|补助|补贴|资助|津贴|贴息")
_TAKES = re.compile(r"收取|缴纳|缴存|征收|计收|扣减|扣除|罚款")
_MOST_OF_ONE = re.compile(
    r"(?:且|并|但)?(?:对)?(?:(?:单个|单家|单户|单一|同一|单|每)[^，。；]{1,16}?)?"
    r"(?:每年度?|年度|全年|当年|累计|合计|总计|总额|补助|补贴|奖励|奖补|资助|扶持|支持|贴息|资金|金额|额度|标准"
    r"|最多|最高|给予|予以|可以?|获得|享受|享有|原则上|一般|不得?超过|不高于|为)*"
)
_OF_ONE = re.compile(
    r"(?:且|并|但)?(?:对)?(?:单|每|同一|累计|合计|总|年度|全年|[^，。；]{0,8}总额)"
)
_LASTS = re.compile(
    r"(?:期|期限|时间|年限|连续|为期|最长|最多|补贴|补助|奖励|扶持|给予|发放|支持)[^，。；\d]{0,8}\Z"
)


@dataclass(frozen=True, slots=True)
class _Row:
    """An award of a line, as far as it has been read.

    Attributes:
        award: the award.
        provision: its clause.
        end: where its number ends in the folded text.
    """

    award: Award
    provision: Provision
    end: int


def awards(document: Document, norms: Sequence[Norm]) -> tuple[Award, ...]:
    """The awards of a document, in reading order.

    Args:
        document: the document.
        norms: its norms, in reading order.
    """
    if not any(norm.kind in {NormKind.AWARD, NormKind.STANDARD} for norm in norms):
        return ()
    reading = reading_of(document)
    placed = ((reading.block_of(each.figure.span), each) for each in norms)
    found: list[Award] = []
    for block, group in groupby(placed, key=lambda pair: pair[0]):
        if block is None:
            continue
        line = reading.line(block)
        spots = (
            (norm, stretch, line.at(stretch[0]))
            for norm, stretch in ((norm, reading.stretch(norm.figure.span)) for _, norm in group)
        )
        known = ((norm, stretch, at) for norm, stretch, at in spots if at is not None)
        found += (row.award for row in _of_line(reading, line, known))
    return tuple(found)


def _of_line(
    reading: Reading, line: Line, norms: Iterable[tuple[Norm, Stretch, Provision]]
) -> tuple[_Row, ...]:
    """The awards of a line, each with what the clauses behind it add."""
    rows: tuple[_Row, ...] = ()
    last: Grant | None = None
    for norm, stretch, provision in norms:
        if _is_period(reading.text, norm, stretch, provision, rows):
            rows = _lasting(reading, rows, stretch)
        elif not _is_money(norm):
            continue
        elif capped := _capped(reading.text, norm, stretch, provision, rows):
            cap = Cap(norm.figure, norm.per)
            rows = tuple(
                _with_cap(row, cap) if at in capped else row for at, row in enumerate(rows)
            )
        elif _is_granted(norm, given := _sum(reading, norm, stretch, provision, rows, line)):
            last = grant_of(given, last)
            if last.recipient or last.condition or norm.per or norm.basis:
                rows = (*rows, _Row(_award(reading, norm, last), provision, stretch[1]))
    return rows


def _sum(
    reading: Reading,
    norm: Norm,
    stretch: Stretch,
    provision: Provision,
    rows: Sequence[_Row],
    line: Line,
) -> Sum:
    opening, previous = provision.opening, provision.previous
    earlier = tuple(
        each.clause
        for each in line.provisions
        if previous and previous.start <= each.clause.start < opening.start
    )
    act = tuple(reading.stretch(each) for each in (norm.act.spans if norm.act else ()))
    rung = tuple(reading.stretch(each) for each in (norm.rung.spans if norm.rung else ()))
    return Sum(
        reading.text, *stretch, provision, act, rung, tuple(row.end for row in rows), earlier
    )


def _award(reading: Reading, norm: Norm, grant: Grant) -> Award:
    return Award(
        norm,
        reading.wording(grant.recipient),
        reading.wording(grant.condition),
        reading.span(grant.gift) if grant.gift else None,
        (),
        None,
    )


def _with_cap(row: _Row, cap: Cap) -> _Row:
    return replace(row, award=replace(row.award, caps=(*row.award.caps, cap)))


def _is_money(norm: Norm) -> bool:
    figure = norm.figure
    paid = (figure.base_unit or "").partition("/")[0]
    return paid.endswith(("元", "币")) or figure.kind in _SHARES


def _is_granted(norm: Norm, given: Sum) -> bool:
    """Whether a norm gives: an award, or a standard by which something is paid out.

    What is only the most of all that one may get is not: 每家企业每年享受奖励最高300万元.
    """
    text, clause = given.text, given.clause
    most = norm.figure.bound is Bound.LE and _says_most(text, clause.start, given.span)
    if is_whole(text, clause) or (most and not told(given) and not announced(given)):
        return False
    if norm.kind is NormKind.STANDARD:
        paid = _GIVES.search(text, *clause.span)
        return paid is not None and not _TAKES.search(text, *clause.span)
    return norm.kind is NormKind.AWARD


def _is_period(
    text: str, norm: Norm, stretch: Stretch, provision: Provision, rows: Sequence[_Row]
) -> bool:
    """Whether a norm says how long the award before it is paid: 补贴期限不超过3年."""
    if norm.figure.kind is not FigureKind.DURATION or not rows:
        return False
    if rows[-1].provision.opening != provision.opening:
        return False
    lasts = _LASTS.search(text, provision.clause.start, stretch[0])
    return provision.clause.kind is not ClauseKind.CONDITION and lasts is not None


def _lasting(reading: Reading, rows: tuple[_Row, ...], stretch: Stretch) -> tuple[_Row, ...]:
    """The rows, with how long those of the last clause that gives are paid."""
    last, period = _last(rows), reading.span(stretch)
    return tuple(
        replace(row, award=replace(row.award, period=period)) if at in last else row
        for at, row in enumerate(rows)
    )


def _last(rows: Sequence[_Row]) -> frozenset[int]:
    """The last award, and those of the same clause."""
    clause = rows[-1].provision.clause
    return frozenset(at for at, row in enumerate(rows) if row.provision.clause == clause)


def _capped(
    text: str, norm: Norm, stretch: Stretch, provision: Provision, rows: Sequence[_Row]
) -> frozenset[int]:
    """Which rows a sum is the cap of; none if it is an award of its own or no sum."""
    figure = norm.figure
    if figure.bound is not Bound.LE or figure.kind in _SHARES or not rows:
        return frozenset()
    begin, clause = _branch(provision), provision.clause
    if rows[-1].provision.opening != provision.opening:
        conditioned = any(each.kind is ClauseKind.CONDITION for each in provision.before)
        alone = not conditioned and _says_most(text, clause.start, stretch)
        return frozenset(range(len(rows))) if alone else frozenset()
    branch = frozenset(at for at, row in enumerate(rows) if row.end > begin)
    same = frozenset(
        at for at in branch if rows[at].end >= clause.start or _by_standard(text, rows[at], stretch)
    )
    if same:
        reckoned = any(_is_reckoned(rows[at]) for at in same)
        return same if reckoned else frozenset()
    most = _says_most(text, clause.start, stretch)
    if not most or _conditioned_since(provision, rows[-1].end):
        return frozenset()
    if not _OF_ONE.match(text, *clause.span):
        return _last(rows) & branch
    opening = provision.opening.start
    return branch or frozenset(at for at, row in enumerate(rows) if row.end > opening)


def _branch(provision: Provision) -> int:
    """Where the branch of the sentence begins in which a clause stands."""
    if provision.clause.branch:
        return provision.clause.start
    starts = (each.start for each in reversed(provision.before) if each.branch)
    return next(starts, provision.opening.start)


def _by_standard(text: str, row: _Row, stretch: Stretch) -> bool:
    """按每人40元的标准给予最高50万元: by the first the second is reckoned."""
    return "标准给予" in text[row.end : stretch[0]]


def _is_reckoned(row: _Row) -> bool:
    """Whether an award says how much there is for one, or of something."""
    return row.award.norm.figure.kind in _SHARES or row.award.norm.per is not None


def _says_most(text: str, start: int, stretch: Stretch) -> bool:
    """Whether a clause says nothing before its number but how much one recipient gets at most."""
    digits = re.search(r"[\d一二三四五六七八九十百千万两]", text[stretch[0] : stretch[1]])
    stop = stretch[0] + (digits.start() if digits else 0)
    return _MOST_OF_ONE.fullmatch(text, start, stop) is not None


def _conditioned_since(provision: Provision, end: int) -> bool:
    """Whether a condition stands between a number and a clause."""
    since: Iterator[ClauseKind] = (each.kind for each in provision.before if each.start >= end)
    return any(kind is ClauseKind.CONDITION for kind in since)
