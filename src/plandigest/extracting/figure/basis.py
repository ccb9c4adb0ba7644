"""Finds of what a share or a multiple that a rule gives or imposes is one."""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.article.actor import behind_bodies
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.clause.provision import Branch
from plandigest.extracting.figure.act import clipped
from plandigest.extracting.figure.case import Case
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_AMOUNT = provision("amount").pattern
_IMPOSED = Pattern(
    r"(?:并处|可以处|可以并处|单处|处以|处(?![置理分罚方]))(?P<basis>[^，。；\d]{0,40}?)\Z"
)
BY = Pattern(
    r"(?<!每)(?:按照|按(?![日月年])|依照|不超过|不高于|最高可按|其(?!中)|(?:并)?处)+(?:其)?(?P<basis>[^，。；按处]{2,24}?)(?:的|的比例)?\Z"
)
_GIVEN_OF = Pattern(
    rf"(?:给予|予以|给)(?:其|企业|个人|每[家人个])*(?:[前后第][一二三四五六七八九十两]+年)?(?:当年)?"
    rf"(?P<basis>[^，。；\d]{{0,24}}{_AMOUNT})(?:的|不低于|不超过|不高于|最高)*\Z"
)
_BY_AND_GIVEN = Pattern(
    r"(?:按照|按(?![日月年期时])|以)(?:其)?(?P<basis>[^，。；、\d（）]{2,24}?)(?:（[^（）]*）)?，?"
    r"(?:分期|分年|一次性)?(?:给予|予以|给)[^，。；、\d]{0,6}\Z"
)
_LISTED = Pattern(rf"、(?P<basis>[^，。；、\d]{{0,14}}{_AMOUNT})的\Z")
_TOLD = Pattern(
    rf"(?:按照|按(?![日月年期时])|以)(?:其)?(?P<basis>[^，。；\d]{{0,24}}?{_AMOUNT})(?=给|予|，|的\d)"
)
RUNG = Pattern(r"(?P<rung>[前后第][一二三四五六七八九十两]+年)(?!度)")
_EQUAL = Pattern(r"给(?:企业|个人|项目)\Z|(?:等值|一倍|同等)以上\Z")
_NEAR, _LATER, _REACH = 40, 60, 160
"""Characters before a number that are read; keeps the whole linear on any text."""


def basis_of(case: Case, branch: Branch) -> Name:
    """What a share is of: beside the number, in the clause before, or told for an earlier share."""
    text, start = case.text, case.group.quantities[0].start
    near = max(branch.start, start - _NEAR)
    imposed = _IMPOSED.search(text, max(branch.start, start - _LATER), start)
    if imposed and imposed["basis"]:
        return _trimmed(text, *imposed.span("basis"))
    if found := BY.search(text, near, start):
        return _trimmed(text, *clipped(text, *found.span("basis")))
    for pattern in (_LISTED, _GIVEN_OF, _BY_AND_GIVEN):
        if found := pattern.search(text, max(branch.start, start - _LATER), start):
            begin, end = found.span("basis")
            begin = next(behind_bodies(text, begin, end), begin)  # 给予企业|引进成本10%的补助
            return named(text, begin, end)
    told = list(_TOLD.finditer(text, max(case.group.sentence, start - _REACH), start))
    if told:
        return named(text, *told[-1].span("basis"))
    return _of_last_share(case) if stage_of(case) else Name(text)


def _of_last_share(case: Case) -> Name:
    """贡献度 of 前三年给予贡献度80%的奖励，后两年50%的奖励, for the second."""
    for group, name in case.told:
        if group.sentence == case.group.sentence and group.quantities[0].base == "1":
            parts = [at for at, part in enumerate(name.parts) if part.joiner == "占"]
            return (
                replace(name, parts=name.parts[parts[-1] :], closing="")
                if parts
                else Name(case.text)
            )
    return Name(case.text)


def stage_of(case: Case) -> Name:
    """前三年 of 前三年给予80%的奖励: for which of several years a share is given."""
    start = case.group.quantities[0].start
    begin = max(case.group.clause, start - _NEAR)
    found = list(RUNG.finditer(case.text, begin, start))
    rung = found[-1].span("rung") if found else (start, start)
    return named(case.text, *rung, PartRole.NARROWING)


def _trimmed(text: str, start: int, end: int) -> Name:
    """What a share is of: 分账收入 of 该部作品分账收入, 租金 of 分档次最高给予租金."""
    given = max(text.rfind(word, start, end) + len(word) for word in ("给予", "予以"))
    start = given if given > start + 1 else start
    this = provision("this-thing").match(text, start, end)
    bound = _EQUAL.search(text, start, end)
    return named(text, this.end() if this else start, bound.start() if bound else end)
