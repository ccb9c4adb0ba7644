"""Cuts noun phrases out of the words before and behind a number."""

from __future__ import annotations

import re

from plandigest.lexicon.indicators import at_end, at_start, indicator_words

LONGEST = 40
"""Characters of an indicator; what is longer is a sentence and no noun phrase."""

_LONG = 16
_LISTING = 26
_BEHIND = 40
_KEPT = 24
_TITLE = re.compile(r"[^，。；]*》(?:[、和及与][^，。；]*》)*")
_AND_SO_ON = re.compile(r"(?<![平高同相初中优何])等(?![级次候待于学额距同量效])")


def phrase_behind(text: str, start: int, end: int, *, alone: bool) -> str:
    """The noun phrase right behind a number, or "" if none begins there.

    Args:
        text: folded text.
        start: the character behind the quantity.
        end: where the clause or the next quantity ends the phrase.
        alone: whether nothing else of the clause follows `end`, so that a predicate
            that tells which things are counted (入选…) may stay.
    """
    end = min(end, start + _BEHIND)
    if text.startswith("的", start):
        start += 1
    first = text[start : start + 1]
    if not (_is_word(first) or first in "“《（"):
        return ""
    predicates, keeping = at_start("predicate"), at_start("keeping")
    compounds = at_start("compound")
    if predicates.match(text, start, end) and not compounds.match(text, start, end):
        return ""
    at = start
    while at < end:
        kept = keeping.match(text, at, end)
        if kept and at > start:
            if alone and end - start <= _KEPT:
                at = end
            break
        compound = compounds.match(text, at, end)
        if compound:
            at = compound.end()
            continue
        if predicates.match(text, at, end):
            break
        at += 1
    phrase = text[start:at].rstrip("、和与及的，")
    if not alone and at == end and "、" in phrase:
        phrase = phrase[: phrase.rindex("、")]
    return phrase if not phrase.startswith(("（", "）")) else ""


def _is_word(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or (char.isascii() and char.isalpha())


def shortened(phrase: str) -> str:
    """A phrase without titles and long lists of examples (A、B、C等重大项目: 重大项目)."""
    if "》" in phrase:
        phrase = phrase[phrase.rindex("》") + 1 :].removeprefix("等")
    if len(phrase) > _LISTING:
        ends = [match.end() for match in _AND_SO_ON.finditer(phrase)]
        if ends and len(phrase) - ends[-1] > 1:
            phrase = phrase[ends[-1] :]
    return phrase


def split_actor(phrase: str) -> tuple[str, str]:
    """Who does it, and what is done: 张江科学城|汇聚; without an actor the first is empty."""
    verbs = at_start("verb", "flow")
    for at in range(min(len(phrase), _LONG)):
        match = verbs.match(phrase, at)
        if match and (at == 0 or at > 1):
            return phrase[:at], phrase[at:]
    return "", phrase


def opening_verb(phrase: str) -> str:
    """The verb that opens a phrase (改造燃气管道); "" if none does."""
    match = at_start("flow", "verb").match(phrase)
    return match[0] if match else ""


def without_verb(phrase: str) -> str:
    """A phrase without the plain verb at its end (张江科学城汇聚); flows stay (经营主体新增)."""
    match = at_end("verb").search(phrase, max(0, len(phrase) - 12))
    if match is None:
        return phrase
    flow = at_end("flow").search(phrase, max(0, len(phrase) - 12))
    return phrase if flow else phrase[: match.start()]


def ends_with(phrase: str, sort: str) -> str:
    """The longest word of a sort that ends the phrase; "" if none does."""
    words = indicator_words(sort)
    for size in range(min(len(phrase), 8), 1, -1):
        if phrase[-size:] in words:
            return phrase[-size:]
    return ""


def without_head(phrase: str) -> str:
    """The thing measured: 全市战略性新兴产业 of 全市战略性新兴产业增加值."""
    head = ends_with(phrase, "head") or ends_with(phrase, "rate")
    return without_flow(phrase.removesuffix(head)) or phrase


def without_flow(phrase: str) -> str:
    """A phrase without 新增 at either end: what it is that was added to."""
    start = at_start("flow").match(phrase)
    if start and start.end() < len(phrase):
        phrase = phrase[start.end() :]
    end = at_end("flow").search(phrase, max(0, len(phrase) - 12))
    return phrase[: end.start()] if end and end.start() else phrase


def subject_of(clause: str) -> str:
    """The noun phrase before the first predicate of a clause; "" if there is none."""
    predicates, openings = at_start("predicate"), at_start("opening")
    opening = openings.match(clause)
    begin = opening.end() if opening else 0
    for at in range(begin + 2, min(len(clause), begin + _LONG + 4)):
        if predicates.match(clause, at):
            return clause[begin:at]
    return ""


def share_out(phrase: str, count: int) -> tuple[str, ...]:
    """One phrase for each of `count` values: 家电、汽车零售额 gives 家电零售额, 汽车零售额.

    Empty when the phrase does not name that many things.
    """
    if count < 2:
        return ()
    items = _split(phrase, "、")
    if len(items) != count:
        items = _split(phrase, "、和与及")
    if len(items) != count:
        return ()
    last = items[-1]
    head = last[last.index("的") :] if "的" in last[1:] else ends_with(last, "head")
    shared = [item if ends_with(item, "head") or not head else item + head for item in items[:-1]]
    return (*shared, last)


def _split(phrase: str, marks: str) -> list[str]:
    """Split at the marks, but not within brackets or quotation marks."""
    items, depth = [""], 0
    for char in phrase:
        depth += (char in "（“《") - (char in "）”》")
        if char in marks and depth == 0:
            items.append("")
        else:
            items[-1] += char
    return [item for item in items if item]
