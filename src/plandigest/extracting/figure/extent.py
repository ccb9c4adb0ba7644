"""Names limits that a rule tells by their number alone: 100亩以上的茶园, （含100亩）."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import counted_behind, named
from plandigest.extracting.figure.act import clipped
from plandigest.extracting.figure.case import Case, Names
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_UNITS = ("亩", "公顷", "平方米", "平方公里")
_BRACKET = Pattern(r"（[^（）]{1,12}）")
_GIVEN = Pattern("给予|予以|奖励|补助|补贴|一次性|按")
_INCLUDING = ("（含", "（不含", "（包含")
_NEAR = 12
_PROPERTY, _RECEIVER = 6, 4
"""Characters at least of what a limit is of, and of whom."""


def included(case: Case) -> Names | None:
    """90亩以上（含90亩）: the number in the bracket is of what the one before it is."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    if not case.setting.ruled or not text.startswith("）", last.end):
        return None
    if not text.endswith(_INCLUDING, 0, first.start):
        return None
    return (next((name for _, name in case.told), Name(text)),) * case.count


def sized(case: Case) -> Names | None:
    """新建100亩以上的茶园, 对新发展的500亩以上的茶园: the size, where no word says so."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    limited = last.qualifier is not None or last.value_max is not None
    aged = last.unit == "岁"
    if not (case.setting.ruled and limited) or not (aged or last.base in _UNITS):
        return None
    end, limit = last.end, case.group.limit
    if bracket := _BRACKET.match(text, end):
        end, limit = bracket.end(), case.group.end
    if not (aged or text.startswith("的", end)) or text.startswith("的部分", end):
        return None
    begin = max(case.group.clause, first.start - _NEAR)
    verb = provision("coming-to-be").search(text, begin, first.start)
    alone = first.start == case.group.clause or text[first.start - 1] in "、和及对"
    if verb is None and not alone:
        return None
    noun = counted_behind(case.passage, end, limit, alone=False).noun
    if not noun:
        return None
    part = noun.parts[0]
    given = _GIVEN.search(text, part.start + 1, noun.parts[-1].end)
    stop = given.start() if given else noun.parts[-1].end
    noun = named(text, *clipped(text, part.start, stop), PartRole.OWNER)
    before = named(text, *verb.span("verb"), PartRole.NARROWING) if verb else Name(text)
    return (before.followed_by(noun).closed("年龄" if aged else "面积"),) * case.count


def of_receiver(case: Case, noun: tuple[int, int] | None) -> Name:
    """服务机构年授权专利 of 年授权专利50件以上的服务机构: its property, and no count of it."""
    last = case.group.quantities[-1]
    described = last.qualifier is not None and case.text.startswith("的", last.end)
    if last.kind is not FigureKind.COUNT or not described or len(case.subject) < _PROPERTY:
        return Name(case.text)
    if noun is None or noun[0] != last.end + 1 or noun[1] - noun[0] < _RECEIVER:
        return Name(case.text)  # 50件以上的有效专利的企业 counts them
    return named(case.text, *noun, PartRole.OWNER).followed_by(case.subject)
