"""Names the limits of a rule: thresholds of a condition, ages, shares of a bound."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.provision import Branch, Condition, opening_number
from plandigest.extracting.figure.act import (
    RECOGNISED,
    clipped,
    last_of,
    tidied,
    without,
)
from plandigest.extracting.figure.actor import doer
from plandigest.extracting.figure.beneficiary import made, thing
from plandigest.extracting.figure.breach import act_at_stake
from plandigest.extracting.figure.case import DEPENDENT, Case, Names
from plandigest.extracting.figure.condition import PARTS, branch_of
from plandigest.extracting.figure.extent import of_receiver
from plandigest.extracting.figure.measured_condition import before_threshold
from plandigest.extracting.figure.topic import of_opening
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import FigureKind, PartRole

_PROPERTY = 10
_SHORT = 2
_VERB = 4
_NO_THING = frozenset({"部分", "时间", "起始时间", "期限", "日期", "次日", "当日"})
_LISTING = Pattern("或|和|、|与|及|各")
_OWNED = 6
_LASTING = ("期", "时间", "时长")
_WIDE = 28
_OR_ELSE = Pattern("或者|以及|并且?|且")
_JOINED = Pattern("且|并且")
_AND = Pattern("并(?!网|购|列|行|入)")
_ADVERB = Pattern(r"(?:实际|并|且|累计|共)\Z")
_AGE = Pattern(r"[年未]?满?(?=[\d一二三四五六七八九十])")
_CLASS = Pattern(r"(?:（[一二三四五六七八九十]+）)?(?P<class>[^，。；：\d]{2,14})：")
_BETWEEN = Pattern(
    r"(?:至少|最多)(?:应当|须)?占|(?:应当|须)(?:至少|最多)?占|(?:不得|不应|不|应当)?(?:低于|高于|超过|少于|多于|大于|小于)|不足|控制在|一般为|原则上为|应当为|为(?=(?:年初|调整|全年|年度)?预算)"
)


def bounded_share(case: Case) -> Names | None:
    """工资不得低于最低档工资的80%: what is a share of what, the bound between them left out."""
    text, first = case.text, case.group.quantities[0]
    if first.kind not in PARTS or not case.lead.phrase:
        return None
    if case.lead.trend is not None and not case.lead.arrival and not case.setting.ruled:
        return None  # 超过计划增长4%的要求
    start, end = case.lead.start, case.lead.end
    found = next(
        (m for m in _BETWEEN.finditer(text, start, end) if case.passage.is_edge(m.start())), None
    )
    at, basis = found.span() if found else (start, start)
    if found is None and not _follows_bound(case):
        return None
    if end - basis < len("售价"):
        return None
    owner = named(text, *clipped(text, start, at)) if at > start else _last_owner(case)
    owner = of_opening(case, owner)
    if _is_bare(owner) or len(owner) <= _SHORT:
        owner = doer(case).followed_by(owner)
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    return (owner.followed_by(named(text, basis, end), "占").closed(closing),) * case.count


def _follows_bound(case: Case) -> bool:
    """Whether the clause opens with a bound, so that it says of what: 或者不得低于约定工资的80%."""
    return bool(
        _BETWEEN.search(case.text, max(case.group.start, case.lead.start - 6), case.lead.start)
    )


def _last_owner(case: Case) -> Name:
    """What the last share was of, where another share of it follows: …的80%或者不得低于…."""
    last = case.context.last
    shares = [at for at, part in enumerate(last.parts) if part.joiner == "占"]
    return Name(case.text, last.parts[: shares[0]]) if shares else case.context.measure


_AIMS = ("目标", "目标是", "目标为", "任务", "工作", "是", "为")
"""Ends of what leads a list and makes no class (年度目标：新增学位2万个以上)."""


def classed(case: Case) -> Names | None:
    """一般火灾：受害面积在1公顷以下的，或者死亡…: the class that the limits make."""
    text, group = case.text, case.group
    first = group.quantities[0]
    limited = (first.qualifier or "").endswith(("以上", "以下", "以内")) or first.form == "range"
    begin = opening_number(text, group.sentence, first.start)
    found = _CLASS.match(text, begin, first.start) if limited else None
    if found is None or not case.subject or found["class"].endswith(_AIMS):
        return None
    if case.setting.ruled and provision("no-topic").search(found["class"]):
        return None
    owner = named(text, *found.span("class"), PartRole.OWNER)
    return (owner.followed_by(case.subject),) * case.count


def threshold(case: Case) -> Names | None:
    """违法经营额1万元以上的, 年满80周岁的老年人: the limit of a condition, named by whose it is."""
    branch = branch_of(case)
    first = case.group.quantities[0]
    condition = branch.condition_at(first.start) if branch else None
    if branch is None or condition is None:
        return None
    if first.unit == "周岁":
        return _aged(case, branch, condition)
    if case.counted or (first.unit == "次" and case.setting.ruled):
        return _counted(case, condition) if case.setting.ruled else None
    text = case.text
    begin = opening_number(text, max(condition.start, case.group.start), first.start)
    begin = max(begin, min(case.lead.start, first.start))
    phrase = named(text, *clipped(text, begin, case.lead.end))
    if _is_described(case, condition, phrase):
        noun = named(text, *condition.noun, PartRole.OWNER) if condition.noun else Name(text)
        limited = _property(case, begin) if case.setting.ruled else phrase
        whole = noun.followed_by(limited)
        return (whole if len(whole) <= _WIDE else limited,) * case.count
    if condition.rung:
        phrase = last_of(phrase) if phrase else phrase  # 没有违法所得或者|违法所得
    if condition.rung and str(phrase) in indicator_words("rung"):
        acts = [each for each in branch.acts if not each.rung]
        owner = act_at_stake(text, acts[-1], str(phrase)) if acts else Name(text)
        return (owner.followed_by(phrase),) * case.count
    if phrase and _is_bare(phrase):
        owner = before_threshold(case, [condition]) or thing(case)
        return (owner.followed_by(phrase),) * case.count
    if case.setting.ruled and phrase and (limited := _ruled_limit(case, condition, phrase, begin)):
        return (limited,) * case.count
    if phrase and phrase.parts[0].start > case.lead.start:
        return (phrase,) * case.count
    return None


def _ruled_limit(case: Case, condition: Condition, phrase: Name, begin: int) -> Name:
    """What the condition of a rule limits, with whose it is; empty where it says no property."""
    if case.context.spoken and DEPENDENT.match(str(phrase)):
        return case.context.last.followed_by(phrase)  # 研发费用|占营业收入比重
    if str(phrase).endswith(_LASTING):
        return _of_whom(case, phrase)
    if case.group.quantities[0].kind is FigureKind.DURATION:
        return Name(case.text)
    limited = _property(case, begin)
    if _is_bare(limited):  # 新建基地且面积达到800平方米
        return before_threshold(case, [condition]).followed_by(limited)
    return _of_whom(case, limited)


def _property(case: Case, start: int) -> Name:
    """What a condition limits: 版权收入 of 在视频网站上线且版权收入达到5000万元."""
    text, end = case.text, case.lead.end
    joined = [match.end() for match in _JOINED.finditer(text, start, end)]
    start = next((at for at in reversed(joined) if case.passage.is_edge(at)), start)
    recognised = RECOGNISED.search(text, start, end)
    items = [] if recognised else split(text, start, end, "、")
    heads = indicator_words("head")
    if len(items) > 1 and heads.before(text, *items[-1]) and not heads.before(text, *items[-2]):
        start = items[-1][0]  # 在院线首映、|票房营业收入
    opening = provision("had").match(text, start, end)
    start = opening.end() if opening else start
    return without(tidied(named(text, *clipped(text, start, end))), RECOGNISED, _AND)


def _of_whom(case: Case, name: Name) -> Name:
    """A property of few words with the thing that has it: 微短剧|分账收入, 剧场|举办演出."""
    begin = max(case.group.clause, case.group.start - _WIDE)
    event = provision("after-event").search(case.text, begin, max(begin, case.group.start))
    if event and not case.group.first:
        return named(case.text, *event.span("whose"), PartRole.OWNER).followed_by(name)
    if len(name) > _OWNED:
        return name
    branch = branch_of(case)
    of = thing(case) or (made(case, branch) if branch else Name(case.text))
    return of.as_role(PartRole.OWNER).followed_by(name)


def _repeated(case: Case) -> Name:
    """因同一故障累计进行2次检修的: what is done so often."""
    text, first = case.text, case.group.quantities[0]
    opening = _OR_ELSE.match(text, case.group.start, first.start)
    start = opening.end() if opening else opening_number(text, case.group.start, first.start)
    done = named(text, start, clipped(text, start, case.lead.end)[1])
    return done.followed_by(case.counted.noun).closed("次数") if done else done


def _counted(case: Case, condition: Condition) -> Names | None:
    """租赁100平方米以上场地实际开展运营: what is done with the things counted."""
    if case.group.quantities[0].unit == "次":
        return (_repeated(case),) * case.count
    if limited := of_receiver(case, condition.noun):
        return (limited,) * case.count
    noun = case.counted.noun
    while noun and (adverb := _ADVERB.search(str(noun))):
        noun = noun.cut_behind(len(adverb[0]))
    verb = named(case.text, case.lead.start, case.lead.end)
    plain = 1 < len(verb) <= _VERB and not _LISTING.search(str(verb))
    if not noun or not plain or verb.ending("head", "owner"):
        return None
    return (verb.followed_by(noun),) * case.count


def attributive(case: Case) -> Names | None:
    """树龄在三百年以上的古树实行一级保护: the limit that marks out what a rule is about."""
    text, last = case.text, case.group.quantities[-1]
    limited = last.qualifier is not None or last.form == "range"
    if not limited or not text.startswith("的", last.end) or not case.lead.phrase:
        return None
    found = provision("ruled-thing").match(text, last.end + 1, case.group.end)
    start, end = clipped(text, case.lead.start, case.lead.end)
    start = max(start, text.rfind("，", start, end) + 1)
    if "、" in text[start:end] and not case.setting.ruled:
        return None  # 规模最大、总投资200亿元的基地: the last of what is said of it alone
    if found is None or last.unit == "周岁" or found["thing"] in _NO_THING:
        return None
    lasting = provision("lasting").search(text, start, end)
    if lasting and last.kind is FigureKind.DURATION:
        since = named(text, lasting.start(), end)
        owner = named(text, *found.span("thing"), PartRole.OWNER)
        return (
            owner.followed_by(since).closed("年数" if last.unit == "年" else "期限"),
        ) * case.count
    if end - start > _PROPERTY or not case.passage.is_edge(found.end("thing")):
        return None
    if case.passage.holds_number(*found.span("thing")):
        return None  # 年产值超过5亿元的园区达到9个
    words = named(text, start, end)
    if last.kind is FigureKind.COUNT and not words.ending("head", "owner"):
        return None  # 有5名以上的成员 counts them
    owner = named(text, *found.span("thing"), PartRole.OWNER)
    return (owner.followed_by(named(text, start, end)),) * case.count


def _is_described(case: Case, condition: Condition, phrase: Name) -> bool:
    """Whether the condition names a thing by this limit: 票房超过100万元的演艺空间."""
    if condition.noun is None or case.lead.end > condition.end:
        return False
    noun = case.text[slice(*condition.noun)]
    return noun != "部分" and str(phrase) not in noun


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
