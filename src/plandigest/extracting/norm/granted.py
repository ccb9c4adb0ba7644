"""A sum that is granted, and the clauses before it that say to whom, when and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import Clause, ClauseKind
from plandigest.extracting.article.provision import Provision
from plandigest.extracting.norm.recipient import ON, encouraged, paid_to, thing
from plandigest.lexicon.legal_words import legal_words

_BY_WHAT = re.compile(r"(?:按照?|依据|根据|依照|结合)[^，。；]{2,40}")
_ASIDE = re.compile(
    r"(?:在)?(?:本)?(?:政策|措施|办法)?(?:有效|实施|执行)期(?:限)?内"
    r"|经[^，。；]{0,16}?(?:认定|评定|评审|审核|审批|批准|认可|评估|考核|评选|核实|验收)(?:合格|通过|后|的)*"
    r"|[^，。；]{0,16}由[^，。；]{2,60}(?:部门|机关|政府|机构|局|厅)"
    r"|按(?:照)?(?:档次|等级|规模|程序|[^，。；]{1,24}的(?:程序|原则|规模|档次))[^，。；]{0,8}"
)
_IN_FORCE = re.compile(r"(?:在)?(?:本)?(?:政策|措施|办法)?(?:有效|实施|执行)期(?:限)?内，?")
_INLINE = re.compile(r"的(?=最高|不超过|最多|奖励|补助|给予|予以|按|每|分别|一次性)")
_EACH_DEED = re.compile(
    r"每[一-龥]{2,6}(?:1|一)?[家名个项件人户][^，。；\d]{2,30}?(?=再?(?:一次性)?(?:给予|奖励|补助|补贴|资助))"
)
_WHOLE = re.compile(r"(?:本|该|此)(?:条款?|项|政策|措施|办法)|(?:年度)?(?:预算|资金)总")
_AGAIN = re.compile("再|另|额外")
_OF_WHICH = re.compile(r"其中：?")
_FOLLOWING = 16
_BACK = 200
"""Characters before a number in which the gift is looked for."""
_PREFIX = 8
"""Characters before the name of a gift that may tell which it is: 一次性, 生活, 安家."""
_GIVING = re.compile(
    r"财政|给予|予以|发放|发给|支付|享受|领取|增加|按照?|再|分别|其|最高|不超过|每[^，。；]*|[的，\d元%]"
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum or a share that is granted; offsets are into the folded text.

    Attributes:
        text: the folded text.
        start: where the number begins, its bound included.
        end: where it ends.
        provision: its clause, and the clauses around it.
        act: what it is granted for, by its name.
        rung: which class of it.
        granted: where the numbers of earlier grants in its line end.
        earlier: the clauses of the sentence before its own in its line.
    """

    text: str
    start: int
    end: int
    provision: Provision
    act: tuple[Stretch, ...]
    rung: tuple[Stretch, ...]
    granted: tuple[int, ...]
    earlier: tuple[Clause, ...]

    @property
    def span(self) -> Stretch:
        """Where the number stands."""
        return self.start, self.end

    @property
    def clause(self) -> Clause:
        """Its clause."""
        return self.provision.clause


def is_whole(text: str, clause: Clause) -> bool:
    """Whether a clause is of a programme as a whole: 本条款每年奖励额度最高300万元."""
    return _WHOLE.match(text, *clause.span) is not None


def told(given: Sum) -> tuple[Stretch, ...]:
    """The clauses that say who receives it and when: of its own branch, before its sum."""
    text, clause = given.text, given.clause
    if deed := _EACH_DEED.match(text, clause.start, given.start):
        return (deed.span(),)
    inline = _INLINE.search(text, clause.start, given.end)
    if inline and 1 < inline.start() - clause.start <= given.start - clause.start:
        part = _OF_WHICH.match(text, clause.start)
        return ((part.end() if part else clause.start, inline.start()),)
    said = [each for each in _since_last(given) if not _says_nothing(given, each)]
    on = ON.match(text, *clause.span)
    whom = paid_to(text, clause.start, given.start) if on else None
    if whom is None:
        return tuple(_in_force(text, _conditions(text, said)))
    kept = _conditions(text, said) if any(map(_is_condition, said)) else []
    return (*_in_force(text, kept), (clause.start, whom[1]))


def branch(given: Sum) -> list[Clause]:
    """The clauses before its own in its branch of the sentence."""
    found: list[Clause] = []
    clause = given.clause
    for each in reversed(given.provision.before):
        if clause.branch:
            break
        found.insert(0, each)
        clause = each
    return found


def announced(given: Sum) -> bool:
    """Whether a clause before says that something is given, and not how much: 给予奖补，最高…."""
    giving = (each for each in branch(given) if gives(given.text, each))
    return any(not _granted_in(given, each) for each in giving)


def _since_last(given: Sum) -> list[Clause]:
    """The clauses of its branch, from the grant before on where a case of its own follows it."""
    text, clauses = given.text, branch(given)
    if _AGAIN.search(text, given.clause.start, given.start):
        return clauses
    granting = (at for at, each in enumerate(clauses) if _granted_in(given, each))
    later = clauses[max(granting, default=-1) + 1 :]
    return later if any(map(_is_condition, later)) else clauses


def opened(text: str, clause: Stretch) -> Stretch:
    """A clause without 对 or 支持 before it."""
    start, end = clause
    if on := ON.match(text, start, end):
        force = _IN_FORCE.match(text, on.end(), end)
        return force.end() if force else on.end(), end
    begin = start if text.startswith("的", end) else encouraged(text, start, end)
    return thing(text, begin, end) if begin > start else (start, end)


def gift_of(given: Sum, whom: Stretch | None) -> Stretch | None:
    """What it is called, behind the number or before it: 一次性奖补, 生活补贴.

    Args:
        given: the sum.
        whom: who receives it, whose name may stand before the gift.
    """
    text, clause = given.text, given.clause
    behind = given.provision.behind
    stop = behind[-1].end if behind else clause.end
    begin = given.provision.opening.start
    found = (
        _gift_behind(text, given.end, min(clause.end, given.end + _FOLLOWING))
        or _gift_before(text, clause.start, given.end)
        or _gift_behind(text, given.end, stop)
        or _gift_before(text, begin, given.end)
    )
    if found is None:
        return None
    low = max(begin, found[0] - _PREFIX, whom[1] if whom and whom[1] <= found[0] else 0)
    verbs = list(_GIVING.finditer(text, low, found[0]))
    named = verbs[-1].end() if verbs else whom[1] if whom and low == whom[1] else found[0]
    return named, found[1]


def is_gift(text: str, stretch: Stretch) -> bool:
    """Whether a phrase names a gift and nothing else: 一次性奖补, 给予生活补贴."""
    word = legal_words("gift").before(text, *stretch)
    return bool(word) and stretch[1] - stretch[0] - len(word) <= _PREFIX // 2


def gives(text: str, clause: Clause) -> bool:
    """Whether a clause names a gift."""
    return bool(legal_words("gift").find(text, *clause.span)[1])


def _conditions(text: str, said: list[Clause]) -> list[Clause]:
    """Those that say when: from the first that is neither a purpose nor an encouragement.

    Where nothing but an encouragement stands, that is meant: 支持纳入名录的企业，给予….
    """
    begin = next((at for at, each in enumerate(said) if _is_condition(each)), len(said))
    while begin and encouraged(text, *said[begin - 1].span) == said[begin - 1].start:
        begin -= 1
    if all(_BY_WHAT.fullmatch(text, *each.span) for each in said[begin:]):
        begin = max(begin - 1, 0)
    return said[begin:]


def _is_condition(clause: Clause) -> bool:
    return clause.kind is ClauseKind.CONDITION


def _in_force(text: str, clauses: list[Clause]) -> Iterator[Stretch]:
    """The clauses without 政策有效期内 before them."""
    for each in clauses:
        force = _IN_FORCE.match(text, *each.span)
        start = force.end() if force else each.start
        if start < each.end:
            yield start, each.end


def _says_nothing(given: Sum, clause: Clause) -> bool:
    """Whether a clause only says by whom or how it is decided, or gives something itself."""
    text = given.text
    if _granted_in(given, clause):
        return True
    if _ASIDE.fullmatch(text, *clause.span) or is_whole(text, clause):
        return True
    if clause.kind is ClauseKind.CONSEQUENCE:
        return gives(text, clause) or not _BY_WHAT.fullmatch(text, *clause.span)
    return False


def _granted_in(given: Sum, clause: Clause) -> bool:
    """Whether the number of an earlier grant stands in a clause."""
    return any(clause.start < end <= clause.end for end in given.granted)


def _gift_behind(text: str, start: int, end: int) -> Stretch | None:
    at, word = legal_words("gift").find(text, start, end)
    return (at, at + len(word)) if word else None


def _gift_before(text: str, start: int, end: int) -> Stretch | None:
    gifts = legal_words("gift")
    for at in range(end, max(start, end - _BACK), -1):
        if word := gifts.before(text, start, at):
            return at - len(word), at
    return None
