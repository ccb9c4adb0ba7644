"""Whether two measures are one: the only place that decides it.

A qualifier on one side alone makes two measures (数字经济, 数字经济核心产业), unless it is
an owner or a detail that the other side says in its sentence or heading. Numbers decide nothing.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from plandigest.comparing.measure import Dimension, Measure
from plandigest.comparing.shares import is_amount_of, leaves_whole_out
from plandigest.comparing.wording import Accrual
from plandigest.lexicon.measures import measure_words
from plandigest.model.comparison import Likeness

_GROWING = {Dimension.AMOUNT, Dimension.MULTIPLE}
"""What grows: an amount, and how many times it is to be what it was (翻一番)."""
_OF_ONE_THING = (
    {Dimension.SHARE, Dimension.GROWTH},  # a share, and by how many points it rises
    {Dimension.SHARE, Dimension.AMOUNT},  # how much of all, and how much there is of it
)
_LEAST = 3
"""Characters that two names must have in common."""
_PAIR = 2
"""Characters of the shortest word for a thing."""
_LONG = 4
"""Characters in common from which a detail more says nothing."""
_PART = 3
"""Characters that are a word by themselves."""
_AND = "、和及与"
_MANY_TIMES = 3
"""How many times what there is in one year there is at least since the beginning."""
_TWICE = 2
"""How many times what was built in one year may be what was built in another."""
_MONEY = "元"
_PAIRS = 8192
"""Pairs of names kept in mind: a plan says the same of many things (新建…, 改造…)."""


def likeness_of(left: Measure, right: Measure) -> Likeness | None:
    """How two measures say the same; None where they do not."""
    same = left.key == right.key or _is_share_of(left, right) or _is_share_of(right, left)
    if not _counted_alike(left, right, same=same) or _sums_up(left, right):
        return None
    accrue = accrue_alike(left, right)
    if not same and not (accrue and _says_the_rest(left, right)):
        return None
    if left.dimension is not right.dimension:
        return Likeness.DIMENSION if _turns_into(left, right, same=same) else None
    if not same:
        return Likeness.CONTEXT
    if not accrue:
        return Likeness.FLOW
    return Likeness.SAME if left.plain == right.plain else Likeness.SYNONYM


def _is_share_of(one: Measure, other: Measure) -> bool:
    """Whether one is a share, and the other the amount of it or the same share said shorter."""
    if one.dimension is not Dimension.SHARE:
        return False
    if other.dimension is Dimension.AMOUNT:
        return is_amount_of(one, other)
    return other.dimension is Dimension.SHARE and leaves_whole_out(one, other)


_APART = (
    {Accrual.ADDED, Accrual.UNSAID},
    {Accrual.ADDED, Accrual.STOCK},
    {Accrual.LED, Accrual.STOCK},
)
"""What is added is not all there is; a verb that leads to a list may be that of another item."""


def accrue_alike(left: Measure, right: Measure) -> bool:
    """Whether two amounts may both be what was added, or both all there is."""
    if {left.accrual, right.accrual} not in _APART:
        return True
    return Accrual.STOCK not in (left.accrual, right.accrual) and _may_both_be_built(left, right)


def _may_both_be_built(left: Measure, right: Measure) -> bool:
    """Whether one was built as the other does not say (建设绿道35公里, 推进绿道30公里).

    Of all there is there would be many times as much; 新建 is never said of that.
    """
    if left.says_added or right.says_added or left.unit != right.unit:
        return False
    least, most = sorted((left.amount or 0, right.amount or 0))
    return least > 0 and most <= _TWICE * least


def _counted_alike(left: Measure, right: Measure, *, same: bool) -> bool:
    """Whether what two measures are counted in may be that of one thing.

    Money is never what a number of things is; names that differ need one unit.
    """
    if Dimension.AMOUNT not in (left.dimension, right.dimension):
        return True
    if left.dimension is not right.dimension or left.unit == right.unit:
        return True
    money = [_MONEY in (each.unit or "") for each in (left, right)]
    return same and not any(money)


def _sums_up(left: Measure, right: Measure) -> bool:
    """Whether one is all since the beginning (累计), and the other what there was in one year.

    累计 is said within a year, too; what there is since the beginning is many times as much.
    """
    if left.summed == right.summed or left.dimension is not right.dimension:
        return False
    whole, other = (left, right) if left.summed else (right, left)
    if other.accrual is Accrual.STOCK or other.years != 1 or whole.unit != other.unit:
        return False
    if not whole.amount or not other.amount:
        return False
    return whole.amount > _MANY_TIMES * other.amount


def _turns_into(left: Measure, right: Measure, *, same: bool) -> bool:
    """Whether one document can say as one sort of quantity what the other says as another."""
    both = {left.dimension, right.dimension}
    if both == _GROWING:
        return True
    return same and (
        both in _OF_ONE_THING or (Dimension.WORDS in both and Dimension.RANK not in both)
    )


def _says_the_rest(left: Measure, right: Measure) -> bool:
    """Whether each name only adds owners and details that the other's context says."""
    common, only_left, only_right = differences(left.words, right.words)
    if _narrows(left.words, right.words):
        return False
    if len(common) < _LEAST:  # 大棚 may be 蔬菜大棚 where the sentence itself says so
        near = (rest in right.sentence for rest in only_left)
        if only_right or len(common) < _PAIR or not all(near):
            return False
    return (
        all(_goes_without(rest, common, left, right) for rest in only_left)
        and all(_goes_without(rest, common, right, left) for rest in only_right)
        and _ends_alike(left.words, right.words)
    )


def _goes_without(rest: str, common: str, one: Measure, other: Measure) -> bool:
    """Whether the other measure may leave a word of the one out and mean the same."""
    if any(f"{rest}{mark}" in one.name or f"{mark}{rest}" in one.name for mark in _AND):
        return False  # 庆阳、酒泉经济总量 is not that of one of them
    if rest in measure_words("detail") and len(common) >= _LONG:
        return True
    if rest in measure_words("level"):
        return rest in other.clause  # 新增省级创新平台30个、专精特新企业100户
    if rest in measure_words("joined"):
        return rest in other.context
    return may_be_left_out(rest) and _is_said(rest, other.context)


def _is_said(rest: str, context: str) -> bool:
    """Whether a context says the words, at once or in two places."""
    if rest in context:
        return True
    cuts = range(_PART, len(rest) - _PART + 1)
    return any(rest[:cut] in context and rest[cut:] in context for cut in cuts)


@lru_cache(maxsize=_PAIRS)
def differences(left: str, right: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """What two names have in common, and what each has for itself."""
    common = ""
    only: tuple[list[str], list[str]] = ([], [])
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            common += left[a:b]
            continue
        for side, rest in zip(only, (left[a:b], right[c:d]), strict=True):
            if rest:
                side.append(rest)
    return common, tuple(only[0]), tuple(only[1])


@lru_cache(maxsize=_PAIRS)
def _narrows(left: str, right: str) -> bool:
    """Whether one name has other words in the place of some of the other, or more in its midst.

    制造业 is no 能源工业, 规上装备工业 is a part of 规上工业; owners stand before a name.
    """
    spare = (*measure_words("detail"), *measure_words("level"), *measure_words("joined"))
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "replace":
            return True
        amid = (a if tag == "delete" else c) > 0 and (b < len(left) and d < len(right))
        if tag != "equal" and amid and (left[a:b] or right[c:d]) not in spare:
            return True
    return False


def may_be_left_out(rest: str) -> bool:
    """Whether a document may leave a word out where it has said it before, and mean the same."""
    words = measure_words("narrowing")
    if len(rest) < _PAIR:
        return False
    return not rest.endswith(words) and not any(len(word) > 1 and word in rest for word in words)


def _ends_alike(left: str, right: str) -> bool:
    """Whether both names end in the same word, aside from what is done to the thing and details."""
    spare = (*measure_words("action"), *measure_words("detail"))
    ends = {_without_end(name, spare)[-2:] for name in (left, right)}
    return len(ends) == 1


def _without_end(name: str, words: tuple[str, ...]) -> str:
    return next((name.removesuffix(word) for word in words if name.endswith(word)), name)
