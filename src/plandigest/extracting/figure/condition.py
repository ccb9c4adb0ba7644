"""Names the conditions of a rule: the act, the recipient, what a sum is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.provision import (
    BREACH,
    Branch,
    Condition,
    branches,
)
from plandigest.extracting.figure.act import (
    before_or,
    clipped,
    condition_name,
    first_of,
    last_of,
)
from plandigest.extracting.figure.case import Case
from plandigest.extracting.figure.measured_condition import before_threshold, is_measured
from plandigest.extracting.quantity.model import Quantity
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_GIVEN = Pattern(r"给予|予以|奖励|补助|补贴|资助|奖补|罚款|处以|并处|发放")
PASSED = Pattern(
    r"经[^，]{2,8}\Z|[^，]{2,20}后\Z|按(?![年月日期时])[^。；]{2,60}\Z|其中\Z|在[^，]{2,16}(?:期间?|基础上)\Z|(?:按照?|依照)[^，]{2,40}(?:规定|要求|约定|程序|标准|方式)\Z|"
    r"自[^，]{2,40}起\Z|面向|结合|根据|依据"
)
PARTS = frozenset({FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.FRACTION})
_ALIKE = 4
_SHORT = 2
"""Characters of a noun that says nothing of whom: 企业, 单位."""
_YEARLY = ("年", "月度", "季度")
"""What begins a measure whose owner is told elsewhere (年营业收入)."""
_CLOSED = Pattern("(?:[不未][^，。；]{1,10})?的[，；]")
_MODAL = Pattern("应当|可以|不得|不能")
_LONGEST = LONGEST - 4
"""Characters of a name of a condition; the rest is for what is given or imposed."""


def branch_of(case: Case) -> Branch | None:
    """The branch of its sentence that the group stands in."""
    start = case.group.quantities[0].start
    end = case.stop
    found = branches(case.text, case.group.sentence, end)
    return next((each for each in found if each.start <= start < each.end), None)


def another_bracket(case: Case) -> Name | None:
    """What the conditions before measured, of which this is another bracket: 已|满十年的.

    Empty where only consequences were told before it, None where it stands in no condition of a
    sentence that has told anything.
    """
    told = any(group.sentence == case.group.sentence for group, _ in case.told)
    inside = told and _held(case, _conditions(case), case.group.quantities[0])
    found = of_condition(case)
    return found if inside and (found or case.group.first) else None


def of_condition(case: Case) -> Name:
    """What the nearest condition of the sentence measures in the unit of the group."""
    conditions = _conditions(case)
    same = (
        name
        for group, name in case.told
        if group.sentence == case.group.sentence
        and group.quantities[0].base == case.group.quantities[0].base
        and _held(case, conditions, group.quantities[0])
    )
    return next(same, Name(case.text))


def _conditions(case: Case) -> list[Condition]:
    found = branches(case.text, case.group.sentence, case.stop)
    return [each for branch in found for each in branch.conditions]


def _held(case: Case, conditions: Sequence[Condition], quantity: Quantity) -> bool:
    """Whether a number stands in a condition, or right before the 的 that closes one."""
    closes = _CLOSED.match(case.text, quantity.end) is not None
    return closes or any(each.start <= quantity.start < each.end for each in conditions)


def what_for(case: Case, branch: Branch, whom: Name, *, short: bool = False) -> Name:
    """What a sum is for: the act or the recipient, with the rung that tells it from others.

    Args:
        case: the sum.
        branch: the part of the sentence it stands in.
        whom: who receives it, where that is said beside it.
        short: whether the act is to be said in as few words as can be.
    """
    text, start = case.text, case.group.quantities[0].start
    acts = [each for each in branch.acts if not BREACH.fullmatch(text, each.start, each.end)]
    acts = acts or list(branch.acts)
    acts = [each for each in acts if not each.rung] or acts
    acts = [each for each in acts if each.end <= start or each.listed]
    rungs = branch.rungs_before(start)
    if not acts and not rungs:
        return whom or _for_what(case, branch)
    if acts and (bracket := _bracket(text, acts[-1]) or _described(case, acts, whom)):
        return bracket
    if rungs and acts and acts[-1].noun:
        acts = []  # 年满90周岁的 stands against 年满80周岁的老年人
    if acts and short:
        acts[-1] = acts[-1]._replace(punished=False)
    act = _act_of(case, acts[-1]) if acts else Name(text)
    act = _rung_of_ladder(case, acts[-1], act) if acts else act
    if short and act and text.endswith("的", 0, act.parts[0].start):
        return Name(text)  # a thing that something was done with is no act
    rungs = tuple(each for each in rungs if each not in acts)
    if not rungs or (acts and not act):
        return act
    name = next((each for each in _graded(text, act, rungs) if len(each) <= _LONGEST), None)
    if name is None and acts and not short:
        return what_for(case, branch, whom, short=True)
    return name or _joined(Name(text), [condition_name(text, each) for each in rungs])


def _described(case: Case, acts: list[Condition], whom: Name) -> Name:
    """Who receives it, where a limit only tells which: 票房超过100万元的|演艺空间."""
    if not is_measured(case.text, acts) or is_ladder(case, acts):
        return Name(case.text)
    told = len(acts) > 1 or case.text.endswith("对", 0, acts[-1].start)
    noun = acts[-1].noun if told else None
    if (
        noun
        and noun[1] - noun[0] <= _SHORT
        and len(acts) > 1
        and not is_measured(case.text, acts[-2:-1])
    ):
        return condition_name(case.text, acts[-2]).followed_by(named(case.text, *noun))
    owner = named(case.text, *noun) if noun else before_threshold(case, acts)
    return whom or (Name(case.text) if str(owner).startswith(_YEARLY) else owner)


def _graded(text: str, act: Name, rungs: Sequence[Condition]) -> Iterator[Name]:
    """An act with its rungs, in ever fewer words."""
    grave = [condition_name(text, each) for each in rungs]
    brief = [
        before_or(each) if rung.recipient else last_of(each)
        for rung, each in zip(rungs, grave, strict=True)
    ]
    yield _joined(act, grave)
    yield _joined(act, brief)
    yield _joined(first_of(act), brief)


def _act_of(case: Case, condition: Condition) -> Name:
    """The act; of a bracket that begins with its number, with its measure: 面积|2万平方米以上."""
    told = (name for group, name in case.told if group.quantities[0].start == condition.start)
    measure = next(told, Name(case.text)).as_role(PartRole.NARROWING)
    measure = Name(case.text) if measure.closing else measure  # 16岁以上青年: 青年|年龄
    return measure.followed_by(condition_name(case.text, condition))


def _rung_of_ladder(case: Case, condition: Condition, act: Name) -> Name:
    """90亩以上|茶园 of a long recipient that is one of several of a ladder; else the act."""
    if condition.noun is None or any(char.isdigit() for char in str(act)):
        return act
    if not (is_measured(case.text, [condition]) and is_ladder(case, [condition])):
        return act
    every = (q for group in case.passage.groups for q in group.quantities)
    limit = next((q for q in every if condition.start <= q.start < condition.noun[0]), None)
    if limit is None:
        return act
    rung = named(case.text, limit.start, limit.end, PartRole.NARROWING)
    return rung.followed_by(named(case.text, *condition.noun, PartRole.NARROWING), "的")


def _joined(act: Name, rungs: list[Name]) -> Name:
    for each in rungs:
        act = act.followed_by(each)
    return act


def act_before(case: Case, offset: int) -> Name:
    """The act or the recipient of the last condition before an offset; empty without one.

    A condition that only says that a step is passed (公示无异议的) tells neither.
    """
    branch, text = branch_of(case), case.text
    before = [each for each in branch.acts if each.end <= offset] if branch else []
    told = [each for each in before if not _is_formal(text, each)]
    if not told or told[-1].end in case.passage.ends:
        return Name(text)  # 公示期不少于5日，… says when, and not what for
    if bracket := _bracket(text, told[-1]):
        return bracket
    limited = before_threshold(case, told[-1:]) if is_measured(text, told[-1:]) else Name(text)
    return limited or condition_name(text, told[-1])


def _is_formal(text: str, condition: Condition) -> bool:
    """Whether a condition says that a step is passed, or is a rule of its own."""
    stretch = condition.start, condition.end
    passed = provision("passed").fullmatch(text, *stretch)
    return passed is not None or _MODAL.search(text, *stretch) is not None


def _bracket(text: str, condition: Condition) -> Name:
    """用水量超过30吨的部分, which tells one rate from another; empty for another condition."""
    parted = condition.noun is not None and text[slice(*condition.noun)] == "部分"
    span = clipped(text, condition.start, condition.end)
    return named(text, *span, PartRole.NARROWING) if parted else Name(text)


def is_ladder(case: Case, acts: list[Condition]) -> bool:
    """Whether another branch begins its condition alike, or with its number alone.

    售票1万张的，…；售票2万张的，… or 面积3万平方米以上的…；2万平方米以上的….
    """
    text = case.text
    begin = text[acts[-1].start : acts[-1].start + _ALIKE]
    found = branches(text, case.group.sentence, case.stop)
    others = [each for branch in found for each in branch.conditions if each not in acts]
    return any(
        text.startswith(begin, each.start) or text[each.start].isdigit()
        for each in others
        if not each.rung
    )


def _for_what(case: Case, branch: Branch) -> Name:
    """What the clauses before the gift are about: 支持企业开展网络安全工作，省级给予."""
    text = case.text
    clauses = [
        clause
        for clause in split(text, branch.start, case.group.clause, "，：")
        if not (_GIVEN.search(text, *clause) or PASSED.match(text, *clause))
        and not any(
            clause[0] <= group.quantities[0].start < clause[1] for group in case.passage.groups
        )
    ]
    for start, end in clauses:
        opened = indicator_words("support").at(text, start, end)
        if opened:
            return _object(text, start + len(opened), end)
    return _object(text, *clipped(text, *clauses[-1])) if clauses else Name(text)


def _object(text: str, start: int, end: int) -> Name:
    """What is supported: of a list the first item, of 企业实施X the thing that is done."""
    start += text.startswith("一批", start) * 2
    verbs = indicator_words("do")
    at, verb = verbs.find(text, start, end)
    if verb and at + len(verb) < end - 1:
        start = at + len(verb)
    start += text.startswith("一批", start) * 2
    items = split(text, start, end, "、")
    if len(items) < 2:
        return named(text, start, end)
    return _of_list(text, items)


def _of_list(text: str, items: list[tuple[int, int]]) -> Name:
    """A、B、C等平台: the first item and 等; 数字化、智能化改造: what all the words describe."""
    closing = text[items[0][1] - 1]
    last = items[-1]
    if all(text[end - 1] == closing for _, end in items[:-1]) and closing in "化型级":
        at = text.find(closing, *last)
        if 0 < at < last[1] - 2:
            return named(text, at + 1, last[1])
    return named(text, *items[0]).closed("等")
