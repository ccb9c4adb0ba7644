"""How a condition of a rule reads as a name: the act, the recipient, the rung, and no more."""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.provision import Condition
from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

SINCE = Pattern(r"自[^，。；]{1,40}?之?日起")
RECOGNISED = Pattern(r"经[^，。；]{2,20}?(?:审核|批准|认定|评定|登记|备案)(?:通过|合格)?的")
_ANYHOW = Pattern(r"或者?以其他(?:方式|手段)")
REFERENCE = Pattern(
    r"前款规定的?|本(?:条例|法|办法|规定|细则|措施)规定的|(?:依据|依照|按照|根据)?(?:本(?:条例|法|办法|规定|细则|章程)|《[^》]{1,40}》|(?:(?!本|依|按|违|反|根据)[\u4e00-\u9fff]){2,12}(?:法|条例))?"
    r"第[一二三四五六七八九十百\d]+条(?:第[一二三四五六七八九十\d]+[款项])*"
    r"(?:(?:至|、|和|或者)第[一二三四五六七八九十百\d]+[条款项])*(?:的?规定)?(?:的)?"
)
_BREACH_OF = Pattern(f"违反(?:{REFERENCE.pattern})")
_AROUND = Pattern(r"（(?![一二三四五六七八九十]{1,3}）)[^（）]*）")
_DOING = Pattern(r"购置|开展|实施|从事|生产|销售|使用|上传")
_EITHER = Pattern("或者|以及")
_BOTH_OF = Pattern("和|以及|或者|、")
_TO_WHOM = Pattern(r"[向对][^，。；的]{2,14}的(?=[^，。；]{4})")
_OUGHT = Pattern(r"[^，。；]{0,8}应当[^，。；而]{2,14}而")
_BOTH = Pattern(r"该[\u4e00-\u9fff]{2,6}?及其|全部|有关|相关|该")
LONGEST_ACT = 26
LONGEST_PUNISHED = 34
"""Characters of an act that is punished; cut to a thing of it, it would say nothing of the act."""
_NOUN = 4
_THING = 6


def condition_name(text: str, condition: Condition) -> Name:
    """The act or the recipient of a condition, as short as it can be said."""
    start, end = condition.start, condition.end
    if condition.punished and provision("pointing").fullmatch(text, start, end):
        return Name(text)  # 有前款第（一）项行为的: the act stands elsewhere
    if condition.listed:
        start, end = _breaking_part(text, start, end)
    start = _behind_opening(text, start, end)
    anyhow = _ANYHOW.search(text, start, end)
    if anyhow and end - start > LONGEST_ACT:
        start = anyhow.end()  # 制作、下载或者以其他方式使用…: the verb that stands for all
    bracket = max((each.end() - 1 for each in _AROUND.finditer(text, start, end - 1)), default=0)
    if (
        bracket
        and end - bracket > _NOUN
        and len(without(named(text, start, end), _AROUND)) > LONGEST_ACT
    ):
        start = bracket + 1  # 甲、乙、丙企业（含…）购置设备
    omitted = provision("omitting").search(text, start + 1, end)
    if omitted and not provision("omitting").match(text, start, end):
        of = text.rfind("的", start, omitted.start() - 1) + 1
        start = max(start, of)  # 森林、林地的|经营单位未设置标志
    if omitted and provision("several").search(text, start, omitted.start()):
        name = named(text, omitted.start(), end, PartRole.NARROWING)  # 单位或者个人|未履行责任
    elif len(without(named(text, start, end), SINCE, _AROUND)) > LONGEST_ACT:
        name = _shortened(text, condition, start, end)
    else:
        setting = not condition.punished  # 在重污染期间燃放 is punished for when it is done
        name = named(text, *clipped(text, start, end, setting=setting), PartRole.NARROWING)
    if str(without(tidied(name), SINCE)).removesuffix("等") == "违反":
        return name  # 违反第十条规定: the article is all that is said of the act
    told = without(tidied(without(name, _BREACH_OF)), SINCE)
    return told.closed("等行为") if condition.listed else told


def _behind_opening(text: str, start: int, end: int) -> int:
    """Where an act begins behind what ought to be done, and to whom: 应当送审而|未送审."""
    for opening in (_OUGHT, _TO_WHOM):
        if found := opening.match(text, start, end):
            start = found.end()
    return start


def _breaking_part(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause of an item that says what is broken; its first if none does."""
    parts = split(text, start, end, "，")
    breaking = provision("breaking")
    return next((part for part in parts if breaking.search(text, *part)), parts[0])


def _shortened(text: str, condition: Condition, start: int, end: int) -> Name:
    """The act of a long condition without who does it, or of a recipient the thing itself."""
    role = PartRole.NARROWING
    if condition.punished and not condition.listed:
        begin = _behind_doer(text, start, end)
        if end - begin <= LONGEST_PUNISHED:
            return named(text, *clipped(text, begin, end), role)
    if breaking := provision("breaking").search(text, start + 1, end):
        return named(text, *clipped(text, breaking.start(), end), role)
    described = text.rfind("的", start, end - 2) + 1
    doing = _DOING.search(text, start + 1, end)
    if doing and doing.start() < described and end - described <= _NOUN:
        verb = named(text, *doing.span(), role)
        whole = named(text, doing.start(), end, role)
        return whole if len(whole) <= LONGEST_ACT else verb.followed_by(named(text, described, end))
    if doing and (doing.start() >= described or condition.noun is not None):
        return named(text, *clipped(text, doing.start(), end), role)
    first = text.find("、", start, described) if end - described <= _NOUN else -1
    if first > start and text[first - 1] not in "性级型化类":
        and_so_on = named(text, *clipped(text, start, first), role).closed("等")
        return and_so_on.followed_by(named(text, described, end, role))  # 认定为甲、乙、丙的|企业
    start = described if described and condition.noun is None else start
    listed = text.find("、", start, end) if end - start > LONGEST_ACT else -1
    if listed > start + _NOUN and not described:
        return named(text, *clipped(text, start, listed), role).closed("等")
    return named(text, *clipped(text, start, end), role)


def _behind_doer(text: str, start: int, end: int) -> int:
    """Where an act begins behind who did it: 未报送报告 of 重点用能单位未报送报告.

    Who did it ends with a body or a person; of a thing that was done something with, the words
    that describe it are left out. What breaks no rule but describes a thing follows a verb
    (销售不合格的产品).
    """
    doers, breaking = legal_words("authority", "person"), provision("breaking")
    if breaking.match(text, start, end):
        return start
    for broken in breaking.finditer(text, start + 1, end):
        listed = text.endswith("或者", start, broken.start())
        if not listed and doers.before(text, start, broken.start()):
            return broken.start()
        of = text.rfind("的", start, broken.start()) + 1
        whole = text.find("的", broken.end(), end) < 0
        if of and whole and 1 < broken.start() - of <= _THING:
            return of  # 经检验不合格的产品未销毁
    return start


def first_of(act: Name) -> Name:
    """擅自设立保险公司等行为 of 擅自设立保险公司或者非法从事保险业务."""
    part = act.parts[0] if act.parts else None
    joined = _EITHER.search(act.text, part.start + 4, part.end) if part else None
    if part is None or joined is None or act.text.find("的", joined.end(), part.end) > 0:
        return act  # 未经审定或者鉴定的品种 is one thing
    return replace(act, parts=(part._replace(end=joined.start()),), closing="等行为")


def last_of(rung: Name) -> Name:
    """违法所得不足20万元 of 没有违法所得或者违法所得不足20万元."""
    part = rung.parts[-1]
    joined = _EITHER.search(rung.text, part.start, part.end)
    return named(rung.text, joined.end(), part.end, part.role) if joined else rung


def before_or(whom: Name) -> Name:
    """直接负责的主管人员 of 直接负责的主管人员和其他直接责任人员."""
    part = whom.parts[0]
    joined = _BOTH_OF.search(whom.text, part.start + _NOUN, part.end)
    return named(whom.text, part.start, joined.start(), part.role) if joined else whom


def clipped(text: str, start: int, end: int, *, setting: bool = True) -> tuple[int, int]:
    """A stretch without the situation that opens it and the words that lead to a value.

    Args:
        text: the folded text.
        start: where the stretch begins.
        end: where it ends.
        setting: whether the situation is to be left out.
    """
    if setting and (opening := provision("setting-of-act").match(text, start, end)):
        start = opening.end() if opening.end() < end else start
    links = indicator_words("link").run_before(text, start, end)
    whole = links == end or links in edges(text, start, end)
    return (start, links) if links > start and whole else (start, end)


def tidied(name: Name) -> Name:
    """A name without brackets and references to other articles."""
    return without(name, _AROUND, REFERENCE)


def without(name: Name, *patterns: Pattern) -> Name:
    """A name without what the patterns find in it."""
    parts: list[Part] = []
    for part in name.parts:
        begin = part.start
        cuts = sorted(
            match.span()
            for pattern in patterns
            for match in pattern.finditer(name.text, part.start, part.end)
        )
        for start, stop in cuts:
            if start > begin:
                parts.append(part._replace(start=begin, end=start))
            begin = max(begin, stop)
        if begin < part.end:
            parts.append(part._replace(start=begin))
    return replace(name, parts=tuple(parts))


def tail(text: str, start: int, end: int) -> tuple[int, int]:
    """A noun without what describes it: 申请材料 of 申请人提交的申请材料; nothing of 其…."""
    start = max(start, text.rfind("的", start, end - 1) + 1)
    if text.startswith("其", start, end):
        return (start + 1, end) if end - start < LONGEST_ACT else (end, end)
    both = _BOTH.match(text, start, end)
    return both.end() if both else start, end
