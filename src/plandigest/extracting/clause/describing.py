"""Tells numbers that only describe what another number is of."""

from __future__ import annotations

from plandigest.extracting.quantity.model import Quantity
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import Bound, FigureKind

_PARTED = Pattern(r"[，。；：、！？（）\n]")
_OF_RATE = Pattern(r"[\u4e00-\u9fff“”]{1,14}?(?:率|占比|比例|比重|覆盖面)[^率比占，。；、]{0,6}\Z")
"""Between a number that only describes and its rate: 600米|半径人口覆盖率达到|55.4%."""
_THING_WORDS = ("企业", "产业", "集群", "园区", "县", "市", "省份", "城市", "平台", "品牌")
_THINGS = Pattern(rf"(?!的)[\u4e00-\u9fff]{{0,10}}?(?:{'|'.join(_THING_WORDS)})(?=[，。；、]|\Z)")
"""Behind a sum that only tells which things are meant: 过百亿元|农产品加工企业."""
_LONGEST_THINGS = 12
"""Characters of the longest of them."""
_DESCRIBING = frozenset({"length", "area", "duration", ""})


def is_top(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a share only tells which things were counted: 80个学科进入排名前|1%."""
    top = text[quantity.start - 1] == "前" and quantity.base == "1"
    between = text[before.end : quantity.start]
    return top and before.kind is FigureKind.COUNT and not _PARTED.search(between)


def is_joined(text: str, following: Quantity) -> bool:
    """10家以上特色企业和|20个以上智能体: both are counted."""
    return text.endswith(("和", "与", "及"), 0, following.start)


def is_size(text: str, before: Quantity | None, quantity: Quantity) -> bool:
    """Whether a number only tells how large things are: 4个|过五百亿, 营收|过百亿元|企业."""
    if quantity.bound is not Bound.GT or quantity.start == quantity.number:
        return False
    if before is not None and before.end == quantity.start and quantity.base is None:
        return before.kind is FigureKind.COUNT
    if quantity.base != "元":
        return False
    near = text[quantity.end : quantity.end + _LONGEST_THINGS]
    if not any(word in near for word in _THING_WORDS):  # before a long pattern is compiled
        return False
    things = _THINGS.match(text, quantity.end)
    verbs = indicator_words("verb", "predicate", "act", "flow", "do")
    return things is not None and not verbs.at(text, quantity.end, things.end())


def describes_rate(text: str, quantity: Quantity, following: Quantity) -> bool:
    """Whether a number belongs to the name of the rate behind it: 15分钟健身圈覆盖率达到90%."""
    if quantity.qualifier or following.group != "percent" or quantity.group not in _DESCRIBING:
        return False
    described = text[quantity.start - 1 : quantity.start]
    begun = "\u4e00" <= described <= "\u9fff" and described not in "为达到至由从超过约近共率量额度"
    return begun and bool(_OF_RATE.fullmatch(text, quantity.end, following.start))
