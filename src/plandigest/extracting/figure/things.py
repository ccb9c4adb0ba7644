"""Names what is counted or spent on: the noun behind the number, with what narrows it."""

from __future__ import annotations

import re
from dataclasses import replace

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, counted_behind, named, split
from plandigest.extracting.figure.bare import is_bare
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.context import is_whole
from plandigest.extracting.figure.owner import REACH
from plandigest.extracting.figure.subject import without_verb
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_SHORT = 2
_LONGEST_LIST = 24
"""Characters of a name with examples; of a longer one the examples are left out."""
_GIVEN = re.compile(r"奖励|资助|补助|支持|扶持")
_SPENT = Pattern(
    r"(?:主要)?(?:用于|实施了?|启动建设|开工建设|建设了?|新建|建成了?|支持|开展了?|推进)(?P<what>[^，。；]{2,24})(?=\Z|[，。；])"
)
_NUMBERED = re.compile(r"\d|[一二三四五六七八九十两][个项名家]")
_TASKS = frozenset({"任务", "年度任务", "目标", "年度目标", "目标任务", "年度目标任务"})


def spent_on(case: Case) -> Names | None:
    """投入16亿元用于老旧城区建设: a sum is named by what it is spent on."""
    text, last = case.text, case.group.quantities[-1]
    subject = case.subject
    if last.group != "money" or not subject or not is_bare(subject, "spending"):
        return None
    found = _SPENT.match(text, last.end, min(case.group.end, last.end + REACH))
    if found is None:
        return None
    start, end = found.span("what")
    following = next(iter(case.passage.groups[case.group.index + 1 :][:1]), None)
    if following is not None and following.quantities[0].start == start:
        start = following.quantities[-1].end  # 统筹20亿元实施6个重大专项
    what = named(text, start, end, PartRole.NARROWING)
    return (what.followed_by(subject) if what else subject,) * case.count


def task(case: Case) -> Names | None:
    """超额完成国家下达的110万人年度任务: the task of what was told before."""
    noun = case.counted.noun
    if not noun or not case.context.spoken or str(noun) not in _TASKS:
        return None
    return (case.context.measure.followed_by(noun),) * case.count


def milestone(case: Case) -> Names | None:
    """连跨3个百亿台阶: the marks that a sum passes, with the verb that says so."""
    if not case.counted.noun.ending("milestone"):
        return None
    before = named(case.text, case.lead.start, case.group.quantities[0].start)
    return (before.followed_by(case.counted.noun),) * case.count


def counted(case: Case) -> Names | None:
    """12个观景点: the noun behind the number, with what narrows it."""
    if not case.counted:
        return None
    noun, text = case.counted.noun, case.text
    quantity = case.group.quantities[0]
    if case.setting.ruled and provision("bare-gift").fullmatch(str(noun)):
        return (Name(text),) * case.count  # 不到90亩的补助4元: the limit counts no 补助
    if given := _GIVEN.search(text, quantity.start, quantity.number):
        return (named(text, *given.span()).followed_by(noun),) * case.count  # 最多奖励3家
    if _is_size(case, noun):
        whole = case.context.measure
        sized = noun.as_role(PartRole.NARROWING).followed_by(whole)
        return ((sized if whole else whole),) * case.count  # 产业集群…，4个过五百亿
    if str(noun) in indicator_words("joining") and case.context.measure and not case.subject:
        return (case.context.measure.followed_by(noun),) * case.count
    told = _before_noun(case)
    before = _without_examples(case, told)
    examples = _is_and_so_on(case) and before == told and not str(before).endswith("等")
    joiner = "等" if examples else "的" if case.lead.attribute and before else ""
    if case.counted.narrowing:
        narrowing = case.counted.narrowing
        same = str(narrowing).endswith(str(noun)[-2:])
        of = "的" if case.counted.recipients else ""
        noun = narrowing if same else narrowing.followed_by(noun, of)
        before = Name(text) if case.counted.recipients else _scope_left_out(before)
    name = before.followed_by(noun, joiner)
    if not before and case.context.actor and case.lead.phrase:
        name = case.context.actor.as_role(PartRole.OWNER).followed_by(noun)
    return (replace(name, text=text),) * case.count


def _is_size(case: Case, noun: Name) -> bool:
    """Whether nothing but a number stands behind a count: 4个|过五百亿."""
    start, end = noun.parts[0].start, noun.parts[-1].end
    return any(size.start == start and size.end >= end for size in case.passage.thresholds)


def _without_examples(case: Case, before: Name) -> Name:
    """新增A、B2个集群, A等5个场景: the things listed are the ones counted."""
    quantity, text = case.group.quantities[0], case.text
    if not before:
        return before
    opening = before.opening("flow", "reform", "verb")
    start, end = before.parts[0].start + len(opening), before.parts[-1].end
    listed = len(split(text, start, end, "、")) > 1 and (
        len(_items(text, start, end)) == quantity.value
    )
    if listed or (_is_and_so_on(case) and len(before) + len(case.counted.noun) > _LONGEST_LIST):
        return named(text, before.parts[0].start, start)
    return before


def _is_and_so_on(case: Case) -> bool:
    """Whether 等 stands before the number: what is listed are examples."""
    return case.text.startswith("等", case.group.quantities[0].start - 1)


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [each for item in split(text, start, end, "、") for each in split(text, *item, "和")]


def _before_noun(case: Case) -> Name:
    """What of the words before a count goes with the noun behind it."""
    lead, subject, text = case.lead, case.subject, case.text
    nothing = Name(text)
    if lead.parted and case.group.first and not lead.attribute:
        flow = subject.opening("flow")  # 获评甲区和9个乙专科
        subject = named(text, lead.start, lead.start + len(flow))
    if not (case.group.first or lead.attribute or case.context.acts):
        return _flow_of_list(case)  # what stands between belongs to the number before
    trimmed = subject if _is_and_so_on(case) else _doing(subject, case.counted.noun)
    said = str(trimmed)
    joining = str(case.counted.noun) in indicator_words("joining")  # “惠民保1号”500万人参保
    if (_NUMBERED.search(said) and not joining) or len(said) > LONGEST // 2:
        return nothing
    return trimmed


def _doing(subject: Name, noun: Name) -> Name:
    """The words before a count without plain verbs: 改造 of 启动改造|9个城中村 stays.

    Whom something reaches is said where the noun alone says little (惠及|80个乡镇).
    """
    verb = subject.ending("reform") or (subject.ending("reaching") if len(noun) <= _SHORT else "")
    if not verb:
        doing = without_verb(subject)
        return doing if not str(doing).startswith("在") else Name(subject.text)
    before = without_verb(subject.cut_behind(len(verb)))
    before = before if str(before) != "累计" else Name(subject.text)
    return before.followed_by(subject.cut_before(len(subject) - len(verb)))


def _flow_of_list(case: Case) -> Name:
    """新增 of 新增2家甲企业、|5家乙企业: in a list of counts the first says it for all."""
    start, opened, nothing = case.group.quantities[0].start, case.context.opened, Name(case.text)
    if opened is None:
        return nothing
    first = named(case.text, *opened)
    if case.context.said[-1].taken == start and (verb := first.ending("reaching")):
        return first.cut_before(len(first) - len(verb))  # 惠及80个乡镇|近300万群众
    if case.text[start - 1] not in "、和与及":
        return nothing
    while (verb := first.opening("verb")) and len(verb) < len(first):
        if first.opening("flow", "reform"):
            break
        first = first.cut_before(len(verb))  # 启动|改造
    change = first.opening("flow", "reform")
    alone = len(change) == len(first) or case.text.startswith("等", opened[1])
    return first.cut_behind(len(first) - len(change)) if change and alone else nothing


def _scope_left_out(before: Name) -> Name:
    return Name(before.text) if str(before) in indicator_words("scope") else before


def owner_behind(case: Case) -> Names | None:
    """总投资200亿元的交易中心: a bare head belongs to what follows 的."""
    subject, text = case.subject, case.text
    end = case.group.quantities[-1].end
    if not text.startswith("的", end) or text.startswith("的部分", end):
        return None  # 用水量不超过15立方米的部分 is no thing that has a 用水量
    last = split(text, subject.parts[0].start, subject.parts[-1].end, "、")[-1:] if subject else []
    bare = subject = named(text, *last[0]) if last else subject  # 规模最大、|总投资
    while (verb := bare.opening("verb", "flow")) and len(verb) < len(bare):
        bare = bare.cut_before(len(verb))  # 引进落地|总投资
    subject = bare if str(bare).startswith("总") else subject  # 设立总规模5亿元的基金
    if not (is_whole(subject, "head") or is_bare(subject, "head")):
        return None
    noun = counted_behind(case.passage, end, case.group.limit, alone=False).noun
    return (noun.followed_by(subject),) * case.count if noun else None
