"""Names what a rule asks for: things that must be there, times that something happened."""

from __future__ import annotations

from plandigest.extracting.article.actor import acts, behind_bodies
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.figure.case import Case, Names
from plandigest.extracting.figure.condition import PARTS
from plandigest.extracting.figure.topic import led_owner
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import Bound, FigureKind, PartRole

_HAVING = Pattern(
    r"(?:应当|应|须|需要?|必须|还|同时|并|且)*(?:具有|具备|拥有|配备|设有|聘有|聘用|指派|无偿拨给|拨给|有)(?:至少)?\Z"
)
_THING = Pattern(
    r"(?:人民币)?(?:或者等值[^，。；]{0,14}?)?(?:(?:与|具有|符合|取得|从事|有|依法|经|熟悉|持有|的)[^，。；]{0,24}的|的)?"
    r"(?P<thing>[^，。；、的]{2,12}?)(?=[，。；]|\Z|参加|进行|组成|以及|并|或者|和|、|在场|到场|对|负责|且)"
)
_LIVED = ("经验", "经历", "工龄", "年限", "记录")
_HAPPENED = Pattern(
    r"(?P<verb>受到过?|受过|被处以?|被给予|发生|出现|(?:累计|连续|先后)[\u4e00-\u9fff]{2,4}?)"
    r"(?:超过|达到?|不少于|满)?\Z"
)
_EVENT = Pattern(r"(?P<thing>[^，。；的]{2,12}?)(?=[，。；的]|\Z)")
_PAID = Pattern(
    r"(?:的(?:标准|比例))?，?(?:向[^，。；]{2,10}?)?(?:支付|发给|发放|缴纳|缴存|收取|征收|计发|计收|补偿|赔偿|交纳)"
    r"(?P<thing>[^，。；、的]{1,12}?(?:金|费|报酬|工资|补偿|津贴|补贴|税|利息|款))(?=[，。；]|\Z)"
)
_BY = Pattern(r"(?:按照?|以|依照)(?:其|该)?(?P<basis>[^，。；按每\d]{2,20}?)的?\Z")
_TOPIC = Pattern(
    r"(?P<topic>[^，。；：]{2,14}?)(?:应当|不得|必须|可以|不(?=[\u4e00-\u9fff]{2})|分为|由|在|于)"
)
_MEASURES = (
    "人数",
    "时速",
    "长",
    "宽",
    "高",
    "长和宽",
    "面积",
    "数量",
    "距离",
    "间距",
    "宽度",
    "高度",
    "长度",
)
_REACH = 160
_COUNTED_UP = Pattern("累计|连续|先后")
_OR = Pattern("(?:或者|以及|并|且)+")
_BARE = 8
_OWNER = 16
_MANY = frozenset({FigureKind.COUNT, FigureKind.LEVEL, FigureKind.DURATION})


def required(case: Case) -> Names | None:
    """应当有两名以上执法人员: what must be there, by whom where that is told."""
    first, last, text = case.group.quantities[0], case.group.quantities[-1], case.text
    if not case.setting.ruled or last.kind not in _MANY or last.bound is not Bound.GE:
        return None
    start = opening_number(text, case.group.clause, first.start)
    having = _HAVING.search(text, max(start, first.start - _BARE * 2), first.start)
    found = _THING.match(text, last.end, case.stop) if having else None
    if having is None or found is None or not case.passage.is_edge(found.end("thing")):
        return None
    if last.kind is FigureKind.DURATION and not found["thing"].endswith(_LIVED):
        return None
    if case.passage.holds_number(*found.span("thing")):
        return None
    whose = _whose(case, start, having.start())
    thing = named(text, *found.span("thing"))
    return (whose.followed_by(thing),) * case.count


def _whose(case: Case, start: int, end: int) -> Name:
    """Whose it must be: the subject of the clause, of the lead-in, or of the sentence."""
    text, sentence = case.text, case.group.sentence
    if who := acts(text, start, end):
        return named(text, *who, PartRole.OWNER)
    if owner := led_owner(case):
        return owner
    begin = opening_number(text, max(sentence, case.group.clause - _REACH), end)
    stop = next((at for at in range(begin, start) if text[at] in "，；："), begin)
    behind = next(behind_bodies(text, begin, stop), begin)
    return named(text, begin, behind if behind - begin <= _OWNER else begin, PartRole.OWNER)


def happened(case: Case) -> Names | None:
    """受到两次以上行政处罚: how often what happened."""
    first, last, text = case.group.quantities[0], case.group.quantities[-1], case.text
    if not case.setting.ruled or last.unit != "次":
        return None
    verb = _HAPPENED.search(text, max(case.group.clause, first.start - _OWNER), first.start)
    if verb is None:
        return None
    start = opening_number(text, case.group.clause, verb.start())
    start += len(joined[0]) if (joined := _OR.match(text, start, verb.start())) else 0
    near = verb.start() - start <= _BARE and _COUNTED_UP.match(text, verb.start()) is not None
    name = named(text, start if near else verb.start(), verb.end("verb"))
    event = _EVENT.match(text, last.end, case.stop)
    if event is not None and case.passage.is_edge(event.end("thing")):
        name = name.followed_by(named(text, *event.span("thing")))
    elif text[last.end : last.end + 1] not in {"，", "的", "。", "；"}:
        return None
    return (name.closed("次数"),) * case.count


def paid_share(case: Case) -> Names | None:
    """按照其工资的300%支付补偿: what is paid, and of what it is a share."""
    first, last, text = case.group.quantities[0], case.group.quantities[-1], case.text
    if not case.setting.ruled or first.kind not in PARTS:
        return None
    found = _PAID.match(text, last.end, case.stop)
    of = _BY.search(text, max(case.group.clause, first.start - _REACH), first.start)
    if found is None or of is None or not case.passage.is_edge(found.end("thing")):
        return None
    basis = named(text, *of.span("basis"))
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    name = named(text, *found.span("thing")).followed_by(basis, "占").closed(closing)
    return (name,) * case.count


def measured_of(case: Case) -> Names | None:
    """图样应当清晰，长和宽不大于10厘米: a bare measure with the thing told before it."""
    subject, group, text = case.subject, case.group, case.text
    bound = group.quantities[-1].bound
    bare = subject and len(subject) <= _BARE and str(subject).endswith(_MEASURES)
    if not (bare and case.setting.ruled and group.clause > group.sentence) or bound is Bound.EXACT:
        return None
    if case.counted or case.lead.start < group.clause or not group.first:
        return None
    begin = opening_number(text, max(group.sentence, group.clause - _REACH), group.clause)
    found = _TOPIC.match(text, begin, group.clause)
    if found is None or not case.passage.is_edge(found.end("topic")):
        return None
    topic = named(text, *found.span("topic"), PartRole.OWNER)
    return (topic.followed_by(subject),) * case.count
