"""Names the conditions of a rule: the act, the recipient, what a sum is for."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.predicate import predicate_in
from plandigest.extracting.clause.provision import Branch, Condition, branches, opening_number
from plandigest.extracting.figure.act import (
    LONGEST_ACT,
    REFERENCE,
    clipped,
    condition_name,
    first_of,
    last_of,
    tidied,
    without,
)
from plandigest.extracting.figure.case import Case
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_GIVEN = Pattern(r"给予|予以|奖励|补助|补贴|资助|奖补|罚款|处以|并处|发放")
PASSED = Pattern(
    r"经[^，]{2,8}\Z|[^，]{2,20}后\Z|按[^，]{2,10}\Z|自[^，]{2,40}起\Z|面向|结合|根据|依据"
)
_BREACH = Pattern(
    r"[^，。；]{0,20}?违反(?:本(?:条例|法|办法|规定|细则)|国家|有关|相关)[^，。；]{0,14}规定\Z"
)
PARTS = frozenset({FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.FRACTION})
_NO_ACTOR = Pattern(
    r"自(?![然治])|在(?![职校建册])|有下列|经(?![营济办纪理])|对(?!外)|因|但|应|可|须|不得|必须|其中|逾期|能够|不能|符合|未|按"
)
_ADVERB = Pattern(rf"(?:{provision('adverb').pattern})\Z")
_NO_TOPIC = "的后时起前日中"
_OR = Pattern("或者|以及|、")
_AHEAD = 120
"""Characters before a clause or within one that are read; keeps the whole linear on any text."""
_LONG_ACTOR = 20
_ALIKE = 4


def branch_of(case: Case) -> Branch | None:
    """The branch of its sentence that the group stands in."""
    start = case.group.quantities[0].start
    end = case.stop
    found = branches(case.text, case.group.sentence, end)
    return next((each for each in found if each.start <= start < each.end), None)


def what_for(case: Case, branch: Branch, whom: Name) -> Name:
    """What a sum is for: the act or the recipient, with the rung that tells it from others."""
    text, start = case.text, case.group.quantities[0].start
    acts = [each for each in branch.acts if not _BREACH.fullmatch(text, each.start, each.end)]
    acts = acts or list(branch.acts)
    acts = [each for each in acts if not each.rung] or acts
    acts = [each for each in acts if each.end <= start or each.listed]
    rung = branch.rung_before(start)
    if not acts and rung is None:
        return whom or _for_what(case, branch)
    if acts and is_measured(text, acts) and not is_ladder(case, acts):
        described = acts[-1].noun if len(acts) > 1 else None
        whom = whom or (named(text, *described) if described else before_threshold(case, acts))
        if whom:
            return whom
    if rung is not None and acts and acts[-1].noun:
        acts = []  # 年满90周岁的 stands against 年满80周岁的老年人
    act = condition_name(text, acts[-1]) if acts else Name(text)
    if rung is None or rung in acts:
        return act
    grave = condition_name(text, rung)
    name = act.followed_by(grave)
    if len(name) > LONGEST - 4:
        name = first_of(act).followed_by(last_of(grave))
    return grave if len(name) > LONGEST - 4 else name


def is_ladder(case: Case, acts: list[Condition]) -> bool:
    """Whether another branch of the sentence begins its condition alike: 售票…的，…；售票…的."""
    text = case.text
    begin = text[acts[-1].start : acts[-1].start + _ALIKE]
    found = branches(text, case.group.sentence, case.stop)
    others = [each for branch in found for each in branch.conditions if each not in acts]
    return any(text.startswith(begin, each.start) for each in others if not each.rung)


def is_measured(text: str, conditions: list[Condition]) -> bool:
    """Whether a condition holds a number."""
    return any(char.isdigit() for each in conditions for char in text[each.start : each.end])


def before_threshold(case: Case, acts: list[Condition]) -> Name:
    """投资建设剧场 of 投资建设剧场固定资产投资额达500万元以上: whose threshold it is."""
    text = case.text
    measured = (each for each in acts if is_measured(text, [each]))
    start = next(measured, acts[0]).start
    first = next((g for g in case.passage.groups if g.quantities[0].start >= start), None)
    if first is None:
        return Name(text)
    end = min(first.quantities[0].start, acts[0].end)
    bracket = text.find("（", start, end)
    end = bracket if bracket > 0 else end
    start, end = clipped(text, start, end)
    head = indicator_words("head").before(text, start, end)
    joined = max(text.rfind(each, start, end) for each in ("且", "并"))
    stop = joined if joined > start else end - len(head)
    found = joined > start or head or bracket > 0
    listed = text.rfind("、", start, stop)
    stop = listed if listed > start and head and joined <= start else stop
    return named(text, start, stop, PartRole.NARROWING) if found else Name(text)


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
    if len(items) > 2 and text[items[-1][0] - 2] == text[items[-2][1] - 1]:
        pass
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


def actor(case: Case) -> Name:
    """Who has to act: what stands before 应当 in the clause or the one before it."""
    text, group = case.text, case.group
    for begin in (max(group.sentence, group.clause), group.sentence):
        begin = opening_number(text, begin, group.quantities[0].start)
        end = _modal_in(case, begin, group.quantities[0].start)
        adverb = _ADVERB.search(text, begin, end)
        end = adverb.start() if adverb else end
        if end == begin > group.sentence:
            return _topic_before(case, begin)
        if end - begin > 1 and not _NO_ACTOR.match(text, begin, end):
            return without(_of_several(text, begin, end), REFERENCE)
    return Name(text)


def doer(case: Case) -> Name:
    """Who or what the clause before says a rule of: 甲类机具 of 甲类机具可高于最高额，幅度…."""
    text, clause = case.text, case.group.clause
    start = max(case.group.sentence, clause - _AHEAD)
    begin, end = (split(text, start, max(clause - 1, 0), "，；：") or [(0, 0)])[-1]
    found = provision("modal").finditer(text, begin, end)
    at = next((each.start() for each in found if case.passage.is_edge(each.start())), begin)
    start = max(begin, text.rfind("的", begin, at) + 1)
    return named(text, start, at, PartRole.OWNER) if at - start <= LONGEST_ACT else Name(text)


def _modal_in(case: Case, start: int, end: int) -> int:
    """Where the words begin that make a clause a rule, or the term; `start` if there are none."""
    end = min(end, start + _AHEAD)
    mark = next((at for at in range(start, end) if case.text[at] in "，。；："), end)
    found = (
        each.start()
        for each in provision("actor-end").finditer(case.text, start, mark)
        if each.start() == start or case.passage.is_edge(each.start())
    )
    return next(found, start)


def _topic_before(case: Case, clause: int) -> Name:
    """销售情况 of 销售情况，应当自销售之日起5日内…: what the clause before only names."""
    text, sentence = case.text, max(case.group.sentence, clause - _AHEAD)
    start = opening_number(text, sentence, clause)
    parts = split(text, start, clause - 1, "，；：")
    if (
        not parts
        or text[parts[-1][1] - 1] in _NO_TOPIC
        or parts[-1][1] - parts[-1][0] > LONGEST_ACT
    ):
        return Name(text)
    if predicate_in(case.passage, *parts[-1]) < parts[-1][1] or _NO_ACTOR.match(text, *parts[-1]):
        return Name(text)
    return tidied(named(text, *parts[-1], PartRole.OWNER))


def _of_several(text: str, start: int, end: int) -> Name:
    """Who acts; of several that are long to say, the first."""
    several = _OR.search(text, start + 2, end) if end - start > _LONG_ACTOR else None
    stop = several.start() if several else end
    name = named(text, start, stop, PartRole.OWNER)
    return Name(text) if len(name) > LONGEST_ACT else name.closed("等") if several else name
