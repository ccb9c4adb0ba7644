"""Cuts noun phrases out of the words before and behind a number."""

from __future__ import annotations

import re

from plandigest.lexicon.indicators import indicator_words

LONGEST = 40
"""Characters of an indicator; what is longer is a sentence and no noun phrase."""

_LONG = 16
_LISTING = 26
BEHIND = 40
"""Characters looked at behind a number."""
_KEPT = 24
_NOUN = 14
_ACTOR = 3
DEPENDENT = re.compile(
    r"\A(?:占|相当于|(?:为|完成)(?:年初|调整|全年)?(?:预算|计划|目标)"
    r"|居(?![民住家委所])|其(?!他|它|余|中)|同比|平均每)"
)
"""What begins a measure of something told before."""
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
    end = _closed(text, start, min(end, start + BEHIND))
    if text.startswith("人民币", start):
        start += len("人民币")
    if text.startswith("的", start):
        start += 1
    first = text[start : start + 1]
    if not (_is_word(first) or first in "“《（"):
        return ""
    at = _predicate(text, start, end)
    if at == start:
        return ""
    if at < end and alone and end - start <= _KEPT and indicator_words("keeping").at(text, at, end):
        at = end
    if at < end:
        at = _attribute_end(text, at, end) or at
    phrase = text[start:at].rstrip("、和与及的，")
    if not alone and "、" in phrase:
        *parts, last = split(phrase, "、")
        if parts and (at == end or last[0] in "比较占居总"):
            phrase = "、".join(parts)
    if len(phrase) > _KEPT and "的" in phrase:
        phrase = phrase[phrase.rindex("的") + 1 :]
    return phrase if not phrase.startswith(("（", "）")) else ""


def _closed(text: str, start: int, end: int) -> int:
    """`end`, or where a bracket opens that is not closed before it."""
    opened = text.rfind("（", start, end)
    return opened if opened >= 0 and text.find("）", opened, end) < 0 else end


def _predicate(text: str, start: int, end: int) -> int:
    """Where the first predicate begins at or behind `start`; `end` if there is none."""
    words, compounds = (
        indicator_words("predicate", "keeping", "compound"),
        indicator_words("compound"),
    )
    at, word = words.find(text, start, end)
    while word in compounds:
        at, word = words.find(text, at + len(word), end)
    return at


def _attribute_end(text: str, at: int, end: int) -> int | None:
    """Where the noun ends if the predicate at `at` only describes it.

    绩效显著的平台 does, and so does a name that closes with a noun (品质提升示范项目).
    """
    if end - at <= _NOUN and indicator_words("noun").before(text, at + 2, end):
        return end
    last = text.rfind("的", at, end)
    if last < 0 or not 1 < end - last - 1 <= _NOUN:
        return None
    return end if _predicate(text, last + 1, end) == end else None


def _is_word(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or (char.isascii() and char.isalpha())


def shortened(phrase: str) -> str:
    """A phrase without titles, finished statements and long lists of examples.

    《甲》和《乙》等政策 is 政策; A、B、C等重大项目 is 重大项目 where it is long; and of
    试点顺利推进、综合率 only the last part is what is measured.
    """
    if "》" in phrase:
        phrase = phrase[phrase.rindex("》") + 1 :].removeprefix("等")
    if "、" in phrase:
        parts = split(phrase, "、")
        predicates = indicator_words("predicate")
        told = [at for at, part in enumerate(parts[:-1]) if predicates.before(part, 0, len(part))]
        phrase = "、".join(parts[told[-1] + 1 :]) if told else phrase
    if len(phrase) > _LISTING:
        ends = [match.end() for match in _AND_SO_ON.finditer(phrase)]
        if ends and len(phrase) - ends[-1] > 1:
            phrase = phrase[ends[-1] :]
    if len(phrase) > LONGEST:
        phrase = split(phrase, "、")[-1]
    return phrase


def actor_of(phrase: str) -> str:
    """Who does it: 张江科学城 of 张江科学城汇聚; "" where the phrase names nobody."""
    if opening_verb(phrase):
        return ""
    words, others = indicator_words("act", "compound", "head"), indicator_words("compound", "head")
    end = min(len(phrase), _LONG)
    at, word = words.find(phrase, 0, end)
    while word in others:
        at, word = words.find(phrase, at + len(word), end)
    return phrase[:at] if word and at >= _ACTOR else ""


def opening_verb(phrase: str) -> str:
    """The verb that opens a phrase (改造燃气管道); "" if none does."""
    return indicator_words("flow", "verb").at(phrase, 0, len(phrase))


def opening_flow(phrase: str, following: str) -> str:
    """Of the words that open `phrase`, those that count for `following` in a list too.

    新增 does: 新增床位3万张、学位8万个. A verb behind it does where both items are
    measured alike: 新增治理水土流失面积5亩、石漠化面积3亩.
    """
    flow = indicator_words("flow").at(phrase, 0, len(phrase))
    if not flow or ends_with(phrase, "head") != ends_with(following, "head"):
        return flow
    end = len(flow)
    compound = indicator_words("compound").at(phrase, end, len(phrase))
    verb = "" if compound else indicator_words("verb").at(phrase, end, len(phrase))
    return flow + verb if len(verb) > 1 else flow


def without_verb(phrase: str) -> str:
    """A phrase without the plain verb at its end (张江科学城汇聚); flows stay (经营主体新增)."""
    end = len(phrase)
    if indicator_words("flow").before(phrase, 0, end):
        return phrase
    stem = phrase[: indicator_words("verb").run_before(phrase, 0, end)].removesuffix("分别")
    return phrase if stem.endswith(("和", "、", "与", "及")) else stem  # 新建和改造


def ends_with(phrase: str, sort: str) -> str:
    """The longest word of a sort that ends the phrase; "" if none does."""
    return indicator_words(sort).before(phrase, 0, len(phrase))


def without_head(phrase: str) -> str:
    """The thing measured: 全市战略性新兴产业 of 全市战略性新兴产业增加值."""
    head = ends_with(phrase, "head") or ends_with(phrase, "rate")
    return without_flow(phrase.removesuffix(head)) or phrase


def without_flow(phrase: str) -> str:
    """A phrase without 新增 at either end: what it is that was added to."""
    flows = indicator_words("flow")
    start = flows.at(phrase, 0, len(phrase) - 1)
    phrase = phrase[len(start) :]
    end = flows.run_before(phrase, 0, len(phrase))
    return phrase[:end] if end else phrase


def subject_of(clause: str) -> str:
    """The noun phrase before the first predicate of a clause; "" if there is none."""
    end = len(clause)
    begin = len(indicator_words("opening").at(clause, 0, end))
    at, word = indicator_words("predicate").find(clause, begin + 2, min(end, begin + _LONG + 8))
    return clause[begin:at] if word and at < begin + _LONG + 4 else ""


def split(phrase: str, marks: str) -> list[str]:
    """Split at the marks, but not within brackets or quotation marks."""
    if not any(mark in phrase for mark in marks):
        return [phrase] if phrase else []
    items, depth = [""], 0
    for char in phrase:
        depth += (char in "（“《") - (char in "）”》")
        if char in marks and depth == 0:
            items.append("")
        else:
            items[-1] += char
    return [item for item in items if item]


def joined(first: str, second: str) -> str:
    """Two phrases, what the first ends and the second begins with said once."""
    for size in range(min(len(first), len(second)), 1, -1):
        if first.endswith(second[:size]):
            return first + second[size:]
    return first + second


def presentable(text: str | None) -> str | None:
    """An indicator fit to be shown; None if it is empty or a whole sentence."""
    text = text or ""
    if text.count("“") != text.count("”"):
        text = text.strip("“”")
    text = text.lstrip("、，的与和及：:—-").rstrip("、，的：:—-")
    return text if 1 <= len(text) <= LONGEST else None


def own_part(phrase: str) -> str:
    """Of 金牌、占全国, behind 13块, only what comes after the mark is this number's own."""
    tail = phrase.rsplit("、", 1)[-1]
    own = DEPENDENT.match(tail) or ends_with(tail, "rate") == tail
    return tail if tail and own else phrase
