"""Reads a sanction: the act that is punished, its rung, who imposes it and on whom."""

from __future__ import annotations

from plandigest.extracting.article.actor import acts
from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import ClauseKind
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import NOTHING, Roles, Words, words
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_DOER = Pattern(
    r"对于?(?P<doer>[^，。；]{2,60}?)(?:可以|应当|依法)?(?:并|单)?(?:处以?|责令|按照?|给予)(?=[^对]*\Z)"
)
_HALTING = Pattern("责令|暂停|停止|没收|吊销|暂扣|取消|警告|给予")
_ALONE = Pattern(r"对于?(?P<doer>[^，。；]{2,60})")
_BASIS = Pattern(
    r"(?:按日|按月|处以|并处|处|加处|加收|计收|按照|按|以|为|依照)*(?:相当于)?"
    r"(?P<basis>(?:（[^（）]{0,40}）|[^，。；处按\d每（）]){2,30}?)(?:等值以上)?(?:的)?\Z"
)
_BY = Pattern(r"(?:按照|按)(?P<basis>[^，。；处按\d每]{2,14}?)(?:，)?(?:并)?(?:处以|处)每")
_EACH = Pattern(
    r"(?:按?每(?:日|月|年|次|件|辆|人|户|吨|株|平方米|立方米|亩|处|台|只|头|艘|张|份|块)|按日|按月)"
)


def sanction(place: Place, last: Roles | None) -> Roles:
    """What a sanction says.

    Args:
        place: the number.
        last: what the sanction before it in the same article said; a rung takes its measure.
    """
    told = place.provision.told
    whose = told.whose is not None and told.act[:1] == (told.whose,)
    spans = _without_stake(place.text, told.act, told.rung) if told.rung else told.act
    act = Words(spans, "" if whose else "，", "等行为" if told.listed else "")
    per = place.per or _each(place)
    basis = words(_basis(place))
    same = last is not None and last.act.spans == act.spans
    if not basis and same and last is not None and last.per and per and not place.is_part:
        basis = last.basis  # 逾期不恢复的，处每平方米…
    rungs = dict.fromkeys(filter(None, (told.above, told.rung, _doer(place))))
    rung = Words(tuple(rungs), joiner="，")
    if not act:
        act, rung = rung, NOTHING
    actor = told.actor or _who_may(place)
    return Roles(words(actor), act, rung, per, basis)


def _without_stake(text: str, act: tuple[Stretch, ...], rung: Stretch) -> tuple[Stretch, ...]:
    """The act without how much was at stake, where the rung says that anew.

    违法经营的食品货值金额不足一万元的，处…；货值金额一万元以上的，处….
    """
    stake = provision("stake").match(text, *rung)
    if stake is None or not act:
        return act
    *others, (start, end) = act
    at = text.find(stake[0], start + 1, end)
    return (*others, (start, at if at > 0 else end))


def _who_may(place: Place) -> Stretch | None:
    """供水企业可以加收违约金: who imposes it where that is no public body."""
    who = acts(place.text, place.clause_start, place.start)
    ruled = who and legal_words("ruling").at(place.text, who[1], place.start)
    return who if ruled else None


def _doer(place: Place) -> Stretch | None:
    """On whom it is imposed, where one act has several doers: 对个人处…，对单位处…."""
    found = _DOER.search(place.text, place.near, place.start)
    if found:
        return found.span("doer")
    before = place.provision.before
    previous = before[-1] if before and not place.provision.clause.branch else None
    if previous is None or previous.kind is not ClauseKind.CONDITION:
        return None
    alone = _ALONE.fullmatch(place.text, *previous.span)
    told = place.provision.told.act
    act_itself = any(previous.start <= start < place.start for start, _ in told)
    if alone is None or act_itself:
        return None
    start, end = alone.span("doer")
    halted = _HALTING.search(place.text, start + 2, end)
    return start, halted.start() if halted else end


def _basis(place: Place) -> Stretch | None:
    """Of what a multiple or a share is, or by what a sum for one is reckoned."""
    if place.is_part:
        found = _BASIS.search(place.text, place.near, place.start)
        said = found is not None and "加收" not in found["basis"]
        return found.span("basis") if found and said else None
    by = _BY.search(place.text, place.near, place.start)
    return by.span("basis") if by else None


def _each(place: Place) -> Stretch | None:
    found = list(_EACH.finditer(place.text, place.near, place.start))
    return found[-1].span() if found else None
