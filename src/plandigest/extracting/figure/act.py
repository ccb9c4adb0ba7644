"""How a condition of a rule reads as a name: the act, the recipient, the rung, and no more."""

from __future__ import annotations

from dataclasses import replace

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.provision import Condition
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import PartRole

SINCE = Pattern(r"自[^，。；]{1,40}?之?日起")
_ANYHOW = Pattern(r"或者?以其他(?:方式|手段)")
REFERENCE = Pattern(
    r"前款规定的?|(?:依据|依照|按照|根据)?(?:本(?:条例|法|办法|规定|细则|章程)|《[^》]{1,40}》|[\u4e00-\u9fff]{2,12}法)?"
    r"第[一二三四五六七八九十百\d]+条(?:第[一二三四五六七八九十\d]+[款项])*(?:的?规定)?(?:的)?"
)
_AROUND = Pattern(r"（[^（）]*）")
_SITUATION = Pattern(
    r"(?:在?政策有效期内|有效期内|在(?:本|我)[省市区县](?:内|域内)?|在[省市区县](?:域)?内|在[^，。；]{2,10}(?:过程中|期间)|其(?=上)|上一?年度|当年|年度(?=[购实])|[一二三四五六七八九十]+年内|凡|对于?|且|并|或者?|其中|经[^，]{2,6}后|(?:监督)?检查(?:中)?发现|但是?|是指)+"
)
_OMITTING = Pattern(r"[未不](?=[\u4e00-\u9fff])(?!成年|满|足|得)|擅自|拒绝|逾期|违反")
_BREAKING = Pattern(
    rf"{_OMITTING.pattern}|伪造|变造|转让|冒用|隐瞒|提供虚假|弄虚作假|非法|违法|超出"
)
_DOING = Pattern(r"购置|开展|实施|从事|生产|销售|使用|上传")
_EITHER = Pattern("或者|以及")
_OUGHT = Pattern(r"[^，。；]{0,8}应当[^，。；而]{2,14}而")
_SEVERAL = Pattern("(?:单位|企业|个人|机构|人员|组织|经营者|公司)(?:、|或者|和|以及|及其)")
_BOTH = Pattern(r"该[\u4e00-\u9fff]{2,6}?及其|全部|有关|相关|该")
LONGEST_ACT = 26
_NOUN = 4


def condition_name(text: str, condition: Condition) -> Name:
    """The act or the recipient of a condition, as short as it can be said."""
    start, end = condition.start, condition.end
    if condition.listed:
        parts = split(text, start, end, "，")
        start, end = next((part for part in parts if _BREAKING.search(text, *part)), parts[0])
    if ought := _OUGHT.match(text, start, end):
        start = ought.end()  # 应当送审而|未送审
    anyhow = _ANYHOW.search(text, start, end)
    if anyhow and end - start > LONGEST_ACT:
        start = anyhow.end()  # 制作、下载或者以其他方式使用…: the verb that stands for all
    bracket = text.rfind("）", start, end - 2)
    if bracket > 0 and len(without(named(text, start, end), _AROUND)) > LONGEST_ACT:
        start = bracket + 1  # 甲、乙、丙企业（含…）购置设备
    omitted = _OMITTING.search(text, start + 1, end)
    if omitted and _SEVERAL.search(text, start, omitted.start()):
        name = named(text, omitted.start(), end, PartRole.NARROWING)  # 单位或者个人|未履行责任
    elif len(without(named(text, start, end), SINCE, _AROUND)) > LONGEST_ACT:
        name = _shortened(text, condition, start, end)
    else:
        name = named(text, *clipped(text, start, end), PartRole.NARROWING)
    name = without(tidied(name), SINCE)
    return name.closed("等行为") if condition.listed else name


def _shortened(text: str, condition: Condition, start: int, end: int) -> Name:
    """The act of a long condition without who does it, or of a recipient the thing itself."""
    role = PartRole.NARROWING
    if breaking := _BREAKING.search(text, start + 1, end):
        return named(text, *clipped(text, breaking.start(), end), role)
    described = text.rfind("的", start, end - 2) + 1
    doing = _DOING.search(text, start + 1, end)
    if doing and doing.start() < described and end - described <= _NOUN:
        verb = named(text, *doing.span(), role)
        whole = named(text, doing.start(), end, role)
        return whole if len(whole) <= LONGEST_ACT else verb.followed_by(named(text, described, end))
    if doing and (doing.start() >= described or condition.noun is not None):
        return named(text, *clipped(text, doing.start(), end), role)
    start = described if described and condition.noun is None else start
    return named(text, *clipped(text, start, end), role)


def first_of(act: Name) -> Name:
    """擅自设立保险公司等行为 of 擅自设立保险公司或者非法从事保险业务."""
    part = act.parts[0] if act.parts else None
    joined = _EITHER.search(act.text, part.start + 4, part.end) if part else None
    if part is None or joined is None:
        return act
    return replace(act, parts=(replace(part, end=joined.start()),), closing="等行为")


def last_of(rung: Name) -> Name:
    """违法所得不足20万元 of 没有违法所得或者违法所得不足20万元."""
    part = rung.parts[-1]
    joined = _EITHER.search(rung.text, part.start, part.end)
    return named(rung.text, joined.end(), part.end, part.role) if joined else rung


def clipped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the situation that opens it and the words that lead to a value."""
    if opening := _SITUATION.match(text, start, end):
        start = opening.end() if opening.end() < end else start
    links = indicator_words("link").run_before(text, start, end)
    return (start, links) if links > start else (start, end)


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
                parts.append(replace(part, start=begin, end=start))
            begin = max(begin, stop)
        if begin < part.end:
            parts.append(replace(part, start=begin))
    return replace(name, parts=tuple(parts))


def tail(text: str, start: int, end: int) -> tuple[int, int]:
    """A noun without what describes it: 申请材料 of 申请人提交的申请材料; nothing of 其…."""
    start = max(start, text.rfind("的", start, end - 1) + 1)
    if text.startswith("其", start, end):
        return (start + 1, end) if end - start < LONGEST_ACT else (end, end)
    both = _BOTH.match(text, start, end)
    return both.end() if both else start, end
