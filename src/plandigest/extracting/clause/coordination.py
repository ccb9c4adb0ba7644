"""Lists: how many things a phrase names, and what they share before and behind.

家电、汽车零售额 names 家电零售额 and 汽车零售额; 国家级电商示范企业 and 示范园区 behind it share
国家级电商. Everything here is a function of the phrase alone.
"""

from __future__ import annotations

from functools import cache

from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.phrase import named, split
from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern

_AND = Pattern(r"以及|和|与")
_MEASURES = "量额率值"
"""What measures mostly end in (加工量)."""
_PER_UNIT = Pattern(
    r"(?:单位|万元|每万元)[^、和与及]{0,8}?(?:生产总值|增加值|产值|GDP)(?=[^、和与及])"
)
"""What two measures are of: 单位生产总值|能耗和二氧化碳排放."""
_CLASS = 3
_LEADING = ("leading", "flow", "reform")
_SHARED = 2
"""Characters at least of a word that two items have in common."""


def conjuncts(text: str, start: int, end: int, count: int) -> tuple[Name, ...]:
    """One name for each of `count` values; empty when the phrase does not name so many."""
    if count < _SHARED or start >= end:
        return ()
    items = split(text, start, end, "、")
    if len(items) != count:
        items = [each for item in items for each in _at_and(text, *item)]
    if len(items) != count:
        return _several_in_one(text, start, end, count)
    names = _with_owner(text, items, _with_head(text, items))
    return _with_rate(text, items, _with_opening(text, items, names))


def classes_in(text: str, start: int, end: int, count: int) -> tuple[Name, ...]:
    """One name for each class of a condition that names other things, too; else empty.

    签订合同、取得初级、中级、高级职称的人员 has four items, three of which end alike.
    """
    items = [each for item in split(text, start, end, "、") for each in _at_and(text, *item)]
    if count < _SHARED or len(items) <= count:
        return ()
    for first in range(len(items) - count + 1):
        run = items[first : first + count]
        middle = run[1:-1] or run[:1]
        closing = text[middle[0][1] - 1]
        longest = max(stop - begin for begin, stop in run[1:-1] or [(0, _CLASS)])
        alike = all(text[stop - 1] == closing for _, stop in middle)
        at = text.find(closing, run[-1][0], run[-1][0] + longest + _SHARED)
        if alike and run[-1][0] < at < run[-1][1] - 1:
            return _of_classes(text, run, at + 1)
    return ()


def _of_classes(text: str, run: list[tuple[int, int]], tail: int) -> tuple[Name, ...]:
    """取得|初级|职称的人员, 取得|中级|职称的人员, …: each class with what stands around all."""
    start, end = run[0]
    begin = end - (run[1][1] - run[1][0] if len(run) > _SHARED else tail - run[1][0])
    before = named(text, start, begin if begin in edges(text, start, end) else start)
    begin = max(start, begin) if before else start
    classes = [(begin, end), *run[1:-1], (run[-1][0], tail)]
    behind = named(text, tail, run[-1][1])
    return tuple(before.followed_by(named(text, *each)).followed_by(behind) for each in classes)


def _at_and(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The item parted at 和, 与 and 以及 outside of brackets and quotation marks."""
    found, begin = [], start
    for match in _AND.finditer(text, start, end):
        inside = text.count("“", begin, match.start()) > text.count("”", begin, match.start())
        if not inside and begin < match.start():
            found.append((begin, match.start()))
            begin = match.end()
    found.append((begin, end))
    return [(one, other) for one, other in found if one < other]


def _with_head(text: str, items: list[tuple[int, int]]) -> list[Name]:
    """The items, each with the head that the last one shares with those before it.

    的旅游景区 of 3A级的旅游景区, 增加值占工业比重 of 高技术制造业增加值占工业比重.
    """
    parallel = _parallel_tail(text, items)
    head = parallel or _shared_head(text, *items[-1])
    names = [named(text, *items[-1])]
    for start, end in reversed(items[:-1]):
        name = named(text, start, end)
        own = name.ending("head", "tail") or text[end - 1] in _MEASURES
        if head and (not own or name.ending("modifier")):
            name = Name(text, (*name.parts, Part(*head)))
        elif not parallel:
            head = _shared_head(text, start, end) or head
        names.append(name)
    return names[::-1]


def _parallel_tail(text: str, items: list[tuple[int, int]]) -> tuple[int, int] | None:
    """What follows a word of one kind in the last item: 人均收入 of 城镇、农村居民人均收入."""
    words = indicator_words("modifier")
    start, end = items[-1]
    word = words.at(text, start, end)
    if not word or start + len(word) >= end:
        return None
    alike = all(words.before(text, *item) for item in items[:-1])
    return (start + len(word), end) if alike else None


def _shared_head(text: str, start: int, end: int) -> tuple[int, int] | None:
    of = text.find("的", start + 1, end)
    if of >= 0:
        return of, end
    share = text.find("占", start + 1, end)
    heads = indicator_words("head")
    if share > 0:
        return share - len(heads.before(text, start, share)), end
    head = heads.before(text, start, end) or _rate_of_doing(text, start, end)
    head = head or indicator_words("tail").before(text, start, end)
    begin = end - len(head)
    calibre = indicator_words("calibre").before(text, start, begin) if head else ""
    begin -= len(calibre) if begin - len(calibre) > start else 0  # 智能手机|限上零售额
    process = indicator_words("process").before(text, start, begin)
    begin -= len(process) if begin - len(process) > start else 0  # 农药|抽查合格率
    return (begin, end) if start < begin < end else None


def _rate_of_doing(text: str, start: int, end: int) -> str:
    """建成率 of 美丽海湾建成率: the rate of a verb is a head, whatever the verb."""
    if not text.endswith("率", start, end):
        return ""
    verb = indicator_words("done", "verb", "process").before(text, start, end - 1)
    return verb + "率" if verb else ""


def _with_owner(text: str, items: list[tuple[int, int]], names: list[Name]) -> list[Name]:
    """What the first item names, for items that only name a measure or a process of it.

    花生种植、收获机械化率 are both of 花生, 快递业务量和收入 both of 快递.
    """
    start, end = items[0]
    own = indicator_words("process").before(text, start, end)
    own = own or indicator_words("head").before(text, start, end)
    owner = (start, end - len(own))
    if not own or owner[0] >= owner[1]:
        return names
    last = _shared_head(text, *items[-1])
    heads = indicator_words("head")
    between = [(one, other - len(heads.before(text, one, other))) for one, other in items[1:-1]]
    stems = [*between, (items[-1][0], last[0] if last else items[-1][1])]
    if not all(_is_bare(text, *stem) for stem in stems):
        return names
    first = named(text, *owner)
    return [names[0], *(first.followed_by(name) for name in names[1:])]


def _with_opening(text: str, items: list[tuple[int, int]], names: list[Name]) -> list[Name]:
    """What the first item opens with and a later one leaves out, or whose it is.

    获评市级 of 获评市级示范园区、示范基地; 工业企业 of 工业企业二氧化硫排放量与氮氧化物排放量.
    """
    shared = [names[0]]
    led = _leading(text, *items[0])
    for item, name in zip(items[1:], names[1:], strict=True):
        opening = shared_opening(text, items[0], item) or _common_owner(text, items[0], item)
        if per := _PER_UNIT.match(text, *items[0]):
            measured = not indicator_words("scope", "owner").at(text, *item)
            opening = named(text, *per.span()) if measured else opening
        opening = opening or _owner_of_all(text, items[0], item)
        if not opening and not indicator_words(*_LEADING).at(text, *item):
            opening = led
        own = name.parts[0].start == item[0] if name.parts else False
        shared.append(opening.followed_by(name) if own else name)
    return shared


def _leading(text: str, start: int, end: int) -> Name:
    """对 of 对甲、乙市场出口, 改造 of 改造甲、乙管网: a verb or a preposition leads to all."""
    word = indicator_words(*_LEADING).at(text, start, end)
    stop = start + len(word)
    whole = word and stop in edges(text, start, end) and not text.startswith("的", stop)
    return named(text, start, stop) if whole else Name(text)


def _owner_of_all(text: str, first: tuple[int, int], second: tuple[int, int]) -> Name:
    """特困人员 of 特困人员全护理、半护理: what is left of the first is as long as the second."""
    words = indicator_words("modifier")
    kind = words.before(text, *first)
    if kind and words.at(text, *second):
        return named(text, first[0], first[1] - len(kind))  # 铁路 of 铁路客运、货运发送量
    at = first[1] - (second[1] - second[0])
    if at <= first[0] or at not in edges(text, *first):
        return Name(text)
    owned = indicator_words("owner").before(text, first[0], at)
    return named(text, first[0], at) if owned else Name(text)


def _common_owner(text: str, first: tuple[int, int], second: tuple[int, int]) -> Name:
    """Whose both are: what the first item says up to a word for persons or bodies."""
    head = _shared_head(text, *first)
    other = _shared_head(text, *second)
    if not head or not other or text[slice(*head)] != text[slice(*other)]:
        return Name(text)
    owners = indicator_words("owner")
    words = edges(text, *first)
    for at in range(head[0] - 1, first[0] + 1, -1):
        if at in words and owners.before(text, first[0], at) and at < head[0]:
            return named(text, first[0], at)
    return Name(text)


def _is_bare(text: str, start: int, end: int) -> bool:
    end = end - len(indicator_words("rate").before(text, start, end)) or end
    said = text[start:end]
    return not said or said in indicator_words("process", "head")


def _with_rate(text: str, items: list[tuple[int, int]], names: list[Name]) -> tuple[Name, ...]:
    """A measure of a measure that ends the last item is said of all: A、B产量增速."""
    start, end = items[-1]
    rate = indicator_words("rate").before(text, start, end)
    if not rate:
        return tuple(names)
    behind = named(text, end - len(rate), end)
    return tuple(name if name.ending("rate") else name.followed_by(behind) for name in names)


def _several_in_one(text: str, start: int, end: int, count: int) -> tuple[Name, ...]:
    """城乡居民收入 names that of 城镇 and of 农村居民, 三次产业增加值 that of each of three."""
    for word, *each in _words_for_several():
        at = text.find(word, start, end) if len(each) == count else -1
        behind = at + len(word)
        if at < 0 or behind >= end:
            continue
        before = [Part(start, at)] if start < at else []
        return tuple(Name(text, (*before, Part(behind, end, joiner=one))) for one in each)
    return ()


@cache
def _words_for_several() -> tuple[tuple[str, ...], ...]:
    """Words for two or three things with the words for each, in the order of their characters."""
    return tuple(sorted(tuple(entry.split("|")) for entry in indicator_words("pair")))


def shared_opening(text: str, first: tuple[int, int], second: tuple[int, int]) -> Name:
    """What the first item of a list opens with and the second leaves out.

    国家级电商 of 国家级电商示范企业、示范园区: the second begins with a word that stands within
    the first, and what is before it there counts for both.
    """
    if indicator_words("flow").at(text, *second):
        return Name(text)  # 城镇新增就业、新增贷款
    word = text[second[0] : second[0] + _SHARED]
    at = text.find(word, first[0] + 1, first[1]) if len(word) == _SHARED else -1
    if at < 0 or text[first[0] : at].endswith(("、", "和", "与")):
        return Name(text)
    if at not in edges(text, *first):
        return Name(text)
    return named(text, first[0], at)
