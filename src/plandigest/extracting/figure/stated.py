"""Names a rate, a share or a sum that an article states, from the row of the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import WIDEST, named, split
from plandigest.extracting.clause.provision import Condition
from plandigest.extracting.figure.act import condition_name, tidied
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PARTS
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import FigureKind, PartRole

_READABLE = 34
_FITS = 26
_SAID_TWICE = 3
_OF_ITSELF = ("率", "比例", "比重", "倍数")
_OPENING = Pattern(r"(?:但是?|其中|凡|对于?(?!外|内)|其(?!他|它|余)|[^，。；的]{0,16}?发生的)")
_DESCRIBED = Pattern(r"[^，。；]{0,60}?(?:以内|以上|以下)?的部分")


def stated(case: Case) -> Names | None:
    """Class, measure and of what it is a share; None where the article states none."""
    row = case.row
    if row is None or not row.stated or case.count > 1:
        return None
    roles, text = row.roles, case.text
    said = Name(text)
    for span in roles.act.spans:
        said = _beside(said, _plain(text, *span))
    for whose in _classes(case, roles.rung.spans):
        for basis in _bases(case, roles.basis.spans):
            name = _closed(case, _beside(whose, said), basis)
            if len(name) <= WIDEST:
                return (name,)
    return None


def _beside(one: Name, other: Name) -> Name:
    """Both names: 企业|企业所得税 is no 企业所得税, but 五星级门店|星级门店奖励 is one."""
    if not (one and other):
        return other or one
    begins = str(other)[:_SAID_TWICE]
    if begins in str(one) and str(one).endswith(
        str(other)[: len(str(one)) - str(one).rfind(begins)]
    ):
        return one.followed_by(other)
    first, *rest = other.parts
    parts = (*one.parts, first._replace(joiner=one.closing), *rest)
    return replace(other, parts=parts)


def _closed(case: Case, name: Name, basis: Name) -> Name:
    """A name with what it is a share of; 比例 behind it where it does not say that it is one."""
    if case.group.quantities[0].kind not in PARTS:
        return name
    multiple = case.group.quantities[0].kind is FigureKind.MULTIPLE
    if basis:
        return name.followed_by(basis, "占").closed("倍数" if multiple else "比例")
    own = str(name).endswith(_OF_ITSELF)
    return name if own else name.closed("倍数" if multiple else "比例")


def _bases(case: Case, spans: tuple[Stretch, ...]) -> Iterator[Name]:
    """Of what it is a share, in ever fewer words."""
    if not spans:
        yield Name(case.text)
        return
    start, end = spans[-1]
    yield tidied(named(case.text, start, end))
    described = case.text.rfind("的", start, end) + 1
    yield tidied(named(case.text, max(start, described), end))


def _classes(case: Case, spans: tuple[Stretch, ...]) -> Iterator[Name]:
    """The class, in ever fewer words."""
    if not spans:
        yield Name(case.text)
        return
    start, end = spans[-1]
    text = case.text
    whole = tidied(named(text, start, end, PartRole.NARROWING))
    if len(whole) <= _READABLE:
        yield whole
    if _DESCRIBED.fullmatch(text, start, end):
        return
    short = condition_name(text, Condition(start, end))
    if short and len(short) <= _FITS:
        yield short
    first = split(text, start, end, "，")[0]
    items = split(text, *first, "、")
    if first[1] - first[0] <= _READABLE and first[1] < end:
        yield tidied(named(text, *first, PartRole.NARROWING)).closed("等")
    if len(items) > 1:
        yield tidied(named(text, *items[0], PartRole.NARROWING)).closed("等")


def _plain(text: str, start: int, end: int) -> Name:
    """A measure or a subject without what only opens it."""
    opening = _OPENING.match(text, start, end)
    begin = opening.end() if opening and opening.end() < end - 1 else start
    name = tidied(named(text, begin, end))
    return replace(name, parts=tuple(part._replace(role=PartRole.NARROWING) for part in name.parts))
