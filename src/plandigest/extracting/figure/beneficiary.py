"""For what or whom a measure gives: the things that the clauses before the gift name."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named
from plandigest.extracting.clause.provision import Branch
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import what_for
from plandigest.extracting.figure.topic import headed
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_SHORT = 4


def thing(case: Case, *, wide: bool = False) -> Name:
    """微短剧 of 对经审核通过的微短剧，上线后分账收入达到50万元以上的，…: what is spoken of.

    Args:
        case: the figure.
        wide: whether the sentences before in the paragraph may name it.
    """
    text, start = case.text, case.group.quantities[0].start
    for begin in (case.group.sentence, *((case.passage.start,) if wide else ())):
        found = list(provision("described-thing").finditer(text, begin, start))
        if found:
            return named(text, *found[-1].span("thing"), PartRole.NARROWING)
    return Name(text)


def beneficiary(case: Case, branch: Branch, whom: Name) -> Name:
    """What a gift is for and who gets it: 电影频道首播|电影, 微短剧|出品方."""
    text = case.text
    what = what_for(case, branch, whom)
    act = next((each for each in reversed(branch.acts) if not each.rung), None)
    told = act is not None and _is_subjectless(text, act.start, act.end)
    of = thing(case, wide=told)
    what = outside(what)
    if not of or str(of) in str(what):
        return what
    if told or not what:
        return _fitting(what, of)
    return _fitting(of, what) if str(what) == str(whom) else what


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
    if first.kind is not FigureKind.COUNT or not counted or not case.setting.ruled:
        return None
    given = provision("quota").search(case.text, max(0, first.start - 1), first.number)
    if given is None or len(counted) > _SHORT:
        return None
    verb = named(case.text, *given.span("given"))
    whole = thing(case, wide=True)
    if not str(whole).endswith(str(counted)):
        whole = headed(case)
    if not str(whole).endswith(str(counted)):
        whole = Name(case.text)
    return (verb.followed_by(whole.followed_by(counted)),) * case.count


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
