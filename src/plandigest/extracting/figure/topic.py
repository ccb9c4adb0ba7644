"""What a paragraph of a rule is about, as its heading, its lead-in or an earlier clause says it."""

from __future__ import annotations

from plandigest.extracting.article.actor import behind_bodies
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.figure.act import tail
from plandigest.extracting.figure.case import Case
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision, provisions
from plandigest.model.figure import PartRole

_DOES = Pattern("经营|从事|申请|开展|参加|办理|设立")
_GENERAL = provision("no-topic")
_BODY = 16
_REACH = 200
_CLAUSES = 3
_OWN = 4


def topic(case: Case) -> Name:
    """微短剧 of a paragraph under 支持微短剧全链条发展; empty where nothing is said of it."""
    return opened(case) or headed(case)


def opened(case: Case) -> Name:
    """补贴额提高机具 of a paragraph that begins 补贴额提高机具的测算比例。."""
    if case.setting.opening is None:
        return Name(case.text)
    start, end = case.setting.opening
    of = case.text.rfind("的", start, end)
    return named(case.text, start, of if of > start else end, PartRole.OWNER)


def of_opening(case: Case, measure: Name) -> Name:
    """A measure with what the paragraph is about, where it opens with both: 机具的测算比例。."""
    if case.setting.opening is None or not measure:
        return measure
    begin, end = case.setting.opening
    of = case.text.rfind("的", begin, end)
    named_so = of > begin and str(measure).endswith(case.text[of + 1 : end])
    short = len(measure) <= end - of - 1 + _OWN
    return opened(case).followed_by(measure) if named_so and short else measure


def headed(case: Case) -> Name:
    """The thing that the innermost heading is about, its verbs left out."""
    text = case.text
    if case.setting.heading is None:
        return Name(text)
    start, end = case.setting.heading
    start, end = start + text.startswith("【", start), end - text.endswith("】", start, end)
    end = (split(text, start, end, "、") or [(start, end)])[0][1]
    while (verb := provision("heading-opening").match(text, start, end)) and verb.end() > start:
        start = verb.end()
    closing = provision("heading-closing").search(text, start + 2, end)
    return named(text, start, closing.start() if closing else end, PartRole.NARROWING)


def topic_of_gift(case: Case, gift: Name) -> Name:
    """落户 of 第三条 落户奖励: what a gift is for that its sentence does not say."""
    bare = provision("bare-gift").fullmatch(str(gift)) is not None
    found = (_opening_body(case) if bare else Name(case.text), opened(case), headed(case))
    receiving = legal_words("person", "receiving")
    for said in found if case.setting.ruled else ():
        told = len(said) >= _OWN and not _GENERAL.search(str(said))
        if told and (bare or receiving.before(case.text, 0, said.parts[-1].end)):
            same = said.ending("gift") and str(said).endswith(str(gift))
            return said.cut_behind(len(gift)) if same else said
    return Name(case.text)


def _opening_body(case: Case) -> Name:
    """旅游企业 of 旅游企业组织游客达到16人，奖励5元: with whom the sentence begins."""
    number = case.group.quantities[0].start
    start = opening_number(case.text, case.group.sentence, number)
    stop = next(iter(split(case.text, start, min(start + _BODY, number), "，：")), (start, start))[
        1
    ]
    for sort in ("gives-at-once", "no-recipient", "direction"):
        if provision(sort).match(case.text, start, stop):
            return Name(case.text)
    if case.text.startswith("对", start):
        return Name(case.text)
    behind = next(behind_bodies(case.text, start, stop), start)
    return named(case.text, start, behind, PartRole.OWNER)


def led_measure(case: Case) -> Name:
    """护理费的标准 of an item under 护理费的标准为：; empty where the lead-in names no measure."""
    return _of_lead_in(case, "lead-in-measure", "measure")


def led_owner(case: Case) -> Name:
    """驾驶人 of an item under 驾驶人应当符合下列条件：."""
    owner = _of_lead_in(case, "lead-in-owner", "owner")
    if not owner:
        return owner
    start, end = tail(case.text, owner.parts[0].start, owner.parts[0].end)
    behind = next(behind_bodies(case.text, start, end), end)
    end = behind if _DOES.match(case.text, behind, end) else end  # 旅行社|经营入境业务
    return named(case.text, start, end, PartRole.OWNER)


def _of_lead_in(case: Case, sort: str, group: str) -> Name:
    text = case.text
    if not case.setting.ruled:
        return Name(text)
    for lead_in in filter(None, (_lead_in_within(case), case.setting.lead_in)):
        start, end = lead_in
        start = max(start, end - _REACH)
        clauses = split(text, opening_number(text, start, end), end, "，；。")
        for begin, _ in reversed(clauses[-_CLAUSES:]):
            for pattern in provisions(sort):
                if found := pattern.fullmatch(text, begin, end):
                    return named(text, *found.span(group), PartRole.NARROWING)
    return Name(text)


def _lead_in_within(case: Case) -> tuple[int, int] | None:
    """The part of the sentence up to the ： that its rows follow: 按照下列标准给予补贴：…；…."""
    text, first = case.text, case.group.quantities[0].start
    begin = max(case.passage.start, first - 2 * _REACH)
    start = max(begin, text.rfind("。", begin, first) + 1)
    colon = text.rfind("：", start, first)
    return (start, colon + 1) if colon > start else None
