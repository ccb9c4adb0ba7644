"""Names the rows of a standard: what is paid or allowed, for each class of things or persons."""

from __future__ import annotations

from plandigest.extracting.clause.coordination import conjuncts
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import LONGEST, named, split
from plandigest.extracting.clause.provision import Condition, opening_number
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.figure.act import REFERENCE, condition_name, tail, without
from plandigest.extracting.figure.actor import actor
from plandigest.extracting.figure.case import DEPENDENT, Case, Names
from plandigest.extracting.figure.condition import PARTS, act_before, branch_of
from plandigest.extracting.figure.topic import led_measure, led_owner
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision, provisions
from plandigest.model.figure import FigureKind, PartRole

_CLASS = 14
_ROWS, _REACH = 24, 120
_LISTED = 400
"""Characters before a row in which the words that lead to it are looked for."""
_LABEL = Pattern(r"[^，。；：\d]{2,14}")


def list_row(case: Case) -> Names | None:
    """（一）一级残疾的，为月平均工资的50%: an item, by its class and what the lead-in lists."""
    measure, first, text = led_measure(case), case.group.quantities[0], case.text
    last = case.group.quantities[-1]
    if not measure or (last.qualifier and text.startswith(("的", "（含"), last.end)):
        return None  # 注册资本1亿元以上的，补助…: the limit of the row
    if first.qualifier and provision("describing").match(text, first.end, case.group.end):
        return None
    begin = row_start(case)
    found = provision("row-class").match(text, begin, case.stop)
    if found and found.end() > first.start:
        return None  # 七级以上岗位的，50周岁: the limit of the class is no row
    if found and case.text[case.group.start] == "加":
        return (Name(text),) * case.count  # 为平均工资的20倍加本人40个月的工资
    found = found or provision("row-thing").fullmatch(text, begin, first.start)
    found = found or provision("row-is").fullmatch(text, case.group.clause, first.start)
    if found:
        row = Condition(*found.span("class"))
        classes: Names = (condition_name(text, row),) * case.count
    elif case.count > 1:
        classes = conjuncts(text, case.lead.start, case.lead.end, case.count)
    else:
        classes = (case.subject,)
    if not classes or not all(classes) or any(name.ending("head", "gift") for name in classes):
        return None
    owner = led_owner(case)
    return tuple(_of_basis(case, owner.followed_by(name).followed_by(measure)) for name in classes)


def labelled(case: Case) -> Names | None:
    """法定办结时限：60个工作日: a label and its value, as guides and forms set them."""
    text, group, first = case.text, case.group, case.group.quantities[0]
    if not case.setting.ruled or case.subject or not text.startswith("：", group.clause - 1):
        return None
    begin = max(group.sentence, group.clause - 1 - _REACH)
    begin = opening_number(text, max(begin, text.rfind("；", begin, first.start) + 1), first.start)
    label = named(text, begin, group.clause - 1)
    alone = group.quantities[-1].end == group.end or case.counted
    if not (alone and _LABEL.fullmatch(str(label))):
        return None
    return (label,) * case.count


def paid_months(case: Case) -> Names | None:
    """安葬补助金为5个月的职工月平均工资: what is paid, where it is so many months of pay."""
    first, text = case.group.quantities[0], case.text
    if first.kind is not FigureKind.DURATION or not case.setting.ruled:
        return None
    start = opening_number(text, case.group.clause, first.start)
    found = provision("row-is").fullmatch(text, start, first.start)
    if found is None or not provision("months-of-pay").match(text, first.end, case.group.end):
        return None
    return (named(text, *found.span("class")),) * case.count


def row_start(case: Case) -> int:
    """Where the row begins: the item of a list, or what follows ： or ； in one sentence."""
    text, first = case.text, case.group.quantities[0].start
    start = case.group.sentence
    near = max(start, first - _LISTED)
    colon = text.rfind("：", near, first)
    if case.setting.lead_in is None or colon > start:
        start = max(start, colon + 1, text.rfind("；", near, first) + 1)
    return opening_number(text, start, first)


def _of_basis(case: Case, name: Name) -> Name:
    """What a share is of, where the row says it: 为月平均工资的50%."""
    first = case.group.quantities[0]
    if first.kind not in PARTS:
        return name
    found = provision("basis-behind-is").search(case.text, case.group.clause, first.start)
    closing = "倍数" if first.kind is FigureKind.MULTIPLE else "比例"
    if found is None:
        return name.closed(closing)
    basis = named(case.text, *tail(case.text, *found.span("basis")))
    long = name.followed_by(basis, "占").closed(closing)
    return long if len(long) <= LONGEST else name.closed(closing)


def list_item_of(case: Case) -> Names | None:
    """（一）年满18周岁；: a property asked of those whom the lead-in names."""
    owner = led_owner(case)
    if not owner or case.counted:
        return None
    subject, group = case.subject, case.group
    if not group.first:  # 申请前1年|总资产不少于50亿元
        subject = named(case.text, group.start, case.lead.end)
    if not subject:
        return (owner,) * case.count if group.quantities[0].unit == "周岁" else None
    return None if len(subject) > _CLASS else (owner.followed_by(subject),) * case.count


def spread(case: Case) -> Names | None:
    """可以领取养护补助费，一级古树800元，二级古树400元: what the clause before all rows names."""
    text, group = case.text, case.group
    if not case.setting.ruled or case.count > 1 or not group.first or case.counted:
        return None
    subject = case.subject
    if not subject or len(subject) > _CLASS or subject.ending("head", "gift", "rate", "verb"):
        return None
    near = case.passage.groups[max(0, group.index - _ROWS) : group.index + 1]
    first = next(each for each in near if each.sentence == group.sentence)
    begin = opening_number(text, max(group.sentence, first.clause - _REACH), first.clause)
    before = split(text, begin, max(begin, first.clause - 1), "，；：")[-1:]
    said = (each.fullmatch(text, *before[0]) for each in provisions("spread-measure") if before)
    found = next(filter(None, said), None)
    if found is None or case.passage.holds_number(begin, first.clause):
        return None
    return (subject.followed_by(named(text, *found.span("measure"))),)


def varied(case: Case) -> Names | None:
    """绿地率不低于35%；旧区改建的，不低于25%: the measure told last, under another condition."""
    branch, first = branch_of(case), case.group.quantities[0]
    if branch is None or case.lead.phrase or case.counted or not case.context.spoken:
        return None
    if branch.condition_at(first.start) or case.count > 1:
        return None
    own = [
        each for each in branch.conditions if case.context.said[-1].end <= each.start < first.start
    ]
    last = case.context.last
    if not own or not last.parts or last.closing:
        return None
    part = last.parts[-1]
    words = [at for at in edges(case.text, part.start, part.end) if at < part.end - 1]
    measure = named(case.text, words[-1] if words else part.start, part.end)
    return (condition_name(case.text, own[-1]).followed_by(measure),)


def of_bracket(case: Case) -> Names | None:
    """供水人口不满20万人的，检测点不少于10个: a limit, with the bracket that it holds for."""
    branch, first, subject = branch_of(case), case.group.quantities[0], case.subject
    if branch is None or not case.setting.ruled or not subject or len(subject) > _CLASS:
        return None
    own = [each for each in branch.conditions if each.end <= first.start]
    if not own or branch.condition_at(first.start) or subject.ending("gift", "verb"):
        return None
    start, end = own[-1].start, own[-1].end
    closes = end in case.passage.ends or case.text.endswith("部分", start, end)
    if not closes or end > subject.parts[0].start or DEPENDENT.match(str(subject)):
        return None
    bracket = named(case.text, start, end, PartRole.NARROWING)
    name = bracket.followed_by(subject)
    if first.unit == "次":
        name = name.closed("次数")
    return (name,) * case.count if len(name) <= LONGEST else None


def parallel(case: Case) -> Names | None:
    """校车在高速公路上行驶时速80公里，在其他道路上行驶时速60公里: of whom the first says it."""
    text, subject, last = case.text, case.subject, case.context.last
    if not case.setting.ruled or not subject or not case.context.spoken or not last.parts:
        return None
    at, part = subject.parts[0].start, last.parts[0]
    begun = text.find(text[at], part.start + 2, part.end)
    if text[at] not in "在对向从" or begun < 0 or not str(last).endswith(str(subject)[-2:]):
        return None
    return (named(text, part.start, begun, PartRole.OWNER).followed_by(subject),) * case.count


def of_rule(name: Name) -> Name:
    """A name without the article it refers to and without to whom it is done, where it opens so."""
    name = without(name, REFERENCE)
    while name.parts:
        first = name.parts[0]
        found = provision("ought-first").match(name.text, first.start, first.end)
        found = found or provision("direction").match(name.text, first.start, first.end)
        if found is None or not name.may_cut(found.end() - first.start):
            return name
        name = name.cut_before(found.end() - first.start)
    return name


def given_times(case: Case) -> Names | None:
    """支付两倍的工资, 发放六个月的抚恤金: how much of what is given, by whom or for what."""
    text, last = case.text, case.group.quantities[-1]
    lasting = last.kind is FigureKind.DURATION
    if not case.setting.ruled or not (lasting or last.kind is FigureKind.MULTIPLE):
        return None
    if provision("valid").match(text, last.end, case.stop):
        return None
    verb = provision("giving").search(text, max(case.group.start, last.start - _CLASS), last.start)
    what = provision("given-thing").match(text, last.end, case.stop)
    if verb is None or what is None:
        return None
    given = named(text, *verb.span("verb")).followed_by(
        named(text, *tail(text, *what.span("thing")))
    )
    name = given.closed("期限" if lasting else "倍数")
    long = (act_before(case, verb.start()) or actor(case)).followed_by(name)
    return (long if len(long) <= LONGEST else name,) * case.count
