"""A name without what does not count, so written that two can be held side by side.

Scope, order and words that say nothing of the measure do not count; words of one meaning
are read as one. What is left is compared by its characters.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from plandigest.comparing.shares import as_share, part_first
from plandigest.lexicon.folding import simplified, widths
from plandigest.lexicon.measures import measure_words, same_measures
from plandigest.model.figure import Bound

_ALSO = re.compile(r"[（(](?P<verb>[改扩迁修续])[）)](?=建)")
"""新（改）建 is 新改建."""
_ASIDE = re.compile(r"[（(〔［\[][^（）()〔〕［］\[\]]{0,40}[）)〕］\]]")
_MARKS = re.compile(r"[“”\"'‘’《》、，,\s①-⑳]")


class Accrual(StrEnum):
    """Whether an amount is what was added in a time, or all there is at its end."""

    ADDED = "added"
    """its name says that it was added: 新增, 建成"""
    LED = "led"
    """the verb that leads to a list says so (建成大棚2350亩、温室500栋), or it can only be done"""
    STOCK = "stock"
    """all there is: 数量, 总数, 达到"""
    UNSAID = "unsaid"


class Wording(NamedTuple):
    """A name without what does not count.

    Attributes:
        words: what is left, words of one meaning read as one.
        plain: the same before they were.
        accrual: whether the name tells of what is added, or of all there is.
    """

    words: str
    plain: str
    accrual: Accrual


def wording(
    name: str, owners: tuple[str, ...] = (), *, moves: bool, share: bool = False
) -> Wording:
    """Reduce a name to what tells its measure from others.

    Args:
        name: the name.
        owners: names of places that need not be said.
        moves: whether the figure is a movement itself, so that 增长 in its name adds nothing.
        share: whether it is a share, so that 率 and 比例 at the end say the same.
    """
    name = tight(_without_examples(_ASIDE.sub("", _ALSO.sub(r"\g<verb>", name))))
    name = part_first(name)
    added, rest = _without_opening(name, owners)
    still = _without_end(measure_words("growth"), rest)
    built = _without_end(measure_words("done"), still)
    added = added or built != still or (still != rest and not moves)  # 绿地增加1平方米
    stock = built.endswith(measure_words("stock"))
    plain = _without(measure_words("filler"), built) or built
    accrual = Accrual.ADDED if added else Accrual.STOCK if stock else Accrual.UNSAID
    if accrual is not Accrual.STOCK and any(word in plain for word in measure_words("activity")):
        accrual = Accrual.LED
    words = _bare(_read_as_one(plain))
    if moves:
        words = _VALUE_ADDED.sub("业", words)
    return Wording(as_share(words) if share else words, _bare(plain), accrual)


_VALUE_ADDED = re.compile(r"(?<=.)业增加值\Z")
"""An industry grows by its value added, whether it is said or not."""


_EXAMPLES = re.compile(r"(?<=.[^高中初平同优特上下])等(?=[^级次效待距候])")
"""等 behind examples, and not within a word (高等教育, 等级)."""


def _without_examples(name: str) -> str:
    """The name without the examples it begins with (根河路、建华路等背街巷道)."""
    found = _EXAMPLES.search(name)
    if not found:
        return name
    rest = name[found.end() :]
    return rest if len(rest) > _BRIEF and not is_bare(rest) else name


_NAMES = 4096
"""Names kept in mind while each is held against many."""
_BRIEF = 3
"""Characters of what examples stand for that say too little by themselves (道路)."""


@lru_cache(maxsize=_NAMES)
def is_bare(words: str) -> bool:
    """Whether a name says a sort of things or amounts, and not which."""
    return not _any_of(measure_words("bare")).sub("", words)


_LEADING = ("scope", "opening", "filler")
_AND = tuple("和及并与")


def _without_opening(name: str, owners: tuple[str, ...]) -> tuple[bool, str]:
    """Whether the name tells of what is added, and the name without what leads to the measure."""
    flow, name = _without_adjunct(_any_of(measure_words("aim")).split(name)[-1] or name)
    adds = (*measure_words("added"), *measure_words("built"))
    leads = (*owners, *(word for sort in _LEADING for word in measure_words(sort)))
    words = (*adds, *leads)
    kept = measure_words("kept")
    changed = True
    while changed and name.startswith(words):
        changed = False
        for word in words:
            rest = name.removeprefix(word)
            whole = name.startswith(kept) or (
                word not in owners and rest.startswith(measure_words("joined"))
            )
            if rest != name and len(rest) > 1 and not whole:
                joined = rest[:1] in _AND and rest[1:].startswith(words)  # 引进和培育
                name, changed = rest[1:] if joined else rest, True
                flow = flow or word in adds
                break
    inner = _without_end(measure_words("added"), _without(measure_words("inner"), name))
    return flow or inner != name, inner


def _without_adjunct(name: str) -> tuple[bool, str]:
    """The name from what is added on, where it begins with what that is done by or along."""
    if not name.startswith(measure_words("adjunct")):
        return False, name
    name = _WITHIN.sub("", name)
    found = _any_of((*measure_words("added"), *measure_words("built"))).search(name)
    return (True, name[found.start() :]) if found else (False, name)


_WITHIN = re.compile(r"\A在.{2,8}?(?:领域|行业|方面|场所|范围内?)(?=.{3,})")
"""Where something is done: 在公共场所|布局急救设备."""


def _bare(name: str) -> str:
    """The name without a word for the sort of quantity; whole where nothing would be left."""
    short = _tail_pattern(measure_words("tail")).sub("", _AMOUNT.sub("", name))
    return short if len(short) > 1 else name


_AMOUNT = re.compile("(?<=..)(?<![产质能容])量")
"""A word that may be left out wherever it stands, but is a part of some words."""


@cache
def _tail_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words for a sort of quantity, where a name or the first part of a share ends; no 产量."""
    said = "|".join(map(re.escape, words))
    return re.compile(rf"(?<=..)(?<!产)(?:{said})+(?=$|占|比重|年均)")


def _without_end(words: tuple[str, ...], name: str) -> str:
    return next(
        (
            name.removesuffix(word)
            for word in words
            if name.endswith(word) and len(name) > len(word) + 1
        ),
        name,
    )


def _without(words: tuple[str, ...], name: str) -> str:
    return _any_of(words).sub("", name)


def _read_as_one(name: str) -> str:
    """Words of one meaning read as one; twice, as what is read may be part of another."""
    same = same_measures()
    for _ in range(2):
        name = _same_words().sub(lambda found: same[found[0]], name)
    return name


@cache
def _same_words() -> re.Pattern[str]:
    """Words that have another of one meaning, the longest first."""
    return _any_of(tuple(sorted(same_measures(), key=lambda word: (-len(word), word))))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def tight(text: str) -> str:
    """A text without marks and spaces, in simplified characters of one width."""
    return _MARKS.sub("", text).translate(_alike())


@cache
def _alike() -> dict[int, str]:
    """The character that each other is read as: ％ as %, 發 as 发."""
    return simplified() | widths()


def accrual_of(clause: tuple[str, str], bound: Bound, said: Accrual, *, spans: bool) -> Accrual:
    """Whether an amount is what was added, by its clause and by what its name says.

    What is said last counts: 新增20个、总数达到40个. What was built up to a year (累计建成) is
    all there is; within several years it is what was added.

    Args:
        clause: what the clause says before the value and behind it.
        bound: the bound of the value.
        said: what the name says.
        spans: whether it is told of several years.
    """
    words, behind = (_without(measure_words("kept"), part) for part in clause)
    added, built = _last_of("added", words), _last_of("built", words)
    summed = not spans and added < 0 and _last_of("summed", words) >= 0
    if said is Accrual.LED or (said is Accrual.ADDED and not summed):
        return said
    stands = _last_of("standing", words)
    if summed or bound is Bound.REACH or (stands >= 0 and stands >= max(added, built)):
        return Accrual.STOCK
    if added >= 0 or (built >= 0 and said is not Accrual.STOCK):
        return Accrual.LED
    done = any(word in behind for word in measure_words("done"))  # 6座桥梁全部完工
    return Accrual.LED if done and said is Accrual.UNSAID else said


def _last_of(sort: str, text: str) -> int:
    """Where a word of the sort begins last in a text; -1 where none does."""
    return max(text.rfind(word) for word in measure_words(sort))
