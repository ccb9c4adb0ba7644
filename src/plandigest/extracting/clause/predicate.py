"""Finds where something begins to be said of a thing, what is done for it, and who does it."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.passage import Passage
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import PartRole

_PROGRAMME = Pattern("“[^“”，。；]{2,14}”(?:工程|行动|计划)")
_REACH = 24
"""Characters in which a clause must say what it speaks of."""


def predicate_in(passage: Passage, start: int, end: int) -> int:
    """Where the first predicate begins at or behind `start`; `end` if there is none.

    A verb with 了 is one whatever the verb: 困难群众|圆了安居梦.
    """
    at = passage.text.find("了", start + 1, end)
    if at > 0 and passage.is_edge(at) and passage.is_edge(at + 1):
        end = min(end, max(_word_before(passage, start, at), start))
    at = _listed_predicate(passage, start, end)
    adverb = indicator_words("adverb", "loose").before(passage.text, start + 1, at)
    return at - len(adverb) if passage.is_edge(at - len(adverb)) else at


def _listed_predicate(passage: Passage, start: int, end: int) -> int:
    words = indicator_words("predicate", "keeping", "compound")
    compounds = indicator_words("compound")
    at, word = words.find(passage.text, start, end)
    while word and (word in compounds or not passage.is_edge(at) or (at == start and word == "在")):
        step = len(word) if word in compounds else 1  # 3家|在国内领先的企业
        at, word = words.find(passage.text, at + step, end)
    return at


def done_for(passage: Passage, start: int, end: int) -> int:
    """Where what is done for those counted begins: 困难家庭子女|发放助学金; `end` if untold."""
    at = passage.text.find("了", start, end)
    words = indicator_words("verb", "flow", "predicate", "keeping", "serving", "adverb", "compound")
    compounds = indicator_words("compound")
    done = _word_before(passage, start, at) if at > start else end
    if passage.text.find("的", start, end) >= 0:
        return end  # 面向3万名技工的培训
    at, word = words.find(passage.text, start, done)
    while word and (word in compounds or not passage.is_edge(at)):
        at, word = words.find(passage.text, at + (len(word) if word in compounds else 1), done)
    return at if word else done


def _word_before(passage: Passage, start: int, at: int) -> int:
    """Where the word begins that ends at `at`, behind `start`."""
    return max(passage.edge_before(at - 1), start)


def before_predicate(passage: Passage, start: int, end: int) -> Name:
    """The noun phrase that opens a clause, up to its first predicate; empty if there is none."""
    begin = start + len(indicator_words("opening").at(passage.text, start, end))
    doing = indicator_words("verb", "manner", "reform").at(passage.text, begin, end)
    if doing and passage.is_edge(begin + len(doing)):
        return Name(passage.text)  # 强力落实…任务 tells who does nothing
    at = predicate_in(passage, begin + 2, min(end, begin + _REACH))
    if not begin < at < min(end, begin + _REACH - 4):
        return Name(passage.text)
    course = indicator_words("course").before(passage.text, begin + 2, at)
    return Name(passage.text, (Part(begin, at - len(course)),))  # 新区工业|发展|加快


def programme_of(passage: Passage, start: int, end: int) -> Name:
    """The programme that a clause carries out: “安居”工程 of 深入实施“安居”工程."""
    text = passage.text
    quoted = text.find("“", start, end)
    whole = quoted > start and _PROGRAMME.fullmatch(text, quoted, end)
    before = indicator_words("verb", "flow").before(text, start, quoted) if whole else ""
    return Name(text, (Part(quoted, end),)) if before else Name(text)


def actor_of(passage: Passage, start: int, end: int) -> Name:
    """Who does it: 张江科学城 of 张江科学城汇聚; empty where the phrase names nobody."""
    text = passage.text
    nothing = Name(text)
    doing = indicator_words("flow", "verb", "manner").at(text, start, end)
    if start >= end or doing or text.startswith("每年", start, end):
        return nothing
    words, others = indicator_words("act", "compound", "head"), indicator_words("compound", "head")
    stop = min(end, start + 16)
    at, word = words.find(text, start, stop)
    while word and (word in others or not passage.is_edge(at)):
        at, word = words.find(text, at + (len(word) if word in others else 1), stop)
    return Name(text, (Part(start, at, PartRole.OWNER),)) if word and at - start >= 3 else nothing
