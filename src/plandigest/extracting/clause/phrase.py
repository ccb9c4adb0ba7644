"""Finds noun phrases: behind a number, before a predicate, within the words before a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.passage import Passage
from plandigest.lexicon.indicators import indicator_words
from plandigest.model.figure import PartRole

BEHIND = 40
"""Characters looked at behind a number."""
LONGEST = 40
"""Characters of a name; what is longer is a sentence and no noun phrase."""
_KEPT = 24
_NOUN = 14
_NARROWING = 20
_TOLD = 4
"""Characters at least of a predicate that tells which of many things are counted."""
_AND_SO_ON = re.compile(r"(?<![平高同相初中优何])等(?![级次候待于学额距同量效])")
_LISTING = 26
_TRAILING = "、和与及的，"


@dataclass(frozen=True, slots=True)
class Counted:
    """What stands behind a number: the things it counts, and what is said of them.

    Attributes:
        noun: the things.
        narrowing: the predicate that tells which of them are counted (入选国家级名单).
    """

    noun: Name
    narrowing: Name

    def __bool__(self) -> bool:
        """Whether anything is counted."""
        return bool(self.noun)


def counted_behind(passage: Passage, start: int, end: int, *, alone: bool) -> Counted:
    """The noun phrase right behind a number; empty if none begins there.

    Args:
        passage: the passage the number stands in.
        start: the character behind the quantity.
        end: where the clause or the next quantity ends the phrase.
        alone: whether nothing else of the clause follows `end`, so that a predicate
            may tell which things are counted.
    """
    text = passage.text
    nothing = Counted(Name(text), Name(text))
    if end >= start + BEHIND:
        end = passage.edge_before(start + BEHIND)
    end = _closed(text, start, end)
    start += len("人民币") if text.startswith("人民币", start) else 0
    start += text.startswith("的", start)
    first = text[start : start + 1]
    if not (_is_word(first) or first in "“《（"):
        return nothing
    at = predicate_in(passage, start, end)
    if at == start:
        return nothing
    narrowing = Name(text)
    if at < end and alone and end - at <= _NARROWING and _narrows(passage, start, at, end):
        narrowing = named(text, at, end, PartRole.NARROWING)
    elif at < end:
        at = _attribute_end(passage, at, end) or at
    noun = _trimmed(text, start, at)
    if not alone:
        noun = _first_items(text, *noun, whole=noun[1] == end)
    if noun[1] - noun[0] > _KEPT and "的" in text[noun[0] : noun[1]]:
        noun = (text.rindex("的", *noun) + 1, noun[1])
    if noun[0] >= noun[1] or text[noun[0]] in "（）":
        return nothing
    return Counted(named(text, *noun), narrowing)


def named(text: str, start: int, end: int, role: PartRole = PartRole.PROPERTY) -> Name:
    """A name of one part; empty where the stretch is."""
    return Name(text, (Part(start, end, role),)) if start < end else Name(text)


def predicate_in(passage: Passage, start: int, end: int) -> int:
    """Where the first predicate begins at or behind `start`; `end` if there is none."""
    words = indicator_words("predicate", "keeping", "compound")
    compounds = indicator_words("compound")
    at, word = words.find(passage.text, start, end)
    while word and (word in compounds or not passage.is_edge(at)):
        step = len(word) if word in compounds else 1
        at, word = words.find(passage.text, at + step, end)
    return at


def _narrows(passage: Passage, start: int, at: int, end: int) -> bool:
    """Whether the predicate tells which things are counted, and nothing follows it."""
    text = passage.text
    word = indicator_words("keeping").at(text, at, end)
    generic = text[start:at] in indicator_words("owner", "generic") and end - at >= _TOLD
    return bool(word or generic) and not any(mark in text[at:end] for mark in "、（")


def _closed(text: str, start: int, end: int) -> int:
    """`end`, or where a bracket opens that is not closed before it."""
    opened = text.rfind("（", start, end)
    return opened if opened >= 0 and text.find("）", opened, end) < 0 else end


def _attribute_end(passage: Passage, at: int, end: int) -> int | None:
    """Where the noun ends if the predicate at `at` only describes it.

    绩效显著的平台 does, and so does a name that closes with a noun (品质提升示范项目).
    """
    text = passage.text
    if end - at <= _NOUN and indicator_words("noun").before(text, at + 2, end):
        return end
    last = text.rfind("的", at, end)
    if last < 0 or not 1 < end - last - 1 <= _NOUN:
        return None
    return end if predicate_in(passage, last + 1, end) == end else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _first_items(text: str, start: int, end: int, *, whole: bool) -> tuple[int, int]:
    """Of 项目、总投资 before the next number, only 项目 goes with the number before."""
    items = split(text, start, end, "、")
    if len(items) < 2:
        return start, end
    last = items[-1]
    return (start, items[-2][1]) if whole or text[last[0]] in "比较占居总" else (start, end)


def _is_word(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or (char.isascii() and char.isalpha())


def split(text: str, start: int, end: int, marks: str) -> list[tuple[int, int]]:
    """The stretches between the marks, those within brackets or quotation marks left alone."""
    items: list[tuple[int, int]] = []
    begin, depth = start, 0
    for at in range(start, end):
        char = text[at]
        depth += (char in "（“《") - (char in "）”》")
        if char in marks and depth <= 0:
            items.append((begin, at))
            begin = at + 1
    items.append((begin, end))
    return [(one, other) for one, other in items if one < other]


def shortened(passage: Passage, start: int, end: int) -> Name:
    """A phrase without titles, finished statements and long lists of examples.

    《甲》和《乙》等政策 is 政策; 新建A、B、C等重大项目 is 新建重大项目 where it is long; and of
    试点顺利推进、综合率 only the last part is what is measured.
    """
    text = passage.text
    title = text.rfind("》", start, end)
    if title >= 0:
        start = title + 1 + text.startswith("等", title + 1)
    items = split(text, start, end, "、")
    predicates = indicator_words("predicate")
    told = [at for at, item in enumerate(items[:-1]) if predicates.before(text, *item)]
    if told:
        start = items[told[-1] + 1][0]
    if end - start > _LISTING:
        ends = [match.end() for match in _AND_SO_ON.finditer(text, start, end)]
        if ends and end - ends[-1] > 1:
            verbs = named(text, start, _verbs_end(text, start, end))
            return verbs.followed_by(named(text, ends[-1], end))
    if end - start > LONGEST and items:
        start = max(start, items[-1][0])
    return named(text, start, end)


def _verbs_end(text: str, start: int, end: int) -> int:
    """Where the verbs end that open a phrase: 新建、改造|胜利大街、…."""
    verbs = indicator_words("flow", "reform")
    at = start
    while (word := verbs.at(text, at, end)) or (at > start and text[at] == "、"):
        at += len(word) or 1
    return at - (at > start and text[at - 1] == "、")


def before_predicate(passage: Passage, start: int, end: int) -> Name:
    """The noun phrase that opens a clause, up to its first predicate; empty if there is none."""
    begin = start + len(indicator_words("opening").at(passage.text, start, end))
    at = predicate_in(passage, begin + 2, min(end, begin + _KEPT))
    found = begin < at < min(end, begin + _KEPT - 4)
    return named(passage.text, begin, at) if found else Name(passage.text)


def actor_of(passage: Passage, start: int, end: int) -> Name:
    """Who does it: 张江科学城 of 张江科学城汇聚; empty where the phrase names nobody."""
    text = passage.text
    nothing = Name(text)
    if start >= end or indicator_words("flow", "verb").at(text, start, end):
        return nothing
    words, others = indicator_words("act", "compound", "head"), indicator_words("compound", "head")
    stop = min(end, start + 16)
    at, word = words.find(text, start, stop)
    while word and (word in others or not passage.is_edge(at)):
        at, word = words.find(text, at + (len(word) if word in others else 1), stop)
    return named(text, start, at, PartRole.OWNER) if word and at - start >= 3 else nothing
