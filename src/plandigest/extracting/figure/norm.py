"""Names what a rule gives, imposes or limits: awards, fines, rates, terms.

Like the rules of `naming`, each returns None where it does not apply, and else one name
for each value, empty where the sentence does not say what is ruled.
"""

from __future__ import annotations

import re
from dataclasses import replace

from plandigest.extracting.clause.coordination import conjuncts
from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.provision import (
    Branch,
    Condition,
    branches,
    opening_number,
)
from plandigest.extracting.figure.case import Case, Names
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.qualifiers import qualifier_words
from plandigest.model.figure import FigureKind, PartRole

_GIFT = (
    r"(?:一次性|定额|适当|资金|租金|生活|专项|特别|额外|经费|综合|首期|高龄|护理|运营|建设|租房|购房|困难|临时|培训|就业|创业|交通|住房|养老|医疗)*"
    r"(?:奖励|奖补|奖金|补助|补贴|津贴|资助|贴息|扶持|补偿|支持|罚款|罚金|滞纳金|保证金|救助金)(?:金|资金|经费)?(?!额|对象|机具|政策|标准|办法|制度)"
)
_BEFORE = re.compile(
    rf"(?:给予|予以|发放|享受|支付|申请)(?P<whom>[^，。；\d]{{0,16}}?)(?P<gift>{_GIFT})"
)
_BEHIND = re.compile(
    rf"(?:的?(?:比例|标准|额度)?)?(?:，(?=给予|予以|发放|提取|一次性))?"
    rf"(?:的|给予|予以|发放|提供|处以|支付|加收|提取|缴纳)*(?P<whom>[^，。；、\d]{{0,12}}?)(?P<gift>{_GIFT})"
)
_BEHIND_CAP = re.compile(
    rf"的?(?:比例)?(?:给予|予以)(?P<whom>[^，。；\d]{{0,14}}?)(?:最高|不超过|最多)?\d[\d.]*[万亿千百]*元的?(?P<gift>{_GIFT})"
)
_AT_END = re.compile(rf"(?P<sum>{_GIFT}(?:上限|标准|额度|总额|限额)?)(?:最高|分别|各|为|不超过)*\Z")
_GIVERS = re.compile(r"[省市区县]级?(?:财政)?|给予|予以|发放|再|另行|可|享受|最高|按")
_EACH = re.compile(r"以?(?P<each>每(?:位|名|个|家|台|辆|份)[^，。；\d每]{2,10}?)\Z")
_GIVEN_TO = re.compile(
    r"(?:给予|予以|支付)(?P<whom>[^，。；\d]{2,14}?)(?:最高|不超过|每[年月人])*\Z"
)
_IMPOSED = re.compile(r"(?:并处|可以处|可以并处|单处|处以|处)(?P<basis>[^，。；\d]{0,16}?)\Z")
_BASIS = re.compile(
    r"(?<!每)(?:按照|按(?![日月年])|依照|不超过|不高于|最高可按|其|(?:并)?处)+(?:其)?(?P<basis>[^，。；按处]{2,24}?)(?:的|的比例)?\Z"
)
_LATER = 60
_GIVEN = re.compile(r"给予|予以|奖励|补助|补贴|资助|奖补|罚款|处以|并处|发放")
_PASSED = re.compile(
    r"经[^，]{2,8}\Z|[^，]{2,20}后\Z|按[^，]{2,10}\Z|自[^，]{2,40}起\Z|面向|结合|根据|依据"
)
_AGE = re.compile(r"[年未]?满?(?=[\d一二三四五六七八九十])")
_BETWEEN = frozenset(
    {
        "不得低于",
        "不低于",
        "不得高于",
        "不高于",
        "不超过",
        "不得超过",
        "不得少于",
        "不少于",
        "低于",
        "高于",
    }
)
_LIMITED = re.compile(r"\d[\d.]*[万亿千百]*[元人家%]")
_BY_CLASS = re.compile(
    r"(?P<what>[^，。；]{2,30}?)(?:按照|按|根据)(?P<classes>[^，。；按]+、[^，。；]+?)(?:等级|标准|类别|档次)?\Z"
)
_GRANTED = re.compile(
    r"给予|予以|最高|不超过|不高于|上限|罚款|滞纳金|标准|奖励[\d一二三四五六七八九十]|处以"
)
_ANYHOW = re.compile(r"或者?以其他(?:方式|手段)")
_MEASURE = re.compile(
    r"(?:其他|其余)[^，。；]{0,6}(?:补贴|奖励|补助|奖补)[\u4e00-\u9fff]{0,6}"
    rf"|(?:{_GIFT}|补贴额|奖励额|补助额)(?:期限?|上限|标准|额度|限额|总额|金额|(?:测算)?比例)?"
)
_VERB = re.compile(r"(?P<verb>[\u4e00-\u9fff]{2,4})(?=[，。；]|\Z)")
_BY = re.compile(r"由[^，。；由按]{1,14}?(?=按)")
_REFERENCE = re.compile(
    r"(?:本(?:条例|法|办法|规定|细则|章程)|《[^》]{1,40}》|[\u4e00-\u9fff]{2,12}法)?"
    r"第[一二三四五六七八九十百\d]+条(?:第[一二三四五六七八九十\d]+[款项])*(?:的?规定)?(?:的)?"
)
_BREACH = re.compile(
    r"[^，。；]{0,20}?违反(?:本(?:条例|法|办法|规定|细则)|国家|有关|相关)[^，。；]{0,14}规定\Z"
)
_AROUND = re.compile(r"（[^（）]*）")
_SITUATION = re.compile(
    r"(?:政策有效期内|有效期内|在(?:本|我)[省市区县](?:内|域内)?|在[省市区县](?:域)?内|在[^，。；]{2,10}(?:过程中|期间)|其(?=上)|上一?年度|当年|年度(?=[购实])|[一二三四五六七八九十]+年内|凡|对于?|且|并|或者?|其中|经[^，]{2,6}后|(?:监督)?检查(?:中)?发现)+"
)
_PARTS = frozenset({FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.FRACTION})
_TERM = ("内", "之内", "以内", "前", "以前")
_ACTOR = re.compile(r"(?P<actor>[^，。；：]{2,24}?)(?:应当|应|须|必须|可以|可|不得|要|在|自|于)")
_LIMITING = re.compile(r"(?:不|未)?(?:满|超过|足|到)\Z")
_SINCE = re.compile(r"自[^，。；]{1,40}?之?日起")
_PHRASE = re.compile(
    r"(?:，)?(?:应当|应|须|必须|可以|不得|要|依法|及时|书面|向[^，。；]{2,14}?(?=提|报|备|申)|对[^，。；]{2,30}?(?=进行|作出|予以)|将[^，。；]{2,14}?(?=报|告|送))*"
)
_LONGEST_TERM = 26
_ALIKE = 4
_LONGEST_MEASURE = 14


def awarded(case: Case) -> Names | None:
    """给予100万元奖励, 处二千元罚款: a sum, named by what it is for and what it is."""
    first = case.group.quantities[0]
    money = first.group == "money"
    part = first.kind in _PARTS
    branch = _branch(case) if money or part else None
    if branch is None or branch.condition_at(first.start) is not None:
        return None
    if not branch.acts and not _GRANTED.search(case.text, branch.start, branch.end):
        return None  # 发放低保金9823万元 tells what was paid
    gift, whom = _gift(case, branch)
    if gift is None:
        return _drawn(case, branch) if part else None
    return _shares(case, branch, gift) if part else _sums(case, branch, gift, whom)


def bounded_share(case: Case) -> Names | None:
    """工资不得低于最低档工资的80%: what is a share of what, the bound between them left out."""
    text, first = case.text, case.group.quantities[0]
    if first.kind not in _PARTS or not case.lead.phrase:
        return None
    words = qualifier_words("before")
    start, end = case.lead.start, case.lead.end
    at, word = words.find(text, start, end)
    while word and not (word in _BETWEEN and case.passage.is_edge(at)):
        at, word = words.find(text, at + len(word), end)
    basis = at + len(word)
    if not word or end - basis < len("售价"):
        return None
    owner = named(text, *_clipped(text, start, at)) if at > start else _last_owner(case)
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    return (owner.followed_by(named(text, basis, end), "占").closed(closing),) * case.count


def _last_owner(case: Case) -> Name:
    """What the last share was of, where another share of it follows: …的80%或者不得低于…."""
    last = case.context.last
    shares = [at for at, part in enumerate(last.parts) if part.joiner == "占"]
    return Name(case.text, last.parts[: shares[0]]) if shares else Name(case.text)


def _drawn(case: Case, branch: Branch) -> Names | None:
    """由一方按照补贴标准的100%领取: who draws which share of what."""
    text, first = case.text, case.group.quantities[0]
    found = _BASIS.search(text, max(branch.start, first.start - 40), first.start)
    verb = _VERB.match(text, first.end, case.stop)
    if not found or not verb:
        return None
    by = list(_BY.finditer(text, max(branch.start, first.start - 40), first.start))
    who = named(text, *by[-1].span(), PartRole.OWNER) if by else _actor(case)
    basis = named(text, *found.span("basis"))
    name = who.followed_by(named(text, *verb.span("verb"))).followed_by(basis, "占")
    return (name.closed("比例"),) * case.count


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
    found = (
        _MEASURE.fullmatch(str(subject)) if subject and len(subject) <= _LONGEST_MEASURE else None
    )
    branch = _branch(case) if found else None
    if branch is None or branch.condition_at(case.group.quantities[0].start) is not None:
        return None
    what = _what(case, branch, Name(case.text))
    return (what.followed_by(subject),) * case.count if what else None


def threshold(case: Case) -> Names | None:
    """违法经营额1万元以上的, 年满80周岁的老年人: the limit of a condition, named by whose it is."""
    branch = _branch(case)
    first = case.group.quantities[0]
    condition = branch.condition_at(first.start) if branch else None
    if branch is None or condition is None:
        return None
    if first.unit == "周岁":
        return _aged(case, branch, condition)
    if case.counted:
        return None
    text = case.text
    begin = opening_number(text, max(condition.start, case.group.start), first.start)
    phrase = named(
        text, *_clipped(text, max(begin, min(case.lead.start, first.start)), case.lead.end)
    )
    if (
        condition.noun
        and case.lead.end <= condition.end
        and str(phrase) not in text[slice(*condition.noun)]
    ):
        return (named(text, *condition.noun, PartRole.OWNER).followed_by(phrase),) * case.count
    if condition.rung and str(phrase) in indicator_words("rung"):
        acts = [each for each in branch.acts if not each.rung]
        owner = _condition_name(text, acts[-1]) if acts else Name(text)
        return (owner.followed_by(phrase),) * case.count
    if phrase and phrase.parts[0].start > case.lead.start and not _is_bare(phrase):
        return (phrase,) * case.count
    if phrase and _is_bare(phrase):
        owner = _before_threshold(case, [condition])
        return (owner.followed_by(phrase),) * case.count
    return None


def _is_bare(phrase: Name) -> bool:
    return not phrase or phrase.ending("head") == str(phrase)


def _aged(case: Case, branch: Branch, condition: Condition) -> Names:
    """年满80周岁的老年人: whose age it is."""
    text = case.text
    described = condition if condition.noun else next((a for a in branch.acts if a.noun), None)
    if described is None or described.noun is None:
        return (Name(text),) * case.count
    begin = opening_number(text, described.start, described.end)
    limit = _AGE.search(text, begin, described.noun[0])
    before = named(text, begin, limit.start() if limit else begin, PartRole.NARROWING)
    return (before.followed_by(named(text, *described.noun)),) * case.count


def _branch(case: Case) -> Branch | None:
    """The branch of its sentence that the group stands in."""
    start = case.group.quantities[0].start
    end = case.stop
    found = branches(case.text, case.group.sentence, end)
    return next((each for each in found if each.start <= start < each.end), None)


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
    at_end = _AT_END.search(phrase)
    if at_end and first.group == "money":
        own = _GIVERS.sub("", phrase[: at_end.start()])
        if own and not said:
            return None, nothing  # 烘干机单机补贴限额 is a name by itself
        gift = named(text, case.lead.start + at_end.start(), case.lead.start + at_end.end("sum"))
        return gift, whom
    if first.group != "money" or not (_is_cap(case) or "的标准" in text[last.end : last.end + 4]):
        return None, nothing
    if not said:
        said = list(_BEFORE.finditer(text, case.group.sentence, first.start))
    return (named(text, *said[-1].span("gift")), whom) if said else (None, nothing)


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
    what = _what(case, branch, whom)
    each = _EACH.search(case.text, branch.start, case.group.quantities[0].start)
    if each:
        what = what.followed_by(named(case.text, *each.span("each"), PartRole.NARROWING))
    if case.count > 1 and case.lead.respective:
        return (Name(case.text),) * case.count
    return (what.followed_by(gift),) * case.count


def _laddered(case: Case, branch: Branch, gift: Name) -> Names:
    """One recipient for each of several sums: 5A级、4A级的景区，分别给予…; empty if it is none."""
    if case.count < 2:
        return ()
    for condition in branch.conditions or branch.acts:
        shared = conjuncts(case.text, condition.start, condition.end, case.count)
        if shared and not _LIMITED.search(case.text, condition.start, condition.end):
            return tuple(_tidied(item).followed_by(gift) for item in shared)
    before = case.passage.groups[: case.group.index]
    for group in reversed([each for each in before if each.sentence == case.group.sentence]):
        limited = branch.condition_at(group.quantities[0].start)
        if limited is not None and len(group.quantities) == case.count:
            begin, end = _clipped(case.text, limited.start, group.quantities[0].start)
            return tuple(
                Name(case.text, (Part(begin, end), Part(q.start, q.end, PartRole.NARROWING)))
                .followed_by(gift)
                for q in group.quantities
            )  # fmt: skip
    return ()


def _shares(case: Case, branch: Branch, gift: Name) -> Names | None:
    """10% of 投资额: what is given, and of what it is a share."""
    text, first = case.text, case.group.quantities[0]
    found = _BASIS.search(text, max(branch.start, first.start - 40), first.start)
    imposed = _IMPOSED.search(text, max(branch.start, first.start - 24), first.start)
    what = _what(case, branch, Name(text)).followed_by(gift)
    if imposed and imposed["basis"]:
        basis = named(text, *imposed.span("basis"))
    elif found:
        basis = named(text, *_clipped(text, *found.span("basis")))
    else:
        return (what,) * case.count if what and gift else None
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    name = what.followed_by(basis, "占").closed(closing)
    if len(name) > LONGEST:
        name = gift.followed_by(basis, "占").closed(closing)
    return (name,) * case.count


def _what(case: Case, branch: Branch, whom: Name) -> Name:
    """What a sum is for: the act or the recipient, with the rung that tells it from others."""
    text, start = case.text, case.group.quantities[0].start
    acts = [each for each in branch.acts if not _BREACH.fullmatch(text, each.start, each.end)]
    acts = [each for each in acts or branch.acts if not each.rung]
    rung = branch.rung_before(start)
    if not acts and rung is None:
        return whom or _for_what(case, branch)
    if acts and _is_measured(text, acts) and not _is_ladder(case, acts):
        described = acts[-1].noun if len(acts) > 1 else None
        whom = whom or (named(text, *described) if described else _before_threshold(case, acts))
        if whom:
            return whom
    if rung is not None and acts and acts[-1].noun:
        acts = []  # 年满90周岁的 stands against 年满80周岁的老年人
    name = Name(text)
    for condition in (*acts[-1:], *((rung,) if rung and rung not in acts else ())):
        name = name.followed_by(_condition_name(text, condition))
    return _condition_name(text, rung) if len(name) > LONGEST - 4 and rung else name


def _is_ladder(case: Case, acts: list[Condition]) -> bool:
    """Whether another branch of the sentence begins its condition alike: 售票…的，…；售票…的."""
    text = case.text
    begin = text[acts[-1].start : acts[-1].start + _ALIKE]
    found = branches(text, case.group.sentence, case.stop)
    others = [each for branch in found for each in branch.conditions if each not in acts]
    return any(text.startswith(begin, each.start) for each in others if not each.rung)


def _is_measured(text: str, conditions: list[Condition]) -> bool:
    return any(char.isdigit() for each in conditions for char in text[each.start : each.end])


def _condition_name(text: str, condition: Condition) -> Name:
    start, end = condition.start, condition.end
    anyhow = _ANYHOW.search(text, start, end)
    if anyhow and end - start > _LONGEST_TERM:
        start = anyhow.end()  # 制作、下载或者以其他方式使用…: the verb that stands for all
    bracket = text.rfind("）", start, end - 2)
    if bracket > 0 and end - start > LONGEST:
        start = bracket + 1  # 甲、乙、丙企业（含…）购置设备
    described = text.rfind("的", start, end - 2)
    if described > 0 and end - start > _LONGEST_TERM:
        start = described + 1
    name = _tidied(named(text, *_clipped(text, start, end), PartRole.NARROWING))
    return name.closed("等行为") if condition.listed else name


def _before_threshold(case: Case, acts: list[Condition]) -> Name:
    """投资建设剧场 of 投资建设剧场固定资产投资额达500万元以上: whose threshold it is."""
    text = case.text
    start = acts[0].start
    first = next((g for g in case.passage.groups if g.quantities[0].start >= start), None)
    if first is None:
        return Name(text)
    end = min(first.quantities[0].start, acts[0].end)
    bracket = text.find("（", start, end)
    end = bracket if bracket > 0 else end
    start, end = _clipped(text, start, end)
    head = indicator_words("head").before(text, start, end)
    joined = max(text.rfind(each, start, end) for each in ("且", "并"))
    stop = joined if joined > start else end - len(head)
    found = joined > start or head or bracket > 0
    return named(text, start, stop, PartRole.NARROWING) if found else Name(text)


def _for_what(case: Case, branch: Branch) -> Name:
    """What the clauses before the gift are about: 支持企业开展网络安全工作，省级给予."""
    text = case.text
    clauses = [
        clause
        for clause in split(text, branch.start, case.group.clause, "，：")
        if not (_GIVEN.search(text, *clause) or _PASSED.match(text, *clause))
        and not any(
            clause[0] <= group.quantities[0].start < clause[1] for group in case.passage.groups
        )
    ]
    for start, end in clauses:
        opened = indicator_words("support").at(text, start, end)
        if opened:
            return _object(text, start + len(opened), end)
    return _object(text, *_clipped(text, *clauses[-1])) if clauses else Name(text)


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


def _clipped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the situation that opens it and the words that lead to a value."""
    if opening := _SITUATION.match(text, start, end):
        start = opening.end() if opening.end() < end else start
    links = indicator_words("link").run_before(text, start, end)
    return (start, links) if links > start else (start, end)


def _tidied(name: Name) -> Name:
    """A name without brackets and references to other articles."""
    parts: list[Part] = []
    for part in name.parts:
        begin = part.start
        cuts = sorted(
            match.span()
            for pattern in (_AROUND, _REFERENCE)
            for match in pattern.finditer(name.text, part.start, part.end)
        )
        for start, stop in cuts:
            if start > begin:
                parts.append(replace(part, start=begin, end=start))
            begin = max(begin, stop)
        if begin < part.end:
            parts.append(replace(part, start=begin))
    return replace(name, parts=tuple(parts))


def term(case: Case) -> Names | None:
    """自收到申请之日起5个工作日内完成初审: who does what within the time."""
    quantity, text = case.group.quantities[-1], case.text
    if quantity.kind is not FigureKind.DURATION or case.count > 1:
        return None
    within = (quantity.qualifier or "").endswith(_TERM)
    extended = re.search(
        r"延长(?:期限|时间)?(?:不得超过|不超过|最多|最长)?\Z",
        text[max(0, quantity.start - 12) : quantity.start],
    )
    if extended:
        start = quantity.start - len(extended[0])
        return (_last_term(case).followed_by(named(text, start, start + 2)).closed("期限"),)
    if not within:
        return _lasting_condition(case)
    said = _said_behind(case, quantity.end)
    return (_actor(case).followed_by(said).closed("期限") if said else Name(text),)


def _lasting_condition(case: Case) -> Names | None:
    """自用工之日起满一年未订立合同的: what lasts so long, named by who does it and what."""
    branch, text = _branch(case), case.text
    quantity = case.group.quantities[0]
    condition = branch.condition_at(quantity.start) if branch else None
    if condition is None or condition.noun:
        return None
    spans = [q for g in case.passage.groups for q in g.quantities]
    inside = [q for q in spans if condition.start <= q.start < condition.end]
    since = _SINCE.search(text, condition.start, condition.end)
    begin = since.start() if since else inside[0].start
    before = _bare_of_limit(text, opening_number(text, condition.start, begin), begin)
    behind = named(text, inside[-1].end, condition.end)
    name = _tidied(before.followed_by(behind))
    return (name if 1 < len(name) <= LONGEST else Name(text),) * case.count


def _bare_of_limit(text: str, start: int, end: int) -> Name:
    """Words before a duration without 满, 不满 and 超过 at their end."""
    limit = _LIMITING.search(text, start, end)
    return named(text, start, limit.start() if limit else end, PartRole.OWNER)


def _last_term(case: Case) -> Name:
    last = case.context.last
    return replace(last, closing="") if last.closing == "期限" else last


def _said_behind(case: Case, start: int) -> Name:
    """The verb and its object behind a term, in its clause or the next."""
    text = case.text
    end = case.group.end
    if text[start : start + 1] in "，,":
        start += 1
    if start >= end - 1:
        clauses = split(text, start, case.stop, "，；")
        start, end = next((each for each in clauses if not _PASSED.match(text, *each)), (0, 0))
    opening = _PHRASE.match(text, start, end)
    start = opening.end() if opening else start
    end -= text.endswith("的", start, end)
    name = _tidied(named(text, start, end))
    return name if 1 < len(name) <= _LONGEST_TERM else Name(text)


def _actor(case: Case) -> Name:
    """Who has to act: what stands before 应当 in the clause or the one before it."""
    text, group = case.text, case.group
    start = max(group.sentence, group.clause)
    for begin in (start, group.sentence):
        begin = opening_number(text, begin, group.quantities[0].start)
        found = _ACTOR.match(text, begin, group.quantities[0].start)
        if found and not found["actor"].startswith(("自", "在", "有", "经", "对", "因")):
            return named(text, *found.span("actor"), PartRole.OWNER)
    return Name(text)
