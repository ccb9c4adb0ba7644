"""Finds noun phrases: behind a number, and within the words before one."""

from __future__ import annotations

from typing import NamedTuple

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.passage import Passage
from plandigest.extracting.clause.predicate import done_for, predicate_in
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import PartRole

BEHIND = 40
"""Characters looked at behind a number."""
LONGEST = 40
"""Characters of a name; what is longer is a sentence and no noun phrase."""
WIDEST = 44
"""Characters of a name that nothing shorter says."""
_KEPT = 24
_NOUN = 14
_NARROWING = 20
_TOLD = 4
"""Characters at least of a predicate that tells which of many things are counted."""
_AND_SO_ON = Pattern(r"(?<![平高同相初中优何])等(?![级次候待于学额距同量效])")
_BECOMING = Pattern(
    r"(?:成为|是)[^，。；]{0,16}?(?:首个|首家|唯一|第[一二三四五六]个)"
    r"|成为(?:全[国省市县])?(?=[^，。；]{3,24}率\Z)"
)
"""What only praises before a measure: 成为全省首个|经济总量突破5000亿元的城市."""
_LISTING = 26
_TRAILING = "、和与及的，等"
_MEANS = ("方式", "形式", "渠道", "途径", "模式")
_CONJUNCTIONS = ("和", "与", "及", "以及", "、")


class Counted(NamedTuple):
    """What stands behind a number: the things it counts, and what is said of them.

    Attributes:
        noun: the things.
        narrowing: the predicate that tells which of them are counted (入选国家级名单).
        recipients: they are whom something is done for (为6097名学生发放助学金).
    """

    noun: Name
    narrowing: Name
    recipients: bool = False

    def __bool__(self) -> bool:
        """Whether anything is counted."""
        return bool(self.noun)


def counted_behind(
    passage: Passage, start: int, end: int, *, alone: bool, recipients: bool = False
) -> Counted:
    """The noun phrase right behind a number; empty if none begins there.

    Args:
        passage: the passage the number stands in.
        start: the character behind the quantity.
        end: where the clause or the next quantity ends the phrase.
        alone: whether nothing else of the clause follows `end`, so that a predicate
            may tell which things are counted.
        recipients: whether 为 or 向 stands before the number.
    """
    text = passage.text
    nothing = Counted(Name(text), Name(text))
    if end >= start + BEHIND:
        end = passage.edge_before(start + BEHIND)
    end = _closed(text, start, end)
    start += len("人民币") if text.startswith("人民币", start) else 0
    start += text.startswith("的", start)
    first = text[start : start + 1]
    if not (_is_word(first) or first in "“《（") or text.startswith(_CONJUNCTIONS, start):
        return nothing
    end = _before_time(passage, start, end)
    done = done_for(passage, start, end) if recipients else end
    if start < done < end and end - done <= _NARROWING:
        given = named(text, *_trimmed(passage, done, end), PartRole.NARROWING)
        return Counted(named(text, *_trimmed(passage, start, done)), given, recipients=True)
    at = _said_of_them(passage, start, end)
    if at == start:
        alone = alone and end - at <= _NARROWING
        told = alone and bool(indicator_words("keeping").at(text, at, end))
        return nothing._replace(noun=named(text, at, end)) if told else nothing  # 12人入选名单
    narrowing = Name(text)
    if at < end and alone and end - at <= _NARROWING and _narrows(passage, start, at, end):
        narrowing = named(text, *_trimmed(passage, at, end), PartRole.NARROWING)
    elif at < end:
        at = _attribute_end(passage, at, end) or at
    noun = _trimmed(passage, start, at)
    if not alone:
        noun = _first_items(text, *noun, whole=noun[1] == end)
    if noun[1] - noun[0] > _KEPT and "的" in text[noun[0] : noun[1]]:
        noun = (text.rindex("的", *noun) + 1, noun[1])
    if noun[0] >= noun[1] or text[noun[0]] in "（）":
        return nothing
    return Counted(named(text, *noun), narrowing)


def _said_of_them(passage: Passage, start: int, end: int) -> int:
    """Where something begins to be said of the things counted; `end` where nothing is."""
    text = passage.text
    added = len(indicator_words("flow").at(text, start, end))  # 新投产|项目
    at = predicate_in(passage, start + added, end)
    meant = text[start:at] == "拟" and indicator_words("generic", "noun").before(text, at, end)
    return end if meant else at  # 拟竣工投产项目


def named(text: str, start: int, end: int, role: PartRole = PartRole.PROPERTY) -> Name:
    """A name of one part; empty where the stretch is."""
    return Name(text, (Part(start, end, role),)) if start < end else Name(text)


def _before_time(passage: Passage, start: int, end: int) -> int:
    """`end`, or where a time begins: 计划新开工项目|9月底前全部开工."""
    times = (moment.start for moment in passage.times.within(start + 1, end))
    return min(times, default=end)


def _narrows(passage: Passage, start: int, at: int, end: int) -> bool:
    """Whether the predicate tells which things are counted, and nothing follows it."""
    text = passage.text
    verb = at + len(indicator_words("adverb").at(text, at, end))
    word = indicator_words("keeping").at(text, verb, end)
    generic = text[start:at] in indicator_words("owner", "generic") and end - at >= _TOLD
    if not (word or generic) or "（" in text[at:end] or text.endswith(_MEANS, at, end):
        return False
    mark = text.find("、", at, end)
    return mark < 0 or predicate_in(passage, mark + 1, end) == end


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


def _trimmed(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The stretch without what joins it to the next; what only ends a word stays (普及, 中和)."""
    while end > start and passage.text[end - 1] in _TRAILING and passage.is_edge(end - 1):
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
    if becoming := _BECOMING.search(text, start, end):
        start = becoming.end()
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
