"""Names what a rule gives or imposes: awards, fines, shares of something.

Like the rules of `naming`, each returns None where it does not apply, and else one name for
each value, empty where the sentence does not say what is ruled.
"""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.coordination import classes_in, conjuncts
from plandigest.extracting.clause.levels import levelled
from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.provision import Branch, opening_number
from plandigest.extracting.figure.act import clipped, tidied
from plandigest.extracting.figure.beneficiary import beneficiary, outside
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PARTS, branch_of, what_for
from plandigest.extracting.figure.proportion import drawn, shares
from plandigest.extracting.figure.topic import of_opening
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

GIFT = provision("gift").pattern
_BEFORE = Pattern(
    rf"(?:给予|予以|发放|享受|支付|申请)(?P<whom>[^，。；\d]{{0,16}}?)(?P<gift>{GIFT})"
)
_BEHIND = Pattern(
    rf"(?:的?(?:比例|标准|额度)?)?(?:，(?=给予|予以|发放|提取|一次性))?"
    rf"(?:人民币)?(?:的|给予|予以|发放|提供|处以|支付|加收|提取|计提|预留|扣留|缴存|缴纳)*(?P<whom>[^，。；、\d]{{0,12}}?)(?P<gift>{GIFT})"
)
_BEHIND_CAP = Pattern(
    rf"的?(?:比例)?(?:给予|予以)(?P<whom>[^，。；\d]{{0,14}}?)(?:最高|不超过|最多)?\d[\d.]*[万亿千百]*元的?(?P<gift>{GIFT})"
)
_AT_END = Pattern(rf"(?P<sum>{GIFT}(?:上限|标准|额度|总额|限额)?)(?:最高|分别|各|为|不超过)*\Z")
_GIVERS = Pattern(r"[省市区县]级?(?:财政)?|给予|予以|发放|再|另行|可|享受|最高|按")
_EACH = Pattern(r"以?(?P<each>每(?:位|名|个|家|台|辆|份)[^，。；\d每]{2,10}?)\Z")
_INSIDE = Pattern(r"奖励|补助|补贴|资助|奖补")
_EACH_OF = Pattern(r"(每[部集个家项名件场])[一-龥]{2,4}(?=奖励|补助|补贴)")
_EACH_ONE = Pattern(r"每[家个位名项][^每]{2,10}")
_EACH_GIVEN = Pattern(r"(?P<each>每[^，。；]{1,16}?)(?:分别|各|再)?\Z")
_ITS = Pattern("其(?![他它余中实])")
_EACH_LONG = 4
_GIVEN_TO = Pattern(r"(?:给予|予以|支付)(?P<whom>[^，。；\d]{2,14}?)(?:最高|不超过|每[年月人])*\Z")
_LATER = 60
_TOLD = 300
"""Characters before a cap in which the gift that it caps must be named."""
_BY_CLASS = Pattern(
    r"(?P<what>[^，。；]{2,30}?)(?:按照|按|根据)(?P<classes>[^，。；按]+、[^，。；]+?)(?:等级|标准|类别|档次)?\Z"
)
_LIMITED = Pattern(r"\d[\d.]*[万亿千百]*[元人家%]")
_LONGEST_MEASURE = 14


def awarded(case: Case) -> Names | None:
    """给予100万元奖励, 处二千元罚款: a sum, named by what it is for and what it is."""
    first = case.group.quantities[0]
    money = first.group == "money"
    part = first.kind in PARTS or first.group == "permille"
    branch = branch_of(case) if money or part else None
    if branch is None or branch.condition_at(first.start) is not None:
        return None
    if not branch.acts and not provision("granted").search(case.text, branch.start, branch.end):
        return None  # 发放低保金9823万元 tells what was paid
    gift, whom = _gift(case, branch)
    if gift is None:
        return drawn(case, branch) if part else None
    return shares(case, branch, gift) if part else _sums(case, branch, gift, whom)


def _gift(case: Case, branch: Branch) -> tuple[Name | None, Name]:
    """What is given or imposed, and to whom where that is said beside it."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    nothing = Name(text)
    behind = _BEHIND.match(text, last.end, min(last.end + _LATER, case.stop))
    given = _GIVEN_TO.search(text, branch.start, first.start)
    if behind is None or ("，" in behind[0] and first.group == "money"):
        behind = _BEHIND_CAP.match(text, last.end, min(last.end + _LATER, case.stop))
    if behind is not None:
        said_to = behind if behind["whom"] or given is None else given
        return named(text, *behind.span("gift")), _whom(text, *said_to.span("whom"))
    said = list(_BEFORE.finditer(text, branch.start, first.start))
    whom = _whom(text, *said[-1].span("whom")) if said else nothing
    phrase = case.lead.phrase
    inside = _INSIDE.search(text, first.start, first.number)
    if inside and first.group == "money":
        each = _EACH_GIVEN.match(text, case.lead.start, case.lead.end)
        whose = named(text, *each.span("each")) if each else Name(text)
        return whose.followed_by(named(text, *inside.span())), whom
    at_end = _AT_END.search(phrase)
    if at_end and first.group == "money":
        own = _GIVERS.sub("", phrase[: at_end.start()])
        begin = case.lead.start
        gift = named(text, begin + at_end.start(), begin + at_end.end("sum"))
        each = _EACH_GIVEN.match(text, begin, begin + at_end.start())
        if each and len(each["each"]) <= _EACH_LONG:
            return named(text, *each.span("each")).followed_by(gift), whom
        if own and not said:
            return None, nothing  # 烘干机单机补贴限额 is a name by itself
        return gift, whom
    if first.group != "money" or not (_is_cap(case) or "的标准" in text[last.end : last.end + 4]):
        return None, nothing
    if not said:
        said = list(_BEFORE.finditer(text, case.group.sentence, first.start))
    if said:
        return named(text, *said[-1].span("gift")), whom
    plain = not case.subject or provision("each-one").fullmatch(str(case.subject))
    told = _gift_told(case) if plain else nothing
    return (told, case.subject) if told else (None, nothing)


def _gift_told(case: Case) -> Name:
    """The gift that the paragraph named last: 给予主办方20万元补贴；…，每场最高50万元."""
    start = case.group.quantities[0].start
    begin = max(case.passage.start, start - _TOLD)
    told = list(provision("gift").finditer(case.text, begin, start))
    return named(case.text, *told[-1].span()) if told else Name(case.text)


def _is_cap(case: Case) -> bool:
    """最高500万元 in a clause behind the one that gives."""
    first, phrase = case.group.quantities[0], case.lead.phrase
    capped = (first.qualifier or "").startswith(
        ("最高", "不超过", "最多", "不得超过", "不得高于", "累计不超过")
    )
    return capped and len(phrase) <= 12


def _whom(text: str, start: int, end: int) -> Name:
    while start < end and text[start : start + 2] in {"分别", "最高", "每家", "单个"}:
        start += 2
    start += text.startswith("的", start, end)
    return named(text, start, end) if end - start > 1 else Name(text)


def _sums(case: Case, branch: Branch, gift: Name, whom: Name) -> Names:
    laddered = _laddered(case, branch, gift)
    if laddered:
        return laddered
    fined = provision("fine").search(str(gift)) is not None
    what = what_for(case, branch, whom) if fined else beneficiary(case, branch, whom)
    if fined and branch.acts and not what:
        return (what,) * case.count  # the act is told elsewhere
    each = _EACH.search(case.text, branch.start, case.group.quantities[0].start)
    if each:
        what = what.followed_by(named(case.text, *each.span("each"), PartRole.NARROWING))
    if case.count > 1 and case.lead.respective:
        return (Name(case.text),) * case.count
    per = case.lead.per
    if per and case.context.spoken and per[0] == case.group.clause and not whom:
        found = _EACH_ONE.match(case.text, *per)
        what = named(case.text, *found.span(), PartRole.NARROWING) if found else what
    each_of = _EACH_OF.match(str(gift)) if what else None
    if each_of:  # 电视剧|每部剧集奖励 says the thing once
        part = gift.parts[0]
        short = part._replace(end=part.start + len(each_of[1]))
        gift = replace(gift, parts=(short, *gift.parts[1:]))
    return (what.followed_by(gift),) * case.count


def _laddered(case: Case, branch: Branch, gift: Name) -> Names:
    """One recipient for each of several sums: 5A级、4A级的景区，分别给予…; empty if it is none."""
    if case.count < 2:
        return ()
    for condition in branch.conditions or branch.acts:
        whole = (case.text, condition.start, condition.end, case.count)
        shared = levelled(*whole) or conjuncts(*whole) or classes_in(*whole)
        if shared and not _LIMITED.search(case.text, condition.start, condition.end):
            return tuple(outside(tidied(item)).followed_by(gift) for item in shared)
    before = case.passage.groups[: case.group.index]
    for group in reversed([each for each in before if each.sentence == case.group.sentence]):
        limited = branch.condition_at(group.quantities[0].start)
        if limited is not None and len(group.quantities) == case.count:
            begin, end = clipped(case.text, limited.start, group.quantities[0].start)
            return tuple(
                Name(case.text, (Part(begin, end), Part(q.start, q.end, PartRole.NARROWING)))
                .followed_by(gift)
                for q in group.quantities
            )  # fmt: skip
    return ()


def rated(case: Case) -> Names | None:
    """按每吨8元的标准给予养殖户补贴: a rate, named by what it is the rate of."""
    text, last = case.text, case.group.quantities[-1]
    if last.group != "money" or not case.setting.ruled or branch_of(case) is None:
        return None
    found = provision("at-the-rate").match(text, last.end, case.stop)
    by = provision("by-rate").search(text, case.group.sentence, last.start)
    if found is None or by is None:
        return None
    whom = named(text, *found.span("whom"), PartRole.OWNER)
    row = case.subject
    while each := provision("each").match(str(row)):
        row = row.cut_before(len(each[0]))
    if not row or provision("actor-end").search(str(row)) or "按" in str(row):
        return None
    name = whom.followed_by(row).followed_by(named(text, *found.span("gift")))
    return (name,) * case.count


def by_class(case: Case) -> Names | None:
    """补贴按照轻度、中度、重度，分别为…: one class for each value."""
    if case.count < 2 or case.lead.phrase or not case.lead.respective:
        return None
    text, group = case.text, case.group
    found = _BY_CLASS.search(text, max(group.sentence, group.clause - 80), group.clause - 1)
    if not found:
        return None
    classes = split(text, *found.span("classes"), "、")
    if len(classes) != case.count:
        return None
    begin = opening_number(text, max(group.sentence, found.start("what")), found.end("what"))
    what = named(text, begin, found.end("what"))
    return tuple(what.followed_by(named(text, *each, PartRole.NARROWING)) for each in classes)


def measured(case: Case) -> Names | None:
    """补贴期限, 运营补贴上限: a measure of what is given, named by what it is given for."""
    subject = case.subject
    told = _ITS.match(str(subject)) is not None
    subject = subject.cut_before(1) if told else subject
    found = (
        provision("measure-of-gift").fullmatch(str(subject))
        if subject and len(subject) <= _LONGEST_MEASURE
        else None
    )
    branch = branch_of(case) if found else None
    opened = of_opening(case, subject)
    if found and opened is not subject and (told or branch is None or not branch.acts):
        return (opened,) * case.count
    if branch is None or branch.condition_at(case.group.quantities[0].start) is not None:
        return None
    what = beneficiary(case, branch, Name(case.text))
    return (what.followed_by(subject),) * case.count if what else None
