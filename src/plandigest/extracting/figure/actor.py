"""Who has to act by a rule, where that is told before the verb of the clause."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.predicate import predicate_in
from plandigest.extracting.clause.provision import opening_number
from plandigest.extracting.figure.act import LONGEST_ACT, REFERENCE, tidied, without
from plandigest.extracting.figure.case import Case
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision
from plandigest.model.figure import PartRole

_NO_ACTOR = Pattern(
    r"自(?![然治])|在(?![职校建册])|有下列|经(?![营济办纪理])|对(?!外)|因|但|应|可|须|不得|必须|其中|逾期|能够|不能|符合|未|按"
)
_ADVERB = Pattern(rf"(?:{provision('adverb').pattern})\Z")
_NO_TOPIC = "的后时起前日中"
_OR = Pattern("或者|以及|、")
_AHEAD = 120
"""Characters before a clause or within one that are read; keeps the whole linear on any text."""
_LONG_ACTOR = 20


def actor(case: Case) -> Name:
    """Who has to act: what stands before 应当 in the clause or the one before it."""
    text, group = case.text, case.group
    for begin in (max(group.sentence, group.clause), group.sentence):
        begin = opening_number(text, begin, group.quantities[0].start)
        end = _modal_in(case, begin, group.quantities[0].start)
        adverb = _ADVERB.search(text, begin, end)
        end = adverb.start() if adverb else end
        if end == begin > group.sentence:
            return _topic_before(case, begin)
        if end - begin > 1 and not _NO_ACTOR.match(text, begin, end):
            return without(_of_several(text, begin, end), REFERENCE)
    return Name(text)


def doer(case: Case) -> Name:
    """Who or what the clause before says a rule of: 甲类机具 of 甲类机具可高于最高额，幅度…."""
    text, clause = case.text, case.group.clause
    start = max(case.group.sentence, clause - _AHEAD)
    begin, end = (split(text, start, max(clause - 1, 0), "，；：") or [(0, 0)])[-1]
    found = provision("modal").finditer(text, begin, end)
    at = next((each.start() for each in found if case.passage.is_edge(each.start())), begin)
    start = max(begin, text.rfind("的", begin, at) + 1)
    return named(text, start, at, PartRole.OWNER) if at - start <= LONGEST_ACT else Name(text)


def _modal_in(case: Case, start: int, end: int) -> int:
    """Where the words begin that make a clause a rule, or the term; `start` if there are none."""
    end = min(end, start + _AHEAD)
    mark = next((at for at in range(start, end) if case.text[at] in "，。；："), end)
    found = (
        each.start()
        for each in provision("actor-end").finditer(case.text, start, mark)
        if each.start() == start or case.passage.is_edge(each.start())
    )
    return next(found, start)


def _topic_before(case: Case, clause: int) -> Name:
    """销售情况 of 销售情况，应当自销售之日起5日内…: what the clause before only names."""
    text, sentence = case.text, max(case.group.sentence, clause - _AHEAD)
    start = opening_number(text, sentence, clause)
    parts = split(text, start, clause - 1, "，；：")
    if (
        not parts
        or text[parts[-1][1] - 1] in _NO_TOPIC
        or parts[-1][1] - parts[-1][0] > LONGEST_ACT
    ):
        return Name(text)
    if predicate_in(case.passage, *parts[-1]) < parts[-1][1] or _NO_ACTOR.match(text, *parts[-1]):
        return Name(text)
    return tidied(named(text, *parts[-1], PartRole.OWNER))


def _of_several(text: str, start: int, end: int) -> Name:
    """Who acts; of several that are long to say, the first."""
    several = _OR.search(text, start + 2, end) if end - start > _LONG_ACTOR else None
    stop = several.start() if several else end
    name = named(text, start, stop, PartRole.OWNER)
    return Name(text) if len(name) > LONGEST_ACT else name.closed("等") if several else name
