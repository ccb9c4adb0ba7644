"""For what or whom a measure gives: the things that the clauses before the gift name."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.provision import Branch, opening_number
from plandigest.extracting.figure.act import clipped, condition_name
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import branch_of, is_ladder, what_for
from plandigest.extracting.figure.measured_condition import before_threshold, is_measured
from plandigest.extracting.figure.topic import headed
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_SHORT = 4
_MADE = 14
_BEFORE, _BEHIND = 600, 120
"""Characters around a figure that are read; keeps the whole linear on any text."""


def thing(case: Case, *, wide: bool = False) -> Name:
    """微短剧 of 对经审核通过的微短剧，上线后分账收入达到50万元以上的，…: what is spoken of.

    Args:
        case: the figure.
        wide: whether the sentences before in the paragraph may name it.
    """
    text, start = case.text, case.group.quantities[0].start
    for begin in (case.group.sentence, *((case.passage.start,) if wide else ())):
        stop = min(case.stop, start + _BEHIND)
        every = provision("described-thing").finditer(text, max(begin, start - _BEFORE), stop)
        found = [each for each in every if each.end() <= start]
        if found:
            return named(text, *found[-1].span("thing"), PartRole.NARROWING)
    return Name(text)


def made(case: Case, branch: Branch) -> Name:
    """专业展会 of 举办专业展会，展期不少于3天的，…: what the branch opens with, made or held."""
    text = case.text
    sentence, first = case.group.sentence, case.group.quantities[0].start
    if first - sentence > _BEFORE:
        return Name(text)
    clauses = split(text, opening_number(text, sentence, branch.end), first, "，：；")
    if len(clauses) < 2 or case.passage.holds_number(*clauses[0]):
        return Name(text)
    start, end = clipped(text, *clauses[0])
    found = provision("making").match(text, start, end)
    if found is None or not 1 < end - found.end() <= _MADE or text[end - 1] in "的后":
        return Name(text)
    return named(text, found.end(), end, PartRole.NARROWING)


def beneficiary(case: Case, branch: Branch, whom: Name) -> Name:
    """What a gift is for and who gets it: 电影频道首播|电影, 微短剧|出品方."""
    text = case.text
    what = what_for(case, branch, whom)
    if str(what).endswith("部分"):
        return what
    act = next((each for each in reversed(branch.acts) if not each.rung), None)
    told = act is not None and _is_subjectless(text, act.start, act.end)
    of = thing(case, wide=told) or made(case, branch)
    what = outside(what)
    limited = act is not None and is_measured(text, [act]) and not is_ladder(case, [act])
    if limited and act is not None and not told:
        owner = of or _owner(before_threshold(case, [act]))
        if str(what) == str(whom):
            return _fitting(owner, what)
        inherited = not branch.conditions  # ，每场最高50万元 is of what the sentence began with
        own = bool(of) and (inherited or of.parts[0].start >= branch.start)
        return of if own and any(char.isdigit() for char in str(what)) else what
    if not of or (str(what).endswith(str(of)) if told else str(of) in str(what)):
        return what  # 电影频道首播 still needs 电影
    if told or not what:
        return _fitting(what, of)
    return _fitting(of, what) if str(what) == str(whom) else what


def _owner(name: Name) -> Name:
    """平台 of 平台年度: whose property it is, the time left out."""
    return name.cut_behind(len("年度")) if str(name).endswith("年度") else name


def _is_subjectless(text: str, start: int, end: int) -> bool:
    """Whether a condition begins with its verb: 在图书馆上架的, and of what was told before."""
    situation = provision("situation").match(text, start, end)
    begin = situation.end() if situation and text[start] != "在" else start
    return provision("subjectless").match(text, begin, end) is not None


def outside(name: Name) -> Name:
    """A name without the place, the time and who recognised it, where it opens with these."""
    while name.parts:
        first = name.parts[0]
        found = provision("situation").match(name.text, first.start, first.end)
        if found is None or found.end() == first.start:
            break
        name = name.cut_before(found.end() - first.start)
    return name


def _fitting(first: Name, second: Name) -> Name:
    name = first.followed_by(second)
    return name if len(name) <= LONGEST - _SHORT else second


def quota(case: Case) -> Names | None:
    """本条款每年最多奖励3个项目: how many of what are given something."""
    first = case.group.quantities[0]
    counted = case.counted.noun
    if first.kind is not FigureKind.COUNT or not case.setting.ruled:
        return None
    if not counted:
        return _quota_of_each(case)
    given = provision("quota").search(case.text, max(0, first.start - 1), first.number)
    if given is None or len(counted) > _SHORT:
        return None
    verb = named(case.text, *given.span("given"))
    every = (thing(case, wide=True), headed(case))
    named_so = (each for each in every if str(each).endswith(str(counted)))
    whole = next((each for each in named_so if len(each) > len(counted)), _built(case))
    return (verb.followed_by(whole.followed_by(counted)),) * case.count


def _quota_of_each(case: Case) -> Names | None:
    """每家企业每年不超过10辆: whose quota, and of what the article gives for; else nothing."""
    text, subject = case.text, case.subject
    whose = provision("each-one").fullmatch(text, *_stretch(subject)) if subject else None
    if whose is None:
        return None
    branch = branch_of(case)
    of = made(case, branch) if branch else Name(text)
    of = of or _built(case) or thing(case, wide=True)
    return (subject.followed_by(of) if of else of,) * case.count


def _built(case: Case) -> Name:
    """拍摄基地 of 对新建拍摄基地的项目，…最多奖励3个项目: what the act of the sentence makes."""
    branch = branch_of(case)
    act = next((each for each in branch.acts if not each.rung), None) if branch else None
    if act is None:
        return Name(case.text)
    limited = is_measured(case.text, [act])
    name = before_threshold(case, [act]) if limited else condition_name(case.text, act)
    found = provision("making").match(case.text, *_stretch(name)) if name else None
    return name.cut_before(len(found[0])) if found else Name(case.text)


def of_this_article(case: Case) -> Names | None:
    """本条款每年奖励额度: a measure of what the article gives, named by what it gives for."""
    phrase = case.subject
    found = provision("this-article").match(case.text, *_stretch(phrase)) if phrase else None
    if found is None or case.counted:
        return None
    rest = named(case.text, found.end(), phrase.parts[-1].end)
    if not rest.ending("head", "gift"):
        return None
    of = thing(case, wide=True) or headed(case)
    return (of.followed_by(rest),) * case.count


def _stretch(name: Name) -> tuple[int, int]:
    return name.parts[0].start, name.parts[-1].end
