"""Reads from a clause's beginning forwards what only opens it (其中, 到2025年)."""

from __future__ import annotations

import re

from plandigest.extracting.clause.filler import Filler
from plandigest.extracting.clause.passage import Passage
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.qualifiers import qualifier_words, qualifiers
from plandigest.model.figure import ClauseRole

_ADVERBIAL = re.compile(r"(?:剔除|扣除|扣减|加上|不考虑|考虑)[^，。；]{1,16}?(?:因素)?后")
_SPAN_OF_YEARS = re.compile(r"[一二三四五六七八九十两]{1,2}年(?![级制度报限])")
_PREPOSITION = re.compile(
    r"对于?(?=[新首年获评认入符在经列纳完达连营设销产购租银企单]|投资)|按照?(?![揭摩钮键期劳需])|加(?=上级)"
)
_OF_MEASURE = Pattern(r"对(?![地外口内接比于主标民能照应其])")  # 对亩均税收30万元以上的企业
_ARTICLE = re.compile(
    r"第[一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?(?![款约件])\s*(?:【[^】\n]{1,40}】)?"
)
_TO_A_TIME = re.compile(r"(?:截至|截止|截止到|力争到|到|至|在|从|自|以)")


def read_opening(
    passage: Passage, begin: int, end: int, *, threshold: bool
) -> tuple[int, list[Filler]]:
    """Where the subject begins, and what opens the clause before it."""
    fillers: list[Filler] = []
    while begin < end:
        filler = _one_opening(passage, begin, end)
        if filler is None:
            break
        fillers.append(filler)
        begin = filler.end
    text = passage.text
    preposition = _PREPOSITION.match(text, begin, end)
    if preposition is None and threshold and indicator_words("head").before(text, begin, end):
        preposition = _OF_MEASURE.match(text, begin, end)
    if preposition is not None and passage.is_edge(preposition.end()):
        fillers.append(Filler(ClauseRole.OPENING, begin, preposition.end()))
        begin = preposition.end()
    return begin, fillers


def _one_opening(passage: Passage, begin: int, end: int) -> Filler | None:
    """A time, an adverbial or a word that opens the clause at `begin`."""
    text = passage.text
    to_a_time = _TO_A_TIME.match(text, begin, end)
    first = to_a_time.end() if to_a_time else begin
    moment = passage.times.by_start.get(begin) or passage.times.by_start.get(first)
    if moment and moment.end <= end:
        return Filler(ClauseRole.PERIOD, begin, moment.end)
    if article := _ARTICLE.match(text, begin, end):
        return Filler(ClauseRole.OPENING, begin, article.end())
    if years := _SPAN_OF_YEARS.match(text, begin, end):
        return Filler(ClauseRole.PERIOD, begin, years.end())
    if adverbial := _ADVERBIAL.match(text, begin, end):
        return Filler(ClauseRole.OPENING, begin, adverbial.end())
    word = indicator_words("opening").at(text, begin, end)
    if not word:
        limit = qualifier_words("before").at(text, begin, end)
        word = limit if limit and qualifiers("before")[limit].apart else ""
    word = word or _manner(passage, begin, end)
    if word and passage.is_edge(begin + len(word)):
        return Filler(ClauseRole.OPENING, begin, begin + len(word))
    return None


def _manner(passage: Passage, begin: int, end: int) -> str:
    """How something is done, where it is said what: 集中 of 集中打造, but not of 集中供热面积."""
    word = indicator_words("manner").at(passage.text, begin, end)
    done = indicator_words("flow", "verb", "reform").at(passage.text, begin + len(word), end)
    whole = passage.is_edge(begin + len(word) + len(done))
    if word and begin + len(word) == end:  # 高质量|完成20件
        done = indicator_words("verb").at(passage.text, end, end + 4)
    return word if word and done and whole else ""
