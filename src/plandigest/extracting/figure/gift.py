"""What a clause gives or imposes, and to whom where that is said beside it."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.clause.provision import Branch
from plandigest.extracting.figure.case import Case
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_GIFT = provision("gift").pattern
_SUM = r"\d[\d.]*[万亿千百]*元(?:人民币)?(?:/[\u4e00-\u9fff]{1,3})?"
_CAPPED = "最高|不超过|最多|不高于"
_BEFORE = Pattern(
    rf"(?:给予|予以|发放|享受|支付|申请)(?P<whom>[^，。；\d]{{0,16}}?)(?P<gift>{_GIFT})"
)
_BEHIND = Pattern(
    rf"(?:、连续[^，。；、]{{1,3}}年|、?(?:{_CAPPED})+{_SUM}|(?:、[^，。；、\d]{{0,14}}\d[\d.]*%)+)?(?:的?(?:比例|标准|额度)?)?(?:，(?=给予|予以|发放|提取|一次性))?(?:人民币)?"
    rf"(?:的|给予|予以|发放|提供|处以|支付|加收|提取|计提|预留|扣留|缴存|缴纳|核定|申请|用于对?)*(?P<whom>[^，。；、\d]{{0,12}}?)(?P<gift>{_GIFT})"
    rf"(?!{_SUM})"
)
_BEHIND_CAP = Pattern(
    rf"的?(?:比例)?(?:给予|予以)(?P<whom>[^，。；\d]{{0,14}}?)(?:{_CAPPED})*{_SUM}"
    rf"(?:、[^，。；、\d]{{0,14}}{_SUM})*的?(?P<gift>{_GIFT})"
)
_BEHIND_LIST = Pattern(
    rf"(?:、[^，。；、\d]{{0,14}}{_SUM})+的?"
    rf"(?:标准)?(?:给予|予以|发放|申请|享受)?(?P<gift>{_GIFT})"
)
"""The gift that the last of several sums names for all: 给予甲最高5万元、乙最高3万元奖励."""
_GIVING = Pattern(
    r"(?P<gift>(?:一次性)?(?:奖励|补助|补贴|资助|奖补))(?P<whom>(?!每)[^，。；、\d的]{2,14}?)(?:各|分别|最高|不超过|每[年月人])*\Z"
)
"""奖励企业|5万元: the gift is the verb."""
_AT_END = Pattern(rf"(?P<sum>{_GIFT}(?:上限|标准|额度|总额|限额)?)(?:最高|分别|各|为|不超过)*\Z")
_GIVERS = Pattern(r"[省市区县]级?(?:财政)?|给予|予以|发放|再|另行|可|享受|最高|按")
_INSIDE = Pattern(r"奖励|补助|补贴|资助|奖补")
_EACH_GIVEN = Pattern(r"(?P<each>每[^，。；]{1,16}?)(?:分别|各|再)?\Z")
_ONE_GIVEN = Pattern(
    rf"(?:(?:给予|予以))?(?P<one>{provision('each-one').pattern})(?:每年|年度|合计|累计|每次)*"
)
_BY = Pattern("(?:可|按照?|以|给予|予以|分别)*")
_EACH_LONG = 4
_GIVEN_TO = Pattern(r"(?:给予|予以|支付)(?P<whom>[^，。；\d]{2,14}?)(?:最高|不超过|每[年月人])*\Z")
_LATER = 60
_TOLD = 300
"""Characters before a cap in which the gift that it caps must be named."""


def gift_of(case: Case, branch: Branch) -> tuple[Name | None, Name]:
    """What is given or imposed, and to whom where that is said beside it."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    nothing = Name(text)
    if behind := _behind(case, branch):
        return behind
    said = list(_BEFORE.finditer(text, branch.start, first.start))
    whom = _whom(text, *said[-1].span("whom")) if said else nothing
    if first.group == "money":
        if found := _as_verb(case, branch) or _within(case, whom):
            return found
        if _AT_END.search(case.lead.phrase):
            return _at_end(case, branch, whom, said=bool(said))
    if first.group != "money" or not (_is_cap(case) or "的标准" in text[last.end : last.end + 4]):
        return None, nothing
    if not said:
        begin = (
            branch.start
            if text.startswith(("的标准", "人民币的标准"), last.end)
            else case.group.sentence
        )
        said = list(_BEFORE.finditer(text, begin, first.start))
    if said:
        return named(text, *said[-1].span("gift")), whom
    plain = not case.subject or provision("each-one").fullmatch(str(case.subject))
    told = _gift_told(case) if plain else nothing
    return (told, case.subject) if told else (None, nothing)


def _behind(case: Case, branch: Branch) -> tuple[Name, Name] | None:
    """100万元奖励: the gift stands behind the sum, or behind the last of a list of sums."""
    text, first, last = case.text, case.group.quantities[0], case.group.quantities[-1]
    given = _GIVEN_TO.search(text, branch.start, first.start)
    stop = min(last.end + _LATER, case.stop)
    listed = _BEHIND_LIST.match(text, last.end, stop) if first.group == "money" else None
    if listed is not None:
        item = _whom(text, *given.span("whom")) if given else _item(case) or _first_item(case)
        return item.followed_by(named(text, *listed.span("gift"))), Name(text)
    behind = _BEHIND.match(text, last.end, stop)
    if behind is None or ("，" in behind[0] and first.group == "money"):
        behind = _BEHIND_CAP.match(text, last.end, stop)
    if behind is None:
        return None
    gift = named(text, *behind.span("gift"))
    if behind["whom"] or given is None:
        return _item(case).followed_by(gift), _whom(text, *behind.span("whom"))
    return gift, _whom(text, *given.span("whom"))


def _item(case: Case) -> Name:
    """单台设备 of 给予成套装备5万元、单台设备3万元奖励: who gets a later sum of a list."""
    group, text = case.group, case.text
    before = case.passage.groups[group.index - 1].quantities[-1] if group.index else None
    listed = (
        before is not None
        and before.group == "money"
        and before.end > group.clause
        and text.startswith("、", before.end)
    )
    whom = case.subject.as_role(PartRole.NARROWING) if listed else Name(text)
    return Name(text) if whom.ending("gift") else whom


def _first_item(case: Case) -> Name:
    """一级 of 按照一级5万元、二级3万元的标准给予补贴."""
    found = _BY.match(case.text, case.lead.start, case.lead.end)
    start, end = found.end() if found else case.lead.start, case.lead.end
    return named(case.text, start, end, PartRole.NARROWING)


def _as_verb(case: Case, branch: Branch) -> tuple[Name, Name] | None:
    """一次性奖励企业5万元: the verb is the gift, and whom it is given follows it."""
    text, first = case.text, case.group.quantities[0]
    found = _GIVING.search(text, max(branch.start, case.group.clause), first.start)
    receiving = legal_words("person", "receiving", "authority")
    if found is None or not receiving.before(text, *found.span("whom")):
        return None
    return named(text, *found.span("gift")), named(text, *found.span("whom"))


def _within(case: Case, whom: Name) -> tuple[Name, Name] | None:
    """每家最高奖励5万元: the gift stands within the words that bound the sum."""
    text, first = case.text, case.group.quantities[0]
    inside = _INSIDE.search(text, first.start, first.number)
    if inside is None:
        return None
    gift = named(text, *inside.span())
    each = _EACH_GIVEN.match(text, case.lead.start, case.lead.end)
    if each:
        return named(text, *each.span("each")).followed_by(gift), whom
    subject = case.subject if case.subject and not whom else Name(text)
    told = subject and legal_words("receiving").before(text, *_stretch(subject))
    return gift, subject if told else whom


def _at_end(case: Case, branch: Branch, whom: Name, *, said: bool) -> tuple[Name | None, Name]:
    """奖励5万元, 单家企业奖励最高5万元: the gift stands before the sum."""
    text, begin = case.text, case.lead.start
    found = _AT_END.search(case.lead.phrase)
    if found is None:
        return None, whom
    gift = named(text, begin + found.start(), begin + found.end("sum"))
    before = begin, begin + found.start()
    each = _EACH_GIVEN.match(text, *before)
    if each and len(each["each"]) <= _EACH_LONG:
        return named(text, *each.span("each")).followed_by(gift), whom
    told = branch.acts or indicator_words("support").at(text, branch.start, begin)
    if told and (one := _ONE_GIVEN.fullmatch(text, *before)):
        return named(text, *one.span("one")).followed_by(gift), whom
    if _GIVERS.sub("", text[slice(*before)]) and not said:
        return None, Name(text)  # 烘干机单机补贴限额 is a name by itself
    return gift, whom


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
    if text.startswith(("为期", "连续"), start, end):
        return Name(text)  # 给予为期五年每人9万元的补贴
    return named(text, start, end) if end - start > 1 else Name(text)


def _stretch(name: Name) -> tuple[int, int]:
    return name.parts[0].start, name.parts[-1].end
